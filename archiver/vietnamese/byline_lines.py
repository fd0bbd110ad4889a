"""One line of a byline: the names, positions, offices and sources that it gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from archiver.vietnamese.affiliations import is_organisation, is_role
from archiver.vietnamese.dates import find_moments
from archiver.vietnamese.names import is_initials, is_name, is_pen_name, without_titles
from archiver.vietnamese.text import SMALL_LETTERS, canonical

__all__ = ["HOST", "LABEL", "LONGEST", "PAPER", "SOURCE", "Byline", "is_collective", "joined", "read_line"]

_MOST_SYLLABLES = 5
LONGEST = 160
_OCCUPATION = re.compile(r"pv|ctv|btv|phóng viên|cộng tác viên|biên tập viên", re.IGNORECASE)
_COLLECTIVE = re.compile(
    r"npv|bbt|ban biên (?:tập|soạn)|@|(?:nhóm|tổ|tập thể) (?:@|tác giả)(?:\s?[-–,&+]\s?@)?".replace(
        "@", f"(?:{_OCCUPATION.pattern})"
    ),
    re.IGNORECASE,
)

_SHOWN = r"(?:tin|bài|ảnh|hình|video|clip)"
LABEL = re.compile(
    r"(?:tác giả(?: bài viết)?|người (?:viết|thực hiện)|bút danh|thực hiện|tổng hợp|biên soạn|sưu tầm|bài viết"
    rf"|{_SHOWN}(?:\s?(?:,|và|-|&|/|\+)?\s?{_SHOWN}){{0,3}})\s?:\s?",
    re.IGNORECASE,
)
_WROTE = re.compile(r"tin|bài|tác|người|bút|thực|tổng|biên|sưu", re.IGNORECASE)
SOURCE = re.compile(r"(?:(?P<sure>(?:dẫn )?nguồn(?: tin| bài)?\s?:)|theo\s?:?\s)\s?", re.IGNORECASE)
_PHOTO = re.compile(
    r"\(?(?:ảnh|hình ảnh|photo|video|clip|đồ họa)\b(?!\s?(?:,|và|-|&|/|\+)\s?(?:tin|bài))", re.IGNORECASE
)
_PHOTO_BEHIND = re.compile(r"\s?[;,.–-]?\s?\(?\bảnh(?: minh họa| tư liệu)?\s?:.*$", re.IGNORECASE)
_ROUND = re.compile(r"([^()]*?)\s?\(([^()]*)\)")
_MADE_IT = re.compile(
    r"(?:thực hiện|tổng hợp|t[/.]?h|sưu tầm|s[/.]?t|biên soạn|lược ghi|ghi|ảnh\b.*|tin|bài|và nnk)\.?",
    re.IGNORECASE,
)
_MADE_BEHIND = re.compile(r"(?<!người)\s(thực hiện|tổng hợp|biên soạn|sưu tầm|lược ghi)$", re.IGNORECASE)
_SMALL = f"[a-z{SMALL_LETTERS}]"
_BETWEEN = re.compile(r"\s[-–—]\s|\s?[–—;,&]\s?|\svà\s|(?<=@)-(?=\w)".replace("@", _SMALL))
_WEEKDAY = re.compile(r"\s(?:thứ|chủ) \w+\W*$", re.IGNORECASE)
_PLACE = re.compile(r"[^,|]{2,40},\s?(?:ngày\s)?", re.IGNORECASE)
HOST = re.compile(r"(?:https?://)?(?:[\w-]{1,40}\.){1,4}(?:vn|com|net|org|edu|gov|info)(?:/\S*)?", re.IGNORECASE)
# "Phó Chánh Văn phòng UBKT Tỉnh ủy": where an office's short name begins, the position is told; but not
# "Chủ tịch UBND", where it would lack what it presides over.
_SHORT_OFFICE = re.compile(
    rf"(?<={_SMALL})(?<!ủ tịch)(?<!ủ nhiệm)(?<!í thư)(?<! viên)"
    r"\s(?=(?:UBKT|UBND|HĐND|UBMTTQ|MTTQ|BTGDV|BTG|BTC|LĐLĐ)\b)"
)
_ROLE_ENDS = re.compile(r", | [-–—] ")
_ONLINE = re.compile(r"(?!dõi\b)\S.* (?:online|điện tử)", re.IGNORECASE)
PAPER = re.compile(r"(?:báo|tạp chí|đài|ttxvn|thông tấn|vov|vtv)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Byline:
    """One author. ``source`` is where the text was taken from ("Báo QĐND"), which is no author."""

    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    source: str | None = None


def read_line(line: str) -> tuple[Byline, ...] | None:
    """What one line says of authors: empty for a photo credit or a date, None where it says nothing."""
    # The same lines are read as the end of longer and of shorter signatures.
    return _read(line[: LONGEST + 1])


@lru_cache(maxsize=4096)
def _read(line: str) -> tuple[Byline, ...] | None:
    line = _without_stamp(line[: LONGEST + 1]).strip(" ,;*•-–./|")
    if len(line) >= LONGEST:
        return None
    if not line or _PHOTO.match(line):
        return ()
    label = LABEL.match(line)
    if label and not _WROTE.search(label.group()):
        return ()
    line = _PHOTO_BEHIND.sub("", line[label.end() :] if label else line).strip(" ,;-–")
    return _parts(line, sure=label is not None)


def _without_stamp(line: str) -> str:
    """The line without the stamp that ends it; nothing of a place and a date ("Nam Đàn, ngày 20/11/2023")."""
    stamps = find_moments(line) if line[-1:].isdigit() or line.endswith(("'", ")")) else []
    if not stamps or stamps[-1][1] < len(line) - 9:
        return line
    start, _, moment = stamps[-1]
    return "" if moment.precision == "day" and _PLACE.fullmatch(line, 0, start) else _WEEKDAY.sub("", line[:start])


def _parts(text: str, *, sure: bool) -> tuple[Byline, ...] | None:
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1].strip()
    source = _source(text)
    if source:
        return (Byline(source=source),)
    one = _person_first(text)
    if one:
        return (one,)
    several = _several(text.split(" - "), sure=sure)
    if several:
        return several
    one = _whole(text)
    if one:
        return (one,)
    round_ = _ROUND.fullmatch(text)
    if round_:
        return _with_brackets(round_[1], round_[2].strip(), sure=sure)
    return _split(text, sure=sure) or _who_made_it(text)


def _who_made_it(text: str) -> tuple[Byline, ...] | None:
    """ "Nhóm phóng viên thực hiện", "Vi Hoa - Lò Mai tổng hợp": the same without brackets."""
    made = _MADE_BEHIND.search(text)
    return _with_brackets(text[: made.start()], made[1], sure=False) if made else None


def _several(parts: Sequence[str], *, sure: bool) -> tuple[Byline, ...] | None:
    """Persons, by their names alone or with an office in brackets: "Vi Văn Páo (Huyện ủy) - Lò Thị Mai".

    Brackets behind the last alone speak of all of them.
    """
    if _are_names(parts) or (sure and _are_in_capitals(parts)):
        return tuple(Byline(name=without_titles(name)) for name in parts)
    if len(parts) < 2 or not any(part.endswith(")") for part in parts[:-1]):
        return None
    persons = [_person_first(part) or (Byline(name=part) if is_pen_name(part) else None) for part in parts]
    return tuple(filter(None, persons)) if all(persons) else None


_NAME_FIRST = re.compile(r"([^(),;–]{4,40}?)(?:, ?| [-–—] | ?(?P<bracket>\())(.+)")


def _person_first(text: str) -> Byline | None:
    """A full name, alone, or before a comma, dash or bracket, what that person is or where the text is from."""
    text = without_titles(text)
    if is_name(text):
        return Byline(name=text)
    parted = _NAME_FIRST.fullmatch(text)
    if parted is None or not is_name(parted[1]) or (parted["bracket"] and not text.endswith(")")):
        return None
    said = parted[3][:-1].strip() if parted["bracket"] else parted[3]
    added = _of_a_person(said)
    return joined(Byline(name=parted[1]), added) if added else None


def _of_a_person(text: str) -> Byline | None:
    """What a text beside a name says of that person."""
    if _OCCUPATION.fullmatch(text):
        return Byline(role=text)
    if _MADE_IT.fullmatch(text):
        return Byline()
    source = _source(text)
    added = Byline(source=source) if source else _whole(text)
    return added if added and not added.name else None


def _are_names(texts: Sequence[str]) -> bool:
    """Whether several texts are persons, though one by itself might be an office: "TRƯỜNG GIANG - ÚT LIỄU"."""
    names = [without_titles(text) for text in texts]
    if len(names) < 2 or not any(map(is_name, names)):
        return False
    # Beside a name in full stands another, or a pen name.
    if not all((is_name(name) or is_pen_name(name)) and len(name.split()) <= _MOST_SYLLABLES for name in names):
        return False
    return any(not is_organisation(name) and not is_role(name) for name in names)


def _are_in_capitals(texts: Sequence[str]) -> bool:
    """Whether several texts behind a label are names as papers print them, one a pen name like an office's."""
    if len(texts) < 2 or not all(text.isupper() and len(text.split()) in (2, 3) for text in texts):
        return False
    return any(is_name(text) or is_pen_name(text) for text in texts)


