from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.vietnamese.provinces import MERGED_ON, PROVINCES, predecessors, province_coded, province_named

BEFORE = date(2025, 6, 30)


def test_sixty_three_provinces_became_thirty_four() -> None:
    assert sum(province.existed_on(BEFORE) for province in PROVINCES) == 63
    assert sum(province.existed_on(MERGED_ON) for province in PROVINCES) == 34


@pytest.mark.parametrize("day", [BEFORE, MERGED_ON])
def test_on_one_day_a_code_and_a_name_mean_one_province(day: date) -> None:
    there = [province for province in PROVINCES if province.existed_on(day)]
    assert len({province.code for province in there}) == len({province.name for province in there}) == len(there)


def test_seven_codes_changed_their_meaning() -> None:
    codes = {(province.code, province.name) for province in PROVINCES if province.existed_on(BEFORE)}
    changed = {
        province.code
        for province in PROVINCES
        if province.existed_on(MERGED_ON) and (province.code, province.name) not in codes
    }
    assert changed == {"15", "24", "44", "52", "80", "82", "91"}


@pytest.mark.parametrize("day", [BEFORE, MERGED_ON])
def test_a_code_leads_back_to_its_province(day: date) -> None:
    for province in PROVINCES:
        if province.existed_on(day):
            assert province_coded(province.code, day) == province
    assert province_coded("1", day) == province_named("Hà Nội")
    assert province_coded("99", day) is None


def test_every_province_that_ended_has_a_successor_that_began() -> None:
    for province in PROVINCES:
        assert (province.until is None) == (province.successor is None)
        if province.successor:
            successor = province_named(province.successor, MERGED_ON)
            assert successor is not None
            assert province in predecessors(successor.name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Nghệ An", "Nghệ An"),
        ("tinh nghe an", "Nghệ An"),
        ("Khánh Hoà", "Khánh Hòa"),
        ("THANH HOÁ", "Thanh Hóa"),
        ("TP. Hồ Chí Minh", "TP Hồ Chí Minh"),
        ("TPHCM", "TP Hồ Chí Minh"),
        ("Thành phố Đà Nẵng", "Đà Nẵng"),
        ("Thừa Thiên - Huế", "Huế"),
        ("Bà Rịa - Vũng Tàu", "Bà Rịa–Vũng Tàu"),
        ("Đắc Lắc", "Đắk Lắk"),
    ],
)
def test_a_province_is_known_however_it_is_typed(typed: str, name: str) -> None:
    province = province_named(typed)
    assert province is not None
    assert province.name == name


def test_the_day_decides_between_two_of_one_name() -> None:
    old, new = province_named("Bắc Ninh", BEFORE), province_named("Bắc Ninh", MERGED_ON)
    assert old is not None
    assert new is not None
    assert (old.code, new.code) == ("27", "24")
    assert province_named("Bắc Ninh") == new


def test_a_province_is_not_there_after_its_end() -> None:
    assert province_named("Hà Giang", MERGED_ON) is None
    ended = province_named("Hà Giang")
    assert ended is not None
    assert ended.successor == "Tuyên Quang"


def test_a_province_that_stayed_has_no_predecessors() -> None:
    assert predecessors("Nghệ An") == ()
    assert [province.name for province in predecessors("phu tho")] == ["Hòa Bình", "Phú Thọ", "Vĩnh Phúc"]


@given(st.text(), st.none() | st.dates())
def test_no_name_is_an_error(name: str, day: date | None) -> None:
    province_named(name, day)
    predecessors(name)
