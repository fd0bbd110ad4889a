"""Saved pages: HTML and plain text, with an address, with a canonical link, with none."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.command import ROOT, archiver, rows

PAGES = ROOT / "tests" / "fixtures" / "song_kon"
SIGNED = PAGES / "portal_signed" / "page.html"
GLUED = PAGES / "text_glued" / "page.txt"
URL = "https://tinhuy.example.vn/vi-vn/tin/sinh-hoat-chi-bo/783534-16570-219918"

PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title>{head}</head><body><article>
<h1>Chi bộ thôn Đồng Cả họp thường kỳ</h1><p>Các đảng viên bàn việc sửa lại nhà văn hóa trước mùa mưa bão năm nay.</p>
<p>Bí thư chi bộ đề nghị công khai các khoản thu chi tại bảng tin của thôn để bà con cùng theo dõi.</p>
</article></body></html>"""


def test_html_and_text_of_one_site(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    result = archiver("import", SIGNED, GLUED, "--site", "song_kon/ban_to_chuc", "--archive", archive, "--json")
    assert result.code == 0, result.err
    assert [item["change"] for item in result.json] == ["new", "new"]
    assert rows(archive, "SELECT name FROM sites") == [("song_kon/ban_to_chuc",)]
    assert rows(archive, "SELECT fidelity, origin FROM captures ORDER BY id") == [
        ("imported", "page.html"),
        ("imported", "page.txt"),
    ]


def test_the_address_that_is_given_counts(tmp_path: Path) -> None:
    result = archiver("import", SIGNED, "--site", "a", "--url", URL, "--archive", tmp_path / "a.db")
    assert result.code == 0, result.err
    assert rows(tmp_path / "a.db", "SELECT address, host, key FROM articles") == [
        (URL, "tinhuy.example.vn", "219918"),
    ]


def test_else_the_canonical_link(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE.format(head=f'<link rel="canonical" href="{URL}">'), encoding="utf-8")
    archiver("import", page, "--site", "a", "--archive", tmp_path / "a.db")
    assert rows(tmp_path / "a.db", "SELECT address FROM addresses") == [(URL,)]


def test_else_one_made_from_the_digest(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE.format(head=""), encoding="utf-8")
    archiver("import", page, "--site", "a", "--archive", tmp_path / "a.db")
    digest = hashlib.sha256(page.read_bytes()).hexdigest()
    assert rows(tmp_path / "a.db", "SELECT address FROM addresses") == [(f"urn:sha256:{digest}",)]


def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    for change in ("new", "unchanged"):
        result = archiver("import", SIGNED, "--site", "a", "--archive", tmp_path / "a.db", "--json")
        assert result.json[0]["change"] == change
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM revisions") == [(1,)]


def test_a_folder_is_read_whole(tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    for number in (1, 2):
        (folder / f"{number}.html").write_text(
            PAGE.format(head="").replace("họp", f"họp lần {number}"), encoding="utf-8"
        )
    result = archiver("import", folder, "--site", "a", "--archive", tmp_path / "a.db", "--json")
    assert [item["change"] for item in result.json] == ["new", "new"]


def test_what_cannot_be_read_is_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    empty, binary = tmp_path / "empty.html", tmp_path / "scan.pdf"
    empty.write_bytes(b"")
    binary.write_bytes(b"%PDF-1.4 ...")
    files = (empty, binary, tmp_path / "none.html", SIGNED)
    result = archiver("import", *files, "--site", "a", "--archive", tmp_path / "a.db")
    assert result.code == 1
    for name in ("empty.html", "scan.pdf", "none.html"):
        assert name in result.err
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM articles") == [(1,)]


@pytest.mark.parametrize("url", ["nghean.dcs.vn/tin", "ftp://a.vn/x"])
def test_an_address_that_is_none_is_refused(tmp_path: Path, url: str) -> None:
    result = archiver("import", SIGNED, "--site", "a", "--url", url, "--archive", tmp_path / "a.db")
    assert result.code == 1
    assert "no web address" in result.err


def test_what_was_imported_is_searched(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    archiver("import", GLUED, "--site", "a", "--archive", archive)
    (title,) = rows(archive, "SELECT title FROM articles")[0]
    found = archiver("search", title, "--archive", archive, "--json")
    assert found.code == 0
    assert found.json[0]["title"] == title
    nothing = archiver("search", "xyzzy", "--archive", archive, "--json")
    assert (nothing.code, nothing.json) == (1, [])
