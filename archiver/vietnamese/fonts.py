"""The fonts from before Unicode: which Latin-1 characters show which Vietnamese letters.

TCVN 5712:1993, set VN3, which the ABC fonts follow (``.VnTime``; capitals with a tone are the same codes in a font
whose name ends in H), and the VNI Windows character set (``VNI-Times``), as https://vietunicode.sourceforge.net and the
input methods (xvnkb, UniKey) print them.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["TCVN3", "VNI", "Scheme"]

_TCVN3_ROWS = (
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
    (0xB5, "àảãáạ"),
    (0xBB, "ằẳẵắ"),
    (0xC6, "ặầẩẫấậè"),
    (0xCE, "ẻẽéẹềểễếệìỉ"),
    (0xDC, "ĩíịò"),
    (0xE1, "ỏõóọồổỗốộờởỡớợù"),
    (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
)
_VNI_MARKS = (("aeouyôö", "", "_ùøûõï"), ("aeo", "\u0302", "âáàåãä"), ("a", "\u0306", "êéèúüë"))
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}
_TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")


class Scheme:
    """How one family of fonts writes Vietnamese in Latin-1.

    >>> TCVN3.decode("§¶ng bé"), VNI.decode("Ñaûng boä")
    ('Đảng bộ', 'Đảng bộ')
    """

    def __init__(self, letters: dict[str, str], codes: str) -> None:
        self._letters = letters
        self._codes = {letter: code for code, letter in letters.items()}
        self._code = re.compile(codes)

    def decode(self, text: str) -> str:
        """The Unicode letters that the font shows for *text*."""
        return self._code.sub(lambda found: self._letters.get(found.group(), found.group()), text)

    def encode(self, text: str) -> str:
        """What is typed for the Unicode *text* (NFC), the inverse of `decode`."""
        return "".join(self._codes.get(letter, letter) for letter in text)


def _vni_letters() -> dict[str, str]:
    letters = {
        vowel + mark: unicodedata.normalize("NFC", _VNI_LETTERS.get(vowel, vowel) + hat + tone)
        for vowels, hat, marks in _VNI_MARKS
        for vowel in vowels
        for mark, tone in zip(marks, _TONES, strict=True)
        if mark != "_" and vowel + mark != "yï"
    } | _VNI_LETTERS
    capitals = {code.upper(): letter.upper() for code, letter in letters.items()}
    # Some keyboards gave a capital the small letter's mark.
    mixed = {code[0].upper() + code[1:]: letter.upper() for code, letter in letters.items()}
    return mixed | capitals | letters


TCVN3 = Scheme({chr(code): c for start, row in _TCVN3_ROWS for code, c in enumerate(row, start)}, "[\xa1-\xfe]")
VNI = Scheme(_vni_letters(), "[AEOUYÔÖaeouyôö][ÀÁÂÃÄÅÈÉÊËÏÕØÙÚÛÜàáâãäåèéêëïõøùúûü]|[ÑÔÖÆÓÒÎñôöæóòî]")
