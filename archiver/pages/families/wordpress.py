"""WordPress: pretty addresses by date or name, or plain ones by number."""

from __future__ import annotations

from typing import ClassVar

from archiver.pages.families.base import Family
from archiver.pages.grammar import Grammar
from archiver.pages.layouts import Layout, classed
from archiver.pages.page import Page

#: Themes of the last fifteen years, those of blocks among them, call the text so; older ones are read as any page.
_THEMED = Layout(name="entry content", body=f"//div[{classed('entry-content')}]")


class WordPressFamily(Family):
    """An article by date and name has no number: the address is the key."""

    name: ClassVar[str] = "wordpress"
    layouts: ClassVar[tuple[Layout, ...]] = (_THEMED,)
    grammar: Grammar = Grammar(
        ignored=(
            "/author/{slug}",
            "/wp-admin/{slug}",
            "/{n}/{n}/",
            "/{n}/",
            "{path}/comment-page-{n}/",
            "/comments/feed/",
            "/xmlrpc.php",
        ),
        articles=("/{n}/{n}/{n}/{word}/", "/{n}/{n}/{word}/", "/?p={key}", "/archives/{key}"),
        pages=("/category/{slug}/page/{page}/", "/?cat={category}&paged={page}", "/page/{page}/"),
        lists=("/category/{slug}/", "/?cat={category}"),
        feeds=("/feed/", "/?feed=rss2"),
    )

    def detects(self, page: Page) -> bool:
        """By its generator, or by the folders that only it has."""
        if "wordpress" in page.generator.lower():
            return True
        if "/wp-" not in page.source:
            return False
        sources = (s.get("src") or s.get("href") or "" for tag in ("script", "link", "img") for s in page.elements(tag))
        return sum(1 for source in sources if "/wp-content/" in source or "/wp-includes/" in source) >= 2
