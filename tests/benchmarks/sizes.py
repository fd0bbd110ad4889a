"""Where the bytes of an archive are, and what per-page gzip would have made of the bodies."""

from __future__ import annotations

import gzip
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from archiver.store.archive import Archive
from archiver.store.payloads import get

_TEXT = frozenset(
    {"articles", "revisions", "bylines", "related_links", "attachments", "observations", "addresses", "categories"}
    | {"documents", "document_references", "duplicates"}
)
_LOG = ("log", "checkpoints")


@dataclass(frozen=True)
class Sizes:
    """Bytes by part of the file; ``measured`` by the pages of each table, or else estimated from lengths."""

    bodies: int
    text: int
    index: int
    log: int
    whole: int
    gzipped: int
    measured: bool

    @property
    def other(self) -> int:
        """What remains: captures, frontier, the payloads' table but for its data, pages that stand free."""
        return self.whole - self.bodies - self.text - self.index - self.log


def sizes_of(path: Path) -> Sizes:
    """The sizes of an archive that nobody writes."""
    with Archive.read(path) as archive:
        connection = archive.connection
        try:
            tables, measured = _measured(connection), True
        except sqlite3.OperationalError:  # this SQLite has no dbstat
            tables, measured = _estimated(connection), False
        (bodies,) = connection.execute("SELECT sum(length(data)) FROM payloads").fetchone()
        gzipped = sum(len(gzip.compress(body, 6)) for body in _bodies(connection))
    parts = _by_part(tables)
    return Sizes(bodies, parts["text"], parts["index"], parts["log"], path.stat().st_size, gzipped, measured)


def _measured(connection: sqlite3.Connection) -> Mapping[str, int]:
    """By table, its indexes included."""
    owners = dict(connection.execute("SELECT name, tbl_name FROM sqlite_master").fetchall())
    tables: Counter[str] = Counter()
    for name, size in connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"):
        tables[owners.get(name, name)] += size
    return tables


def _estimated(connection: sqlite3.Connection) -> Mapping[str, int]:
    """By table, what its columns hold."""
    listed = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')"
    )
    return {name: _length(connection, name) for (name,) in listed.fetchall()}


def _length(connection: sqlite3.Connection, table: str) -> int:
    columns = [row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]
    lengths = " + ".join(f'ifnull(length(CAST("{column}" AS BLOB)), 0)' for column in columns)
    total: int = connection.execute(f'SELECT ifnull(sum({lengths}), 0) FROM "{table}"').fetchone()[0]
    return total


def _by_part(tables: Mapping[str, int]) -> Counter[str]:
    parts: Counter[str] = Counter()
    for table, size in tables.items():
        parts[_part_of(table)] += size
    return parts


def _part_of(table: str) -> str:
    if table.startswith("articles_fts"):
        return "index"
    return "text" if table in _TEXT else "log" if table in _LOG else "other"


def _bodies(connection: sqlite3.Connection) -> Iterator[bytes]:
    for (digest,) in connection.execute("SELECT digest FROM payloads"):
        yield get(connection, digest)
