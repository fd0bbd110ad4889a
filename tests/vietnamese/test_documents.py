from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.vietnamese import document_context, documents
from archiver.vietnamese.document_mentions import find_mentions
from archiver.vietnamese.documents import DocumentReference, find_documents, normalise_reference, parse_reference


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
        ("12- đa/tu", ["12-ĐA/TU"]),
        ("1 9-NQ/TW".replace(" ", "\u200b"), ["19-NQ/TW"]),
        ("11\u00a0-\u00a0QĐ/TW".replace("Đ", "Ð"), ["11-QĐ/TW"]),
        (unicodedata.normalize("NFD", "445-KL/TƯ; 12-QĐ/ĐU"), ["445-KL/TU", "12-QĐ/ĐU"]),
        ("05-NQ/T.Ư; 18‑NQ/TW; 7−KH/HU; 12--KH/TU", ["05-NQ/TW", "18-NQ/TW", "7-KH/HU", "12-KH/TU"]),
        ("Nghị quyết 72-NQ-TW; 15/CT-TW; 12/KH/TU", ["72-NQ/TW", "15-CT/TW", "12-KH/TU"]),
        ("35-CT/TWngày 30/5/2019; 26-CT/TUcủa Tỉnh ủy", ["35-CT/TW", "26-CT/TU"]),
        ("Nghị quyết số 18-NQ/TW và 19-NQ/TW", ["18-NQ/TW", "19-NQ/TW"]),
        ("Nghị quyết số 18-NQ và 19-NQ/TW", ["18-NQ/TW", "19-NQ/TW"]),
        ("Chỉ thị số 11; số 26-CT/TU", ["11-CT/TU", "26-CT/TU"]),
        ("Kế hoạch 2020, chương trình 26-CTr/TU", ["26-CTr/TU"]),
        ("Chương trình hành động số 27-CTHĐ/TU", ["27-CTHĐ/TU"]),
        ("Quyết định số 367 - QĐ/TWĐTN-VP", ["367-QĐ/TWĐTN-VP"]),
        ("Nghị quyết số 55-NQ/ĐUTCT", ["55-NQ/ĐUTCT"]),
        ("Kế hoạch số 12-KH/LĐLĐ, 15/KH-MTTQ-BTT, 7-KH/BCĐ", ["12-KH/LĐLĐ", "15/KH-MTTQ-BTT", "7-KH/BCĐ"]),
        ("HD38-HD/BTCTW, 212-QĐ/ĐUK", ["38-HD/BTCTW", "212-QĐ/ĐUK"]),
        ("12a-KH/TU", ["12a-KH/TU"]),
        ("Công văn số 8011-CV/BTCTW; công văn số 4912/UBND-NC", ["8011-CV/BTCTW", "4912/UBND-NC"]),
        ("Công văn 1234/SNV-CCVC", ["1234/SNV-CCVC"]),
        ("1234/QĐ-UBND.VX ngày 05/7/2017", ["1234/QĐ-UBND.VX"]),
        ("168/NQ-CP; 1669/NQ-UBTVQH15; 56/QĐ-BYT", ["168/NQ-CP", "1669/NQ-UBTVQH15", "56/QĐ-BYT"]),
        ("Quyết định số 5822/QĐ-ĐHQGHN", ["5822/QĐ-ĐHQGHN"]),
        ("Luật số 45/2019/QH14; 36/2024 /QH 15", ["45/2019/QH14", "36/2024/QH15"]),
        ("03/2014/TTLT-BNV-BTC-BLĐTBXH", ["03/2014/TTLT-BNV-BTC-BLĐTBXH"]),
        ("NGHỊ QUYẾT 18-NQ/TW - BƯỚC NGOẶT", ["18-NQ/TW"]),
        ("13-CT/TU-khoa học", ["13-CT/TU"]),
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
        "Giấy phép số 12/GP-TTĐT",
        "số 511/GP-BTTTT",
        "trực 24/7, hotline 0238.3844-123/5",
        "biển số 37A-123.45, 37C-456/HK-TU",
        "TCVN ISO 9001:2015/TW, QCVN 01:2021/BYT, TCXDVN 33-2006/BXD-KHCN",
        "Hợp đồng 12/HĐ-UBND",
        "Mẫu số 01/BC-TCT",
        "khóa 2015-2020/TU",
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
        ("13-CT/TU của Ban Thường vụ Tỉnh ủy, ngày 05-7-2017", date(2017, 7, 5)),
        ("13-CT/TU của Ban Thường vụ Tỉnh ủy (khóa XVIII), ngày 05.7.2017", date(2017, 7, 5)),
        ("13-CT/TU (ban hành ngày 05/7/2017)", date(2017, 7, 5)),
        ("13-CT/TU, ngày 05/7/17", date(2017, 7, 5)),
        ("13-CT/TU của Tỉnh ủy sáng ngày 05/7/2017", None),
        ("13-CT/TU của Tỉnh ủy tại hội nghị ngày 05/7/2017", None),
        ("13-CT/TU của Tỉnh ủy thực hiện Kế hoạch ngày 05/7/2017", None),
        ("13-CT/TU\n\nngày 05/7/2017", None),
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
        ("Chỉ thị số 13-CT/TU", "13-CT/TU"),
        ("số 13-CT/TU", "13-CT/TU"),
        ("đảng bộ 13-CT/TU", None),
        ("đảng bộ Chỉ thị 13-CT/TU", None),
        ("", None),
    ],
)
def test_a_typed_reference_gets_its_usual_spelling(typed: str, reference: str | None) -> None:
    assert normalise_reference(typed) == reference


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Quy định số 37-QĐ/TW", ["Quy định"]),
        ("Quyết định số 37-QĐ/TW", ["Quyết định"]),
        ("QUY ĐỊNH 37-QĐ/TW; Qui định 41-QĐ/TW", ["Quy định", "Quy định"]),
        ("Quyết định ban hành Quy định số 37-QĐ/TW", ["Quy định"]),
        ("Quyết định của Ban Bí thư số 37-QĐ/TW", ["Quyết định"]),
        ("Quy định về miễn nhiệm, từ chức đối với cán bộ (số 41-QĐ/TW)", ["Quy định"]),
        ("Quy định số 22-QĐ/TW ngày 28/7/2021 và 69-QĐ/TW", ["Quy định", "Quy định"]),
        ("Quy định số 22-QĐ/TW. Tỉnh ủy triển khai 69-QĐ/TW", ["Quy định", ""]),
        ("theo 37-QĐ/TW; Quy định 37-QĐ/TW", ["Quy định"]),
        ("57-QĐi/TW", ["Quy định"]),
        ("Quyết định 12/QĐ-UBND, 13/QĐ-TTg", ["Quyết định", "Quyết định"]),
        ("Luật Đất đai số 31/2024/QH15; Nghị quyết số 43/2022/QH15", ["Luật", "Nghị quyết"]),
        ("12-TT/TW; 12/2020/TT-BNV", ["Thông tri", "Thông tư"]),
    ],
)
def test_the_word_before_decides_the_kind(text: str, kinds: list[str]) -> None:
    assert [reference.kind for reference in find_documents(text)] == kinds


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("13-CT/TU ngày 05/7/2017 của Ban Thường vụ Tỉnh ủy Nghệ An về", "Nghệ An"),
        ("13-CT/TU của Thành ủy TP. Hồ Chí Minh", "TP Hồ Chí Minh"),
        ("12/QĐ-UBND của UBND tỉnh Bà Rịa - Vũng Tàu ngày", "Bà Rịa–Vũng Tàu"),
        ("13-CT/TU của Ban Thường vụ Tỉnh ủy về", ""),
        ("13-CT/TW của Tỉnh ủy Nghệ An", ""),
    ],
)
def test_the_province_is_told_where_the_text_names_it(text: str, province: str) -> None:
    assert [reference.province for reference in find_documents(text)] == [province]


