"""A crawl of a site that has not changed asks little."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

from archiver.sample.server import Network
from tests.command import archiver, crawl, rows
from tests.crawling.village import path, village
from tests.servers import Asked, Page, Reply, Site, sample_network


def crawl_sample(network: Network, archive: Path, *options: str) -> Any:
    env = {"ARCHIVER_SAMPLE_PORT": str(network.port)}
    return archiver("crawl", "lam_giang", "ha_khe", "--archive", archive, "--json", *options, env=env).json


def test_the_unchanged_sample_is_asked_for_its_lists_only_and_in_full_for_everything(tmp_path: Path) -> None:
    with sample_network() as network:
        crawl_sample(network, tmp_path / "a.db")
        first = len(network.requests)
        summary = crawl_sample(network, tmp_path / "a.db")
        asked = network.requests[first:]
        urls = [network.world.base(host) + target for host, _, target, _ in asked]
        articles = {url for s in network.world.truth()["sites"] for a in s["articles"] for url in a["addresses"]}
        assert not articles & set(urls)
        assert len(urls) == len(set(urls)) == summary["total"]["requests"]
        total = summary["total"]
        assert (total["new"], total["changed"], total["gone"], total["moved"], total["failures"]) == (0, 0, 0, 0, 0)
        statuses = Counter(status for *_, status in asked)
        assert statuses[304] > 0
        conditional = {row[0] for row in rows(tmp_path / "a.db", "SELECT address FROM frontier WHERE etag IS NOT NULL")}
        answered = {url for url, (*_, status) in zip(urls, asked, strict=True) if status == 200}
        assert not answered & conditional

        second = len(network.requests)
        crawl_sample(network, tmp_path / "a.db", "--full")
        everything = {(host, target) for host, _, target, status in network.requests[:first] if status in (200, 301)}
        assert everything <= {(host, target) for host, _, target, _ in network.requests[second:]}


def test_validators_are_sent_as_they_came(tmp_path: Path) -> None:
    validators = {"ETag": 'W/"b-1"', "Last-Modified": "Mon, 23 Nov 2026 08:00:00 GMT"}

    def unchanged(asked: Asked) -> Reply:
        if asked.headers.get("If-None-Match") == validators["ETag"]:
            return Reply(status=304)
        return Reply(village(2)["/"], headers=validators)  # type: ignore[arg-type]

    with Site({**village(2), "/": unchanged}) as site:
        crawl(site.url, tmp_path / "a.db")
        for _ in range(2):
            assert crawl(site.url, tmp_path / "a.db").json["total"]["requests"] == 2
        homes = [asked.headers for asked in site.asked if asked.path == "/"]
    assert "If-None-Match" not in homes[0]
    assert [h["If-None-Match"] for h in homes[1:]] == [validators["ETag"]] * 2
    assert [h["If-Modified-Since"] for h in homes[1:]] == [validators["Last-Modified"]] * 2


def test_pages_that_could_not_be_read_are_not_asked_in_every_crawl(tmp_path: Path) -> None:
    pages: dict[str, Page] = {**village(5), path(2): b"", path(3): Reply("cấm", 403), path(4): Reply("không có", 404)}
    with Site(pages) as site:
        crawl(site.url, tmp_path / "a.db")
        before = len(site.asked)
        crawl(site.url, tmp_path / "a.db")
        assert site.paths()[before:] == ["/robots.txt", "/"]


def test_articles_are_asked_again_when_they_are_due(tmp_path: Path) -> None:
    with Site(village(3)) as site:
        crawl(site.url, tmp_path / "a.db")
        with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
            connection.execute("UPDATE frontier SET due = 1 WHERE address LIKE ?", (f"%{path(2)}",))
            connection.commit()
        before = len(site.asked)
        result = crawl(site.url, tmp_path / "a.db")
        assert site.paths()[before:] == ["/robots.txt", "/", path(2)]
    assert result.json["total"]["unchanged"] == 1
