from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.vietnamese.dates import HO_CHI_MINH, Moment, event_dates, find_moments, read_moment

CAPTURED = datetime(2024, 5, 20, 12, 30, tzinfo=HO_CHI_MINH)


def at(year: int, month: int, day: int, *clock: int) -> Moment:
    hour, minute, second = (*clock, 0)[:3]
    return Moment(datetime(year, month, day, hour, minute, second, tzinfo=HO_CHI_MINH), "minute")


def on(year: int, month: int, day: int) -> Moment:
    return Moment(date(year, month, day), "day")


STAMPS = [
    ("04:35 15/03/2016", at(2016, 3, 15, 4, 35)),
    ("Thứ tư - 29/07/2020 23:14", at(2020, 7, 29, 23, 14)),
    ("Đăng ngày: 20/01/2020 - 8:28:04 AM | Lượt xem: 1231 | Trần Thị Thanh Thủy", at(2020, 1, 20, 8, 28, 4)),
    ("27/11/2023 17:21:55 922", at(2023, 11, 27, 17, 21, 55)),
    ("Thứ Năm, 8/6/2023 14:46'(GMT+7)", at(2023, 6, 8, 14, 46)),
    ("Thứ Ba, 04/10/2016, 15:10 [GMT+7]", at(2016, 10, 4, 15, 10)),
    ("Thứ sáu, 26/04/2019 - 11:21'", at(2019, 4, 26, 11, 21)),
    ("15.09.2023 10:06", at(2023, 9, 15, 10, 6)),
    ("Chủ nhật, 26 Tháng 11 2023 15:06", at(2023, 11, 26, 15, 6)),
    ("Thứ năm, ngày 06 Tháng 7 năm 2023 lúc 00:00", on(2023, 7, 6)),
    ("Ngày cập nhật: 20/01/2021", on(2021, 1, 20)),
    ("Cập nhật lúc: 18:00 |22/05/2022", at(2022, 5, 22, 18, 0)),
    ("Đăng ngày 17 - 05 - 2024", on(2024, 5, 17)),
    ("11:14, Thứ Hai, 11-3-2024", at(2024, 3, 11, 11, 14)),
    ("17:54, 08/04/2024", at(2024, 4, 8, 17, 54)),
    ("Cập nhật 04/09/2009 - 01:00:58 PM (GMT+7)", at(2009, 9, 4, 13, 0, 58)),
    ("Thứ ba, 22-4-25 02:08:13", at(2025, 4, 22, 2, 8, 13)),
    ("00:00 19/11/2024", on(2024, 11, 19)),
    ("…cuộc họp.11:25 30/07/2022", at(2022, 7, 30, 11, 25)),
    ("Thứ Bảy, ngày 29 tháng 2 năm 2020 - 8:28:19 PM", at(2020, 2, 29, 20, 28, 19)),
    ("12:00:00 AM 5/6/2023", on(2023, 6, 5)),
    ("13/12/2020 12:30 PM", at(2020, 12, 13, 12, 30)),
    ("7h05 ngày 3/4/2018", at(2018, 4, 3, 7, 5)),
    ("10:30-15/03/2022", at(2022, 3, 15, 10, 30)),
    ("2021-10-26T08:15:00+07:00", at(2021, 10, 26, 8, 15)),
    ("2021-10-26T01:15:00Z", at(2021, 10, 26, 8, 15)),
    ("2021-10-26T08:15:00.123+0700", at(2021, 10, 26, 8, 15)),
    ("2021-10-26T00:00:00+07:00", on(2021, 10, 26)),
    ("2021-10-25T17:00:00Z", on(2021, 10, 26)),
    ("2021-10-26", on(2021, 10, 26)),
    ("Tue, 26 Oct 2021 01:15:00 GMT", at(2021, 10, 26, 8, 15)),
    ("Sáng ngày 26/10/2021", on(2021, 10, 26)),
    ("ngày 03 tháng 4 năm 2018", on(2018, 4, 3)),
    ("25:61 12/05/2020", on(2020, 5, 12)),
]


@pytest.mark.parametrize(("text", "moment"), STAMPS)
def test_a_stamp_is_read_however_it_is_written(text: str, moment: Moment) -> None:
    assert read_moment(text) == moment


