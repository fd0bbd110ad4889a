"""Whose site a page belongs to, and under which of its headings the article is filed."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice, takewhile
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from archiver.pages.addresses import Address
from archiver.pages.blocks import Block, Node
from archiver.pages.labels import footer_line, label
from archiver.pages.metadata import Metadata
from archiver.pages.names import Named
from archiver.pages.page import Page
from archiver.pages.rules import CATEGORY_ABOVE, CATEGORY_CRUMBS, CATEGORY_FILED, Found
from archiver.vietnamese.organs import organ_in
from archiver.vietnamese.text import clean, fold

_BANNER = Named(r"banner|logo|header|masthead|site-?(?:name|title)|brand")
#: Where the banners of others hang.
_OTHERS_BANNER = Named(
    r"banner-?group|banner-?(?:right|left|side|footer|phai|trai|qc|quang)|advert|quang-?cao|lien-?ket|weblink|partner|"
    r"doi-?tac|footer|sidebar"
)
_GENERAL = re.compile(
    r"(?:(?:noi dung|thong tin|tin|bai viet)? ?chi tiet(?: (?:bai viet|bai|tin tuc|tin|noi dung|van ban))?|"
    r"noi dung(?: bai viet| tin| van ban)?|(?:xem|doc) (?:tin|bai)(?: viet)?|bai viet)\W*$"
)
#: What a district's, town's or bloc's organ is called where its name is left out.
_HALF_NAMED = frozenset(("Huyện ủy", "Thị ủy", "Thành ủy", "Quận ủy", "Đảng ủy Khối"))
_HEADS_BOX = Named(r"title|head|portlet|module|tieu-?de|chuyen-?muc|\bcat|box")
_CRUMBS = Named(r"bread-?crumb|\bcrumbs?\b|duong-?dan|site-?path|you-?are-?here")
#: One of these has to be in the source, or there is no need to look through the page.
_CRUMB_WORDS = [re.compile(word) for word in ("rumb", "uong[-_]?[dD]an", "are-?[hH]ere", "ite-?[pP]ath")]
#: Elements around a block that are looked at.
_DEEPEST = 12
#: "Đảng bộ tỉnh", "Đảng bộ Khối các cơ quan tỉnh", in front of the name of a place.
_PARTY_OF = re.compile(
    r"dang bo (?:tinh|thanh pho|huyen|thi xa|xa|phuong|"
    r"khoi(?: (?:cac|co quan|va|doanh nghiep|dan chinh dang|tinh|thanh pho))*) (?=\w)"
)
_SITE_WORDS = re.compile(
    r"^\W*(?:(?:cong|trang|website)(?: (?:thong )?tin)?(?: dien tu)?(?: tong hop)?(?: cua)?|trang chu|home)\b\W*"
)
#: Characters of what a banner says, at most.
_LONGEST_BANNER = 120
#: A banner stands among the first elements of a page.
_TOP = 200
_PARTED = re.compile(r"\s*(?:>|»|›|/|\||→|»)\s*")
#: "Trang chủ » Văn bản"
_WAY = re.compile(r"\W*(?:trang chu|trang nhat|home)\s*(?:>|»|›|/|→)\s*\w")
_CATEGORY_LABEL = re.compile(r"\W*(?:chuyen muc|danh muc|muc|thuoc|dang trong|category)\s*:?\s")
#: Lines above a headline, or below it, that may file the article; characters of a category's name.
_NEAR_ABOVE, _NEAR_BELOW, _LONGEST_CATEGORY, _LONGEST_LABEL = 3, 200, 40, 20
#: Items of a breadcrumb that are looked at, and texts of one.
_MOST_STEPS = 20
#: Boxes around a headline that may be headed.
_DEEPEST_BOX = 10
_CALLED = etree.XPath("//a[@href][normalize-space() = $name]")
_FILED = re.compile(r"\bcategory\b")
#: "Tỉnh Lam Giang", behind the name of one of its organs.
_PLACE = re.compile(r"\W*(?:tỉnh|thành phố|huyện|thị xã|tp\.?)(?: [^\W\d_]+){1,4}\W*", re.IGNORECASE)
_TITLE_PARTS = re.compile(r"\s+[-–—|•·:]\s+|\s*\|\s*")


def organ_of(page: Page, steps: Iterable[str], site_names: Iterable[str], lines: Iterable[str]) -> str | None:
    """The party organ whose sub-site this is.

    By its banner, the breadcrumb's *steps*, the *site_names* of its head, the *lines* above and below the article.
    """
    names = chain(_banner_texts(page), steps, site_names, lines)
    organs = (organ for name in names if (organ := organ_in(name)))
    first = next(organs, None)
    if first is None or not (first in _HALF_NAMED or first.rpartition("ủy")[2].strip().isascii()):
        return first
    # Typed without marks, or without the district: further names may say it in full.
    fuller = (organ for organ in organs if fold(organ).startswith(fold(first)))
    return max((first, *fuller), key=lambda organ: len(organ.encode()) if first in _HALF_NAMED else _marks(organ))


def _marks(text: str) -> int:
    return len(text.encode()) - len(text)


def frame_lines(blocks: Sequence[Block], top: int) -> Iterator[str]:
    """Headings above the article, whose headline is block *top*, then the lines at the foot of the page."""
    yield from (block.text for block in blocks[:top] if block.level and block.link_density < 1)
    lines = (block.text for block in reversed(blocks[-20:]) if not block.linked)
    feet = (text for text in lines if footer_line(text) or is_site_name(text))
    yield from (sentence for text in feet for sentence in text.split(". "))


def filing(
    page: Page,
    metadata: Metadata,
    steps: Sequence[str],
    title: str,
    blocks: Sequence[Block],
    headline: Block | None,
    address: Callable[[str], Address],
) -> Found[str] | None:
    """The category under which the article is filed: by the breadcrumb's *steps*, a link, the line above it."""
    top = headline.index if headline is not None else 0
    named = category_of(steps, metadata, title)
    named = named or category_of(line_of_crumbs(reversed(blocks[max(0, top - 8) : top])), metadata, title)
    if named:
        return Found(named, CATEGORY_CRUMBS)
    if filed := filed_under(page):
        return Found(filed, CATEGORY_FILED)
    above = _heading_above(page, blocks, headline, address)
    if above is not None:
        return Found(clean(above.text), CATEGORY_ABOVE, above.element)
    linked = _link_above(blocks, headline, title) if headline is not None else None
    labelled = linked or _labelled(blocks[top:])
    return labelled or (_title_of_box(blocks, headline) if headline is not None else None)


