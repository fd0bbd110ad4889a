"""Articles, their revisions and all that hangs off them."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Any, Literal

from archiver.items import Article
from archiver.store import duplicates, ledger, links, revisions
from archiver.store.revisions import TEXT, Sighting, event_dates, iso_or_none, sha256
from archiver.urls import canonical as canonical_address
from archiver.vietnamese.text import canonical, fold, words
from archiver.visits import Entry

Change = Literal["new", "changed", "unchanged"]

_FTS_COLUMNS = (*TEXT, *(f"{name}_folded" for name in TEXT))
_FTS = f"articles_fts (rowid, {', '.join(_FTS_COLUMNS)})"
_DELETE_FTS = f"INSERT INTO articles_fts (articles_fts, rowid, {', '.join(_FTS_COLUMNS)})"


@dataclass(frozen=True, slots=True)
class Saved:
    """What keeping an article came to; ``back`` where it had been gone, ``moved`` where its address is new."""

    article_id: int
    change: Change
    back: bool = False
    moved: bool = False


def save(connection: sqlite3.Connection, article: Article, sighting: Sighting) -> Saved:
    """Keep an article as read from a capture; a revision is written only where it says something new."""
    row = _known(connection, article, sighting)
    if row is None:
        saved = Saved(_insert(connection, article, sighting), "new")
    else:
        change = _revise(connection, row[0], article, sighting)
        moved = row[2] == sighting.site_id and not links.leads_to(connection, row[0], sighting.address)
        moved = moved and not _is_of_crawl(connection, row[0], sighting.crawl_id)
        back = row[1] == "gone" and _is_latest_word(connection, row[0], sighting.captured)
        saved = Saved(row[0], change, back=back, moved=moved)
        if back:
            connection.execute("UPDATE articles SET state = 'live' WHERE id = ?", (row[0],))
    links.add_addresses(connection, saved.article_id, sighting)
    for kind in (*(["moved"] if saved.moved else []), "back" if saved.back else saved.change):
        where = (sighting.crawl_id, sighting.capture_id, sighting.address)
        observe(connection, saved.article_id, kind, sighting.captured, *where)
    return saved


def _known(connection: sqlite3.Connection, article: Article, sighting: Sighting) -> tuple[int, str, int] | None:
    """The id, state and site of the article that was seen, if it is known.

    It is known by its key; else by an address of its own, or one that redirected there; and, where addresses hold no
    keys, by saying the same on the same day.
    """
    found = connection.execute(f"{_ARTICLE} WHERE a.host = ? AND a.key = ?", (sighting.host, sighting.key)).fetchone()
    for form in (canonical_address(sighting.address), *sighting.former):
        found = found or connection.execute(_BY_ADDRESS, (form, sighting.host)).fetchone()
    if found is None and sighting.key == canonical_address(sighting.address):
        found = connection.execute(
            _BY_TEXT, (sighting.site_id, text_digest(article), iso_or_none(article.published))
        ).fetchone()
        if found is not None and _is_of_crawl(connection, found[0], sighting.crawl_id):
            found = None  # two of the same words at once are copies
    return None if found is None else (found[0], found[1], found[2])


_ARTICLE = "SELECT a.id, a.state, a.site_id FROM articles a"
_BY_ADDRESS = f"{_ARTICLE} JOIN addresses d ON d.article_id = a.id WHERE d.canonical = ? AND a.host = ?"
_BY_TEXT = (
    f"{_ARTICLE} WHERE a.site_id = ? AND a.text_digest = ? AND a.published = ? AND a.key LIKE 'http%'"
    " ORDER BY a.id LIMIT 1"
)


def note_move(
    connection: sqlite3.Connection, entry: Entry, time: str, crawl_id: int | None, capture_id: int | None
) -> bool:
    """Note that an article known before a crawl stands at a new address as well; returns whether it does."""
    row = connection.execute(f"{_ARTICLE} WHERE a.host = ? AND a.key = ?", (entry.host, entry.key)).fetchone()
    if row is None or row[2] != entry.site_id or _is_of_crawl(connection, row[0], crawl_id):
        return False
    if links.was_known(connection, entry.canonical, crawl_id):
        return False
    observe(connection, row[0], "moved", time, crawl_id, capture_id, entry.address)
    return True


def _is_of_crawl(connection: sqlite3.Connection, article_id: int, crawl_id: int | None) -> bool:
    """Whether an article was first met in a crawl: then a further address is no move."""
    (first,) = connection.execute(
        "SELECT crawl_id FROM observations WHERE article_id = ? ORDER BY id LIMIT 1", (article_id,)
    ).fetchone()
    return crawl_id is not None and first == crawl_id


def text_digest(article: Article) -> str:
    """The digest by which exact duplicates are found: the words of title, lead and body, whatever their case.

    >>> text_digest(Article("http://a/1", "Uỷ ban", body="Hoà.")) == text_digest(Article("http://b/2", "Ủy ban hòa"))
    True
    """
    text = canonical(f"{article.title}\n{article.lead}\n{article.body}")
    return sha256(" ".join(words(text)).casefold())


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
    cursor = connection.execute(
        "INSERT INTO observations (article_id, crawl_id, capture_id, time, kind, address) VALUES (?, ?, ?, ?, ?, ?)",
        (article_id, crawl_id, capture_id, time, kind, address),
    )
    assert cursor.lastrowid is not None
    host, key = connection.execute("SELECT host, key FROM articles WHERE id = ?", (article_id,)).fetchone()
    ledger.append(
        connection, "observation", cursor.lastrowid, host=host, key=key, time=time, observed=kind, address=address
    )


def _insert(connection: sqlite3.Connection, article: Article, sighting: Sighting) -> int:
    digest = revisions.digest_of(article)
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
    _make_current(connection, article_id, revisions.add(connection, article_id, article, sighting, digest, "[]"))
    links.replace_related(connection, article_id, article)
    duplicates.regroup(connection, columns["text_digest"])
    return article_id


def _revise(connection: sqlite3.Connection, article_id: int, article: Article, sighting: Sighting) -> Change:
    """Compare with the revision that stood at the capture's time; an old capture takes its place in the past."""
    before = connection.execute(
        "SELECT id, digest, title, lead, body, published, published_precision FROM revisions"
        " WHERE article_id = ? AND captured <= ? ORDER BY captured DESC, id DESC LIMIT 1",
        (article_id, sighting.captured),
    ).fetchone()
    latest = _is_latest(connection, article_id, sighting.captured)
    article = revisions.as_fine_as(before, article) if before else article
    digest = revisions.digest_of(article)
    same = digest == (before[1] if before else _first_digest(connection, article_id))
    if not same:
        changed = json.dumps(revisions.changed_fields(before, article)) if before else "[]"
        revision_id = revisions.add(connection, article_id, article, sighting, digest, changed)
        if latest:
            _make_current(connection, article_id, revision_id)
    if latest:
        _update(connection, article_id, article, sighting)
    connection.execute(
        "UPDATE articles SET first_seen = min(first_seen, :at), last_seen = max(last_seen, :at) WHERE id = :id",
        {"at": sighting.captured, "id": article_id},
    )
    return "unchanged" if same else "changed"


