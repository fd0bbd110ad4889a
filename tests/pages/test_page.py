"""A saved page: its charset, its links, and what is no page at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.errors import NotAnArticle
from archiver.pages import extract
from archiver.pages.charset import decode
from archiver.pages.page import Page
from archiver.vietnamese.fonts import TCVN3, VNI, Scheme

HERE = "https://tinh.example/vi/news/cat/"


def links(html: str, url: str = HERE) -> list[str]:
    return [link.url for link in Page.of(html, url).links()]


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("/vi/", "https://tinh.example/vi/"),
        ("bai-12.html", "https://tinh.example/vi/news/cat/bai-12.html"),
        ("../x.html", "https://tinh.example/vi/news/x.html"),
        ("./x.html", "https://tinh.example/vi/news/cat/x.html"),
        ("?page=2", "https://tinh.example/vi/news/cat/?page=2"),
        ("//khac.example/a", "https://khac.example/a"),
        ("  /a b  ", "https://tinh.example/a b"),
        ("/tin/hop-”dan-van”/1-2-3#top", "https://tinh.example/tin/hop-”dan-van”/1-2-3"),
        ("/tin/%EF%BF%BD--x/1-2-3", "https://tinh.example/tin/%EF%BF%BD--x/1-2-3"),
        ("HTTP://KHAC.example/A", "HTTP://KHAC.example/A"),
        ("http://khac.example//van-ban/&cpage=41", "http://khac.example//van-ban/&cpage=41"),
    ],
)
def test_a_link_is_joined_and_never_repaired(href: str, url: str) -> None:
    assert links(f'<p><a href="{href}">x</a></p>') == [url]


@pytest.mark.parametrize(
    "href", ["#", "#top", "", " ", "javascript:void(0)", "mailto:a@b.example", "tel:113", "http://[x/"]
)
def test_what_leads_to_no_other_page_is_no_link(href: str) -> None:
    assert links(f'<p><a href="{href}">x</a></p>') == []


def test_links_keep_their_order_and_their_doubles() -> None:
    assert links('<p><a href="/b">1</a><a href="/a">2</a><a href="/b">3</a></p>') == [
        "https://tinh.example/b",
        "https://tinh.example/a",
        "https://tinh.example/b",
    ]


def test_a_base_element_moves_relative_links() -> None:
    page = Page.of('<head><base href="/khac/"></head><p><a href="a">x</a></p>', HERE)
    assert page.base == "https://tinh.example/khac/"
    assert page.links()[0].url == "https://tinh.example/khac/a"


def test_a_link_is_called_by_its_text_or_its_picture() -> None:
    page = Page.of('<p><a href="/a"> Thăm <b>bản</b>\n Na </a><a href="/b"><img alt="Ảnh"></a></p>', HERE)
    assert [link.text for link in page.links()] == ["Thăm bản Na", "Ảnh"]


@given(st.text(max_size=60))
def test_any_href_gives_a_web_address_or_nothing(href: str) -> None:
    page = Page.of("<p>x</p>", HERE)
    url = page.absolute(href)
    assert url is None or url.lower().startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>Đảng bộ".encode(), "<p>Đảng bộ"),
        ("\ufeff<p>Đảng bộ".encode(), "<p>Đảng bộ"),
        ("<p>Đảng bộ".encode("utf-16"), "<p>Đảng bộ"),
        (
            b'<?xml version="1.0" encoding="windows-1258"?><p>\xd0\xf4ng',
            '<?xml version="1.0" encoding="windows-1258"?><p>Đông',
        ),
        (b"<p>\xd0\xf4ng", "<p>Đông"),
        (b'<meta charset="no-such-thing"><p>\xd0\xf4ng', '<meta charset="no-such-thing"><p>Đông'),
        ('<meta charset="iso-8859-1"><p>Đông'.encode(), '<meta charset="iso-8859-1"><p>Đông'),
        (
            "<p>Đảng bộ tỉnh đã đến đây dự hội nghị".encode() + b"\xe1\xbb",
            "<p>Đảng bộ tỉnh đã đến đây dự hội nghị\ufffd",
        ),
    ],
)
def test_a_page_is_decoded_by_what_it_says_where_that_can_be_true(body: bytes, text: str) -> None:
    assert decode(body) == text


SENTENCE = "Chi bộ xóm Đáy họp bàn việc đắp lại con đường ra bến, mỗi hộ một ngày công."
LATIN_1 = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'


def in_1258(text: str) -> bytes:
    """*text* as Windows types it: the tone behind its vowel."""
    parted = [
        re.sub("(.)([\u0302\u0306\u031b]?)", lambda m: unicodedata.normalize("NFC", m[0]), c) for c in _apart(text)
    ]
    return "".join(parted).encode("cp1258")


def _apart(text: str) -> Iterator[str]:
    """Each letter with its hat or horn first, its tone last."""
    for letter in text:
        marks = sorted(unicodedata.normalize("NFD", letter), key=lambda c: c in "\u0300\u0301\u0303\u0309\u0323")
        yield "".join(marks)


@pytest.mark.parametrize("declaration", ["", LATIN_1, '<meta charset="windows-1258">', '<meta charset="utf-8">'])
@pytest.mark.parametrize("content_type", [None, "text/html; charset=iso-8859-1", "text/html; charset=utf-8"])
def test_code_page_1258_is_known_by_its_tones(declaration: str, content_type: str | None) -> None:
    body = declaration.encode() + b"<p>" + in_1258(SENTENCE)
    assert decode(body, content_type) == f"{declaration}<p>{SENTENCE}"


@pytest.mark.parametrize("declaration", ["", LATIN_1, '<meta charset="windows-1258">', '<meta charset="utf-8">'])
@pytest.mark.parametrize("scheme", [TCVN3, VNI])
def test_text_for_old_fonts_is_read_as_latin_1_and_repaired(declaration: str, scheme: Scheme) -> None:
    body = f"{declaration}<p>{scheme.encode(SENTENCE)}".encode("latin-1")
    assert decode(body).endswith(scheme.encode(SENTENCE))
    assert Page.of(body, HERE).root.text_content() == SENTENCE


@pytest.mark.parametrize("name", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_letters_need_no_declaration_nor_a_mark(name: str) -> None:
    html = f"<html><body><p>{SENTENCE}</p>"
    assert decode(html.encode(name)) == html
    assert decode(html.encode(name), "text/html; charset=iso-8859-1") == html


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        ('<meta charset="gb2312"><p>Tỉnh ủy'.encode(), "text/html; charset=big5", '<meta charset="gb2312"><p>Tỉnh ủy'),
        ("<p>省委会议".encode("gbk"), "text/html; charset=gbk", "<p>省委会议"),
        (
            '<meta charset="gbk"><p>省委会议'.encode("gbk"),
            "text/html; charset=utf-8",
            '<meta charset="gbk"><p>省委会议',
        ),
        (
            '<meta charset="gbk"><p>省委会议'.encode("gbk"),
            "text/html; charset=iso-8859-1",
            '<meta charset="gbk"><p>省委会议',
        ),
        ("<p>Тинь уй".encode("koi8-r"), "text/html; charset=koi8-r", "<p>Тинь уй"),
        (b"<p>\xd0\xf4ng", "text/html; charset=utf-8", "<p>Đông"),
        (b"<p>caf\xe9 \x93x\x94", "text/html; charset=iso-8859-1", "<p>café “x”"),
        (b"<p>Di\xf2 \x9a", None, "<p>Diò š"),
    ],
)
def test_the_header_wins_over_meta_and_neither_where_it_cannot_be_true(
    body: bytes, content_type: str | None, text: str
) -> None:
    assert decode(body, content_type) == text


@pytest.mark.parametrize("name", ["utf-8", "utf-16", "utf-16-be", "gbk"])
def test_a_page_cut_in_mid_letter_is_read_to_the_cut(name: str) -> None:
    html = f'<meta charset="{name}"><p>Hội nghị tỉnh ủy</p><p>' + ("省委" if name == "gbk" else "Đệ")
    html = html.replace("Hội nghị tỉnh ủy", "省委会") if name == "gbk" else html
    assert decode(html.encode(name)[:-1]) == html[:-1] + "\ufffd"


def test_an_article_in_old_fonts_is_read_in_unicode() -> None:
    paragraphs = "".join(f"<p>{SENTENCE} Lần thứ {n} trong năm, bà con cùng góp sức, chung tay.</p>" for n in range(4))
    html = f"<title>Họp ở xóm Đáy</title><h1>Họp ở xóm Đáy</h1>{paragraphs}<p align=right><b>Lê Thị Mừng</b></p>"
    typed = extract(TCVN3.encode(html).encode("latin-1"), "http://a.example/tin.asp?id=4")
    assert typed == extract(html, "http://a.example/tin.asp?id=4")
    assert typed.body.count(SENTENCE) == 4


@pytest.mark.parametrize("scheme", [TCVN3, VNI])
def test_plain_text_for_old_fonts_is_repaired_too(scheme: Scheme) -> None:
    assert Page.of(scheme.encode(SENTENCE), HERE).text == SENTENCE


@given(st.binary(max_size=300), st.sampled_from(["", "idna", "base64", "utf-7", "utf-16", "windows-1258", "rot13"]))
def test_decoding_never_fails(body: bytes, name: str) -> None:
    assert isinstance(decode(f'<meta charset="{name}">'.encode() + body), str)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        ("\ufeff", "empty"),
        (b"%PDF-1.4 <html>", "not a page"),
        (b"\xff\xd8\xff\xe0<p>", "not a page"),
        (b"PK\x03\x04....", "not a page"),
        ('{"tin": []}', "not a page"),
        ('[{"tin": 1}]', "not a page"),
        ('<?xml version="1.0"?><rss version="2.0"></rss>', "not a page"),
        ("<urlset></urlset>", "not a page"),
        (bytes(range(1, 32)) * 20, "not a page"),
    ],
)
def test_what_is_no_page_is_refused(body: bytes | str, kind: str) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        Page.of(body, HERE)
    assert refusal.value.kind == kind


def test_a_content_type_of_files_is_believed() -> None:
    with pytest.raises(NotAnArticle):
        Page.of(b"<p>x", HERE, content_type="application/pdf")


def test_text_without_tags_is_text_only() -> None:
    page = Page.of("Tin 1 < tin 2 và 3 > 2.", HERE)
    assert page.text_only
    assert page.text == "Tin 1 < tin 2 và 3 > 2."
    assert page.links() == []
