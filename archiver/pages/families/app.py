"""Single-page apps: pages whose article stands in the state for their scripts, and perhaps nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from typing import Any, ClassVar
from urllib.parse import urlsplit

from lxml import etree, html
from lxml.html import HtmlElement, builder

from archiver.pages.families.base import Family
from archiver.pages.layouts import Layout
from archiver.pages.limits import bounded
from archiver.pages.page import LONGEST_ADDRESS, Page
from archiver.pages.states import has_state, nodes, states
from archiver.vietnamese.dates import read_moment
from archiver.vietnamese.text import fold

#: What the fields of an article are called, the likeliest first, in small letters and without "_".
_TITLE = "title tieude headline tenbaiviet name heading subject ten"
_TEXT = "content noidung body bodyhtml contenthtml html detail chitiet articlecontent noidungchitiet fullcontent text"
_LEAD = "sapo lead tomtat summary trichyeu excerpt intro description mota teaser"
_DATE = (
    "publishedat publishdate publisheddate datepublished publishtime ngaydang ngayxuatban ngaydangtin displaydate "
    "publishedtime pubdate date createdat createddate ngaytao"
)
_AUTHOR = "author tacgia authorname butdanh nguoiviet authors byline tacgias"
_SOURCE = "source nguon nguontin sourcename"
_CATEGORY = "category chuyenmuc categoryname danhmuc section tenchuyenmuc zone"
_RELATED = (
    "related relatedarticles relatednews relatedposts tinlienquan tincungchuyenmuc samecategory others othernews "
    "tinkhac cungchuyenmuc relates tincu tinmoi older newer listrelated newsrelated"
)
_RELATED_NAME = re.compile(r"related|samecategory|lienquan|cungchuyenmuc|tinkhac|othernews", re.IGNORECASE)
#: A number between these is seconds since 1970, of a year that may be.
_FIRST_SECOND, _LAST_SECOND = 600_000_000, 4_000_000_000
_FILES = "attachments files dinhkem tepdinhkem filedinhkem documents attachfiles"
_ADDRESS = "url link href path permalink duongdan fileurl slug alias"
_NAME = "name title ten tieude fullname hoten filename tenfile label"

_TAGS = re.compile(r"<[^<>]{1,2000}>")
#: Characters of text with which a field is an article's, and with which the page's own text is its beginning.
_LEAST_TEXT, _BEGINNING = 120, 60
#: As much of a field is looked at to tell; and so many dictionaries of all states of a page.
_BEGINNING_OF_MARKUP, _MOST_NODES = 5_000, 50_000
#: Characters of names and numbers; names of one article; lists that may be of related ones, and entries of each.
_LONGEST_NAME, _LONGEST_NUMBER, _MOST_NAMES, _MOST_LISTS, _MOST_ENTRIES = 1_000, 100, 20, 50, 600
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_SHOWN = Layout(
    name="state",
    title='//h1[@id="archiver-title"]',
    lead='//div[@id="archiver-lead"]',
    body='//div[@id="archiver-text"]',
    published='//time[@id="archiver-date"]',
    attachments='//ul[@id="archiver-files"]//a[@href]',
)


@dataclass(frozen=True, slots=True)
class _Story:
    """The article in a state: the dictionary that holds it, and the one around it that lists what is related."""

    node: dict[str, Any]
    text: str
    state: Any = field(repr=False)


class AppFamily(Family):
    """Reads what the page shows; where that is but a frame, what its scripts would show."""

    name: ClassVar[str] = "app"
    explores: bool = True
    layouts: ClassVar[tuple[Layout, ...]] = (_SHOWN,)

    def detects(self, page: Page) -> bool:
        """By a state that holds an article of which the page shows nothing."""
        return has_state(page) and _story(page) is not None

    def shown(self, page: Page) -> Page:
        """The page with the article of its state written out."""
        story = _story(page)
        if story is not None:
            _write_out(page, story)
        return page


def _story(page: Page) -> _Story | None:
    """The article with the longest text in the page's states, unless the page shows it."""
    found = ((node, state) for state in states(page) for node in nodes(state))
    story = max(_stories(islice(found, _MOST_NODES)), key=lambda story: len(story.text), default=None)
    if story is None:
        return None
    shown = fold(" ".join(" ".join(_visible(page.root)).split()))
    beginning = fold(" ".join(_plain(story.text).split()))[:_BEGINNING]
    return None if beginning in shown else story


def _visible(root: HtmlElement) -> Iterator[str]:
    body = root.find("body")
    if body is not None:
        for element in body.iter(etree.Element):
            if element.tag not in ("script", "style", "noscript", "template"):
                yield element.text or ""
            yield element.tail or ""


def _stories(found: Iterable[tuple[dict[str, Any], Any]]) -> Iterator[_Story]:
    for node, state in found:
        title, text = _first(node, _TITLE), _first(node, _TEXT)
        if isinstance(title, str) and isinstance(text, str) and title.strip() and _is_long(text):
            yield _Story(node, text, state)


def _is_long(text: str) -> bool:
    return len(_plain(text[:_BEGINNING_OF_MARKUP])) >= _LEAST_TEXT


def _plain(text: str) -> str:
    return _TAGS.sub(" ", text)


def _first(node: dict[str, Any], names: str) -> Any:  # noqa: ANN401
    """What *node* holds under the likeliest of *names*, which blanks part."""
    plain = {name.replace("_", "").replace("-", "").lower(): value for name, value in node.items()}
    return next((plain[name] for name in names.split() if plain.get(name)), None)


