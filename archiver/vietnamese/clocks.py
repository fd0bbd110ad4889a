"""The time of day as Vietnamese text writes it, and the moment that a day and a time make."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Literal

from dateutil.tz import gettz

__all__ = ["CLOCK", "HO_CHI_MINH", "LINK", "Moment", "moment_at"]

HO_CHI_MINH: tzinfo = gettz("Asia/Ho_Chi_Minh") or timezone(timedelta(hours=7))

#: A time in folded text, as a regular expression: 8:15, 08h15, 8g15, 8 gio 15 phut, 20h, with half of day and zone.
CLOCK = (
    r"(?P<hour>\d{1,2})(?:"
    r"(?::| ?[hg] ?| gio )(?P<minute>\d{2})(?: ?phut\b)?(?::(?P<second>\d{2}))?(?!\d)(?:[.,]\d{1,9})?"
    r"| ?(?:[hg]|gio)\b(?! ?\d))"
    r"(?: ?(?P<half>am|pm|sa|ch|sang|chieu|toi)\b)?"
    r"(?: ?(?P<zone>z\b|(?:gmt|utc)\b(?! ?[+-] ?\d)|\+\d\d:?\d\d(?!\d)))?"
)
#: What may stand between a date and its time.
LINK = r"[\s,|·•–—-]{0,6}"


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as precise as it was given; what is missing of a date stands as 1.

    ``value`` is an aware datetime in Asia/Ho_Chi_Minh where ``precision`` is minute, else a date.
    """

    value: datetime | date
    precision: Literal["minute", "day", "month", "year"]


def moment_at(day: date, clock: re.Match[str] | None) -> Moment:
    """The moment of a day and a match of `CLOCK`; midnight and impossible times mean that none was given."""
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
        return time(hour, int(clock["minute"] or 0), int(clock["second"] or 0))
    except ValueError:
        return None


def _zone(zone: str | None) -> tzinfo:
    if zone is None:
        return HO_CHI_MINH
    if zone in ("z", "gmt", "utc"):
        return UTC
    return timezone(timedelta(hours=min(int(zone[1:3]), 14), minutes=min(int(zone[-2:]), 59)))
