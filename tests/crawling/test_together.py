"""Crawls, imports and sub-sites that meet in one archive."""

from __future__ import annotations

import socket
from pathlib import Path

from archiver.urls import canonical
from tests.command import archiver, crawl, rows
from tests.crawling.village import PORTAL_HOME, home, path, portal, portal_path, story, title, village
from tests.servers import Reply, Site, listing


def project(folder: Path, url: str) -> Path:
    """A project with two organs on one portal."""
    (folder / "spiders").mkdir()
    (folder / "scrapy.cfg").write_text("[settings]\ndefault = archiver.settings\n")
    (folder / "spiders" / "two.py").write_text(
        "from spiders.base import ProvinceSpider, SubSite\n"
        "class Two(ProvinceSpider):\n    name = 'two'\n    family = 'portal'\n    pause = 0.0\n"
        f"    sub_sites = (SubSite('a', 'Ban A', '{url}{PORTAL_HOME}'),\n"
        f"                 SubSite('b', 'Ban B', '{url}/vi-vn/trang/b/11'))\n"
    )
    return folder


def organ_b(*links: str) -> str:
    return listing(*((link, f"Tin của ban khác số {n}") for n, link in enumerate(links)))


def test_organs_of_one_portal_may_be_crawled_apart(tmp_path: Path) -> None:
    shared = "/vi-vn/tin/bai-so-2/11-30-2"
    own = "/vi-vn/tin/bai-so-7/11-30-7"
    pages = {**portal(3), "/vi-vn/trang/b/11": organ_b(shared, own), shared: story(2), own: story(7)}
    with Site(pages) as site:
        folder = project(tmp_path, site.url)
        first = archiver("crawl", "two/a", "--json", cwd=folder)
        second = archiver("crawl", "two/b", "--json", cwd=folder)
        third = archiver("crawl", "two/b", "--json", cwd=folder)
        assert site.paths().count("/robots.txt") == 3
    assert (first.code, second.code, third.code) == (0, 0, 0), first.err + second.err + third.err
    assert second.json["total"]["moved"] == 0
    assert rows(folder / "archive.db", "SELECT s.name, a.address FROM articles a JOIN sites s ON s.id = a.site_id"
                " WHERE a.key = '2'") == [("two/a", f"{site.url}{portal_path(2)}")]  # fmt: skip
    addresses = rows(folder / "archive.db", "SELECT canonical FROM addresses WHERE article_id = 2 ORDER BY id")
    assert addresses == [(canonical(site.url + portal_path(2)),), (canonical(site.url + shared),)]


def test_an_import_without_an_address_does_not_trouble_a_crawl(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(story(9), encoding="utf-8")
    with Site(village(2)) as site:
        name = site.url.removeprefix("http://")
        archiver("import", page, "--site", name, "--archive", tmp_path / "a.db")
        for options in ((), ("--full",)):
            result = crawl(site.url, tmp_path / "a.db", *options)
            assert result.code == 0, result.err
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM articles") == [(3,)]


def test_an_imported_copy_is_no_reason_not_to_ask_for_the_page(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(story(1, "Bản lưu cũ."), encoding="utf-8")
    with Site(village(2)) as site:
        name = site.url.removeprefix("http://")
        archiver("import", page, "--site", name, "--url", site.url + path(1), "--archive", tmp_path / "a.db")
        result = crawl(site.url, tmp_path / "a.db")
        assert path(1) in site.paths()
    assert (result.json["total"]["new"], result.json["total"]["changed"]) == (1, 1)
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM articles") == [(2,)]


def test_a_robots_txt_that_redirects_to_a_host_that_is_down_ends_the_crawl(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with Site(village(2)) as site:
        site.pages["/robots.txt"] = Reply(status=301, headers={"Location": f"http://localhost:{port}/robots.txt"})
        result = crawl(site.url, tmp_path / "a.db")
    assert result.code in (0, 1)  # it ends; another host's rules are not this one's


def test_a_vanished_article_that_answers_304_has_still_vanished(tmp_path: Path) -> None:
    tagged = {"ETag": '"x"'}
    with Site(village(2)) as site:
        crawl(site.url, tmp_path / "a.db")
        site.pages[path(1)] = Reply("không còn", 404, tagged)
        crawl(site.url, tmp_path / "a.db", "--full")
        site.pages[path(1)] = lambda asked: Reply("", 304 if "If-None-Match" in asked.headers else 404, tagged)
        crawl(site.url, tmp_path / "a.db", "--full")
    assert rows(tmp_path / "a.db", "SELECT title, kind FROM gone") == [(title(1), "404")]


def test_an_address_with_a_password_in_it_is_asked_without(tmp_path: Path) -> None:
    with Site(village(2)) as site:
        site.pages["/"] = home((1,), (site.url.replace("//", "//u:p@") + path(2), title(2)))
        result = crawl(site.url, tmp_path / "a.db")
    assert result.json["total"]["new"] == 2
    refused = archiver("crawl", "http://u:secret@btc.example.vn/", "--archive", tmp_path / "b.db")
    assert refused.code == 1
    assert "secret" not in refused.err


def test_an_address_of_a_known_site_is_asked_itself(tmp_path: Path) -> None:
    hidden = "/vi-vn/tin/khong-ai-dan-den/10-20-99"
    with Site({**portal(2), hidden: story(8), "/vi-vn/trang/b/11": organ_b()}) as site:
        folder = project(tmp_path, site.url)
        result = archiver("crawl", site.url + hidden, "--json", cwd=folder)
    assert result.code == 0, result.err
    assert [row["site"] for row in result.json["sites"]] == ["two/a"]
    assert ("99",) in rows(folder / "archive.db", "SELECT key FROM articles")
