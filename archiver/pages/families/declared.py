"""A site whose own addresses are known better than its CMS tells: by its file, or learned by crawling it."""

from __future__ import annotations

from urllib.parse import SplitResult

from archiver.items import Article
from archiver.pages.addresses import Address
from archiver.pages.families.base import Family
from archiver.pages.grammar import Grammar
from archiver.pages.layouts import Layout
from archiver.pages.page import Page


class DeclaredFamily(Family):
    """Goes by a grammar first, else by the CMS family that it is based on, whose pages it reads.

    ``explores``: whether what neither knows is looked into.
    """

    def __init__(self, grammar: Grammar, base: Family, *, explores: bool = False) -> None:
        self.grammar = grammar
        self.base = base
        self.name = base.name  # type: ignore[misc]
        self.explores = explores

    def own_address(self, parts: SplitResult) -> Address | None:
        """By the site's grammar, else by its CMS."""
        return self.grammar.address(parts) or self.base.own_address(parts)

    def layout(self, page: Page) -> Layout:
        """That of the CMS."""
        return self.base.layout(page)

    def read(self, page: Page) -> Article:
        """The article on *page*. Raises `NotAnArticle`."""
        return self.base.read(page) if page.text_only else super().read(page)
