"""What leads to an article and what it leads to: addresses, same-category links, cited documents."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from archiver.items import Article
from archiver.store import citations
from archiver.store.revisions import Sighting
from archiver.urls import canonical as canonical_address
from archiver.vietnamese.text import canonical


def add_addresses(connection: sqlite3.Connection, article_id: int, sighting: Sighting) -> None:
    """Let every address known for the article lead to it, and every related link to one of them."""
    rows = connection.execute(
        "SELECT address, canonical FROM frontier WHERE host = ? AND key = ? ORDER BY id",
        (sighting.host, sighting.key),
    ).fetchall()
    for address, form in [(sighting.address, canonical_address(sighting.address)), *rows]:
        add_address(connection, article_id, address, form, sighting.captured)


def ages(connection: sqlite3.Connection, forms: Iterable[str]) -> dict[str, str]:
    """The day of the article that each canonical address leads to, where one is known: published, or spoken of."""
    rows = connection.execute(
        "SELECT d.canonical, coalesce(a.published, json_extract(a.event_dates, '$[#-1]')) FROM addresses d"
        " JOIN articles a ON a.id = d.article_id WHERE d.canonical IN (SELECT value FROM json_each(?))",
        (json.dumps(list(forms)),),
    )
    return {form: day for form, day in rows if day}


def leads_to(connection: sqlite3.Connection, article_id: int, address: str) -> bool:
    """Whether an address is known to lead to an article."""
    row = connection.execute(
        "SELECT 1 FROM addresses WHERE article_id = ? AND canonical = ?", (article_id, canonical_address(address))
    ).fetchone()
    return row is not None


def was_known(connection: sqlite3.Connection, form: str, crawl_id: int | None) -> bool:
    """Whether an address led to an article before a crawl began."""
    row = connection.execute(
        "SELECT 1 FROM addresses d WHERE d.canonical = ? AND d.first_seen < (SELECT started FROM crawls WHERE id = ?)",
        (form, crawl_id),
    ).fetchone()
    return row is not None


def add_address(connection: sqlite3.Connection, article_id: int, address: str, form: str, time: str) -> None:
    """Let an address lead to an article."""
    cursor = connection.execute(
        "INSERT OR IGNORE INTO addresses (article_id, address, canonical, first_seen) VALUES (?, ?, ?, ?)",
        (article_id, address, form, time),
    )
    if cursor.rowcount:
        connection.execute(
            "UPDATE related_links SET related_id = ? WHERE canonical = ? AND related_id IS NULL",
            (article_id, form),
        )


def replace_related(connection: sqlite3.Connection, article_id: int, article: Article) -> None:
    """Same-category links and cited documents follow the latest capture; they are no part of a revision."""
    rows = [
        (article_id, r.position, canonical(r.title), r.url, form, form)
        for r in article.related
        for form in [canonical_address(r.url) if r.url else None]
    ]
    connection.execute("DELETE FROM related_links WHERE article_id = ?", (article_id,))
    connection.executemany(
        "INSERT INTO related_links (article_id, position, title, address, canonical, related_id)"
        " VALUES (?, ?, ?, ?, ?, (SELECT article_id FROM addresses WHERE canonical = ?))",
        rows,
    )
    citations.replace(connection, article_id, article)
