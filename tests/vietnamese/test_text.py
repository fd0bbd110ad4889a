from __future__ import annotations

import sqlite3
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archiver.vietnamese.text import canonical, clean, fold, fold_with_offsets, has_marks, words

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặồổỗốộừửữứựỳỷỹýỵĐÐðÀỦỶ"
vietnamese = st.text(st.sampled_from(LETTERS + LETTERS.upper() + " \n\u00a0\u200b\u0301\u0323\u031b.,-/0123456789"))
anything = st.text() | vietnamese


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("Ðảng bộ", "Đảng bộ"),
        ("ðảng", "đảng"),
        ("bộ\u00a0\u00a0\u00a0tỉnh", "bộ tỉnh"),
        ("tuyên\u00ad truyền\u200b\ufeff", "tuyên truyền"),
        ("a\u200b\u0301", "á"),
        ("  một \t hai  \r\n  ba ", "một hai\nba"),
        ("một\n\n\nhai", "một\n\n\nhai"),
        ("một\u2028hai\u2003ba", "một\nhai ba"),
        ("plain  ascii \r text", "plain ascii\ntext"),
        (unicodedata.normalize("NFD", "Nghị quyết"), "Nghị quyết"),
        ("", ""),
    ],
)
def test_clean_mends_how_text_was_typed(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        ("uỷ", "ủy"),
        ("hoà", "hòa"),
        ("thuý", "thúy"),
        ("khoẻ", "khỏe"),
        ("UỶ BAN", "ỦY BAN"),
        ("Uỷ viên", "Ủy viên"),
        ("HOẠ sĩ", "HỌA sĩ"),
        ("hoà2", "hòa2"),
        ("tuỳ, huỷ; thuỵ", "tùy, hủy; thụy"),
    ],
)
def test_canonical_places_tones_in_the_older_style(newer: str, older: str) -> None:
    assert canonical(newer) == older
    assert canonical(older) == older


@pytest.mark.parametrize("word", ["quý", "QUÝ", "Quỳ", "quyền", "giữ", "quả", "hoàn", "toàn", "khuỷu", "ngoài"])
def test_canonical_leaves_syllables_that_both_styles_write_alike(word: str) -> None:
    assert canonical(word) == word


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đảng bộ", "dang bo"),
        ("Ðường lối", "duong loi"),
        ("HỌC VIỆN CHÍNH TRỊ", "hoc vien chinh tri"),
        ("Straße ﬁn", "strasse fin"),
        ("  Tỉnh\u00a0\u00a0uỷ ", "tinh uy"),
        ("“kỷ cương”", "“ky cuong”"),
        ("İ", "i"),
    ],
)
def test_fold_drops_marks_and_case(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(anything)
@example("UỴ\u0300")
def test_each_form_is_its_own_form(text: str) -> None:
    for form in (clean, canonical, fold):
        assert form(form(text)) == form(text)


@given(anything)
def test_tones_are_moved_length_for_length(text: str) -> None:
    assert len(canonical(text)) == len(clean(text))


@given(anything)
def test_how_text_was_composed_makes_no_difference(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@given(vietnamese)
def test_both_tone_styles_fold_alike(text: str) -> None:
    assert fold(canonical(text)) == fold(text)


@given(anything)
def test_offsets_lead_each_folded_character_back_to_its_own(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert len(offsets) == len(folded) + 1
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)
    for index in set(offsets[:-1]):
        own = "".join(folded[i] for i, offset in enumerate(offsets[:-1]) if offset == index)
        assert own == fold_with_offsets(text[index])[0]


@given(anything)
def test_folding_with_offsets_differs_from_fold_by_blanks_alone(text: str) -> None:
    assert fold(fold_with_offsets(text)[0]).split() == fold(text).split()


@pytest.mark.parametrize(
    ("text", "sought", "found"),
    [
        ("Họp Đảng\u200b bộ", "dang", "Đảng\u200b"),
        (unicodedata.normalize("NFD", "ở Đảng bộ"), "dang", unicodedata.normalize("NFD", "Đảng")),
        ("Groß-Straße 5", "strasse", "Straße"),
        ("ﬁn cuối", "cuoi", "cuối"),
        ("한국 và Việt Nam", "viet", "Việt"),
        ("uỷ  ban", "uy  ban", "uỷ  ban"),
    ],
)
def test_a_match_in_folded_text_is_cut_from_the_original(text: str, sought: str, found: str) -> None:
    folded, offsets = fold_with_offsets(text)
    start = folded.index(sought)
    assert text[offsets[start] : offsets[start + len(sought)]] == found


@pytest.mark.parametrize("text", ["đ", "Ð", "Ủy", "cà phê", unicodedata.normalize("NFD", "tỉnh"), "a\u200b\u0301"])
def test_marks_are_seen_however_typed(text: str) -> None:
    assert has_marks(text)


@pytest.mark.parametrize("text", ["", "dang bo", "13-CT/TU", "“quoted” – ß", "ü ñ"])
def test_other_text_has_no_marks(text: str) -> None:
    assert not has_marks(text)


def tokens_of_unicode61(text: str) -> list[str]:
    archive = sqlite3.connect(":memory:")
    archive.execute('create virtual table t using fts5(text, tokenize = "unicode61 remove_diacritics 0")')
    archive.execute("create virtual table v using fts5vocab(t, instance)")
    archive.execute("insert into t values (?)", (text,))
    return [term for (term,) in archive.execute("select term from v order by offset")]


@given(vietnamese)
def test_words_are_parted_as_sqlite_parts_them(text: str) -> None:
    cleaned = clean(text)
    assert [word.lower() for word in words(cleaned)] == tokens_of_unicode61(cleaned)


@given(anything)
def test_no_text_is_an_error(text: str) -> None:
    has_marks(text)
    words(text)
