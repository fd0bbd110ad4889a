"""Dates as Vietnamese pages write them, each with its precision.

Everything is matched on folded text, so marks, case and the way they were typed never matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache

from archiver.vietnamese.clocks import CLOCK, HO_CHI_MINH, LINK, Moment, moment_at
from archiver.vietnamese.days import (
    DATE,
    ENGLISH_MONTHS,
    VIETNAMESE_MONTHS,
    day_of,
    has_short_year,
    month_first,
    month_number,
    real_day,
)
from archiver.vietnamese.events import event_dates
from archiver.vietnamese.relative import counted_back
from archiver.vietnamese.text import fold, fold_with_offsets

__all__ = ["HO_CHI_MINH", "Moment", "event_dates", "find_moments", "read_moment"]

_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7]|cn)"
#: What tells each of them, Monday first.
_WEEKDAYS = (("hai", "2"), ("ba", "3"), ("tu", "4"), ("nam", "5"), ("sau", "6"), ("bay", "7"), ("nhat", "cn"))
_CLOCK_BEHIND = re.compile(rf"{LINK}(?:(?:vao )?luc|at|t)?[\s,|:(-]{{0,3}}{CLOCK}")
_CLOCK_BEFORE = re.compile(
    rf"(?<![\d:]){CLOCK}['’]?{LINK}(?:[(\[]?gmt ?\+ ?0?7[)\]]?)?{LINK}{_WEEKDAY}?{LINK}(?:ngay)?:? {{0,3}}$"
)
_WEEKDAY_BEFORE = re.compile(rf"\b{_WEEKDAY}[ ,-]{{0,4}}(?:ngay)? {{0,3}}$")
_RANGE = re.compile(r"\s*(?:[–—-]|den)\s*(?:ngay\s*)?")
_DAY_RANGE_BEFORE = re.compile(r"(?<![\d:h])\d{1,2} ?[–-] ?$")

_MONTH = re.compile(
    rf"(?:[^\d]{{0,30}}[:,|-] ?)?(?:thang (?P<worded>\d{{1,2}}|{VIETNAMESE_MONTHS})[ /.,-]{{1,3}}(?:nam )?"
    rf"|(?P<english>{ENGLISH_MONTHS})[a-z]{{0,6}}\.?,? )(?P<year>\d{{4}})"
    r"|(?P<month>\d{1,2}) ?[/-] ?(?P<its_year>\d{4})|(?P<iso_year>\d{4})-(?P<iso>\d{2})"
)
_LONGEST_LINE = 300
_YEAR = re.compile(r"(?:nam )?(\d{4})")


def read_moment(text: str, *, captured_at: datetime | None = None) -> Moment | None:
    """The one publication stamp in a short string, or None.

    "4 giờ trước" counts back from ``captured_at`` (Vietnamese time where it has no zone) and is None
    without it. 00:00 means that no time was given. A range of two dates is no stamp.

    >>> read_moment("Đăng ngày: 20/01/2020 | Lượt xem: 1231")
    Moment(value=datetime.date(2020, 1, 20), precision='day')
    >>> read_moment("Tháng 11 2023")
    Moment(value=datetime.date(2023, 11, 1), precision='month')
    """
    folded = fold(text)
    if DATE.search(folded):
        return next((moment for _, _, moment in _stamps(folded, alone=True)), None)
    back = counted_back(folded, captured_at) if captured_at else None
    return back or _month(folded) or _year(folded)


def find_moments(
    text: str,
    *,
    captured_at: datetime | None = None,  # noqa: ARG001  (both readers are called alike)
) -> list[tuple[int, int, Moment]]:
    """Every absolute stamp in a longer text with its span; whole dates only, ranges left out.

    >>> find_moments("Lịch họp 11:25 30/07/2022")[0][:2]
    (9, 25)
    """
    # Many a line of a page is asked several times whether it says when.
    return list(_found_in_line(text) if len(text) <= _LONGEST_LINE else _found(text))


def _found(text: str) -> tuple[tuple[int, int, Moment], ...]:
    folded, offsets = fold_with_offsets(text)
    return tuple((offsets[start], offsets[end], moment) for start, end, moment in _stamps(folded, alone=False))


_found_in_line = lru_cache(maxsize=4096)(_found)


def _stamps(folded: str, *, alone: bool) -> Iterator[tuple[int, int, Moment]]:
    floor = 0
    for match in _outside_ranges(folded):
        day = _day(folded, match)
        clock = _clock_near(folded, floor, match)
        if day is None or not (alone or clock or _is_whole(folded, match)):
            continue
        ends = [*match.span(), *(clock.span() if clock else ())]
        # A clock before the date was sought in a slice that ends where the date begins.
        if clock and clock.re is _CLOCK_BEFORE:
            ends[2:] = [match.start() - len(clock.string) + edge for edge in clock.span()]
        floor = max(ends)
        yield min(ends), floor, moment_at(day, clock)


def _day(folded: str, match: re.Match[str]) -> date | None:
    """The day first, unless the weekday before it agrees only with the month first: "T5, 06/30/2022"."""
    day, other = day_of(match), month_first(match)
    weekday = _WEEKDAY_BEFORE.search(folded[max(0, match.start() - 24) : match.start()]) if other else None
    if other is None or weekday is None or (day is not None and _is_weekday(day, weekday[0])):
        return day
    return other if _is_weekday(other, weekday[0]) else day


def _is_weekday(day: date, name: str) -> bool:
    return any(word in _WEEKDAYS[day.weekday()] for word in re.findall(r"[a-z]+|\d", name.removeprefix("thu ")))


def _outside_ranges(folded: str) -> Iterator[re.Match[str]]:
    previous: re.Match[str] | None = None
    in_range = False
    for match in DATE.finditer(folded):
        joined = previous is not None and _RANGE.fullmatch(folded, previous.end(), match.start()) is not None
        if previous and not (joined or in_range):
            yield previous
        in_range = joined or _DAY_RANGE_BEFORE.search(folded[max(0, match.start() - 8) : match.start()]) is not None
        previous = match
    if previous and not in_range:
        yield previous


def _is_whole(folded: str, match: re.Match[str]) -> bool:
    """Whether the date can stand in running text: a year of two digits needs its weekday."""
    before = folded[max(0, match.start() - 24) : match.start()]
    return not has_short_year(match) or _WEEKDAY_BEFORE.search(before) is not None


def _clock_near(folded: str, floor: int, match: re.Match[str]) -> re.Match[str] | None:
    before = folded[max(floor, match.start() - 60) : match.start()]
    return _CLOCK_BEFORE.search(before) or _CLOCK_BEHIND.match(folded, match.end())


def _month(folded: str) -> Moment | None:
    match = _MONTH.fullmatch(folded)
    if match is None:
        return None
    year = match["year"] or match["its_year"] or match["iso_year"]
    day = real_day(int(year), month_number(match["worded"] or match["english"] or match["month"] or match["iso"]), 1)
    return Moment(day, "month") if day else None


def _year(folded: str) -> Moment | None:
    match = _YEAR.fullmatch(folded)
    day = real_day(int(match[1]), 1, 1) if match else None
    return Moment(day, "year") if day else None
