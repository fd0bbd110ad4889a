"""The log: one leaf for each capture, revision and observation, in the order in which they were recorded.

A leaf is the RFC 6962 hash of the record's entry: a JSON object in UTF-8 with sorted keys and no white space
(docs/architecture.md lists its members). The log is written in the transaction that writes the record; a
checkpoint, its root over all leaves so far, closes every crawl and import.
"""

from __future__ import annotations

import json
import sqlite3

from archiver.store.merkle import grow, leaf_hash, root


def append(connection: sqlite3.Connection, kind: str, record_id: int, **members: object) -> None:
    """Log a record."""
    connection.execute(
        "INSERT INTO log (kind, record_id, leaf) VALUES (?, ?, ?)",
        (kind, record_id, leaf_hash(entry(kind, **members)).hex()),
    )


def entry(kind: str, **members: object) -> bytes:
    """The bytes that a leaf is the hash of.

    >>> entry("observation", key="12", host="btc.example.vn").decode()
    '{"host":"btc.example.vn","key":"12","kind":"observation"}'
    """
    return json.dumps({"kind": kind, **members}, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def checkpoint(connection: sqlite3.Connection, *, time: str) -> None:
    """Record the root over the log as it stands, if it has grown since the last checkpoint."""
    row = connection.execute("SELECT size, peaks FROM checkpoints ORDER BY id DESC LIMIT 1").fetchone()
    size, peaks = (row[0], [bytes.fromhex(peak) for peak in json.loads(row[1])]) if row else (0, [])
    leaves = connection.execute("SELECT leaf FROM log WHERE position > ? ORDER BY position", (size,))
    grown, peaks = grow(size, peaks, (bytes.fromhex(leaf) for (leaf,) in leaves))
    if grown > size:
        connection.execute(
            "INSERT INTO checkpoints (size, root, peaks, time) VALUES (?, ?, ?, ?)",
            (grown, root(peaks).hex(), json.dumps([peak.hex() for peak in peaks]), time),
        )
