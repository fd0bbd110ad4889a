"""References to official documents: ``13-CT/TU``, ``30/2020/NĐ-CP``, ``58/2020/QH14``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812  (``date`` is a field below)

from archiver.vietnamese.days import DATE, day_of, has_short_year
from archiver.vietnamese.text import clean, fold

__all__ = ["DocumentReference", "find_documents", "normalise_reference"]

# Each kind with the words that name it; where there are several, the first is the usual one.
TYPES = {
    "NQ": "Nghị quyết", "CT": "Chỉ thị", "KL": "Kết luận", "QĐ": "Quyết định|Quy định", "QĐi": "Quy định",
    "QĐNS": "Quyết định", "NQNS": "Nghị quyết", "QC": "Quy chế", "HD": "Hướng dẫn", "TB": "Thông báo",
    "BC": "Báo cáo", "KH": "Kế hoạch", "CTr": "Chương trình", "ĐA": "Đề án", "CV": "Công văn",
    "QN": "Quyết nghị", "TTr": "Tờ trình", "TT": "Thông tri|Thông tư", "TC": "Thông cáo",
    "NĐ": "Nghị định", "TTLT": "Thông tư liên tịch", "VBHN": "Văn bản hợp nhất", "CĐ": "Công điện",
    "PL": "Pháp lệnh", "L": "Luật",
}  # fmt: skip
_TYPE_OF = {fold(kind): kind for kind in TYPES}

_COMMITTEES = ("TW", "TU", "HU", "ĐU", "QU", "ThU", "TXU", "ĐUK")
_BODIES = ("", "VP", "BTC", "BTG", "BTGDV", "UBKT", "BDV", "BNC", "BKT", "BCSĐ", "BCĐ", "BTV", "ĐU", "QU")
_PARTY = {body + committee for body in _BODIES for committee in _COMMITTEES} | {"BCĐ", "ĐTN", "MTTQ"}
_STATE = {
    "CP", "TTg", "UBND", "HĐND", "VPCP", "CTN", "UBTVQH", "NHNN", "TTCP", "UBDT", "TANDTC", "VKSNDTC", "KTNN",
    "BNV", "BTC", "BTP", "BCA", "BQP", "BNG", "BCT", "BXD", "BYT", "BKHĐT", "BKHCN", "BTTTT", "BGTVT",
    "BGDĐT", "BGD&ĐT", "BVHTTDL", "BLĐTBXH", "BNNPTNT", "BTNMT", "BNNMT", "BDTTG",
}  # fmt: skip
_ISSUER_OF = {fold(issuer): issuer for issuer in _PARTY | _STATE}

# Ministries and departments come and go; their codes all look like this.
_MINISTRY = re.compile(r"[BS][A-ZĐ&]{2,8}")
_OF_PROVINCE = re.compile(r"\scủa\s(?:Ban\s\w+\s\w+\s)?(?:Tỉnh|Thành)\s(?:ủy|uỷ)", re.IGNORECASE)

_DASH = r"\s?[-–—]\s?"
_LETTERS = "A-Za-zĐđƯư&"
_PARTY_CODE = rf"(\d{{1,5}}[a-z]?)(?:\s?[-–—]\s?|\s?)([{_LETTERS}]{{2,4}})(-NS)?\s?/\s?([{_LETTERS}]{{2,8}})"
_STATE_CODE = (
    rf"(\d{{1,5}}(?:/\d{{4}})?)\s?/\s?([{_LETTERS}]{{1,4}})({_DASH}NS)?{_DASH}"
    rf"([{_LETTERS}]{{2,10}}(?:\d{{1,2}})?(?:-[{_LETTERS}]{{2,10}})?)"
)
_LAW = r"(\d{1,4}/\d{4})\s?/\s?(QH|UBTVQH)\s?(\d{1,2})"
_CODE = re.compile(rf"(?<!\d)(?<!\d[/.-])(?:{_PARTY_CODE}|{_STATE_CODE}|{_LAW})(?!\w)", re.IGNORECASE)

# "Chỉ thị 11, 26-CT/TU" cites two: the numbers before the code share its kind, which the word names.
_LIST_BEFORE = re.compile(
    rf"({'|'.join(sorted('|'.join(TYPES.values()).split('|'), key=len, reverse=True))})\s(?:số:?\s?)?"
    r"((?:\d{1,4}(?:,|;|\svà\s)\s?(?:số\s)?){1,12})$",
    re.IGNORECASE,
)
_BY = r"(?:\scủa\s[^,.;:()\d\n]{1,60}?)?"
_DATE_BEHIND = re.compile(rf"{_BY}\s?[,(]?\s?(?:ban hành\s)?\(?(?:ngày\s)?(?=\d)", re.IGNORECASE)
# Central conclusions, directives and resolutions have never reached this number within a term.
_CENTRAL_LIMIT = 300


@dataclass(frozen=True, slots=True)
class DocumentReference:
    """One document. Numbers restart each congress term: identity is issuer, type, number and date.

    >>> str(DocumentReference("CT", "13", "TU")), str(DocumentReference("NĐ", "30/2020", "CP"))
    ('13-CT/TU', '30/2020/NĐ-CP')
    """

    type: str
    number: str
    issuer: str
    date: Date | None = None

    def __str__(self) -> str:
        if self.issuer.startswith(self.type) and self.type in ("QH", "UBTVQH"):
            return f"{self.number}/{self.issuer}"
        if "/" in self.number or _is_state(self.issuer):
            return f"{self.number}/{self.type}-{self.issuer}"
        return f"{self.number}-{self.type}/{self.issuer}"


def find_documents(text: str) -> tuple[DocumentReference, ...]:
    """The documents that a text cites by their codes, in its order, each once and dated if ever dated.

    ``TƯ`` for an issuer is read as TW, as the press spells Trung ương, unless "Tỉnh ủy" follows or the
    number is beyond what the centre has ever reached; then it is TU.

    >>> [str(d) for d in find_documents("Chỉ thị 11, 26 - CT/TU; Nghị định 30/2020/NĐ-CP")]
    ['11-CT/TU', '26-CT/TU', '30/2020/NĐ-CP']
    """
    # One blank wherever the page put several or broke the line.
    return _each_once(_cited(clean(text).replace("\n", " ")))


def normalise_reference(text: str) -> str | None:
    """The usual spelling of a reference that somebody typed, or None where it is none.

    >>> normalise_reference("13 - ct/tu"), normalise_reference("05/7/2017")
    ('13-CT/TU', None)
    """
    typed = clean(text).replace("\n", " ")
    match = _CODE.fullmatch(typed)
    reference = _reference(match, "") if match else None
    return str(reference) if reference else None


def _cited(text: str) -> Iterator[DocumentReference]:
    for match in _CODE.finditer(text):
        reference = _reference(match, text[match.end() : match.end() + 60])
        if reference is None:
            continue
        before = text[max(0, match.start() - 100) : match.start()]
        yield from _listed_before(before, reference)
        yield replace(reference, date=_date_behind(text, match.end()))


def _reference(match: re.Match[str], behind: str) -> DocumentReference | None:
    number, kind, personnel, issuer, state_number, state_kind, state_personnel, state_issuer = match.groups()[:8]
    law_number, law, term = match.groups()[8:]
    if law:
        return DocumentReference(law.upper(), law_number, law.upper() + term)
    number, kind, issuer = number or state_number, kind or state_kind, issuer or state_issuer
    kind = _TYPE_OF.get(fold(kind) + ("ns" if personnel or state_personnel else ""), "")
    issuer = _issuer(issuer, is_central=not _is_provincial(kind, number, behind))
    return DocumentReference(kind, number.lower(), issuer) if kind and issuer else None


def _issuer(written: str, *, is_central: bool) -> str:
    """The usual spelling of an issuer, or nothing where there is none such."""
    if written[-2:].upper() == "TƯ":
        written = written[:-2] + ("TW" if is_central else "TU")
    body, dash, rest = written.partition("-")
    name = body.rstrip("0123456789")
    known = _ISSUER_OF.get(fold(name)) or (name if _MINISTRY.fullmatch(name) else "")
    if not known or (rest and not rest.isupper()):
        return ""
    return known + body[len(name) :] + dash + rest


def _is_provincial(kind: str, number: str, behind: str) -> bool:
    beyond = kind in ("KL", "CT", "NQ") and number.isdecimal() and int(number) > _CENTRAL_LIMIT
    return beyond or _OF_PROVINCE.match(behind) is not None


def _is_state(issuer: str) -> bool:
    body = issuer.partition("-")[0].rstrip("0123456789")
    return body not in _PARTY and (body in _STATE or _MINISTRY.fullmatch(body) is not None)


def _listed_before(before: str, last: DocumentReference) -> Iterator[DocumentReference]:
    listed = _LIST_BEFORE.search(before)
    if listed is None or "/" in last.number or fold(listed[1]) not in fold(TYPES[last.type]).split("|"):
        return
    for number in re.findall(r"\d+", listed[2]):
        yield replace(last, number=number)


def _date_behind(text: str, end: int) -> Date | None:
    link = _DATE_BEHIND.match(text, end)
    if link is None:
        return None
    written = DATE.match(fold(text[link.end() : link.end() + 40]))
    return day_of(written) if written and not has_short_year(written) else None


def _each_once(references: Iterable[DocumentReference]) -> tuple[DocumentReference, ...]:
    found: dict[tuple[str, str, str], DocumentReference] = {}
    for reference in references:
        # 05-NQ/TW and 5-NQ/TW are one document.
        key = (reference.type, reference.number.lstrip("0"), reference.issuer)
        if key not in found or (found[key].date is None and reference.date):
            found[key] = replace(found.get(key, reference), date=reference.date)
    return tuple(found.values())
