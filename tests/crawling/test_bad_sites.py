"""Sites and pages that cannot be crawled or read: said clearly, the archive intact."""

from __future__ import annotations

import gzip
import os
import resource
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command import archiver, at_once, crawl, is_whole, rows, start
from tests.crawling.village import home, path, story, text, title, village
from tests.servers import Asked, Page, Reply, Site, article, free_ports


def stored(archive: Path) -> int:
    return int(rows(archive, "SELECT count(*) FROM articles")[0][0])


def refused(tmp_path: Path, pages: dict[str, Page]) -> str:
    """What is said of a site that cannot be crawled."""
    with Site(pages) as site:
        result = crawl(site.url, tmp_path / "a.db")
        assert result.code == 1
        assert result.err.count("\n") <= 3
        assert site.url.removeprefix("http://") in result.err
    assert is_whole(tmp_path / "a.db")
    return result.err


@pytest.mark.parametrize(
    ("target", "near"),
    [("nghe_am", "nghe_an"), ("nghe_an/ban_to_chu", "nghe_an/ban_to_chuc"), ("lamgiang", "lam_giang")],
)
def test_an_unknown_site_is_met_with_near_names(tmp_path: Path, target: str, near: str) -> None:
    result = at_once("crawl", target, "--archive", tmp_path / "a.db")
    assert result.code == 1
    assert repr(target) in result.err
    assert near in result.err
    assert not (tmp_path / "a.db").exists()


@pytest.mark.parametrize(
    "target",
    ["htp:/x", "htp://x/", "nghean.dcs.vn", "nghean.dcs.vn/vi-vn/tin", "http://", "http://[::1/", "http://a:b/"],
)
def test_a_url_that_is_none_is_met_with_advice(tmp_path: Path, target: str) -> None:
    result = at_once("crawl", target, "--archive", tmp_path / "a.db")
    assert result.code == 1
    assert repr(target) in result.err
    assert "begins with http://" in result.err
    assert not (tmp_path / "a.db").exists()


@pytest.mark.parametrize("target", ["http://exa mple.vn/", "http://a..example/", f"http://{'a' * 64}.example/"])
def test_a_host_name_that_is_none_is_said_to_be_so(tmp_path: Path, target: str) -> None:
    result = archiver("crawl", target, "--archive", tmp_path / "a.db", "--quiet", timeout=20)
    assert result.code == 1
    assert "Traceback" not in result.err
    assert target.split("/")[2] in result.err


def test_an_unreachable_host_is_named(tmp_path: Path) -> None:
    host = f"127.0.0.1:{free_ports(1)}"
    result = crawl(f"http://{host}/", tmp_path / "a.db")
    assert result.code == 1
    assert f"{host} cannot be reached: connection refused" in result.err
    assert is_whole(tmp_path / "a.db")


def test_a_host_that_has_gone_leaves_what_was_kept_and_is_named(tmp_path: Path) -> None:
    with Site(village()) as site:
        crawl(site.url, tmp_path / "a.db")
    result = crawl(site.url, tmp_path / "a.db")
    assert result.code == 1
    assert "cannot be reached" in result.err
    assert stored(tmp_path / "a.db") == 3
    assert rows(tmp_path / "a.db", "SELECT DISTINCT state FROM articles") == [("live",)]


def test_a_json_service_is_no_site(tmp_path: Path) -> None:
    answer = Reply('{"status": "ok"}', headers={"Content-Type": "application/json"})
    assert "it is a file (application/json)" in refused(tmp_path, {"/": answer})


def test_an_empty_home_page_is_said_to_be_empty(tmp_path: Path) -> None:
    assert "empty" in refused(tmp_path, {"/": b""})


def test_a_home_page_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    assert "404" in refused(tmp_path, {})


def test_a_page_without_links_or_text_is_no_site(tmp_path: Path) -> None:
    assert "reads as an article" in refused(tmp_path, {"/": "<html><body><p>It works!</p></body></html>"})


def test_robots_that_forbid_all_are_named(tmp_path: Path) -> None:
    said = refused(tmp_path, {**village(), "/robots.txt": Reply("User-agent: *\nDisallow: /")})
    assert "robots.txt" in said
    assert "forbids" in said


def test_robots_that_go_on_forbidding_all_are_named_every_time(tmp_path: Path) -> None:
    with Site({**village(), "/robots.txt": Reply("User-agent: *\nDisallow: /")}) as site:
        crawl(site.url, tmp_path / "a.db")
        result = crawl(site.url, tmp_path / "a.db")
    assert result.code == 1
    assert "forbids" in result.err


