from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from archiver.store import crawls, ledger
from archiver.store.merkle import grow, leaf_hash, node_hash, root
from tests.store.building import all_of, entry, keep, new_archive, one, text


def tree_hash(entries: list[bytes]) -> bytes:
    """The definition of RFC 6962 §2.1, word for word."""
    if not entries:
        return hashlib.sha256(b"").digest()
    if len(entries) == 1:
        return leaf_hash(entries[0])
    k = 1
    while k * 2 < len(entries):
        k *= 2
    return node_hash(tree_hash(entries[:k]), tree_hash(entries[k:]))


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 33])
def test_the_root_is_that_of_rfc_6962(size: int) -> None:
    entries = [str(n).encode() for n in range(size)]
    _, peaks = grow(0, [], map(leaf_hash, entries))
    assert root(peaks) == tree_hash(entries)


def test_a_tree_may_grow_in_steps() -> None:
    leaves = [leaf_hash(str(n).encode()) for n in range(21)]
    size, peaks = grow(0, [], leaves[:6])
    assert grow(size, peaks, leaves[6:]) == grow(0, [], leaves)


def test_a_record_is_logged_in_its_own_transaction(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        keep(archive, entry(ids["a"], "1"), text("Họp"))
        assert all_of(archive, "SELECT kind FROM log ORDER BY position") == ["capture", "revision", "observation"]


def test_a_checkpoint_closes_a_crawl(tmp_path: Path) -> None:
    now = datetime(2024, 5, 1, tzinfo=UTC)
    with new_archive(tmp_path, "a") as (archive, ids):
        keep(archive, entry(ids["a"], "1"), text("Họp"))
        for _ in range(2):
            with archive.transaction() as connection:
                crawl = crawls.begin(connection, ids["a"], now=now, full=False, version="0")
                crawls.end(connection, crawl, now=now, outcome="finished")
        leaves = [bytes.fromhex(leaf) for leaf in all_of(archive, "SELECT leaf FROM log ORDER BY position")]
        assert all_of(archive, "SELECT root FROM checkpoints") == [root(grow(0, [], leaves)[1]).hex()]
        assert one(archive, "SELECT size FROM checkpoints") == 3


def test_a_leaf_can_be_made_again_from_its_record(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        where = entry(ids["a"], "1")
        keep(archive, where, text("Họp"))
        seen = {"host": where.host, "key": "1", "time": "2024-05-01T08:00:00Z", "observed": "new"}
        expected = leaf_hash(ledger.entry("observation", address=where.address, **seen)).hex()
        assert one(archive, "SELECT leaf FROM log WHERE kind = 'observation'") == expected
