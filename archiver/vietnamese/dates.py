"""Dates as Vietnamese pages write them, each with its precision.

Everything is matched on folded text, so marks, case and the way they were typed never matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Literal

from dateutil.relativedelta import relativedelta
from dateutil.tz import gettz

from archiver.vietnamese.days import DATE, day_of, has_short_year, real_day
from archiver.vietnamese.events import event_dates
from archiver.vietnamese.text import fold, fold_with_offsets

__all__ = ["HO_CHI_MINH", "Moment", "event_dates", "find_moments", "read_moment"]

HO_CHI_MINH: tzinfo = gettz("Asia/Ho_Chi_Minh") or timezone(timedelta(hours=7))

_CLOCK = (
    r"(?P<hour>\d{1,2})(?::| ?h ?| gio )(?P<minute>\d{2})(?: ?phut\b)?(?::(?P<second>\d{2}))?(?!\d)(?:[.,]\d{1,9})?"
    r"(?: ?(?P<half>am|pm|sa|ch|sang|chieu|toi)\b)?"
    r"(?: ?(?P<zone>z\b|gmt\b(?! ?[+-])|\+\d\d:?\d\d(?!\d)))?"
)
_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7]|cn)"
_LINK = r"[\s,|–—-]{0,6}"
_CLOCK_BEHIND = re.compile(rf"{_LINK}(?:luc|at|t)?[\s,|:-]{{0,3}}{_CLOCK}")
_CLOCK_BEFORE = re.compile(
    rf"(?<![\d:]){_CLOCK}'?{_LINK}(?:[(\[]?gmt ?\+ ?0?7[)\]]?)?{_LINK}{_WEEKDAY}?{_LINK}(?:ngay)?:? {{0,3}}$"
)
_WEEKDAY_BEFORE = re.compile(rf"\b{_WEEKDAY}[ ,-]{{0,4}}(?:ngay)? {{0,3}}$")
_RANGE = re.compile(r"\s*(?:[–—-]|den)\s*(?:ngay\s*)?")
_DAY_RANGE_BEFORE = re.compile(r"(?<![\d:h])\d{1,2} ?[–-] ?$")

_LATELY = re.compile(rf"\W*hom (?P<day>nay|qua)(?:{_LINK}(?:luc)?{_LINK}{_CLOCK})?\W*")
_MONTH = re.compile(
    r"(?:[^\d]{0,30}[:,|-] ?)?thang (\d{1,2})[ /.,-]{1,3}(?:nam )?(\d{4})"
    r"|(\d{1,2}) ?[/-] ?(\d{4})|(\d{4})-(\d{2})"
)
_YEAR = re.compile(r"(?:nam )?(\d{4})")
_UNITS = {
    "giay": "seconds", "phut": "minutes", "gio": "hours", "tieng": "hours",
    "ngay": "days", "tuan": "weeks", "thang": "months", "nam": "years",
}  # fmt: skip
_SPAN = re.compile(rf"(\d{{1,4}}) ({'|'.join(_UNITS)})\b[ ,]*")
_AGO = re.compile(rf"(?:(?:dang|cap nhat|cach day)[ :]*)?((?:{_SPAN.pattern})+)(?:truoc)?")


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as precise as it was given; what is missing of a date stands as 1.

    ``value`` is an aware datetime in Asia/Ho_Chi_Minh where ``precision`` is minute, else a date.
    """

    value: datetime | date
    precision: Literal["minute", "day", "month", "year"]


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
    return _ago(folded, captured_at) or _lately(folded, captured_at) or _month(folded) or _year(folded)


def find_moments(
    text: str,
    *,
    captured_at: datetime | None = None,  # noqa: ARG001  (both readers are called alike)
) -> list[tuple[int, int, Moment]]:
    """Every absolute stamp in a longer text with its span; whole dates only, ranges left out.

    >>> find_moments("Lịch họp 11:25 30/07/2022")[0][:2]
    (9, 25)
    """
    folded, offsets = fold_with_offsets(text)
    return [(offsets[start], offsets[end], moment) for start, end, moment in _stamps(folded, alone=False)]


