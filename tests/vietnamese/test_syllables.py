"""Syllables, and the two styles of placing tone marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.vietnamese import canonical, fold, is_syllable, syllables, take_apart, with_newer_tones

ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạắằấầéèẻẽẹếềểíìỉĩịóòỏõọốồớờúùủũụứừýỳỷỹỵ "
anything = st.text() | st.text(ALPHABET)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("nghiêng", ("ngh", "iêng", "ngang")),
        ("Đảng", ("đ", "ang", "hỏi")),
        ("ủy", ("", "uy", "hỏi")),
        ("uỷ", ("", "uy", "hỏi")),
        ("quyền", ("qu", "yên", "huyền")),
        ("già", ("gi", "a", "huyền")),
        ("gì", ("g", "i", "huyền")),
        ("gìn", ("g", "in", "huyền")),
        ("giếng", ("gi", "êng", "sắc")),
        ("khuỷu", ("kh", "uyu", "hỏi")),
    ],
)
def test_a_syllable_is_onset_rime_and_tone(word: str, parts: tuple[str, str, str]) -> None:
    assert take_apart(word) == parts


@pytest.mark.parametrize("word", ["", "web", "Đạii", "nghà", "cê", "b", "hoàg", "tớt́"])
def test_other_words_have_no_parts(word: str) -> None:
    assert take_apart(word) is None


@given(anything)
def test_every_syllable_has_parts_and_nothing_else_has(text: str) -> None:
    for word in syllables(text):
        assert (take_apart(word) is not None) == is_syllable(word)


@given(anything)
def test_tones_go_there_and_back(text: str) -> None:
    newer = with_newer_tones(text)
    assert canonical(newer) == canonical(text)
    assert with_newer_tones(newer) == newer == with_newer_tones(canonical(text))
    assert fold(newer) == fold(text)


@pytest.mark.parametrize(
    ("older", "newer"),
    [("ủy ban", "uỷ ban"), ("HÒA BÌNH", "HOÀ BÌNH"), ("Thúy khỏe", "Thuý khoẻ"), ("quý", "quý"), ("quyền", "quyền")],
)
def test_both_styles(older: str, newer: str) -> None:
    assert (with_newer_tones(older), canonical(newer)) == (newer, older)


@pytest.mark.parametrize("word", ["toàn", "hoàng", "khuỷu", "quỳnh", "tòan"])
def test_where_the_styles_agree_nothing_moves(word: str) -> None:
    assert with_newer_tones(word) == word
