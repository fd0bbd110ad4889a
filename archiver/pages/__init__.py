"""Page objects: reading saved pages, with no network and no clock."""

from __future__ import annotations

from datetime import datetime

from archiver.items import Article
from archiver.pages.families import detect
from archiver.pages.page import Page
from archiver.pages.reader import Reading

__all__ = ["Page", "Reading", "extract", "read"]


def extract(html: bytes | str, url: str, *, captured_at: datetime | None = None) -> Article:
    """The article in *html*: a page as bytes or text, or the plain text that a text-only crawl leaves.

    *captured_at* is when the page was saved; with it, "4 giờ trước" is a date. Raises `NotAnArticle`
    for anything else than an article, and nothing else whatever the bytes.
    """
    return read(html, url, captured_at=captured_at).article


def read(html: bytes | str, url: str, *, captured_at: datetime | None = None) -> Reading:
    """The article as :func:`extract` gives it, with the blocks of the page that it was read from."""
    page = Page.of(html, url, captured_at=captured_at)
    return detect(page).reading(page)
