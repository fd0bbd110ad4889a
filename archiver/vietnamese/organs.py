"""The party organ that a banner, a title or a breadcrumb names, in its normal capitals."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, takewhile

from archiver.vietnamese.provinces import PROVINCES, province_named
from archiver.vietnamese.text import canonical, clean, fold, fold_with_offsets

__all__ = ["organ_in"]

# Longer names first: one may begin like another.
_BODIES = {
    "ban tuyen giao va dan van": "Ban Tuyên giáo và Dân vận",
    "ban tuyen giao dan van": "Ban Tuyên giáo và Dân vận",
    "ban tuyen giao": "Ban Tuyên giáo",
    "ban dan van": "Ban Dân vận",
    "ban noi chinh": "Ban Nội chính",
    "ban to chuc": "Ban Tổ chức",
    "ban bao ve,? (?:va )?(?:cham soc suc khoe|cssk) can bo": "Ban Bảo vệ, chăm sóc sức khỏe cán bộ",
    "uy ban kiem tra": "Ủy ban Kiểm tra",
    "hoi dong ly luan": "Hội đồng Lý luận",
    "ubkt": "Ủy ban Kiểm tra",
    "btgdv": "Ban Tuyên giáo và Dân vận",
    "btg": "Ban Tuyên giáo",
    "btc": "Ban Tổ chức",
    "bdv": "Ban Dân vận",
    "bnc": "Ban Nội chính",
    "vp": "Văn phòng",
    "van phong": "Văn phòng",
    "truong chinh tri": "Trường Chính trị",
    "trung tam boi duong chinh tri": "Trung tâm Bồi dưỡng chính trị",
    "trung tam chinh tri": "Trung tâm Chính trị",
    "dang uy khoi (?:cac )?co quan va doanh nghiep": "Đảng ủy Khối các cơ quan và doanh nghiệp",
    "dang uy khoi (?:cac )?co quan": "Đảng ủy Khối các cơ quan",
    "dang uy khoi (?:cac )?doanh nghiep": "Đảng ủy Khối Doanh nghiệp",
    "dang uy khoi": "Đảng ủy Khối",
    "dang uy cac co quan dang": "Đảng ủy các cơ quan Đảng",
    "dang uy (?:uy ban nhan dan|ubnd)": "Đảng ủy Ủy ban nhân dân",
    "dang uy cong an": "Đảng ủy Công an",
    "dang uy quan su": "Đảng ủy Quân sự",
    "dang uy bo doi bien phong": "Đảng ủy Bộ đội Biên phòng",
    "dang uy(?= (?:xa|phuong|thi tran|dac khu) )": "Đảng ủy",
}
# A conference has its ban tổ chức and a firm its văn phòng: these need their committee beside them.
_COMMON = {"Ban Tổ chức", "Văn phòng", "Hội đồng Lý luận"}
_COMMITTEES = {
    "tinh uy": "Tỉnh ủy",
    "thanh uy": "Thành ủy",
    "huyen uy": "Huyện ủy",
    "thi uy": "Thị ủy",
    "quan uy": "Quận ủy",
    "trung uong": "Trung ương",
}
_LEVELS = {
    "tinh": "tỉnh", "thanh pho": "thành phố", "tp": "thành phố", "huyen": "huyện", "thi xa": "thị xã", "quan": "quận",
    "xa": "xã", "phuong": "phường", "thi tran": "thị trấn", "dac khu": "đặc khu",
}  # fmt: skip
# Organs of districts and communes; the others are a province's, whatever place stands behind them.
_SMALL = {"Đảng ủy", "Trung tâm Chính trị", "Trung tâm Bồi dưỡng chính trị", None}
#: Below these a name stands that no table here knows.
_LOCAL = {"Thành ủy", "Huyện ủy", "Thị ủy", "Quận ủy", *_LEVELS.values()} - {"tỉnh"}
#: Of these none is a province's: its name is what is written ("Huyện ủy Lang Sơn"), though a province's be like it.
_DISTRICT = _LOCAL - {"Thành ủy", "thành phố"}

_PLACES = sorted({re.sub(r"\W+", " ", fold(p.name)) for p in PROVINCES} | {"ho chi minh"}, key=len, reverse=True)
_PLACE = rf"(?: (?P<place>{'|'.join(_PLACES).replace('ria vung', 'ria (?:· )?vung')})\b)?"
_LEVEL = rf"(?: (?P<level>{'|'.join(sorted(_LEVELS, key=len, reverse=True))})\b\.?)?"
_COMMITTEE = rf"(?P<committee>{'|'.join(_COMMITTEES)})\b"
_ORGAN = re.compile(rf"\b(?P<body>{'|'.join(_BODIES)})\b(?: (?:· )?{_COMMITTEE})?{_LEVEL}{_PLACE}")
_COMMITTEE_ALONE = re.compile(rf"\b(?!trung uong|quan uy trung){_COMMITTEE}{_LEVEL}{_PLACE}")
_AT_END = re.compile(r" ?(?:sub site.*)?")
_SEPARATORS = str.maketrans("-_–—", "    ")


def organ_in(text: str) -> str | None:
    """The party organ that a banner, title, breadcrumb or slug names, or None.

    >>> organ_in("Banner Ban tổ chức tỉnh uỷ sub-site-1")
    'Ban Tổ chức Tỉnh ủy'
    >>> organ_in("Banner Tỉnh ủy Nghệ An (Home-latest-1)")
    'Tỉnh ủy Nghệ An'
    >>> organ_in("ĐẢNG UỶ KHỐI CÁC CƠ QUAN TỈNH")
    'Đảng ủy Khối các cơ quan tỉnh'
    >>> organ_in("Huyện ủy Lang Sơn")
    'Huyện ủy Lang Sơn'
    """
    return _organ_in_line(text) if len(text) <= _LONGEST_LINE else _organ_in(text)


def _organ_in(text: str) -> str | None:
    # A dash between blanks parts two names, one within a word is a slug's blank.
    parted = _DASH.sub(" · ", clean(text)).replace(" & ", " và ")
    plain = clean(parted.translate(_SEPARATORS))
    folded, offsets = fold_with_offsets(plain)
    for match in chain(_ORGAN.finditer(folded), _COMMITTEE_ALONE.finditer(folded)):
        if organ := _organ(match, plain, offsets[match.end()]):
            return organ
    return None


_LONGEST_LINE = 300
# Banners and titles stand on every page of a site.
_organ_in_line = lru_cache(maxsize=2048)(_organ_in)
_DASH = re.compile(" [-–—] ")


def _organ(match: re.Match[str], plain: str, end: int) -> str | None:
    body = _body(match.groupdict().get("body"))
    committee, level = _COMMITTEES.get(match["committee"] or ""), _LEVELS.get(match["level"] or "")
    if body in _COMMON and not (committee or _AT_END.fullmatch(match.string, match.end())):
        return None
    if level not in (None, "tỉnh", "thành phố") and body not in _SMALL:
        return body
    place = _place(match, plain, end, level or committee)
    if body == "Đảng ủy" and place is None:
        return None
    # "Tỉnh ủy Nghệ An", but "Đảng ủy Khối … tỉnh Nghệ An"; TP Hồ Chí Minh has its level in its name.
    if committee or (place and place.startswith("TP ")):
        level = None
    return " ".join(filter(None, (body, committee, level, place)))


@lru_cache(maxsize=256)
def _body(folded: str | None) -> str | None:
    return next(
        (name for body, name in _BODIES.items() if folded and re.fullmatch(body.partition("(?=")[0], folded)), None
    )


def _place(match: re.Match[str], plain: str, end: int, level: str | None) -> str | None:
    start = end - len(match["place"]) - 1 if match["place"] else end
    if level in _DISTRICT and (local := _local_name(plain, start)):
        return local
    return _province(match, plain[start:end]) or (_local_name(plain, end) if level in _LOCAL else None)


def _province(match: re.Match[str], written: str) -> str | None:
    """The province that is meant; marks, where there are any, have to be its own: Hạ Giang is not Hà Giang."""
    province = province_named(match["place"]) if match["place"] else None
    # Đắk Lắk itself writes "Đăk Lăk".
    is_spelt = written.isascii() or match["place"].startswith("dak ")
    is_meant = province and (is_spelt or _letters(province.name).endswith(_letters(written)))
    return province.name if province and is_meant else None


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, canonical(name).casefold()))


def _local_name(plain: str, end: int) -> str | None:
    """The capitalised words behind a district's or a commune's level; in all capitals, only where the text ends."""
    words = plain[end : end + 60].split(" ", 4)[1:4]
    named = list(takewhile(lambda word: word[:1].isupper() and word.replace("'", "").isalpha(), words))
    if not " ".join(named).isupper():
        return " ".join(named) or None
    ends = plain.endswith(" ".join(named), end) and len(plain) < end + 60
    return " ".join(map(str.capitalize, named)) if ends else None
