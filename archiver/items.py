"""What is read off a page: frozen, typed, and ready for JSON.

Everything here is a plain value; nothing knows a crawler, a database or a clock.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from archiver.vietnamese.bylines import Byline
from archiver.vietnamese.documents import DocumentReference

__all__ = ["Article", "Attachment", "Byline", "DocumentReference", "Precision", "RelatedLink"]

Precision = Literal["minute", "day", "month", "year"]


@dataclass(frozen=True, slots=True)
class RelatedLink:
    """One entry of "Tin cùng chuyên mục". ``position`` counts from 1; ``documents`` are those its title cites."""

    position: int
    title: str
    url: str | None
    documents: tuple[DocumentReference, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that the article offers, by its absolute address."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article as a page shows it.

    ``body`` is paragraphs parted by a blank line, without the lead. ``published`` is an aware datetime
    where the page gives a time, else a date, else None; ``published_precision`` says which of minute,
    day, month, year was given (a missing day or month stands as 1). ``event_dates`` are days that the
    text speaks of, never publication dates. ``organ`` is the party organ whose sub-site this is.
    """

    url: str
    title: str
    lead: str = ""
    body: str = ""
    published: datetime | date | None = None
    published_precision: Precision | None = None
    event_dates: tuple[date, ...] = ()
    bylines: tuple[Byline, ...] = ()
    organ: str | None = None
    category: str | None = None
    related: tuple[RelatedLink, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    documents: tuple[DocumentReference, ...] = ()

    def asdict(self) -> dict[str, Any]:
        """The article as plain dictionaries, lists, strings and None: dates in ISO 8601."""
        return {field.name: _plain(getattr(self, field.name)) for field in dataclasses.fields(self)}


def _plain(value: object) -> Any:  # noqa: ANN401  (JSON has no narrower type)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, DocumentReference):
        fields = {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return {"reference": str(value), **fields}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
