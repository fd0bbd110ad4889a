"""Plain text, such as a text-only crawl leaves: often all that survives of a vanished site."""

from __future__ import annotations

from typing import ClassVar

from archiver.pages.families.base import Family
from archiver.pages.page import Page
from archiver.pages.plaintext import read_text
from archiver.pages.reader import Reading


class PlainTextFamily(Family):
    """Knows pages by their having no tags; its addresses are those of any site."""

    name: ClassVar[str] = "plaintext"

    def detects(self, page: Page) -> bool:
        """Whether the page has no tags."""
        return page.text_only

    def reading(self, page: Page) -> Reading:
        """The article in the lines of *page*. Raises `NotAnArticle`."""
        return Reading(read_text(page))
