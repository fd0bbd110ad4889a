"""What stands around the code of a document: the word and the numbers before it, its date and province behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812  (``date`` is a field below)

from archiver.vietnamese.days import DATE, day_of, has_short_year
from archiver.vietnamese.document_types import TYPES, words_for
from archiver.vietnamese.provinces import province_named
from archiver.vietnamese.text import fold

__all__ = ["Before", "Behind", "before", "behind"]

_BEFORE, _BEHIND = 160, 170

_WORDS = {fold(word): word for words in TYPES.values() for word in words.split("|")} | {
    "qui dinh": "Quy định", "qui che": "Quy chế", "chuong trinh hanh dong": "Chương trình", "van ban": "Công văn",
}  # fmt: skip
# An abbreviation for the word tells the type, but not whether QĐ is a Quyết định or a Quy định.
_SHORT = {fold(type_): type_ for type_ in TYPES if len(type_) > 1}
_WORD = "|".join(sorted((*_WORDS, *_SHORT), key=len, reverse=True))
_NUMBER = r"\d{1,4}[a-z]?(?: ?[-–] ?[a-z]{2,4})?"
_ITEM = rf"{_NUMBER} ?(?:,|;|&|va) ?(?:va )?(?:so:? ?)?"
# "Chỉ thị 11, 26-CT/TU" cites two: the numbers before the code share its type, which the word names.
_NAMED = re.compile(
    rf"\b(?P<word>{_WORD})(?: (?:nay|do|cua [^,.;:()\d]{{1,40}}))?[ :(]{{0,2}}(?:so ?:? ?)?"
    rf"(?P<list>(?:{_ITEM}){{1,12}})?$"
)
# "Quy định về … (số 41-QĐ/TW)": the title of the document stands between.
_TITLED = re.compile(rf"\b(?P<word>{'|'.join(_WORDS)})\b(?:(?!quy(?:et)? dinh)[^.;()]){{1,130}}\((?:so ?:? ?)?$")
# "Luật Đất đai số 31/2024/QH15".
_LAW = re.compile(
    r"\b(?P<word>bo luat|luat|nghi quyet|phap lenh)\b(?:(?!\b(?:luat|nghi quyet|phap lenh)\b)[^.;()\d])*$"
)
# "…, 22-QĐ/TW và số 69-QĐ/TW": what joins a code to the one before it.
_JOINED = re.compile(r" ?(?:,|;|&|va) ?(?:va )?(?:so ?:? ?)?$")

# "Tỉnh ủy ban hành Quy định số 445-QĐ/TƯ"
_ISSUED = re.compile(r"\b(?:tinh|thanh) uy (?:(?:da|moi|vua|se) )?(?:ban hanh|ra|co|ky)\b[^.;,]{0,60}$")

_NOT_BY = (
    r"(?!(?:tai|ve|duoc|da|sang|chieu|toi|trua|vao|tu|den|truoc|sau|trong|theo|hoi nghi|ky hop|thuc hien|cua"
    r"|nghi quyet|chi thi|ket luan|quy dinh|quyet dinh|ke hoach|huong dan|chuong trinh)\b)"
)
_BY = rf" ?,? ?cua(?: {_NOT_BY}[^\s,.;:()\d]{{1,12}}){{1,12}}"
_TERM = r"(?: ?[,(]? ?khoa (?:[ivxl]{1,6}|\d{1,2})\b ?\)?)?"
_LINK = re.compile(
    rf"(?:{_BY})?{_TERM}[ ,(:–-]{{0,3}}(?:(?:duoc )?(?:ban hanh|ky|ra) )?\(?(?P<day>(?:de )?ngay[ :,]{{1,2}})?(?=\d)"
)
_OF = re.compile(r"[ ,)]{0,3}cua ")
_CENTRE = re.compile(r"(?:bo chinh tri|ban bi thu|trung uong|ban chap hanh trung uong|bch trung uong|tw)\b")
_LOCAL = re.compile(
    r"(?:(?:ban thuong vu|ban chap hanh|btv|bch|van phong|ban [a-z]+ [a-z]+|uy ban kiem tra|ubkt) ){0,2}"
    r"(?:tinh uy|thanh uy|dang bo (?:tinh|thanh pho)|ubnd (?:tinh|thanh pho)|hdnd (?:tinh|thanh pho)"
    r"|uy ban nhan dan (?:tinh|thanh pho)|hoi dong nhan dan (?:tinh|thanh pho))\b"
)


@dataclass(frozen=True, slots=True)
class Before:
    """What the text before a code says of it: its word, its kind, numbers that share its type, who issued it."""

    word: str = ""
    kind: str = ""
    listed: tuple[str, ...] = ()
    is_joined: bool = False
    is_local: bool = False


@dataclass(frozen=True, slots=True)
class Behind:
    """What the text behind a code says of it: its date, and whether its issuer is the centre or which province."""

    date: Date | None = None
    level: str = ""
    province: str = ""


def before(text: str, start: int, type_: str) -> Before:
    """What stands before a code of a type that begins at ``start``.

    >>> before("Quy định số 11, 37-QĐ/TW", 16, "QĐ")
    Before(word='Quy định', kind='Quy định', listed=('11',), is_joined=False, is_local=False)
    """
    # Two blanks part paragraphs, which no citation crosses.
    window = fold(text[max(0, start - _BEFORE) : start].rpartition("  ")[2] + "|")[:-1]
    if type_.endswith("QH"):
        law = _LAW.search(window[-110:])
        word = _WORDS[law["word"]] if law else ""
        return Before(word, word if word in words_for(type_) else "")
    named = _NAMED.search(window) or _TITLED.search(window)
    if named is None:
        return Before(is_joined=_JOINED.search(window) is not None)
    word = _WORDS.get(named["word"], "")
    kind = word if word in words_for(type_) else ""
    is_its = bool(kind) or _SHORT.get(named["word"]) == type_
    listed = named.groupdict().get("list") or ""
    if listed and not is_its:
        return Before(is_joined=True)
    return Before(word or named["word"], kind, tuple(_numbers(listed)), is_local=_ISSUED.search(window) is not None)


def _numbers(listed: str) -> Iterator[str]:
    for number in re.finditer(r"\d{1,4}[a-z]?(?![a-z])", listed):
        yield number.group()


def behind(text: str, end: int) -> Behind:
    """What stands behind a code that ends at ``end``.

    >>> behind("13-CT/TU, ngày 05/7/2017 của Tỉnh ủy Nghệ An", 8)
    Behind(date=datetime.date(2017, 7, 5), level='local', province='Nghệ An')
    """
    written = text[end : end + _BEHIND].partition("  ")[0]
    window = fold("|" + written + "|")[1:-1]
    if len(window) != len(written):  # only a letter that is none of Vietnamese folds to two
        return Behind()
    day, place = _date(window)
    of = _OF.match(window) or _OF.match(window, place)
    if of is None:
        return Behind(day)
    local = _LOCAL.match(window, of.end())
    if local:
        return Behind(day, "local", _province(written[local.end() :]))
    return Behind(day, "centre" if _CENTRE.match(window, of.end()) else "")


def _date(window: str) -> tuple[Date | None, int]:
    """The date behind a code, and where it ends."""
    link = _LINK.match(window)
    written = DATE.match(window, link.end()) if link else None
    if link is None or written is None or (has_short_year(written) and not link["day"]):
        return None, 0
    return day_of(written), written.end()


def _province(written: str) -> str:
    """The province that is named at the start of a text; a longer name before a shorter."""
    words = written.split(" ", 6)[1:6] if written.startswith(" ") else []
    for count in range(len(words), 0, -1):
        province = province_named(" ".join(words[:count]).rstrip(",.;:)"))
        if province is not None:
            return province.name
    return ""
