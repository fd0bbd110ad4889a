"""Documents that a text names without their codes: "Quy định 57 của Bộ Chính trị", "Nghị quyết Đại hội XIII".

They say less than a code does, so they are kept apart from what `find_documents` gives; a mention that tells type,
number and issuer is as good as a code, and `Mention.document` is the reference that it comes to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812  (``date`` is a field below)

from archiver.vietnamese.days import DATE, day_of, has_short_year
from archiver.vietnamese.document_context import behind
from archiver.vietnamese.document_reference import DocumentReference
from archiver.vietnamese.documents import one_line
from archiver.vietnamese.text import fold

__all__ = ["Mention", "find_mentions"]

# "Chương trình 135" and "Đề án 06" are names of what the state does, not documents of that number.
_TYPES = {
    "Nghị quyết": "NQ", "Chỉ thị": "CT", "Kết luận": "KL", "Quy định": "QĐ", "Quyết định": "QĐ", "Quy chế": "QC",
    "Hướng dẫn": "HD", "Kế hoạch": "KH", "Thông báo": "TB", "Thông tri": "TT",
}  # fmt: skip
_KIND_OF = {fold(kind): kind for kind in _TYPES}
_BODIES = {
    "ban to chuc": "BTC", "ban tuyen giao va dan van": "BTGDV", "ban tuyen giao": "BTG", "ban dan van": "BDV",
    "ban noi chinh": "BNC", "uy ban kiem tra": "UBKT", "ubkt": "UBKT", "van phong": "VP", "": "",
    "ban thuong vu": "", "ban chap hanh": "", "btv": "", "bch": "",
}  # fmt: skip
_COMMITTEES = {
    "trung uong": "TW", "bo chinh tri": "TW", "ban bi thu": "TW", "tinh uy": "TU", "thanh uy": "TU",
    "dang bo tinh": "TU", "huyen uy": "HU", "quan uy": "QU", "dang uy": "ĐU",
}  # fmt: skip
_STATE = {"chinh phu": "CP", "thu tuong": "TTg", "ubnd": "UBND", "uy ban nhan dan": "UBND"}
# Finding each word in each case by itself is ten times as fast as one pattern of them all.
_WORDS = tuple(
    form
    for word in (*_TYPES, "Qui định", "Qui chế", "Bộ luật", "Luật")
    for form in {word, word.upper(), *([word.lower()] if " " in word else [])}
)
_NUMBER = r"\d{1,4}(?!\d)(?! ?[-–/.] ?[\w])(?!%| ?(?:nam|thang|quy|ngay(?! ?\d))\b)"
_NUMBERED = re.compile(rf" (?P<so>so ?:? ?)?(?P<numbers>(?:{_NUMBER} ?(?:,|va) ?(?:so )?){{0,6}}{_NUMBER})(?!\w)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED = re.compile(r" ?[,(]? ?ngay (?=\d)")
_ISSUED = re.compile(
    rf" ?[,)]? ?cua (?:dang |ban bi thu trung uong)?(?:(?P<body>{'|'.join(filter(None, _BODIES))}) )?"
    rf"(?:(?P<committee>{'|'.join(_COMMITTEES)})|(?P<state>{'|'.join(_STATE)}))\b"
)
_CONGRESS = r"(?P<term>[ivx]{1,5}|\d{1,2})\b"
_TERM = re.compile(rf"(?: dang)? ?[,(]? ?khoa {_CONGRESS}")
_ORDINALS = ("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")
_PLENUM = re.compile(
    rf" (?:hoi nghi )?(?:lan thu (?P<ordinal>{'|'.join(_ORDINALS)}|\d{{1,2}}) )?(?:ban chap hanh )?trung uong"
    rf"(?: dang)?(?: (?P<number>\d{{1,2}})(?![\d/.-]))?(?:{_TERM.pattern})?"
)
_OF_CONGRESS = re.compile(rf" dai hoi (?:(?:dai bieu )?toan quoc )?(?:dang )?(?:lan thu )?{_CONGRESS}(?! ?/)")
_STATUTE = re.compile(
    r" (?P<name>[^.;:()\d]{2,60}?),? (?:nam )?(?P<year>(?:19|20)\d\d)(?![\d/-])(?! ?-)",
)
_NO_NAME = re.compile(
    r"\b(?:trong|tu|vao|den|tai|cho|da|duoc|cua|thang|ngay|dau|cuoi|het|ke hoach|cong tac|la|nhu|theo|luat|nghi dinh)\b"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A document named without its code. What the text does not say is empty.

    ``number`` is its own, or that of the plenum or, of a statute, its year; ``term`` the congress, in Roman numerals.

    >>> str(Mention("Nghị quyết Trung ương", "4", "TW", term="XII"))
    'Nghị quyết Trung ương 4 khóa XII'
    """

    kind: str
    number: str = ""
    issuer: str = ""
    date: Date | None = None
    term: str = ""
    province: str = ""

    def __str__(self) -> str:
        term = f"khóa {self.term}" if self.term and self.kind != _CONGRESS_KIND else self.term
        return " ".join(filter(None, (self.kind, self.number, term)))

    @property
    def document(self) -> DocumentReference | None:
        """The reference that the mention comes to, where it tells type, number and issuer.

        >>> str(Mention("Quy định", "57", "TW").document), Mention("Quy định", "57").document
        ('57-QĐ/TW', None)
        """
        type_ = _TYPES.get(self.kind)
        if not (type_ and self.number and self.issuer):
            return None
        return DocumentReference(type_, self.number, self.issuer, self.date, self.kind, self.province)


