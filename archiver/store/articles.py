"""Articles, their revisions and all that hangs off them."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from archiver import __version__
from archiver.items import Article, DocumentReference
from archiver.store import duplicates
from archiver.urls import canonical as canonical_address
from archiver.vietnamese.text import canonical, fold, words

Change = Literal["new", "changed", "unchanged"]

_TEXT = ("title", "lead", "body")
_FTS_COLUMNS = (*_TEXT, *(f"{name}_folded" for name in _TEXT))
_FTS = f"articles_fts (rowid, {', '.join(_FTS_COLUMNS)})"
_DELETE_FTS = f"INSERT INTO articles_fts (articles_fts, rowid, {', '.join(_FTS_COLUMNS)})"


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where and when an article was read: the address asked, and the capture that shows it."""

    site_id: int
    host: str
    key: str
    address: str
    capture_id: int
    captured: str
    crawl_id: int | None


@dataclass(frozen=True, slots=True)
class Saved:
    """What keeping an article came to; ``back`` when it had been gone, ``moved`` when its address is new."""

    article_id: int
    change: Change
    back: bool = False


def save(connection: sqlite3.Connection, article: Article, sighting: Sighting) -> Saved:
    """Keep an article as read from a capture; a revision is written only where it says something new."""
    row = connection.execute(
        "SELECT id, state FROM articles WHERE host = ? AND key = ?", (sighting.host, sighting.key)
    ).fetchone()
    digest = revision_digest(article)
    if row is None:
        saved = Saved(_insert(connection, article, sighting, digest), "new")
    else:
        change = _revise(connection, row[0], article, sighting, digest)
        saved = Saved(row[0], change, back=row[1] == "gone")
    add_addresses(connection, saved.article_id, sighting)
    kind = "back" if saved.back else saved.change
    observe(
        connection,
        saved.article_id,
        kind,
        sighting.captured,
        sighting.crawl_id,
        sighting.capture_id,
        sighting.address,
    )
    return saved


def revision_digest(article: Article) -> str:
    """The digest of what makes a revision: title, lead, body, bylines, date and attachments, normalised."""
    value = [
        [" ".join(canonical(getattr(article, name)).split()) for name in _TEXT],
        [[b.name, b.role, b.organisation, b.source] for b in article.bylines],
        [_iso(article.published), article.published_precision],
        [[canonical_address(a.url), a.title] for a in article.attachments],
    ]
    return _sha256(json.dumps(value, ensure_ascii=False))


def text_digest(article: Article) -> str:
    """The digest by which exact duplicates are found: the words of title, lead and body, whatever their case.

    >>> text_digest(Article("http://a/1", "Uỷ ban", body="Hoà.")) == text_digest(Article("http://b/2", "Ủy ban hòa"))
    True
    """
    text = canonical(f"{article.title}\n{article.lead}\n{article.body}")
    return _sha256(" ".join(words(text)).casefold())


def observe(
    connection: sqlite3.Connection,
    article_id: int,
    kind: str,
    time: str,
    crawl_id: int | None,
    capture_id: int | None = None,
    address: str | None = None,
) -> None:
    """Note what was seen of an article, with the evidence."""
    connection.execute(
        "INSERT INTO observations (article_id, crawl_id, capture_id, time, kind, address) VALUES (?, ?, ?, ?, ?, ?)",
        (article_id, crawl_id, capture_id, time, kind, address),
    )


def add_addresses(connection: sqlite3.Connection, article_id: int, sighting: Sighting) -> None:
    """Let every address known for the article lead to it, and every related link to one of them."""
    rows = connection.execute(
        "SELECT address, canonical FROM frontier WHERE host = ? AND key = ? ORDER BY id",
        (sighting.host, sighting.key),
    ).fetchall()
    for address, form in [(sighting.address, canonical_address(sighting.address)), *rows]:
        add_address(connection, article_id, address, form, sighting.captured)


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


