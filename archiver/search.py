"""Searching the archive: what a person types, as an FTS5 query; the hits, ranked; the words, highlighted.

Every article stands in the index twice: as written (NFC, the older tone style) and folded (no marks). A word
typed with marks is looked for as written, so that ``đảng`` does not find ``đang``; a word typed without is
looked for folded, so that ``dang bo`` finds ``Đảng bộ``. Articles that hold the words just as typed come first,
then those where they stand together.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from archiver.store import sites
from archiver.vietnamese.documents import normalise_reference
from archiver.vietnamese.text import canonical, fold, fold_with_offsets, has_marks, words

_TOKEN = re.compile(r'"([^"]*)"?|([^\s"]+)')
_AS_WRITTEN = "{title lead body}"
_FOLDED = "{title_folded lead_folded body_folded}"
_WEIGHTS = "8.0, 3.0, 1.0, 8.0, 3.0, 1.0"  # a word in a title tells more than one in a body

SNIPPET = 220
"""Characters of a snippet, about."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or several that must follow each other, in the archive's spelling and lower case."""

    words: tuple[str, ...]

    @property
    def folded(self) -> tuple[str, ...]:
        """The words without marks."""
        return tuple(fold(word) for word in self.words)

    def match(self) -> str:
        """The FTS5 expression: marks that were typed are meant."""
        marked = [word for word in self.words if has_marks(word)]
        if len(marked) == len(self.words):
            return self.match_as_typed()
        expression = f"{_FOLDED} : {_phrase(self.folded)}"
        return "(" + " AND ".join([expression, *(f"{_AS_WRITTEN} : {_phrase((w,))}" for w in marked)]) + ")"

    def match_as_typed(self) -> str:
        """The FTS5 expression for the very words."""
        return f"{_AS_WRITTEN} : {_phrase(self.words)}"


def _phrase(parts: tuple[str, ...]) -> str:
    return '"' + " ".join(parts) + '"'


def parse(query: str) -> list[Term]:
    """What a person typed as terms; never an error.

    >>> [term.words for term in parse('uỷ ban "Đảng bộ" 13-CT/TU "nửa')]
    [('ủy',), ('ban',), ('đảng', 'bộ'), ('13', 'ct', 'tu'), ('nửa',)]
    """
    terms = (Term(tuple(words(quoted or bare))) for quoted, bare in _TOKEN.findall(canonical(query).lower()))
    return [term for term in terms if term.words]


Pieces = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether it was found."""


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
        """The hit ready for JSON."""
        return {
            "id": self.id,
            "title": self.title,
            "site": self.site,
            "organ": self.organ,
            "date": self.date,
            "published": self.published,
            "event_dates": list(self.event_dates),
            "snippet": marked(self.snippet),
            "address": self.address,
            "exact": self.exact,
            "copies": list(self.copies),
        }


def marked(pieces: Pieces, before: str = "<mark>", after: str = "</mark>") -> str:
    """A text with what was found between two strings.

    >>> marked((("Ủy ban", True), (" họp.", False)))
    '<mark>Ủy ban</mark> họp.'
    """
    return "".join(f"{before}{text}{after}" if found else text for text, found in pieces)


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


def snippet(text: str, terms: list[Term], length: int = SNIPPET) -> Pieces:
    """A stretch of the original text around the terms, as pieces: (text, whether it was found).

    >>> snippet("Uỷ ban họp.", parse("ủy ban"))
    (('Uỷ ban', True), (' họp.', False))
    """
    spans = _spans(text, terms)
    start, end = _window(text, spans, length)
    within = [(begin, stop) for begin, stop, _ in spans if start <= begin and stop <= end]
    return tuple(_pieces(text, within, start, end))


def _spans(text: str, terms: list[Term]) -> list[tuple[int, int, int]]:
    """Where in the original text each term stands, with its number; where all stand together, only there."""
    folded = fold_with_offsets(text)
    together = _places(text, folded, Term(tuple(word for term in terms for word in term.words)))
    if together:
        return [(start, end, 0) for start, end in together]
    return sorted(
        (start, end, number) for number, term in enumerate(terms) for start, end in _places(text, folded, term)
    )


def _places(text: str, folded: tuple[str, list[int]], term: Term) -> list[tuple[int, int]]:
    """Where a term stands just as typed or, failing that, with marks that were not typed."""
    letters, offsets = folded
    pattern = r"[\W_]+".join(re.escape(word) for word in term.folded)
    as_typed, alike = [], []
    for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", letters):
        # Combining marks go with their letter; one letter may fold to two.
        place = offsets[match.start()], max(offsets[match.end()], offsets[match.end() - 1] + 1)
        standing = words(canonical(text[slice(*place)]).lower())
        if standing == list(term.words):
            as_typed.append(place)
        elif all(not has_marks(typed) or typed == word for typed, word in zip(term.words, standing, strict=False)):
            alike.append(place)
    return as_typed or alike


def _window(text: str, spans: list[tuple[int, int, int]], length: int) -> tuple[int, int]:
    """The stretch with the most terms, then the most matches, the first of several; widened to whole words."""
    if len(text) <= length:
        return 0, len(text)
    begin, stop, _ = max(spans, key=lambda span: _weight(span[0], spans, length), default=(0, 0, 0))
    start = max(0, begin - length // 4)
    end = min(len(text), max(start + length, stop))
    start = text.rfind(" ", 0, start + 1) + 1 if start else 0
    end = text.find(" ", end) if " " in text[end:] else len(text)
    return start, end


def _weight(start: int, spans: list[tuple[int, int, int]], length: int) -> tuple[int, int]:
    within = [number for begin, _, number in spans if start <= begin < start + length * 3 // 4]
    return len(set(within)), len(within)


def _pieces(text: str, spans: list[tuple[int, int]], start: int, end: int) -> Iterator[tuple[str, bool]]:
    if start > 0:
        yield "… ", False
    position = start
    for begin, stop in spans:
        if begin < position:
            continue  # two terms stand in one another
        if begin > position:
            yield _on_one_line(text[position:begin]), False
        yield text[begin:stop], True
        position = stop
    if position < end:
        yield _on_one_line(text[position:end]), False
    if end < len(text):
        yield " …", False


def _on_one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text)
