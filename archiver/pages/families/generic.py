"""Any other site: nothing is known, everything is judged by the page itself."""

from __future__ import annotations

from typing import ClassVar

from archiver.pages.families.base import Family
from archiver.pages.page import Page


class GenericFamily(Family):
    """The last resort: takes every page."""

    name: ClassVar[str] = "generic"
    explores: bool = True

    def detects(self, page: Page) -> bool:  # noqa: ARG002
        """Always."""
        return True