def _stamps(folded: str, *, alone: bool) -> Iterator[tuple[int, int, Moment]]:
    floor = 0
    for match in _outside_ranges(folded):
        day = day_of(match)
        clock = _clock_near(folded, floor, match)
        if day is None or not (alone or clock or _is_whole(folded, match)):
            continue
        ends = [*match.span(), *(clock.span() if clock else ())]
        # A clock before the date was sought in a slice that ends where the date begins.
        if clock and clock.re is _CLOCK_BEFORE:
            ends[2:] = [match.start() - len(clock.string) + edge for edge in clock.span()]
        floor = max(ends)
        yield min(ends), floor, _moment(day, clock)


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


def _moment(day: date, clock: re.Match[str] | None) -> Moment:
    at = _time(clock) if clock else None
    if clock is None or at is None or at == time():
        return Moment(day, "day")
    value = datetime.combine(day, at, _zone(clock["zone"])).astimezone(HO_CHI_MINH)
    return Moment(value.date(), "day") if value.time() == time() else Moment(value, "minute")


def _time(clock: re.Match[str]) -> time | None:
    hour = int(clock["hour"])
    if clock["half"] in ("am", "sa", "sang") and hour == 12:
        hour = 0
    if clock["half"] in ("pm", "ch", "chieu", "toi") and hour < 12:
        hour += 12
    try:
        return time(hour, int(clock["minute"]), int(clock["second"] or 0))
    except ValueError:
        return None


def _zone(zone: str | None) -> tzinfo:
    if zone is None:
        return HO_CHI_MINH
    if zone in ("z", "gmt"):
        return UTC
    return timezone(timedelta(hours=min(int(zone[1:3]), 14), minutes=int(zone[-2:])))


def _ago(folded: str, captured_at: datetime | None) -> Moment | None:
    said = _AGO.fullmatch(folded)
    if said is None or captured_at is None:
        return None
    counts = {_UNITS[unit]: int(count) for count, unit in _SPAN.findall(said[1])}
    zoned = captured_at if captured_at.tzinfo else captured_at.replace(tzinfo=HO_CHI_MINH)
    try:
        then = zoned.astimezone(HO_CHI_MINH) - relativedelta(**counts)  # type: ignore[arg-type]
    except (OverflowError, ValueError):
        return None
    return _rounded(then, list(counts)[-1])


def _lately(folded: str, captured_at: datetime | None) -> Moment | None:
    """Today or yesterday, perhaps with the time: "Hôm qua, 15:20"."""
    said = _LATELY.fullmatch(folded)
    if said is None or captured_at is None:
        return None
    zoned = captured_at if captured_at.tzinfo else captured_at.replace(tzinfo=HO_CHI_MINH)
    day = zoned.astimezone(HO_CHI_MINH).date() - timedelta(days=said["day"] == "qua")
    return _moment(day, said if said["hour"] else None)


def _rounded(then: datetime, unit: str) -> Moment | None:
    day = real_day(then.year, then.month, then.day)
    if day is None:
        return None
    if unit in ("seconds", "minutes", "hours"):
        return Moment(then.replace(second=0, microsecond=0), "minute")
    if unit in ("days", "weeks"):
        return Moment(day, "day")
    return Moment(day.replace(day=1), "month") if unit == "months" else Moment(date(day.year, 1, 1), "year")


def _month(folded: str) -> Moment | None:
    match = _MONTH.fullmatch(folded)
    if match is None:
        return None
    worded, worded_year, number, numbers_year, iso_year, iso = match.groups()
    day = real_day(int(worded_year or numbers_year or iso_year), int(worded or number or iso), 1)
    return Moment(day, "month") if day else None


def _year(folded: str) -> Moment | None:
    match = _YEAR.fullmatch(folded)
    day = real_day(int(match[1]), 1, 1) if match else None
    return Moment(day, "year") if day else None