def _named(value: Any) -> str:  # noqa: ANN401
    """A name, whether it stands there as text, in a dictionary, or in a list of these."""
    names = value[:_MOST_NAMES] if isinstance(value, list) else [value]
    found = (_first(name, _NAME) if isinstance(name, dict) else name for name in names)
    return " - ".join(shown for name in found if isinstance(name, str) and (shown := _printable(name).strip()))


def _printable(text: str, longest: int = _LONGEST_NAME) -> str:
    """*text* without what no element may hold, be it written as JSON writes it: ``\\u0000``, ``\\ud800``."""
    return _UNPRINTABLE.sub("", text[:longest])


def _write_out(page: Page, story: _Story) -> None:
    node = story.node
    article = builder.ARTICLE(builder.H1(_named(_first(node, _TITLE)), id="archiver-title"))
    category = _named(_first(node, _CATEGORY))
    if category:
        article.insert(0, builder.OL(builder.LI(category), {"class": "breadcrumb"}))
    if date := _date(node):
        article.append(builder.TIME(date, id="archiver-date", datetime=date))
    lead = _first(node, _LEAD)
    if isinstance(lead, str) and len(lead) < 1500:
        article.append(builder.DIV(builder.P(_plain(_printable(lead, 1500))), id="archiver-lead"))
    article.append(_fragment(story.text))
    article.extend(_credits(node))
    article.extend(_lists(page, story))
    page.show(article)


def _date(node: dict[str, Any]) -> str:
    """When it was published, as text: as shown, in ISO 8601, or of the seconds (or their thousandths) since 1970."""
    dates = [value for name in _DATE.split() if (value := _first(node, name))]
    written = next((date for date in dates if isinstance(date, str) and read_moment(date[:60])), "")
    numbers = [date for date in dates if type(date) in (int, float) and date < 1000 * _LAST_SECOND]
    seconds = [date / 1000 if date > _LAST_SECOND else date for date in numbers]
    since = next((s for s in seconds if _FIRST_SECOND < s < _LAST_SECOND), None)
    return _printable(written) or (datetime.fromtimestamp(since, UTC).isoformat() if since else "")


def _fragment(text: str) -> HtmlElement:
    """The text as HTML; line breaks part the paragraphs of plain text."""
    text = _printable(bounded(text), len(text))
    if "<" not in text:
        text = bounded("".join(f"<p>{line}</p>" for line in text.splitlines() if line.strip()))
    try:
        box = html.fragment_fromstring(text, create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):
        box = builder.DIV(builder.P(_plain(text)))
    box.set("id", "archiver-text")
    return box


def _credits(node: dict[str, Any]) -> Iterator[HtmlElement]:
    if author := _named(_first(node, _AUTHOR)):
        yield builder.P(f"Tác giả: {author}", {"class": "author"})
    if source := _named(_first(node, _SOURCE)):
        yield builder.P(f"Nguồn: {source}", {"class": "source"})


def _lists(page: Page, story: _Story) -> Iterator[HtmlElement]:
    """The files, and the related articles, of the article itself or of what stands around it."""
    if files := list(_links(page, story, _first(story.node, _FILES))):
        yield builder.UL(*map(builder.LI, files), id="archiver-files")
    lists = (_first(story.node, _RELATED), *islice(_called_related(story), _MOST_LISTS))
    links = next(filter(None, (list(_links(page, story, entries)) for entries in lists)), None)
    if links:
        yield builder.H3("Tin cùng chuyên mục")
        yield builder.UL(*map(builder.LI, links))


def _called_related(story: _Story) -> Iterator[Any]:
    """Lists anywhere in the state whose name says so, be it the address that they were fetched from."""
    for around in nodes(story.state):
        for name, value in around.items():
            if isinstance(value, list | dict) and _RELATED_NAME.search(name.replace("_", "").replace("-", "")):
                yield value


def _links(page: Page, story: _Story, entries: Any) -> Iterator[HtmlElement]:  # noqa: ANN401
    if isinstance(entries, dict):
        lists = (value for node in nodes(entries) for value in node.values() if isinstance(value, list))
        entries = next(lists, None)
    for entry in entries[:_MOST_ENTRIES] if isinstance(entries, list) else ():
        if isinstance(entry, dict) and (title := _named(entry)) and (href := _address(page, story, entry)):
            yield builder.A(title, href=href)


def _address(page: Page, story: _Story, entry: dict[str, Any]) -> str | None:
    """Where an entry stands: its address; or the page's own, with its name in the place of the article's."""
    address = _first(entry, _ADDRESS)
    if not isinstance(address, str) or len(address) > LONGEST_ADDRESS:
        return None
    address = _printable(address)
    if "/" in address:
        return address
    try:
        parts = urlsplit(page.url)
    except ValueError:
        return None
    own, numbers = _first(story.node, "slug alias"), (_number(story.node), _number(entry))
    folder, _, last = parts.path.rpartition("/")
    if not isinstance(own, str) or own not in last:
        own = last.partition(f"-{numbers[0]}")[0] if numbers[0] else last
    last, query = last.replace(own, address, 1), parts.query
    if all(numbers):
        last, query = (part.replace(numbers[0], numbers[1]) for part in (last, query))
    return _printable(f"{folder}/{last}" + (f"?{query}" if query else ""), LONGEST_ADDRESS)


def _number(node: dict[str, Any]) -> str:
    """What tells *node* from others, as addresses have it."""
    number = _first(node, "id")
    return _printable(str(number), _LONGEST_NUMBER) if isinstance(number, str | int) else ""
