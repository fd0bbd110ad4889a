"""Whatever the bytes, there comes out an article or a refusal."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archiver.errors import NotAnArticle
from archiver.items import Article
from archiver.pages import extract
from archiver.pages.families import FAMILIES, Family
from archiver.pages.page import Page

FIXTURES = Path(__file__).parent.parent / "fixtures"
PAGES = [path.read_bytes() for pattern in ("page.html", "page.txt") for path in sorted(FIXTURES.glob(f"*/*/{pattern}"))]
URLS = (
    "https://x.example/vi-vn/tin/a/1-2-3",
    "https://x.example/vi/news/a/b-1.html",
    "https://x.example/",
    "",
    "http://[",
    "\0",
)
TAGS = re.compile(rb"</?[a-z0-9]+[^>]*>")


def outcome(html: bytes | str, url: str) -> Article | NotAnArticle:
    try:
        return extract(html, url)
    except NotAnArticle as refusal:
        return refusal


@given(st.binary(max_size=400), st.sampled_from(URLS))
def test_random_bytes(body: bytes, url: str) -> None:
    outcome(body, url)
    outcome(b"<html><p>" + body, url)


@given(st.text(max_size=400), st.text(max_size=40))
def test_random_text(text: str, url: str) -> None:
    outcome(text, url)
    outcome(f"<h1>{text}</h1><p>{text}", url)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PAGES), st.floats(0, 1), st.sampled_from(URLS))
def test_a_page_cut_anywhere(page: bytes, share: float, url: str) -> None:
    outcome(page[: int(len(page) * share)], url)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PAGES), st.integers(0, 10**6), st.sampled_from(URLS))
def test_a_page_with_its_tags_shuffled(page: bytes, seed: int, url: str) -> None:
    tags = TAGS.findall(page)
    random.Random(seed).shuffle(tags)
    waiting = iter(tags)
    outcome(TAGS.sub(lambda _: next(waiting), page), url)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PAGES), st.integers(0, 10**6))
def test_a_page_with_bytes_flipped(page: bytes, seed: int) -> None:
    chance = random.Random(seed)
    flipped = bytearray(page)
    for _ in range(40):
        flipped[chance.randrange(len(flipped))] = chance.randrange(256)
    outcome(bytes(flipped), URLS[0])


@pytest.mark.parametrize(
    "body",
    [
        b"<div>" * 100_000 + b"x",
        b"<p><b><i><span>" * 30_000 + b"x",
        b"<table><tr><td>" * 5_000 + b"x",
        b"<ul><li>" * 20_000 + b"x",
        b"\0" * 10_000 + b"<p>x</p>",
        b"<p>\0a\0</p>" * 100,
        b"<" * 100_000,
        b"<p " + b"a=1 " * 50_000 + b">x",
        b"<p class='" + b"a-" * 100_000 + b"'>x",
        b"<p>" + "á".encode() * 1_000_000,
        b"<p>a" * 50_000,
        b"<br>" * 200_000,
        b"<a href='/x'>tin</a> " * 30_000,
        b"<script type='application/ld+json'>" + b"[" * 200_000 + b"</script><p>x",
        b"<title>" + b"a - " * 20_000 + b"</title><h1>" + b"a - " * 200 + b"</h1>",
        "Tin cùng chuyên mục\n".encode() * 20_000,
        ("Thăm bản Na Pha\n" * 20 + "".join(f"Tin số {n} của bản làng vùng cao\n" for n in range(3_000))).encode(),
        b"<p>Tin kh\xc3\xa1c</p><a href=/a>Mot tin nao do</a>" * 10_000,
        b"<h3>Xem them</h3>" + b"".join(b"<a href=/%d>Mot tin nao do so %d</a>" % (n, n) for n in range(20_000)),
        b"<table><tr><td>1<td>2<tr><td>3<td>4" * 2_000,
        b"<div class=comment>" * 1_000 + b"<p>" + b"dai dong " * 1_000,
        b"&#x110000;&#0;&bogus;<p>&#xD800;</p>",
        "\ud800<p>\udfff</p>".encode("utf-8", "surrogatepass"),
    ],
    ids=lambda body: repr(body[:24]),
)
def test_pathological_pages_are_read_to_their_end(body: bytes) -> None:
    outcome(body, URLS[0])


def test_lone_surrogates_in_a_string_do_no_harm() -> None:
    outcome("<h1>a\ud800</h1><p>b\udfff</p>", URLS[0])
    outcome("a\ud800b", URLS[0])


def test_a_page_of_fifty_megabytes_is_read_as_far_as_need_be() -> None:
    body = (
        "<h1>Bản Na Pha dựng lại cầu</h1><p>Cầu dài bốn mươi mét, nối hai bờ suối.</p>".encode()
        + b"<!-- x -->" * 5_000_000
    )
    assert isinstance(outcome(body, URLS[0]), Article)


def test_links_of_a_hostile_page_are_web_addresses() -> None:
    hrefs = (b"http://[/", b"\x01://", b"//", b"/d", b"javascript:1")
    body = b"<base href='javascript:1'>" + b"".join(b"<a href='%s'>a</a>" % href for href in hrefs)
    for link in Page.of(body, URLS[0]).links():
        assert link.url.startswith(("http://", "https://"))


@pytest.mark.parametrize(
    "path", ["/" * 50_000, "/a" * 50_000 + "-1", "-1" * 50_000 + ".html", "/vi-vn/tin/" + "1-" * 50_000]
)
@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_long_addresses_are_judged(family: Family, path: str) -> None:
    family.address("https://x.example/" + path)  # where a pattern backtracks, this does not end