def _with_brackets(before: str, inside: str, *, sure: bool) -> tuple[Byline, ...] | None:
    added = _of_a_person(inside)
    if added is None and not sure:
        return None
    collective = _whole(before)
    authors = (collective,) if collective and collective.name else _split(before, sure=True)
    return tuple(joined(author, added or Byline()) for author in authors) if authors else None


def is_collective(text: str) -> bool:
    """Whether it is those who write for a site, all together.

    >>> is_collective("Nhóm phóng viên"), is_collective("BBT"), is_collective("Vi Thị Hoa")
    (True, True, False)
    """
    return len(text) <= LONGEST and _COLLECTIVE.fullmatch(canonical(text)) is not None


def _whole(text: str) -> Byline | None:
    """A text that names one thing and no person."""
    if is_collective(text):
        return Byline(name=text)
    if is_role(text):
        return _position(text)
    if is_organisation(text) and not is_name(_BETWEEN.split(text)[0].partition(" (")[0]):
        return Byline(organisation=text.rstrip(",. "))
    return Byline(source=text) if _is_credit(text) else None


def _position(text: str) -> Byline:
    """A position, and the office behind its comma or dash, or by its short name, where one stands there."""
    text = text.rstrip(",. ")
    for place in chain(_ROLE_ENDS.finditer(text), _SHORT_OFFICE.finditer(text)):
        office = text[place.end() :]
        if is_organisation(office):
            return Byline(role=text[: place.start()].rstrip(), organisation=office)
    return Byline(role=text)