_WINDOW = 170
_PLENUM_KIND, _CONGRESS_KIND = "Nghị quyết Trung ương", "Nghị quyết Đại hội"


def find_mentions(text: str) -> tuple[Mention, ...]:
    """The documents that a text names without their codes, each once, in its order.

    A number alone is none: an issuer or a date must stand behind it.

    >>> [str(mention.document) for mention in find_mentions("Quy định 37, 41 của Bộ Chính trị")]
    ['37-QĐ/TW', '41-QĐ/TW']
    >>> [str(mention) for mention in find_mentions("Nghị quyết Trung ương 4 (khóa XII); Luật Đất đai năm 2024")]
    ['Nghị quyết Trung ương 4 khóa XII', 'Luật Đất đai 2024']
    """
    text = one_line(text)
    return tuple(dict.fromkeys(mention for start, word in _starts(text) for mention in _mentions(text, start, word)))


def _starts(text: str) -> list[tuple[int, str]]:
    """Where the words for documents stand, in order."""
    found: list[tuple[int, str]] = []
    for word in _WORDS:
        place = text.find(word)
        while place >= 0:
            if not text[place - 1 : place].isalnum():
                found.append((place, word))
            place = text.find(word, place + len(word))
    return sorted(found)


def _mentions(text: str, start: int, word: str) -> Iterator[Mention]:
    end = start + len(word)
    window = text[end : end + _WINDOW].partition("  ")[0]
    folded = fold(f"|{window}|")[1:-1]
    kind = fold(word).replace("qui ", "quy ")
    if len(folded) != len(window):  # only a letter that is none of Vietnamese folds to two
        return
    if kind.endswith("luat"):
        yield from _statute(word.capitalize(), window, folded)
        return
    yield from _numbered(_KIND_OF[kind], window, folded)
    if kind == "nghi quyet":
        yield from _of_plenum_or_congress(folded)


def _numbered(kind: str, window: str, folded: str) -> Iterator[Mention]:
    """Quy định 57 của Bộ Chính trị; Hướng dẫn số 16 ngày 18/3/2024."""
    numbered = _NUMBERED.match(folded)
    if numbered is None:
        return
    date, end = _date(folded, numbered.end())
    issued = _ISSUED.match(folded, end)
    issuer = _issuer(issued) if issued else ""
    if date is None and not issuer:
        return
    term = _TERM.match(folded, issued.end()) if issued else None
    if date is None and issued:
        date, _ = _date(folded, (term or issued).end() + (folded[(term or issued).end() :][:1] == ")"))
    province = behind(window, end).province
    numbers = re.findall(r"\d+", numbered["numbers"])
    for number in numbers:
        if not numbered["so"] and _YEAR.fullmatch(number):
            continue
        yield Mention(kind, number, issuer, date if len(numbers) == 1 else None, _roman(term), province)


def _date(folded: str, end: int) -> tuple[Date | None, int]:
    link = _DATED.match(folded, end)
    written = DATE.match(folded, link.end()) if link else None
    if written is None or has_short_year(written):
        return None, end
    return day_of(written), written.end()


def _issuer(issued: re.Match[str]) -> str:
    if issued["state"]:
        return "" if issued["body"] else _STATE[issued["state"]]
    return _BODIES[issued["body"] or ""] + _COMMITTEES[issued["committee"]]


def _of_plenum_or_congress(folded: str) -> Iterator[Mention]:
    plenum = _PLENUM.match(folded)
    if plenum:
        ordinal = plenum["ordinal"] or ""
        number = plenum["number"] or (str(_ORDINALS.index(ordinal) + 1) if ordinal in _ORDINALS else ordinal)
        if number:
            yield Mention(_PLENUM_KIND, number, "TW", term=_roman(plenum))
        return
    congress = _OF_CONGRESS.match(folded)
    if congress:
        yield Mention(_CONGRESS_KIND, "", "TW", term=_roman(congress))


def _statute(word: str, window: str, folded: str) -> Iterator[Mention]:
    """Luật Đất đai năm 2024: a capital, a few words, a year."""
    found = _STATUTE.match(folded)
    if found is None or _NO_NAME.search(found["name"]) or not window[1:2].isupper():
        return
    name = window[found.start("name") : found.end("name")]
    yield Mention(f"{word} {name.capitalize() if name.isupper() else name}", found["year"], "QH")


def _roman(match: re.Match[str] | None) -> str:
    """The congress of a match, in Roman numerals."""
    written = (match["term"] or "").upper() if match else ""
    if not written.isdecimal():
        return written
    tens, ones = divmod(int(written), 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
