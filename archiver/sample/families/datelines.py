"""When an article was published, as home-made programmes print it: one function a form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from archiver.sample.answers import VIEWS, weekday

DateLine = Callable[[datetime], str]


def clock_first(time: datetime) -> str:
    """The time, then the day.

    >>> clock_first(datetime(2016, 3, 15, 4, 35))
    '04:35 15/03/2016'
    """
    return f"{time:%H:%M %d/%m/%Y}"


def zone_in_brackets(time: datetime) -> str:
    """Three parts with commas, and the zone.

    >>> zone_in_brackets(datetime(2016, 10, 4, 15, 10))
    'Thứ Ba, 04/10/2016, 15:10 [GMT+7]'
    """
    return f"{weekday(time).title()}, {time:%d/%m/%Y, %H:%M} [GMT+7]"


def with_views(time: datetime) -> str:
    """To the second, the number of views right behind, as if it were part of the date."""
    return f"{time:%d/%m/%Y %H:%M:%S} {VIEWS}"


def weekday_between(time: datetime) -> str:
    """Time, day of the week, date without zeros.

    >>> weekday_between(datetime(2024, 3, 11, 11, 14))
    '11:14, Thứ Hai, 11-3-2024'
    """
    return f"{time:%H:%M}, {weekday(time).title()}, {time.day}-{time.month}-{time.year}"


def spelled_out(time: datetime) -> str:
    """With the words for day, month and year.

    >>> spelled_out(datetime(2023, 7, 6, 9, 5))
    'Thứ năm, ngày 06 Tháng 7 năm 2023 lúc 09:05'
    """
    return f"{weekday(time)}, ngày {time:%d} Tháng {time.month} năm {time.year} lúc {time:%H:%M}"


def twelve_hours_zone(time: datetime) -> str:
    """By the twelve-hour clock, with a zero before the hour.

    >>> twelve_hours_zone(datetime(2009, 9, 4, 13, 0, 58))
    'Cập nhật 04/09/2009 - 01:00:58 PM (GMT+7)'
    """
    return f"Cập nhật {time:%d/%m/%Y - %I:%M:%S} {'AM' if time.hour < 12 else 'PM'} (GMT+7)"


def month_as_word(time: datetime) -> str:
    """Day, the word for month, year, time.

    >>> month_as_word(datetime(2023, 11, 26, 15, 6))
    'Chủ nhật, 26 Tháng 11 2023 15:06'
    """
    return f"{weekday(time)}, {time:%d} Tháng {time:%m %Y %H:%M}"


def bar_between(time: datetime) -> str:
    """Time and day with a bar between.

    >>> bar_between(datetime(2022, 5, 22, 18, 0))
    'Cập nhật lúc: 18:00 |22/05/2022'
    """
    return f"Cập nhật lúc: {time:%H:%M |%d/%m/%Y}"


def minute_mark(time: datetime) -> str:
    """With the mark of minutes behind.

    >>> minute_mark(datetime(2019, 4, 26, 11, 21))
    "Thứ sáu, 26/04/2019 - 11:21'"
    """
    return f"{weekday(time)}, {time:%d/%m/%Y - %H:%M}'"


def day_first(time: datetime) -> str:
    """The day, then the time.

    >>> day_first(datetime(2022, 3, 11, 17, 17))
    '11/03/2022 17:17'
    """
    return f"{time:%d/%m/%Y %H:%M}"
