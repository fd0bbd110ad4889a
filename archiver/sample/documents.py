"""The documents of the sample world's provinces, in our own numbers, and ways in which texts cite them."""

from __future__ import annotations

import random
from datetime import date, timedelta
from functools import lru_cache

from archiver.sample.stories import Document

_TYPES = {"CT": "Chỉ thị", "NQ": "Nghị quyết", "KH": "Kế hoạch", "HD": "Hướng dẫn", "KL": "Kết luận"}
_ISSUERS = {
    "TU": "Ban Thường vụ Tỉnh ủy",
    "BTCTU": "Ban Tổ chức Tỉnh ủy",
    "BDVTU": "Ban Dân vận Tỉnh ủy",
    "BTGTU": "Ban Tuyên giáo Tỉnh ủy",
    "UBKTTU": "Ủy ban Kiểm tra Tỉnh ủy",
    "BNCTU": "Ban Nội chính Tỉnh ủy",
    "BTGDVTU": "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "VPTU": "Văn phòng Tỉnh ủy",
    "HU": "Ban Thường vụ Huyện ủy",
    "ĐU": "Ban Thường vụ Đảng ủy",
}
_ISSUED_BY = {"TU": ("CT", "NQ", "KL", "KH"), "": ("KH", "HD")}


@lru_cache
def issued(province: str, issuer: str) -> tuple[Document, ...]:
    """The documents that an issuer of the province has published, oldest first; numbers differ."""
    rng = random.Random(f"documents of {province}: {issuer}")
    types = _ISSUED_BY.get(issuer, _ISSUED_BY[""])
    days = sorted(rng.sample(range(2500), 16))
    numbers = rng.sample(range(3, 90), 16)
    return tuple(
        Document(f"{number:02d}", types[place % len(types)], issuer, date(2016, 2, 1) + timedelta(day))
        for place, (day, number) in enumerate(zip(days, numbers, strict=True))
    )


def short_day(day: date) -> str:
    """The day as officials write it: no zero before months from March on.

    >>> short_day(date(2019, 3, 5)), short_day(date(2019, 2, 5))
    ('05/3/2019', '05/02/2019')
    """
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def cite(document: Document, way: int) -> str:
    """The document as a text names it, in one of six ways.

    >>> cite(Document("21", "CT", "TU", date(2019, 3, 14)), 0)
    'Chỉ thị số 21-CT/TU, ngày 14/3/2019 của Ban Thường vụ Tỉnh ủy'
    >>> cite(Document("08", "KH", "BTCTU", date(2020, 6, 2)), 1)
    'Kế hoạch số 08 - KH/BTCTU ngày 02/6/2020'
    """
    word, by = _TYPES[document.type], _ISSUERS[document.issuer]
    number, rest, day = document.number, f"{document.type}/{document.issuer}", short_day(document.date)
    month = f"tháng {document.date.month} năm {document.date.year}"
    return (
        f"{word} số {number}-{rest}, ngày {day} của {by}",
        f"{word} số {number} - {rest} ngày {day}",
        f"{word} {number} – {rest} của {by}",
        f"{word} số {number}- {rest} ngày {document.date:%d} {month}",
        f"{word} số{number}-{rest}",
        f"{word} số {number}-{rest}",
    )[way % 6]