def _insert(connection: sqlite3.Connection, article: Article, sighting: Sighting, digest: str) -> int:
    columns = _columns(connection, article, sighting)
    columns |= {
        "site_id": sighting.site_id,
        "host": sighting.host,
        "key": sighting.key,
        "first_seen": sighting.captured,
        "last_seen": sighting.captured,
    }
    names, marks = ", ".join(columns), ", ".join(f":{name}" for name in columns)
    cursor = connection.execute(f"INSERT INTO articles ({names}) VALUES ({marks})", columns)
    article_id = cursor.lastrowid
    assert article_id is not None
    _index(connection, article_id, columns)
    _make_current(connection, article_id, _add_revision(connection, article_id, article, sighting, digest, "[]"))
    _replace_related(connection, article_id, article)
    duplicates.regroup(connection, columns["text_digest"])
    return article_id


def _revise(
    connection: sqlite3.Connection, article_id: int, article: Article, sighting: Sighting, digest: str
) -> Change:
    """Compare with the revision that stood at the capture's time; an old capture takes its place in the past."""
    before = connection.execute(
        "SELECT id, digest, title, lead, body, published, published_precision FROM revisions"
        " WHERE article_id = ? AND captured <= ? ORDER BY captured DESC, id DESC LIMIT 1",
        (article_id, sighting.captured),
    ).fetchone()
    latest = _is_latest(connection, article_id, sighting.captured)
    if before is None or before[1] != digest:
        changed = json.dumps(_changed(before, article)) if before else "[]"
        revision_id = _add_revision(connection, article_id, article, sighting, digest, changed)
        if latest:
            _make_current(connection, article_id, revision_id)
    if latest:
        _update(connection, article_id, article, sighting)
    connection.execute(
        "UPDATE articles SET first_seen = min(first_seen, :at), last_seen = max(last_seen, :at) WHERE id = :id",
        {"at": sighting.captured, "id": article_id},
    )
    return "unchanged" if before is not None and before[1] == digest else "changed"


def _is_latest(connection: sqlite3.Connection, article_id: int, captured: str) -> bool:
    (last,) = connection.execute("SELECT max(captured) FROM revisions WHERE article_id = ?", (article_id,)).fetchone()
    return bool(captured >= last)


def _changed(before: tuple[Any, ...], article: Article) -> list[str]:
    """The names of the fields in which a revision differs from the one before."""
    old = dict(zip((*_TEXT, "published", "published_precision"), before[2:], strict=True))
    names = [name for name in _TEXT if canonical(old[name]) != canonical(getattr(article, name))]
    if (old["published"], old["published_precision"]) != (
        _iso(article.published),
        article.published_precision,
    ):
        names.append("published")
    return names or ["byline or attachments"]


def _update(connection: sqlite3.Connection, article_id: int, article: Article, sighting: Sighting) -> None:
    """Bring the current row, the index, the links and the duplicates up to the latest capture."""
    columns = _columns(connection, article, sighting)
    old = connection.execute(
        f"SELECT {', '.join(_FTS_COLUMNS)}, text_digest FROM articles WHERE id = ?",
        (article_id,),
    ).fetchone()
    assignments = ", ".join(f"{name} = :{name}" for name in columns)
    connection.execute(
        f"UPDATE articles SET {assignments}, state = 'live' WHERE id = :id",
        {**columns, "id": article_id},
    )
    if old[:-1] != tuple(columns[name] for name in _FTS_COLUMNS):
        marks = ", ".join("?" * (len(_FTS_COLUMNS) + 1))
        connection.execute(f"{_DELETE_FTS} VALUES ('delete', {marks})", (article_id, *old[:-1]))
        _index(connection, article_id, columns)
    _replace_related(connection, article_id, article)
    for digest in {old[-1], columns["text_digest"]}:
        duplicates.regroup(connection, digest)


