"""When an article was published: what machines are told, else the date line by the headline.

The clock in a page's header, the dates of related articles, anniversaries and the days that the text
speaks of stand elsewhere on the page, so the place decides, not the form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from lxml.html import HtmlElement

from archiver.pages.blocks import Block, is_prose
from archiver.pages.labels import names_date, related_heading
from archiver.pages.metadata import Metadata
from archiver.vietnamese.dates import Moment, find_moments, read_moment

#: Above the headline these are clocks and teasers, below it they are date lines all the same.
_NEVER_ABOVE = frozenset(("navigation", "aside", "footer", "related", "hidden", "comments"))
_NEVER_BELOW = frozenset(("related", "comments", "footer", "caption"))


def machine_date(
    root: HtmlElement, metadata: Metadata, *, article_meta: bool, captured_at: datetime | None
) -> Moment | None:
    """The date that the page tells machines; None where there is none that can be read."""
    stamps = list(metadata.dates(article_meta=article_meta))
    stamps += [
        _stamp(element)
        for element in root.iter("time", "span", "div", "p")
        if element.get("itemprop") == "datePublished"
    ]
    return next((moment for stamp in stamps if (moment := _read(stamp, captured_at))), None)


def visible_date(
    below: Iterable[Block], above: Sequence[Block], behind: Iterable[Block], captured_at: datetime | None
) -> Moment | None:
    """The date line nearest to the headline: in *below* or *above* it, else a labelled one *behind* the text."""
    return (
        _first(_moments(below, _NEVER_BELOW, captured_at))
        or _first(_moments(reversed(above), _NEVER_ABOVE, captured_at))
        or _first(_moments((b for b in _before_lists(behind) if names_date(b.text)), _NEVER_BELOW, captured_at))
    )


def element_date(element: HtmlElement | None, captured_at: datetime | None) -> Moment | None:
    """The date in *element*, by its machine-readable attribute or its text."""
    return _read(_stamp(element), captured_at) if element is not None else None


def finer(machine: Moment | None, visible: Moment | None) -> Moment | None:
    """The one told to machines, or the visible one where that adds the time to the same day."""
    if machine is None or visible is None:
        return machine or visible
    same_day = _day(machine.value) == _day(visible.value)
    return visible if same_day and machine.precision != "minute" and visible.precision == "minute" else machine


def is_date_line(block: Block, captured_at: datetime | None = None) -> bool:
    """Whether the block is there to say when: a short line, mostly date, or labelled as one."""
    text = block.text
    if len(text) > 160 or (is_prose(block) and not names_date(text)):
        return False
    spans = sum(end - start for start, end, _ in find_moments(text, captured_at=captured_at))
    return spans > 0 and (spans * 4 >= len(text) or names_date(text) or block.zone == "meta")


def _moments(blocks: Iterable[Block], never: frozenset[str], captured_at: datetime | None) -> Iterator[Moment]:
    for block in blocks:
        if block.zone in never or (is_prose(block) and not names_date(block.text)):
            continue
        if is_date_line(block, captured_at) or block.tag == "time":
            yield from (moment for _, _, moment in find_moments(block.text, captured_at=captured_at)[:1])
        elif len(block.text) < 40 and (moment := _read(block.text, captured_at)):
            yield moment


def _before_lists(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if related_heading(block.text):
            return
        yield block


def _stamp(element: HtmlElement) -> str:
    for name in ("datetime", "content"):
        if value := element.get(name):
            return str(value)
    return " ".join("".join(element.itertext()).split())


def _read(text: str, captured_at: datetime | None) -> Moment | None:
    """A stamp that can be: not before these sites began, and not after the page was saved."""
    moment = read_moment(text[:120], captured_at=captured_at) if text.strip() else None
    if moment is None or _day(moment.value).year < 1990:
        return None
    if captured_at is not None and (_day(moment.value) - captured_at.date()).days > 1:
        return None
    return moment


def _first(moments: Iterator[Moment]) -> Moment | None:
    return next(moments, None)


def _day(value: datetime | date) -> date:
    return value.date() if isinstance(value, datetime) else value
