"""Rows of ``frontier``: every address that a site's pages have named, and when it is asked next.

States: ``pending`` (to be asked), ``done``, ``alias`` (another address of an article that has one already),
``gone``, ``redirected``, ``disallowed`` (by robots.txt), ``passed over`` (what is like it brought nothing), ``failed``.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from archiver.items import Article
from archiver.store.captures import iso
from archiver.visits import Entry, Kind, Outcome, Visit

ALWAYS = ("robots", "home", "feed", "sitemap", "list")
"""Kinds asked in every crawl; ``list`` is a list's first page."""

DAY = 86_400
_YOUNG = DAY
_LONGEST = 90 * DAY

_STATE_AFTER: dict[Outcome, str] = {
    "article": "done",
    "page": "done",
    "file": "done",
    "not modified": "done",
    "gone": "gone",
    "redirect": "redirected",
    "disallowed": "disallowed",
    "passed over": "passed over",
    "later": "pending",
    "unreachable": "pending",
    "failed": "failed",
}
_NAMES = (
    "id",
    "site_id",
    "address",
    "canonical",
    "kind",
    "host",
    "key",
    "depth",
    "tries",
    "etag",
    "last_modified",
    "capture_id",
    "form",
    "page",
)
_COLUMNS = ", ".join(_NAMES)


def add(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Keep addresses not known before; an alias is not asked, unless a redirect leads to it."""
    connection.executemany(
        "INSERT INTO frontier (site_id, address, canonical, kind, host, key, depth, form, page, state)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (canonical) DO UPDATE SET state = 'pending' WHERE state = 'alias' AND excluded.state = 'pending'",
        (
            (
                e.site_id,
                e.address,
                e.canonical,
                e.kind,
                e.host,
                e.key,
                e.depth,
                e.form,
                e.page,
                "alias" if e.alias else "pending",
            )
            for e in entries
        ),
    )


def make_due(connection: sqlite3.Connection, site_id: int, *, now: datetime, full: bool) -> None:
    """Put back to ``pending`` what a new crawl of a site asks again: all of it when ``full``; every try is new."""
    always = ", ".join(f"'{kind}'" for kind in ALWAYS)
    due = "state NOT IN ('disallowed', 'passed over')" if full else "due <= :now"
    connection.execute(
        "UPDATE frontier SET tries = 0, state = iif("
        f"state NOT IN ('pending', 'alias') AND (state <> 'passed over' OR kind = 'feed')"
        f" AND ({due} OR kind IN ({always})), 'pending', state)"
        " WHERE site_id = :site",
        {"site": site_id, "now": int(now.timestamp())},
    )


def ask(connection: sqlite3.Connection, canonical: str) -> None:
    """Ask an address that a person has named, whatever came of it before."""
    connection.execute("UPDATE frontier SET state = 'pending', tries = 0 WHERE canonical = ?", (canonical,))


def renew_form(connection: sqlite3.Connection, canonical: str, form: str) -> None:
    """Keep what is to be posted for a page of a list, as the list says it now."""
    connection.execute("UPDATE frontier SET form = ? WHERE canonical = ?", (form, canonical))


def rename(connection: sqlite3.Connection, renamed: Iterable[tuple[str, Entry]]) -> None:
    """Keep addresses that wait under another canonical form; one that is known already goes."""
    for form, entry in renamed:
        connection.execute(
            "UPDATE OR IGNORE frontier SET address = ?, canonical = ? WHERE canonical = ?",
            (entry.address, entry.canonical, form),
        )
        connection.execute("DELETE FROM frontier WHERE canonical = ? AND state = 'pending'", (form,))


def pending(connection: sqlite3.Connection, site_ids: Sequence[int]) -> Iterator[Entry]:
    """What is to be asked, in the order in which it was found."""
    return _in_state(connection, "pending", site_ids)


def sites_with(connection: sqlite3.Connection, kind: Kind) -> set[int]:
    """The ids of the sites of which an address of a kind has answered."""
    query = "SELECT DISTINCT site_id FROM frontier WHERE kind = ? AND state = 'done'"
    return {row[0] for row in connection.execute(query, (kind,))}


def disallowed(connection: sqlite3.Connection, site_ids: Sequence[int]) -> Iterator[Entry]:
    """What robots.txt forbade when it was last read."""
    return _in_state(connection, "disallowed", site_ids)


def _in_state(connection: sqlite3.Connection, state: str, site_ids: Sequence[int]) -> Iterator[Entry]:
    marks = ", ".join("?" * len(site_ids))
    query = f"SELECT {_COLUMNS} FROM frontier WHERE state = ? AND site_id IN ({marks}) ORDER BY id"
    return (_entry(row) for row in connection.execute(query, (state, *site_ids)).fetchall())


def known(connection: sqlite3.Connection, hosts: Iterable[str]) -> Iterator[tuple[str, str, str | None, str]]:
    """The canonical address, host, key and state of everything known of some hosts, whichever site it is of."""
    query = "SELECT canonical, host, key, state FROM frontier WHERE host IN (SELECT value FROM json_each(?))"
    yield from connection.execute(query, (json.dumps(list(hosts)),))


def entry_for(connection: sqlite3.Connection, canonical: str) -> Entry | None:
    """The entry of an address, if it is known."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM frontier WHERE canonical = ?", (canonical,)).fetchone()
    return _entry(row) if row else None


