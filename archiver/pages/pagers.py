"""Pagers: the links, posted forms and addresses by which a list is turned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import parse_qsl, urlencode, urlsplit

from lxml.html import FormElement, HtmlElement

from archiver.pages.page import Link, Page
from archiver.urls import is_fetchable
from archiver.vietnamese.text import fold

_NUMBER = re.compile(r"\W*(?:trang |page )?(\d{1,5})\W*")
_ONWARD = re.compile(
    r"[\s»>›→\[\].…|]+|\W*(?:(?:trang )?(?:sau|tiep|ke|ke tiep|tiep theo|cuoi|dau|truoc|truoc do)|next|last|previous|"
    r"prev|first|older(?: posts)?|(?:xem|tai) them(?: tin| bai)?|bai cu hon|tin cu hon|[«<‹←]+)\W*"
)
_BACK = re.compile(r"\W*(?:(?:trang )?(?:dau|truoc|truoc do)|previous|prev|first|[«<‹←\s]+)\W*")
_POSTBACK = re.compile(r"__doPostBack\(\s*'([^']*)'\s*,\s*'([^']*)'\s*\)")
_POSTED_PAGE = re.compile(r"Page\$(\d{1,5})$")
_DATA = ("data-url", "data-href", "data-next", "data-src", "data-ajax-url", "data-link")
_LONGEST_CALL = 500  # characters
_MOST_FIELDS = 2_000
_DIGITS = re.compile(r"\d+")
_REST = re.compile(r"[/-]?&?(?:page|trang|paged|cpage|p)?[/=-]?\d{1,5}(?:/|\.\w+)?", re.IGNORECASE)
_TAIL = re.compile(r"(?:[/-]?&?(?:page|trang|paged|cpage|p)[/=-]?\d{1,5})?(?:/|\.\w+)?$", re.IGNORECASE)
_SIZES = re.compile(r"(?i)(?:[?&/](?:page|p|trang|paged|cur|start|offset|skip|pageindex|pagenumber)[=/-]\d)")


@dataclass(frozen=True, slots=True)
class Turn:
    """A posted page of a list: where to, what, and the name by which it is told from others."""

    url: str
    form: str
    name: str
    page: int


def page_number(text: str) -> int | None:
    """The number of a page where the text of a link is one.

    >>> page_number("12"), page_number("[ 3 ]"), page_number("Trang 4"), page_number("»")
    (12, 3, 4, None)
    """
    found = _NUMBER.fullmatch(fold(text)) if len(text) < 20 else None
    return int(found[1]) if found else None


def turns(text: str) -> bool:
    """Whether the text of a link is a pager's: a number, an arrow, "Trang sau".

    >>> [turns(text) for text in ("2", "»", "Trang sau", "Xem thêm", "Tin tức", "")]
    [True, True, True, True, False, False]
    """
    text = text.strip()
    return (
        bool(text) and len(text) < 24 and (page_number(text) is not None or _ONWARD.fullmatch(fold(text)) is not None)
    )


def turns_pages(page: Page) -> bool:
    """Whether a page is turned by a pager."""
    return any(number for _, number in linked(page.links(), page.url, 1)) or any(posted(page, 1))


def linked(links: Iterable[Link], here_url: str, here: int) -> Iterator[tuple[str, int | None]]:
    """The pages that a list's pager links to, each with its number; None for those behind, the first among them.

    Arrows are followed only as far as the numbers beside them go: past its end many a pager leads on for ever.
    """
    found = [(link.url, text) for link in links if turns(text := link.text) and _is_turn(link.url, here_url)]
    numbers = {url: number for url, text in found if (number := page_number(text)) is not None}
    furthest = max(numbers.values(), default=None)
    for url, text in dict(found).items():
        number = numbers.get(url)
        if number is None and not _BACK.fullmatch(fold(text)) and _counts(url, here_url):
            number = here + 1 if furthest is None or furthest > here else here
        yield url, number if number is not None and number > 1 and number != here else None


def _is_turn(url: str, here_url: str) -> bool:
    """Whether an address is another page of the list at *here_url*: the same but for a number, or with one added."""
    if not is_fetchable(url):
        return False
    there, here = urlsplit(url), urlsplit(here_url)
    if there.path == here.path:
        return there.query != here.query and _counts(url, here_url)
    if _DIGITS.sub("#", there.path) == _DIGITS.sub("#", here.path):
        return there.query == here.query
    stem = _stem(here.path)
    rest = there.path.removeprefix(stem)
    is_first = rest in ("", "/") and bool(stem)
    return rest != there.path and (is_first or bool(_REST.fullmatch(rest))) and there.query == here.query


def _counts(url: str, here_url: str) -> bool:
    """Whether two addresses differ in numbers only, or by a parameter that is one."""
    there, here = _parts(url), _parts(here_url)
    differing = {name for name in there.keys() | here.keys() if there.get(name) != here.get(name)}
    return 0 < len(differing) <= 2 and all(_is_number(there.get(name, "1")) for name in differing)


def _parts(url: str) -> dict[str, str]:
    parts = urlsplit(url)
    numbers = {f"/{n}": number for n, number in enumerate(_DIGITS.findall(parts.path))}
    return {**numbers, **dict(parse_qsl(parts.query, keep_blank_values=True))}


def _is_number(value: str) -> bool:
    return not value or (len(value) <= 6 and value.isdigit())


def _stem(path: str) -> str:
    """A list's path without the page it may be at, and without its ending."""
    return _TAIL.sub("", path).rstrip("/")