def _index(connection: sqlite3.Connection, article_id: int, columns: dict[str, Any]) -> None:
    marks = ", ".join("?" * (len(_FTS_COLUMNS) + 1))
    values = (article_id, *(columns[name] for name in _FTS_COLUMNS))
    connection.execute(f"INSERT INTO {_FTS} VALUES ({marks})", values)


def _columns(connection: sqlite3.Connection, article: Article, sighting: Sighting) -> dict[str, Any]:
    """The columns of ``articles`` that follow the latest capture."""
    text = {name: canonical(getattr(article, name)) for name in _TEXT}
    return {
        **text,
        **{f"{name}_folded": fold(value) for name, value in text.items()},
        "address": sighting.address,
        "organ": article.organ,
        "category_id": _category_id(connection, sighting.site_id, article.category),
        "published": _iso(article.published),
        "published_precision": article.published_precision,
        "event_dates": _event_dates(article),
        "text_digest": text_digest(article),
    }


def _category_id(connection: sqlite3.Connection, site_id: int, name: str | None) -> int | None:
    if not name:
        return None
    connection.execute("INSERT OR IGNORE INTO categories (site_id, name) VALUES (?, ?)", (site_id, name))
    row = connection.execute("SELECT id FROM categories WHERE site_id = ? AND name = ?", (site_id, name)).fetchone()
    return int(row[0])


def _add_revision(
    connection: sqlite3.Connection,
    article_id: int,
    article: Article,
    sighting: Sighting,
    digest: str,
    changed: str,
) -> int:
    cursor = connection.execute(
        "INSERT INTO revisions (article_id, capture_id, captured, title, lead, body, published, published_precision,"
        " event_dates, changed, digest, reader) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            article_id,
            sighting.capture_id,
            sighting.captured,
            article.title,
            article.lead,
            article.body,
            _iso(article.published),
            article.published_precision,
            _event_dates(article),
            changed,
            digest,
            __version__,
        ),
    )
    revision_id = cursor.lastrowid
    assert revision_id is not None
    connection.executemany(
        "INSERT INTO bylines (revision_id, article_id, position, name, role, organisation, source)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (revision_id, article_id, position, b.name, b.role, b.organisation, b.source)
            for position, b in enumerate(article.bylines, 1)
        ),
    )
    connection.executemany(
        "INSERT INTO attachments (revision_id, article_id, position, title, address) VALUES (?, ?, ?, ?, ?)",
        ((revision_id, article_id, position, a.title, a.url) for position, a in enumerate(article.attachments, 1)),
    )
    return revision_id


def _make_current(connection: sqlite3.Connection, article_id: int, revision_id: int) -> None:
    connection.execute("UPDATE articles SET revision_id = ? WHERE id = ?", (revision_id, article_id))


def _replace_related(connection: sqlite3.Connection, article_id: int, article: Article) -> None:
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
    connection.execute("DELETE FROM document_references WHERE article_id = ?", (article_id,))
    _cite(connection, article_id, "text", article.documents)
    _cite(connection, article_id, "related", (d for r in article.related for d in r.documents))


def _cite(connection: sqlite3.Connection, article_id: int, place: str, references: Iterable[DocumentReference]) -> None:
    for reference in references:
        date = reference.date.isoformat() if reference.date else ""
        row = (str(reference), reference.type, reference.number, reference.issuer, date)
        connection.execute(
            "INSERT OR IGNORE INTO documents (reference, type, number, issuer, date) VALUES (?, ?, ?, ?, ?)",
            row,
        )
        connection.execute(
            "INSERT OR IGNORE INTO document_references (article_id, document_id, place)"
            " SELECT ?, id, ? FROM documents WHERE reference = ? AND date = ?",
            (article_id, place, str(reference), date),
        )


def _event_dates(article: Article) -> str:
    return json.dumps([day.isoformat() for day in article.event_dates])


def _iso(value: Any) -> str | None:  # noqa: ANN401  (date or datetime)
    return None if value is None else str(value.isoformat())


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
