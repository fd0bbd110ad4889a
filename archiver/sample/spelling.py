"""How a page spells clean text: decomposed, with the wrong Đ, with odd spaces; addresses out of titles."""

from __future__ import annotations

import re
import unicodedata
from html import escape

from archiver.sample.legacy_font import in_legacy_font
from archiver.sample.stories import Spelling

_TO_NEWER = {"ủy": "uỷ", "Ủy": "Uỷ", "òa": "oà", "óa": "oá", "ỏe": "oẻ", "úy": "uý", "ọa": "oạ", "ùy": "uỳ"}
_OLDER_TONE = re.compile(r"(?<![qQ])(?:" + "|".join(_TO_NEWER) + r")\b")
_NO_MARKS = re.compile(r"[\u0300-\u036f]")
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def newer_tones(text: str) -> str:
    """The text with tone marks placed the newer way.

    >>> newer_tones("Tỉnh ủy thăm xã Hòa Lũng, quý khách")
    'Tỉnh uỷ thăm xã Hoà Lũng, quý khách'
    """
    return _OLDER_TONE.sub(lambda tone: _TO_NEWER[tone[0]], text)


def spell(text: str, spelling: Spelling) -> str:
    """The text as a page with that habit holds it; cleaning undoes each of them.

    >>> spell("Đảng", "eth") == "\\u00d0ảng", len(spell("Đảng", "nfd"))
    (True, 5)
    """
    if spelling == "nfd":
        return unicodedata.normalize("NFD", text)
    if spelling == "eth":
        return text.replace("Đ", "\u00d0")
    if spelling == "tcvn3":
        return in_legacy_font(text)
    if spelling == "spaced":
        return _odd_spaces(text)
    return text


def _odd_spaces(text: str) -> str:
    """NBSP for every seventh space, a zero-width space behind every eleventh, soft hyphens in words."""
    words = text.split(" ")
    parts = [words[0]]
    for number, word in enumerate(words[1:], 1):
        space = "\u00a0" if number % 7 == 0 else " \u200b" if number % 11 == 0 else " "
        parts.append(space + (word[:2] + "\u00ad" + word[2:] if number % 13 == 0 and len(word) > 3 else word))
    return "".join(parts)


def shown(text: str, spelling: Spelling = "plain") -> str:
    """Text as it stands between two tags."""
    return escape(spell(text, spelling), quote=False)


def quoted(text: str, spelling: Spelling = "plain") -> str:
    """Text as it stands in an attribute between double quotes."""
    return escape(spell(text, spelling), quote=True)


def plain_letters(text: str) -> str:
    """Lower case without marks.

    >>> plain_letters("Đảng ủy")
    'dang uy'
    """
    bare = _NO_MARKS.sub("", unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d")))
    return unicodedata.normalize("NFC", bare).lower()


def slugged(text: str, words: int = 14) -> str:
    """The alias that most systems make of a title.

    >>> slugged("Sơ kết 5 năm, nhìn lại: “Dân vận khéo”")
    'so-ket-5-nam-nhin-lai-dan-van-kheo'
    """
    return "-".join(_NOT_WORD.sub(" ", plain_letters(text)).split()[:words])


def portal_slug(text: str) -> str:
    """The portal's alias: a comma leaves a double hyphen, quotation marks may stay.

    >>> portal_slug("Sơ kết 5 năm, nhìn lại: “Dân vận khéo”")
    'so-ket-5-nam--nhin-lai-”dan-van-kheo”'
    """
    kept = plain_letters(text).replace("“", "”").replace(", ", "--").replace(" - ", "---")
    return re.sub(r"[^a-z0-9”-]", "", kept.replace(" ", "-"))[:110].strip("-")
