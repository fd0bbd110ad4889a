"""Looking at what was read, and how surely: explain, status, doubts."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from archiver.items import Evidence
from tests.command import archiver as run_archiver
from tests.command import at_once
from tests.crawling.village import path, title, village
from tests.servers import Site
from tests.store.building import entry, keep, new_archive, text

PAGE = (
    "<html><head><title>Chi bộ bàn việc sửa đường - Xã Na</title><script>alert(1)</script></head>"
    '<body onload="alert(2)"><h1>Chi bộ bàn việc sửa đường</h1><p>12/03/2021</p>'
    "<div><p>Chi bộ thôn Đồng Cả họp thường kỳ, bàn việc sửa con đường ra ruộng trước mùa mưa năm nay.</p>"
    '<p>Các đảng viên thống nhất góp ngày công, vật liệu do thôn lo, <a href="javascript:alert(3)">xem</a>.</p></div>'
    "</body></html>"
)
DOUBTED = (Evidence("title", "line above the text that may head it", 0.5, "/html/body/p"), Evidence("body", "box", 0.9))


def saved(folder: Path, html: str = PAGE) -> Path:
    file = folder / "trang.html"
    file.write_text(html, "utf-8")
    return file


def test_a_file_is_explained_field_by_field(tmp_path: Path) -> None:
    result = at_once("explain", saved(tmp_path), "--url", "https://na.example/tin/1")
    assert result.code == 0
    assert "https://na.example/tin/1" in result.out
    for words in ("heading, the same as the page's title", "line below the headline", "2021-03-12", "/html/body/h1"):
        assert words in result.out


def test_a_refusal_is_explained_and_the_exit_code_is_1(tmp_path: Path) -> None:
    result = at_once("explain", saved(tmp_path, "<html><title>404 Not Found</title><p>Không tìm thấy trang</p></html>"))
    assert (result.code, "no article: not found" in result.out) == (1, True)


def test_the_outlined_page_shows_the_parts_and_runs_nothing(tmp_path: Path) -> None:
    shown = tmp_path / "shown.html"
    result = at_once("explain", saved(tmp_path), "--html", shown)
    html = shown.read_text("utf-8")
    assert result.code == 0
    assert re.search(r'<h1 data-part="title">', html)
    assert html.count('data-part="body"') == 2
    assert "Content-Security-Policy" in html
    for word in ("alert", "<script", "onload"):
        assert word not in html


def test_what_is_no_article_has_no_parts_to_outline(tmp_path: Path) -> None:
    shown = tmp_path / "shown.html"
    result = at_once("explain", saved(tmp_path, "<html><p>ngắn</p></html>"), "--html", shown)
    assert (result.code, shown.exists()) == (1, False)
    assert "nothing to outline" in result.err


def test_an_address_is_explained_from_the_archive_else_asked_once(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    with Site(village(2)) as site:
        asked = run_archiver("explain", site.url + path(1), "--archive", archive)
        assert not archive.exists()
        run_archiver("crawl", site.url, "--archive", archive, "--delay", "0")
        before = len(site.asked)
        kept = run_archiver("explain", site.url + path(2), "--archive", archive)
        assert len(site.asked) == before
    assert (asked.code, title(1) in asked.out) == (0, True)
    assert (kept.code, title(2) in kept.out, "capture" in kept.out) == (0, True, True)


def test_an_address_that_does_not_answer_says_why(tmp_path: Path) -> None:
    with Site(village(1)) as site:
        result = run_archiver("explain", site.url + "/khong-co", "--archive", tmp_path / "a.db")
    assert (result.code, "404" in result.err) == (1, True)


def test_doubts_are_kept_counted_and_listed(tmp_path: Path) -> None:
    article = replace(text("Chi bộ thôn Đồng Cả họp thường kỳ"), evidence=DOUBTED)
    with new_archive(tmp_path, "na_lang/btc", "na_lang/btg") as (archive, ids):
        keep(archive, entry(ids["na_lang/btc"], "1"), article)
    file = tmp_path / "archive.db"
    status = at_once("status", "--archive", file)
    assert re.search(r"na_lang/btc +1 +0 .*title 1", status.out)
    assert re.search(r"na_lang/btg +0 +0 ", status.out)
    listed = at_once("doubts", "--archive", file)
    assert "0.50  title" in listed.out
    assert "body" not in listed.out
    assert "0.90  body" in at_once("doubts", "--archive", file, "--below", "0.95").out
    assert "Nothing" in at_once("doubts", "--archive", file, "--field", "lead").out
    assert "Nothing" in at_once("doubts", "--archive", file, "--site", "na_lang/btg").out


def test_doubts_of_an_unknown_site_say_which_there_are(tmp_path: Path) -> None:
    with new_archive(tmp_path, "na_lang/btc"):
        pass
    result = at_once("doubts", "--archive", tmp_path / "archive.db", "--site", "na_long")
    assert (result.code, "na_lang/btc" in result.err) == (1, True)
