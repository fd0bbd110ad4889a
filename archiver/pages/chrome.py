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
_LONG_TEXTS = etree.XPath(
    f"descendant::text()[string-length() >= {PROSE}][not(parent::script or parent::style or parent::noscript)]"
)
_UNLINKED_TEXTS = etree.XPath(
    f".//text()[string-length() <= {_LONGEST_HEADING}][normalize-space()][not(ancestor::a)]", smart_strings=False
)
#: Boxes with fewer texts are walked through as soon as looked at.
_SMALL = 40
_KINDS = frozenset(("navigation", "aside", "comments"))


class Chrome:
    """The elements of one page around its long texts."""

    def __init__(self, root: HtmlElement | None) -> None:
        self._prose: set[HtmlElement] = set()
        body = root.find("body") if root is not None else None
        texts: Any = _LONG_TEXTS(root if body is None else body) if root is not None else ()
        for text in texts:
            element = text.getparent()
            while element is not None and element not in self._prose:
                self._prose.add(element)
                element = element.getparent()

    def holds(self, element: HtmlElement, kind: str) -> bool:
        """Whether *element*, a box of that *kind*, is large and has neither prose nor a list of related articles."""
        if kind not in _KINDS or element in self._prose:
            return False
        texts = (text for text in element.itertext() if not text.isspace())
        if len(list(islice(texts, _SMALL))) < _SMALL:
            return False
        unlinked: Any = _UNLINKED_TEXTS(element) if kind == "aside" else ()
        return not any(map(related_heading, unlinked))
