"""What an entry of a list of articles is called: its title, whole, without dates, and without another's glued to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from archiver.pages.names import Named
from archiver.vietnamese.text import clean, fold

HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_TITLED = Named(r"title|headline|tieu-?de")
_STAMP = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[ ,|-]+\d{1,2}[:h]\d{2}(?::\d{2})?)?"
_DATE = rf"(?:ngày\s*)?{_STAMP}"
# "… số 09-HD/UBKTTW ngày 06/6/2013" speaks of a date.
_DATE_BEHIND = re.compile(rf"\s*(?:\(\s*{_DATE}\s*\)|\[\s*{_DATE}\s*\]|{_STAMP})\s*$")
#: A day without its year ends many a title ("… thương binh, liệt sĩ (27/7)"): a date only in an element of its own.
_DAY_ALONE = re.compile(r"\W*\d{1,2}[/.-]\d{1,2}\W*")
_AGO = re.compile(r"\W*(?:khoang )?(?:\d{1,3} (?:giay|phut|gio|ngay|tuan|thang|nam) ){1,2}truoc\W*")
_DATE_BEFORE = re.compile(rf"^\s*[\(\[]?{_STAMP}[\)\]]?\s*[-:|]?\s*(?=\w)")
_SPEAKS_OF_DATE = re.compile(r"(?:(?:\d{4}|\d[/.]\d{1,2})\s*[-–]|,|\b(?:ngày|đợt|dịp|mùng|hạn|hết))\s*$", re.IGNORECASE)
_BESIDE = re.compile(r"^(?:bài|tin)(?: viết)? (?:trước|sau|tiếp theo|kế tiếp)(?: đó)?\s*[:»«]\s*(?=\w)", re.IGNORECASE)
_CUT_SHORT = re.compile(r"(?:\.\.\.|…)\s*$")
_PAGER = re.compile(r"^[\d\W]*$")
_MORE = re.compile(
    r"\W*(?:doc (?:them|tiep)|xem (?:them|tat ca|tiep|chi tiet)|tat ca|chi tiet|tiep(?: theo)?|ke tiep|sau|"
    r"(?:ve |den |toi |sang )?trang (?:dau|cuoi|truoc|sau|tiep|ke|\d+)(?: (?:tien|cung|theo|tiep))?|"
    r"(?:quay )?(?:truoc|lui|lai)|(?:tro )?ve truoc|dau(?: tien)?|cuoi(?: cung)?|next|previous|first|last)\W*$"
)
#: An entry's title is longer than a button and shorter than a paragraph.
_SHORTEST, _LONGEST = 8, 400
#: Elements of a link that may say when; characters that do.
_MOST_INSIDE, _LONGEST_AGO = 20, 40


class Title(NamedTuple):
    """What an entry may be called; ``is_sure`` where it is set as a title: in a heading, or a ``title``."""

    text: str
    is_sure: bool


def titles_of(link: HtmlElement) -> Iterator[Title]:
    """What *link* may be called: its heading or text, its ``title``, its picture's ``alt``."""
    inside = next(link.iter(*HEADINGS), None)
    is_title = inside is not None or _TITLED(link) or any(e.tag in HEADINGS for e in islice(link.iterancestors(), 3))
    candidates = [
        (_without_day(link if inside is None else inside), is_title),
        (link.get("title", ""), True),
        *((image.get("alt", ""), False) for image in link.iter("img")),
    ]
    for candidate, sure in candidates:
        text = _tidy(candidate)
        if _SHORTEST <= len(text) <= _LONGEST and not _PAGER.match(text) and not is_button(text):
            yield Title(text, sure)


def is_button(text: str) -> bool:
    """Whether a link is a button to more, rather than an entry.

    >>> is_button("Xem tiếp »"), is_button("Xem tiếp chuyện bản Na Pha")
    (True, False)
    """
    return _MORE.match(fold(text)) is not None


def _without_day(link: HtmlElement) -> str:
    """The text of *link*, without a day, or how long ago it was, in an element of its own at its end."""
    text = "".join(link.itertext())
    last = next((element for element in reversed(list(islice(link.iter(), _MOST_INSIDE))) if element.text), link)
    day = "".join(last.itertext()) + (last.tail or "") if last is not link else ""
    if _DAY_ALONE.fullmatch(day) or _AGO.fullmatch(fold(day[:_LONGEST_AGO])):
        return text.rstrip().removesuffix(day.rstrip())
    return text


def without_date(text: str) -> str:
    """A title in a list, cleaned, without the date that stands before or behind it.

    >>> without_date("» Thăm bản Na Pha (12/03/2021)")
    'Thăm bản Na Pha'
    """
    title = _BESIDE.sub("", clean(" ".join(clean(text).split())))
    date = _DATE_BEHIND.search(title)
    # "… (16/10/1948 - 16/10/2023)" is an anniversary, which the title speaks of; so is "… đợt 03/02/2024".
    if date and not _SPEAKS_OF_DATE.search(title[: date.start()]):
        title = title[: date.start()].rstrip(" -–")
    return _DATE_BEFORE.sub("", title).strip(" >«»•▪■●◦‣|←→‹›")


def _tidy(text: str) -> str:
    title = without_date(text)
    half = len(title) // 2
    return title[:half] if title and title[:half] == title[half:] else title


def best_title(titles: list[Title], known: set[str]) -> str:
    """The longest that is whole: neither cut short nor two titles of the list glued together.

    What is set as a title goes before what may be the beginning of the article, linked as well.
    """
    whole = [title for title in dict.fromkeys(titles) if len(_parted(title.text, known)) == 1]
    uncut = [title for title in whole if not _CUT_SHORT.search(title.text)]
    best = max(uncut or whole or titles, key=lambda title: (title.is_sure, len(title.text)), default=None)
    return best.text if best else ""


def part_glued(titles: list[str]) -> list[str]:
    """*titles* with those that are two others, glued together, parted; each kept once, in order.

    >>> part_glued(["Thăm bản Na", "Thăm bản NaMở lớp ở Pha", "Mở lớp ở Pha"])
    ['Thăm bản Na', 'Mở lớp ở Pha']
    """
    known = set(titles)
    parts = (part for title in titles for part in _parted(title, known))
    return list(dict.fromkeys(parts))


def _parted(title: str, known: set[str]) -> list[str]:
    cuts = [(title[:place], title[place:]) for place in range(1, min(len(title), _LONGEST + 1))]
    for start, rest in cuts:
        if start in known and (rest.strip() in known or _glued_at(start, rest)):
            return [start, *_parted(rest.strip(), known)]
    for rest, end in cuts:
        if end in known and _glued_at(rest, end):
            return [*_parted(rest.strip(), known), end]
    return [title]


def _glued_at(left: str, right: str) -> bool:
    """A capital right behind a letter or figure: no blank was ever there."""
    return (
        len(left) > 15 and len(right) > 15 and left[-1:].strip() != "" and right[0].isupper() and not left[-1].isupper()
    )
