"""A CMS family: how its addresses read, and where its pages keep what."""

from __future__ import annotations

from typing import ClassVar
from urllib.parse import SplitResult

from archiver.items import Article
from archiver.pages.addresses import Address, general_address, is_outside, split
from archiver.pages.grammar import Grammar
from archiver.pages.layouts import Layout
from archiver.pages.page import Page
from archiver.pages.reader import read_article


class Family:
    """What the sites of one CMS share. A subclass says how its addresses and pages are known."""

    name: ClassVar[str] = "generic"
    #: How its addresses read; empty where own_address knows better.
    grammar: Grammar = Grammar()
    #: Whether addresses that it does not know are looked into.
    explores: bool = False
    #: Newest first. A redesign adds one; the old ones stay, so that old captures parse for ever.
    layouts: ClassVar[tuple[Layout, ...]] = (Layout(),)

    def detects(self, page: Page) -> bool:  # noqa: ARG002  (subclasses look)
        """Whether *page* was made by this CMS, by its generator, markup or address."""
        return False

    def address(self, url: str) -> Address:
        """What *url* alone says. Any string will do; what is no web address is to be ignored."""
        parts = split(url)
        if parts is None or is_outside(parts):
            return Address("ignore")
        return self.own_address(parts) or general_address(parts) or self.other_address(parts)

    def own_address(self, parts: SplitResult) -> Address | None:
        """What only this family's grammar can tell; asked first."""
        return self.grammar.address(parts)

    def other_address(self, parts: SplitResult) -> Address:  # noqa: ARG002
        """What to make of an address that neither this family's grammar nor the general one knows."""
        return Address("unknown")

    def layout(self, page: Page) -> Layout:
        """The first layout whose body box is on *page*, else the last one."""
        return next((layout for layout in self.layouts if layout.fits(page.root)), self.layouts[-1])

    def read(self, page: Page) -> Article:
        """The article on *page*. Raises `NotAnArticle`."""
        return read_article(page, self.layout(page), self.address)


def generator(page: Page) -> str:
    """What a page says that it was made with; empty where it says nothing."""
    metas = (m.get("content", "") for m in page.root.iter("meta") if m.get("name", "").lower() == "generator")
    return next(metas, "")
