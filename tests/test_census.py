"""Every article of the sample network is found, once, with few requests, whether its sites have a file or not.

The tables are printed; ``pytest tests/test_census.py -s`` shows them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from archiver.sample.server import Network
from tests.census import HEADING, Row, count
from tests.command import Result, archiver
from tests.servers import sample_network

MODES = ("with a file", "without a file", "by structure alone")
MOST_PER_ARTICLE = 1.3
MOST_INTO_A_TRAP = 2


def crawl(network: Network, archive: Path, mode: str) -> Result:
    """Crawl every site: by its name, by its address, or by its address and told that nothing is known of it."""
    sites = network.world.truth()["sites"]
    options = ["--archive", str(archive), "--delay", "0", "--json"]
    if mode == "with a file":
        env = {"ARCHIVER_SAMPLE_PORT": str(network.port)}
        return archiver("crawl", *(site["name"] for site in sites), *options, env=env, timeout=300)
    if mode == "by structure alone":
        options += ["--family", "generic"]
    return archiver("crawl", *(site["home"] for site in sites), *options, cwd=archive.parent, timeout=300)


@pytest.fixture(scope="module", params=MODES)
def census(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    archive = tmp_path_factory.mktemp("census") / "archive.db"
    with sample_network() as network:
        result = crawl(network, archive, request.param)
        assert result.code == 0, result.err
        rows = count(archive, network.world.truth(), network.requests)
    print(f"\n{request.param}\n{HEADING}")
    print("\n".join(map(str, rows)))
    return rows


def test_every_article_is_found(census: list[Row]) -> None:
    assert [address for row in census for address in row.missing] == []


def test_each_is_found_once_and_nothing_else(census: list[Row]) -> None:
    assert [address for row in census for address in row.twice] == []
    assert [address for row in census for address in row.more] == []


def test_few_requests_are_made_for_it(census: list[Row]) -> None:
    assert {row.site: row.per_article for row in census if row.per_article > MOST_PER_ARTICLE} == {}


def test_no_trap_is_asked_more_than_twice(census: list[Row]) -> None:
    assert {row.site: row.traps for row in census if any(n > MOST_INTO_A_TRAP for n in row.traps.values())} == {}
