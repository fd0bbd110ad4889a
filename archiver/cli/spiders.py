"""Running spiders: the only verb that needs Scrapy."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from archiver.errors import ArchiverError
from archiver.outcomes import BAD
from archiver.pages.families import family_named
from archiver.project import activate
from archiver.sites import SubSite, one_named
from archiver.store import crawls
from archiver.store.archive import Archive
from archiver.urls import host_of, parse_address
from archiver.visits import COUNT_NAMES

activate()
os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "archiver.settings")

from scrapy.crawler import CrawlerProcess  # noqa: E402  (the project decides what these find)
from scrapy.settings import Settings  # noqa: E402
from scrapy.spiderloader import SpiderLoader  # noqa: E402
from scrapy.utils.project import get_project_settings  # noqa: E402

from spiders.base import AddressSpider, ProvinceSpider  # noqa: E402

_NAME = re.compile(r"[\w-]+(/[\w-]+)?")


@dataclass
class Report:
    """What a crawl came to: a summary for each sub-site, as :func:`archiver.store.crawls.summary` gives it."""

    crawls: list[dict[str, Any]] = field(default_factory=list)

    @property
    def failed(self) -> bool:
        """Whether any site could not be crawled."""
        return any(row["outcome"] in BAD or row["outcome"] is None for row in self.crawls)

    @property
    def interrupted(self) -> bool:
        """Whether a person stopped it."""
        return any(row["outcome"] == "interrupted" for row in self.crawls)

    def troubles(self) -> list[str]:
        """A line for each site that could not be crawled."""
        return [f"{row['site']}: {row['outcome']}: {row['why']}" for row in self.crawls if row["outcome"] in BAD]

    def asdict(self) -> dict[str, Any]:
        """Ready for JSON: the sub-sites and the sums."""
        sums = {name: sum(row[name] for row in self.crawls) for name in COUNT_NAMES}
        return {"sites": self.crawls, "total": sums}


@dataclass
class Job:
    """One spider and what it is for."""

    spider: type[ProvinceSpider]
    arguments: dict[str, str] = field(default_factory=dict)


def crawl(
    targets: Sequence[str],
    archive_path: Path,
    options: Mapping[str, Any],
    *,
    progress: bool,
    log: Path | None = None,
) -> Report:
    """Crawl sites and addresses at once, each host by itself politely.

    Raises UnknownSite or BadAddress for a target that is neither, and ArchiveError for an archive that cannot
    be written; nothing has been asked then.
    """
    settings = _settings(archive_path, progress, log)
    return _run(plan(targets, _provinces(settings)), archive_path, options, settings)


def _run(
    jobs: Sequence[Job], archive_path: Path, options: Mapping[str, Any], settings: Settings | None = None
) -> Report:
    settings = settings or _settings(archive_path, False, None)
    with Archive.open(archive_path) as archive:
        archive.lock()
        runner = CrawlerProcess(settings)
        crawlers = [runner.create_crawler(job.spider) for job in jobs]
        for crawler, job in zip(crawlers, jobs, strict=True):
            runner.crawl(crawler, **job.arguments, **{k: str(v) for k, v in options.items() if v is not None})
        runner.start()
        for crawler in crawlers:
            _end_if_open(crawler.spider)
        ids = [i for crawler in crawlers for i in _crawl_ids(crawler.spider)]
        crawls.count_duplicates(archive, ids)
        return Report(crawls.summary(archive.connection, ids))


def fetch(url: str, archive_path: Path) -> str:
    """Ask one address, as a crawl of a site without a file would begin; returns why there was no answer, if so."""
    job = Job(AddressSpider, {"urls": url})
    return "; ".join(str(row["why"]) for row in _run([job], archive_path, {"limit": 1}).crawls if row["why"])


def _end_if_open(spider: object) -> None:
    """A second Ctrl-C stops Scrapy before it can close its spiders."""
    if isinstance(spider, ProvinceSpider):
        spider.closed("shutdown")


def _crawl_ids(spider: object) -> list[int]:
    if not isinstance(spider, ProvinceSpider):
        raise ArchiverError("a spider could not be started", advice="Run it again with --log FILE to see why.")
    return list(spider.frontier.crawl_ids.values())


def _settings(archive_path: Path, progress: bool, log: Path | None) -> Settings:
    settings = get_project_settings()
    settings.set("ARCHIVER_ARCHIVE", str(archive_path), priority="cmdline")
    settings.set("ARCHIVER_PROGRESS", progress, priority="cmdline")
    if log is None:
        settings.set("LOG_LEVEL", "CRITICAL", priority="cmdline")
    else:
        settings.set("LOG_FILE", str(log), priority="cmdline")
    return settings


def _provinces(settings: Settings) -> dict[str, type[ProvinceSpider]]:
    """The spiders of the nearest project that are ours, by name."""
    loader = SpiderLoader.from_settings(settings)
    classes = {name: loader.load(name) for name in loader.list()}
    return {name: cls for name, cls in classes.items() if issubclass(cls, ProvinceSpider) and cls.sub_sites}


def known_sites() -> list[dict[str, Any]]:
    """Every sub-site that can be crawled by name."""
    return [
        {
            "site": f"{name}/{sub_site.name}",
            "province": cls.province,
            "organ": sub_site.organ,
            "family": sub_site.family or cls.family,
            "home": sub_site.home,
            "verified": cls.verified.isoformat() if cls.verified else None,
        }
        for name, cls in sorted(_provinces(get_project_settings()).items())
        for sub_site in cls.sub_sites
    ]


def plan(targets: Sequence[str], provinces: Mapping[str, type[ProvinceSpider]]) -> list[Job]:
    """One job a province, and one for all addresses of no known site. Raises UnknownSite or BadAddress."""
    only: dict[str, set[str]] = {}
    seeds: dict[str, list[str]] = {}
    addresses: list[str] = []
    for target in targets:
        place = _place(target, provinces)
        if place is None:
            addresses.append(parse_address(target))
            continue
        only.setdefault(place[0], set()).update(place[1])
        if not _NAME.fullmatch(target):
            seeds.setdefault(place[0], []).append(parse_address(target))
    jobs = [
        Job(provinces[name], {"only": ",".join(sorted(subs)), "urls": "\n".join(seeds.get(name, []))})
        for name, subs in only.items()
    ]
    if addresses:
        jobs.append(Job(AddressSpider, {"urls": "\n".join(dict.fromkeys(addresses))}))
    return jobs


def _place(target: str, provinces: Mapping[str, type[ProvinceSpider]]) -> tuple[str, list[str]] | None:
    """A target as a province and its sub-sites; None for an address of no site file."""
    if not _NAME.fullmatch(target):
        return _place_address(parse_address(target), provinces)
    full_names = [f"{name}/{s.name}" for name, cls in provinces.items() for s in cls.sub_sites]
    name = one_named(target, [*provinces, *full_names])
    province, _, sub_site = name.partition("/")
    return province, [sub_site] if sub_site else [s.name for s in provinces[province].sub_sites]


def sub_site_at(url: str) -> SubSite | None:
    """The sub-site with a file to which an address belongs, its family filled in."""
    provinces = _provinces(get_project_settings())
    place = _place_address(url, provinces)
    if place is None:
        return None
    province = provinces[place[0]]
    sub_site = next(s for s in province.sub_sites if s.name == place[1][0])
    return replace(sub_site, family=sub_site.family or province.family)


def _place_address(url: str, provinces: Mapping[str, type[ProvinceSpider]]) -> tuple[str, list[str]] | None:
    for name, cls in provinces.items():
        found = [s.name for s in cls.sub_sites if host_of(url) in s.hosts and _is_of(url, s, cls)]
        if found:
            return name, found
    return None


def _is_of(url: str, sub_site: SubSite, cls: type[ProvinceSpider]) -> bool:
    if not (urlsplit(url).path or "/").startswith(sub_site.prefix):
        return False
    name = sub_site.family or cls.family
    if name is None:
        return True
    family = family_named(name)
    organ = family.address(url).organ
    return organ is None or organ == family.address(sub_site.home).organ
