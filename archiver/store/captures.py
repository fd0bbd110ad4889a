"""Captures: every fetched response with its time, headers and body."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime

from archiver.store import ledger, payloads
from archiver.visits import Capture, Headers


def iso(moment: datetime) -> str:
    """An aware time as the archive writes it.

    >>> iso(datetime(2026, 11, 23, 8, 15, 2, tzinfo=UTC))
    '2026-11-23T08:15:02Z'
    """
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def add(connection: sqlite3.Connection, capture: Capture, *, site_id: int, crawl_id: int | None, now: str) -> int:
    """Keep a capture and its body; returns its id."""
    digest = payloads.put(connection, capture.body, site_id=site_id, kind=capture.kind)
    form = payloads.put(connection, capture.form, site_id=site_id, kind="form") if capture.form is not None else None
    cursor = connection.execute(
        "INSERT INTO captures (site_id, crawl_id, address, time, recorded, kind, status, request_headers,"
        " response_headers, fidelity, origin, digest, content_type, encoding, transferred, ip, truncated, form)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            site_id,
            crawl_id,
            capture.address,
            iso(capture.time),
            now,
            capture.kind,
            capture.status,
            _headers(capture.request_headers),
            _headers(capture.response_headers),
            capture.fidelity,
            capture.origin,
            digest,
            capture.content_type,
            capture.encoding,
            capture.transferred,
            capture.ip,
            int(capture.truncated),
            form,
        ),
    )
    capture_id = cursor.lastrowid
    assert capture_id is not None
    ledger.append(
        connection,
        "capture",
        capture_id,
        address=capture.address,
        time=iso(capture.time),
        recorded=now,
        status=capture.status,
        headers=_headers(capture.response_headers),
        fidelity=capture.fidelity,
        digest=digest,
        **({"form": form} if form else {}),
    )
    return capture_id


def body_of(connection: sqlite3.Connection, capture_id: int) -> bytes:
    """The body of a capture, its digest checked. Raises ArchiveError where it is damaged."""
    (digest,) = connection.execute("SELECT digest FROM captures WHERE id = ?", (capture_id,)).fetchone()
    return payloads.get(connection, digest)


def _headers(headers: Headers) -> str | None:
    """Names and values in the order received, a repeated name repeated."""
    return json.dumps(list(headers), ensure_ascii=False) if headers else None
