"""Scrapy's scheduler, fed by the archive's frontier instead of a queue of requests."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING

from scrapy import Request
from scrapy.core.scheduler import BaseScheduler

from archiver.frontier import Frontier
from archiver.politeness import Host
from archiver.urls import host_of
from archiver.visits import Entry, Visit

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler
    from twisted.internet.defer import Deferred

ENTRY = "archiver_entry"
"""Where a request's ``meta`` holds its frontier entry."""

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class FrontierScheduler(BaseScheduler):
    """Hands out the frontier's entries as requests, one host's at a time as its manners allow.

    A Request is built only for what is asked now. Requests that a spider makes itself are taken as well, first
    come, first served.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._own: deque[Request] = deque()
        self._alarm: asyncio.TimerHandle | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> FrontierScheduler:
        """Made by Scrapy."""
        return cls(crawler)

    def open(self, spider: Spider) -> Deferred[None] | None:
        """Begin the crawl of the spider's sites."""
        self.spider = spider
        self.frontier.begin()
        return None

    @property
    def frontier(self) -> Frontier:
        """The spider's frontier."""
        frontier = getattr(self.spider, "frontier", None)
        assert isinstance(frontier, Frontier), "FrontierScheduler serves the spiders of spiders.base only"
        return frontier

    def has_pending_requests(self) -> bool:
        """Whether anything is left to ask, now or after a wait."""
        return bool(self._own) or bool(self.frontier)

    def enqueue_request(self, request: Request) -> bool:
        """Take a request that a spider or Scrapy made."""
        self._own.append(request)
        return True

    def next_request(self) -> Request | None:
        """The next request to send; None where every host is busy or resting."""
        if self._own:
            return self._own.popleft()
        while entry := self.frontier.next():
            try:
                return self._request(entry)
            except ValueError as error:  # an address that Scrapy cannot ask for
                visit = Visit(entry, "failed", why=str(error))
                self.frontier.settle(visit)
                self.frontier.keep(visit)
        self._wake_after(self.frontier.rest())
        return None

    def _wake_after(self, seconds: float | None) -> None:
        """Have Scrapy ask again when a host has rested; of itself it does so every five seconds only."""
        if seconds is not None and self._alarm is None:
            self._alarm = asyncio.get_running_loop().call_later(seconds, self._wake)

    def _wake(self) -> None:
        self._alarm = None
        slot = getattr(self.crawler.engine, "_slot", None)
        if slot is not None:
            slot.nextcall.schedule()

    def close(self, reason: str) -> None:  # noqa: ARG002  (Scrapy says why; it does not matter here)
        """The crawl has ended."""
        if self._alarm is not None:
            self._alarm.cancel()

    def _request(self, entry: Entry) -> Request:
        slot = host_of(entry.address)
        self._pace(self.frontier.host_of(entry))
        return Request(
            entry.address,
            method="GET" if entry.form is None else "POST",
            headers=self._conditions(entry) if entry.form is None else _FORM,
            body=entry.form or "",
            callback=self.spider.parse,
            errback=self.spider.not_answered,  # type: ignore[attr-defined]
            dont_filter=True,
            meta={
                ENTRY: entry,
                "download_slot": slot,
                "handle_httpstatus_all": True,  # redirects and refusals are read like any other answer
                "dont_obey_robotstxt": True,  # the frontier has judged it, by the rules that it keeps as a capture
            },
        )

    def _conditions(self, entry: Entry) -> dict[str, str]:
        """Validators of the capture that we have, so that an unchanged page costs the server little."""
        if entry.capture_id is None:
            return {}
        conditions = {"If-None-Match": entry.etag, "If-Modified-Since": entry.last_modified}
        return {name: value for name, value in conditions.items() if value}

    def _pace(self, host: Host) -> None:
        """Give the downloader's slot the pause that the host asks for."""
        downloader = self.crawler.engine.downloader if self.crawler.engine else None
        assert downloader is not None
        settings = {"concurrency": host.concurrency, "delay": host.slot_pause, "jitter": 0.0}
        downloader.per_slot_settings[host.name] = settings
        if slot := downloader.slots.get(host.name):
            slot.delay, slot.concurrency, slot.jitter = host.slot_pause, host.concurrency, 0.0
