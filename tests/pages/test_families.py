"""Families: what an address says, and which CMS made a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.pages.addresses import Address
from archiver.pages.families import FAMILIES, detect, family_named
from archiver.pages.page import Page

PORTAL = [
    ("/vi-vn/trang/ban-dan-van/612001", Address("home", organ="612001", page=1)),
    ("/vi-vn/chuyen-muc/dan-van-kheo/612001-30114", Address("list", organ="612001", category="30114", page=1)),
    ("/vi-vn/chuyen-muc/x/612001-30114?page=7", Address("list", organ="612001", category="30114", page=7)),
    ("/vi-vn/tin/hop-”dan-van”--nam/12-34-56", Address("article", "56", "12", "34")),
    ("/vi-vn/tin/20---11/12-34-56/", Address("article", "56", "12", "34")),
    ("/vi-vn/tin/mot/hai/12-34-56", Address("article", "56", "12", "34")),
    ("/vi-vn/tin/a/12-34-56?print=1", Address("ignore", "56", "12", "34")),
    ("/en-us/tin/a/12-34-56", Address("ignore")),
    ("/vi-vn/tim-kiem?q=a", Address("ignore")),
    ("/vi-vn/rss", Address("feed")),
    ("/", Address("home")),
    ("/uploads/van-ban.pdf", Address("file")),
    ("/vi-vn/gioi-thieu", Address("unknown")),
]
NUKEVIET = [
    ("/", Address("home", page=1)),
    ("/vi/", Address("home", page=1)),
    ("/vi/news/", Address("list", category="news", page=1)),
    ("/vi/news/tin-tuc/page-4/", Address("list", category="tin-tuc", page=4)),
    ("/vi/news/tin-tuc/hop-chi-bo-512.html", Address("article", "512", None, "tin-tuc")),
    ("/vi/chuyen-de/Hoc-tap/alias-297.html", Address("article", "297", None, "Hoc-tap")),
    ("/index.php/lich-su/nha-in-81.html", Address("article", "81", None, "lich-su")),
    ("/index.php?language=vi&nv=news&op=Tin-tuc/hop-12", Address("article", "12", None, "Tin-tuc")),
    ("/vi/news/rss/", Address("feed")),
    ("/vi/news/rss/tin-tuc/", Address("feed")),
    ("/sitemap.xml", Address("sitemap")),
    ("/sitemap-vi.news.xml", Address("sitemap")),
    ("/vi/news/tin-tuc/hop-512.html?download=1&id=0", Address("file")),
    ("/vi/news/print/tin-tuc/hop-512.html", Address("ignore")),
    ("/vi/news/savefile/tin-tuc/hop-512.html", Address("ignore")),
    ("/vi/news/sendmail/tin-tuc/hop-512.html", Address("ignore")),
    ("/vi/news/tag/lich-su/page-5", Address("ignore")),
    ("/vi/users/login/", Address("ignore")),
    ("/en/", Address("ignore")),
]
NUMBERED = [
    ("/chuyen-muc-tin-hoat-dong-c2101-1.html", Address("list", category="2101", page=1)),
    ("/chuyen-muc-tin-hoat-dong-c2121-12.html", Address("list", category="2121", page=12)),
    ("/chuyen-muc-tin-hoat-dong-c2121.html", Address("list", category="2121", page=1)),
    ("/doc-lai-so-n3020.html", Address("article", "3020")),
    ("/tin/tu-giac-3033.html", Address("article", "3033")),
    ("/", Address("home")),
    ("/lien-he.html", Address("ignore")),
    ("/upload/mau.docx", Address("file")),
]
GENERIC = [
    ("/bai-viet/x.aspx", Address("unknown")),
    ("/Portals/0/a.PDF", Address("file")),
    ("/feed/", Address("feed")),
    ("/wp-login.php", Address("ignore")),
    ("/?s=tim", Address("ignore")),
    ("/c/portal/update_language?languageId=fi_FI", Address("ignore")),
]


@pytest.mark.parametrize(
    ("family", "path", "address"),
    [
        (name, *row)
        for name, rows in (("portal", PORTAL), ("nukeviet", NUKEVIET), ("numbered", NUMBERED), ("generic", GENERIC))
        for row in rows
    ],
)
def test_an_address_says_what_is_behind_it(family: str, path: str, address: Address) -> None:
    assert family_named(family).address("https://tinh.example" + path) == address


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
@pytest.mark.parametrize(
    "url",
    [
        "https://sso.tinh.example/a",
        "http://mail.tinh.example/",
        "ftp://tinh.example/a",
        "http://[x",
        "javascript:1",
        "",
    ],
)
def test_no_family_follows_internal_systems_or_other_schemes(family: object, url: str) -> None:
    assert family.address(url).kind == "ignore"  # type: ignore[attr-defined]


@given(st.text(max_size=80), st.sampled_from(FAMILIES))
def test_any_string_has_an_address(text: str, family: object) -> None:
    assert isinstance(family.address(text), Address)  # type: ignore[attr-defined]
    assert isinstance(family.address("https://tinh.example/" + text), Address)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("html", "url", "family"),
    [
        ('<meta name="generator" content="NukeViet v4.5"><p>x</p>', "https://a.example/x", "nukeviet"),
        ('<div id="news_detail"><h1>x</h1><div class="bodytext">y</div></div>', "https://a.example/x", "nukeviet"),
        ("<p>x</p>", "https://a.example/vi-vn/tin/x/1-2-3", "portal"),
        (
            '<a href="/vi-vn/trang/a/1">a</a><a href="/vi-vn/tin/b/1-2-3">b</a><a href="/vi-vn/tin/c/1-2-4">c</a>',
            "file:///x",
            "portal",
        ),
        (
            '<a href="/chuyen-muc-a-c1-1.html">a</a><a href="/chuyen-muc-b-c2-1.html">b</a>',
            "https://a.example/x-n5.html",
            "numbered",
        ),
        ("<p>x</p>", "https://a.example/x", "generic"),
        ("chỉ có chữ", "https://a.example/x", "plaintext"),
    ],
)
def test_a_page_tells_its_family(html: str, url: str, family: str) -> None:
    assert detect(Page.of(html, url)).name == family


def test_a_portal_page_is_known_by_its_links_where_its_address_was_lost() -> None:
    rows = "".join(f'<a href="/vi-vn/tin/a/1-2-{n}">a</a>' for n in range(3))
    assert detect(Page.of(rows, "https://tinh.example/saved.html")).name == "portal"
