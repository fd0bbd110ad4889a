"""The reference: bare Scrapy following the same links, at its near-default settings, keeping nothing.

``python -m tests.benchmarks.peer URL`` prints how many pages it was led to.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from scrapy.crawler import CrawlerProcess
from scrapy.http import Response
from scrapy.linkextractors import LinkExtractor
from scrapy.spiders import CrawlSpider, Rule

from archiver.urls import host_of


class Follower(CrawlSpider):
    """Follows every link of the site."""

    name = "follower"
    rules = (Rule(LinkExtractor(), callback="seen", follow=True),)
    pages = 0

    def seen(self, response: Response) -> Iterator[Any]:
        """Nothing is kept."""
        Follower.pages += 1
        return iter(())


def main(url: str) -> None:
    settings = {
        "LOG_LEVEL": "CRITICAL",
        "TELNETCONSOLE_ENABLED": False,
        "DOWNLOAD_DELAY": 0,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
        "ROBOTSTXT_OBEY": False,
    }
    process = CrawlerProcess(settings)
    process.crawl(Follower, start_urls=[url], allowed_domains=[host_of(url).partition(":")[0]])
    process.start()
    print(Follower.pages)


if __name__ == "__main__":
    main(sys.argv[1])
