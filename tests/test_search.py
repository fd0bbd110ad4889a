"""Searching a small archive: marks, tone styles, whatever a person types."""

from __future__ import annotations

import asyncio
import sqlite3
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archiver.items import Article, RelatedLink
from archiver.search import Hit, search
from archiver.snippets import marked, snippet
from archiver.store.archive import Archive
from archiver.terms import parse
from archiver.vietnamese.documents import find_documents
from tests.store.building import entry, keep, new_archive, text

ARTICLES: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
    ("1", "Đảng bộ xã Long Hạ họp", "Các chi bộ bàn việc sửa đường.", {"published": date(2021, 3, 5)}),
    ("2", "Đang sửa cầu Bến Đá", "Thợ đang làm cả ngày chủ nhật.", {"event_dates": (date(2022, 7, 9),)}),
    ("3", "Uỷ ban Kiểm tra hoà giải ở Nà Lò", "Theo Chỉ thị số 21-CT/TU, ngày 14/3/2019, tổ công tác về thôn.", {}),
    ("4", "Dang dở một công trình", "Việc còn dang dở đã được làm nốt.", {"organ": "Ban Dân vận Tỉnh ủy"}),
    ("5", "Cánh đồng Bến Đá vào vụ", "Bà con gieo sạ sớm hơn năm trước.", {}),
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with new_archive(tmp_path_factory.mktemp("search"), "ha_khe/btc", "ha_khe/ubkt", "lam_giang/bdv") as (kept, ids):
        for key, title, body, more in ARTICLES:
            documents = find_documents(body)
            keep(kept, entry(ids["ha_khe/btc"], key), text(title, body, documents=documents, **more))
        copy = text("Đảng bộ xã Long Hạ họp", "Các chi bộ bàn việc sửa đường.", published=date(2021, 3, 9))
        keep(kept, entry(ids["lam_giang/bdv"], "9", host="bdv.example.vn"), copy)
        related = RelatedLink(1, "Sơ kết Nghị quyết số 44-NQ/TU", None, find_documents("Nghị quyết số 44-NQ/TU"))
        keep(kept, entry(ids["ha_khe/ubkt"], "6"), text("Tin vắn", "Không có gì mới.", related=(related,)))
        yield kept


def titles(archive: Archive, query: str, **filters: str) -> list[str]:
    return [hit.title for hit in search(archive.connection, query, **filters)]  # type: ignore[arg-type]


def test_marks_that_are_typed_are_meant(archive: Archive) -> None:
    assert titles(archive, "đảng") == ["Đảng bộ xã Long Hạ họp"]
    assert titles(archive, "đang") == ["Đang sửa cầu Bến Đá"]


def test_without_marks_all_are_found_and_exact_ones_come_first(archive: Archive) -> None:
    found = titles(archive, "dang")
    assert found[0] == "Dang dở một công trình"
    assert set(found[1:]) == {"Đảng bộ xã Long Hạ họp", "Đang sửa cầu Bến Đá"}


def test_dang_bo_finds_dang_bo_with_marks(archive: Archive) -> None:
    assert titles(archive, "dang bo") == ["Đảng bộ xã Long Hạ họp"]


@pytest.mark.parametrize(
    "query",
    [
        "uỷ ban",
        "ủy ban",
        "UỶ BAN",
        "hòa giải",
        "hoà giải",
        unicodedata.normalize("NFD", "uỷ ban kiểm tra"),
        "Nà\u200b Lò",
    ],
)
def test_any_spelling_finds_the_article(archive: Archive, query: str) -> None:
    assert titles(archive, query) == ["Uỷ ban Kiểm tra hoà giải ở Nà Lò"]


def test_the_letter_eth_is_read_as_dd(archive: Archive) -> None:
    assert titles(archive, "Ðảng bộ") == ["Đảng bộ xã Long Hạ họp"]


@pytest.mark.parametrize("query", ["21-CT/TU", "21-ct/tu", "21 - CT/TU", "chỉ thị 21-CT/TU"])
def test_a_document_is_found_by_its_number(archive: Archive, query: str) -> None:
    assert titles(archive, query) == ["Uỷ ban Kiểm tra hoà giải ở Nà Lò"]


def test_a_document_in_a_related_title_is_found_last(archive: Archive) -> None:
    assert titles(archive, "44-NQ/TU") == ["Tin vắn"]


