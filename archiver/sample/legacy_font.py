"""Vietnamese as typed in the days of the TCVN3 fonts: Latin-1 letters stand for those that the font draws."""

from __future__ import annotations

import unicodedata

# In the order of the standard, from U+00B5 on; the gaps are where it has other letters or none.
_CODES = {
    "à": 0xB5, "ả": 0xB6, "ã": 0xB7, "á": 0xB8, "ạ": 0xB9,
    "ă": 0xA8, "ằ": 0xBB, "ẳ": 0xBC, "ẵ": 0xBD, "ắ": 0xBE, "ặ": 0xC6,
    "â": 0xA9, "ầ": 0xC7, "ẩ": 0xC8, "ẫ": 0xC9, "ấ": 0xCA, "ậ": 0xCB,
    "đ": 0xAE, "è": 0xCC, "ẻ": 0xCE, "ẽ": 0xCF, "é": 0xD0, "ẹ": 0xD1,
    "ê": 0xAA, "ề": 0xD2, "ể": 0xD3, "ễ": 0xD4, "ế": 0xD5, "ệ": 0xD6,
    "ì": 0xD7, "ỉ": 0xD8, "ĩ": 0xDC, "í": 0xDD, "ị": 0xDE,
    "ò": 0xDF, "ỏ": 0xE1, "õ": 0xE2, "ó": 0xE3, "ọ": 0xE4,
    "ô": 0xAB, "ồ": 0xE5, "ổ": 0xE6, "ỗ": 0xE7, "ố": 0xE8, "ộ": 0xE9,
    "ơ": 0xAC, "ờ": 0xEA, "ở": 0xEB, "ỡ": 0xEC, "ớ": 0xED, "ợ": 0xEE,
    "ù": 0xEF, "ủ": 0xF1, "ũ": 0xF2, "ú": 0xF3, "ụ": 0xF4,
    "ư": 0xAD, "ừ": 0xF5, "ử": 0xF6, "ữ": 0xF7, "ứ": 0xF8, "ự": 0xF9,
    "ỳ": 0xFA, "ỷ": 0xFB, "ỹ": 0xFC, "ý": 0xFD, "ỵ": 0xFE,
    "Ă": 0xA1, "Â": 0xA2, "Ê": 0xA3, "Ô": 0xA4, "Ơ": 0xA5, "Ư": 0xA6, "Đ": 0xA7,
}  # fmt: skip
_TABLE = {ord(letter): code for letter, code in _CODES.items()}


def in_legacy_font(text: str) -> str:
    """The text as the bytes of such a page, read as Latin-1.

    >>> in_legacy_font("Báo cáo của Đảng bộ")
    'B¸o c¸o cña §¶ng bé'
    """
    return unicodedata.normalize("NFC", text).translate(_TABLE)


def has_font_for(text: str) -> bool:
    """Whether the text comes back from the font as it was: capitals with tone marks it has none of.

    >>> has_font_for("Đảng ủy xã Bình Khê"), has_font_for("Ủy ban Kiểm tra")
    (True, False)
    """
    return all(ord(letter) < 128 or letter in _CODES or letter in "“”–…" for letter in text)
