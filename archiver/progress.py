"""A progress bar on the terminal while a crawl runs; plain lines now and then where there is none."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, ClassVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars
from scrapy import signals
from scrapy.exceptions import NotConfigured

from archiver.frontier import Frontier

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

PLAIN_EVERY = 10.0
"""Seconds between two lines where no bar can be drawn."""


class Progress:
    """Scrapy extension: one bar a spider, fed by the frontier. Switched on by ``ARCHIVER_PROGRESS``."""

    _bars: ClassVar[Bars | None] = None
    _running: ClassVar[int] = 0

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("ARCHIVER_PROGRESS"):
            raise NotConfigured
        self.crawler = crawler
        self._last = time.monotonic()
        crawler.signals.connect(self.opened, signal=signals.spider_opened)
        crawler.signals.connect(self.moved, signal=signals.item_scraped)
        crawler.signals.connect(self.closed, signal=signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Progress:
        """Made by Scrapy."""
        return cls(crawler)

    def opened(self) -> None:
        """Draw a bar."""
        cls = type(self)
        if sys.stderr.isatty() and cls._bars is None:
            cls._bars = Bars(
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TextColumn("pages"),
                TimeElapsedColumn(),
                console=Console(stderr=True),
            )
            cls._bars.start()
        cls._running += 1
        name = self.crawler.spider.name if self.crawler.spider else ""
        self._task = cls._bars.add_task(name, total=None) if cls._bars else None

    def moved(self) -> None:
        """Move the bar on."""
        frontier = getattr(self.crawler.spider, "frontier", None)
        if not isinstance(frontier, Frontier):
            return
        total = frontier.done + len(frontier)
        if self._bars is not None and self._task is not None:
            self._bars.update(self._task, completed=frontier.done, total=total)
        elif time.monotonic() - self._last >= PLAIN_EVERY:
            self._last = time.monotonic()
            name = self.crawler.spider.name if self.crawler.spider else ""
            sys.stderr.write(f"{name}: {frontier.done} pages, {len(frontier)} known to come\n")

    def closed(self) -> None:
        """Take the bars down with the last spider."""
        cls = type(self)
        cls._running -= 1
        if cls._bars is not None and cls._running == 0:
            cls._bars.stop()
            cls._bars = None
