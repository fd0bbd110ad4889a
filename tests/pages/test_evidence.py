"""Evidence: by which rule each field was read, how sure that is, and what happens where a layout fails."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from archiver.items import DOUBTFUL, Article, Evidence
from archiver.pages import Page, extract
from archiver.pages.families import DeclaredFamily, family_named
from archiver.pages.grammar import Grammar
from archiver.pages.layouts import Layout
from tests.pages.test_reading import FIRST, SECOND, TEXT, TITLE, URL, page

FIELDS = {
    "family",
    "title",
    "lead",
    "body",
    "published",
    "bylines",
    "organ",
    "category",
    "related",
    "attachments",
    "documents",
}
DATED = f"<p class='ngay'>12/03/2021 08:15</p>{TEXT}"


def evidence(article: Article, field: str) -> Evidence:
    return next(found for found in article.evidence if found.field == field)


def test_every_field_has_evidence() -> None:
    article = extract(page(DATED), URL)
    assert {found.field for found in article.evidence} == FIELDS
    assert all(0 < found.confidence < 1 for found in article.evidence)


def test_the_element_is_an_xpath_into_the_page() -> None:
    html = page(DATED)
    article = extract(html, URL)
    root = Page.of(html, URL).root
    (headline,) = root.xpath(evidence(article, "title").element)
    (dated,) = root.xpath(evidence(article, "published").element)
    assert (headline.text, dated.text) == (TITLE, "12/03/2021 08:15")


def test_evidence_makes_no_difference_between_articles() -> None:
    article = extract(page(DATED), URL)
    assert article == extract(page(DATED, head="<!-- -->"), URL)
    assert "evidence" in article.asdict()


def test_what_is_told_and_shown_is_surer_than_what_is_only_told() -> None:
    meta = '<meta property="article:published_time" content="2021-03-12T08:15:00+07:00">'
    both, told, other = (
        evidence(extract(page(body, head=meta), URL), "published").confidence
        for body in (DATED, TEXT, DATED.replace("12/03", "19/05"))
    )
    assert both > told > other


def test_no_date_anywhere_is_surer_than_a_date_that_nobody_claims() -> None:
    clock = '<div class="top"><span>Thứ Bảy, ngày 29 tháng 2 năm 2020 - 8:28:19 PM</span></div>'
    nothing = extract(page(TEXT), URL)
    unclaimed = extract(page(TEXT, above=clock), URL)
    assert nothing.published is None
    assert unclaimed.published is None
    assert evidence(nothing, "published").confidence > evidence(unclaimed, "published").confidence


def test_a_page_without_a_headline_is_in_doubt() -> None:
    article = extract(f"<html><head><title>{TITLE}</title></head><body>{TEXT}</body></html>", URL)
    assert article.title == TITLE
    assert "title" in {found.field for found in article.doubts}
    assert evidence(article, "title").confidence < DOUBTFUL


NUKEVIET = '<meta name="generator" content="NukeViet v4.5">'
NUKEVIET_URL = "https://xa.example/vi/news/tin-tuc/dung-lai-cau-12.html"


def nukeviet(box: str, beside: str = "") -> Article:
    return extract(
        f"<html><head><title>{TITLE}</title>{NUKEVIET}</head><body><h1 class='title' itemprop='headline'>{TITLE}</h1>"
        f"<div id='news-bodyhtml' class='bodytext'>{box}</div>{beside}</body></html>",
        NUKEVIET_URL,
    )


def test_a_sound_layout_is_named() -> None:
    article = nukeviet(f"<p>{FIRST}</p><p>{SECOND}</p>")
    assert evidence(article, "family").rule == "nukeviet 4.5: by its layout"
    assert evidence(article, "body").rule == "the layout's box"


@pytest.mark.parametrize("box", ["", "<p>Đang cập nhật</p>", "<p>Bài viết của bản, mời bà con đọc ở dưới đây.</p>"])
def test_a_layout_that_misses_the_article_gives_way_to_the_structure_and_says_so(box: str) -> None:
    article = nukeviet(box, f"<div class='vendor'><p>{FIRST}</p><p>{SECOND}</p></div>")
    assert SECOND in article.body
    assert "its layout failed, read by structure" in evidence(article, "family").rule
    assert "family" in {found.field for found in article.doubts}


def test_a_family_without_its_layout_on_the_page_says_so() -> None:
    html = page(TEXT, head=NUKEVIET)
    assert evidence(extract(html, NUKEVIET_URL), "family").rule.startswith("nukeviet: no layout of it")


OLD = Layout(name="of 2015", body='//div[@id="text"]', lead='//p[@class="a"]')
NEW = Layout(name="of 2022", since=date(2022, 6, 1), body='//div[@id="text"]', lead='//p[@class="b"]')
REDESIGNED = page(f'<div id="text"><p class="a">{FIRST}</p><p class="b">{SECOND}</p><p>{FIRST[::-1]}</p></div>')


@pytest.mark.parametrize(
    ("captured", "name", "lead"),
    [("2021-01-05", "of 2015", FIRST), ("2022-06-01", "of 2022", SECOND), ("2026-01-05", "of 2022", SECOND)],
)
def test_the_capture_s_date_selects_the_layout(captured: str, name: str, lead: str) -> None:
    site = DeclaredFamily(Grammar(), family_named("generic"), layouts=(NEW, OLD))
    at = datetime.fromisoformat(captured).replace(tzinfo=UTC)
    article = site.read(Page.of(REDESIGNED, URL, captured_at=at))
    assert (name in evidence(article, "family").rule, article.lead) == (True, lead)
