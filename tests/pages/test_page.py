"""A saved page: its charset, its links, and what is no page at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.errors import NotAnArticle
from archiver.pages.charset import decode
from archiver.pages.page import Page

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
