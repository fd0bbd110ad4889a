"""Bytes to text: the charset is what the page says it is, where that can be true."""

from __future__ import annotations

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom

#: Vietnamese pages without any declaration are UTF-8, or else date from the years of code page 1258.
_LEGACY = ("cp1258", "cp1252")


def decode(body: bytes, content_type: str | None = None) -> str:
    r"""The text of *body*: by its BOM, by *content_type* or the declaration in it, UTF-8, a legacy code page.

    A declaration is not believed where the bytes are UTF-8 beyond ASCII: such pages were re-encoded
    by a server that left their old ``meta`` alone. Never raises.

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
    utf8 = _strictly(body, "utf-8")
    if utf8 is not None:
        return utf8
    declared = http_content_type_encoding(content_type) or html_body_declared_encoding(body)
    if declared and declared != "utf-8":
        return _declared(body, declared)
    if declared or _mostly_utf8(body):
        return body.decode("utf-8", "replace")
    return next((text for name in _LEGACY if (text := _strictly(body, name)) is not None), body.decode("latin-1"))


def _strictly(body: bytes, name: str) -> str | None:
    try:
        return body.decode(name)
    except UnicodeDecodeError:
        return None


def _declared(body: bytes, name: str) -> str:
    """Pages name codecs that are none for text (``base64``) or that cannot replace (``idna``)."""
    try:
        return body.decode(name, "replace")
    except (LookupError, ValueError):
        return body.decode("utf-8", "replace")


def _mostly_utf8(body: bytes) -> bool:
    """A page cut in mid-letter, or with one bad byte, is still UTF-8."""
    text = body.decode("utf-8", "replace")
    beyond_ascii = sum(1 for letter in text if letter > "\x7f")
    return text.count("\ufffd") * 10 < beyond_ascii