def _is_credit(text: str) -> bool:
    """Whether this is a paper's address, or a person and a paper ("Huỳnh Phong/VOV.VN"): a source."""
    person, slash, paper = text.partition("/")
    if HOST.fullmatch(text):
        return True
    return bool(slash) and _is_person(person.strip(), sure=False) and _is_paper(paper.strip())


def _is_paper(text: str) -> bool:
    short = len(text) <= 10 and text.isupper() and " " not in text
    return bool(HOST.fullmatch(text) or short or _ONLINE.fullmatch(text) or is_organisation(text))


def _source(text: str) -> str | None:
    """What stands behind "Nguồn:" or "Theo", if it can be a source."""
    label = SOURCE.match(text)
    if label is None:
        return None
    named = text[label.end() :].strip(" .,;")
    if label["sure"]:
        return named or None
    pieces = [piece.strip() for piece in named.split("/")]
    return named if all(_is_paper(p) or _is_person(p, sure=False) for p in pieces) else None


def _split(text: str, *, sure: bool) -> tuple[Byline, ...] | None:
    """Names, each with what stands behind it: "A - B", "A - Trưởng phòng, Ban Tổ chức"."""
    name, dash, rest = text.partition(" - ")
    # An office may have an "và" of its own: it is tried whole first.
    if dash and " và " in rest and is_name(without_titles(name)) and (office := _whole(rest.strip())) is not None:
        return (joined(Byline(name=without_titles(name)), office),)
    authors: list[Byline] = []
    for piece in _pieces(text):
        name = without_titles(piece)
        if _is_person(name, sure=sure):
            authors.append(Byline(name=name))
            continue
        source = _source(piece)
        added = Byline(source=source) if source else _whole(piece)
        if added is None or not authors:
            return None
        authors[-1:] = [added] if added.name else [joined(authors[-1], added)]
    return tuple(authors) or None


def _pieces(text: str) -> Iterator[str]:
    # Titles hold commas of their own ("Đại tá, ThS …").
    return (piece.strip(" .,") if not is_initials(piece) else piece for piece in _BETWEEN.split(without_titles(text)))


def _is_person(text: str, *, sure: bool) -> bool:
    if is_name(text) or is_pen_name(text) or is_initials(text):
        return True
    # One syllable is a name only where a label or an office says so.
    return sure and 2 <= len(text) <= 8 and text.isalpha() and text.istitle()


def joined(byline: Byline, part: Byline) -> Byline:
    """A byline, and what another line adds to it."""
    return Byline(
        name=part.name or byline.name,
        role=_listed(byline.role, part.role),
        organisation=_listed(byline.organisation, part.organisation),
        source=part.source or byline.source,
    )


def _listed(first: str | None, second: str | None) -> str | None:
    return ", ".join(filter(None, (first, second))) or None
