"""Bodies, each once by its SHA-256, compressed with zstd.

The pages of one site share most of their bytes, so an earlier body of the same site and kind serves as a raw
dictionary (``base``). A base is itself stored without one: any body is at most one step from being readable.
When a new body gains little from the base, the site has changed, and that body becomes the next base.
"""

from __future__ import annotations

import hashlib
import sqlite3
from functools import lru_cache

import zstandard

from archiver.errors import ArchiveError

LEVEL = 3
_SMALL = 512  # bytes under which a dictionary is not worth its look-up
_WORTHWHILE = 0.5  # of the size without a base; above it the base has grown old


def digest_of(body: bytes) -> str:
    """The SHA-256 of a body, in lower-case hexadecimal.

    >>> digest_of(b"")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(body).hexdigest()


def put(connection: sqlite3.Connection, body: bytes, *, site_id: int, kind: str) -> str:
    """Keep a body, once; ``kind`` groups the bodies of a site that look alike. Returns its digest."""
    digest = digest_of(body)
    if connection.execute("SELECT 1 FROM payloads WHERE digest = ?", (digest,)).fetchone():
        return digest
    base = _base_for(connection, site_id, kind) if len(body) >= _SMALL else None
    data = _compress(body)
    if base and len(smaller := _compress(body, _dictionary(connection, base))) <= _WORTHWHILE * len(data):
        data = smaller
    else:
        base = None
    connection.execute(
        "INSERT INTO payloads (digest, data, base, size) VALUES (?, ?, ?, ?)", (digest, data, base, len(body))
    )
    if not base and len(body) >= _SMALL:
        connection.execute("INSERT OR REPLACE INTO payload_bases VALUES (?, ?, ?)", (site_id, kind, digest))
    return digest


def get(connection: sqlite3.Connection, digest: str) -> bytes:
    """A body by its digest, which is checked. Raises ArchiveError where it is missing or damaged."""
    row = connection.execute("SELECT data, base FROM payloads WHERE digest = ?", (digest,)).fetchone()
    if row is None:
        raise ArchiveError(f"the archive holds no body with the digest {digest}")
    try:
        dictionary = _dictionary(connection, row[1]) if row[1] else None
        body = zstandard.ZstdDecompressor(dict_data=dictionary).decompress(row[0])
    except zstandard.ZstdError as error:
        raise ArchiveError(f"the body with the digest {digest} is damaged: {error}") from error
    if digest_of(body) != digest:
        raise ArchiveError(f"the body with the digest {digest} is damaged: its digest is {digest_of(body)}")
    return body


def _base_for(connection: sqlite3.Connection, site_id: int, kind: str) -> str | None:
    row = connection.execute(
        "SELECT digest FROM payload_bases WHERE site_id = ? AND kind = ?", (site_id, kind)
    ).fetchone()
    return row[0] if row else None


@lru_cache(maxsize=32)
def _dictionary(connection: sqlite3.Connection, digest: str) -> zstandard.ZstdCompressionDict:
    return zstandard.ZstdCompressionDict(get(connection, digest), dict_type=zstandard.DICT_TYPE_RAWCONTENT)


def _compress(body: bytes, dictionary: zstandard.ZstdCompressionDict | None = None) -> bytes:
    return zstandard.ZstdCompressor(level=LEVEL, dict_data=dictionary).compress(body)