def _link_above(blocks: Sequence[Block], headline: Block, title: str) -> Found[str] | None:
    """The last link of the nearest line above the headline, alone there, that is but a link or two of a few words."""
    for block in reversed(blocks[max(0, headline.index - _NEAR_ABOVE) : headline.index]):
        if block.zone or block.link_density < 0.9 or len(block.text) > 2 * _LONGEST_CATEGORY:
            continue
        if not _is_alone_above(block, headline, blocks):
            continue
        names = [name for link in block.element.iter("a") if (name := _text(link))]
        if names and len(names[-1]) <= _LONGEST_CATEGORY and not label(names[-1]) and not _same(names[-1], title):
            return None if is_site_name(names[-1]) else Found(names[-1], CATEGORY_ABOVE, block.element)
    return None


def _title_of_box(blocks: Sequence[Block], headline: Block) -> Found[str] | None:
    """What heads the box that holds the article alone: the title of its module, portlet or web part."""
    for block in reversed(blocks[max(0, headline.index - _NEAR_ABOVE) : headline.index]):
        if any(map(str.isdigit, block.text)) or label(block.text):
            continue  # a date, tools
        text = _PARTED.split(clean(block.text).strip(" >»›:|-"))[-1]
        is_title = (block.level or _HEADS_BOX.matches(block.node.names) or block.bold) and not block.linked
        if (
            not is_title
            or block.zone
            or _GENERAL.match(fold(text))
            or not 8 <= len(text) <= _LONGEST_CATEGORY
            or is_site_name(text)
        ):
            return None
        return Found(text, CATEGORY_ABOVE, block.element) if _is_alone_above(block, headline, blocks) else None
    return None


