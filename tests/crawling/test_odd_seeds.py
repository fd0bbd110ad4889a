"""What is given to begin from may be anything: an article, a file, a redirect, a domain for sale."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.command import crawl, rows
from tests.crawling.village import home, path, story, title, village
from tests.servers import Asked, Page, Reply, Site

ARTICLE = "/chi-bo-thon-dong-ca-hop-ban-viec-sua-duong"
PARKED = (
    "<html><head><title>Tên miền này đang được rao bán</title></head><body><h1>Tên miền này đang được rao bán</h1>"
    "<a href='http://quangcao.example/'>Liên hệ</a></body></html>"
)


def titles(archive: Path) -> set[str]:
    return {row[0] for row in rows(archive, "SELECT title FROM articles")}


def test_from_an_article_its_whole_site_is_found(tmp_path: Path) -> None:
    pages = {**village(3), ARTICLE: story(9)}
    with Site(pages) as site:
        result = crawl(f"{site.url}{ARTICLE}", tmp_path / "a.db")
    assert result.code == 0, result.err
    assert titles(tmp_path / "a.db") == {title(number) for number in (1, 2, 3, 9)}


def test_a_file_is_no_site_and_said_to_be_a_file(tmp_path: Path) -> None:
    with Site({"/van-ban.pdf": Reply(b"%PDF-1.4", headers={"Content-Type": "application/pdf"})}) as site:
        result = crawl(f"{site.url}/van-ban.pdf", tmp_path / "a.db")
    assert result.code == 1
    assert "it is a file (application/pdf): give the address of a page" in result.err


def test_a_redirect_to_another_domain_is_named(tmp_path: Path) -> None:
    moved = Reply(b"", 301, {"Location": "http://tinhuymoi.example.vn/"})
    with Site({"/": moved}) as site:
        result = crawl(f"{site.url}/", tmp_path / "a.db")
    assert result.code == 1
    assert "http://tinhuymoi.example.vn/" in result.err


def test_a_parked_domain_is_said_to_be_parked(tmp_path: Path) -> None:
    with Site({"/": PARKED}) as site:
        result = crawl(f"{site.url}/", tmp_path / "a.db")
    assert result.code == 1
    assert "parked: Tên miền này đang được rao bán" in result.err


def test_a_domain_parked_since_the_last_crawl_makes_no_article_vanish(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    with Site(village(3)) as site:
        crawl(f"{site.url}/", archive)
        site.pages = dict.fromkeys(site.pages, PARKED)
        result = crawl(f"{site.url}/", archive, "--full")
    assert result.code == 1
    assert rows(archive, "SELECT count(*) FROM articles WHERE state = 'live'") == [(3,)]


def test_a_challenge_since_the_last_crawl_makes_no_article_vanish_and_is_not_asked_on(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    asking = "<h1>Đang kiểm tra trình duyệt…</h1><p>Vui lòng bật JavaScript.</p>"
    challenge = f"<html><head><title>Đang kiểm tra trình duyệt…</title></head><body>{asking}</body></html>"
    with Site(village(8)) as site:
        crawl(f"{site.url}/", archive)
        before = len(site.asked)
        site.pages = {name: Reply(challenge, 503) for name in site.pages}
        result = crawl(f"{site.url}/", archive, "--full")
        assert len(site.asked) - before <= 4
    assert result.code == 1
    assert "challenge" in result.err
    assert rows(archive, "SELECT count(*) FROM articles WHERE state = 'live'") == [(8,)]


def sitemap(*urls: str) -> str:
    entries = "".join(f"<url><loc>{url}</loc></url>" for url in urls)
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'


def with_sitemap(pages: dict[str, Page], body: Page) -> dict[str, Page]:
    return {**pages, "/robots.txt": "Sitemap: /sitemap.xml", "/sitemap.xml": body}


def test_a_sitemap_of_fifty_thousand_entries_is_taken_in_and_asked_in_turn(tmp_path: Path) -> None:
    with Site({}) as site:
        urls = [f"{site.url}{path(number)}" for number in range(1, 50_001)]
        listed = Reply(sitemap(*urls), headers={"Content-Type": "application/xml"})
        site.pages = {"/robots.txt": f"Sitemap: {site.url}/sitemap.xml", **village(3), "/sitemap.xml": listed}
        result = crawl(f"{site.url}/", tmp_path / "a.db", "--limit", "8")
    assert result.code == 0, result.err
    waiting = rows(tmp_path / "a.db", "SELECT count(*) FROM frontier WHERE state = 'pending'")[0][0]
    assert waiting >= 49_990
    assert titles(tmp_path / "a.db") == {title(number) for number in (1, 2, 3)}


@pytest.mark.parametrize(
    "body",
    [
        Reply(b"\x1f\x8b\x08\x00 no gzip at all", headers={"Content-Type": "application/x-gzip"}),
        Reply("<html><body><h1>Sơ đồ trang</h1></body></html>"),
        Reply(b"", headers={"Content-Type": "application/xml"}),
    ],
    ids=["gzipped wrongly", "HTML", "empty"],
)
def test_a_sitemap_that_is_none_hinders_nothing(tmp_path: Path, body: Reply) -> None:
    with Site({}) as site:
        site.pages = {**village(3), "/robots.txt": f"Sitemap: {site.url}/sitemap.xml", "/sitemap.xml": body}
        result = crawl(f"{site.url}/", tmp_path / "a.db")
        assert "/sitemap.xml" in site.paths()
    assert result.code == 0, result.err
    assert result.json["total"]["new"] == 3


def test_a_feed_with_relative_links_and_bad_dates_is_read(tmp_path: Path) -> None:
    item = "<item><title>{}</title><link>{}</link><pubDate>hôm qua, 25:99</pubDate></item>"
    entries = "".join(item.format(title(number), path(number)[1:]) for number in (1, 2))
    feed = f"<rss version='2.0'><channel><title>Tin</title>{entries}</channel></rss>"
    front = home([3]).replace("</head>", "<link rel='alternate' type='application/rss+xml' href='/rss.xml'></head>")
    pages = {**village(3), "/": front, "/rss.xml": Reply(feed, headers={"Content-Type": "application/rss+xml"})}
    with Site(pages) as site:
        result = crawl(f"{site.url}/", tmp_path / "a.db")
    assert result.code == 0, result.err
    assert titles(tmp_path / "a.db") == {title(number) for number in (1, 2, 3)}


def test_a_site_whose_every_page_carries_a_new_query_is_asked_once_an_address(tmp_path: Path) -> None:
    count = 12

    def fresh(page: str) -> Page:
        """A page whose every link carries a number of its own request."""
        body = page.replace("</body>", f"{menu}</body>")

        def answer(asked: Asked) -> Reply:
            return Reply(re.sub(r"(href='/[^']*)'", rf"\1?t={170_000_000 + asked.number}'", body))

        return answer

    menu = "".join(f"<a href='{path(number)}'>{title(number)}</a> " for number in range(1, count + 1))
    pages: dict[str, Page] = {"/": fresh(home(range(1, count + 1)))}
    pages |= {path(number): fresh(story(number)) for number in range(1, count + 1)}
    with Site(pages) as site:
        result = crawl(f"{site.url}/", tmp_path / "a.db")
        assert len(site.asked) == 2 + count
    assert result.code == 0, result.err
    assert result.json["total"]["new"] == count


def test_a_robots_txt_that_changes_between_crawls_holds_as_it_is_now(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    with Site(village(3)) as site:
        site.pages["/robots.txt"] = f"User-agent: *\nDisallow: {path(2)}"
        crawl(f"{site.url}/", archive)
        assert path(2) not in site.paths()
        site.pages["/robots.txt"] = f"User-agent: *\nDisallow: {path(1)}"
        before = len(site.asked)
        crawl(f"{site.url}/", archive, "--full")
        assert path(2) in site.paths()[before:]
        assert path(1) not in site.paths()[before:]
    assert titles(archive) == {title(number) for number in (1, 2, 3)}
