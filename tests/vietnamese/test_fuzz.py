"""Whatever is thrown at the package, nothing is raised, and what holds for each function holds for any text."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver import vietnamese
from archiver.vietnamese import canonical, clean, fold, fold_with_offsets, repair, syllables, take_apart, words
from archiver.vietnamese.bylines import is_initials, is_name, is_organisation, is_role, looks_like_signature
from archiver.vietnamese.fonts import TCVN3, VNI, Scheme
from archiver.vietnamese.legacy import suspected
from archiver.vietnamese.names import is_pen_name, without_titles

NOON = datetime(2024, 5, 20, 12)

# Bytes of any page, as the wrong and the right encoding give them, and pieces of what the readers look for.
raw = st.binary(max_size=80).flatmap(
    lambda data: st.sampled_from(["latin-1", "cp1258", "utf-8", "utf-16-le"]).map(
        lambda encoding: data.decode(encoding, errors="surrogateescape" if encoding == "utf-8" else "replace")
    )
)
_PIECES = """
ngày tháng năm 20 11 2023 / - – . , : ; | ( ) [ ' ’ 8h15 giờ phút trước qua nay hôm SA CH GMT+7 Z Th11 thg T2 Thứ hai
Nguyễn Văn A H'Yim Kđoh Y Đoàn ThS. PGS,TS Trưởng phòng Ban Tổ chức Tỉnh ủy tinh uy huyện xã
Theo Nguồn: Ảnh: Tác giả: VOV.VN
TQ L.P TM. KT. B¸o c¸o §¶ng Ñaûng boä uỷ hoà quý 13-CT/TU số của \n \u00a0 \u200b \u0301 \u0323 ß ﬁ İ Ð \ud800 ٣ ² Ⅷ
"""
pieces = st.lists(st.sampled_from([*_PIECES.split(), " ", "\n", "\u00a0", "\u2028"]), max_size=25).map(" ".join)
anything = st.text() | raw | pieces | st.text(st.characters(codec=None), max_size=40)

READERS = [
    vietnamese.clean, vietnamese.canonical, vietnamese.with_newer_tones, vietnamese.fold, vietnamese.has_marks,
    vietnamese.words, vietnamese.syllables, vietnamese.is_syllable, vietnamese.take_apart, vietnamese.repair, suspected,
    vietnamese.read_moment, vietnamese.find_moments, vietnamese.event_dates, vietnamese.read_author,
    looks_like_signature, is_name, is_pen_name, is_initials, is_role, is_organisation, without_titles,
    vietnamese.find_documents, vietnamese.normalise_reference, vietnamese.organ_in, vietnamese.province_named,
]  # fmt: skip


@given(anything)
def test_nothing_is_raised(text: str) -> None:
    for reader in READERS:
        reader(text)
    vietnamese.read_moment(text, captured_at=NOON)
    vietnamese.read_signature(text.split("\n"))


@given(anything)
def test_each_form_is_its_own_form(text: str) -> None:
    for form in (clean, canonical, vietnamese.with_newer_tones, fold, repair, without_titles):
        assert form(form(text)) == form(text)


@given(anything)
def test_offsets_lead_back_into_the_text(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert len(offsets) == len(folded) + 1
    assert offsets == sorted(offsets)
    assert all(0 <= offset <= len(text) for offset in offsets)


@given(anything)
def test_spans_of_dates_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    last = 0
    for start, end, _ in vietnamese.find_moments(text):
        assert last <= start < end <= len(text)
        last = end


@given(anything)
def test_syllables_are_words(text: str) -> None:
    assert all(any(syllable in word for word in words(text)) for syllable in syllables(text) if take_apart(syllable))


@pytest.mark.parametrize("scheme", [TCVN3, VNI])
@given(
    st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ ,.-/0123456789")
)
def test_what_is_typed_for_a_font_shows_as_it_was_meant(scheme: Scheme, text: str) -> None:
    assert scheme.decode(scheme.encode(text)) == text
