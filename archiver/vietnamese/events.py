"""The days that running text speaks of as events, which are never publication dates."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date

from archiver.vietnamese.days import DATE, day_of, has_short_year
from archiver.vietnamese.text import fold

__all__ = ["event_dates"]

_PART_OF_DAY = r"(?:sang|trua|chieu|toi|dem)"
_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)"
# Two days may share one month and year: "ngày 25-26/10/2021", "từ ngày 03/12 đến ngày 06/12/2021".
_FIRST_DAY = r"(?:(?P<d>\d{1,2})(?:/(?P<m>\d{1,2})(?:/\d{4})?)? ?(?:-|–|,|va|den)(?: ngay)? ?)?"
_LED_IN = re.compile(
    rf"\b(?:(?P<part>{_PART_OF_DAY}(?: (?:qua|nay|mai))?,?(?: {_WEEKDAY},?)?(?: ngay)?"
    rf"|(?:hom )?nay(?: ngay)?)|ngay),? ?\(?(?:ngay )?{_FIRST_DAY}$"
)
_KINDS = (
    "nghi quyet|chi thi|ket luan|quyet dinh|quy dinh|quy che|huong dan|thong bao|bao cao|ke hoach"
    "|chuong trinh|de an|cong van|cong dien|thong tri|thong tu|to trinh|nghi dinh|phap lenh|luat|so"
)
_BY = r"(?: cua [^,]{1,60})?"
# What stands before "ngày" where the day is a document's, a deadline's or a birthday's.
_NO_EVENT = re.compile(
    rf"(?:\d[a-z]? ?[–/-] ?[a-z]{{2,6}}(?: ?[–/-] ?[a-z0-9]{{2,8}}){{0,3}}{_BY}[,( ]*(?:ban hanh)?"
    rf"|\b(?:{_KINDS})(?: so)?:? \d{{1,5}}(?:[/-]\d{{4}})?{_BY}[,( ]*(?:ban hanh)?"
    rf"|\b(?:{_KINDS}) cua [^,\d]{{1,60}}"
    r"|\b(?:ban hanh|ky|hieu luc(?: thi hanh)?|ke tu|hieu luc tu|truoc|sinh|ky niem"
    r"|thanh lap|tinh den|het)[:( ]*) ?$"
)
_HELD = re.compile(r"\b(?:to chuc|dien ra|khai mac|be mac|vao|trong) ?$")
_DASH = re.compile(r" ?[–—-] ?(?:ngay )?")
_SENTENCE_END = re.compile(r"[.;!?] |\n")


def event_dates(text: str) -> tuple[date, ...]:
    """The days of events, each once, in the order of the text; whole dates only.

    Dates of documents, anniversaries ("16/7/1987 - 16/7/2022") and deadlines are left out.

    >>> event_dates("Sáng ngày 26/10/2021, hội nghị bàn về Chỉ thị số 13-CT/TU, ngày 05/7/2017.")
    (datetime.date(2021, 10, 26),)
    """
    folded = fold(text)
    return tuple(dict.fromkeys(_events(folded)))


def _events(folded: str) -> Iterator[date]:
    matches = [match for match in DATE.finditer(folded) if not has_short_year(match)]
    anniversaries = _anniversaries(folded, matches)
    for match in matches:
        last = day_of(match)
        if last is None or match.start() in anniversaries:
            continue
        before = folded[max(0, match.start() - 160) : match.start()]
        led_in = _LED_IN.search(before, max(0, len(before) - 60))
        if led_in and (led_in["part"] or not _is_no_event(before[: led_in.start()])):
            yield from _first_of_two(led_in, last)
            yield last


def _is_no_event(before: str) -> bool:
    clause = _SENTENCE_END.split(before)[-1]
    return _HELD.search(clause) is None and _NO_EVENT.search(clause) is not None


def _first_of_two(led_in: re.Match[str], last: date) -> Iterator[date]:
    if led_in["d"] is None:
        return
    try:
        yield last.replace(day=int(led_in["d"]), month=int(led_in["m"] or last.month))
    except ValueError:
        return


def _anniversaries(folded: str, matches: list[re.Match[str]]) -> set[int]:
    """Where the dates begin that a dash joins to the same feast of another year."""
    found: set[int] = set()
    for first, second in itertools.pairwise(matches):
        between = folded[first.end() : second.start()][:20]
        if _DASH.fullmatch(between):
            found.update((first.start(), second.start()))
    return found