@pytest.mark.parametrize(("text", "moment"), STAMPS)
def test_a_stamp_in_capitals_or_without_marks_is_the_same(text: str, moment: Moment) -> None:
    assert read_moment(text.upper()) == moment


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("Tháng 11 2023", date(2023, 11, 1), "month"),
        ("tháng 02-1951", date(1951, 2, 1), "month"),
        ("Tháng 3 năm 2022", date(2022, 3, 1), "month"),
        ("11/2023", date(2023, 11, 1), "month"),
        ("2023-11", date(2023, 11, 1), "month"),
        ("năm 2023", date(2023, 1, 1), "year"),
        ("2023", date(2023, 1, 1), "year"),
    ],
)
def test_what_is_missing_of_a_date_lowers_its_precision(text: str, value: date, precision: str) -> None:
    moment = read_moment(text)
    assert moment is not None
    assert (moment.value, moment.precision) == (value, precision)


@pytest.mark.parametrize(
    "text",
    [
        "32/13/2020",
        "30/02/2020",
        "32 Tháng 11 2023",
        "12/5/1930",
        "01/01/2150",
        "Chiều ngày 12/8",
        "Sáng 15-3",
        "Ngày 17.7",
        "Sáng nay (01.8)",
        "Từ ngày 03 đến 06/12",
        "(16/7/1987 - 16/7/2022)",
        "Lượt xem: 1231",
        "0238.3.598.123",
        "Nghị quyết 36-37/TW",
        "",
    ],
)
def test_what_is_no_whole_stamp_is_none(text: str) -> None:
    assert read_moment(text, captured_at=CAPTURED) is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("4 giờ trước", at(2024, 5, 20, 8, 30)),
        ("15 phút trước", at(2024, 5, 20, 12, 15)),
        ("146 ngày", on(2023, 12, 26)),
        ("3 tuần trước", on(2024, 4, 29)),
        ("2 tháng 2 tuần trước", on(2024, 3, 6)),
        ("5 tháng trước", Moment(date(2023, 12, 1), "month")),
        ("2 năm trước", Moment(date(2022, 1, 1), "year")),
        ("Cách đây 2 ngày", on(2024, 5, 18)),
        ("9999 năm trước", None),
        ("900 năm trước", None),
    ],
)
def test_relative_stamps_count_back_from_the_capture(text: str, moment: Moment | None) -> None:
    assert read_moment(text, captured_at=CAPTURED) == moment
    assert read_moment(text) is None


def test_a_capture_in_another_zone_is_counted_in_vietnamese_time() -> None:
    assert read_moment("1 ngày", captured_at=datetime(2024, 5, 20, 20, 0, tzinfo=UTC)) == on(2024, 5, 20)
    assert read_moment("1 giờ trước", captured_at=datetime(2024, 5, 20, 20, 0)) == at(2024, 5, 20, 19, 0)


def test_every_stamp_of_a_longer_text_comes_with_its_span() -> None:
    text = "Tin mới 29/07/2020 23:14 của huyện, họp.11:25 30/07/2022 và ngày 3/4 hoặc 32/1/2020."
    found = find_moments(text)
    assert [text[start:end] for start, end, _ in found] == ["29/07/2020 23:14", "11:25 30/07/2022"]
    assert [moment for _, _, moment in found] == [at(2020, 7, 29, 23, 14), at(2022, 7, 30, 11, 25)]


def test_a_clock_belongs_to_one_stamp_only() -> None:
    found = find_moments("29/07/2020 23:14 28/07/2020 22:10")
    assert [moment for *_, moment in found] == [at(2020, 7, 29, 23, 14), at(2020, 7, 28, 22, 10)]


def test_spans_hold_in_text_whose_folding_changes_its_length() -> None:
    text = "ß ﬁ Đăng\u200b nga\u0300y 12/05/2020 08:00"
    ((start, end, moment),) = find_moments(text)
    assert text[start:end] == "12/05/2020 08:00"
    assert moment == at(2020, 5, 12, 8, 0)


@pytest.mark.parametrize("text", ["số 12-5-20 và", "(16/7/1987 - 16/7/2022)", "từ 25-26/10/2021", "0238.3.598.1234"])
def test_ranges_and_short_years_alone_are_no_stamps_in_a_text(text: str) -> None:
    assert find_moments(text) == []


