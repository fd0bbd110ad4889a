"""Merkle tree hashing as in Certificate Transparency (RFC 6962 §2.1), growing leaf by leaf.

A tree is carried as its *peaks*: the roots of the perfect trees that it consists of, the largest first, one
for each bit of its size that is set.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

EMPTY = hashlib.sha256(b"").digest()
"""The root of no leaves."""


def leaf_hash(entry: bytes) -> bytes:
    """The hash of a leaf."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of a node over two others."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def grow(size: int, peaks: Iterable[bytes], leaves: Iterable[bytes]) -> tuple[int, list[bytes]]:
    """Size and peaks of a tree after more leaves, given by their hashes."""
    grown = list(peaks)
    for leaf in leaves:
        node, height = leaf, size
        while height & 1:
            node, height = node_hash(grown.pop(), node), height >> 1
        grown.append(node)
        size += 1
    return size, grown


def root(peaks: Iterable[bytes]) -> bytes:
    """The root over some peaks.

    >>> root([]).hex()[:16]
    'e3b0c44298fc1c14'
    """
    node: bytes | None = None
    for peak in reversed(list(peaks)):
        node = peak if node is None else node_hash(peak, node)
    return EMPTY if node is None else node