def test_two_documents_of_one_number_are_two() -> None:
    found = find_documents("35-CT/TW; 35-CT/TW ngày 30/5/2019 và 35-CT/TW ngày 14/6/2024")
    assert [reference.date for reference in found] == [date(2019, 5, 30), date(2024, 6, 14)]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Quy định 57 của Bộ Chính trị", [("Quy định 57", "57-QĐ/TW", None)]),
        ("Hướng dẫn số 16 ngày 18/3/2024", [("Hướng dẫn 16", None, date(2024, 3, 18))]),
        ("Kết luận 21, ngày 25/10/2021 của Trung ương", [("Kết luận 21", "21-KL/TW", date(2021, 10, 25))]),
        ("Kế hoạch số 27 của Đảng ủy xã", [("Kế hoạch 27", "27-KH/ĐU", None)]),
        ("Hướng dẫn 12 của Ban Tổ chức Trung ương", [("Hướng dẫn 12", "12-HD/BTCTW", None)]),
        ("CHỈ THỊ 13 CỦA BAN THƯỜNG VỤ TỈNH ỦY", [("Chỉ thị 13", "13-CT/TU", None)]),
        ("Chỉ thị 05 của Bộ Chính trị (khóa XII)", [("Chỉ thị 05 khóa XII", "05-CT/TW", None)]),
        ("Nghị quyết Trung ương 4 (khóa XII)", [("Nghị quyết Trung ương 4 khóa XII", None, None)]),
        ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa 12",
         [("Nghị quyết Trung ương 4 khóa XII", None, None)]),
        ("Nghị quyết Đại hội XIII của Đảng", [("Nghị quyết Đại hội XIII", None, None)]),
        ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII", [("Nghị quyết Đại hội XIII", None, None)]),
        ("Luật Đất đai năm 2024, Bộ luật Dân sự 2015", [("Luật Đất đai 2024", None, None),
                                                        ("Bộ luật Dân sự 2015", None, None)]),
        ("Chỉ thị 13-CT/TU của Tỉnh ủy, Nghị quyết 18/NQ-CP của Chính phủ, ngày 05/7/2017", []),
        ("Kết luận 5 năm của Tỉnh ủy; Kế hoạch 2024 của Tỉnh ủy; Nghị quyết 19; Kế hoạch 30 ngày của Tỉnh ủy", []),
        ("Luật sư Vũ Văn A năm 2020; Luật Đất đai trong năm 2024; Luật Đất đai", []),
        ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX; Đề án 06 của Chính phủ", []),
    ],
)  # fmt: skip
def test_documents_named_without_a_code_are_mentions(
    text: str, mentions: list[tuple[str, str | None, date | None]]
) -> None:
    found = find_mentions(text)
    assert [(str(m), str(m.document) if m.document else None, m.date) for m in found] == mentions


