"""Where a layout keeps what: XPaths, compiled once, each tried on the whole page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement


@dataclass(frozen=True)
class Layout:
    """Where things stand. An empty XPath leaves the finding to the general reader.

    ``meta_dates``: whether ``article:published_time`` can be trusted. ``first_is_lead``: whether the
    first paragraph is the lead where nothing marks one.
    """

    title: str = ""
    lead: str = ""
    body: str = ""
    date: str = ""
    author: str = ""
    attachments: str = ""
    meta_dates: bool = True
    first_is_lead: bool = False

    def fits(self, root: HtmlElement) -> bool:
        """Whether the page has this layout's body box."""
        return bool(self.body) and found(root, self.body) is not None


def found(root: HtmlElement, path: str) -> HtmlElement | None:
    """The first element at *path*; None for none, or for an empty path."""
    return next(iter(found_all(root, path)), None)


def found_all(root: HtmlElement, path: str) -> list[HtmlElement]:
    """All elements at *path*, in document order."""
    if not path:
        return []
    elements = _compiled(path)(root)
    return list(elements) if isinstance(elements, list) else []


@lru_cache(maxsize=512)
def _compiled(path: str) -> etree.XPath:
    return etree.XPath(path)


def classed(name: str) -> str:
    """The XPath condition for a class among others.

    >>> classed("title")
    'contains(concat(" ", normalize-space(@class), " "), " title ")'
    """
    return f'contains(concat(" ", normalize-space(@class), " "), " {name} ")'
