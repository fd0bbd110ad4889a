"""The days that an article speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from archiver.vietnamese.dates import event_dates


def spoken_days(lead: str, paragraphs: Sequence[str]) -> tuple[date, ...]:
    """The days that the lead speaks of as events; without any, those of the first paragraph that does.

    >>> spoken_days("Sáng ngày 12/3/2021, huyện Na Pha mở hội nghị.", [])
    (datetime.date(2021, 3, 12),)
    """
    return next((days for text in (lead, *paragraphs[:2]) if (days := tuple(event_dates(text)))), ())
