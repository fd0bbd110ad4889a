"""Tin cùng chuyên mục: the related articles that a page lists under their heading."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice, takewhile
from operator import itemgetter
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from archiver.items import RelatedLink
from archiver.pages.addresses import Address
from archiver.pages.blocks import PROSE, Block, is_prose
from archiver.pages.entry_titles import HEADINGS, Title, best_title, is_button, titles_of
from archiver.pages.labels import footer_line, heads_popular, label, related_heading, side_heading
from archiver.pages.names import Named
from archiver.pages.page import Page
from archiver.pages.rules import RELATED_BEHIND, RELATED_HEADED, RELATED_NONE, RELATED_UNREAD, Found
from archiver.vietnamese.documents import find_documents
from archiver.vietnamese.text import clean

#: Where themes lead to the articles before and after.
_NEIGHBOUR = Named(
    r"\bnav-?(?:prev(?:ious)?|next)\b|\b(?:prev(?:ious)?|next)-?(?:post|article|news|link)\b|\bpost-?(?:prev(?:ious)?|next)\b|"
    r"\bpage-?nav\b"
)
#: Links that file an article, as WordPress marks them.
_FILES_UNDER = re.compile(r"\b(?:category|tag)\b")
_FILED = Named(r"(?:\b|rel|item|post|entry|news)-?(?:cat|category|chuyen-?muc)\b")
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_NAME_AND_NUMBER = re.compile(r"/[^/?#]*-\d+(?P<ending>(?:\.\w{1,5})?/?)$")
_SOMEWHERE = "http://somewhere.invalid"
_INLINE = re.compile(r"\s*(?:>>|»|=>|->|▶|►)")
_LEADS_ON = re.compile(r"(?:\.\.\.|…|[»›>→])\s*$")

#: The place of what is no block: behind all.
_NOWHERE = sys.maxsize
#: Pages have a few lists of a dozen entries; hostile ones must not take for ever.
_MOST_HEADINGS, _MOST_ENTRIES, _MOST_ELEMENTS = 12, 600, 6_000
#: Texts of an element that may make a heading.
_MOST_TEXTS = 20
#: A row of links without a heading is a list of articles where it has some, each as long as titles are.
_FEWEST_IN_ROW, _SHORTEST_IN_ROW, _LONGEST_BETWEEN = 3, 20, 40
#: The share of a line that is linked, where it is a link with little beside it.
_MOSTLY_LINKS, _ALL_LINKED = 0.6, 0.9
_OTHER_ZONES = frozenset(("comments", "footer", "navigation", "aside"))
_FAR_ZONES = _OTHER_ZONES - {"navigation"}
_PASSED_ZONES = frozenset(("tags", "share", "meta", "hidden", "caption"))


class Heading(NamedTuple):
    """Where a list begins, what it is called there, and its place among the blocks of the page."""

    element: HtmlElement
    text: str
    place: int


def related_links(
    page: Page,
    blocks: Iterable[Block],
    behind: Iterable[Block],
    address: Callable[[str], Address],
    above: Iterable[Block] = (),
) -> Found[tuple[RelatedLink, ...]]:
    """The entries under every related heading of *blocks*, in order, one an address.

    Before them those that newspapers set between lead and text, *above*, in a box named for it but not headed.
    Without a heading, the linked titles in a row right *behind* the text.
    """
    behind = list(islice(behind, _MOST_ENTRIES))
    headings = list(islice(_headings(page, blocks), _MOST_HEADINGS))
    named = [block for block in above if block.zone == "related" and block.link_density > 0.9]
    beside = _neighbours(behind)
    lists: list[tuple[int, Iterator[tuple[str, Title]]]] = [
        (heading.place, islice(_entries(heading), _MOST_ENTRIES)) for heading in headings
    ]
    if headings:
        lists += [(block.index, _linked_titles([block])) for block in (*named, *beside)]
    pairs = (pair for _, entries in sorted(lists, key=itemgetter(0)) for pair in entries)
    if headed := _listed(page, pairs, address):
        return Found(headed, RELATED_HEADED, headings[0].element)
    row = _row_of_links(block for block in behind if not _leads_beside(block))
    if len(listed := _listed(page, _linked_titles([*beside, *row]), address)) >= _FEWEST_IN_ROW:
        return Found(listed, RELATED_BEHIND, (beside or row)[0].element)
    return Found((), RELATED_UNREAD, headings[0].element) if headings else Found((), RELATED_NONE)


def _neighbours(behind: Iterable[Block]) -> list[Block]:
    """Links to the articles before and after this one, *behind* the text: those that show no title are passed over."""
    near = takewhile(lambda block: not heads_popular(block.text), behind)
    return [block for block in near if block.zone not in _FAR_ZONES and _leads_beside(block)]


def _leads_beside(block: Block) -> bool:
    if block.link_density <= _MOSTLY_LINKS:
        return False
    if any(_NEIGHBOUR.matches(node.names) for node in block.node.chain(2)):
        return True
    return any(link.get("rel") in ("prev", "next") for link in islice(block.element.iter("a"), _FEWEST_IN_ROW))


def _listed(
    page: Page, pairs: Iterable[tuple[str, Title]], address: Callable[[str], Address]
) -> tuple[RelatedLink, ...]:
    """Pairs of address and title as related links, one an address, those that lead to no article left out."""
    entries: dict[str, list[Title]] = {}
    for href, title in pairs:
        entries.setdefault(_key(page, href), []).append(title)
    own = address(page.url)
    kept = [url for url in entries if url and _is_article(url, page, address, own)]
    known = {title.text for group in entries.values() for title in group}
    return numbered((best_title(entries[url], known), url if _SCHEME.match(url) else None) for url in kept)


def _row_of_links(behind: Iterable[Block]) -> list[Block]:
    """The linked titles that follow each other behind the text, with but dates and labels before or among them."""
    row: list[Block] = []
    for block in islice(behind, _MOST_ENTRIES):
        if block.zone in _OTHER_ZONES or is_prose(block) or footer_line(block.text):
            break
        if block.zone in _PASSED_ZONES or label(block.text):
            continue
        if side_heading(block.text):
            break
        if block.link_density > _MOSTLY_LINKS and len(block.text) >= _SHORTEST_IN_ROW:
            row.append(block)
        elif row and not block.linked and len(block.text) > _LONGEST_BETWEEN:
            break
    return row


def _linked_titles(blocks: Iterable[Block]) -> Iterator[tuple[str, Title]]:
    for block in blocks:
        for link in block.element.iter("a"):
            if href := link.get("href"):
                yield from ((href, title) for title in titles_of(link))


def _key(page: Page, href: str) -> str:
    """The address that tells entries apart: absolute, or the bare path on a page whose own address was lost."""
    if url := page.absolute(href):
        return url
    path = href.strip().partition("#")[0]
    return "" if _SCHEME.match(page.base) or ":" in path else path


def numbered(entries: Iterable[tuple[str, str | None]]) -> tuple[RelatedLink, ...]:
    """Titles and addresses as related links, counted from 1, those without title dropped."""
    titled = [(title, url) for title, url in entries if title]
    return tuple(
        RelatedLink(position, title, url, find_documents(title)) for position, (title, url) in enumerate(titled, 1)
    )


def _is_article(url: str, page: Page, address: Callable[[str], Address], own: Address) -> bool:
    if url == page.url:
        return False
    if _is_alike(url, page.url):
        return True
    there = address(url if _SCHEME.match(url) else _SOMEWHERE + url)
    if own.key is not None and there.key == own.key and there.kind == own.kind:
        return False
    # Where the grammar of the site misjudges the page that is being read, it does those of the same form.
    is_misjudged = own.kind != "article" and (form := _form(page.url)) is not None and form == _form(url)
    return is_misjudged or there.kind in ("article", "unknown")


def _form(url: str) -> tuple[str, int, str] | None:
    """How an address that ends in a name and a number is made: its host, how deep, its ending. None for any other.

    >>> _form("https://tinh.example/kiem-tra/ky-hop-thu-9-1207.html")
    ('tinh.example', 4, '.html')
    """
    named = _NAME_AND_NUMBER.search(url)
    return (urlsplit(url).netloc, url.count("/", 0, named.start() + 1), named["ending"]) if named else None


def _is_alike(url: str, own: str) -> bool:
    """Whether two addresses differ in numbers alone, as those of one module do, and not as pages of one article do.

    The number of an article is the last of the path; where that has none, the first of the query.
    """
    if _NUMBER.sub("0", url.lower()) != _NUMBER.sub("0", own.lower()):
        return False
    numbers, others = (_NUMBER.findall(address.partition("?")[0]) for address in (url, own))
    if numbers:
        return bool(numbers[-1] != others[-1])
    return _NUMBER.findall(url)[:1] != _NUMBER.findall(own)[:1]


def _headings(page: Page, blocks: Iterable[Block]) -> Iterator[Heading]:
    """What heads a list: lines, the first words of a line with links, and, where there are none, pictures."""
    found = False
    opening = cache(_opening)  # many blocks may share one element
    for block in blocks:
        text = "" if block.row else _heading_in(block, opening)
        if text:
            found = True
            yield Heading(block.element, text, block.index)
    images = () if found else (image for image in page.elements("img") if image.get("alt"))
    yield from (Heading(image, "", _NOWHERE) for image in images if related_heading(image.get("alt")))


def _heading_in(block: Block, opening: Callable[[HtmlElement], tuple[str, HtmlElement | None, str]]) -> str:
    """The heading that *block* is, or begins with: ``<div><span>Xem thêm:</span><a>…``, ``<h4><a>Tin khác</a><a>…``."""
    if related_heading(block.text):
        return "" if block.linked and _leads_on(block) else block.text
    if not block.linked:
        return ""
    said, first, text = opening(block.element)
    if said:
        return said if related_heading(said) else ""
    if first is None or (first.tag == "a" and not block.level) or not block.text.startswith(text):
        return ""
    return text if related_heading(text) else ""


def _leads_on(block: Block) -> bool:
    """Whether a line that is linked is one link: "Đọc thêm ..." behind a teaser, ">> Xem thêm: Hội xuân" in a text."""
    if _LEADS_ON.search(block.text) and is_button(block.text):
        return True
    return block.link_density > _ALL_LINKED and _INLINE.match(block.text) is not None and ":" in block.text[:-1]


def _opening(element: HtmlElement) -> tuple[str, HtmlElement | None, str]:
    """What *element* says before its first child; that child; and what it says, where *element* says nothing."""
    said = " ".join((element.text or "").split())
    first = next((child for child in element if isinstance(child.tag, str)), None)
    text = "" if said or first is None else " ".join("".join(islice(first.itertext(), _MOST_TEXTS)).split())
    return said, first, text


def _entries(heading: Heading) -> Iterator[tuple[str, Title]]:
    """The links behind *heading* with all that they may be called, up to the next heading of another block."""
    for element in _list_elements(heading):
        if element.tag == "a" and (href := element.get("href")) and not _files_entry(element):
            yield from ((href, title) for title in titles_of(element))


def _files_entry(link: HtmlElement) -> bool:
    """Whether *link* leads to what an entry is filed under, and stands beside the entry's own link."""
    if _FILES_UNDER.search(link.get("rel", "")):
        return True
    box = link.getparent()
    return box is not None and _FILED(box) and any(sibling.tag == "a" for sibling in box.itersiblings(preceding=True))


