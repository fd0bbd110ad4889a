"""When an article was published: what machines are told, else the date line by the headline.

The clock in a page's header, the dates of related articles, anniversaries and the days that the text
speaks of stand elsewhere on the page, so the place decides, not the form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from archiver.pages.blocks import Block, is_prose
from archiver.pages.labels import names_date, related_heading, tells_change
from archiver.pages.metadata import Metadata
from archiver.pages.page import Page
from archiver.pages.rules import (
    DATE_ABOVE,
    DATE_AGREED,
    DATE_ASIDE,
    DATE_BEHIND,
    DATE_BELOW,
    DATE_DISPUTED,
    DATE_IN_HEADLINE,
    DATE_PLACED,
    DATE_STAMP,
    DATE_TOLD,
    Found,
    Rule,
)
from archiver.vietnamese.dates import HO_CHI_MINH, Moment, find_moments, read_moment
from archiver.vietnamese.text import fold

#: Above the headline these are clocks and teasers, below it they are date lines all the same.
_NEVER_ABOVE = frozenset(("navigation", "aside", "footer", "related", "hidden", "comments"))
_NEVER_BELOW = frozenset(("related", "comments", "caption"))
_NEVER_BEHIND = _NEVER_BELOW | {"footer"}

_STAMP_BEHIND = re.compile(r"\s?[(\[]([^()\[\]]{6,60})[)\]]\s*$")
#: schema.org's microdata; Drupal's RDFa ("dc:date dc:created").
_TOLD: Callable[[HtmlElement], Any] = etree.XPath(
    '(//time|//span|//div|//p)[@itemprop="datePublished" or (@content and starts-with(@property, "dc:date"))]'
)
#: Lines behind the text, the last of which may be the signature with its time.
_NEAR_END = 6
#: Characters of a line of a date, a counter and tools, at most.
_LONGEST_SERVING = 60
#: Characters of a date in brackets behind a headline, at most.
_LONGEST_STAMP = 80
#: Elements of a line that may tell when.
_MOST_INSIDE = 40
#: Longer lines tell something.
_LONGEST = 200
_CLOCK_MAY_GO_WRONG = timedelta(minutes=10)
#: The buttons beside a date that make the letters larger.
_SIZES = re.compile(r"\s*\bA ?[+-].*$")
_WEEKDAY = re.compile(r"^\s*(?:thứ \w+|chủ nhật)\W+", re.IGNORECASE)
_AGO = re.compile(r"\W*(?:dang |cap nhat )?(?:cach day )?(?:\d+ (?:giay|phut|gio|ngay|tuan|thang|nam) ){1,2}truoc\W*")
_SPAN_AGO = re.compile(r"\d (?:giay|phut|gio|ngay|tuan|thang|nam)\b.{0,12} truoc")
#: Characters of a stamp in a tooltip, at most; longer ones say more.
_LONGEST_TOOLTIP = 40
_SAID_BEFORE = re.compile(
    r"(?:cập nhật|ngày đăng|đăng) ?(?:lúc|ngày|vào)?\s?:?\s?(?:(?:thứ|chủ)\s\w+\s?,?\s?)?$", re.IGNORECASE
)
_BAR_BEFORE = re.compile(r"(?:^|\|)\s*(?:[^|\d]{0,30}[:\s])?$")
_BAR_BEHIND = re.compile(r"['’]?\s*(?:[(\[]?GMT ?\+ ?0?7[)\]]?)?\s*(?:\||$)")


def machine_date(page: Page, metadata: Metadata, *, article_meta: bool) -> Found[Moment] | None:
    """The date that *page* tells machines; None where there is none that can be read."""
    root, source, captured_at = page.root, page.source, page.captured_at
    for stamp in metadata.dates(article_meta=article_meta):
        if moment := _read(stamp, captured_at):
            return Found(moment, DATE_TOLD)
    told = "datePublished" in source or ("drupal" in page.generator.lower() and "dc:date" in source)
    for element in _TOLD(root) if told else ():
        if moment := _read(_stamp(element), captured_at):
            return Found(moment, DATE_TOLD, element)
    return None


def visible_date(
    below: Iterable[Block],
    above: Sequence[Block],
    behind: Iterable[Block],
    captured_at: datetime | None,
    *,
    asides: Sequence[Block] = (),
) -> Found[Moment] | None:
    """The date line nearest to the headline: *below* it, among the *asides* of the text or *above* it.

    Else a labelled one *behind* the text.
    """
    behind = list(behind)
    ends = [b for b in islice(_before_lists(behind), _NEAR_END) if b.zone in ("", "meta") and not is_prose(b)]
    labelled = (block for block in _before_lists(behind) if names_date(block.text))
    return (
        _first(DATE_BELOW, _not_today(_moments(below, _NEVER_BELOW, captured_at), captured_at))
        or _first(DATE_ASIDE, _moments(asides, _NEVER_BEHIND, captured_at))
        or _first(DATE_STAMP, _stamps_behind([*asides, *ends]))
        or _first(DATE_ABOVE, _moments(reversed(above), _NEVER_ABOVE, captured_at))
        or _first(DATE_BEHIND, _moments(labelled, _NEVER_BEHIND, captured_at))
    )


def element_date(element: HtmlElement | None, captured_at: datetime | None) -> Found[Moment] | None:
    """The date in *element*, by its machine-readable attribute or its text."""
    moment = _read(_stamp(element), captured_at) if element is not None else None
    return Found(moment, DATE_PLACED, element) if moment else None


def stamp_behind(text: str) -> str:
    """The date in brackets that some themes set behind a headline; empty where there is none.

    >>> stamp_behind("Thăm Na Pha (Cập nhật lúc: 10:05 |19/05/2022)"), stamp_behind("Lễ (19/5/1890 - 19/5/2020)")
    ('(Cập nhật lúc: 10:05 |19/05/2022)', '')
    """
    found = _STAMP_BEHIND.search(text, max(0, len(text) - _LONGEST_STAMP))
    if found is None or not found.start():
        return ""
    moments = find_moments(found[1])
    is_stamp = len(moments) == 1 and (names_date(found[1]) or moments[0][2].precision == "minute")
    return found[0].strip() if is_stamp else ""


def headline_date(headline: Block, captured_at: datetime | None) -> Found[Moment] | None:
    """The date in brackets behind *headline*."""
    moments = find_moments(stamp_behind(headline.text), captured_at=captured_at)
    return next((Found(moment, DATE_IN_HEADLINE, headline.element) for _, _, moment in moments), None)


def settled(told: Found[Moment] | None, shown: Found[Moment] | None) -> Found[Moment] | None:
    """The date of an article, from what machines are told (or the layout knows) and what is shown."""
    if told is None or shown is None:
        return told or shown
    if _day(told.value.value) != _day(shown.value.value):
        return told if told.rule is DATE_PLACED else Found(told.value, DATE_DISPUTED, shown.element)
    return Found(finer(told.value, shown.value) or told.value, DATE_AGREED, shown.element)


def finer(machine: Moment | None, visible: Moment | None) -> Moment | None:
    """The one told to machines, or the visible one where that adds the time to the same day."""
    if machine is None or visible is None:
        return machine or visible
    same_day = _day(machine.value) == _day(visible.value)
    return visible if same_day and machine.precision != "minute" and visible.precision == "minute" else machine


def is_date_line(block: Block, captured_at: datetime | None = None) -> bool:
    """Whether the block is there to say when: a short line, mostly date, or labelled as one, or parted by bars."""
    if len(block.text) > 2 * _LONGEST:
        return False
    text = _SIZES.sub("", block.text)
    if len(text) > _LONGEST:
        return False
    barred = "|" in text and not block.row
    if is_prose(block) and not barred and not names_date(text):
        return False
    moments = find_moments(text, captured_at=captured_at)
    spans = sum(end - start for start, end, _ in moments)
    if spans > 0 and (spans * 4 >= len(text) or names_date(text) or block.zone == "meta"):
        return True
    if block.linked and any(
        _SAID_BEFORE.search(text, max(0, start - _LONGEST_SERVING), start) for start, _, _ in moments
    ):
        return True  # behind tools that are links: "Cỡ chữ: - + In bài Cập nhật lúc Thứ Ba, 04/10/2016"
    return barred and any(_is_between_bars(text, start, end) for start, end, _ in moments)


def is_mere_date(block: Block) -> bool:
    """Whether the block is a date and nothing else."""
    text = _WEEKDAY.sub("", _SIZES.sub("", block.text))
    if len(text) > 60 or block.row or not any(map(str.isdigit, text)):
        return False
    if _AGO.fullmatch(fold(text)):
        return True
    return any(end - start > len(text) - 4 for start, end, _ in find_moments(text))


def _is_between_bars(text: str, start: int, end: int) -> bool:
    """``21:45, Thứ Hai, 30-12-2024 | Vi Văn Páo | Lượt xem: 9``: a bar or the edge of the line on either side."""
    return _BAR_BEFORE.search(text[:start]) is not None and _BAR_BEHIND.match(text, end) is not None


def _stamps_behind(lines: Iterable[Block]) -> Iterator[tuple[Block, Moment]]:
    """The time that ends a line which serves, ``Vi Văn Páo (Huyện ủy Na Lạng) 11/03/2022 17:17``, or begins it."""
    for line in lines:
        moments = [] if tells_change(line.text) else find_moments(line.text)
        for _, end, moment in moments[-1:]:
            if moment.precision == "minute" and end > len(line.text) - 4:
                yield line, moment
        for start, _, moment in moments[:1]:
            if moment.precision == "minute" and start < 3 and len(line.text) <= _LONGEST_SERVING:
                yield line, moment  # "17:54, 08/04/2022 2.318 lượt xem In bài"


def _moments(
    blocks: Iterable[Block], never: frozenset[str], captured_at: datetime | None
) -> Iterator[tuple[Block, Moment]]:
    for block in blocks:
        if block.zone in never or tells_change(block.text):
            continue
        if told := _stamped(block, captured_at):
            yield block, told
        elif is_date_line(block, captured_at) or block.tag == "time":
            moments = [found for found in find_moments(block.text) if not _is_now(found[2], captured_at)][:1]
            yield from ((block, _told_finer(block, moment, captured_at)) for _, _, moment in moments)
        elif moment := _read_short(block, captured_at) or _timed(block, captured_at):
            yield block, moment


def _stamped(block: Block, captured_at: datetime | None) -> Moment | None:
    """What the ``<time>`` or tooltip of a relative date says: "3 tuần trước" tells neither the day nor the time."""
    if len(block.text) > _LONGEST or "trước" not in block.text or not _SPAN_AGO.search(fold(block.text)):
        return None
    elements = islice(block.element.iter("time", "span", "a", "abbr"), _MOST_INSIDE)
    told = (element.get("datetime") or element.get("title") for element in elements)
    stamps = (_read(stamp, captured_at) for stamp in told if stamp and len(stamp) <= _LONGEST_TOOLTIP)
    return next((moment for moment in stamps if moment and not _is_now(moment, captured_at)), None)


def _is_now(moment: Moment, captured_at: datetime | None) -> bool:
    """Whether it is the very time at which the page was saved, as the clock of a site shows it."""
    if captured_at is None or not isinstance(moment.value, datetime):
        return False
    return captured_at.tzinfo is not None and abs(moment.value - captured_at) <= _CLOCK_MAY_GO_WRONG


def _not_today(moments: Iterator[tuple[Block, Moment]], captured_at: datetime | None) -> Iterator[tuple[Block, Moment]]:
    """*moments*, the day on which the page was saved last: a calendar shows it beside the date of the article."""
    today = captured_at.astimezone(HO_CHI_MINH).date() if captured_at else None
    waiting = []
    for block, moment in moments:
        if moment.value == today:
            waiting.append((block, moment))
        else:
            yield block, moment
    yield from waiting


def _read_short(block: Block, captured_at: datetime | None) -> Moment | None:
    moment = _read(_SIZES.sub("", block.text), captured_at) if len(block.text) < 40 else None
    return None if moment is None or _is_now(moment, captured_at) else moment


def _timed(block: Block, captured_at: datetime | None) -> Moment | None:
    """What a ``<time>`` within a line says, whatever stands beside it: a category, a counter, a name."""
    if len(block.text) > _LONGEST:
        return None
    texts = (" ".join("".join(time.itertext()).split()) for time in block.element.iter("time"))
    moments = (find_moments(text, captured_at=captured_at)[:1] for text in texts if text and text in block.text)
    return next((moment for found in moments for _, _, moment in found), None)


def _told_finer(block: Block, shown: Moment, captured_at: datetime | None) -> Moment:
    """*shown*, or what the ``<time>`` around it tells of the same day: many themes show the day alone."""
    stamps = (time.get("datetime", "") for time in block.element.iter("time"))
    told = next((moment for stamp in stamps if (moment := _read(stamp, captured_at))), None)
    if told is not None and _minute(told) == _minute(shown):
        return told  # with the seconds
    return finer(shown, told) or shown


def _minute(moment: Moment) -> datetime | date:
    return moment.value.replace(second=0, microsecond=0) if isinstance(moment.value, datetime) else moment.value


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


def _first(rule: Rule, moments: Iterator[tuple[Block, Moment]]) -> Found[Moment] | None:
    return next((Found(moment, rule, block.element) for block, moment in moments), None)


def _day(value: datetime | date) -> date:
    return value.date() if isinstance(value, datetime) else value
