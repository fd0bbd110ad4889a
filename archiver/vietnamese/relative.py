"""Dates that count back from the time at which the page was fetched: "4 giờ trước", "Hôm qua, 15:20"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from archiver.vietnamese.clocks import CLOCK, HO_CHI_MINH, Moment, moment_at
from archiver.vietnamese.days import real_day

__all__ = ["counted_back"]

_UNITS = {
    "giay": "seconds", "phut": "minutes", "gio": "hours", "tieng": "hours",
    "ngay": "days", "tuan": "weeks", "thang": "months", "nam": "years",
    "second": "seconds", "minute": "minutes", "min": "minutes", "hour": "hours",
    "day": "days", "week": "weeks", "month": "months", "year": "years",
}  # fmt: skip
_NUMBERS = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
    "a": 1,
    "an": 1,
}
_SPAN = re.compile(rf"(\d{{1,4}}|{'|'.join(_NUMBERS)}) ({'|'.join(_UNITS)})s?\b[ ,]*")
_AGO = re.compile(
    rf"(?:(?:dang|cap nhat|cach day|khoang|hon|gan|about)[ :]*){{0,3}}((?:{_SPAN.pattern}){{1,6}})(?P<ago>truoc|ago)?"
)
_JUST_NOW = re.compile(r"(?:vua (?:xong|moi|dang)|moi dang|just now)")
_DAYS_BACK = {"hom nay": 0, "hom qua": 1, "hom kia": 2, "today": 0, "yesterday": 1}
_LATELY = re.compile(rf"\b({'|'.join(_DAYS_BACK)})\b")
_AROUND = re.compile(r"(?:\b(?:dang|cap nhat|vao|luc|at)\b|[\s,|–—-])+")
_CLOCK = re.compile(CLOCK)


def counted_back(folded: str, captured_at: datetime) -> Moment | None:
    """The moment that a folded text gives by how long it lay before *captured_at*, or None.

    >>> counted_back("3 tuan truoc", datetime(2024, 3, 22))
    Moment(value=datetime.date(2024, 3, 1), precision='day')
    """
    zoned = captured_at if captured_at.tzinfo else captured_at.replace(tzinfo=HO_CHI_MINH)
    try:
        now = zoned.astimezone(HO_CHI_MINH)
    except (OverflowError, ValueError):  # the first or last day of all
        return None
    if _JUST_NOW.fullmatch(folded):
        return _rounded(now, "minutes")
    return _ago(folded, now) or _lately(folded, now)


def _ago(folded: str, now: datetime) -> Moment | None:
    said = _AGO.fullmatch(folded)
    if said is None:
        return None
    spans = _SPAN.findall(said[1])
    # "146 ngày" is a date; "một năm" alone is any text.
    if not (said["ago"] or spans[0][0].isdecimal()):
        return None
    counts = {_UNITS[unit]: _NUMBERS.get(count) or int(count) for count, unit in spans}
    try:
        return _rounded(now - relativedelta(**counts), list(counts)[-1])  # type: ignore[arg-type]
    except (OverflowError, ValueError):
        return None


def _rounded(then: datetime, unit: str) -> Moment | None:
    day = real_day(then.year, then.month, then.day)
    if day is None:
        return None
    if unit in ("seconds", "minutes", "hours"):
        return Moment(then.replace(second=0, microsecond=0), "minute")
    if unit in ("days", "weeks"):
        return Moment(day, "day")
    return Moment(day.replace(day=1), "month") if unit == "months" else Moment(date(day.year, 1, 1), "year")


def _lately(folded: str, now: datetime) -> Moment | None:
    """Today, yesterday or the day before, perhaps with the time before or behind it."""
    said = _LATELY.search(folded) if len(folded) < 60 else None
    if said is None:
        return None
    rest = _AROUND.sub(" ", folded[: said.start()] + folded[said.end() :]).strip(" :")
    clock = _CLOCK.fullmatch(rest)
    if rest and clock is None:
        return None
    then = now.date() - timedelta(days=_DAYS_BACK[said[1]])
    day = real_day(then.year, then.month, then.day)
    return moment_at(day, clock) if day else None