def posted(page: Page, here: int) -> Iterator[Turn]:
    """The further pages that ``__doPostBack`` links of a list lead to; ``here`` is the number of this one.

    Other controls post as well (sorting, logging in): only a pager's links are taken.
    """
    fields: dict[FormElement, list[tuple[str, str]]] = {}
    for element in page.elements("a"):
        found = _POSTBACK.search((element.get("href") or "")[:_LONGEST_CALL])
        if found is None:
            continue
        number = _target(found[1], found[2], Link("", element).text, here)
        form = _form_around(element)
        if number is not None and number > here and form is not None:
            url = page.absolute(form.get("action") or page.url) or page.url
            name = found[2] if _POSTED_PAGE.search(found[2]) else f"{found[2]}@{number}"
            if form not in fields:
                fields[form] = _fields(form)
            posted_form = urlencode([("__EVENTTARGET", found[1]), ("__EVENTARGUMENT", found[2]), *fields[form]])
            yield Turn(url, posted_form, f"{found[1]}={name}", number)


def _target(control: str, argument: str, text: str, here: int) -> int | None:
    """The page that a control leads to: as its argument or text says, or the next; None where it is no pager's."""
    if found := _POSTED_PAGE.search(argument):
        return int(found[1])
    if (number := page_number(text)) is not None:
        return number
    return here + 1 if _is_next(control, text) else None


def _is_next(control: str, text: str) -> bool:
    said = fold(text).strip()
    return "next" in control.rpartition("$")[2].lower() or said in (
        "»",
        ">",
        "›",
        "sau",
        "trang sau",
        "tiep",
        "tiep theo",
        "xem them",
    )


def _form_around(element: HtmlElement) -> FormElement | None:
    return next((form for form in element.iterancestors("form") if isinstance(form, FormElement)), None)


def _fields(form: FormElement) -> list[tuple[str, str]]:
    """What a browser would post of a form: every field as it stands, but for what the link's script fills in."""
    given = islice(form.form_values(), _MOST_FIELDS)
    return [(name, value) for name, value in given if name not in ("__EVENTTARGET", "__EVENTARGUMENT")]


def fetched(page: Page) -> Iterator[str]:
    """The addresses that a list's script fetches further entries from, where its buttons name them."""
    for element in page.root.iter("a", "button", "div", "ul", "section", "nav"):
        for name in _DATA:
            value = element.get(name)
            if value and _SIZES.search(value) and (url := page.absolute(value)):
                yield url
