"""Encodings: how the bytes of a page stand for its letters, and what the page says of it."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.sample.charsets import DECLARED, decoded, encoded
from archiver.sample.legacy_font import has_font_for, in_legacy_font
from archiver.sample.stories import Charset
from archiver.sample.subsites import SITES
from archiver.sample.world import World, build
from tests.sample.visiting import answer, cleaned, parsed, served, sites, text_of

LETTERS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
ODD = [(site.charset, name) for name, site in SITES.items() if site.charset != "utf-8"]


@pytest.fixture(scope="module")
def world() -> World:
    return build(1)


def sheet(*charsets: Charset) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("name", [name for charset, name in ODD if charset in charsets])


def test_every_charset_is_in_use() -> None:
    assert {charset for charset, _ in ODD} == {"windows-1258", "utf-16", "wrong", "tcvn3"}


@pytest.mark.parametrize("charset", ["utf-8", "windows-1258", "utf-16", "wrong"])
@given(text=st.text(st.sampled_from(LETTERS + LETTERS.upper() + " .,“”–0123456789")))
def test_what_is_encoded_is_decoded_again(charset: Charset, text: str) -> None:
    assert unicodedata.normalize("NFC", decoded(encoded(text, charset), charset)) == text


@given(st.text(st.sampled_from(LETTERS + "ĂÂÊÔƠƯĐ .,0123456789abcXYZ")))
def test_the_legacy_font_has_one_letter_for_each(text: str) -> None:
    assert has_font_for(text)
    assert len(in_legacy_font(text)) == len(text)
    assert len(in_legacy_font(text).encode("latin-1")) == len(text)


def test_no_two_letters_share_one_of_the_legacy_font() -> None:
    letters = LETTERS + "ĂÂÊÔƠƯĐ"
    assert len(set(in_legacy_font(letters))) == len(letters)
    assert not any(map(has_font_for, "ÁẾỦÝ"))


@sheet("windows-1258", "utf-16", "wrong")
def test_header_and_meta_declare_the_same(world: World, name: str) -> None:
    for url in (sites(world)[name]["home"], sites(world)[name]["articles"][0]["canonical_address"]):
        page, declared = answer(world, url), DECLARED[SITES[name].charset]
        assert page.content_type == f"text/html; charset={declared}"
        assert re.findall(r"charset=\"?([\w-]+)", text_of(page))[0] == declared


@sheet("windows-1258", "utf-16")
def test_pages_read_rightly_as_declared(world: World, name: str) -> None:
    for article in sites(world)[name]["articles"][::5]:
        page = answer(world, article["canonical_address"])
        text = page.body.decode(DECLARED[SITES[name].charset].replace("windows-", "cp"))
        assert article["title"] in cleaned(unescape(text))


@sheet("windows-1258")
def test_the_code_page_parts_tones_from_their_vowels(world: World, name: str) -> None:
    text = answer(world, sites(world)[name]["home"]).body.decode("cp1258")
    assert "\u0323" in text
    assert not set("ếộậứ") & set(text)


@sheet("utf-16")
def test_utf_16_begins_with_its_mark(world: World, name: str) -> None:
    assert answer(world, sites(world)[name]["home"]).body.startswith(b"\xff\xfe")


@sheet("wrong")
def test_the_wrong_declaration_would_garble_the_page(world: World, name: str) -> None:
    article = sites(world)[name]["articles"][0]
    body = answer(world, article["canonical_address"]).body
    assert cleaned(article["title"]) in cleaned(body.decode())
    assert cleaned(article["title"]) not in cleaned(body.decode("latin-1"))


@sheet("tcvn3")
def test_some_old_articles_are_typed_in_a_legacy_font_and_the_truth_is_plain(world: World, name: str) -> None:
    legacy = [
        article
        for article in sites(world)[name]["articles"]
        if '<font face=".VnTime"' in served(world, article["canonical_address"])
    ]
    assert 2 <= len(legacy) < len(sites(world)[name]["articles"]) / 2
    for article in legacy:
        assert article["posted"] < "2021"
        text = parsed(world, article["canonical_address"]).body.text_content()
        for part in (article["title"], article["lead"], *article["body"].split("\n\n")):
            assert in_legacy_font(part) in text
            assert part not in text