def _labelled(below: Sequence[Block]) -> Found[str] | None:
    """The link behind "Chuyên mục", in one line with it or in the next, below the headline."""
    before = ""
    for block in below[:_NEAR_BELOW]:
        said = f"{before} {block.text}" if _CATEGORY_LABEL.fullmatch(f"{fold(before)} ") else block.text
        is_label = block.text.endswith(":") and len(block.text) <= _LONGEST_LABEL and not block.level
        before = block.text if is_label else ""
        if block.linked and len(said) <= 3 * _LONGEST_CATEGORY and _CATEGORY_LABEL.match(fold(said)):
            name = next((name for link in block.element.iter("a") if (name := _text(link))), "")
            if name and len(name) <= _LONGEST_CATEGORY and len(said) - len(name) <= _LONGEST_LABEL:
                return Found(name, CATEGORY_FILED, block.element)
    return None


def _heading_above(
    page: Page, blocks: Sequence[Block], top: Block | None, address: Callable[[str], Address]
) -> Block | None:
    """The line right above the headline, where some link to a list is called the same."""
    if top is None or not top.index or top.node.parent is None:
        return None
    above = blocks[top.index - 1]
    if len(above.text) > 80 or not _is_alone_above(above, top, blocks):
        return None
    # XPath takes no control characters, though pages may hold some.
    links: Any = _CALLED(page.root, name=above.text) if above.text.isprintable() else ()
    urls = (page.absolute(link.get("href")) for link in links)
    return above if any(url and address(url).kind == "list" for url in urls) else None


def _is_alone_above(line: Block, top: Block, blocks: Sequence[Block]) -> bool:
    """Whether *line* stands in the headline's box, or alone above it in one a little wider."""
    if any(node is line.node.parent for node in top.node.chain(3)):
        return True
    box = next((node for node in top.node.chain(_DEEPEST_BOX) if line.node.within(node)), None)
    before = blocks[line.index - 1] if line.index else None
    return box is not None and box.tag != "body" and (before is None or not before.node.within(box))


def category_of(steps: Sequence[str], metadata: Metadata, title: str) -> str | None:
    """The last of the breadcrumb's *steps* before the article itself, else what the head says."""
    named = [s for s in steps if label(s) != "home" and not _same(s, title) and not _GENERAL.match(fold(s))]
    return named[-1] if named else metadata.metas.get("article:section") or None


def crumbs(page: Page, blocks: Sequence[Block]) -> list[str]:
    """The steps of the first breadcrumb on the page that leads somewhere; themes hide empty ones."""
    for element in chain(_called_crumbs(blocks), _passed_crumbs(page)):
        steps = _steps(element)
        if any(label(step) != "home" for step in steps):
            return steps
    return []


def _called_crumbs(blocks: Iterable[Block]) -> Iterator[HtmlElement]:
    """The elements called so that hold blocks, each once, outer ones before those inside."""
    known: set[Node] = set()
    for block in blocks:
        fresh = list(takewhile(lambda node: node not in known, block.node.chain(_DEEPEST)))
        known.update(fresh)
        yield from (node.element for node in reversed(fresh) if _CRUMBS.matches(node.names))
        if block.inner is not None and _CRUMBS(block.inner):
            yield block.inner


def _passed_crumbs(page: Page) -> Iterator[HtmlElement]:
    """Those on all of the page, for want of another: one may stand in a box that was not walked through."""
    if any(word.search(page.source) for word in _CRUMB_WORDS):
        yield from filter(_CRUMBS, page.root.iter("ol", "ul", "div", "nav", "p", "span", "td"))


def line_of_crumbs(lines: Iterable[Block]) -> list[str]:
    """The steps of a line that leads from the home page down, where no element is named for that."""
    for line in lines:
        if line.link_density > 0.5 and _WAY.match(fold(line.text)):
            return _steps(line.element)
    return []


def filed_under(page: Page) -> str | None:
    """The list that a link calls the article's category, as WordPress marks it."""
    links = (link for link in page.elements("a") if (rel := link.get("rel")) and (_FILED.search(rel) or _is_term(link)))
    return next((name for link in links if (name := _text(link))), None)


def _is_term(link: HtmlElement) -> bool:
    box = link.getparent()
    return link.get("rel") == "tag" and box is not None and "taxonomy-category" in box.get("class", "")


def _steps(element: HtmlElement) -> list[str]:
    linked = [_text(link) for link in element.iter("a")]
    steps = [*linked, *_last_step(element)] if linked else _PARTED.split(_text(element))
    return list(dict.fromkeys(step for step in steps if step))


