"""References to official documents by their codes: ``13-CT/TU``, ``30/2020/NĐ-CP``, ``58/2020/QH14``.

What is cited without a code ("Quy định 57 của Bộ Chính trị") is for :mod:`archiver.vietnamese.document_mentions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from archiver.vietnamese.document_context import Before, Behind, before, behind
from archiver.vietnamese.document_reference import DocumentReference, merged
from archiver.vietnamese.document_types import has_one_style, is_letter_of, is_local, is_party, known_issuer, type_named
from archiver.vietnamese.text import clean, fold

__all__ = ["DocumentReference", "find_documents", "normalise_reference", "parse_reference"]

_DASHES = "-–—‐‑‒−"
_LETTERS = "A-Za-zĐđƯư&"
_MARK = rf" ?[{_DASHES}/]{{1,2}} ?"
# The first digit stands before what may not stand before it: so the engine looks for digits alone.
_CODE = re.compile(
    rf"(?P<number>[0-9](?<![0-9][0-9])(?<![0-9][/.{_DASHES}][0-9])[0-9]{{0,4}}(?:[a-hA-H](?= ?[{_DASHES}/]))?)"
    r"(?P<year> ?/ ?(?:19|20)[0-9]{2}(?![0-9]))?"
    rf"(?P<gap>{_MARK}| ?)"
    rf"(?:(?P<law>QH|UBTVQH|qh|ubtvqh|Qh) ?(?P<term>[0-9]{{1,2}})"
    rf"|(?P<type>[{_LETTERS}]{{1,9}})(?P<personnel> ?[{_DASHES}]? ?NS)?(?P<mark>{_MARK})"
    rf"(?P<issuer>[A-ZĐ]{{0,6}}T\.[WUƯ]|[{_LETTERS}]{{2,12}})(?P<issue>[0-9]{{1,3}})?"
    rf"(?P<units>(?:[{_DASHES}.][A-ZĐƯ&][A-ZĐƯ&0-9]{{0,9}}){{0,5}})"
    r")(?:(?!\w)|(?=ngày|của|về|và))"
)
# Most texts cite nothing: a letter behind a slash, or a committee behind a dash, is the least that a code has.
_SLASH = re.compile(r"/\W{0,3}[^\W\d_]")
_COMMITTEE = re.compile(rf"[{_DASHES}]\W{{0,3}}[A-ZĐÐ]{{0,6}}(?:TW|TU|TƯ|HU|ĐU|ÐU)(?!\w)")
_SMALL_WORDS = re.compile(r"\b(?:ngay|thang|nam|va|so)\b|[\W\d]+")
_TYPED = re.compile(r"(?:[^\W\d]+ ){1,5}(?:số ?:? ?)?(?=\d)|số ?:? ?(?=\d)", re.IGNORECASE)

# Central conclusions, directives and resolutions have never reached this number within a term.
_CENTRAL_LIMIT = 300
# A book cites some hundreds; only a page that means harm has more.
_MOST_CODES = 10_000
# Only of these is a number behind the letters a part of the name: of its term, or of the board's founding.
_NUMBERED = ("QH", "UBTVQH", "HĐND", "BCĐ")


def find_documents(text: str) -> tuple[DocumentReference, ...]:
    """The documents that a text cites by their codes, in its order, each once, with what it says of each anywhere.

    ``TƯ`` for an issuer is read as TW, as the press spells Trung ương, unless "Tỉnh ủy" issued it or the
    number is beyond what the centre has ever reached; then it is TU.

    >>> [str(d) for d in find_documents("Chỉ thị 11, 26 - CT/TU; Nghị định 30/2020/NĐ-CP")]
    ['11-CT/TU', '26-CT/TU', '30/2020/NĐ-CP']
    >>> [(d.kind, d.date) for d in find_documents("Quy định số 37-QĐ/TW, ngày 25/10/2021")]
    [('Quy định', datetime.date(2021, 10, 25))]
    """
    if not may_cite(text):
        return ()
    return merged([reference for reference, _, _ in cited(one_line(text))])


def normalise_reference(text: str) -> str | None:
    """The usual spelling of a reference that somebody typed, or None where it is none.

    >>> normalise_reference("13 - ct/tu"), normalise_reference("05/7/2017")
    ('13-CT/TU', None)
    """
    reference = parse_reference(text)
    return str(reference) if reference else None


def parse_reference(text: str) -> DocumentReference | None:
    """The one document that somebody typed, with or without the word before its code, or None.

    >>> parse_reference("Quy định số 57-QĐ/TW").key == parse_reference("57-qdi/tw").key
    True
    """
    typed = one_line(text)
    word = _TYPED.match(typed)
    match = _CODE.fullmatch(typed, word.end() if word else 0)
    if match is None:
        return None
    said = before(typed, match.start(), _type(match))
    is_whole = word is None or fold(typed).startswith(fold(said.word) or "so")
    return _reference(match, said, Behind()) if is_whole else None


def may_cite(text: str) -> bool:
    """Whether a text has the least that a code has; most have not, and need no closer look.

    >>> may_cite("Sáng 05/7/2017, 24/7, đạt 60-70%"), may_cite("13-CT/TU"), may_cite("72-NQ-TW")
    (False, True, True)
    """
    return _SLASH.search(text) is not None or _COMMITTEE.search(text) is not None


def one_line(text: str) -> str:
    """Clean text with one blank wherever the page broke a line; two of them part paragraphs.

    >>> one_line("19-\\nNQ/TW")
    '19- NQ/TW'
    """
    return clean(text).replace("\n", " ")


def cited(text: str) -> Iterator[tuple[DocumentReference, int, int]]:
    """Every citation in a text of one line, with where its code begins and ends."""
    last: tuple[DocumentReference, int] | None = None
    for match in islice(_CODE.finditer(text), _MOST_CODES):
        type_ = _type(match)
        if not type_:
            continue
        said = before(text, match.start(), type_)
        if (
            last
            and not said.kind
            and said.is_joined
            and last[0].type == type_
            and _joins(text[last[1] : match.start()])
        ):
            said = replace(said, kind=last[0].kind)  # Quy định số 22-QĐ/TW và 69-QĐ/TW
        reference = _reference(match, said, behind(text, match.end()))
        if reference is None:
            continue
        last = reference, match.end()
        if "/" not in reference.number:
            for number in said.listed:
                yield replace(reference, number=number, date=None), match.start(), match.end()
        yield reference, match.start(), match.end()


def _joins(between: str) -> bool:
    return len(between) < 50 and not _SMALL_WORDS.sub("", fold(between))


def _type(match: re.Match[str]) -> str:
    """The type of a code, or nothing where it is none."""
    if match["law"]:
        return match["law"].upper() if match["year"] else ""
    written = match["type"]
    if match["personnel"] and type_named(written + "NS"):
        return type_named(written + "NS")
    if "/" in match["gap"] and "/" not in match["mark"] and not match["year"] and is_letter_of(written, is_named=True):
        return type_named(written) or "CV"
    return type_named(written)


def _reference(match: re.Match[str], said: Before, then: Behind) -> DocumentReference | None:
    type_ = _type(match)
    number = match["number"].lower() + (match["year"] or "").replace(" ", "")
    issuer = _issuer(match, type_, said, then) if type_ else ""
    if not issuer:
        return None
    style = _style(match, issuer)
    is_of_party = style == "party" or is_party(issuer)
    kind = said.kind if is_of_party or type_.endswith("QH") else ""
    province = then.province if is_local(issuer) else ""
    return DocumentReference(type_, number, issuer, then.date, kind, province, style)


def _style(match: re.Match[str], issuer: str) -> str:
    """How a code is written, where its issuer does not say how it is to be."""
    if match["law"] or match["year"] or has_one_style(issuer):
        return ""
    return "party" if "/" in match["mark"] else ""


def _issuer(match: re.Match[str], type_: str, said: Before, then: Behind) -> str:
    """The usual spelling of a code's issuer, or nothing where the letters are no code."""
    if match["law"]:
        return match["law"].upper() + match["term"]
    units = match["units"]
    if type_ == "CV" and not type_named(match["type"]):
        is_letter = is_letter_of(match["type"], is_named=bool(said.word)) and match["issuer"].isupper()
        return f"{match['type']}-{match['issuer']}{match['issue'] or ''}{units}" if is_letter else ""
    written = _unhorned(match["issuer"].replace(".", ""), type_, match["number"], said, then)
    issuer = known_issuer(written, is_named=bool(said.word))
    if not issuer or not _is_shaped(match, issuer, said):
        return ""
    return issuer + (match["issue"] or "" if issuer in _NUMBERED else "") + units


def _unhorned(written: str, type_: str, number: str, said: Before, then: Behind) -> str:
    """An issuer whose TƯ is read as TW or TU."""
    if written[-2:].upper() != "TƯ":
        return written
    beyond = type_ in ("KL", "CT", "NQ") and number.isdecimal() and int(number) > _CENTRAL_LIMIT
    is_local_one = then.level == "local" or (said.is_local and not then.level) or (beyond and then.level != "centre")
    return written[:-2] + ("TU" if is_local_one else "TW")


def _is_shaped(match: re.Match[str], issuer: str, said: Before) -> bool:
    """Whether marks stand where codes have them: 13-CT/TU, 45/CT-TTg; 72-NQ-TW and 09 KH/ĐU of the party alone."""
    if "/" in match["mark"]:
        return bool(match["gap"].strip()) or is_party(issuer) or bool(said.word)
    return "/" in match["gap"] or (bool(match["gap"].strip()) and is_party(issuer))