def _first_digest(connection: sqlite3.Connection, article_id: int) -> str:
    """The digest of the earliest revision: an older capture that says the same is no other one."""
    row = connection.execute(
        "SELECT digest FROM revisions WHERE article_id = ? ORDER BY captured, id LIMIT 1", (article_id,)
    ).fetchone()
    return str(row[0])


def _is_latest_word(connection: sqlite3.Connection, article_id: int, captured: str) -> bool:
    """Whether nothing was seen of an article after a capture: an old copy does not bring it back."""
    (last,) = connection.execute("SELECT max(time) FROM observations WHERE article_id = ?", (article_id,)).fetchone()
    return last is None or bool(captured >= last)


def _is_latest(connection: sqlite3.Connection, article_id: int, captured: str) -> bool:
    (last,) = connection.execute("SELECT max(captured) FROM revisions WHERE article_id = ?", (article_id,)).fetchone()
    return bool(captured >= last)


def _update(connection: sqlite3.Connection, article_id: int, article: Article, sighting: Sighting) -> None:
    """Bring the current row, the index, the links and the duplicates up to the latest capture."""
    columns = _columns(connection, article, sighting)
    if not _is_own(connection, article_id, sighting):
        for name in ("address", "organ", "category_id"):  # those of the sub-site where the article was first met
            del columns[name]
    old = connection.execute(
        f"SELECT {', '.join(_FTS_COLUMNS)}, text_digest FROM articles WHERE id = ?",
        (article_id,),
    ).fetchone()
    assignments = ", ".join(f"{name} = :{name}" for name in columns)
    connection.execute(
        f"UPDATE articles SET {assignments} WHERE id = :id",
        {**columns, "id": article_id},
    )
    if old[:-1] != tuple(columns[name] for name in _FTS_COLUMNS):
        marks = ", ".join("?" * (len(_FTS_COLUMNS) + 1))
        connection.execute(f"{_DELETE_FTS} VALUES ('delete', {marks})", (article_id, *old[:-1]))
        _index(connection, article_id, columns)
    links.replace_related(connection, article_id, article)
    for digest in {old[-1], columns["text_digest"]}:
        duplicates.regroup(connection, digest)


def _is_own(connection: sqlite3.Connection, article_id: int, sighting: Sighting) -> bool:
    (site_id,) = connection.execute("SELECT site_id FROM articles WHERE id = ?", (article_id,)).fetchone()
    return bool(site_id == sighting.site_id)


def _index(connection: sqlite3.Connection, article_id: int, columns: dict[str, Any]) -> None:
    marks = ", ".join("?" * (len(_FTS_COLUMNS) + 1))
    values = (article_id, *(columns[name] for name in _FTS_COLUMNS))
    connection.execute(f"INSERT INTO {_FTS} VALUES ({marks})", values)


def _columns(connection: sqlite3.Connection, article: Article, sighting: Sighting) -> dict[str, Any]:
    """The columns of ``articles`` that follow the latest capture."""
    text = {name: canonical(getattr(article, name)) for name in TEXT}
    return {
        **text,
        **{f"{name}_folded": fold(value) for name, value in text.items()},
        "address": sighting.address,
        "organ": article.organ,
        "category_id": _category_id(connection, sighting.site_id, article.category),
        "published": iso_or_none(article.published),
        "published_precision": article.published_precision,
        "event_dates": event_dates(article),
        "text_digest": text_digest(article),
    }


def _category_id(connection: sqlite3.Connection, site_id: int, name: str | None) -> int | None:
    if not name:
        return None
    connection.execute("INSERT OR IGNORE INTO categories (site_id, name) VALUES (?, ?)", (site_id, name))
    row = connection.execute("SELECT id FROM categories WHERE site_id = ? AND name = ?", (site_id, name)).fetchone()
    return int(row[0])


def _make_current(connection: sqlite3.Connection, article_id: int, revision_id: int) -> None:
    connection.execute("UPDATE articles SET revision_id = ? WHERE id = ?", (revision_id, article_id))
