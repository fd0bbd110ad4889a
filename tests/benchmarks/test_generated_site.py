"""The site that `make bench` crawls is what it says: whole, linked, of pages like those of real sites, and readable."""

from __future__ import annotations

import os
import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from archiver.items import Article
from archiver.pages import extract
from tests.benchmarks.serving import Server, serving
from tests.benchmarks.site import PER_LIST, Site, list_address

ARTICLES = 60
SITE = Site(ARTICLES)
_HREF = re.compile(r'href="(/[^"]*)"')


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    SITE.write(folder)
    return folder


@pytest.fixture(scope="module")
def server(pages: Path) -> Iterator[Server]:
    with serving(pages, pages.parent, nginx=False) as server:
        yield server


def linked(pages: Path, address: str) -> set[str]:
    """What a page links to on the site."""
    return set(_HREF.findall(pages.joinpath(address[1:] or "index.html").read_text(encoding="utf-8")))


def reachable(pages: Path, start: str) -> set[str]:
    """The lists to which pages lead from *start*, by lists alone."""
    found, waiting = {start}, [start]
    while waiting:
        further = {link for link in linked(pages, waiting.pop()) if "-c7-" in link} - found
        found |= further
        waiting += further
    return found - {start}


def read(pages: Path, number: int) -> Article:
    """An article as the archiver reads it."""
    address, _ = SITE.links[number - 1]
    return extract(pages.joinpath(address[1:]).read_bytes(), f"http://ubkt.hakhe.example{address}")


def test_every_article_is_on_a_list_that_home_leads_to(pages: Path) -> None:
    lists = reachable(pages, "/")
    assert lists == {list_address(number) for number in range(1, ARTICLES // PER_LIST + 1)}
    assert {address for address, _ in SITE.links} <= {link for each in lists for link in linked(pages, each)}


def test_no_link_leads_to_a_page_that_is_missing(pages: Path) -> None:
    files = {f"/{file.name}" for file in pages.iterdir()} - {"/index.html"} | {"/"}
    assert len(files) == SITE.pages
    assert {link for address in files for link in linked(pages, address)} == files


def test_pages_are_of_the_size_and_the_links_of_real_ones(pages: Path) -> None:
    for address, _ in SITE.links:
        html = pages.joinpath(address[1:]).read_bytes()
        assert 40_000 < len(html) < 60_000
        assert 100 < html.count(b"<a ") < 120


def test_texts_differ(pages: Path) -> None:
    texts = {pages.joinpath(address[1:]).read_text().partition('class="noidung"')[2][:200] for address, _ in SITE.links}
    assert len(texts) == ARTICLES


def test_an_article_can_be_read(pages: Path) -> None:
    article = read(pages, 30)
    assert article.title == SITE.links[29][1]
    assert article.published is not None
    assert len(article.body.split("\n\n")) == 12
    assert [link.title for link in article.related] == [SITE.links[n][1] for n in (30, 31, 32, 24, 25, 26, 27, 28)]


def test_our_own_server_serves_it(pages: Path, server: Server) -> None:
    address, _ = SITE.links[6]
    assert server.name == "our own server"
    with urllib.request.urlopen(server.url) as home, urllib.request.urlopen(server.url + address[1:]) as page:
        assert home.read() == pages.joinpath("index.html").read_bytes()
        assert page.read() == pages.joinpath(address[1:]).read_bytes()
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(server.url + "khong-co.html")


@pytest.mark.skipif(not shutil.which("nginx") and not os.environ.get("CI"), reason="nginx is not installed")
def test_nginx_serves_it(pages: Path, tmp_path: Path) -> None:
    address, _ = SITE.links[6]
    with serving(pages, tmp_path) as server:
        assert server.name.startswith("nginx/")
        with urllib.request.urlopen(server.url + address[1:]) as page:
            assert page.read() == pages.joinpath(address[1:]).read_bytes()
