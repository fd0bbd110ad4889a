"""The party organ that a banner, a title or a breadcrumb names, in its normal capitals."""

from __future__ import annotations

import itertools
import re

from archiver.vietnamese.provinces import PROVINCES, province_named
from archiver.vietnamese.text import clean, fold, fold_with_offsets

__all__ = ["organ_in"]

# Longer names first: one may begin like another.
_BODIES = {
    "ban tuyen giao va dan van": "Ban Tuyên giáo và Dân vận",
    "ban tuyen giao dan van": "Ban Tuyên giáo và Dân vận",
    "ban tuyen giao": "Ban Tuyên giáo",
    "ban dan van": "Ban Dân vận",
    "ban noi chinh": "Ban Nội chính",
    "ban to chuc": "Ban Tổ chức",
    "uy ban kiem tra": "Ủy ban Kiểm tra",
    "ubkt": "Ủy ban Kiểm tra",
    "van phong": "Văn phòng",
    "truong chinh tri thanh pho": "Trường Chính trị thành phố",
    "truong chinh tri tinh": "Trường Chính trị tỉnh",
    "truong chinh tri": "Trường Chính trị",
    "dang uy khoi cac co quan va doanh nghiep": "Đảng ủy Khối các cơ quan và doanh nghiệp",
    "dang uy khoi co quan va doanh nghiep": "Đảng ủy Khối các cơ quan và doanh nghiệp",
    "dang uy khoi cac co quan": "Đảng ủy Khối các cơ quan",
    "dang uy khoi doanh nghiep": "Đảng ủy Khối doanh nghiệp",
    "dang uy khoi": "Đảng ủy Khối",
}
# A conference has its ban tổ chức and a firm its văn phòng: these need their committee beside them.
_COMMON = {"ban to chuc", "van phong"}
_COMMITTEES = {
    "tinh uy": "Tỉnh ủy",
    "thanh uy": "Thành ủy",
    "huyen uy": "Huyện ủy",
    "thi uy": "Thị ủy",
    "quan uy": "Quận ủy",
    "trung uong": "Trung ương",
}
_LOCAL = ("thanh uy", "huyen uy", "thi uy", "quan uy")

_PLACES = sorted({re.sub(r"\W+", " ", fold(p.name)) for p in PROVINCES} | {"ho chi minh"}, key=len, reverse=True)
_PLACE = rf"(?: (?:(?P<level>tinh|thanh pho|tp\.?) )?(?P<place>{'|'.join(_PLACES)})\b)?"
_COMMITTEE = rf"(?P<committee>{'|'.join(_COMMITTEES)})\b"
_ORGAN = re.compile(rf"\b(?P<body>{'|'.join(_BODIES)})\b(?: {_COMMITTEE})?{_PLACE}")
_COMMITTEE_ALONE = re.compile(rf"\b(?!trung uong|quan uy trung){_COMMITTEE}{_PLACE}")
_AT_END = re.compile(r" ?(?:sub site.*)?")
_SEPARATORS = str.maketrans("-_–—", "    ")


def organ_in(text: str) -> str | None:
    """The party organ that a banner, title, breadcrumb or slug names, or None.

    >>> organ_in("Banner Ban tổ chức tỉnh uỷ sub-site-1")
    'Ban Tổ chức Tỉnh ủy'
    >>> organ_in("Banner Tỉnh ủy Nghệ An (Home-latest-1)")
    'Tỉnh ủy Nghệ An'
    """
    plain = clean(clean(text).translate(_SEPARATORS))
    folded, offsets = fold_with_offsets(plain)
    match = next(filter(_is_organ, _ORGAN.finditer(folded)), None) or _COMMITTEE_ALONE.search(folded)
    if match is None:
        return None
    place = _province(match) or _district(match, plain, offsets[match.end()])
    names = (
        _BODIES.get(match.groupdict().get("body") or ""),
        _COMMITTEES.get(match["committee"] or ""),
        place,
    )
    return " ".join(filter(None, names))


def _is_organ(match: re.Match[str]) -> bool:
    stands_alone = match["body"] not in _COMMON or _AT_END.fullmatch(match.string, match.end())
    return bool(match["committee"] or stands_alone)


def _province(match: re.Match[str]) -> str | None:
    province = province_named(match["place"]) if match["place"] else None
    if province is None:
        return None
    # "Tỉnh ủy Nghệ An", but "Đảng ủy Khối … tỉnh Nghệ An".
    level = "" if match["committee"] else {"tinh": "tỉnh ", "thanh pho": "thành phố "}.get(match["level"] or "", "")
    return level + province.name


def _district(match: re.Match[str], plain: str, end: int) -> str | None:
    """The capitalised words behind a district's committee; in all capitals, only where the text ends."""
    words = plain[end : end + 60].split(" ", 4)[1:4] if match["committee"] in _LOCAL else []
    named = list(itertools.takewhile(lambda word: word.isalpha() and word[0].isupper(), words))
    if not " ".join(named).isupper():
        return " ".join(named) or None
    return " ".join(named).title() if plain.endswith(" ".join(named), end) and len(plain) < end + 60 else None
