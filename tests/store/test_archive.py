from __future__ import annotations

import gzip
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from archiver.errors import ArchiveBusy, ArchiveError, ArchiveFull, NewerArchive, NotAnArchive, ReadOnlyArchive
from archiver.store import schema
from archiver.store.archive import Archive
from tests.store.building import all_of, entry, keep, new_archive, one, text

VERSIONS = sorted((Path(__file__).parent.parent / "fixtures" / "archives").glob("v*.db.gz"))


def test_a_new_archive_has_every_table_and_view(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.db") as archive:
        names = set(all_of(archive, "SELECT name FROM sqlite_master"))
    assert {"sites", "crawls", "frontier", "captures", "payloads", "articles", "articles_fts", "addresses"} <= names
    assert {"revisions", "observations", "bylines", "related_links", "attachments", "categories"} <= names
    assert {"document_references", "documents", "duplicates", "provinces", "log", "checkpoints"} <= names
    assert {"articles_current", "same_category", "changes", "gone"} <= names


def test_provinces_know_their_successors(tmp_path: Path) -> None:
    query = (
        "SELECT old.name FROM provinces old JOIN provinces new ON new.id = old.successor_id"
        " WHERE new.name = 'Bắc Ninh' ORDER BY old.name"
    )
    with Archive.open(tmp_path / "a.db") as archive:
        assert all_of(archive, query) == ["Bắc Giang", "Bắc Ninh"]


def test_closing_leaves_one_whole_file(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        archive.lock()
        keep(archive, entry(ids["a"], "1"), text("Họp"))
    assert [path.name for path in tmp_path.iterdir()] == ["archive.db"]
    copy = shutil.copy(tmp_path / "archive.db", tmp_path / "copy.db")
    with Archive.read(copy) as archive:
        assert one(archive, "SELECT count(*) FROM articles") == 1


def test_an_archive_is_read_where_nothing_can_be_written(tmp_path: Path) -> None:
    folder = tmp_path / "read only"
    folder.mkdir()
    with new_archive(folder, "a"):
        pass
    (folder / "archive.db").chmod(0o444)
    folder.chmod(0o555)
    try:
        with Archive.read(folder / "archive.db") as archive:
            assert all_of(archive, "SELECT name FROM sites") == ["a"]
    finally:
        folder.chmod(0o755)


def test_a_read_only_file_is_not_written(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a"):
        pass
    (tmp_path / "archive.db").chmod(0o444)
    with pytest.raises(ReadOnlyArchive):
        Archive.open(tmp_path / "archive.db")


@pytest.mark.parametrize("content", [b"hello, this is a text of some length", b"SQLite format 3\x00" + b"\xff" * 200])
def test_a_file_that_is_no_database_is_refused_and_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(content)
    for opened in (Archive.open, Archive.read):
        with pytest.raises(NotAnArchive):
            opened(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "a.db")
    connection.execute("CREATE TABLE recipes (name)")
    connection.close()
    with pytest.raises(NotAnArchive):
        Archive.open(tmp_path / "a.db")


def test_a_later_versions_archive_is_refused_and_untouched(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.db") as archive:
        archive.connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    before = (tmp_path / "a.db").read_bytes()
    for opened in (Archive.open, Archive.read):
        with pytest.raises(NewerArchive, match="later version"):
            opened(tmp_path / "a.db")
    assert (tmp_path / "a.db").read_bytes() == before


def test_there_is_nothing_to_read_where_there_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(NotAnArchive, match="no archive at"):
        Archive.read(tmp_path / "a.db")
    assert not (tmp_path / "a.db").exists()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no folder"):
        Archive.open(tmp_path / "none" / "a.db")


def test_a_full_disk_keeps_what_was_committed(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        keep(archive, entry(ids["a"], "1"), text("Một"))
        pages = one(archive, "PRAGMA page_count")
        archive.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(ArchiveFull, match="no room left"):
            keep(archive, entry(ids["a"], "2"), text("Hai"), body=os.urandom(100_000))
        assert all_of(archive, "SELECT title FROM articles") == ["Một"]
        archive.connection.execute("PRAGMA max_page_count = 1000000")
        keep(archive, entry(ids["a"], "2"), text("Hai"), body=os.urandom(100_000))
        assert one(archive, "PRAGMA integrity_check") == "ok"


def test_a_lock_keeps_others_off(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.db") as archive:
        archive.lock()
        with Archive.open(tmp_path / "a.db") as second:
            second.lock()  # the same process may
        assert (tmp_path / "a.db.lock").exists()
    assert not (tmp_path / "a.db.lock").exists()
    assert issubclass(ArchiveBusy, ArchiveError)


def test_foreign_keys_hold(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.db") as archive, pytest.raises(ArchiveError), archive.transaction() as connection:
        connection.execute(
            "INSERT INTO addresses (article_id, address, canonical, first_seen) VALUES (7, 'a', 'a', '')"
        )


@pytest.mark.parametrize("fixture", VERSIONS, ids=lambda path: path.name)
def test_an_archive_of_every_landed_version_is_brought_forward(tmp_path: Path, fixture: Path) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(gzip.decompress(fixture.read_bytes()))
    with Archive.open(path) as archive:
        assert one(archive, "PRAGMA user_version") == schema.VERSION
        assert all_of(archive, "PRAGMA foreign_key_check") == []
        assert one(archive, "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'dong'") == 1
        assert one(archive, "SELECT title FROM articles_current") == "Chi bộ thôn Đồng Cả họp thường kỳ"


def test_every_landed_version_has_a_fixture() -> None:
    assert [path.name for path in VERSIONS] == [f"v{n}.db.gz" for n in range(1, schema.VERSION + 1)]