def state_of(connection: sqlite3.Connection, canonical: str) -> tuple[str, int] | None:
    """The state of an address and the crawl that last asked it (0: none), if it is known."""
    row = connection.execute("SELECT state, crawl_id FROM frontier WHERE canonical = ?", (canonical,)).fetchone()
    return (row[0], row[1] or 0) if row else None


def asked_since(connection: sqlite3.Connection, site_id: int, crawl_id: int) -> list[tuple[str, Kind]]:
    """The pages of a site that a crawl, or one after it, has asked, and what they proved to be."""
    query = (
        "SELECT address, kind FROM frontier WHERE site_id = ? AND crawl_id >= ?"
        " AND state IN ('done', 'gone', 'redirected') AND kind NOT IN ('robots', 'home', 'feed', 'sitemap', 'file')"
    )
    return connection.execute(query, (site_id, crawl_id)).fetchall()


def titles(connection: sqlite3.Connection, site_id: int) -> list[tuple[str, str, str]]:
    """The title, address and key of every article of a site."""
    query = (
        "SELECT r.title, a.address, a.key FROM articles a JOIN revisions r ON r.id = a.revision_id WHERE a.site_id = ?"
    )
    return connection.execute(query, (site_id,)).fetchall()


def gone_among(connection: sqlite3.Connection, forms: Iterable[str]) -> list[str]:
    """Those of some canonical addresses whose articles had gone when they were last asked."""
    query = (
        "SELECT canonical FROM frontier WHERE state = 'gone' AND kind = 'article'"
        " AND canonical IN (SELECT value FROM json_each(?))"
    )
    return [row[0] for row in connection.execute(query, (json.dumps(list(forms)),))]


def robots_since(connection: sqlite3.Connection, site_id: int, crawl_id: int) -> Entry | None:
    """The robots.txt of a site that a crawl, or one after it, was given: where that of its home redirects to."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM frontier WHERE kind = 'robots' AND state = 'done' AND site_id = ? AND crawl_id >= ?",
        (site_id, crawl_id),
    ).fetchone()
    return _entry(row) if row else None


def other_address(connection: sqlite3.Connection, entry: Entry, crawl_id: int) -> Entry | None:
    """Another address of the article of an entry, that this crawl has not asked."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM frontier WHERE host = :host AND key = :key AND canonical <> :canonical AND"
        f" (state = 'alias' OR (state = 'done' AND {_BEFORE})) ORDER BY state, id LIMIT 1",
        {"host": entry.host, "key": entry.key, "canonical": entry.canonical, "crawl": crawl_id},
    ).fetchone()
    return _entry(row) if row else None


def retire_others(connection: sqlite3.Connection, entry: Entry) -> None:
    """An article has moved: its former addresses need not be asked again."""
    connection.execute(
        "UPDATE frontier SET state = 'alias', due = NULL"
        " WHERE host = ? AND key = ? AND canonical <> ? AND state IN ('done', 'pending')",
        (entry.host, entry.key, entry.canonical),
    )


def answers_elsewhere(connection: sqlite3.Connection, entry: Entry) -> bool:
    """Whether the article of an address answered, when last asked, at another address."""
    row = connection.execute(
        "SELECT 1 FROM frontier WHERE host = ? AND key = ? AND canonical <> ? AND state = 'done'",
        (entry.host, entry.key, entry.canonical),
    ).fetchone()
    return row is not None


