"""What is read off a page: frozen, typed, and ready for JSON.

Everything here is a plain value; nothing knows a crawler, a database or a clock.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from archiver.vietnamese.bylines import Byline
from archiver.vietnamese.documents import DocumentReference

__all__ = ["Article", "Attachment", "Byline", "DocumentReference", "Evidence", "Precision", "RelatedLink"]

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
class Evidence:
    """Why a field reads as it does: the ``rule`` in words, and the XPath of the ``element`` that it was found in.

    ``confidence`` is how often that rule is right, 0 to 1; also where it says that there is nothing to be read.
    """

    field: str
    rule: str
    confidence: float
    element: str | None = None


#: A field that is less sure than this is worth a person's look.
DOUBTFUL = 0.6


@dataclass(frozen=True, slots=True)
class Article:
    """One article as a page shows it.

    ``body`` is paragraphs parted by a blank line, without the lead. ``published`` is an aware datetime
    where the page gives a time, else a date, else None; ``published_precision`` says which of minute,
    day, month, year was given (a missing day or month stands as 1). ``event_dates`` are days that the
    text speaks of, never publication dates. ``organ`` is the party organ whose sub-site this is. ``evidence``
    says of each field, and of the CMS family, how it was found; articles that say the same are equal whatever it is.
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
    evidence: tuple[Evidence, ...] = field(default=(), compare=False)

    @property
    def doubts(self) -> tuple[Evidence, ...]:
        """The fields that are less sure than :data:`DOUBTFUL`."""
        return tuple(found for found in self.evidence if found.confidence < DOUBTFUL)

    def asdict(self) -> dict[str, Any]:
        """The article as plain dictionaries, lists, strings and None: dates in ISO 8601."""
        return {f.name: _plain(getattr(self, f.name)) for f in dataclasses.fields(self)}


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