def test_a_site_that_was_empty_is_asked_again_by_the_next_crawl(tmp_path: Path) -> None:
    with Site({"/": b""}) as site:
        assert crawl(site.url, tmp_path / "a.db").code == 1
        site.pages.update(village())
        result = crawl(site.url, tmp_path / "a.db")
    assert result.code == 0, result.err
    assert stored(tmp_path / "a.db") == 3


@pytest.mark.parametrize("page", [Reply("không có", 404), b"", Reply("cấm", 403)])
def test_a_home_page_that_broke_since_the_last_crawl_is_a_failure(tmp_path: Path, page: Reply | bytes) -> None:
    with Site(village()) as site:
        crawl(site.url, tmp_path / "a.db")
        site.pages["/"] = page
        result = crawl(site.url, tmp_path / "a.db")
    assert result.code == 1
    assert site.url in result.err
    assert stored(tmp_path / "a.db") == 3


CHALLENGE = (
    "<html><head><title>Just a moment...</title></head><body><noscript>Enable JavaScript and cookies to continue"
    "</noscript><script src='/cdn-cgi/challenge-platform/x.js'></script></body></html>"
)


def test_a_challenge_in_the_place_of_an_article_leaves_what_was_kept(tmp_path: Path) -> None:
    with Site(village(2)) as site:
        crawl(site.url, tmp_path / "a.db")
        site.pages[path(1)] = CHALLENGE
        result = crawl(site.url, tmp_path / "a.db", "--full")
    assert result.json["total"]["failures"] == 1
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM revisions") == [(2,)]
    assert rows(tmp_path / "a.db", "SELECT DISTINCT state FROM articles") == [("live",)]


def odd_pages(tmp_path: Path, odd: Page) -> tuple[dict[str, int], list[tuple[str, str]]]:
    """The sums of a crawl of three articles of which the second is odd, and what is noted of that."""
    with Site({**village(), path(2): odd}) as site:
        result = crawl(site.url, tmp_path / "a.db", timeout=60)
    assert result.code == 0, result.err
    assert is_whole(tmp_path / "a.db")
    noted = rows(tmp_path / "a.db", "SELECT state, why FROM frontier WHERE address LIKE ?", f"%{path(2)}")
    return result.json["total"], noted


def test_a_page_of_no_bytes_fails_and_the_others_are_kept(tmp_path: Path) -> None:
    total, noted = odd_pages(tmp_path, b"")
    assert (total["new"], total["failures"]) == (2, 1)
    assert noted[0][0] == "failed"
    assert "empty" in noted[0][1]


def test_a_page_of_an_unknown_charset_is_read_as_what_its_bytes_are(tmp_path: Path) -> None:
    total, _ = odd_pages(tmp_path, Reply(story(2), headers={"Content-Type": "text/html; charset=klingon"}))
    assert (total["new"], total["failures"]) == (3, 0)
    assert (title(2),) in rows(tmp_path / "a.db", "SELECT title FROM articles")


def test_an_answer_cut_short_is_no_article(tmp_path: Path) -> None:
    page = story(2).encode()

    def cut(_: Asked) -> Reply:
        headers = {"Content-Length": str(len(page)), "Connection": "close"}
        return Reply(page[:-120], headers=headers)

    total, noted = odd_pages(tmp_path, cut)
    assert (total["new"], total["failures"]) == (2, 1)
    assert "cut short" in noted[0][1]


def test_a_gzip_stream_that_is_none_fails_and_the_others_are_kept(tmp_path: Path) -> None:
    total, noted = odd_pages(tmp_path, Reply(b"\x1f\x8b" + b"no gzip" * 50, headers={"Content-Encoding": "gzip"}))
    assert total["new"] == 2
    assert noted[0][0] == "failed"


def test_pages_that_never_unpack_do_not_make_their_host_count_as_down(tmp_path: Path) -> None:
    broken = Reply(b"\x1f\x8b" + b"no gzip" * 50, headers={"Content-Encoding": "gzip"})
    with Site({**village(4), path(1): broken, path(2): broken, path(3): broken}) as site:
        result = crawl(site.url, tmp_path / "a.db")
        assert path(4) in site.paths()
    assert (result.json["total"]["new"], result.json["total"]["failures"]) == (1, 3)
    assert result.code == 0, result.err


