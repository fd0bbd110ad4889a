"""Crawls that are killed, stopped, limited or doubled: the next one goes on, and ends as if nothing had been."""

from __future__ import annotations

import random
import signal
import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest

from archiver.sample.server import Network
from archiver.urls import canonical
from tests.census import count
from tests.command import archiver, crawl, is_whole, rows, start
from tests.crawling.village import village
from tests.servers import Reply, Site, sample_network

SAMPLE = ("lam_giang", "ha_khe")


def environment(network: Network) -> dict[str, str]:
    return {"ARCHIVER_SAMPLE_PORT": str(network.port)}


def crawl_all(network: Network, archive: Path, *options: str) -> Any:
    result = archiver("crawl", *SAMPLE, "--archive", archive, "--json", *options, env=environment(network))
    assert result.code == 0, result.err
    return result.json


# What an archive says, without ids, times and the bytes of pages that show a clock.
DUMP = (
    "SELECT s.name, a.key, a.title, a.lead, a.body, a.organ, c.name, a.published, a.published_precision, a.event_dates,"
    " a.address, a.state, a.text_digest FROM articles a JOIN sites s ON s.id = a.site_id"
    " LEFT JOIN categories c ON c.id = a.category_id",
    "SELECT a.host, a.key, d.address, d.canonical FROM addresses d JOIN articles a ON a.id = d.article_id",
    "SELECT a.host, a.key, r.digest, r.changed FROM revisions r JOIN articles a ON a.id = r.article_id",
    "SELECT a.host, a.key, o.kind, o.address FROM observations o JOIN articles a ON a.id = o.article_id",
    "SELECT a.host, a.key, b.position, b.name, b.role, b.organisation, b.source FROM bylines b"
    " JOIN articles a ON a.id = b.article_id",
    "SELECT a.host, a.key, l.position, l.title, l.address, t.key FROM related_links l JOIN articles a"
    " ON a.id = l.article_id LEFT JOIN articles t ON t.id = l.related_id",
    "SELECT a.host, a.key, t.position, t.title, t.address FROM attachments t JOIN articles a ON a.id = t.article_id",
    "SELECT a.host, a.key, o.host, o.key, d.kind, d.similarity FROM duplicates d JOIN articles a ON a.id = d.article_id"
    " JOIN articles o ON o.id = d.canonical_id",
    "SELECT s.name, c.name, c.key FROM categories c JOIN sites s ON s.id = c.site_id",
    "SELECT s.name, f.address, f.kind, f.key, f.state, f.etag FROM frontier f JOIN sites s ON s.id = f.site_id",
    "SELECT s.name, c.address, c.status, c.kind FROM captures c JOIN sites s ON s.id = c.site_id",
    "SELECT a.host, a.key, d.reference, d.date, r.place FROM document_references r JOIN articles a"
    " ON a.id = r.article_id JOIN documents d ON d.id = r.document_id",
    "SELECT a.key FROM articles_fts f JOIN articles a ON a.id = f.rowid WHERE articles_fts MATCH 'chi'",
)


def dump(archive: Path) -> dict[str, list[tuple[Any, ...]]]:
    return {query.partition("FROM ")[2][:40]: sorted(rows(archive, query), key=repr) for query in DUMP}


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, dict[str, list[tuple[Any, ...]]]]:
    """The port of the sample network, and what an undisturbed crawl of it leaves."""
    archive = tmp_path_factory.mktemp("undisturbed") / "a.db"
    with sample_network() as network:
        crawl_all(network, archive)
        return network.port, dump(archive)


def committed(archive: Path) -> set[str]:
    """What is in the archive of a crawl that was killed: as its next opener would find it."""
    if not archive.exists():
        return set()
    connection = sqlite3.connect(archive)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        query = "SELECT canonical FROM frontier WHERE state IN ('done', 'gone', 'redirected')"
        return {row[0] for row in connection.execute(query)}
    except sqlite3.OperationalError:
        return set()
    finally:
        connection.close()


def kill_and_go_on(network: Network, archive: Path, times: int, chance: random.Random) -> list[str]:
    """Crawl, killing so often; returns what was asked although it was committed."""
    repeated: list[str] = []
    for _ in range(times):
        known, before = committed(archive), len(network.requests)
        process = start("crawl", *SAMPLE, "--archive", str(archive), "--quiet", env=environment(network))
        goal = before + chance.randint(1, 240 // times)  # all of it is some 300 requests
        while len(network.requests) < goal and process.poll() is None:
            time.sleep(0.003)
        time.sleep(chance.random() * 0.05)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        repeated += asked_again(network, before, known)
    known, before = committed(archive), len(network.requests)
    crawl_all(network, archive)
    return repeated + asked_again(network, before, known)


def asked_again(network: Network, before: int, known: set[str]) -> list[str]:
    urls = [network.world.base(host) + target for host, _, target, _ in network.requests[before:]]
    return [url for url in urls if canonical(url) in known]


def check_kills(port: int, expected: dict[str, list[tuple[Any, ...]]], archive: Path, times: int, seed: int) -> None:
    with Network(1, base_port=port) as network:
        repeated = kill_and_go_on(network, archive, times, random.Random(seed))
    assert repeated == []
    assert is_whole(archive)
    found = dump(archive)
    for table, lines in expected.items():
        assert found[table] == lines, table


def test_killed_at_any_moment_it_ends_as_an_undisturbed_crawl(
    tmp_path: Path, undisturbed: tuple[int, dict[str, list[tuple[Any, ...]]]]
) -> None:
    check_kills(*undisturbed, tmp_path / "a.db", times=5, seed=20261123)


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(3))
def test_killed_thirty_times_it_ends_as_an_undisturbed_crawl(
    tmp_path: Path, undisturbed: tuple[int, dict[str, list[tuple[Any, ...]]]], seed: int
) -> None:
    check_kills(*undisturbed, tmp_path / "a.db", times=30, seed=seed)


