"""Sites with all in the file name: lists ``chuyen-muc-<slug>-c<ID>-<N>.html``, articles ``<slug>-n<ID>.html``."""

from __future__ import annotations

import re
from typing import ClassVar
from urllib.parse import SplitResult

from archiver.pages.addresses import Address, is_view, split
from archiver.pages.families.base import Family
from archiver.pages.page import LONGEST_ADDRESS, Page

#: A list has some hundred pages at most: a larger number behind its own is an article's.
_LIST = re.compile(r"^(?:/[^/]+)*/[^/]*-c(\d+)(?:-(\d{1,3}))?\.html$")
_LISTED = re.compile(r"-c\d+(?:-\d{1,6})?\.html")
_ARTICLE = re.compile(r"^(?:/[^/]+)*/[^/]+-n?(\d+)\.html$")


class NumberedFamily(Family):
    """Keyed on the number before ``.html``."""

    name: ClassVar[str] = "numbered"

    def detects(self, page: Page) -> bool:
        """By links to numbered lists, which no other family has."""
        parts = split(page.url)
        if parts is not None and _LIST.match(parts.path):
            return True
        if _LISTED.search(page.source) is None:
            return False
        hits = 0
        for link in page.elements("a"):
            hits += (
                "-c" in (href := link.get("href", "")[:LONGEST_ADDRESS])
                and _LIST.match("/" + href.rpartition("/")[2]) is not None
            )
            if hits >= 2:
                return True
        return False

    def own_address(self, parts: SplitResult) -> Address | None:
        """The grammar of the module's first line; with anything behind it, it is but another view."""
        if is_view(parts.query):
            return Address("ignore") if _LIST.match(parts.path) or _ARTICLE.match(parts.path) else None
        if found := _LIST.match(parts.path):
            return Address("list", category=found[1], page=int(found[2] or 1))
        if found := _ARTICLE.match(parts.path):
            return Address("article", key=found[1])
        return None
