"""Bytes to text: the charset is what the page says it is, where that can be true."""

from __future__ import annotations

import re
from collections.abc import Iterator

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom

from archiver.vietnamese.text import composed

#: What servers and editors say of pages in any charset; which code page it is, the bytes tell better.
_WESTERN = frozenset(("cp1252", "cp1258"))
#: Codecs of Python that no page is in, or that cannot be true where the declaration itself could be read.
_NEVER = re.compile(r"utf-(?:7|16|32)|idna|punycode|.*unicode.escape")

# Letters of code page 1252 that 1258 lacks.
_NOT_1258 = re.compile(rb"[\x8a\x8e\x9a\x9e]")
# In code page 1258 a tone is a byte of its own behind the vowel: after one with a hat or horn, Vietnamese alone.
_TONED = re.compile(rb"[\xc2\xc3\xca\xd4\xd5\xdd\xe2\xe3\xea\xf4\xf5\xfd][\xcc\xd2\xde\xec\xf2]")
# The fonts TCVN3 and VNI are read as Latin-1, whatever the page says: signs inside words, marks behind vowels.
_FONTED = re.compile(
    rb"[A-Za-z][\xa8\xaa\xac-\xae\xb5\xb6\xb8\xb9]|[\xa8\xaa\xac-\xae\xb5\xb6\xb8\xb9][a-z]"
    rb"|[AOUYEaouye\xd4\xd6\xf4\xf6][\xc4\xc5\xcf\xd8\xdb\xe4\xe5\xef\xf8\xf9\xfb]"
)


def decode(body: bytes, content_type: str | None = None) -> str:
    r"""The text of *body*: by its BOM, as UTF-8 or UTF-16, by *content_type*, the declaration in it, its bytes.

    A declaration is not believed where the bytes are UTF-8 beyond ASCII: such pages were re-encoded
    by a server that left their old ``meta`` alone. Nor is it where they cannot be in that charset: then
    the next one has its turn. What comes out of code page 1258 is in NFC. Never raises.

    >>> decode(b"\xef\xbb\xbf\xc4\x90\xe1\xba\xa3ng")
    'Đảng'
    >>> decode(b'<meta charset="windows-1258">\xd0\xe3ng')
    '<meta charset="windows-1258">Đăng'
    >>> decode(b"\xff\xfea\x00")
    'a'
    """
    mark, signature = read_bom(body)
    if mark and signature:
        return body[len(signature) :].decode(mark, "replace")
    wide = _utf16(body)
    if wide is not None:
        return body.decode(wide, "replace")
    utf8 = _utf8(body)
    if utf8 is not None:
        return utf8
    declared = list(_declared(body, content_type))
    believed = (text for name in declared if (text := _believed(body, name)) is not None)
    return next(believed, None) or _western(body, declared)


def _utf16(body: bytes) -> str | None:
    """Every other byte of mostly unmarked letters is zero."""
    start = body[:1000]
    if b"\0" not in start:
        return None
    even, odd = start[::2].count(0), start[1::2].count(0)
    if min(even, odd) * 20 > len(start) or max(even, odd) * 5 < len(start):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _utf8(body: bytes) -> str | None:
    """Also a page cut in mid-letter, or with a few bad bytes."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        text, good, bad = _tried(body, "utf-8")
        return text if bad * 10 < good + bad else None


def _declared(body: bytes, content_type: str | None) -> Iterator[str]:
    for name in (http_content_type_encoding(content_type), html_body_declared_encoding(body)):
        if name and not _NEVER.match(name):
            yield name


def _believed(body: bytes, name: str) -> str | None:
    if name in _WESTERN:
        return None
    try:
        text, good, bad = _tried(body, name)
    except (LookupError, ValueError):
        return None  # a codec, but none for text (``base64``)
    return text if bad <= good else None


def _tried(body: bytes, name: str) -> tuple[str, int, int]:
    """*body* in the charset *name*, and how many letters beyond ASCII are good and bad, the last perhaps cut."""
    text = body.decode(name, "replace")
    whole = text.removesuffix("\ufffd")
    bad = whole.count("\ufffd")
    return text, len(whole) - len(whole.encode("ascii", "ignore")) - bad, bad


def _western(body: bytes, declared: list[str]) -> str:
    """Code page 1258 or 1252, by the bytes, else by *declared*, else 1258, as these sites were made."""
    toned, fonted = len(_TONED.findall(body)), len(_FONTED.findall(body))
    is_1258 = toned > fonted
    if toned == fonted:
        # A server says "Latin-1" of everything: who says 1258, knows.
        is_1258 = "cp1258" in declared or ("cp1252" not in declared and not _NOT_1258.search(body))
    if not is_1258:
        return body.decode("cp1252", "replace")
    return composed(body.decode("cp1258", "replace"))