def test_a_mention_never_stands_among_the_codes() -> None:
    assert find_documents("Quy định 57 của Bộ Chính trị, Luật Đất đai năm 2024, 24/7") == ()


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
        "Quy định ",
        "số ",
        "và ",
        "của Bộ Chính trị",
        "TTLT",
        ".VX",
        "\n",
        "05/7/2017",
        "(",
        "khóa XII)",
        "T.Ư",
        "–",
    ]
)  # fmt: skip
anything = st.text() | st.lists(pieces).map("".join)


@given(anything)
def test_no_text_is_an_error(text: str) -> None:
    normalise_reference(text)
    find_mentions(text)
    for reference in find_documents(text):
        assert reference.type
        assert reference.issuer


@given(anything)
def test_what_is_found_is_found_again_as_it_is_written(text: str) -> None:
    for reference in find_documents(text):
        word = f"{reference.kind} số " if reference.kind else ""
        (again,) = find_documents(f"{word}{reference}.")
        assert str(again) == str(reference)
        assert again.key == reference.key


@given(anything)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    reference = parse_reference(text)
    if reference:
        assert normalise_reference(f"{reference.kind} {reference}") == str(reference)


@given(anything)
def test_codes_stand_in_the_order_of_the_text(text: str) -> None:
    places = [(start, end) for _, start, end in documents.cited(documents.one_line(text))]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "-",
        "/",
        "1/",
        "1-",
        "13-CT/",
        "Chỉ thị 1, ",
        "13-CT/TU, ",
        "13-CT/TU ngày 1/1/2020 ",
        "1-A",
        "Nghị quyết ",
        "Luật A ",
        "của Ban ",
    ],
)
def test_work_grows_with_the_text_alone(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = {"before": 0, "behind": 0}

    def counting(name: str, look: Callable[..., object]) -> Callable[..., object]:
        def counted(*values: object) -> object:
            looks[name] += 1
            return look(*values)

        return counted

    for name in looks:
        monkeypatch.setattr(documents, name, counting(name, getattr(document_context, name)))
    long = (piece * 100_000)[:100_000]
    find_documents(long)
    find_mentions(long)
    assert all(count <= len(long) // len(piece) + 1 for count in looks.values())
