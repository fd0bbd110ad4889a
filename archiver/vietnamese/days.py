"""One whole day as Vietnamese text writes it: the pattern, and the date that a match of it names."""

from __future__ import annotations

import re
from datetime import date

__all__ = ["DATE", "day_of", "has_short_year", "real_day"]

# No page of these sites, and nothing that they speak of as news, lies outside.
_FIRST_YEAR, _LAST_YEAR = 1945, 2100
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# One whole date in folded text: 15/3/2016, 03 thang 4 nam 2018, 2021-10-26, 26 Oct 2021.
DATE = re.compile(
    r"(?<!\d)(?<!\d[/.])(?:"
    r"(?P<d>\d{1,2}) {0,3}(?P<mark>[/.–-]) {0,3}(?P<m>\d{1,2}) {0,3}(?P=mark) {0,3}(?P<y>\d{4}|\d{2})"
    r"|(?P<wd>\d{1,2}) {0,3}thang {0,3}(?P<wm>\d{1,2}) {0,3}[,/-]? {0,3}(?:nam)? {0,3}(?P<wy>\d{4})"
    r"|(?P<iy>\d{4})(?P<imark>[/.-])(?P<im>\d{1,2})(?P=imark)(?P<id>\d{1,2})"
    rf"|(?P<ed>\d{{1,2}}) (?P<em>{'|'.join(_MONTHS)})[a-z]{{0,6}} (?P<ey>\d{{4}})"
    r")(?!\d)(?![/.-]\d)"
)


def day_of(match: re.Match[str]) -> date | None:
    """The day that a match of `DATE` names, or None where there is no such day."""
    part = match.groupdict()
    year = part["y"] or part["wy"] or part["iy"] or part["ey"]
    month = part["m"] or part["wm"] or part["im"] or str(_MONTHS.index(part["em"]) + 1)
    day = part["d"] or part["wd"] or part["id"] or part["ed"]
    return real_day(_century(year), int(month), int(day))


def _century(year: str) -> int:
    # Two digits as POSIX reads them: 69–99 lie in the last century.
    return int(year) if len(year) == 4 else int(year) + (1900 if int(year) >= 69 else 2000)


def real_day(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar or the years of these sites hold none."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def has_short_year(match: re.Match[str]) -> bool:
    """Whether a match of `DATE` gives its year by two digits."""
    return len(match["y"] or "four") == 2
