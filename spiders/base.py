"""What every site's spider shares. A province's file sets attributes only:

.. code-block:: python

    class NgheAn(ProvinceSpider):
        name = "nghe_an"
        province = "Nghệ An"
        family = "portal"
        sub_sites = (SubSite("ban_to_chuc", "Ban Tổ chức Tỉnh ủy", "https://…"),)
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, ClassVar

from scrapy import Spider
from twisted.python.failure import Failure

from archiver import safety
from archiver.errors import ArchiverError
from archiver.frontier import Frontier, Options
from archiver.middlewares import capture_of, entry_of
from archiver.outcomes import outcome_of
from archiver.pages.families import site_family
from archiver.reading import read_response
from archiver.scope import SiteInCrawl
from archiver.sites import SubSite, one_named
from archiver.store import crawls
from archiver.store import sites as site_rows
from archiver.store.archive import Archive
from archiver.store.captures import iso
from archiver.urls import host_of
from archiver.visits import Outcome, Visit

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response

__all__ = ["ProvinceSpider", "SubSite"]

logger = logging.getLogger(__name__)


class ProvinceSpider(Spider):
    """Crawls the sub-sites of one province into the archive.

    ``pause`` is in seconds between two requests to one host; ``verified`` the day on which somebody last crawled
    the real site and looked at what came of it. Arguments (``-a``): ``archive``, ``only`` (a sub-site's short
    names), ``urls`` (addresses to ask besides), ``full``, ``limit``, ``pause`` or ``delay``, ``concurrency``.
    """

    province: ClassVar[str | None] = None
    family: ClassVar[str | None] = None
    sub_sites: ClassVar[tuple[SubSite, ...]] = ()
    pause: float = 1.0
    verified: ClassVar[date | None] = None

    custom_settings: ClassVar[dict[str, Any]] = {"SCHEDULER": "archiver.scheduler.FrontierScheduler"}  # type: ignore[misc]

    archive: Archive
    frontier: Frontier
    _closed = False

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> ProvinceSpider:  # noqa: ANN401
        """Made by Scrapy, with the archive open and locked for this crawl."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.open_archive(kwargs.get("archive") or crawler.settings.get("ARCHIVER_ARCHIVE") or "archive.db")
        return spider

    def open_archive(self, path: str) -> None:
        """Open the archive and make the rows of the sites."""
        self.archive = Archive.open(path)
        try:
            self.archive.lock()
            sites = self._sites()
        except BaseException:
            self.archive.close()
            raise
        for site in sites:
            for host in (*site.sub_site.hosts, *map(host_of, site.sub_site.seeds)):
                safety.allow(host)
        self.frontier = Frontier(self.archive, sites, self._options())

    def chosen(self) -> tuple[SubSite, ...]:
        """The sub-sites that this crawl is for: all, or the one named by ``only``. Raises UnknownSite."""
        only = getattr(self, "only", None)
        if not only:
            return self.sub_sites
        wanted = [one_named(name, [s.name for s in self.sub_sites]) for name in str(only).split(",")]
        return tuple(self._with_seeds(s) for s in self.sub_sites if s.name in wanted)

    def _with_seeds(self, sub_site: SubSite) -> SubSite:
        """A sub-site with the addresses that a person wants asked besides its home page."""
        more = (url for url in str(getattr(self, "urls", "")).split() if host_of(url) in sub_site.hosts)
        return replace(sub_site, seeds=(*sub_site.seeds, *more))

    def full_name(self, sub_site: SubSite) -> str:
        """The name of a sub-site in the archive: ``nghe_an/ban_to_chuc``."""
        return f"{self.name}/{sub_site.name}"

    def _options(self) -> Options:
        concurrency = int(getattr(self, "concurrency", None) or 1)
        pause = getattr(self, "delay", None)
        limit = getattr(self, "limit", None)
        return Options(
            full=str(getattr(self, "full", "")).lower() in ("1", "true", "yes"),
            limit=int(limit) if limit else None,
            pause=float(pause) if pause not in (None, "") else float(self.pause) / concurrency,
            concurrency=concurrency,
        )

    def _sites(self) -> list[SiteInCrawl]:
        now = iso(datetime.now(UTC))
        with self.archive.transaction() as connection:
            return [self._site(connection, sub_site, now) for sub_site in self.chosen()]

    def _site(self, connection: Any, sub_site: SubSite, now: str) -> SiteInCrawl:  # noqa: ANN401
        name = self.full_name(sub_site)
        sub_site = sub_site.adopted(site_rows.home_of(connection, name))
        site_id = site_rows.ensure(
            connection,
            name,
            now=now,
            organ=sub_site.organ,
            province=self.province,
            family=sub_site.family or self.family,
            home=sub_site.home,
        )
        name_of_family, learned = site_rows.family_and_learned(connection, site_id)
        told = sub_site.family or self.family
        family = site_family(
            name_of_family,
            sub_site.grammar,
            learned.grammar,
            explores=told in (None, "generic"),
            layouts=sub_site.layouts,
        )
        categories = site_rows.categories(connection, site_id)
        return SiteInCrawl(site_id, name, sub_site, family, categories, learned)

    async def start(self) -> AsyncIterator[Any]:
        """Nothing of its own: the scheduler hands out what the frontier holds."""
        return
        yield

    def parse(self, response: Response, **kwargs: Any) -> Iterator[Visit]:  # noqa: ANN401, ARG002
        """Read a response, whatever it is."""
        assert response.request is not None
        entry = entry_of(response.request)
        try:
            visit = read_response(entry, capture_of(response, entry), self.frontier)
        except Exception as error:
            # A page that the reader chokes on must not end the crawl, nor be lost sight of.
            logger.exception("could not read %s", entry.address)
            visit = Visit(entry, "failed", capture_of(response, entry), why=f"could not be read: {error!r}")
        yield from self._settle(visit)

    def not_answered(self, failure: Failure) -> Iterator[Visit]:
        """Take note of a request without a response."""
        entry = entry_of(failure.request)  # type: ignore[attr-defined]
        error = failure.value
        outcome: Outcome = "failed" if is_final(error) else "unreachable"
        yield from self._settle(Visit(entry, outcome, why=reason_of(error)))

    def _settle(self, visit: Visit) -> Iterator[Visit]:
        self.frontier.settle(visit)
        if visit.outcome in ("failed", "unreachable"):
            logger.warning("%s: %s", visit.entry.address, visit.why)
        yield visit

    def closed(self, reason: str) -> None:
        """End the crawls in the archive, and close it; once."""
        if self._closed:
            return
        self._closed = True
        try:
            self.frontier.save()
            with self.archive.transaction() as connection:
                for site in self.frontier.sites:
                    outcome, why = outcome_of(self.frontier, site, reason)
                    crawl_id = self.frontier.crawl_ids.get(site.id)
                    if crawl_id is not None:
                        site_rows.keep_learned(connection, site.id, self.frontier.survey.learned(site))
                        crawls.end(connection, crawl_id, now=datetime.now(UTC), outcome=outcome, why=why)
        except ArchiverError as error:
            logger.error("%s", error)
        finally:
            self.archive.close()


