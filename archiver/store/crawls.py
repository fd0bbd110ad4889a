"""Rows of ``crawls``: one for each site of a crawl, open until it ends."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from archiver.learned import Learned
from archiver.store import ledger
from archiver.store.archive import Archive
from archiver.store.captures import iso
from archiver.visits import COUNT_NAMES, Counts

RESUME_WITHIN = timedelta(days=1)
"""A crawl that was begun longer ago than this is begun anew: its lists and robots.txt are stale (RFC 9309 §2.4)."""


CUT_SHORT = (None, "interrupted", "limited", "stopped")
"""Outcomes after which the next crawl goes on; a killed crawl has none."""


def begin(
    connection: sqlite3.Connection, site_id: int, *, now: datetime, full: bool, version: str, resumes: int | None = None
) -> int:
    """Open a crawl of a site; returns its id."""
    cursor = connection.execute(
        'INSERT INTO crawls (site_id, started, "full", version, resumes_id) VALUES (?, ?, ?, ?, ?)',
        (site_id, iso(now), int(full), version, resumes),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def cut_short(connection: sqlite3.Connection, site_id: int, *, now: datetime, full: bool) -> int | None:
    """The crawl with which a new one goes on, since it was killed or stopped a short while ago: the first of them."""
    row = connection.execute(
        'SELECT first.id, first.started, last.outcome, last."full" FROM crawls last'
        " JOIN crawls first ON first.id = coalesce(last.resumes_id, last.id) WHERE last.site_id = ?"
        " ORDER BY last.id DESC LIMIT 1",
        (site_id,),
    ).fetchone()
    if row is None or row[2] not in CUT_SHORT or row[1] < iso(now - RESUME_WITHIN) or row[3] < full:
        return None
    return int(row[0])


def keys_before(connection: sqlite3.Connection, site_id: int, crawl_id: int) -> set[tuple[str, str]]:
    """Host and key of the articles of a site that were known before a crawl, and have no new address since."""
    return set(
        connection.execute(
            "SELECT host, key FROM articles a WHERE site_id = :site AND NOT EXISTS (SELECT 1 FROM observations o"
            " WHERE o.article_id = a.id AND o.kind = 'new' AND o.crawl_id >= :crawl)"
            " AND NOT EXISTS (SELECT 1 FROM frontier f WHERE f.host = a.host AND f.key = a.key AND f.state <> 'alias'"
            " AND NOT EXISTS (SELECT 1 FROM observations o WHERE o.article_id = a.id AND o.address = f.address"
            " AND coalesce(o.crawl_id, 0) < :crawl))",
            {"site": site_id, "crawl": crawl_id},
        )
    )


def add_counts(connection: sqlite3.Connection, crawl_id: int, counts: Counts) -> None:
    """Add to a crawl's counts."""
    sums = ", ".join(f"{name} = {name} + :{name}" for name in COUNT_NAMES)
    connection.execute(f"UPDATE crawls SET {sums} WHERE id = :id", {**counts.asdict(), "id": crawl_id})


def end(connection: sqlite3.Connection, crawl_id: int, *, now: datetime, outcome: str, why: str = "") -> None:
    """Close a crawl with a checkpoint of the log."""
    connection.execute(
        "UPDATE crawls SET ended = ?, outcome = ?, why = ? WHERE id = ?",
        (iso(now), outcome, why or None, crawl_id),
    )
    ledger.checkpoint(connection, time=iso(now))


def count_duplicates(archive: Archive, crawl_ids: list[int]) -> None:
    """Count what each crawl brought that stands elsewhere as well: known only when all have ended."""
    with archive.transaction() as connection:
        connection.executemany(
            "UPDATE crawls SET duplicates = (SELECT count(DISTINCT d.article_id) FROM duplicates d"
            " JOIN revisions r ON r.article_id = d.article_id JOIN captures c ON c.id = r.capture_id"
            " WHERE c.crawl_id = crawls.id) WHERE id = ?",
            [(crawl_id,) for crawl_id in crawl_ids],
        )


def summary(connection: sqlite3.Connection, crawl_ids: list[int]) -> list[dict[str, object]]:
    """What the given crawls did, a dictionary for each: site, outcome, why, what was learned, and the counts."""
    marks = ", ".join("?" * len(crawl_ids))
    columns = ", ".join(f"c.{name}" for name in COUNT_NAMES)
    rows = connection.execute(
        f"SELECT c.id, s.name, c.started, c.ended, c.outcome, c.why, s.family, s.learned, {columns} FROM crawls c"
        f" JOIN sites s ON s.id = c.site_id WHERE c.id IN ({marks}) ORDER BY s.name",
        crawl_ids,
    ).fetchall()
    names = ("crawl", "site", "started", "ended", "outcome", "why", "family", "learned", *COUNT_NAMES)
    found = [dict(zip(names, row, strict=True)) for row in rows]
    return [{**row, "learned": Learned.of(row["learned"]).asdict()} for row in found]
