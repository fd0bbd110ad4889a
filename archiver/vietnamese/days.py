"""One whole day as Vietnamese text writes it: the pattern, and the date that a match of it names."""

from __future__ import annotations

import re
from datetime import date

__all__ = [
    "DATE",
    "ENGLISH_MONTHS",
    "VIETNAMESE_MONTHS",
    "day_of",
    "has_short_year",
    "month_first",
    "month_number",
    "real_day",
]

# No page of these sites, and nothing that they speak of as news, lies outside.
_FIRST_YEAR, _LAST_YEAR = 1945, 2100
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

#: January and December have names of their own; "muoi mot" stands before "muoi", which it begins like.
_WORDS = {
    "muoi mot": 11, "muoi hai": 12, "gieng": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9, "muoi": 10, "chap": 12,
}  # fmt: skip
#: The months by name, folded, as regular expressions; of the English ones their beginnings.
VIETNAMESE_MONTHS = "|".join(_WORDS)
ENGLISH_MONTHS = "|".join(_MONTHS)

# One whole date in folded text, the day or the year first: 15/3/2016, 03 thang 4 nam 2018, 20 thang muoi mot, 2023,
# 2021-10-26, 26 Oct 2021; or the month: thang muoi mot 20, 2023, November 20, 2023. A look at the first letter spares
# most places of a text the rest.
DATE = re.compile(
    r"(?:(?<!\d)(?<!\d[/.])(?=\d)(?:"
    r"(?P<d>\d{1,2}) {0,3}(?P<mark>[/.–‐‑-]) {0,3}(?P<m>\d{1,2}) {0,3}(?P=mark) {0,3}(?P<y>\d{4}|\d{2})"
    r"|(?P<wd>\d{1,2}) {0,3}(?:thang|thg|th) {0,3}(?P<wm>\d{1,2}|@words)\b {0,3}[,/-]? {0,3}(?:nam)? {0,3}(?P<wy>\d{4})"
    r"|(?P<iy>\d{4})(?P<imark>[/.-])(?P<im>\d{1,2})(?P=imark)(?P<id>\d{1,2})"
    r"|(?P<ed>\d{1,2})[ /-](?P<em>@english)[a-z]{0,6}\.?,?[ /-](?P<ey>\d{4})"
    r")|\b(?=[adfjmnost])(?:"
    r"(?:thang|thg|th) ?(?P<fm>\d{1,2}|@words) (?P<fd>\d{1,2}), {0,2}(?P<fy>\d{4})"
    r"|(?P<nm>@english)[a-z]{0,6}\.? (?P<nd>\d{1,2})(?:st|nd|rd|th)?,? {0,2}(?P<ny>\d{4})"
    r"))(?!\d)(?![/.-]\d)".replace("@words", VIETNAMESE_MONTHS).replace("@english", ENGLISH_MONTHS)
)


def day_of(match: re.Match[str]) -> date | None:
    """The day that a match of `DATE` names, or None where there is no such day."""
    part = match.groupdict()
    year = part["y"] or part["wy"] or part["iy"] or part["ey"] or part["fy"] or part["ny"]
    month = part["m"] or part["wm"] or part["im"] or part["fm"] or part["em"] or part["nm"]
    day = part["d"] or part["wd"] or part["id"] or part["ed"] or part["fd"] or part["nd"]
    return real_day(_century(year), month_number(month), int(day))


def month_first(match: re.Match[str]) -> date | None:
    """The day that a match of `DATE` names if its slashes part month, day and year, as Drupal's own formats do."""
    if match["mark"] != "/":
        return None
    return real_day(_century(match["y"]), int(match["d"]), int(match["m"]))


def month_number(written: str) -> int:
    """The number of a month written in digits or as a match of one of the names above."""
    if written.isdecimal():
        return int(written)
    return _WORDS[written] if written in _WORDS else _MONTHS.index(written) + 1


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
