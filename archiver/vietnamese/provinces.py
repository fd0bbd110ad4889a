"""The provinces before and since 1 July 2025, when 63 became 34.

Seven codes changed their meaning that day, so a code says nothing without its date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from archiver.vietnamese.text import fold

__all__ = ["MERGED_ON", "PROVINCES", "Province", "predecessors", "province_coded", "province_named"]

MERGED_ON = date(2025, 7, 1)

# New name and code ← old names and codes, in the order of the new codes; no arrow: it stayed as it was.
_TABLE = """
Hà Nội 01
Cao Bằng 04
Tuyên Quang 08 ← Hà Giang 02, Tuyên Quang 08
Điện Biên 11
Lai Châu 12
Sơn La 14
Lào Cai 15 ← Lào Cai 10, Yên Bái 15
Thái Nguyên 19 ← Bắc Kạn 06, Thái Nguyên 19
Lạng Sơn 20
Quảng Ninh 22
Bắc Ninh 24 ← Bắc Giang 24, Bắc Ninh 27
Phú Thọ 25 ← Hòa Bình 17, Phú Thọ 25, Vĩnh Phúc 26
Hải Phòng 31 ← Hải Dương 30, Hải Phòng 31
Hưng Yên 33 ← Hưng Yên 33, Thái Bình 34
Ninh Bình 37 ← Hà Nam 35, Nam Định 36, Ninh Bình 37
Thanh Hóa 38
Nghệ An 40
Hà Tĩnh 42
Quảng Trị 44 ← Quảng Bình 44, Quảng Trị 45
Huế 46
Đà Nẵng 48 ← Đà Nẵng 48, Quảng Nam 49
Quảng Ngãi 51 ← Quảng Ngãi 51, Kon Tum 62
Gia Lai 52 ← Bình Định 52, Gia Lai 64
Khánh Hòa 56 ← Khánh Hòa 56, Ninh Thuận 58
Đắk Lắk 66 ← Phú Yên 54, Đắk Lắk 66
Lâm Đồng 68 ← Bình Thuận 60, Đắk Nông 67, Lâm Đồng 68
Đồng Nai 75 ← Bình Phước 70, Đồng Nai 75
TP Hồ Chí Minh 79 ← Bình Dương 74, Bà Rịa–Vũng Tàu 77, TP Hồ Chí Minh 79
Tây Ninh 80 ← Tây Ninh 72, Long An 80
Đồng Tháp 82 ← Tiền Giang 82, Đồng Tháp 87
Vĩnh Long 86 ← Bến Tre 83, Trà Vinh 84, Vĩnh Long 86
An Giang 91 ← An Giang 89, Kiên Giang 91
Cần Thơ 92 ← Cần Thơ 92, Hậu Giang 93, Sóc Trăng 94
Cà Mau 96 ← Bạc Liêu 95, Cà Mau 96
"""

# Other spellings that pages use, folded.
_ALIASES = {
    "hcm": "ho chi minh",
    "hochiminh": "ho chi minh",
    "sai gon": "ho chi minh",
    "thua thien hue": "hue",
    "thua thien": "hue",
    "vung tau": "ba ria vung tau",
    "brvt": "ba ria vung tau",
    "dac lac": "dak lak",
    "daklak": "dak lak",
    "dac nong": "dak nong",
    "daknong": "dak nong",
    "bac can": "bac kan",
    "kontum": "kon tum",
}
_PREFIX = re.compile(r"(?:tinh|thanh pho|tp) ?(?=\w)")
_NOT_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Province:
    """One province, or centrally-run city, as it was over one stretch of time.

    ``code`` is the General Statistics Office's. ``since`` is its first day and ``until`` the first day
    without it, None where that lies outside these tables. ``successor`` names the province it became.
    """

    code: str
    name: str
    since: date | None
    until: date | None
    successor: str | None

    def existed_on(self, day: date) -> bool:
        """Whether this province was there on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


def _provinces() -> tuple[Province, ...]:
    rows: list[Province] = []
    for line in _TABLE.strip().splitlines():
        new, _, olds = line.partition(" ← ")
        name, _, code = new.rpartition(" ")
        for old in filter(None, olds.split(", ")):
            old_name, _, old_code = old.rpartition(" ")
            rows.append(Province(old_code, old_name, None, MERGED_ON, name))
        rows.append(Province(code, name, MERGED_ON if olds else None, None, None))
    return tuple(rows)


def _key(name: str) -> str:
    folded = _NOT_WORD.sub(" ", fold(name)).strip()
    folded = _PREFIX.sub("", folded, count=1) if _PREFIX.match(folded) else folded
    return _ALIASES.get(folded, folded)


PROVINCES: tuple[Province, ...] = _provinces()
# Later rows last: without a date, the province of today wins over the one that it replaced.
_BY_KEY: dict[str, list[Province]] = {}
for _province in sorted(PROVINCES, key=lambda row: row.since or date.min):
    _BY_KEY.setdefault(_key(_province.name), []).append(_province)


def province_named(name: str, on: date | None = None) -> Province | None:
    """The province of that name, however it is typed, on a day; without one, the latest to bear it.

    >>> province_named("tinh nghe an").code, province_named("Hà Giang").successor
    ('40', 'Tuyên Quang')
    >>> province_named("Bắc Ninh", date(2024, 1, 1)).code, province_named("Bắc Ninh").code
    ('27', '24')
    """
    rows = _BY_KEY.get(_key(name), [])
    return next((row for row in reversed(rows) if on is None or row.existed_on(on)), None)


def province_coded(code: str, on: date) -> Province | None:
    """The province that the General Statistics Office's *code* meant on a day.

    >>> province_coded("24", date(2024, 1, 1)).name, province_coded("24", date(2026, 1, 1)).name
    ('Bắc Giang', 'Bắc Ninh')
    """
    return next((row for row in PROVINCES if row.code == code.zfill(2) and row.existed_on(on)), None)


def predecessors(name: str) -> tuple[Province, ...]:
    """The provinces that were merged into the one of that name; none where it stayed as it was.

    >>> [province.name for province in predecessors("Lào Cai")]
    ['Lào Cai', 'Yên Bái']
    """
    key = _key(name)
    return tuple(row for row in PROVINCES if row.successor and _key(row.successor) == key)