def settle(
    connection: sqlite3.Connection,
    visit: Visit,
    *,
    capture_id: int | None,
    crawl_id: int | None,
    now: datetime,
    changed: bool,
) -> None:
    """Note what came of asking an address, and when to ask again."""
    entry, capture = visit.entry, visit.capture
    interval = _interval(connection, visit, changed=changed, now=now)
    kept = capture is not None and visit.outcome in ("article", "page", "file")
    connection.execute(
        "UPDATE frontier SET state = :state, kind = :kind, key = coalesce(key, :key), tries = :tries, why = :why,"
        " form = iif(:state IN ('pending', 'failed'), form, NULL),"
        " interval = coalesce(:interval, interval), due = :due, asked = :asked, crawl_id = :crawl,"
        " capture_id = iif(:kept, :capture, capture_id), etag = iif(:kept, :etag, iif(:void, NULL, etag)),"
        " last_modified = iif(:kept, :modified, iif(:void, NULL, last_modified)) WHERE canonical = :canonical",
        {
            "state": _state_after(visit),
            "kind": entry.kind,
            "key": entry.key,
            "tries": entry.tries,
            "why": visit.why or None,
            "interval": interval,
            "due": _due(visit, interval, now),
            "asked": iso(now),
            "crawl": crawl_id,
            "kept": kept,
            # The validators of a 404 would turn a later 304 into "unchanged".
            "void": visit.outcome in ("gone", "redirect"),
            "capture": capture_id,
            "etag": capture.header("etag") if capture else None,
            "modified": capture.header("last-modified") if capture else None,
            "canonical": entry.canonical,
        },
    )


def _state_after(visit: Visit) -> str:
    """A page that redirects to itself, with a session or otherwise written, is still to be asked."""
    if visit.outcome == "redirect" and any(entry.canonical == visit.entry.canonical for entry in visit.found):
        return "pending"
    return _STATE_AFTER[visit.outcome]


def _due(visit: Visit, interval: int | None, now: datetime) -> int | None:
    """When an address is asked again, in seconds since 1970; None: only when something calls for it."""
    if visit.outcome == "failed" or (visit.outcome == "redirect" and visit.why):
        interval = DAY
    return None if interval is None else int(now.timestamp()) + spread(interval, visit.entry.canonical)


_BEFORE = "coalesce(crawl_id, 0) < (SELECT coalesce(resumes_id, id) FROM crawls WHERE id = :crawl)"
"""What neither this crawl nor the one that it goes on with has asked."""

_SAME_ARTICLE = (
    f"SELECT {_COLUMNS} FROM frontier WHERE state IN ('done', 'gone') AND kind IN ('article', 'more') AND {_BEFORE}"
    " AND (canonical = :form OR (key IS NOT NULL AND (host, key) ="
    " (SELECT host, key FROM frontier WHERE canonical = :form))) ORDER BY state, asked DESC LIMIT 1"
)


def to_recall(connection: sqlite3.Connection, form: str, crawl_id: int | None) -> Entry | None:
    """The entry by which the article, or the page of a list, at a canonical address was last asked."""
    row = connection.execute(_SAME_ARTICLE, {"form": form, "crawl": crawl_id}).fetchone()
    return _entry(row) if row else None


def recall(connection: sqlite3.Connection, form: str, crawl_id: int | None) -> None:
    """Ask an article, or a page of a list, again: something about it has changed."""
    entry = to_recall(connection, form, crawl_id)
    if entry is not None:
        ask(connection, entry.canonical)


def spread(interval: int, canonical: str) -> int:
    """An interval made up to half as long again, always the same for an address: so that not all is due at once."""
    return interval + interval * (zlib.crc32(canonical.encode()) % 1000) // 2000


def _interval(connection: sqlite3.Connection, visit: Visit, *, changed: bool, now: datetime) -> int | None:
    """Seconds until an article is asked again: doubled each time it stood unchanged, halved after a change."""
    if visit.outcome not in ("article", "not modified", "gone") or visit.entry.kind != "article":
        return None
    (last,) = connection.execute(
        "SELECT interval FROM frontier WHERE canonical = ?", (visit.entry.canonical,)
    ).fetchone() or (None,)
    if last is None:
        return _first_interval(visit.article, now)
    return max(_YOUNG, int(last) // 2) if changed else min(_LONGEST, int(last) * 2)


def _first_interval(article: Article | None, now: datetime) -> int:
    """Young articles are mended, old ones hardly ever: a tenth of the age, where it is known."""
    told = _day_of(article) if article else None
    if told is None:
        return 7 * DAY
    age = (date(now.year, now.month, now.day) - told).days
    return _YOUNG if age < 30 else min(_LONGEST, age * DAY // 10)


def _day_of(article: Article) -> date | None:
    """When an article appeared: its date, for want of one the last day that it speaks of."""
    published = article.published
    if published is None:
        return max(article.event_dates, default=None)
    return published.date() if isinstance(published, datetime) else published


def _entry(row: tuple[object, ...]) -> Entry:
    return Entry(**dict(zip(_NAMES, row, strict=True)))  # type: ignore[arg-type]
