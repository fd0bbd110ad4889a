"""The article in a page's state: the dictionary that holds its title and text, and what its fields are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any
from weakref import WeakKeyDictionary

from archiver.pages.page import Page
from archiver.pages.states import MOST_NODES, has_state, nodes, states
from archiver.vietnamese.text import fold

#: What the fields of an article are called, the likeliest first, in small letters and without "_".
TITLE = "title tieude headline tenbaiviet name heading subject ten"
TEXT = "content noidung body bodyhtml contenthtml html detail chitiet articlecontent noidungchitiet fullcontent text"
LEAD = "sapo lead tomtat summary trichyeu excerpt intro description mota teaser"
DATE = (
    "publishedat publishdate publisheddate datepublished publishtime ngaydang ngayxuatban ngaydangtin displaydate "
    "publishedtime pubdate date createdat createddate ngaytao"
)
AUTHOR = "author tacgia authorname butdanh nguoiviet authors byline tacgias"
SOURCE = "source nguon nguontin sourcename"
CATEGORY = "category chuyenmuc categoryname danhmuc section tenchuyenmuc zone"
RELATED = (
    "related relatedarticles relatednews relatedposts tinlienquan tincungchuyenmuc samecategory others othernews "
    "tinkhac cungchuyenmuc relates tincu tinmoi older newer listrelated newsrelated"
)
FILES = "attachments files dinhkem tepdinhkem filedinhkem documents attachfiles"
ADDRESS = "url link href path permalink duongdan fileurl slug alias"
_NAME = "name title ten tieude fullname hoten filename tenfile label"

_TAGS = re.compile(r"<[^<>]{1,2000}>")
#: Characters of text with which a field is an article's, and with which a page's own text is its beginning.
_LEAST_TEXT, _BEGINNING = 120, 60
#: As much of a field is looked at to tell.
_BEGINNING_OF_MARKUP = 5_000
#: Characters of a name; names of one article.
_LONGEST_NAME, _MOST_NAMES = 1_000, 20
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Story:
    """The article in a state: the dictionary that holds it, and the one around it that lists what is related."""

    node: dict[str, Any]
    text: str
    state: Any = field(repr=False)

    def begins_in(self, shown: str) -> bool:
        """Whether *shown*, the text of a page, holds its beginning."""
        beginning = fold(" ".join(plain(self.text[:_BEGINNING_OF_MARKUP]).split()))[:_BEGINNING]
        return beginning in fold(" ".join(shown.split()))


_KNOWN: WeakKeyDictionary[Page, Story | None] = WeakKeyDictionary()


def longest_story(page: Page) -> Story | None:
    """The article with the longest text in the states of *page*, which are long: looked for once a page."""
    if page not in _KNOWN:
        _KNOWN[page] = _longest(page) if has_state(page) else None
    return _KNOWN[page]


def _longest(page: Page) -> Story | None:
    found = ((node, state) for state in states(page) for node in nodes(state))
    return max(_stories(islice(found, MOST_NODES)), key=lambda story: len(story.text), default=None)


def told_author(page: Page, shown: str) -> str:
    """Whom the state names as the author of the article *shown*; empty where it holds another, or nobody."""
    story = longest_story(page)
    return named(first(story.node, AUTHOR)) if story and story.begins_in(shown) else ""


def _stories(found: Iterable[tuple[dict[str, Any], Any]]) -> Iterator[Story]:
    for node, state in found:
        if not any(isinstance(value, str) and len(value) >= _LEAST_TEXT for value in node.values()):
            continue  # nearly all of them
        title, text = first(node, TITLE), first(node, TEXT)
        if isinstance(title, str) and isinstance(text, str) and title.strip() and _is_long(text):
            yield Story(node, text, state)


def _is_long(text: str) -> bool:
    return len(" ".join(plain(text[:_BEGINNING_OF_MARKUP]).split())) >= _LEAST_TEXT


def plain(text: str) -> str:
    """*text* with blanks for tags."""
    return _TAGS.sub(" ", text)


def first(node: dict[str, Any], names: str) -> Any:  # noqa: ANN401  (JSON has no narrower type)
    """What *node* holds under the likeliest of *names*, which blanks part; None for nothing.

    >>> first({"tom_tat": "", "Sapo": "Cầu dài bốn mươi mét."}, LEAD)
    'Cầu dài bốn mươi mét.'
    """
    fields = {name.replace("_", "").replace("-", "").lower(): value for name, value in node.items()}
    return next((fields[name] for name in names.split() if fields.get(name)), None)


def named(value: Any) -> str:  # noqa: ANN401
    """A name, whether it stands there as text, in a dictionary, or in a list of these.

    >>> named([{"fullName": "Vi Văn Páo"}, "Lò Thị Mai"])
    'Vi Văn Páo - Lò Thị Mai'
    """
    names = value[:_MOST_NAMES] if isinstance(value, list) else [value]
    found = (first(name, _NAME) if isinstance(name, dict) else name for name in names)
    return " - ".join(shown for name in found if isinstance(name, str) and (shown := printable(name).strip()))


def printable(text: str, longest: int = _LONGEST_NAME) -> str:
    """*text* without what no element may hold, be it written as JSON writes it: ``\\u0000``, ``\\ud800``."""
    return _UNPRINTABLE.sub("", text[:longest])
