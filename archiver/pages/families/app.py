"""Single-page apps: pages whose article stands in the state for their scripts, and perhaps nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
from archiver.pages.states import nodes
from archiver.pages.stories import (
    ADDRESS,
    AUTHOR,
    CATEGORY,
    DATE,
    FILES,
    LEAD,
    RELATED,
    SOURCE,
    TITLE,
    Story,
    first,
    longest_story,
    named,
    plain,
    printable,
)
from archiver.vietnamese.dates import read_moment

_RELATED_NAME = re.compile(r"related|samecategory|lienquan|cungchuyenmuc|tinkhac|othernews", re.IGNORECASE)
#: A number between these is seconds since 1970, of a year that may be.
_FIRST_SECOND, _LAST_SECOND = 600_000_000, 4_000_000_000
#: Characters of a number that tells articles apart; lists that may be of related ones, and entries of each.
_LONGEST_NUMBER, _MOST_LISTS, _MOST_ENTRIES = 100, 50, 600

_SHOWN = Layout(
    name="state",
    title='//h1[@id="archiver-title"]',
    lead='//div[@id="archiver-lead"]',
    body='//div[@id="archiver-text"]',
    published='//time[@id="archiver-date"]',
    attachments='//ul[@id="archiver-files"]//a[@href]',
)


class AppFamily(Family):
    """Reads what the page shows; where that is but a frame, what its scripts would show."""

    name: ClassVar[str] = "app"
    explores: bool = True
    layouts: ClassVar[tuple[Layout, ...]] = (_SHOWN,)

    def detects(self, page: Page) -> bool:
        """By a state that holds an article of which the page shows nothing."""
        return _unshown(page) is not None

    def shown(self, page: Page) -> Page:
        """The page with the article of its state written out."""
        story = _unshown(page)
        if story is not None:
            _write_out(page, story)
        return page


def _unshown(page: Page) -> Story | None:
    """The article in the page's state, unless the page shows it."""
    story = longest_story(page)
    return None if story is None or story.begins_in(" ".join(_visible(page.root))) else story


def _visible(root: HtmlElement) -> Iterator[str]:
    body = root.find("body")
    if body is not None:
        for element in body.iter(etree.Element):
            if element.tag not in ("script", "style", "noscript", "template"):
                yield element.text or ""
            yield element.tail or ""


def _write_out(page: Page, story: Story) -> None:
    node = story.node
    article = builder.ARTICLE(builder.H1(named(first(node, TITLE)), id="archiver-title"))
    category = named(first(node, CATEGORY))
    if category:
        article.insert(0, builder.OL(builder.LI(category), {"class": "breadcrumb"}))
    if date := _date(node):
        article.append(builder.TIME(date, id="archiver-date", datetime=date))
    lead = first(node, LEAD)
    if isinstance(lead, str) and len(lead) < 1500:
        article.append(builder.DIV(builder.P(plain(printable(lead, 1500))), id="archiver-lead"))
    article.append(_fragment(story.text))
    article.extend(_credits(node))
    article.extend(_lists(page, story))
    page.show(article)


def _date(node: dict[str, Any]) -> str:
    """When it was published, as text: as shown, in ISO 8601, or of the seconds (or their thousandths) since 1970."""
    dates = [value for name in DATE.split() if (value := first(node, name))]
    written = next((date for date in dates if isinstance(date, str) and read_moment(date[:60])), "")
    numbers = [date for date in dates if type(date) in (int, float) and date < 1000 * _LAST_SECOND]
    seconds = [date / 1000 if date > _LAST_SECOND else date for date in numbers]
    since = next((s for s in seconds if _FIRST_SECOND < s < _LAST_SECOND), None)
    return printable(written) or (datetime.fromtimestamp(since, UTC).isoformat() if since else "")


def _fragment(text: str) -> HtmlElement:
    """The text as HTML; line breaks part the paragraphs of plain text."""
    text = printable(bounded(text), len(text))
    if "<" not in text:
        text = bounded("".join(f"<p>{line}</p>" for line in text.splitlines() if line.strip()))
    try:
        box = html.fragment_fromstring(text, create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):
        box = builder.DIV(builder.P(plain(text)))
    box.set("id", "archiver-text")
    return box


def _credits(node: dict[str, Any]) -> Iterator[HtmlElement]:
    if author := named(first(node, AUTHOR)):
        yield builder.P(f"Tác giả: {author}", {"class": "author"})
    if source := named(first(node, SOURCE)):
        yield builder.P(f"Nguồn: {source}", {"class": "source"})


def _lists(page: Page, story: Story) -> Iterator[HtmlElement]:
    """The files, and the related articles, of the article itself or of what stands around it."""
    if files := list(_links(page, story, first(story.node, FILES))):
        yield builder.UL(*map(builder.LI, files), id="archiver-files")
    lists = (first(story.node, RELATED), *islice(_called_related(story), _MOST_LISTS))
    links = next(filter(None, (list(_links(page, story, entries)) for entries in lists)), None)
    if links:
        yield builder.H3("Tin cùng chuyên mục")
        yield builder.UL(*map(builder.LI, links))


def _called_related(story: Story) -> Iterator[Any]:
    """Lists anywhere in the state whose name says so, be it the address that they were fetched from."""
    for around in nodes(story.state):
        for name, value in around.items():
            if isinstance(value, list | dict) and _RELATED_NAME.search(name.replace("_", "").replace("-", "")):
                yield value


def _links(page: Page, story: Story, entries: Any) -> Iterator[HtmlElement]:  # noqa: ANN401
    if isinstance(entries, dict):
        lists = (value for node in nodes(entries) for value in node.values() if isinstance(value, list))
        entries = next(lists, None)
    for entry in entries[:_MOST_ENTRIES] if isinstance(entries, list) else ():
        if isinstance(entry, dict) and (title := named(entry)) and (href := _address(page, story, entry)):
            yield builder.A(title, href=href)


def _address(page: Page, story: Story, entry: dict[str, Any]) -> str | None:
    """Where an entry stands: its address; or the page's own, with its name in the place of the article's."""
    address = first(entry, ADDRESS)
    if not isinstance(address, str) or len(address) > LONGEST_ADDRESS:
        return None
    address = printable(address)
    if "/" in address:
        return address
    try:
        parts = urlsplit(page.url)
    except ValueError:
        return None
    own, numbers = first(story.node, "slug alias"), (_number(story.node), _number(entry))
    folder, _, last = parts.path.rpartition("/")
    if not isinstance(own, str) or own not in last:
        own = last.partition(f"-{numbers[0]}")[0] if numbers[0] else last
    last, query = last.replace(own, address, 1), parts.query
    if all(numbers):
        last, query = (part.replace(numbers[0], numbers[1]) for part in (last, query))
    return printable(f"{folder}/{last}" + (f"?{query}" if query else ""), LONGEST_ADDRESS)


def _number(node: dict[str, Any]) -> str:
    """What tells *node* from others, as addresses have it."""
    number = first(node, "id")
    return printable(str(number), _LONGEST_NUMBER) if isinstance(number, str | int) else ""
