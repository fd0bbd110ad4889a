"""Drops an article that this crawl has read already, at another address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archiver.visits import Visit

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class DuplicatesPipeline:
    """Lets an article through once a crawl; its second page stays, as a capture. Counter: ``archiver/read_twice``.

    The same text under another key is no business of this pipeline: it is kept and linked to the earliest
    (:mod:`archiver.store.duplicates`), whichever crawl brought it.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._read: set[tuple[str, str]] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> DuplicatesPipeline:
        """Made by Scrapy."""
        return cls(crawler)

    def process_item(self, item: object) -> object:
        """Drop a visit's article where its key was read before; anything else passes."""
        if isinstance(item, Visit) and item.article is not None:
            key = (item.entry.host, item.entry.key or item.entry.canonical)
            if key in self._read:
                item.article = None
                if self.crawler.stats:
                    self.crawler.stats.inc_value("archiver/read_twice")
            self._read.add(key)
        return item