def test_a_short_year_counts_beside_its_weekday_or_clock() -> None:
    assert [moment for *_, moment in find_moments("Thứ ba, 22-4-25; 02:08 23-4-25")] == [
        on(2025, 4, 22),
        at(2025, 4, 23, 2, 8),
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Sáng ngày 26/10/2021, xã mở hội nghị.", [date(2021, 10, 26)]),
        ("Xã mở hội nghị vào ngày 03 tháng 4 năm 2018.", [date(2018, 4, 3)]),
        ("Chiều 15-3-2022, đoàn về thăm.", [date(2022, 3, 15)]),
        ("Sáng nay (01.8.2022), huyện ra quân.", [date(2022, 8, 1)]),
        ("Tối thứ Bảy, ngày 6/5/2023, huyện khai hội.", [date(2023, 5, 6)]),
        ("Trong các ngày 25 và 26/10/2021, lớp học mở.", [date(2021, 10, 25), date(2021, 10, 26)]),
        ("Từ ngày 25-26/10/2021, lớp học mở.", [date(2021, 10, 25), date(2021, 10, 26)]),
        ("Từ ngày 03/12 đến ngày 06/12/2021, lớp học mở.", [date(2021, 12, 3), date(2021, 12, 6)]),
        ("Từ ngày 03/12/2021 đến 06/12/2021, lớp học mở.", [date(2021, 12, 3), date(2021, 12, 6)]),
        ("Ngày 5/6/2023 và ngày 5/6/2023 rồi ngày 7/6/2023.", [date(2023, 6, 5), date(2023, 6, 7)]),
        ("Chỉ thị số 13-CT/TU, ngày 05/7/2017", []),
        ("Nghị quyết số 12-NQ/TW ngày 16/01/2012", []),
        ("Kết luận số 12-KL/TW của Bộ Chính trị ngày 06/4/2022", []),
        ("Nghị định 30/2020/NĐ-CP ngày 5/3/2020", []),
        ("Hướng dẫn số 16 ngày 18/3/2024", []),
        ("Quyết định của Ban Thường vụ ngày 18/3/2024", []),
        ("hoàn thành trước ngày 30/6/2023", []),
        ("(16/7/1987 - 16/7/2022)", []),
        ("(ngày 16/7/1987 - ngày 16/7/2022)", []),
        ("Sáng 15-3, chiều ngày 12/8", []),
        ("ngày 32/1/2020", []),
        ("Học tập Chỉ thị số 13-CT/TU. Ngày 16/3/2022, chi bộ họp.", [date(2022, 3, 16)]),
        ("Học tập Chỉ thị số 13-CT/TU, sáng ngày 16/3/2022 chi bộ họp.", [date(2022, 3, 16)]),
        ("Lễ công bố quyết định của Tỉnh ủy được tổ chức ngày 16/3/2022.", [date(2022, 3, 16)]),
    ],
)
def test_event_days_are_told_from_the_dates_of_documents(text: str, days: list[date]) -> None:
    assert list(event_dates(text)) == days


pieces = st.sampled_from(
    ["ngày ", "tháng ", "năm ", "/", "-", ":", " ", "2021", "12", "3", "99", "trước", "giờ", "PM", "Z", "+07"]
)
anything = st.text() | st.lists(pieces).map("".join)


@given(anything, st.none() | st.datetimes() | st.datetimes(timezones=st.just(UTC)))
def test_no_text_is_an_error(text: str, captured_at: datetime | None) -> None:
    moment = read_moment(text, captured_at=captured_at)
    assert moment is None or isinstance(moment.value, datetime) == (moment.precision == "minute")
    for start, end, _ in find_moments(text):
        assert 0 <= start < end <= len(text)
    event_dates(text)


@given(st.datetimes(min_value=datetime(1976, 1, 1), max_value=datetime(2068, 12, 31)))
def test_what_is_written_is_read_again(moment: datetime) -> None:
    written = moment.replace(microsecond=0, tzinfo=HO_CHI_MINH)
    read = read_moment(written.strftime("%d/%m/%Y - %H:%M:%S"))
    assert read is not None
    assert read.value in (written, written.date())
