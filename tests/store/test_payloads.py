from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archiver.errors import ArchiveError
from archiver.store import payloads
from tests.store.building import new_archive, one

CHROME = " ".join(f"<div class='menu-{n}'>{random.Random(n).random()}</div>" for n in range(800)).encode()


def page(text: str) -> bytes:
    return CHROME + text.encode()


def test_a_body_stands_once(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a", "b") as (archive, ids), archive.transaction() as connection:
        digests = {payloads.put(connection, page("một"), site_id=site_id, kind="article") for site_id in ids.values()}
        assert len(digests) == 1
        assert one(archive, "SELECT count(*) FROM payloads") == 1


def test_later_pages_of_a_site_lean_on_its_first_and_one_step_only(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids), archive.transaction() as connection:
        digests = [payloads.put(connection, page(f"bài {n}"), site_id=ids["a"], kind="article") for n in range(4)]
        rows = dict(connection.execute("SELECT digest, base FROM payloads").fetchall())
        assert [rows[digest] for digest in digests] == [None, digests[0], digests[0], digests[0]]
        sizes = dict(connection.execute("SELECT digest, length(data) FROM payloads").fetchall())
        assert sizes[digests[1]] < sizes[digests[0]] / 20


def test_a_redesigned_site_gets_a_new_base(tmp_path: Path) -> None:
    redesign = random.Random(1).randbytes(20_000)
    with new_archive(tmp_path, "a") as (archive, ids), archive.transaction() as connection:
        payloads.put(connection, page("cũ"), site_id=ids["a"], kind="article")
        first = payloads.put(connection, redesign + b"1", site_id=ids["a"], kind="article")
        second = payloads.put(connection, redesign + b"2", site_id=ids["a"], kind="article")
        assert connection.execute("SELECT base FROM payloads WHERE digest = ?", (second,)).fetchone() == (first,)
        assert payloads.get(connection, second) == redesign + b"2"


def test_a_flipped_byte_is_found_by_reading(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids), archive.transaction() as connection:
        digest = payloads.put(connection, random.Random(2).randbytes(5_000), site_id=ids["a"], kind="article")
        (data,) = connection.execute("SELECT data FROM payloads").fetchone()
        spoilt = data[:3000] + bytes([data[3000] ^ 1]) + data[3001:]
        connection.execute("UPDATE payloads SET data = ?", (spoilt,))
        with pytest.raises(ArchiveError, match="damaged"):
            payloads.get(connection, digest)


@settings(max_examples=30, deadline=None)
@given(bodies=st.lists(st.binary(max_size=3000), min_size=1, max_size=6))
def test_every_body_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, bodies: list[bytes]) -> None:
    folder = tmp_path_factory.mktemp("archive")
    with new_archive(folder, "a") as (archive, ids), archive.transaction() as connection:
        digests = [payloads.put(connection, body, site_id=ids["a"], kind="article") for body in bodies]
        assert [payloads.get(connection, digest) for digest in digests] == bodies
