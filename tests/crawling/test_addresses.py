"""One article under several addresses: asked once, and all of them lead to it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from archiver.urls import canonical
from tests.command import archiver, crawl, rows
from tests.crawling.village import PORTAL_HOME, portal, portal_path, title
from tests.servers import Site, listing, sample_network


def test_on_two_sub_sites_of_one_portal_an_article_is_asked_once_and_all_its_addresses_lead_to_it(
    tmp_path: Path,
) -> None:
    archive = tmp_path / "a.db"
    with sample_network() as network:
        env = {"ARCHIVER_SAMPLE_PORT": str(network.port)}
        result = archiver("crawl", "lam_giang", "--archive", archive, "--json", env=env)
        assert result.code == 0, result.err
        sites = [s for s in network.world.truth()["sites"] if s["province"] == "Lam Giang"]
        asked = Counter(network.world.base(host) + target for host, _, target, _ in network.requests)
        never = set(network.world.truth()["never"])
    articles = [a for site in sites for a in site["articles"]]
    several = [a for a in articles if len(a["addresses"]) > 1]
    assert several
    assert {sum(asked[url] for url in a["addresses"]) for a in articles} == {1}
    assert not never & set(asked)
    led = set(rows(archive, "SELECT a.key, d.canonical FROM addresses d JOIN articles a ON a.id = d.article_id"))
    assert {(a["key"], canonical(url)) for a in articles for url in a["addresses"]} <= led
    assert rows(archive, "SELECT count(*) FROM articles") == [(len(articles),)]


def test_addresses_that_differ_in_nothing_but_their_session_are_one(tmp_path: Path) -> None:
    with Site(portal(1)) as site:
        links = [portal_path(1) + end for end in ("", "?PHPSESSID=9f", "?utm_source=zalo", "#binh-luan")]
        site.pages[PORTAL_HOME] = listing(*((link, title(1)) for link in links))
        crawl(f"{site.url}{PORTAL_HOME}", tmp_path / "a.db")
        assert len([p for p in site.paths() if p.startswith(portal_path(1))]) == 1
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM articles") == [(1,)]


def test_an_address_is_asked_exactly_as_it_was_linked(tmp_path: Path) -> None:
    odd = "/vi-vn/tin/dan--van-%EF%BF%BD-20---11/10-20-1"
    with Site({PORTAL_HOME: listing((odd, title(1))), odd: str(portal(1)[portal_path(1)])}) as site:
        crawl(f"{site.url}{PORTAL_HOME}", tmp_path / "a.db")
        assert odd in site.paths()