def _list_elements(heading: Heading) -> Iterator[HtmlElement]:
    left = _MOST_ELEMENTS
    for sibling in _beside(heading) or _behind(heading.element):
        if _is_paragraph(sibling):
            return
        for element in islice(sibling.iter(), left):
            if _ends_list(element, heading.element):
                return
            left -= 1
            yield element


def _is_paragraph(element: HtmlElement) -> bool:
    """Whether the text goes on here: a list that was set into it ends."""
    if element.tag != "p":
        return False
    text = "".join(element.itertext())
    linked = sum(len("".join(link.itertext())) for link in element.iter("a"))
    return len(text) >= PROSE and linked * 3 < len(text)


def _beside(heading: Heading) -> list[HtmlElement]:
    """What follows the heading in its own element, where that has links: ``<td><b>Tin khác</b><br><a>…``."""
    element = heading.element
    if element.tag in HEADINGS or next(element.iter("a"), None) is None:
        return []
    children = [child for child in element if isinstance(child.tag, str)]
    said = element.text or ""
    for position, child in enumerate(children):
        if heading.text in " ".join(said.split()):
            following = children[position:]
            return following if any(next(rest.iter("a"), None) is not None for rest in following) else []
        said += "".join(child.itertext()) + (child.tail or "")
    return []


