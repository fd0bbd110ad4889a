"""The whole job on the sample network, held against the truth that it publishes, article by article."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from archiver.sample.server import Network
from archiver.urls import canonical as canonical_address
from archiver.vietnamese.text import canonical
from tests.command import Result, archiver
from tests.servers import sample_network

PROVINCES = ("lam_giang", "ha_khe")
_COUNTED = {
    **dict.fromkeys(("new", "repost", "near"), "new"),
    **dict.fromkeys(("text", "title", "byline", "attachment"), "changed"),
    "gone": "gone",
}


@dataclass
class Crawled:
    """The archive after a round, the truth of that round, and what the crawl said."""

    archive: Path
    truth: dict[str, Any]
    result: Result
    left_beside: list[str]

    def __post_init__(self) -> None:
        self.connection = sqlite3.connect(self.archive)
        self.connection.row_factory = sqlite3.Row

    def articles(self) -> list[tuple[dict[str, Any], sqlite3.Row]]:
        """Each article of the truth with its row; fails where one is missing."""
        pairs = []
        for site in self.truth["sites"]:
            for article in site["articles"]:
                row = self.connection.execute(
                    "SELECT a.id, a.host, a.key, a.state, s.name AS site, c.name AS category, r.* FROM articles a"
                    " JOIN sites s ON s.id = a.site_id JOIN revisions r ON r.id = a.revision_id"
                    " LEFT JOIN categories c ON c.id = a.category_id WHERE a.host = ? AND a.key = ?",
                    (site["home"].split("/")[2], article["key"]),
                ).fetchone()
                assert row is not None, f"{site['name']} {article['key']} {article['title']} was not found"
                pairs.append((article, row))
        return pairs

    def values(self, query: str, *parameters: object) -> list[Any]:
        """The first column of what a query finds."""
        return [row[0] for row in self.connection.execute(query, parameters)]


def crawl(network: Network, archive: Path, *options: str) -> Crawled:
    environment = {"ARCHIVER_SAMPLE_PORT": str(network.port)}
    result = archiver("crawl", *PROVINCES, "--archive", archive, "--json", *options, env=environment)
    assert result.code == 0, result.err
    left = [path.name for path in archive.parent.iterdir() if path != archive]
    truth = network.world.truth()
    sites = [site for site in truth["sites"] if site["name"].partition("/")[0] in PROVINCES]
    return Crawled(archive, {**truth, "sites": sites}, result, left)


@pytest.fixture(scope="module")
def network() -> Iterator[Network]:
    with sample_network() as served:
        yield served


@pytest.fixture(scope="module")
def first(network: Network, tmp_path_factory: pytest.TempPathFactory) -> Crawled:
    return crawl(network, tmp_path_factory.mktemp("first") / "archive.db")


@pytest.fixture(scope="module")
def second(network: Network, first: Crawled, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    archive = tmp_path_factory.mktemp("second") / "archive.db"
    archive.write_bytes(first.archive.read_bytes())
    network.turn_to(2)
    yield crawl(network, archive, "--full")
    network.turn_to(1)


@pytest.fixture(params=["first", "second"])
def crawled(request: pytest.FixtureRequest) -> Crawled:
    value = request.getfixturevalue(request.param)
    assert isinstance(value, Crawled)
    return value


def test_every_article_is_found_once_and_nothing_else(crawled: Crawled) -> None:
    expected = sorted(article["key"] for site in crawled.truth["sites"] for article in site["articles"])
    assert sorted(crawled.values("SELECT key FROM articles WHERE state = 'live'")) == expected


def test_titles_leads_bodies_and_dates_are_as_written(crawled: Crawled) -> None:
    for article, row in crawled.articles():
        for name in ("title", "lead", "body", "published", "published_precision"):
            assert row[name] == article[name], (article["key"], name)
        assert json.loads(row["event_dates"]) == article["event_dates"], article["key"]


def test_bylines_are_parted_rightly(crawled: Crawled) -> None:
    for article, row in crawled.articles():
        found = crawled.connection.execute(
            "SELECT name, role, organisation, source FROM bylines b JOIN articles a ON a.revision_id = b.revision_id"
            " WHERE a.host = ? AND a.key = ? ORDER BY b.position",
            (row["host"], row["key"]),
        )
        assert [dict(byline) for byline in found] == article["bylines"], article["key"]


def test_same_category_links_are_whole_and_in_order(crawled: Crawled) -> None:
    for article, row in crawled.articles():
        found = crawled.connection.execute(
            "SELECT l.title, l.address FROM related_links l JOIN articles a ON a.id = l.article_id"
            " WHERE a.host = ? AND a.key = ? ORDER BY position",
            (row["host"], row["key"]),
        )
        links = [(canonical(link["title"]), canonical_address(link["address"])) for link in found]
        expected = [(canonical(link["title"]), canonical_address(link["url"])) for link in article["related"]]
        if len(article["addresses"]) == 1:  # under another address, another category's list is shown
            assert links == expected, article["key"]


def test_attachments_and_documents_are_found(crawled: Crawled) -> None:
    for article, row in crawled.articles():
        where = "WHERE a.host = ? AND a.key = ?"
        attachments = crawled.connection.execute(
            f"SELECT t.title, t.address FROM attachments t JOIN articles a ON a.revision_id = t.revision_id {where}"
            " ORDER BY position",
            (row["host"], row["key"]),
        )
        assert [(t["address"], t["title"]) for t in attachments] == [
            (t["url"], t["title"]) for t in article["attachments"]
        ], article["key"]
        documents = crawled.values(
            "SELECT d.reference FROM documents d JOIN document_references f ON f.document_id = d.id"
            f" JOIN articles a ON a.id = f.article_id {where} AND f.place = 'text'",
            row["host"],
            row["key"],
        )
        assert sorted(documents) == sorted(article["documents"]), article["key"]


def test_sites_and_categories_are_right(crawled: Crawled) -> None:
    sites = {site["name"]: site for site in crawled.truth["sites"]}
    for article, row in crawled.articles():
        if len(article["addresses"]) == 1:  # shared ones belong where they were met first
            assert article["key"] in {a["key"] for a in sites[row["site"]]["articles"]}
            assert row["category"] == article["category"], article["key"]


def test_every_address_leads_to_its_article(crawled: Crawled) -> None:
    for article, row in crawled.articles():
        known = crawled.values(
            "SELECT d.canonical FROM addresses d JOIN articles a ON a.id = d.article_id WHERE a.host = ? AND a.key = ?",
            row["host"],
            row["key"],
        )
        assert {canonical_address(address) for address in article["addresses"]} <= set(known), article["key"]


def test_exact_duplicates_are_linked_to_the_earliest(crawled: Crawled) -> None:
    expected = sorted(
        (article["key"], article["duplicate_of"]["key"])
        for site in crawled.truth["sites"]
        for article in site["articles"]
        if article["duplicate_of"]
    )
    found = crawled.connection.execute(
        "SELECT a.key, b.key FROM duplicates d JOIN articles a ON a.id = d.article_id"
        " JOIN articles b ON b.id = d.canonical_id WHERE a.state = 'live' AND b.state = 'live'"
    )
    assert sorted(tuple(row) for row in found) == expected


def test_the_second_round_notes_what_changed(second: Crawled) -> None:
    changed = defaultdict(set)
    for site in second.truth["sites"]:
        for change in site["changes"]:
            if change["kind"] in _COUNTED:
                changed[_COUNTED[change["kind"]]].add(change["key"])
    total = second.result.json["total"]
    assert {name: total[name] for name in changed} == {name: len(keys) for name, keys in changed.items()}
    assert (
        set(second.values("SELECT a.key FROM changes c JOIN articles a ON a.id = c.article_id")) == changed["changed"]
    )
    assert set(second.values("SELECT a.key FROM gone g JOIN articles a ON a.id = g.article_id")) == changed["gone"]


def test_nothing_forbidden_was_asked(network: Network, first: Crawled, second: Crawled) -> None:
    assert first.archive != second.archive
    asked = {network.world.base(host) + target for host, _, target, _ in network.requests}
    assert not asked & set(first.truth["never"])
    assert not {host for host, *_ in network.requests} & set(first.truth["internal_hosts"])


def test_a_first_crawl_asks_little_more_than_the_articles(first: Crawled) -> None:
    total = first.result.json["total"]
    assert total["requests"] / total["new"] <= 1.3


def test_captured_bytes_can_be_read_again(first: Crawled) -> None:
    from archiver import extract
    from archiver.store import captures

    for article, row in first.articles()[:10]:
        body = captures.body_of(first.connection, row["capture_id"])
        address = first.values("SELECT address FROM captures WHERE id = ?", row["capture_id"])[0]
        assert extract(body, address).title == article["title"]


def test_the_archive_is_sound(crawled: Crawled) -> None:
    assert crawled.values("PRAGMA integrity_check") == ["ok"]
    assert crawled.values("PRAGMA foreign_key_check") == []
    assert crawled.left_beside == []