@pytest.mark.torture  # for its waits
def test_pages_at_which_the_server_hangs_up_do_not_keep_the_others_from_being_kept(tmp_path: Path) -> None:
    def hang_up(_: Asked) -> Reply:
        raise ConnectionAbortedError

    with Site({**village(4), path(1): hang_up, path(2): hang_up}) as site:
        site._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        crawl(site.url, tmp_path / "a.db")
        crawl(site.url, tmp_path / "a.db")
    assert stored(tmp_path / "a.db") == 2


def test_a_feed_whose_entities_explode_ends_no_crawl(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE urlset [<!ENTITY e0 "ha">{entities}]><urlset><url><loc>&e9;</loc></url></urlset>'
    with Site({**village(2), "/sitemap.xml": Reply(f"<?xml version='1.0'?>{bomb}", headers=XML)}) as site:
        site.pages["/robots.txt"] = f"User-agent: *\nDisallow:\nSitemap: {site.url}/sitemap.xml\n"
        result = crawl(site.url, tmp_path / "a.db", timeout=30)
        assert "/sitemap.xml" in site.paths()
    assert result.code == 0, result.err
    assert stored(tmp_path / "a.db") == 2


XML = {"Content-Type": "application/xml"}


def filler() -> Iterator[bytes]:
    block = b"<p>" + b"lorem ipsum " * 5461 + b"</p>"
    for _ in range(1600):  # 100 MB
        yield block


def bomb() -> bytes:
    """A gigabyte of zeros, in a megabyte."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    zeros = bytes(1 << 24)
    return b"".join([packer.compress(zeros) for _ in range(64)] + [packer.flush()])


def peak(tmp_path: Path, target: str) -> tuple[int, int]:
    """The exit code and the most memory, in MB, of a crawl."""
    process = start("crawl", target, "--archive", str(tmp_path / "a.db"), "--delay", "0", "--quiet")
    _, status, usage = os.wait4(process.pid, 0)
    assert isinstance(usage, resource.struct_rusage)
    process.communicate()
    return os.waitstatus_to_exitcode(status), usage.ru_maxrss // 1024


def test_a_page_of_a_hundred_megabytes_is_neither_kept_nor_held_in_memory(tmp_path: Path) -> None:
    def huge(_: Asked) -> Reply:
        return Reply(stream=filler())

    with Site({**village(2), path(2): huge}) as site:
        code, megabytes = peak(tmp_path, site.url)
    assert code == 0
    assert megabytes < 400
    assert stored(tmp_path / "a.db") == 1
    assert (tmp_path / "a.db").stat().st_size < 5_000_000
    noted = rows(tmp_path / "a.db", "SELECT state, why FROM frontier WHERE address LIKE ?", f"%{path(2)}")
    assert noted[0][0] == "failed"
    assert "larger than the limit" in noted[0][1]


def test_a_megabyte_that_unpacks_to_a_gigabyte_is_neither_kept_nor_held_in_memory(tmp_path: Path) -> None:
    with Site({**village(2), path(2): Reply(bomb(), headers={"Content-Encoding": "gzip"})}) as site:
        code, megabytes = peak(tmp_path, site.url)
    assert code == 0
    assert megabytes < 400
    assert stored(tmp_path / "a.db") == 1
    noted = rows(tmp_path / "a.db", "SELECT state, why FROM frontier WHERE address LIKE ?", f"%{path(2)}")
    assert noted[0][0] == "failed"
    assert "larger than the limit" in noted[0][1]


def test_a_sitemap_in_gzip_is_read(tmp_path: Path) -> None:
    with Site({"/": home((1,)), path(1): story(1), path(2): story(2)}) as site:
        urls = f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{site.url}{path(2)}</loc></url></urlset>"
        site.pages["/sitemap.xml.gz"] = Reply(
            gzip.compress(urls.encode()), headers={"Content-Type": "application/gzip"}
        )
        site.pages["/robots.txt"] = f"User-agent: *\nDisallow:\nSitemap: {site.url}/sitemap.xml.gz\n"
        crawl(site.url, tmp_path / "a.db")
        assert path(2) in site.paths()


def test_an_article_that_garbles_later_keeps_its_good_revision(tmp_path: Path) -> None:
    with Site(village(2)) as site:
        crawl(site.url, tmp_path / "a.db")
        site.pages[path(1)] = article(title(1), "".join(c if c.isascii() else "\ufffd" for c in text(1)))
        crawl(site.url, tmp_path / "a.db", "--full")
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM revisions") == [(2,)]
