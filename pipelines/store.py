"""Keeps visits in the archive, in batches: a page and all that came of it stand in one transaction."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING

from scrapy.utils.asyncio import create_looping_call

from archiver.errors import ArchiveError
from archiver.frontier import Frontier
from archiver.visits import Visit

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

BATCH = 16
"""Visits in a transaction, at most."""

LONGEST_HELD = 0.25
"""Seconds that a visit waits to be committed: what a kill can cost."""

logger = logging.getLogger(__name__)


class StorePipeline:
    """Commits every visit within a quarter of a second. Counter: ``archiver/commits``."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._last = time.monotonic()
        self._closing: asyncio.Future[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> StorePipeline:
        """Made by Scrapy."""
        return cls(crawler)

    @property
    def _frontier(self) -> Frontier | None:
        return getattr(self.crawler.spider, "frontier", None)

    def open_spider(self) -> None:
        """Commit on a clock as well, so that a slow host holds nothing back."""
        self._clock = create_looping_call(self._flush_if_old)
        self._clock.start(LONGEST_HELD / 2, now=False)

    def close_spider(self) -> None:
        """Commit what is left."""
        self._clock.stop()
        self.flush()

    def process_item(self, item: object) -> object:
        """Take a visit; anything else passes."""
        if isinstance(item, Visit) and self._frontier is not None and self._frontier.keep(item) >= BATCH:
            self.flush()
        return item

    def _flush_if_old(self) -> None:
        if time.monotonic() - self._last >= LONGEST_HELD:
            self.flush()

    def flush(self) -> None:
        """Commit what waits. An archive that cannot be written ends the crawl; what was committed stands."""
        self._last = time.monotonic()
        if self._frontier is None or self._closing is not None:
            return
        try:
            if self._frontier.save() and self.crawler.stats:
                self.crawler.stats.inc_value("archiver/commits")
        except ArchiveError as error:
            logger.error("%s %s", error, error.advice)
            if self.crawler.engine:
                self._closing = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason=str(error)))
