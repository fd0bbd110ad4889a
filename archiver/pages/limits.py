"""How much of a page is read: no article needs more, and no reader should wait for the rest."""

from __future__ import annotations

import re
from itertools import islice

#: Bytes of a file that are looked at; characters of markup, without the pictures written into it, that are read.
LONGEST_FILE, _LONGEST_MARKUP = 8_000_000, 2_000_000
#: Elements, each of which costs the walk some microseconds; real pages have a few thousand. Lines of plain text.
_MOST_ELEMENTS, MOST_LINES = 40_000, 40_000

_EMBEDDED = re.compile(r"data:[\w.+-]{1,40}/[\w.+-]{1,80};base64,[A-Za-z0-9+/=%]++")
_OPENING = re.compile(r"<[a-zA-Z]")
_ATTRIBUTE = r"""[\s/]++(?:[^\s<>=/"']++|["'])(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s<>]++))?+"""
#: libxml2 looks through the attributes of an element for each that it adds. A page of so many characters has too few.
_FEW_ATTRIBUTES = 50_000
_MANY_ATTRIBUTES = re.compile(rf"(<[a-zA-Z][^\s<>/]{{0,99}}+(?:{_ATTRIBUTE}){{1000}})(?:{_ATTRIBUTE})++")


def bounded(text: str) -> str:
    """As much of the markup *text* as is read.

    >>> len(bounded("<p>a" * 100_000)), len(bounded("<p " + "a=1 " * 50_000 + ">"))
    (160000, 4004)
    """
    if len(text) > _LONGEST_MARKUP:
        text = _EMBEDDED.sub("", text)[:_LONGEST_MARKUP]
    if text.count("<") > _MOST_ELEMENTS:
        surplus = next(islice(_OPENING.finditer(text), _MOST_ELEMENTS, None), None)
        text = text if surplus is None else text[: surplus.start()]
    return _MANY_ATTRIBUTES.sub(r"\1", text) if len(text) > _FEW_ATTRIBUTES else text
