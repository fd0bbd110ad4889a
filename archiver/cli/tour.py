"""The tour behind ``make archive``: the sample network served, crawled, changed, crawled again, and searched."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from archiver.cli.tables import print_crawls, print_hits
from archiver.errors import ArchiverError
from archiver.sample.ports import VARIABLE
from archiver.sample.server import Network
from archiver.sample.subsites import SUBSITES
from archiver.search import search
from archiver.store.archive import Archive

SITES = tuple(site.name for site in SUBSITES if site.in_truth)
PROVINCES = tuple(dict.fromkeys(name.partition("/")[0] for name in SITES))
# The sample has more; two tell enough.
LAST_ROUND = 2


def run_tour(archive_path: Path, port: int) -> None:
    """Crawl what the archive does not know yet of the sample network; on an archive that knows all, only look."""
    first = 1 if _finished_crawls(archive_path) == 0 else LAST_ROUND
    with Network(first, base_port=port) as network:
        for number in range(first, LAST_ROUND + 1):
            if number > 1:
                network.turn_to(number)
            _heading(_TOLD[number] if number > first or first == 1 else _TOLD_AGAIN)
            _print(_crawl(archive_path, port, full=number > first))
        if first == 1:
            _heading("Once more, nothing having changed: what is not due is not asked.")
            _print(_crawl(archive_path, port, full=False))
    _show_searches(archive_path)
    _say_next(archive_path)


_TOLD = {
    1: "The sample network is served on loopback. Crawling its provinces:",
    2: "The network has changed: articles are new, edited, moved, taken down. Crawling all of it again:",
}
_TOLD_AGAIN = "This archive knows the sample network already. Crawling what is due:"


def _finished_crawls(archive_path: Path) -> int:
    """How often the sample was crawled to its end in this archive."""
    if not archive_path.exists():
        return 0
    with Archive.open(archive_path) as archive:
        rows = archive.connection.execute(
            "SELECT s.name, count(*) FROM crawls c JOIN sites s ON s.id = c.site_id"
            " WHERE c.outcome = 'finished' GROUP BY s.id"
        ).fetchall()
    times: dict[str, int] = dict(rows)
    return min(times.get(name, 0) for name in SITES)


def _print(crawls: Sequence[Mapping[str, Any]]) -> None:
    """A row for each province, and every crawl that did not come to its end."""
    print_crawls([_summed(province, crawls) for province in PROVINCES])
    unfinished = [row for row in crawls if row["outcome"] != "finished"]
    if unfinished:
        print_crawls(unfinished)


def _summed(province: str, crawls: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    rows = [row for row in crawls if row["site"].startswith(f"{province}/")]
    figures = {name: sum(row[name] for row in rows) for name, value in rows[0].items() if isinstance(value, int)}
    finished = sum(row["outcome"] == "finished" for row in rows)
    return {"site": province, **figures, "outcome": f"{finished} of {len(rows)} sub-sites finished"}


def _crawl(archive_path: Path, port: int, *, full: bool) -> Sequence[dict[str, Any]]:
    """Run `archiver crawl` as a user would: Scrapy's reactor starts only once in a process."""
    command = [
        sys.executable,
        "-m",
        "archiver",
        "crawl",
        *PROVINCES,
        "--archive",
        str(archive_path),
        "--json",
    ]
    environment = {**os.environ, VARIABLE: str(port)}
    with tempfile.TemporaryFile("w+") as output:
        result = subprocess.run([*command, *(["--full"] if full else [])], stdout=output, env=environment, check=False)
        output.seek(0)
        text = output.read()
    if result.returncode:
        raise ArchiverError("the sample network could not be crawled", advice="The lines above say why.")
    crawls: list[dict[str, Any]] = json.loads(text)["sites"]
    return crawls


def _show_searches(archive_path: Path) -> None:
    with Archive.read(archive_path) as archive:
        for query, note in _searches(archive):
            _heading(f'archiver search "{query}"   ({note})')
            print_hits(search(archive.connection, query, limit=2))


def _searches(archive: Archive) -> list[tuple[str, str]]:
    """With marks, without, and for the document that most articles cite."""
    row = archive.connection.execute(
        "SELECT d.reference FROM documents d JOIN document_references r ON r.document_id = d.id"
        " WHERE r.place = 'text' GROUP BY d.reference ORDER BY count(*) DESC, d.reference LIMIT 1"
    ).fetchone()
    found = [("sinh hoạt chi bộ", "typed with marks"), ("dan van kheo", "typed without")]
    return [*found, (row[0], "a document's number")] if row else found


def _say_next(archive_path: Path) -> None:
    _heading("What next")
    click.echo(
        f"""\
  archiver search "kiểm tra, giám sát" --since 2022       search what was kept
  archiver crawl https://a-site.example.vn/                crawl any site
  archiver sites                                           the sites that are known by name
  sqlite3 {archive_path}                                   ask in SQL: articles_current, changes, gone
"""
    )


def _heading(text: str) -> None:
    click.secho(f"\n{text}", bold=True)
