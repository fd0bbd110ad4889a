"""ASP.NET WebForms, home-made: ``.aspx`` addresses and lists that are turned by posting their form."""

from __future__ import annotations

from itertools import islice
from typing import ClassVar

from archiver.pages.families.base import Family
from archiver.pages.grammar import Grammar
from archiver.pages.page import Page


class WebFormsFamily(Family):
    """Where the address holds no number, the address itself is the key."""

    name: ClassVar[str] = "webforms"
    grammar: Grammar = Grammar(
        articles=(
            "/bai-viet/{slug}.aspx",
            "/Plus.aspx/{word}/News/{n}/{n}/{n}/{n}/{key}/{slug}",
            "/tin-tuc/{slug}.aspx",
        ),
        lists=("/chuyen-muc/{word}.aspx", "/Plus.aspx/{word}/News/{n}/{n}/{category}/{n}"),
        homes=("/Default.aspx", "/trang-chu.aspx"),
    )

    def detects(self, page: Page) -> bool:
        """By the state that its forms carry, and by its own addresses among the links."""
        if not any(field.get("name") == "__VIEWSTATE" for field in page.elements("input")):
            return False
        hrefs = (link.get("href", "") for link in page.elements("a"))
        urls = (page.absolute(href) for href in hrefs if ".aspx" in href)
        known = (url for url in urls if url and self.address(url).kind in ("article", "list"))
        return len(list(islice(known, 3))) == 3