_NETWORK = ("Timeout", "Refused", "ConnectionLost", "ConnectionDone", "CannotResolveHost", "Lookup", "DownloadFailed")


def is_final(error: BaseException | None) -> bool:
    """Whether asking again would give the same: all but the troubles of a network."""
    name, text = type(error).__name__, str(error)
    return "certificate" in text or not any(word in name for word in _NETWORK)


def reason_of(error: BaseException | None) -> str:
    """A network error in plain words."""
    name, text = type(error).__name__, str(error)
    if "DownloadCancelled" in name or "exceeded" in text:
        return f"larger than the limit: {text}"
    if "Timeout" in name:
        return "no answer in time"
    if "Lookup" in name or "CannotResolveHost" in name:
        return "its name leads to no public address, or there is no such host"
    if "SSL" in name or "certificate" in text:
        return f"its certificate cannot be trusted: {text}"
    if "Refused" in name:
        return "connection refused"
    return f"{text or name}"


class AddressSpider(ProvinceSpider):
    """Crawls any addresses, each host as a site of its own, its family detected from what it answers.

    Arguments: ``urls``, parted by white space; ``told_family``, the CMS family where somebody knows better.
    """

    name = "address"
    urls = ""

    def chosen(self) -> tuple[SubSite, ...]:
        """A site for each host; further addresses of a host are seeds."""
        homes: dict[str, list[str]] = {}
        for url in self.urls.split():
            homes.setdefault(host_of(url), []).append(url)
        family = getattr(self, "told_family", None)
        return tuple(
            SubSite(host, None, home, family=family, seeds=tuple(more)) for host, (home, *more) in homes.items()
        )

    def full_name(self, sub_site: SubSite) -> str:
        """The host is the name."""
        return sub_site.name
