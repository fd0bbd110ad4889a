"""How much of a page is read: no article needs more, and no reader should wait for the rest."""

from __future__ import annotations

import re
from itertools import islice

#: Bytes of a file that are looked at; characters of markup, without the pictures written into it, that are read.
LONGEST_FILE, _LONGEST_MARKUP = 8_000_000, 3_000_000
#: Elements, each of which costs the walk some microseconds; real pages have a few thousand. Lines of plain text.
_MOST_ELEMENTS, _MOST_LINES = 60_000, 60_000

_EMBEDDED = re.compile(r"data:[\w.+-]{1,40}/[\w.+-]{1,80};base64,[A-Za-z0-9+/=%]++")
_OPENING, _LINE = re.compile(r"<[a-zA-Z]"), re.compile(r"\n")
_ATTRIBUTE = r"""[\s/]++(?:[^\s<>=/"']++|["'])(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s<>]++))?+"""
#: libxml2 looks through the attributes of an element for each that it adds.
_MANY_ATTRIBUTES = re.compile(rf"(<[a-zA-Z][^\s<>/]{{0,99}}(?:{_ATTRIBUTE}){{1000}})(?:{_ATTRIBUTE})++")


def bounded(text: str) -> str:
    """As much of *text*, markup or plain, as is read.

    >>> len(bounded("<p>a" * 100_000)), len(bounded("a\\n" * 100_000))
    (240000, 120001)
    """
    if len(text) > _LONGEST_MARKUP:
        text = _EMBEDDED.sub("", text)[:_LONGEST_MARKUP]
    text = _cut(text, "<", _OPENING, _MOST_ELEMENTS)
    text = _cut(text, "\n", _LINE, _MOST_LINES) if _OPENING.search(text) is None else text
    return _MANY_ATTRIBUTES.sub(r"\1", text) if text.count("=") > 1000 else text


def _cut(text: str, sign: str, pattern: re.Pattern[str], most: int) -> str:
    """*text* up to what would be one match of *pattern* too many, each of which has a *sign*."""
    if text.count(sign) <= most:
        return text
    surplus = next(islice(pattern.finditer(text), most, None), None)
    return text if surplus is None else text[: surplus.start()]
