"""Which documents an article cites, so that two articles that cite one document meet in one row.

A document is known by its key (number, type and issuer in one spelling), its kind (Quy định or Quyết định), the
province of a local issuer, and its date. A citation that gives the date leads to that document. One that does not is
held against the dated documents of its key that had been issued when the article was published: it leads to the one
of the nearest term, if that is only one; else to a row without a date, for "some document of that number". It is
looked at anew when a further document of its key becomes known, so that the order in which pages come does not matter.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from archiver.items import Article, DocumentReference
from archiver.vietnamese.document_mentions import find_mentions
from archiver.vietnamese.document_terms import Known, meant, province_on
from archiver.vietnamese.document_types import is_local
from archiver.vietnamese.text import canonical

# The moment at which a citation is to be understood: of publication, else of what is told, else of the first capture.
_MOMENT = (
    "coalesce(substr(a.published, 1, CASE a.published_precision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END),"
    " json_extract(a.event_dates, '$[0]'), substr(a.first_seen, 1, 10))"
)
# Sites of one province that no table knows share the first part of their names.
_HOME = "coalesce(s.province, substr(s.name, 1, instr(s.name || '/', '/') - 1))"

_OF_TWO_KINDS = ("QĐ", "QĐi", "QyĐ")


@dataclass(frozen=True, slots=True)
class _Citation:
    """One document as an article cites it; ``province`` is where a local issuer is at home."""

    reference: DocumentReference
    place: str
    term: str = ""
    is_coded: bool = True
    province: str = ""

    @property
    def date(self) -> str:
        """The date that the citation gives, in ISO 8601, or nothing."""
        return self.reference.date.isoformat() if self.reference.date else ""


def replace(connection: sqlite3.Connection, article_id: int, article: Article) -> None:
    """Let an article cite what it cites now, with its code or without."""
    before = _documents_of(connection, article_id)
    connection.execute("DELETE FROM document_references WHERE article_id = ?", (article_id,))
    home, moment = _home_and_moment(connection, article_id)
    citations = [_at_home(citation, home) for citation in _citations(article)]
    news = {citation.reference.key for citation in citations if _add(connection, article_id, citation, moment)}
    gone = before - _documents_of(connection, article_id)
    for key in sorted(news | _prune(connection, gone)):
        _settle(connection, key)


def _citations(article: Article) -> list[_Citation]:
    """Dated ones first, since others may lead to them; those with a code before those without."""
    text = "\n".join(filter(None, (article.title, article.lead, article.body)))
    coded = chain(
        (_Citation(reference, "text") for reference in article.documents),
        (_Citation(reference, "related") for link in article.related for reference in link.documents),
    )
    texts = chain([("text", text)], (("related", link.title) for link in article.related))
    named = (
        _Citation(mention.document, place, mention.term, is_coded=False)
        for place, words in texts
        for mention in find_mentions(words)
        if mention.document
    )
    return sorted(chain(coded, named), key=lambda citation: not citation.date)


def _at_home(citation: _Citation, home: str) -> _Citation:
    """A citation with its issuer's province: the one that the text names, else the site's."""
    reference = citation.reference
    province = canonical(reference.province or home) if is_local(reference.issuer) else ""
    return _Citation(reference, citation.place, citation.term, citation.is_coded, province)


def _home_and_moment(connection: sqlite3.Connection, article_id: int) -> tuple[str, str]:
    home, moment = connection.execute(
        f"SELECT {_HOME}, {_MOMENT} FROM articles a JOIN sites s ON s.id = a.site_id WHERE a.id = ?", (article_id,)
    ).fetchone()
    return home, moment


def _documents_of(connection: sqlite3.Connection, article_id: int) -> set[int]:
    rows = connection.execute("SELECT document_id FROM document_references WHERE article_id = ?", (article_id,))
    return {row[0] for row in rows}


def _add(connection: sqlite3.Connection, article_id: int, citation: _Citation, moment: str) -> bool:
    """Note a citation; returns whether other citations of its key are to be looked at anew."""
    document_id, is_news = _document(connection, citation, moment)
    reference = citation.reference
    if citation.is_coded:  # a spelling that was only guessed from words gives way
        connection.execute(
            "UPDATE documents SET reference = ?, type = ?, number = ? WHERE id = ? AND NOT EXISTS"
            " (SELECT 1 FROM document_references WHERE document_id = documents.id AND coded)",
            (str(reference), reference.type, reference.number, document_id),
        )
    connection.execute(
        "INSERT OR IGNORE INTO document_references"
        " (article_id, document_id, place, reference, kind, date, term, province, coded)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            article_id,
            document_id,
            citation.place,
            str(reference),
            reference.kind,
            citation.date,
            citation.term,
            citation.province,
            citation.is_coded,
        ),
    )
    return is_news


def _document(connection: sqlite3.Connection, citation: _Citation, moment: str) -> tuple[int, bool]:
    """The document that a citation leads to, made where it is new, and whether that may concern other citations."""
    reference, date, home = citation.reference, citation.date, citation.province
    known = [
        Known(*row)
        for row in connection.execute("SELECT id, kind, province, date FROM documents WHERE key = ?", (reference.key,))
    ]
    if not date:
        said = {"number": reference.number, "issuer": reference.issuer, "kind": reference.kind}
        found = meant(known, **said, home=home, term=citation.term, moment=moment)
        if found is not None:
            return found, False
    province = province_on(home, date or moment)
    same = [one for one in known if one.date == date and one.province == province and one.is_of_kind(reference.kind)]
    one = next((one for one in same if one.kind == reference.kind), same[0] if len(same) == 1 else None)
    if one is None:
        return _insert(connection, citation, province), bool(date) or reference.type in _OF_TWO_KINDS
    if reference.kind and not one.kind:
        connection.execute("UPDATE documents SET kind = ? WHERE id = ?", (reference.kind, one.id))
        return one.id, True
    return one.id, False


def _insert(connection: sqlite3.Connection, citation: _Citation, province: str) -> int:
    reference = citation.reference
    cursor = connection.execute(
        "INSERT INTO documents (key, reference, type, kind, number, issuer, date, province)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            reference.key,
            str(reference),
            reference.type,
            reference.kind,
            reference.number,
            reference.issuer,
            citation.date,
            province,
        ),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _settle(connection: sqlite3.Connection, key: str) -> None:
    """Hold every citation of a key that gives no date against the documents that are known by now."""
    rows = connection.execute(
        f"SELECT r.id, d.id, d.type, d.number, d.issuer, r.kind, r.reference, r.place, r.term, r.coded, r.province,"
        f" {_MOMENT}"
        " FROM documents d JOIN document_references r ON r.document_id = d.id JOIN articles a ON a.id = r.article_id"
        " WHERE d.key = ? AND r.date = '' ORDER BY r.id",
        (key,),
    ).fetchall()
    left: set[int] = set()
    for id_, former, type_, number, issuer, kind, written, place, term, coded, province, moment in rows:
        style = "party" if f"/{issuer}" in written else ""
        reference = DocumentReference(type_, number, issuer, kind=kind, style=style)
        document_id, _ = _document(connection, _Citation(reference, place, term, bool(coded), province), moment)
        if document_id != former:
            _move(connection, id_, document_id)
            left.add(former)
    _prune(connection, left)


def _move(connection: sqlite3.Connection, id_: int, document_id: int) -> None:
    """Let a citation lead to another document; where its article cites that already, it is the same citation."""
    moved = connection.execute(
        "UPDATE OR IGNORE document_references SET document_id = ? WHERE id = ?", (document_id, id_)
    )
    if not moved.rowcount:
        connection.execute("DELETE FROM document_references WHERE id = ?", (id_,))


def _prune(connection: sqlite3.Connection, document_ids: Iterable[int]) -> set[str]:
    """Forget documents that nothing cites any more; returns the keys of those."""
    keys: set[str] = set()
    for document_id in document_ids:
        keys |= {
            row[0]
            for row in connection.execute(
                "DELETE FROM documents WHERE id = ? AND id NOT IN"
                " (SELECT document_id FROM document_references WHERE document_id = documents.id) RETURNING key",
                (document_id,),
            ).fetchall()
        }
    return keys
