from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.vietnamese.documents import DocumentReference, find_documents, normalise_reference


@pytest.mark.parametrize(
    ("reference", "written"),
    [
        (DocumentReference("CT", "13", "TU"), "13-CT/TU"),
        (DocumentReference("HD", "31", "BTCTW"), "31-HD/BTCTW"),
        (DocumentReference("NĐ", "30/2020", "CP"), "30/2020/NĐ-CP"),
        (DocumentReference("QĐ", "1234", "UBND"), "1234/QĐ-UBND"),
        (DocumentReference("QH", "58/2020", "QH14"), "58/2020/QH14"),
        (DocumentReference("TTLT", "01/2012", "BNV-BTC"), "01/2012/TTLT-BNV-BTC"),
    ],
)
def test_a_reference_is_written_as_its_kind_is(reference: DocumentReference, written: str) -> None:
    assert str(reference) == written
    assert find_documents(f"Theo {written}.") == (reference,)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("19- NQ/TW", ["19-NQ/TW"]),
        ("12 - ĐA/TU", ["12-ĐA/TU"]),
        ("31 – HD/BTCTW", ["31-HD/BTCTW"]),
        ("19-\nNQ/TW", ["19-NQ/TW"]),
        ("số31-QĐ/TW", ["31-QĐ/TW"]),
        ("09 KH/ĐU", ["09-KH/ĐU"]),
        ("11-QÐi/TW", ["11-QĐi/TW"]),
        ("621/NQ-NS-TU", ["621-NQNS/TU"]),
        ("Chỉ thị 11, 26-CT/TU", ["11-CT/TU", "26-CT/TU"]),
        ("các Nghị quyết số 18, 19 và 20-NQ/TW", ["18-NQ/TW", "19-NQ/TW", "20-NQ/TW"]),
        ("trong năm 2020, 26-CT/TU", ["26-CT/TU"]),
        ("05-KH/BTGDVTU", ["05-KH/BTGDVTU"]),
        ("45-CTR/TU", ["45-CTr/TU"]),
        ("Chỉ thị 45/CT-TTg", ["45/CT-TTg"]),
        ("12/QĐ-UBND-HC", ["12/QĐ-UBND-HC"]),
        ("1211/2016/UBTVQH13", ["1211/2016/UBTVQH13"]),
        ("04/2016/TT-BNV", ["04/2016/TT-BNV"]),
        ("13-CT/TU, 13-CT/TU và 26-CT/TU", ["13-CT/TU", "26-CT/TU"]),
        ("05-NQ/TW; 5-NQ/TW", ["05-NQ/TW"]),
    ],
)
def test_codes_are_found_however_they_are_spelt(text: str, found: list[str]) -> None:
    assert [str(reference) for reference in find_documents(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("05-CT/TƯ", "05-CT/TW"),
        ("445-KL/TƯ", "445-KL/TU"),
        ("12-CT/TƯ của Tỉnh ủy", "12-CT/TU"),
        ("12-CT/TƯ của Ban Thường vụ Tỉnh uỷ", "12-CT/TU"),
        ("12-HD/BTCTƯ", "12-HD/BTCTW"),
    ],
)
def test_a_horned_issuer_is_the_centre_unless_number_or_words_say_province(text: str, found: str) -> None:
    assert [str(reference) for reference in find_documents(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "36-37/TW",
        "05/7/2017",
        "ngày 12-5-2020",
        "1/2 số hộ",
        "60 km/giờ",
        "tỷ lệ 12/15",
        "100-KM/TW",
        "13-CT/ABC",
        "",
    ],
)
def test_dates_and_fractions_are_no_documents(text: str) -> None:
    assert find_documents(text) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chỉ thị số 13-CT/TU, ngày 05/7/2017 của", date(2017, 7, 5)),
        ("13-CT/TU ngày 18 tháng 3 năm 2024", date(2024, 3, 18)),
        ("13-CT/TU (05/7/2017)", date(2017, 7, 5)),
        ("13-CT/TU của Ban Thường vụ ngày 06/4/2022", date(2022, 4, 6)),
        ("13-CT/TU,\nngày 05-7-2017", date(2017, 7, 5)),
        ("13-CT/TU; 13-CT/TU ngày 05/7/2017", date(2017, 7, 5)),
        ("13-CT/TU. Ngày 05/7/2017, huyện họp", None),
        ("13-CT/TU, sáng ngày 05/7/2017", None),
        ("13-CT/TU ngày 32/7/2017", None),
    ],
)
def test_the_date_behind_a_code_is_the_documents(text: str, day: date | None) -> None:
    assert [reference.date for reference in find_documents(text)] == [day]


@pytest.mark.parametrize(
    ("typed", "reference"),
    [
        ("13-ct/tu", "13-CT/TU"),
        ("13 - CT/TU", "13-CT/TU"),
        (" 13 – ct / tu ", "13-CT/TU"),
        ("57-qdi/tw", "57-QĐi/TW"),
        ("30/2020/nd-cp", "30/2020/NĐ-CP"),
        ("58/2020/qh14", "58/2020/QH14"),
        ("12/qd-ttg", "12/QĐ-TTg"),
        ("đảng bộ", None),
        ("05/7/2017", None),
        ("13-CT/TU và", None),
        ("", None),
    ],
)
def test_a_typed_reference_gets_its_usual_spelling(typed: str, reference: str | None) -> None:
    assert normalise_reference(typed) == reference


pieces = st.sampled_from(
    [
        "13",
        "-",
        "/",
        " ",
        "CT",
        "NQ",
        "TU",
        "TƯ",
        "QĐ",
        "NS",
        "2020",
        "UBND",
        "QH14",
        "ngày ",
        "Chỉ thị ",
        ", ",
    ]
)
anything = st.text() | st.lists(pieces).map("".join)


@given(anything)
def test_no_text_is_an_error(text: str) -> None:
    for reference in find_documents(text):
        assert normalise_reference(str(reference)) == str(reference)
    normalise_reference(text)
