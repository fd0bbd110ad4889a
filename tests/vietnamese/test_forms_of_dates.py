"""Every way of writing a date that we know these sites, their systems and their feeds to have."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.vietnamese.dates import HO_CHI_MINH, Moment, find_moments, read_moment

#: A Monday.
CAPTURED = datetime(2024, 5, 20, 12, 30, tzinfo=HO_CHI_MINH)
MORNING = "2023-11-20T08:15:00+07:00"

WITH_A_TIME = """
20.11.2023 | 08:15
08h15' - 20/11/2023
08h15’ ngày 20/11/2023
8g15 ngày 20/11/2023
8 giờ 15 ngày 20/11/2023
8 giờ 15 phút, ngày 20 tháng 11 năm 2023
08:15' 20/11/2023
08:15:00 20/11/2023
08:15 - Thứ Hai, 20/11/2023
08:15 | 20/11/2023
08:15 AM, 20/11/2023
8:15 SA 20/11/2023
8:15 sáng, 20/11/2023
20/11/2023 8:15 SA
20/11/2023 8:15:00 SA
20/11/2023 - 8:15 sáng
20/11/2023, 08:15 (UTC+7)
20/11/2023 08:15 (GMT+7)
20/11/2023 | 08:15 GMT+7
20/11/2023 08:15 [GMT+07:00]
20/11/2023 (08:15)
20/11/2023 at 08:15
20/11/2023 lúc 08:15
20/11/2023 vào lúc 08h15
20 /11 /2023 08:15
(20/11/2023 08:15)
[20/11/2023 - 08:15]
Thứ 2, 20/11/2023 08:15
T2, 20/11/2023 - 08:15
Thứ hai 20.11.2023, 08:15
Ngày đăng: 20/11/2023 08:15:00
Đăng lúc: 08:15 20/11/2023
Thời gian đăng: 20/11/2023 08:15
Được đăng: Thứ hai, 20 Tháng 11 2023 08:15
Được viết ngày Thứ hai, 20 Tháng 11 2023 08:15
20/11/2023 08:15 | 123 lượt xem
20/11/2023 08:15 123
20-11-2023 08:15:00
2023/11/20 08:15
2023-11-20 08:15:00
2023-11-20 08:15:00.0
2023-11-20T08:15:00+07:00
2023-11-20T08:15+0700
2023-11-20T01:15:00Z
2023-11-20T01:15:00.000Z
2023-11-20 01:15:00 UTC
2023-11-20 01:15 +0000
Mon, 20 Nov 2023 01:15:00 GMT
Mon, 20 Nov 2023 01:15:00 +0000
Mon, 20 Nov 2023 08:15:00 +0700
20 Nov 2023 08:15:00 +0700
Monday, November 20, 2023 8:15 AM
Monday, 20 November 2023 08:15
November 20, 2023 at 8:15 am
Nov 20, 2023 08:15
20-Nov-2023 08:15
20 Tháng Mười Một, 2023 08:15
Tháng Mười Một 20, 2023 8:15 sáng
20 thg 11, 2023 08:15
08:15 20 thg 11, 2023
lúc 08:15 20 tháng 11, 2023
""".strip().splitlines()

WITHOUT = """
Thứ 2, 20/11/2023
T2, 20/11/2023
Thứ hai ngày 20 tháng 11 năm 2023
Ngày 20 tháng 11, 2023
20 Tháng Mười Một, 2023
Tháng Mười Một 20, 2023
20 Tháng Mười Một 2023
ngày 20 tháng Mười Một năm 2023
20 Th11, 2023
Th11 20, 2023
20 thg 11, 2023
thg 11 20, 2023
November 20, 2023
Nov 20, 2023
20 November, 2023
20 November 2023
20-Nov-2023
20/11/2023
20.11.2023
20-11-2023
20 - 11 - 2023
20/11/23
2023-11-20
2023/11/20
2023.11.20
(20/11/2023)
Nghệ An, ngày 20 tháng 11 năm 2023
Ngày đăng: 20/11/2023
Ngày ban hành: 20/11/2023
Đăng ngày 20 - 11 - 2023
Sáng 20/11/2023
chiều ngày 20-11-2023
00:00 20/11/2023
20/11/2023 12:00:00 AM
20/11/2023 00:00:00
2023-11-20T00:00:00
20\u201111\u20112023
20–11–2023
""".strip().splitlines()


@pytest.mark.parametrize("text", WITH_A_TIME)
def test_a_date_with_its_time_is_read(text: str) -> None:
    assert read_moment(text, captured_at=CAPTURED) == Moment(datetime.fromisoformat(MORNING), "minute")


@pytest.mark.parametrize("text", WITHOUT)
def test_a_date_without_a_time_is_a_day(text: str) -> None:
    assert read_moment(text, captured_at=CAPTURED) == Moment(date(2023, 11, 20), "day")


@pytest.mark.parametrize("text", WITH_A_TIME + WITHOUT)
def test_marks_case_and_blanks_make_no_difference(text: str) -> None:
    expected = read_moment(text)
    for other in (text.upper(), text.lower(), text.replace(" ", "\u00a0"), f"\u200b{text} ", f" - {text} -"):
        assert read_moment(other) == expected


@pytest.mark.parametrize("text", [text for text in WITH_A_TIME if "T0" not in text])
def test_the_same_dates_are_found_in_a_longer_text(text: str) -> None:
    assert [moment for *_, moment in find_moments(f"Trang chủ » Tin tức {text}")] == [
        Moment(datetime.fromisoformat(MORNING), "minute")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("8/11/2023 8:15 CH", "2023-11-08T20:15:00+07:00"),
        ("8/11/2023 8:15 PM", "2023-11-08T20:15:00+07:00"),
        ("8/11/2023 8:15 tối", "2023-11-08T20:15:00+07:00"),
        ("1:15 chiều 8/11/2023", "2023-11-08T13:15:00+07:00"),
        ("12:15 AM 8/11/2023", "2023-11-08T00:15:00+07:00"),
        ("12:15 CH 8/11/2023", "2023-11-08T12:15:00+07:00"),
        ("20 giờ 30 phút ngày 12/8/2021", "2021-08-12T20:30:00+07:00"),
        ("20h ngày 12/8/2021", "2021-08-12T20:00:00+07:00"),
        ("20 giờ ngày 12/8/2021", "2021-08-12T20:00:00+07:00"),
        ("7h, ngày 12/8/2021", "2021-08-12T07:00:00+07:00"),
        ("12/8/2021 lúc 7h", "2021-08-12T07:00:00+07:00"),
        ("27/11/2023 17:21:55 922", "2023-11-27T17:21:55+07:00"),
        ("2023-11-27T17:21:55+07:00", "2023-11-27T17:21:55+07:00"),
        ("2023-11-27T23:21:55Z", "2023-11-28T06:21:55+07:00"),
        ("Thứ Năm, 8/6/2023 14:46'(GMT+7)", "2023-06-08T14:46:00+07:00"),
        ("Chủ nhật, 26 Tháng 11 2023 15:06", "2023-11-26T15:06:00+07:00"),
        ("CN, 26/11/2023 - 15:06", "2023-11-26T15:06:00+07:00"),
        ("Thứ ba, 22-4-25 02:08:13", "2025-04-22T02:08:13+07:00"),
        ("1 Tháng Giêng, 2024 09:00", "2024-01-01T09:00:00+07:00"),
        ("5 Tháng Tư 2024 09:00", "2024-04-05T09:00:00+07:00"),
        ("5 Tháng Mười Hai 2024 09:00", "2024-12-05T09:00:00+07:00"),
        ("Tháng Mười 5, 2024 09:00", "2024-10-05T09:00:00+07:00"),
        ("Hôm qua 15:20", "2024-05-19T15:20:00+07:00"),
        ("Hôm qua, lúc 15:20", "2024-05-19T15:20:00+07:00"),
        ("15:20 hôm qua", "2024-05-19T15:20:00+07:00"),
        ("Hôm nay, 08:15", "2024-05-20T08:15:00+07:00"),
        ("08h15 hôm nay", "2024-05-20T08:15:00+07:00"),
        ("1 giờ trước", "2024-05-20T11:30:00+07:00"),
        ("một giờ trước", "2024-05-20T11:30:00+07:00"),
        ("khoảng 2 giờ trước", "2024-05-20T10:30:00+07:00"),
        ("1 giờ 30 phút trước", "2024-05-20T11:00:00+07:00"),
        ("Đăng 5 phút trước", "2024-05-20T12:25:00+07:00"),
        ("5 minutes ago", "2024-05-20T12:25:00+07:00"),
        ("2 hours ago", "2024-05-20T10:30:00+07:00"),
        ("vừa xong", "2024-05-20T12:30:00+07:00"),
        ("hôm nay", "2024-05-20"),
        ("Hôm qua", "2024-05-19"),
        ("hôm kia", "2024-05-18"),
        ("146 ngày", "2023-12-26"),
        ("2 tháng 2 tuần trước", "2024-03-06"),
        ("2 tháng, 2 tuần trước", "2024-03-06"),
        ("1 tuần trước", "2024-05-13"),
        ("3 ngày trước", "2024-05-17"),
        ("3 days ago", "2024-05-17"),
        ("1 week ago", "2024-05-13"),
        ("ngày 03 tháng 4 năm 2018", "2018-04-03"),
        ("29/02/2024", "2024-02-29"),
    ],
)  # fmt: skip
def test_a_form_says_one_moment(text: str, said: str) -> None:
    moment = read_moment(text, captured_at=CAPTURED)
    assert moment is not None
    assert moment.value.isoformat() == said
    assert (moment.precision == "minute") == ("T" in said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tháng 02-1951", Moment(date(1951, 2, 1), "month")),
        ("Tháng 11, 2023", Moment(date(2023, 11, 1), "month")),
        ("tháng 11/2023", Moment(date(2023, 11, 1), "month")),
        ("Tháng Mười Một 2023", Moment(date(2023, 11, 1), "month")),
        ("Tháng Giêng năm 2023", Moment(date(2023, 1, 1), "month")),
        ("November 2023", Moment(date(2023, 11, 1), "month")),
        ("2 tháng trước", Moment(date(2024, 3, 1), "month")),
        ("1 năm trước", Moment(date(2023, 1, 1), "year")),
        ("1 năm 2 tháng trước", Moment(date(2023, 3, 1), "month")),
        ("Năm 2023", Moment(date(2023, 1, 1), "year")),
    ],
)
def test_a_month_or_a_year_is_no_day(text: str, said: Moment) -> None:
    assert read_moment(text, captured_at=CAPTURED) == said


@pytest.mark.parametrize(
    "text",
    [
        "20-11", "20/11", "Ngày 20/11", "Từ ngày 03 đến 06/12", "Chiều ngày 12/8", "Sáng nay (01.8)",
        "(16/7/1987 - 16/7/2022)", "16/7/1987 – 16/7/2022", "2020 - 2025", "nhiệm kỳ 2020-2025", "năm học 2023-2024",
        "36-37/TW", "13-CT/TU", "30/2020/NĐ-CP", "0238.3844.123", "0912 345 678", "127.0.0.1", "1.0.2023.4",
        "Lượt xem: 2023 lượt", "31/2/2023", "29/02/2023", "00/11/2023", "20/13/2023", "20/11/1023", "20/11/20233",
        "3 người", "Tháng Mười Ba 2023", "mai", "",
    ],
)  # fmt: skip
def test_nothing_is_made_up(text: str) -> None:
    assert read_moment(text, captured_at=CAPTURED) is None


FORMS = [
    "%d/%m/%Y %H:%M:%S", "%d.%m.%Y | %H:%M:%S", "%H:%M:%S %d-%m-%Y", "%Y-%m-%dT%H:%M:%S+07:00",
    "ngày %d tháng %m năm %Y lúc %H:%M:%S", "%d/%m/%Y - %I:%M:%S %p", "%a, %d %b %Y %H:%M:%S +0700",
    "%B %d, %Y %I:%M:%S %p", "%d thg %m, %Y %H:%M:%S", "%Hh%M:%S %d/%m/%Y",
]  # fmt: skip


@given(st.datetimes(datetime(1976, 1, 1), datetime(2068, 12, 31)), st.sampled_from(FORMS))
def test_a_formatted_date_reads_back(moment: datetime, form: str) -> None:
    written = moment.replace(microsecond=0, tzinfo=HO_CHI_MINH)
    read = read_moment(written.strftime(form))
    assert read is not None
    assert read.value in (written, written.date())


@given(
    st.dates(date(1945, 1, 1), date(2100, 12, 31)),
    st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y", "%d - %m - %Y"]),
)
def test_a_day_reads_back(day: date, form: str) -> None:
    assert read_moment(day.strftime(form)) == Moment(day, "day")
