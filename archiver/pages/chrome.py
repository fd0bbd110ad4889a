"""What large menus, sidebars and comments of a page need not be walked through: they hold none of its prose.

Pages of today are chrome for the most part. libxml2 finds the long texts of a page in a fraction of the time that
walking through it takes, and a box without any has nothing to say but where its links lead.
"""

from __future__ import annotations

from itertools import islice
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from archiver.pages.blocks import PROSE
from archiver.pages.labels import related_heading

#: Longer texts are no headings.
_LONGEST_HEADING = 80
_FIRST_LONG_TEXT = etree.XPath(
    f"(descendant::text()[string-length() >= {PROSE}][not(parent::script or parent::style or parent::noscript)])[1]",
    smart_strings=False,
)
_UNLINKED_TEXTS = etree.XPath(
    f".//text()[string-length() <= {_LONGEST_HEADING}][normalize-space()][not(ancestor::a)]", smart_strings=False
)
#: Boxes with fewer texts are walked through as soon as looked at.
_SMALL = 40
_KINDS = frozenset(("navigation", "aside", "comments"))


def is_chrome(element: HtmlElement, kind: str) -> bool:
    """Whether *element*, a box of that *kind*, is large and has neither prose nor a list of related articles."""
    if kind not in _KINDS:
        return False
    texts = (text for text in element.itertext() if not text.isspace())
    if len(list(islice(texts, _SMALL))) < _SMALL or _FIRST_LONG_TEXT(element):
        return False
    unlinked: Any = _UNLINKED_TEXTS(element) if kind == "aside" else ()
    return not any(map(related_heading, unlinked))