def test_quoted_words_follow_each_other(archive: Archive) -> None:
    assert titles(archive, '"Bến Đá"') == titles(archive, "bến đá")
    assert titles(archive, '"đá bến"') == []


def test_half_a_quote_is_a_quote(archive: Archive) -> None:
    assert titles(archive, '"cánh đồng bến') == ["Cánh đồng Bến Đá vào vụ"]


def test_a_set_of_duplicates_is_one_result(archive: Archive) -> None:
    (hit,) = search(archive.connection, "Long Hạ")
    assert (hit.site, hit.published) == ("ha_khe/btc", "2021-03-05")
    assert hit.copies == ("https://bdv.example.vn/tin-9.html",)


def test_a_duplicate_is_shown_where_its_earliest_is_filtered_out(archive: Archive) -> None:
    (hit,) = search(archive.connection, "Long Hạ", site="lam_giang")
    assert hit.site == "lam_giang/bdv"


def test_filters_narrow(archive: Archive) -> None:
    assert titles(archive, "dang", since="2022") == ["Đang sửa cầu Bến Đá"]
    assert titles(archive, "dang", until="2021-03") == ["Đảng bộ xã Long Hạ họp"]
    assert titles(archive, "dang", organ="dan van") == ["Dang dở một công trình"]
    assert titles(archive, "dang", site="ha_khe/ubkt") == []


def test_the_snippet_marks_the_original_text() -> None:
    original = "Sáng nay, " + unicodedata.normalize("NFD", "Uỷ ban") + " họp."
    assert marked(snippet(original, parse("ủy ban")), "[", "]") == original.replace(
        unicodedata.normalize("NFD", "Uỷ ban"), "[" + unicodedata.normalize("NFD", "Uỷ ban") + "]"
    )


def test_the_snippet_of_a_long_text_is_a_window_around_the_words() -> None:
    long = "Mở đầu dài dòng. " * 200 + "Chi bộ thôn Đồng Cả họp. " + "Kết thúc cũng dài. " * 200
    shown = marked(snippet(long, parse("đồng cả")), "[", "]")
    assert "[Đồng Cả]" in shown
    assert len(shown) < 400
    assert shown.startswith("… ")
    assert shown.endswith(" …")


@settings(max_examples=150, deadline=None)
@given(query=st.text(max_size=40))
def test_whatever_is_typed_is_a_query(archive: Archive, query: str) -> None:
    assert all(isinstance(hit, Hit) for hit in search(archive.connection, query))


@pytest.mark.parametrize(
    "query",
    ['"', "'", "*", "a*", "AND", "NOT x", "NEAR(a b)", "title:x", "{a b}: c", "-", "^a", "a OR", "\x00", "😀", "((("],
)
def test_operators_of_fts5_are_words_like_any_other(archive: Archive, query: str) -> None:
    search(archive.connection, query)


def test_plain_sqlite_needs_no_function_of_ours(archive: Archive) -> None:
    plain = sqlite3.connect(f"{archive.path.absolute().as_uri()}?mode=ro", uri=True)
    query = (
        "SELECT a.title FROM articles_fts f JOIN articles a ON a.id = f.rowid WHERE articles_fts MATCH ? ORDER BY a.id"
    )
    try:
        assert plain.execute(query, ("đảng",)).fetchall()[0] == ("Đảng bộ xã Long Hạ họp",)
        assert plain.execute(query, ("dang",)).fetchall()[1] == ("Đang sửa cầu Bến Đá",)
        assert plain.execute(query, ("ủy",)).fetchall() == [("Ủy ban Kiểm tra hòa giải ở Nà Lò",)]
    finally:
        plain.close()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_table_search_of_stock_datasette_works(archive: Archive) -> None:
    from datasette.app import Datasette

    async def found(words: str) -> list[str]:
        instance = Datasette([str(archive.path)])
        await instance.invoke_startup()
        answer = await instance.client.get("/archive/articles.json", params={"_search": words, "_shape": "array"})
        return [row["title"] for row in answer.json()]

    assert asyncio.run(found("ủy ban")) == ["Ủy ban Kiểm tra hòa giải ở Nà Lò"]
    assert asyncio.run(found("canh dong")) == ["Cánh đồng Bến Đá vào vụ"]


def test_an_article_without_text_shows_its_title() -> None:
    assert Article("http://a/", "Thông báo").body == ""
    assert marked(snippet("Thông báo", parse("thong"))) == "<mark>Thông</mark> báo"
