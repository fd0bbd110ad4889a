"""How an archive and its sites are doing: what is kept, when it was last looked at, what was read in doubt."""

from __future__ import annotations

import sqlite3
from dataclasses import asdict, dataclass, field
from typing import Any

from archiver.items import DOUBTFUL
from archiver.store import sites


@dataclass(frozen=True, slots=True)
class SiteStatus:
    """One site: its articles, those that are gone, its last crawl, and how many articles have a field in doubt."""

    site: str
    articles: int
    gone: int
    last_crawl: str | None
    outcome: str | None
    why: str | None
    doubts: dict[str, int] = field(default_factory=dict)

    def asdict(self) -> dict[str, Any]:
        """Ready for JSON."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A field of an article as it is now that is not sure: by which rule it was read, in which element."""

    site: str
    field: str
    confidence: float
    rule: str
    element: str | None
    title: str
    address: str

    def asdict(self) -> dict[str, Any]:
        """Ready for JSON."""
        return asdict(self)


_SITES = """
SELECT s.id, s.name, count(a.id), count(a.id) FILTER (WHERE a.state = 'gone') FROM sites s
LEFT JOIN articles a ON a.site_id = s.id GROUP BY s.id ORDER BY s.name
"""
_LAST_CRAWL = "SELECT started, outcome, why FROM crawls WHERE site_id = ? ORDER BY id DESC LIMIT 1"
_DOUBTS = """
FROM articles a JOIN sites s ON s.id = a.site_id JOIN revisions r ON r.id = a.revision_id, json_each(r.evidence) e
WHERE json_extract(e.value, '$.confidence') < :below
"""
_DOUBT_COLUMNS = (
    "s.name, json_extract(e.value, '$.field'), json_extract(e.value, '$.confidence'), json_extract(e.value, '$.rule'),"
    " json_extract(e.value, '$.element'), a.title, a.address"
)


def status(connection: sqlite3.Connection) -> list[SiteStatus]:
    """Every site of an archive, in order of names."""
    doubts: dict[str, dict[str, int]] = {}
    counts = (
        f"SELECT s.name, json_extract(e.value, '$.field') AS name, count(*) {_DOUBTS} GROUP BY 1, 2 ORDER BY 3 DESC"
    )
    for site, name, count in connection.execute(counts, {"below": DOUBTFUL}):
        doubts.setdefault(site, {})[name] = count
    rows = connection.execute(_SITES).fetchall()
    return [_status(connection, row, doubts.get(row[1], {})) for row in rows]


def _status(connection: sqlite3.Connection, row: tuple[Any, ...], doubts: dict[str, int]) -> SiteStatus:
    site_id, name, articles, gone = row
    started, outcome, why = connection.execute(_LAST_CRAWL, (site_id,)).fetchone() or (None, None, None)
    return SiteStatus(name, articles, gone, started, outcome, why, doubts)


def doubts(
    connection: sqlite3.Connection,
    *,
    site: str | None = None,
    field: str | None = None,
    below: float = DOUBTFUL,
    limit: int = -1,
) -> list[Doubt]:
    """The fields that are less sure than *below*, the least sure first; of one *site* (or province), one *field*."""
    where, values = "", {"below": below, "field": field, "limit": limit}
    if site is not None:
        where += f" AND s.id IN ({', '.join(map(str, sites.matching(connection, site))) or 'NULL'})"
    if field is not None:
        where += " AND json_extract(e.value, '$.field') = :field"
    rows = connection.execute(f"SELECT {_DOUBT_COLUMNS} {_DOUBTS}{where} ORDER BY 3, 1, 7 LIMIT :limit", values)
    return [Doubt(*row) for row in rows]
