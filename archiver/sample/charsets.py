"""How the bytes of a page stand for its letters, rightly declared or not."""

from __future__ import annotations

import re
import unicodedata

from archiver.sample.stories import Charset

# What a page of each kind says that it is encoded in, in its header and in its meta element.
DECLARED: dict[Charset, str] = {
    "utf-8": "utf-8",
    "tcvn3": "utf-8",
    "windows-1258": "windows-1258",
    "utf-16": "utf-16",
    "wrong": "ISO-8859-1",
}
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_META = re.compile(r"(charset\s*=\s*[\"']?)utf-8", re.IGNORECASE)


def raw(text: str, charset: Charset) -> bytes:
    """The bytes of a piece of a page, without a byte order mark.

    >>> raw("Đế", "windows-1258").decode("cp1258") == "Đê\\u0301"
    True
    """
    if charset == "windows-1258":
        return b"".join(map(_by_code_page, unicodedata.normalize("NFC", text)))
    return text.encode("utf-16-le" if charset == "utf-16" else "utf-8")


def encoded(text: str, charset: Charset) -> bytes:
    """The bytes of a whole page."""
    return (b"\xff\xfe" if charset == "utf-16" else b"") + raw(text, charset)


def decoded(body: bytes, charset: Charset) -> str:
    """The letters that the bytes of a page stand for, whatever it declares."""
    codec = {"windows-1258": "cp1258", "utf-16": "utf-16"}.get(charset, "utf-8")
    return body.decode(codec)


def declaring(html: str, charset: Charset) -> str:
    """The page with its meta element saying what its kind says.

    >>> declaring('<meta charset="utf-8">', "wrong")
    '<meta charset="ISO-8859-1">'
    """
    return _META.sub(rf"\g<1>{DECLARED[charset]}", html, count=1)


def _by_code_page(letter: str) -> bytes:
    """One letter in the code page of Windows for Vietnamese, which parts most tones from their vowels."""
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        bare, tone = _parted(letter)
        return bare.encode("cp1258", "xmlcharrefreplace") + tone.encode("cp1258")


def _parted(letter: str) -> tuple[str, str]:
    """A vowel without its tone, and the tone.

    >>> [ascii(part) for part in _parted("ộ")]
    ["'\\\\xf4'", "'\\\\u0323'"]
    """
    marks = unicodedata.normalize("NFD", letter)
    tone = "".join(mark for mark in marks if mark in _TONES)
    return unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES)), tone