def _last_step(element: HtmlElement) -> Iterator[str]:
    """The list on which the page stands, which is often not linked: the last item of a breadcrumb."""
    last = next(iter(deque(islice(element.iter("li"), _MOST_STEPS), maxlen=1)), None)
    if last is not None and next(last.iter("a"), None) is None:
        text = clean(" ".join("".join(islice(last.itertext(), _MOST_STEPS)).split())).strip(" >»›/|")
        if text and len(text) <= _LONGEST_CATEGORY and not any(map(str.isdigit, text)) and not label(text):
            yield text


def _text(element: HtmlElement) -> str:
    return clean(" ".join("".join(element.itertext()).split())).strip(" >»›/|")


def _banner_texts(page: Page) -> Iterator[str]:
    for image in page.elements("img"):
        alt = image.get("alt", "").strip()
        if alt and (alt[:6].lower() == "banner" or _in_banner(image)):
            yield clean(alt)
    for element in islice(page.root.iter("div", "header", "h1", "p", "a", "td"), _TOP):
        if _BANNER(element):
            text = _banner_text(element)
            if 0 < len(text) <= _LONGEST_BANNER:
                yield text


def _banner_text(element: HtmlElement) -> str:
    """The text of a banner, with a bar where two of its lines stand without a blank between: a name, then a clock."""
    text, said = "", 0
    for piece in element.itertext():
        text += f" | {piece}" if text[-1:].strip() and piece[:1].strip() else piece
        said += len(piece.strip())
        if said > _LONGEST_BANNER or len(text) > 2000:
            return ""
    return clean(" ".join(text.split()))


def _in_banner(image: HtmlElement) -> bool:
    near = (image, *islice(image.iterancestors(), 3))
    if any(map(_OTHERS_BANNER, near)):
        return False
    return any(_BANNER(e) for e in near) or _BANNER.matches(image.get("src", "").rpartition("/")[2])


def site_names(metadata: Metadata, declared: list[str], title: str) -> Iterator[str]:
    """What the head calls the site: the parts of the titles that are not the headline."""
    headline = fold(title)
    yield from (metadata.metas[name] for name in ("og:site_name", "application-name") if name in metadata.metas)
    for name in declared:
        rest = _without_headline(name, headline)
        if rest is not None or not _same(name, title):
            parts = reversed(_TITLE_PARTS.split(name if rest is None else rest))
            yield from (part for part in parts if part and not _same(part, title))


def _without_headline(name: str, headline: str) -> str | None:
    """*name* with a bar where the folded *headline* stands in it; None where it does not."""
    found = fold(name).find(headline) if headline else -1
    # Folding keeps the length of all but a few letters, and a part cut short names no organ.
    return f"{name[:found]} | {name[found + len(headline) :]}" if found >= 0 else None


def _same(left: str, right: str) -> bool:
    """The same words, or one the beginning of the other: titles are cut short in breadcrumbs."""
    a, b = fold(left).strip(" .…"), fold(right).strip(" .…")
    return a == b or (len(a) > 20 and b.startswith(a)) or (len(b) > 20 and a.startswith(b))


def is_site_name(text: str) -> bool:
    """Whether *text* is what a site calls itself: an organ, with its province, perhaps "Trang thông tin điện tử".

    >>> is_site_name("BAN DÂN VẬN TỈNH ỦY LAM GIANG"), is_site_name("Ban Dân vận Tỉnh ủy thăm xã Na Pha")
    (True, False)
    >>> is_site_name("Đảng bộ tỉnh Lam Giang"), is_site_name("Đảng bộ xã Na Pha bỏ phiếu tín nhiệm")
    (True, False)
    """
    return len(text) <= 100 and _names_a_site(text)


@lru_cache(maxsize=4096)
def _names_a_site(text: str) -> bool:
    first, *others = _TITLE_PARTS.split(text)
    if others and all(map(_PLACE.fullmatch, others)):
        text = first
    text = text.strip(" .-–|:*~=<>")
    name, found = _SITE_WORDS.subn("", fold(text))
    if found and "thong tin" in fold(text)[:40]:
        return True  # "Cổng thông tin điện tử Đảng bộ tỉnh …"
    party = _PARTY_OF.match(name)
    organ = party[0] if party else fold(organ_in(text) or "")
    if not organ or not name.startswith(organ):
        return not name
    rest = clean(text).split()[-len(name[len(organ) :].split()) :] if name != organ else []
    return len(rest) <= 3 and all(word[0].isupper() for word in rest)
