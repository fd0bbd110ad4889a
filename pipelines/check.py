"""Holds what was read against what an article must be, so that junk never replaces a good revision."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from archiver.items import Article
from archiver.visits import Visit

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

_LARGEST_SHARE_OF_GARBAGE = 0.01
_CLOCKS_DIFFER = timedelta(days=2)


class CheckPipeline:
    """Turns an article that cannot be one into a failure that says why. Counter: ``archiver/implausible``."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> CheckPipeline:
        """Made by Scrapy."""
        return cls(crawler)

    def process_item(self, item: object) -> object:
        """Check a visit's article; anything else passes."""
        if isinstance(item, Visit) and item.article is not None and item.capture is not None:
            why = implausible(item.article, item.capture.time)
            if why:
                item.outcome, item.article, item.why = "failed", None, why
                if self.crawler.stats:
                    self.crawler.stats.inc_value("archiver/implausible")
        return item


def implausible(article: Article, captured: datetime) -> str:
    """Why an article cannot be one; empty where it can.

    >>> from datetime import UTC
    >>> implausible(Article("http://a/", "", body="Nội dung."), datetime(2024, 1, 1, tzinfo=UTC))
    'it has no title'
    """
    if not article.title:
        return "it has no title"
    text = article.lead + article.body
    if not text and not article.attachments:
        return "it has no text and no attachment"
    if text.count("\ufffd") > _LARGEST_SHARE_OF_GARBAGE * len(text):
        return "its text came through garbled: the charset is not what the page says"
    if article.published is not None and _day(article.published) > (captured + _CLOCKS_DIFFER).date():
        return f"it says that it was published on {_day(article.published)}, after it was fetched"
    return ""


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
