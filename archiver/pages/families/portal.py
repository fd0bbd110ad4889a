"""The portal of Nghệ An and its like: organs are numbers in the path, ``/vi-vn/tin/<slug>/<A>-<B>-<C>``."""

from __future__ import annotations

import re
from itertools import islice
from typing import ClassVar
from urllib.parse import SplitResult

from archiver.pages.addresses import Address, is_view, pager, split
from archiver.pages.families.base import Family
from archiver.pages.layouts import Layout
from archiver.pages.page import LONGEST_ADDRESS, Page

# Slugs hold quotes, percent escapes and even slashes: only the ends of the path can be relied on.
_ARTICLE = re.compile(r"^/vi-vn/tin/(?:.*/)?(\d+)-(\d+)-(\d+)/?$", re.DOTALL)
_LIST = re.compile(r"^/vi-vn/chuyen-muc/(?:.*/)?(\d+)-(\d+)/?$", re.DOTALL)
_HOME = re.compile(r"^/vi-vn/trang/(?:.*/)?(\d+)/?$", re.DOTALL)
_OTHER = re.compile(
    r"^/(?!vi-vn/)[a-z]{2}-[a-z]{2}(?:/|$)|^/vi-vn/(?:tim-kiem|dang-nhap|lich|binh-chon|gop-y)", re.IGNORECASE
)
_LINKED = re.compile(r"/vi-vn/(?:tin/.*/\d+-\d+-\d+|chuyen-muc/.*/\d+-\d+|trang/.*/\d+)")
_GRAMMAR = re.compile(r"^/vi-vn/(?:tin|chuyen-muc|trang)/")


class PortalFamily(Family):
    """Keyed on C, the article's own number: one article is served under several A-B."""

    name: ClassVar[str] = "portal"
    layouts: ClassVar[tuple[Layout, ...]] = (Layout(first_is_lead=True),)

    def detects(self, page: Page) -> bool:
        """By the address; or, where that was lost, by the links to the portal's own grammar."""
        parts = split(page.url)
        if parts is not None and _GRAMMAR.match(parts.path):
            return True
        if "/vi-vn/" not in page.source:
            return False
        # A page saved without its address still links to its neighbours, mostly by bare paths.
        hrefs = (link.get("href", "")[:LONGEST_ADDRESS] for link in page.elements("a"))
        linked = (href for href in hrefs if "/vi-vn/" in href and _LINKED.search(href))
        return len(list(islice(linked, 3))) == 3

    def own_address(self, parts: SplitResult) -> Address | None:
        """The grammar of the module's first line."""
        if found := _ARTICLE.match(parts.path):
            kind = "ignore" if is_view(parts.query) else "article"
            return Address(kind, key=found[3], organ=found[1], category=found[2])  # type: ignore[arg-type]
        if found := _LIST.match(parts.path):
            if is_view(parts.query):
                return Address("ignore")
            return Address("list", organ=found[1], category=found[2], page=pager(parts.query))
        if found := _HOME.match(parts.path):
            return Address("home", organ=found[1], page=pager(parts.query))
        return Address("ignore") if _OTHER.match(parts.path) else None
