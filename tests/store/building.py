"""Small pieces to build an archive from, without a crawl."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from archiver.items import Article
from archiver.store import sites
from archiver.store.archive import Archive
from archiver.store.record import record
from archiver.urls import canonical
from archiver.visits import Capture, Counts, Entry, Outcome, Visit

START = datetime(2024, 5, 1, 8, tzinfo=UTC)
HOST = "btc.example.vn"


@contextmanager
def new_archive(folder: Path, *names: str) -> Iterator[tuple[Archive, dict[str, int]]]:
    """An archive with some sites, and their ids by name."""
    with Archive.open(folder / "archive.db") as archive:
        with archive.transaction() as connection:
            ids = {name: sites.ensure(connection, name, now="2024-05-01T00:00:00Z") for name in names}
        yield archive, ids


def entry(site_id: int, key: str, *, host: str = HOST, slug: str = "tin") -> Entry:
    """A frontier entry of an article."""
    url = f"https://{host}/{slug}-{key}.html"
    return Entry(site_id, url, canonical(url), "article", host, key)


def keep(
    archive: Archive,
    where: Entry,
    article: Article | None,
    *,
    day: int = 0,
    outcome: Outcome = "article",
    body: bytes = b"<html>",
    **more: Any,
) -> Counts:
    """Record one visit, some days after the start."""
    at = START + timedelta(days=day)
    visit = Visit(where, outcome, Capture(where.address, at, body, where.kind, 200), article, **more)
    return record(archive, [visit], {}, now=at)[where.site_id]


def text(title: str, body: str = "Chi bộ họp thường kỳ, bàn việc sửa đường.", **more: Any) -> Article:
    """An article."""
    return Article("https://btc.example.vn/tin", title, body=body, **more)


def one(archive: Archive, query: str, *values: object) -> Any:
    """The single value that a query finds."""
    return archive.connection.execute(query, values).fetchone()[0]


def all_of(archive: Archive, query: str, *values: object) -> list[Any]:
    """The first column of what a query finds."""
    return [row[0] for row in archive.connection.execute(query, values)]
