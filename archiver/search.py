"""Searching the archive: what a person types, as an FTS5 query; the hits, ranked; the words, highlighted.

Every article stands in the index twice: as written (NFC, the older tone style) and folded (no marks). A word
typed with marks is looked for as written, so that ``đảng`` does not find ``đang``; a word typed without is
looked for folded, so that ``dang bo`` finds ``Đảng bộ``. Articles that hold the words just as typed come first,
then those where they stand together.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from html import escape
from typing import Any

from archiver.snippets import Pieces, marked, snippet
from archiver.store import sites
from archiver.terms import Term, parse
from archiver.vietnamese.documents import normalise_reference
from archiver.vietnamese.text import fold

_WEIGHTS = "8.0, 3.0, 1.0, 8.0, 3.0, 1.0"  # a word in a title tells more than one in a body


@dataclass(frozen=True, slots=True)
class Hit:
    """One article found; ``copies`` are the addresses of its duplicates among what was found."""

    id: int
    title: str
    site: str
    organ: str | None
    published: str | None
    event_dates: tuple[str, ...]
    address: str
    title_pieces: Pieces
    snippet: Pieces
    exact: bool
    copies: tuple[str, ...]

    @property
    def date(self) -> str | None:
        """The day of publication, else the first day that the text speaks of."""
        return self.published[:10] if self.published else next(iter(self.event_dates), None)

    def asdict(self) -> dict[str, Any]:
        """The hit ready for JSON; its snippet is HTML, with what was found in ``<mark>``."""
        return {
            "id": self.id,
            "title": self.title,
            "site": self.site,
            "organ": self.organ,
            "date": self.date,
            "published": self.published,
            "event_dates": list(self.event_dates),
            "snippet": marked([(escape(text, quote=False), found) for text, found in self.snippet]),
            "address": self.address,
            "exact": self.exact,
            "copies": list(self.copies),
        }


def search(
    connection: sqlite3.Connection,
    query: str,
    *,
    site: str | None = None,
    organ: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int = 10,
) -> list[Hit]:
    """The articles that hold every term, the best first; duplicates stand as one.

    ``site`` is a site or a province; ``organ`` any part of its name, with or without marks; ``since`` and
    ``until`` (inclusive) are ISO 8601 days, months or years, held against the day of :attr:`Hit.date`.
    """
    terms = parse(query)
    if not terms:
        return []
    conditions, values = _conditions(connection, site, organ, since, until)
    values |= {
        "match": " AND ".join(term.match() for term in terms),
        "exact": " AND ".join(term.match_as_typed() for term in terms),
        "phrase": Term(tuple(word for term in terms for word in term.words)).match(),
        "limit": limit,
    }
    hits = _hits(connection, _BY_WORDS, conditions, values, terms)
    reference = normalise_reference(query)
    if reference is not None and len(hits) < limit:
        # A number that the text spells otherwise, or that only the title of a related article cites, comes last.
        citing = _hits(connection, _BY_CITATION, conditions, values | {"reference": reference}, terms)
        known = {hit.id for hit in hits}
        hits += [hit for hit in citing if hit.id not in known][: limit - len(hits)]
    return hits


_BY_WORDS = f"""
SELECT rowid AS id, bm25(articles_fts, {_WEIGHTS}) AS score,
       rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH :exact) AS exact,
       rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH :phrase) AS phrase
FROM articles_fts WHERE articles_fts MATCH :match
"""
_BY_CITATION = """
SELECT r.article_id AS id, min(r.place = 'related') AS score, TRUE AS exact, TRUE AS phrase
FROM document_references r JOIN documents d ON d.id = r.document_id WHERE d.reference = :reference GROUP BY 1
"""

# The hits of each set of duplicates are numbered, its earliest first, and only the first is shown.
_QUERY = """
WITH hits AS ({source}),
found AS (
    SELECT a.id, s.name AS site, coalesce(a.organ, s.organ) AS organ, a.published, a.event_dates, a.address,
           a.revision_id, h.score, h.exact, h.phrase, coalesce(d.canonical_id, a.id) AS family
    FROM hits h JOIN articles a ON a.id = h.id JOIN sites s ON s.id = a.site_id
    LEFT JOIN duplicates d ON d.article_id = a.id WHERE TRUE {conditions}
),
numbered AS (
    SELECT *, row_number() OVER (PARTITION BY family ORDER BY id <> family, id) AS number,
           json_group_array(address) OVER (PARTITION BY family) AS addresses
    FROM found
)
SELECT n.id, r.title, r.lead, r.body, n.site, n.organ, n.published, n.event_dates, n.address, n.exact, n.addresses
FROM numbered n JOIN revisions r ON r.id = n.revision_id WHERE n.number = 1
ORDER BY n.exact DESC, n.phrase DESC, n.score, n.published DESC, n.id LIMIT :limit
"""


def _hits(
    connection: sqlite3.Connection, source: str, conditions: str, values: dict[str, Any], terms: list[Term]
) -> list[Hit]:
    query = _QUERY.format(source=source, conditions=conditions)
    return [_hit(row, terms) for row in connection.execute(query, values)]


_DAY = "coalesce(substr(a.published, 1, 10), json_extract(a.event_dates, '$[0]'))"


def _conditions(
    connection: sqlite3.Connection, site: str | None, organ: str | None, since: str | None, until: str | None
) -> tuple[str, dict[str, Any]]:
    """SQL and values for the filters that were given."""
    parts: list[str] = []
    values: dict[str, Any] = {"since": since, "until": until}
    if site is not None:
        parts.append(f"a.site_id IN ({_numbers(sites.matching(connection, site))})")
    if organ is not None:
        values["organs"] = json.dumps(_organs_like(connection, organ))
        parts.append("coalesce(a.organ, s.organ) IN (SELECT value FROM json_each(:organs))")
    if since is not None:
        parts.append(f"{_DAY} >= :since")
    if until is not None:
        parts.append(f"substr({_DAY}, 1, length(:until)) <= :until")
    return "".join(f" AND {part}" for part in parts), values


def _numbers(ids: list[int]) -> str:
    return ", ".join(str(int(number)) for number in ids)


def _organs_like(connection: sqlite3.Connection, organ: str) -> list[str]:
    wanted = fold(organ)
    rows = connection.execute("SELECT organ FROM articles UNION SELECT organ FROM sites")
    return [name for (name,) in rows if name and wanted in fold(name)]


def _hit(row: tuple[Any, ...], terms: list[Term]) -> Hit:
    id_, title, lead, body, site, organ, published, event_dates, address, exact, addresses = row
    text = "\n".join(part for part in (lead, body) if part) or title
    copies = tuple(other for other in json.loads(addresses) if other != address)
    days = tuple(json.loads(event_dates))
    pieces = snippet(title, terms, len(title)), snippet(text, terms)
    return Hit(id_, title, site, organ, published, days, address, *pieces, bool(exact), copies)
