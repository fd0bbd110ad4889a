"""A CMS family: how its addresses read, and where its pages keep what."""

from __future__ import annotations

from typing import ClassVar
from urllib.parse import SplitResult

from archiver.errors import NotAnArticle
from archiver.items import Article, Evidence
from archiver.pages.addresses import Address, general_address, is_outside, split
from archiver.pages.grammar import Grammar
from archiver.pages.layouts import Layout
from archiver.pages.page import Page
from archiver.pages.reader import Reading, read_page
from archiver.pages.rules import BY_LAYOUT, BY_STRUCTURE, LAYOUT_FAILED, NO_LAYOUT, Rule

#: A layout whose box holds less of the page's text than this has missed the article.
_LEAST_SHARE = 0.25


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
        """The newest layout in force at the capture whose body box is on *page*, else the newest that is.

        Where none is, the last one: its hints on other parts may still do.
        """
        day = page.captured_at.date() if page.captured_at else None
        fitting = [layout for layout in self.layouts if layout.fits(page)]
        in_force = (layout for layout in fitting if layout.in_force(day))
        return next(in_force, next(iter(fitting), self.layouts[-1]))

    def read(self, page: Page) -> Article:
        """The article on *page*. Raises `NotAnArticle`."""
        return self.reading(page).article

    def shown(self, page: Page) -> Page:
        """*page* as a browser would show it; a family whose pages are written by scripts writes them out."""
        return page

    def reading(self, page: Page) -> Reading:
        """The article, with the blocks that it was read from. Raises `NotAnArticle`.

        Where what the layout finds cannot be the article, the page is read by its structure, and evidence says so.
        """
        page = self.shown(page)
        layout = self.layout(page)
        if not layout.body:
            return read_page(page, layout, self.address).noting(self._evidence(BY_STRUCTURE))
        if not layout.fits(page):
            return read_page(page, layout, self.address).noting(self._evidence(NO_LAYOUT))
        try:
            read = read_page(page, layout, self.address)
        except NotAnArticle as refusal:
            if refusal.kind not in ("empty", "listing"):
                raise
            read = None
        if read is not None and read.placed and read.share >= _LEAST_SHARE:
            return read.noting(self._evidence(BY_LAYOUT, layout))
        by_structure = read_page(page, Layout(first_is_lead=layout.first_is_lead), self.address)
        if read is None or not read.placed:
            return by_structure.noting(self._evidence(LAYOUT_FAILED, layout, "its box is empty"))
        if by_structure.share <= read.share:
            return read.noting(self._evidence(BY_LAYOUT, layout))
        why = f"its box holds {read.share:.0%} of the text on the page"
        return by_structure.noting(self._evidence(LAYOUT_FAILED, layout, why))

    def _evidence(self, rule: Rule, layout: Layout | None = None, why: str = "") -> Evidence:
        name = f"{self.name} {layout.name}" if layout and layout.name else self.name
        return Evidence("family", f"{name}: {rule.words}" + (f" ({why})" if why else ""), rule.confidence)
