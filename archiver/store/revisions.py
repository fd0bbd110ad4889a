"""Revisions: what an article said at a time, written only when that is something new, never rewritten."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from archiver import __version__
from archiver.items import Article
from archiver.store import ledger
from archiver.urls import canonical as canonical_address
from archiver.vietnamese.text import canonical

TEXT = ("title", "lead", "body")


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where and when an article was read: the address asked, and the capture that shows it.

    ``former`` are the addresses, in canonical form, that redirected there.
    """

    site_id: int
    host: str
    key: str
    address: str
    capture_id: int
    captured: str
    crawl_id: int | None
    former: tuple[str, ...] = ()


def digest_of(article: Article) -> str:
    """The digest of what makes a revision: title, lead, body, bylines, date and attachments, normalised."""
    value = [
        [" ".join(canonical(getattr(article, name)).split()) for name in TEXT],
        [[b.name, b.role, b.organisation, b.source] for b in article.bylines],
        [iso_or_none(article.published), article.published_precision],
        [[canonical_address(a.url), a.title] for a in article.attachments],
    ]
    return sha256(json.dumps(value, ensure_ascii=False))


def as_fine_as(before: tuple[Any, ...], article: Article) -> Article:
    """An article with the date of a revision, where its own is the same told more coarsely.

    A site that was redesigned shows the minute where it showed the second, or only the day: that is no change.
    """
    told, finer = iso_or_none(article.published), before[5]
    if told is None or finer is None or finer == told or not finer.startswith(_shown_part(article, told)):
        return article
    value = datetime.fromisoformat(finer) if "T" in finer else date.fromisoformat(finer)
    return replace(article, published=value, published_precision=before[6])


def _shown_part(article: Article, told: str) -> str:
    """As much of a date as a page shows: what lies below is nought because it is not said."""
    if article.published_precision == "minute":
        return told[: len("2024-05-01T08:30")] if told[len("2024-05-01T08:30") :].startswith(":00") else told
    return told


def changed_fields(before: tuple[Any, ...], article: Article) -> list[str]:
    """The names of the fields in which a revision differs from the one before."""
    old = dict(zip((*TEXT, "published", "published_precision"), before[2:], strict=True))
    names = [name for name in TEXT if canonical(old[name]) != canonical(getattr(article, name))]
    if (old["published"], old["published_precision"]) != (
        iso_or_none(article.published),
        article.published_precision,
    ):
        names.append("published")
    return names or ["byline or attachments"]


def add(
    connection: sqlite3.Connection,
    article_id: int,
    article: Article,
    sighting: Sighting,
    digest: str,
    changed: str,
) -> int:
    """Write a revision with its bylines and attachments; returns its id."""
    cursor = connection.execute(
        "INSERT INTO revisions (article_id, capture_id, captured, title, lead, body, published, published_precision,"
        " event_dates, changed, digest, reader, evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            article_id,
            sighting.capture_id,
            sighting.captured,
            article.title,
            article.lead,
            article.body,
            iso_or_none(article.published),
            article.published_precision,
            event_dates(article),
            changed,
            digest,
            __version__,
            evidence(article),
        ),
    )
    revision_id = cursor.lastrowid
    assert revision_id is not None
    ledger.append(
        connection,
        "revision",
        revision_id,
        host=sighting.host,
        key=sighting.key,
        captured=sighting.captured,
        digest=digest,
        reader=__version__,
    )
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


def event_dates(article: Article) -> str:
    """The days that an article speaks of, as a JSON list."""
    return json.dumps([day.isoformat() for day in article.event_dates])


def evidence(article: Article) -> str:
    """How each field was found, as a JSON list."""
    return json.dumps([asdict(found) for found in article.evidence], ensure_ascii=False)


def iso_or_none(value: date | None) -> str | None:
    """A date or time in ISO 8601."""
    return None if value is None else value.isoformat()


def sha256(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
