"""The days that an article speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from archiver.vietnamese.dates import event_dates

#: A day and a month without a year, led in as days of events are: "Chiều ngày 12/8", "Sáng 15-3", "Sáng nay (01.8)".
_YEARLESS = re.compile(
    r"\b(?:ngày|sáng|trưa|chiều|tối|nay)\s*\(?\s*(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?!\d|[/.-]\d)",
    re.IGNORECASE,
)


def spoken_days(lead: str, paragraphs: Sequence[str], published: datetime | date | None = None) -> tuple[date, ...]:
    """The days that the lead speaks of as events; without any, those of the first paragraph that does.

    A day given without its year is the one nearest to *published*; without that it is passed over.

    >>> spoken_days("Sáng ngày 12/3/2021, huyện Na Pha mở hội nghị.", [])
    (datetime.date(2021, 3, 12),)
    >>> spoken_days("Chiều ngày 30/12, xã họp tổng kết.", [], date(2022, 1, 2))
    (datetime.date(2021, 12, 30),)
    """
    for text in (lead, *paragraphs[:2]):
        if days := tuple(event_dates(_with_years(text, published))):
            return days
    return ()


def _with_years(text: str, published: datetime | date | None) -> str:
    if published is None:
        return text
    day = published.date() if isinstance(published, datetime) else published
    return _YEARLESS.sub(lambda found: found[0] + _year_behind(found, day), text)


def _year_behind(found: re.Match[str], published: date) -> str:
    years = range(published.year - 1, published.year + 2)
    days = [day for year in years if (day := _day(year, int(found["month"]), int(found["day"])))]
    nearest = min(days, key=lambda day: abs(day - published), default=None)
    return f"{found['mark']}{nearest.year}" if nearest else ""


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
