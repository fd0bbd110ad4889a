"""Files that are no archive, or that cannot be written: said clearly, and left as they were."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from archiver.store.archive import Archive
from tests.command import Result, archiver, at_once, crawl, is_whole, rows
from tests.crawling.village import village
from tests.servers import Site


def refused(path: Path) -> Result:
    """A crawl into a file that cannot be an archive: nothing may be asked."""
    with Site(village(1)) as site:
        result = at_once("crawl", site.url, "--archive", path, "--json")
        assert site.asked == []
    assert result.code == 1
    assert result.out == ""
    assert str(path.parent) in result.err
    assert result.err.count("\n") == 2  # what is wrong, and what to do
    assert "Traceback" not in result.err
    return result


def unchanged(path: Path) -> str:
    """What is said of a file that must be left as it was, with nothing beside it."""
    before, beside = path.read_bytes(), sorted(path.parent.iterdir())
    result = refused(path)
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == beside
    return result.err


def test_a_folder_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "thu-muc").mkdir()
    assert "folder" in refused(tmp_path / "thu-muc").err


def test_an_archive_in_no_folder_is_not_made(tmp_path: Path) -> None:
    result = refused(tmp_path / "khong" / "co.db")
    assert str(tmp_path / "khong") in result.err


def test_a_text_file_is_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "ghi-chep.txt").write_text("Biên bản họp chi bộ.\n" * 300)
    assert "no SQLite database" in unchanged(tmp_path / "ghi-chep.txt")


def test_another_programs_database_is_left_as_it_was(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "so.db")) as connection:
        connection.execute("CREATE TABLE thu_chi (ngay TEXT)")
        connection.commit()
    assert "no archive" in unchanged(tmp_path / "so.db")


def test_an_archive_of_a_later_version_is_left_as_it_was(tmp_path: Path) -> None:
    Archive.open(tmp_path / "a.db").close()
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    said = unchanged(tmp_path / "a.db")
    assert "99" in said
    assert "Update archiver" in said


def test_a_read_only_archive_is_left_as_it_was(tmp_path: Path) -> None:
    Archive.open(tmp_path / "a.db").close()
    (tmp_path / "a.db").chmod(0o444)
    assert "read-only" in unchanged(tmp_path / "a.db")


def test_a_damaged_archive_is_not_written_to(tmp_path: Path) -> None:
    Archive.open(tmp_path / "a.db").close()
    with (tmp_path / "a.db").open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 4000)
    refused(tmp_path / "a.db")


def test_a_read_only_archive_can_still_be_searched(tmp_path: Path) -> None:
    with Site(village(2)) as site:
        crawl(site.url, tmp_path / "a.db")
    (tmp_path / "a.db").chmod(0o444)
    assert archiver("search", "thôn", "--archive", tmp_path / "a.db").code == 0
    assert is_whole(tmp_path / "a.db")


@pytest.mark.parametrize("name", ["khong-co.db", "trong.db", "ghi-chep.txt"])
def test_searching_what_is_no_archive_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / "trong.db").touch()
    (tmp_path / "ghi-chep.txt").write_text("Biên bản họp chi bộ.\n" * 300)
    result = at_once("search", "thôn", "--archive", tmp_path / name)
    assert result.code == 1
    assert name in result.err
    assert "Traceback" not in result.err


def test_a_crawl_does_not_wait_for_somebody_who_reads_the_archive(tmp_path: Path) -> None:
    with Site(village(2)) as site:
        crawl(site.url, tmp_path / "a.db")
        with closing(sqlite3.connect(tmp_path / "a.db")) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM articles").fetchall()
            result = crawl(site.url, tmp_path / "a.db", timeout=25)
    assert result.code == 0, result.err
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM crawls") == [(2,)]
