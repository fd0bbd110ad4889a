"""Recording visits: captures, articles, links and the frontier, all in one transaction."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from archiver.store import articles, captures, crawls, frontier, links, sites
from archiver.store.archive import Archive
from archiver.store.revisions import Sighting
from archiver.visits import Counts, Entry, Visit


def record(
    archive: Archive, visits: Sequence[Visit], crawl_ids: Mapping[int, int], *, now: datetime
) -> dict[int, Counts]:
    """Keep what came of some visits; ``crawl_ids`` gives each site's crawl. Returns the counts by site.

    All of it or, where an error is raised, nothing.
    """
    counts: dict[int, Counts] = defaultdict(Counts)
    with archive.transaction() as connection:
        for visit in visits:
            site_id = visit.entry.site_id
            counts[site_id] += _record_one(connection, visit, crawl_ids.get(site_id), now)
        for site_id, sums in counts.items():
            if site_id in crawl_ids:
                crawls.add_counts(connection, crawl_ids[site_id], sums)
    return counts


def _record_one(connection: sqlite3.Connection, visit: Visit, crawl_id: int | None, now: datetime) -> Counts:
    counts = Counts(requests=int(visit.outcome not in ("disallowed", "passed over")))
    counts.failures += visit.outcome in ("failed", "unreachable")
    capture_id = None
    imported = visit.capture is not None and visit.capture.fidelity == "imported"
    if visit.capture is not None:
        counts.bytes += visit.capture.transferred or len(visit.capture.body)
        capture = visit.capture if imported else replace(visit.capture, kind=visit.entry.kind)  # what it proved to be
        capture_id = captures.add(
            connection, capture, site_id=visit.entry.site_id, crawl_id=crawl_id, now=captures.iso(now)
        )
    if not imported:  # a saved copy is no reason not to ask for the page itself
        frontier.add(connection, (visit.entry, *visit.found))
    sites.add_categories(connection, visit.entry.site_id, visit.categories)
    changed = _record_article(connection, visit, capture_id, crawl_id, captures.iso(now), counts)
    if not imported:
        frontier.settle(connection, visit, capture_id=capture_id, crawl_id=crawl_id, now=now, changed=changed)
    for canonical, form in visit.forms.items():
        frontier.renew_form(connection, canonical, form)
    for canonical in visit.signs:
        frontier.recall(connection, canonical, crawl_id)
    _record_aliases(connection, visit, captures.iso(now))
    return counts


def _record_article(
    connection: sqlite3.Connection,
    visit: Visit,
    capture_id: int | None,
    crawl_id: int | None,
    now: str,
    counts: Counts,
) -> bool:
    """Whether the article changed (or came, or went)."""
    entry = visit.entry
    if visit.outcome == "article" and visit.article is not None and visit.capture is not None:
        assert capture_id is not None
        key = entry.key or entry.canonical
        seen = captures.iso(visit.capture.time)
        where = (entry.site_id, entry.host, key, entry.address)
        sighting = Sighting(*where, capture_id, seen, crawl_id, former=entry.redirects)
        saved = articles.save(connection, visit.article, sighting)
        setattr(counts, saved.change, getattr(counts, saved.change) + 1)
        counts.moved += saved.moved
        if saved.moved:
            frontier.retire_others(connection, entry)
        return saved.change != "unchanged"
    if visit.outcome == "article":  # read already in this crawl, at another address
        if not visit.is_view and articles.note_move(connection, entry, now, crawl_id, capture_id):
            counts.moved += 1
            frontier.retire_others(connection, entry)
        _record_alias(connection, entry, now)
        return False
    return _record_absence(connection, visit, capture_id, crawl_id, now, counts)


def _record_absence(
    connection: sqlite3.Connection,
    visit: Visit,
    capture_id: int | None,
    crawl_id: int | None,
    now: str,
    counts: Counts,
) -> bool:
    """An answer that is no article, where an article is known: gone, moved, or unchanged."""
    kind = {"gone": visit.evidence or "404", "redirect": "redirected", "not modified": "unchanged"}.get(visit.outcome)
    row = connection.execute(
        "SELECT a.id, a.state FROM addresses d JOIN articles a ON a.id = d.article_id WHERE d.canonical = ?",
        (visit.entry.canonical,),
    ).fetchone()
    if kind is None or row is None or visit.stands_elsewhere or _answers_elsewhere(connection, visit):
        return False
    articles.observe(connection, row[0], kind, now, crawl_id, capture_id, visit.redirect_to or visit.entry.address)
    if visit.outcome == "gone":
        connection.execute("UPDATE articles SET state = 'gone' WHERE id = ?", (row[0],))
        counts.gone += row[1] != "gone"
    elif visit.outcome == "not modified":
        connection.execute("UPDATE articles SET last_seen = ? WHERE id = ?", (now, row[0]))
        counts.unchanged += 1
    return visit.outcome == "gone" and row[1] != "gone"


def _record_aliases(connection: sqlite3.Connection, visit: Visit, now: str) -> None:
    for entry in visit.found:
        if entry.alias:
            _record_alias(connection, entry, now)


def _record_alias(connection: sqlite3.Connection, entry: Entry, now: str) -> None:
    """Let a further address lead to its article, if that is known by now."""
    row = connection.execute("SELECT id FROM articles WHERE host = ? AND key = ?", (entry.host, entry.key)).fetchone()
    if row:
        links.add_address(connection, row[0], entry.address, entry.canonical, now)


def _answers_elsewhere(connection: sqlite3.Connection, visit: Visit) -> bool:
    """Whether a vanished address is only a former one of an article that has answered at another."""
    return visit.outcome == "gone" and frontier.answers_elsewhere(connection, visit.entry)
