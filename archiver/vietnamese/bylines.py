"""Bylines: who wrote an article, and where its text was taken from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from archiver.vietnamese.affiliations import is_organisation, is_role
from archiver.vietnamese.dates import find_moments
from archiver.vietnamese.names import is_initials, is_name, is_pen_name, without_titles
from archiver.vietnamese.text import canonical, clean

__all__ = [
    "Byline",
    "is_initials",
    "is_name",
    "is_organisation",
    "is_role",
    "looks_like_signature",
    "read_author",
    "read_signature",
]

_MOST_SYLLABLES = 5
_LONGEST = 160
_COLLECTIVE = frozenset(
    {"bbt", "ban biên tập", "ban biên soạn", "nhóm phóng viên", "nhóm pv", "pv", "npv", "phóng viên", "ctv"}
    | {"cộng tác viên", "nhóm tác giả", "nhóm cộng tác viên", "tổ phóng viên", "tập thể tác giả"}
)

_SHOWN = r"(?:tin|bài|ảnh|hình|video|clip)"
_LABEL = re.compile(
    r"(?:tác giả(?: bài viết)?|người viết|bút danh|thực hiện|tổng hợp|biên soạn|sưu tầm|bài viết"
    rf"|{_SHOWN}(?:\s?(?:,|và|-|&|/|\+)?\s?{_SHOWN}){{0,3}})\s?:\s?",
    re.IGNORECASE,
)
_WROTE = re.compile(r"tin|bài|tác|người|bút|thực|tổng|biên|sưu", re.IGNORECASE)
_SOURCE = re.compile(r"(?:(?P<sure>(?:dẫn )?nguồn(?: tin| bài)?\s?:)|theo\s?:?\s)\s?", re.IGNORECASE)
_SOURCE_BEHIND = re.compile(r"\s[-–—]\s(?:(?:dẫn )?nguồn(?: tin| bài)?\s?:|theo\s).*$", re.IGNORECASE)
_PHOTO = re.compile(
    r"\(?(?:ảnh|hình ảnh|photo|video|clip|đồ họa)\b(?!\s?(?:,|và|-|&|/|\+)\s?(?:tin|bài))", re.IGNORECASE
)
_PHOTO_BEHIND = re.compile(r"\s?[;,.–-]?\s?\(?\bảnh(?: minh họa| tư liệu)?\s?:.*$", re.IGNORECASE)
_DOCUMENT_SIGNATURE = re.compile(r"(?:T/?M|K/?T|T/?L|TUQ)\b\.?\s\w|\(?đã ký\)?$", re.IGNORECASE)
_ROUND = re.compile(r"([^()]*?)\s?\(([^()]*)\)")
_MADE_IT = re.compile(
    r"(?:thực hiện|tổng hợp|t/h|th|sưu tầm|st|s/t|biên soạn|lược ghi|ghi|ảnh\b.*|tin|bài|và nnk)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s[-–—]\s|\s?[–—;,&]\s?|\svà\s|(?<=[a-zà-ỹ])-(?=\w)")
_HOST = re.compile(r"(?:https?://)?(?:[\w-]{1,40}\.){1,4}(?:vn|com|net|org|edu|gov|info)(?:/\S*)?", re.IGNORECASE)
# "Phó Chánh Văn phòng UBKT Tỉnh ủy": where an office's short name begins, the position is told.
_SHORT_OFFICE = re.compile(r"(?<=[a-zà-ỹ]\s)(?:UBKT|UBND|HĐND|UBMTTQ|MTTQ|BTGDV|BTG|BTC|LĐLĐ)\b")
_PAPER = re.compile(r"(?:báo|tạp chí|đài|ttxvn|thông tấn|vov|vtv)\b", re.IGNORECASE)
# Accounts, makers of the site and the site itself, which templates print where an author belongs.
_NO_AUTHOR = re.compile(
    r"@|\b(?:admin\w*|administrator|superuser|host|root|editor|user\d*|guest|quan ?tri\w*|quản trị\w*"
    r"|webmaster|vnpt|viettel|fpt|nukeviet|vinades|dotnetnuke|joomla|wordpress|drupal|liferay"
    r"|cổng thông tin|trang thông tin"
    r"|trang tin|website)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """One author. ``source`` is where the text was taken from ("Báo QĐND"), which is no author."""

    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    source: str | None = None


def read_signature(lines: Sequence[str]) -> tuple[Byline, ...]:
    """The bylines in the short lines that end an article, one visual line each.

    Nothing where any line is no part of a signature, or where the lines sign a document ("TM. …",
    "KT. CHỦ TỊCH"); photo credits and dates are passed over.

    >>> read_signature(["Phạm Thị Hoa", "Trưởng phòng Tổng hợp,", "Ban Tổ chức Tỉnh ủy"])[0].role
    'Trưởng phòng Tổng hợp'
    """
    cleaned = [line for line in map(_one_line, lines) if line]
    if any(_DOCUMENT_SIGNATURE.match(line) for line in cleaned):
        return ()
    read = [_read_line(line) for line in cleaned]
    return _joined(chain.from_iterable([parts] for parts in read if parts)) if None not in read else ()


def read_author(text: str) -> tuple[Byline, ...]:
    """The authors in one labelled or bare string: "Tác giả: …", "… | Trần Thị Hoa", a name of JSON-LD.

    Nothing for hosts, addresses, accounts ("admin"), makers of sites and, unlabelled, offices: those
    are the site's own name.

    >>> read_author("Tác giả : Trần Văn Bình - Phó Trưởng phòng")
    (Byline(name='Trần Văn Bình', role='Phó Trưởng phòng', organisation=None, source=None),)
    >>> read_author("admin")
    ()
    """
    segments = [segment for segment in map(str.strip, _one_line(text).split("|")) if segment]
    return tuple(chain.from_iterable(map(_author, segments[:12])))


def looks_like_signature(line: str) -> bool:
    """Whether a line may be part of a signature: short, no sentence, and a name, position or office.

    >>> looks_like_signature("Trưởng phòng Tổng hợp,"), looks_like_signature("Hội nghị đã thành công.")
    (True, False)
    """
    written = _one_line(line)
    if written.endswith((".", "!", "?", ":", ";", "…")) and not is_initials(written):
        return False
    return not _DOCUMENT_SIGNATURE.match(written) and bool(_read_line(written))


def _one_line(text: str) -> str:
    # No byline is long; cutting first keeps whole pages from being cleaned.
    return clean(text).replace("\n", " ") if len(text) <= 2000 else text[: _LONGEST + 1]


def _author(segment: str) -> tuple[Byline, ...]:
    is_source = _SOURCE.match(segment)
    # What is no author may well be a source: "Vi Thị Hoa - Theo Trang tin Huyện ủy".
    named = _SOURCE_BEHIND.sub("", segment)
    if _NO_AUTHOR.search(named) or (_HOST.search(named) and not is_source):
        return ()
    read = _read_line(segment) or ()
    labelled = is_source or _LABEL.match(segment)
    return tuple(
        byline
        for byline in read
        if byline.name or byline.source or (byline.organisation and (labelled or _PAPER.match(segment)))
    )


def _joined(lines: Iterable[tuple[Byline, ...]]) -> tuple[Byline, ...]:
    """The lines of a signature as whole bylines; nothing where a position stands without its name."""
    done: list[Byline] = []
    # The authors on one line share the position and the office on the lines below.
    last: list[Byline] = []
    for parts in lines:
        if _adds(parts, last):
            last = [_with(byline, parts[0]) for byline in last]
            continue
        if parts[0].role and not parts[0].name:
            return ()
        done += last
        last = list(parts)
    return (*done, *last)


def _adds(parts: tuple[Byline, ...], last: list[Byline]) -> bool:
    """Whether a line only adds to the one above."""
    if len(parts) != 1 or not last:
        return False
    (part,) = parts
    if part.source and not part.name:
        return not any(byline.source for byline in last)
    if part.role and not part.name:
        return all(byline.name for byline in last)
    lone_office_above = len(last) == 1 and last[0].name is None and last[0].organisation is not None
    return part.name is None or (lone_office_above and part.organisation is None)


def _with(byline: Byline, part: Byline) -> Byline:
    return Byline(
        name=part.name or byline.name,
        role=_listed(byline.role, part.role),
        organisation=_listed(byline.organisation, part.organisation),
        source=part.source or byline.source,
    )


def _listed(first: str | None, second: str | None) -> str | None:
    return ", ".join(filter(None, (first, second))) or None


def _read_line(line: str) -> tuple[Byline, ...] | None:
    """What one line says of authors: empty for a photo credit or a date, None where it says nothing."""
    line = _without_stamp(line[: _LONGEST + 1]).strip(" ,;*•-–./|")
    if len(line) >= _LONGEST:
        return None
    if not line or _PHOTO.match(line):
        return ()
    label = _LABEL.match(line)
    if label and not _WROTE.search(label.group()):
        return ()
    line = _PHOTO_BEHIND.sub("", line[label.end() :] if label else line).strip(" ,;-–")
    return _parts(line, sure=label is not None)


def _without_stamp(line: str) -> str:
    stamps = find_moments(line) if line[-1:].isdigit() or line.endswith(("'", ")")) else []
    return line[: stamps[-1][0]] if stamps and stamps[-1][1] >= len(line) - 9 else line


def _parts(text: str, *, sure: bool) -> tuple[Byline, ...] | None:
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1].strip()
    source = _source(text)
    if source:
        return (Byline(source=source),)
    person, comma, office = text.partition(", ")
    if comma and is_name(without_titles(person)) and (added := _whole(office)) is not None and not added.name:
        return (_with(Byline(name=without_titles(person)), added),)
    if _are_names(text.split(" - ")):
        return tuple(Byline(name=without_titles(name)) for name in text.split(" - "))
    whole = _whole(text)
    if whole:
        return (whole,)
    round_ = _ROUND.fullmatch(text)
    if round_:
        return _with_brackets(round_[1], round_[2].strip(), sure=sure)
    return _split(text, sure=sure)


def _are_names(texts: Sequence[str]) -> bool:
    """Whether several texts are persons, though one by itself might be an office: "TRƯỜNG GIANG - ÚT LIỄU"."""
    names = [without_titles(text) for text in texts]
    if len(names) < 2 or not all(is_name(name) and len(name.split()) <= _MOST_SYLLABLES for name in names):
        return False
    return any(not is_organisation(name) and not is_role(name) for name in names)


def _with_brackets(before: str, inside: str, *, sure: bool) -> tuple[Byline, ...] | None:
    source = _source(inside)
    added = Byline(source=source) if source else _whole(inside)
    if added is None and not (sure or _MADE_IT.fullmatch(inside)):
        return None
    authors = _split(before, sure=True)
    return tuple(_with(author, added or Byline()) for author in authors) if authors else None


def _whole(text: str) -> Byline | None:
    """A text that names one thing and no person."""
    if canonical(text).casefold() in _COLLECTIVE:
        return Byline(name=text)
    if is_role(text):
        return _position(text)
    if is_organisation(text) and not is_name(text):
        return Byline(organisation=text.rstrip(",. "))
    return Byline(source=text) if _is_credit(text) else None


def _position(text: str) -> Byline:
    """A position, and the office behind its comma, or by its short name, where one stands there."""
    short = _SHORT_OFFICE.search(text)
    if short and is_organisation(text[short.start() :]):
        return Byline(role=text[: short.start()].rstrip(), organisation=text[short.start() :].rstrip(",. "))
    pieces = text.rstrip(",. ").split(", ")
    for place in range(1, len(pieces)):
        office = ", ".join(pieces[place:])
        if is_organisation(office):
            return Byline(role=", ".join(pieces[:place]), organisation=office)
    return Byline(role=", ".join(pieces))


def _is_credit(text: str) -> bool:
    """Whether this is a paper's address, or a person and a paper ("Huỳnh Phong/VOV.VN"): a source."""
    person, slash, paper = text.partition("/")
    if _HOST.fullmatch(text):
        return True
    return bool(slash) and _is_person(person.strip(), sure=False) and _is_paper(paper.strip())


def _is_paper(text: str) -> bool:
    short = len(text) <= 10 and text.isupper() and " " not in text
    return bool(_HOST.fullmatch(text) or short or is_organisation(text))


def _source(text: str) -> str | None:
    """What stands behind "Nguồn:" or "Theo", if it can be a source."""
    label = _SOURCE.match(text)
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
        return (_with(Byline(name=without_titles(name)), office),)
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
        authors[-1:] = [added] if added.name else [_with(authors[-1], added)]
    return tuple(authors) or None


def _pieces(text: str) -> Iterator[str]:
    # Titles hold commas of their own ("Đại tá, ThS …").
    return (piece.strip(" .,") if not is_initials(piece) else piece for piece in _BETWEEN.split(without_titles(text)))


def _is_person(text: str, *, sure: bool) -> bool:
    if is_name(text) or is_pen_name(text) or is_initials(text):
        return True
    # One syllable is a name only where a label or an office says so.
    return sure and 2 <= len(text) <= 8 and text.isalpha() and text.istitle()
