"""Which of several documents of one number a citation without a date means.

Numbers of the party restart with each congress, those of the state with each year.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from archiver.vietnamese.document_types import is_local, is_party
from archiver.vietnamese.provinces import province_named

__all__ = ["Known", "last_day", "meant", "province_on"]

# The day on which each national congress, from the sixth on, closed or chose its committee.
_CONGRESSES = (
    "1986-12-18", "1991-06-27", "1996-07-01", "2001-04-22", "2006-04-25", "2011-01-19", "2016-01-28", "2021-02-01",
    "2026-01-23",
)  # fmt: skip
_ROMAN = ("VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
# Local congresses come some months before; and in July 2025 the merged provinces began anew.
_LOCAL_CONGRESSES = (
    "1986-10-01", "1991-04-01", "1996-04-01", "2001-01-01", "2005-12-01", "2010-10-01", "2015-10-01", "2020-10-01",
    "2025-07-01", "2025-10-01",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """A document that an archive knows by citations; ``date`` is in ISO 8601, or empty."""

    id: int
    kind: str
    province: str
    date: str

    def is_of_kind(self, kind: str) -> bool:
        """Whether it may be of that kind: what is not said may be anything."""
        return not kind or not self.kind or kind == self.kind


def meant(
    known: Iterable[Known], *, number: str, issuer: str, kind: str, home: str, term: str, moment: str
) -> int | None:
    """The id of the dated document that a citation without a date means, where that is beyond doubt.

    Of those of the same number, type and issuer, in the same province, that had been issued at the ``moment`` of the
    citation (a day, month or year in ISO 8601), the one of the latest term; None where that term has several, or
    where "khóa XII" excludes it. What the state numbers by the year is forgotten after the next one.

    >>> both = [Known(1, "Chỉ thị", "", "2019-05-30"), Known(2, "Chỉ thị", "", "2024-06-14")]
    >>> cited = dict(number="35", issuer="TW", kind="Chỉ thị", home="", term="")
    >>> [meant(both, **cited, moment=moment) for moment in ("2018", "2020-10-15", "2024-09-02")]
    [None, 1, 2]
    """
    end = last_day(moment)
    dated = [one for one in known if one.date and one.is_of_kind(kind) and one.province == province_on(home, one.date)]
    if "/" not in number:  # 30/2020/NĐ-CP tells its year
        dated = [one for one in dated if one.date <= end and _is_of_congress(one.date, term, issuer)]
        latest = max((_period(one.date, issuer) for one in dated), default=0)
        if not is_party(issuer) and latest < int(end[:4]) - 1:
            return None
        dated = [one for one in dated if _period(one.date, issuer) == latest]
    return dated[0].id if len(dated) == 1 else None


def last_day(moment: str) -> str:
    """The last day of a year or month, the day itself of a day; all in ISO 8601.

    >>> last_day("2021"), last_day("2021-02"), last_day("2021-02-03")
    ('2021-12-31', '2021-02-31', '2021-02-03')
    """
    return moment + "YYYY-12-31"[4:][len(moment) - 4 :] if len(moment) >= 4 else moment


def province_on(name: str, day: str) -> str:
    """The name that the province of a site bore on a day; what is no province in these tables stays as it is.

    >>> province_on("Bắc Giang", "2024-05-01"), province_on("Bắc Giang", "2025-08-01"), province_on("Hà Khê", "2025")
    ('Bắc Giang', 'Bắc Ninh', 'Hà Khê')
    """
    province = province_named(name) if name else None
    if province is None:
        return name
    on = date.fromisoformat(last_day(day)[:8] + "28")  # no province came or went late in a month
    if not province.existed_on(on) and province.successor:
        province = province_named(province.successor, on) or province
    return province.name


def _period(day: str, issuer: str) -> int:
    if not is_party(issuer):
        return int(day[:4])
    return 1 + bisect(_LOCAL_CONGRESSES if is_local(issuer) else _CONGRESSES, day)


def _is_of_congress(day: str, term: str, issuer: str) -> bool:
    if term not in _ROMAN or is_local(issuer):
        return True
    return bisect(_CONGRESSES, day) == _ROMAN.index(term) + 1
