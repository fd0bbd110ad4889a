"""Where a layout keeps what: XPaths, compiled once, each tried on the whole page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from archiver.pages.page import Page

_QUOTED = re.compile(r"""["']([^"']+)["']""")


@dataclass(frozen=True)
class Layout:
    """Where things stand. An empty XPath leaves the finding to the general reader.

    ``name`` is what evidence calls it. ``since`` is the day on which a site or CMS went over to it: captures from
    before are read by an older one, where both fit. ``meta_dates``: whether ``article:published_time`` can be
    trusted. ``first_is_lead``: whether the first paragraph is the lead where nothing marks one.
    """

    name: str = ""
    since: date | None = None
    title: str = ""
    lead: str = ""
    body: str = ""
    published: str = ""
    author: str = ""
    attachments: str = ""
    meta_dates: bool = True
    first_is_lead: bool = False

    def fits(self, page: Page) -> bool:
        """Whether the page has this layout's body box."""
        return bool(self.body) and found(page, self.body) is not None

    def in_force(self, on: date | None) -> bool:
        """Whether pages looked so by that day; always where either day is unknown."""
        return self.since is None or on is None or self.since <= on


@lru_cache(maxsize=512)
def _quoted(path: str) -> tuple[str, ...]:
    """The words in quotes in an XPath, blanks around them apart; an empty word, which every page has, for none."""
    return tuple(word for found in _QUOTED.findall(path) if (word := found.strip())) or ("",)


def found(page: Page, path: str) -> HtmlElement | None:
    """The first element at *path*; None for none, or for an empty path."""
    return next(iter(found_all(page, path)), None)


def found_all(page: Page, path: str) -> list[HtmlElement]:
    """All elements at *path*, in document order; looked for once a page."""
    if not path:
        return []
    if path not in page.found:
        # What an XPath names in quotes has to be somewhere: a look at the source mostly spares one through the tree.
        # Elements with an id are known without either.
        there = path.startswith("id(") or any(word in page.source for word in _quoted(path))
        elements = _compiled(path)(page.root) if there else []
        page.found[path] = list(elements) if isinstance(elements, list) else []
    return page.found[path]


@lru_cache(maxsize=512)
def _compiled(path: str) -> etree.XPath:
    return etree.XPath(path)


def any_of(*tags: str) -> str:
    """The XPath of every element with one of these *tags*: libxml2 looks for one far faster than at all.

    >>> any_of("div", "td")
    '(//div|//td)'
    """
    return "({})".format("|".join(f"//{tag}" for tag in tags))


#: What a theme may make its boxes of.
BOXES = any_of("div", "td", "section", "article")


def classed(name: str) -> str:
    """The XPath condition for a class among others; the first half alone spares most elements the dear second one.

    >>> classed("title")
    '(contains(@class, "title") and contains(concat(" ", normalize-space(@class), " "), " title "))'
    """
    return f'(contains(@class, "{name}") and contains(concat(" ", normalize-space(@class), " "), " {name} "))'