def _behind(heading: HtmlElement) -> Iterator[HtmlElement]:
    """The siblings that follow the heading, or the innermost element around it that has any with links."""
    element = heading
    while element is not None and element.tag not in ("body", "html", "main", "article"):
        following = [sibling for sibling in element.itersiblings() if isinstance(sibling.tag, str)]
        if any(next(sibling.iter("a"), None) is not None for sibling in following):
            yield from following
            return
        element = element.getparent()


def _ends_list(element: HtmlElement, heading: HtmlElement) -> bool:
    """Whether *element* begins something else: a heading without link, side matter, a paragraph."""
    if element.tag in ("footer", "nav", "aside", "form"):
        return True
    shown = (element.text or "").strip()
    if not shown or not isinstance(element.tag, str) or element.tag in ("a", "script", "style"):
        return False
    if next(element.iterancestors("a"), None) is not None:
        return False
    text = clean(" ".join("".join(element.itertext()).split()))
    return side_heading(text) or related_heading(text) or len(text) > 600 or _is_heading(element, heading)


def _is_heading(element: HtmlElement, heading: HtmlElement) -> bool:
    """A heading of the same rank or a higher one, which links nowhere."""
    rank, own = str(element.tag), str(heading.tag)
    if rank not in ("h1", "h2", "h3", "h4") or next(element.iter("a"), None) is not None:
        return False
    return own not in ("h1", "h2", "h3", "h4", "h5", "h6") or rank <= own
