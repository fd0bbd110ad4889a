"""Whatever the bytes, there comes out an article or a refusal."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
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
#: By their folders: a failing example is told by a name, not by a page.
SAVED = {
    str(path.relative_to(FIXTURES)): path.read_bytes()
    for pattern in ("page.html", "page.txt")
    for path in sorted(FIXTURES.glob(f"*/*/{pattern}"))
}
PAGES = list(SAVED.values())
NAMES = list(SAVED)
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
@given(st.sampled_from(NAMES), st.floats(0, 1), st.sampled_from(URLS))
def test_a_page_cut_anywhere(name: str, share: float, url: str) -> None:
    page = SAVED[name]
    outcome(page[: int(len(page) * share)], url)


ATTRIBUTES = re.compile(rb"""\s[a-z-]+=(?:"[^"]*"|'[^']*')""")
CHARSETS = (b"gb2312", b"windows-1258", b"utf-16", b"utf-7", b"base64", b"rot13", b"x-none", b"iso-2022-jp")
TEXTS = re.compile(rb">[^<>]+<")


def _shuffled(pattern: re.Pattern[bytes], page: bytes, chance: random.Random) -> bytes:
    found = pattern.findall(page)
    chance.shuffle(found)
    waiting = iter(found)
    return pattern.sub(lambda _: next(waiting), page)


def _cut(page: bytes, chance: random.Random) -> bytes:
    start, end = sorted((chance.randrange(len(page) + 1), chance.randrange(len(page) + 1)))
    return page[:start] + page[end:]


def _spliced(page: bytes, chance: random.Random) -> bytes:
    other, place = chance.choice(PAGES), chance.randrange(len(page) + 1)
    return page[:place] + other[chance.randrange(len(other)) :] + page[place:]


def _tags_shuffled(page: bytes, chance: random.Random) -> bytes:
    return _shuffled(TAGS, page, chance)


def _attributes_scrambled(page: bytes, chance: random.Random) -> bytes:
    return _shuffled(ATTRIBUTES, page, chance)


def _texts_shuffled(page: bytes, chance: random.Random) -> bytes:
    return _shuffled(TEXTS, page, chance)


def _flipped(page: bytes, chance: random.Random) -> bytes:
    flipped = bytearray(page)
    for _ in range(min(40, len(page))):
        flipped[chance.randrange(len(flipped))] = chance.randrange(256)
    return bytes(flipped)


def _doubled(page: bytes, chance: random.Random) -> bytes:
    times = chance.randrange(1, 20)
    return TEXTS.sub(lambda text: b">" + text[0][1:-1] * times + b"<", page)


def _in_another_charset(page: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.5:
        return page.decode("utf-8", "replace").encode(
            chance.choice(("utf-16-le", "utf-16", "utf-32", "cp1258")), "replace"
        )
    return b'<meta charset="' + chance.choice(CHARSETS) + b'">' + re.sub(rb"charset=", b"", page)


def _nested(page: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(page) + 1)
    return page[:place] + page + page[place:]


def _tags_lost(page: bytes, chance: random.Random) -> bytes:
    return TAGS.sub(lambda tag: b"" if chance.random() < 0.3 else tag[0], page)


HARMS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _cut,
    _spliced,
    _tags_shuffled,
    _tags_lost,
    _attributes_scrambled,
    _texts_shuffled,
    _flipped,
    _doubled,
    _in_another_charset,
    _nested,
)
harmed = given(
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(HARMS), min_size=1, max_size=4),
    st.integers(0, 10**6),
    st.sampled_from(URLS),
)


def _stays_readable(name: str, harms: list[Callable[[bytes, random.Random], bytes]], seed: int, url: str) -> None:
    page, chance = SAVED[name], random.Random(seed)
    for harm in harms:
        page = harm(page, chance)[:2_000_000]
    read = outcome(page, url)
    if isinstance(read, Article):
        assert json.dumps(read.asdict(), ensure_ascii=False).encode()
        assert "\0" not in read.title + read.lead + read.body


@settings(max_examples=150, deadline=None)
@harmed
def test_a_page_harmed_in_several_ways(
    name: str, harms: list[Callable[[bytes, random.Random], bytes]], seed: int, url: str
) -> None:
    _stays_readable(name, harms, seed, url)


@pytest.mark.torture
@settings(max_examples=10_000, deadline=None)
@harmed
def test_many_pages_harmed_in_several_ways(
    name: str, harms: list[Callable[[bytes, random.Random], bytes]], seed: int, url: str
) -> None:
    _stays_readable(name, harms, seed, url)


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