EXPLORED = ("ngoc_bien/van_phong", "da_thach/ban_dan_van", "phu_dien/huyen_uy_thach_son")
KILLS = 3


def test_killed_while_it_explores_it_finds_every_article_and_falls_into_no_trap_anew(tmp_path: Path) -> None:
    archive, chance = tmp_path / "a.db", random.Random(20261124)
    with sample_network() as network:
        truth = network.world.truth()
        sites = [site for site in truth["sites"] if site["name"] in EXPLORED]
        command = ("crawl", *(s["home"] for s in sites), "--family", "generic", "--archive", archive, "--delay", "0")
        for _ in range(KILLS):
            goal = len(network.requests) + chance.randint(10, 70)  # all of it is some 240 requests
            process = start(*command, "--quiet", cwd=tmp_path)
            while len(network.requests) < goal and process.poll() is None:
                time.sleep(0.003)
            process.send_signal(signal.SIGKILL)
            process.communicate()
        result = archiver(*command, "--json", cwd=tmp_path)
        assert result.code == 0, result.err
        counted = count(archive, {**truth, "sites": sites}, network.requests)
    assert [address for row in counted for address in (*row.missing, *row.more, *row.twice)] == []
    assert max(asked for row in counted for asked in row.traps.values()) <= 2 + KILLS


def test_killed_before_its_archive_is_made_it_begins_anew(tmp_path: Path) -> None:
    with Site(village(2)) as site:
        for wait in (0.3, 0.45, 0.6):
            process = start("crawl", site.url, "--archive", str(tmp_path / "a.db"), "--delay", "0", "--quiet")
            time.sleep(wait)
            process.kill()
            process.communicate()
        result = crawl(site.url, tmp_path / "a.db")
    assert result.code == 0, result.err
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM articles") == [(2,)]
    assert is_whole(tmp_path / "a.db")


def slow_village(count: int) -> Site:
    return Site({where: Reply(page, wait=0.1) for where, page in village(count).items() if isinstance(page, str)})


def until(site: Site, count: int) -> None:
    deadline = time.monotonic() + 20
    while len(site.asked) < count and time.monotonic() < deadline:
        time.sleep(0.01)
    assert len(site.asked) >= count


@pytest.mark.parametrize(("name", "times"), [("SIGINT", 1), ("SIGINT", 2), ("SIGTERM", 1)])
def test_stopped_by_hand_it_says_how_to_go_on_and_the_next_crawl_completes(
    tmp_path: Path, name: str, times: int
) -> None:
    with slow_village(12) as site:
        process = start("crawl", site.url, "--archive", str(tmp_path / "a.db"), "--delay", "0", "--quiet")
        until(site, 5)
        for _ in range(times):
            process.send_signal(getattr(signal, name))
            time.sleep(0.02)
        out, err = process.communicate(timeout=20)
        assert process.returncode == 130, err
        assert out == ""
        assert "go on" in err
        assert "Traceback" not in err
        assert is_whole(tmp_path / "a.db")
        result = crawl(site.url, tmp_path / "a.db")
        assert result.code == 0, result.err
        assert len(site.paths()) <= len(set(site.paths())) + 1  # at most what was under way
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM articles") == [(12,)]


def test_stopped_while_it_waits_for_a_busy_host_it_stops_at_once(tmp_path: Path) -> None:
    busy = Reply(status=503, headers={"Retry-After": "120"})
    with Site({**village(3), "/tin/bai-so-2": busy}) as site:
        process = start("crawl", site.url, "--archive", str(tmp_path / "a.db"), "--delay", "0", "--quiet")
        until(site, 4)
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=10)
    assert process.returncode == 130, err
    assert is_whole(tmp_path / "a.db")


@pytest.mark.parametrize("wait", [0.0, 0.6])
def test_of_two_crawls_at_once_the_second_ends_well_or_says_that_the_first_runs(tmp_path: Path, wait: float) -> None:
    with slow_village(6) as site:
        arguments = ("crawl", site.url, "--archive", str(tmp_path / "a.db"), "--delay", "0", "--quiet")
        first = start(*arguments)
        time.sleep(wait)
        second = start(*arguments)
        ends = [(process.communicate(timeout=40)[1], process.returncode) for process in (first, second)]
    assert sorted(code for _, code in ends) in ([0, 0], [0, 1]), ends
    for said, code in ends:
        assert code == 0 or "is running already" in said, ends
    assert is_whole(tmp_path / "a.db")
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM articles") == [(6,)]


def test_a_limited_crawl_goes_on_where_it_was(tmp_path: Path) -> None:
    with Site(village(12)) as site:
        for _ in range(2):
            before = len(site.asked)
            result = crawl(site.url, tmp_path / "a.db", "--limit", "5")
            assert result.code == 0, result.err
            assert len([p for p in site.paths()[before:] if p != "/robots.txt"]) == 5
        assert len(site.paths()) == len(set(site.paths()))
        assert crawl(site.url, tmp_path / "a.db").code == 0
        assert len(site.paths()) == len(set(site.paths()))
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM articles") == [(12,)]


def test_a_full_crawl_that_was_limited_goes_on_as_a_full_one(tmp_path: Path) -> None:
    with Site(village(4)) as site:
        crawl(site.url, tmp_path / "a.db")
        before = len(site.asked)
        crawl(site.url, tmp_path / "a.db", "--full", "--limit", "2")
        crawl(site.url, tmp_path / "a.db", "--full")
        asked = site.paths()[before:]
    assert sorted(asked) == sorted(set(asked))
    assert len(asked) == 6
