"""A site of which more is known than its CMS tells: by its file, or learned by crawling it."""

from __future__ import annotations

from urllib.parse import SplitResult

from archiver.pages.addresses import Address
from archiver.pages.families.base import Family
from archiver.pages.grammar import Grammar
from archiver.pages.layouts import Layout
from archiver.pages.page import Page
from archiver.pages.reader import Reading


class DeclaredFamily(Family):
    """Goes by a grammar and ``layouts`` of its own first, else by those of the CMS family that it is based on.

    ``explores``: whether what neither knows is looked into.
    """

    def __init__(
        self, grammar: Grammar, base: Family, *, explores: bool = False, layouts: tuple[Layout, ...] = ()
    ) -> None:
        self.grammar = grammar
        self.layouts = (*layouts, *base.layouts)  # type: ignore[misc]
        self.base = base
        self.name = base.name  # type: ignore[misc]
        self.explores = explores

    def own_address(self, parts: SplitResult) -> Address | None:
        """By the site's grammar, else by its CMS."""
        return self.grammar.address(parts) or self.base.own_address(parts)

    def shown(self, page: Page) -> Page:
        """As the CMS has it."""
        return self.base.shown(page)

    def reading(self, page: Page) -> Reading:
        """The article on *page*. Raises `NotAnArticle`."""
        return self.base.reading(page) if page.text_only else super().reading(page)
