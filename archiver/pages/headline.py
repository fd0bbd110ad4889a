"""The headline as the page shows it, which neither ``<title>`` nor ``og:title`` need be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from lxml.html import HtmlElement

from archiver.pages.blocks import Block, Node, is_bold, is_prose
from archiver.pages.labels import label
from archiver.pages.names import Named
from archiver.pages.page import Page
from archiver.pages.places import is_site_name
from archiver.pages.published import is_date_line, is_mere_date, stamp_behind
from archiver.pages.rules import (
    TITLE_HEADING,
    TITLE_LIKE,
    TITLE_LINE,
    TITLE_LINE_TOLD,
    TITLE_PLACED,
    TITLE_TOLD,
    TITLE_UNSHOWN,
    Found,
    Rule,
)
from archiver.pages.title_lines import NAMED, NUMBERED, PARTS, WORDS, first_line, is_general, is_sub_heading, may_head
from archiver.vietnamese.text import clean, fold

_SIDE_NAMED = Named(
    r"sub-?title|portlet-title|site-?title|box-?title|block-?title|widget|section-?title|cat-?title|page-?title-?bar|logo"
)

_HOME = re.compile(r"(?:https?://[^/]+)?/?(?:(?:index|default|trang-chu)(?:\.\w+)?/?)?", re.IGNORECASE)
#: Headlines longer than this are paragraphs.
_LONGEST = 400
_SHORTEST_TOLD = 15
#: Boxes around the text that frame it, and blocks close above it.
_NEAR = 5
_FEWEST_TO_RESEMBLE = 5
#: How alike the page's title and a headline are that goes on behind its words.
_CUT_SHORT = 0.9
#: A title that is cut short has more than a third of the words.
_LONGEST_CUT = 3
#: Words of a section's name in capitals, at most.
_MOST_WORDS_OF_SECTION = 5
#: Links between a page's heading and its text that make a menu; boxes around a line that are looked at.
_FEWEST_OF_MENU, _DEEPEST = 6, 40
#: Texts whose lengths differ by more are not the same, however they are typed.
_MUCH_LONGER = 8

#: What the words of ``<title>`` count against tag and place, and how likely a headline must be at least.
_LIKENESS_WEIGHT = 3.0
_LEAST_RATING = 1.01
#: What it is worth for a line to stand above a date, and for one named as a title to stand in one box with the text.
_BESIDE_DATE, _BESIDE_TEXT = 1.0, 0.6


def declared_titles(page: Page) -> list[str]:
    """What the head calls the page: ``og:title``, ``twitter:title``, then ``<title>``."""
    metas = {
        (meta.get("property") or meta.get("name") or "").lower(): meta.get("content") or ""
        for meta in page.elements("meta")
    }
    named = [metas.get("og:title", ""), metas.get("twitter:title", "")]
    title = next(iter(page.elements("title")), None)
    named.append("".join(title.itertext()) if title is not None else "")
    return [text for text in (" ".join(clean(name[:_LONGEST]).split()) for name in named) if text]


def headline_block(
    blocks: list[Block], declared: list[str], start: int, marked: HtmlElement | None = None
) -> Found[Block] | None:
    """The block that is the headline: the one at *marked*, else the likeliest by tag, name, place, *declared*.

    *start* is the index of the first block of the text, which the headline stands above.
    """
    if marked is not None:
        inside = next((block for block in blocks if block.node.inside(marked)), None)
        if inside is not None:
            return Found(inside, TITLE_PLACED, inside.element)
    keys = _keys(declared)
    frame = _frame(blocks, start)
    best, chosen, like = _LEAST_RATING, None, 0.0
    for block in blocks[: start + 4]:
        if not _may_be(block):
            continue
        # Comparing words is the dear part: only for a block that it could still make the likeliest.
        rating = _rating_by_form(block, start)
        if block.index >= start - _NEAR and is_sub_heading(block, blocks):
            rating -= 1.0
        if -1 <= start - block.index <= _NEAR and _is_dated(block, blocks):
            rating += _BESIDE_DATE
        if frame is not None and NAMED.matches(block.node.names) and block.node.within(frame):
            rating += _BESIDE_TEXT
        if rating + _LIKENESS_WEIGHT < best:
            continue
        words = WORDS.findall(fold(block.text.removesuffix(stamp_behind(block.text))))
        likeness = _likeness(words, keys)
        if likeness and len(words) < _FEWEST_TO_RESEMBLE and _is_linked_above(block.text, blocks[:start]):
            likeness = 0.0  # what a menu calls the same is a category, of which the page's title speaks as well
        rating += _LIKENESS_WEIGHT * likeness
        if rating >= best and not is_site_name(block.text) and not is_general(block.text):
            best, chosen, like = rating, block, likeness
    if chosen is not None and like and not _is_cut_off(chosen, blocks, start):
        return Found(chosen, _rule(chosen, like), chosen.element)
    line = first_line(blocks, declared, start)
    if chosen is None or (line is not None and _is_better(line, chosen, frame, blocks, start)):
        return None if line is None else Found(line, TITLE_LINE, line.element)
    return Found(chosen, _rule(chosen, like), chosen.element)


def _is_dated(line: Block, blocks: Sequence[Block]) -> bool:
    """Whether a line that may be a headline stands right above a date: in old tables nothing else tells of it."""
    below = blocks[line.index + 1 : line.index + 2]
    return len(line.text) >= _SHORTEST_TOLD and not line.linked and may_head(line) and any(map(is_date_line, below))


def _is_linked_above(text: str, above: Sequence[Block]) -> bool:
    folded, size = fold(text), len(text)
    alike = (block for block in above if block.link_density > 0.8 and abs(len(block.text) - size) < _MUCH_LONGER)
    return any(fold(block.text) == folded for block in alike)


def _is_better(line: Block, heading: Block, frame: Node | None, blocks: Sequence[Block], start: int) -> bool:
    """Whether *line* heads the text rather than *heading*, which nothing tells, does."""
    if is_sub_heading(heading, blocks) or not (heading.level or NAMED.matches(heading.node.names)):
        return line.index < heading.index  # a heading or a bold line of the text itself
    is_far = frame is None or not heading.node.within(frame)
    return is_far and _is_closer(line, heading, blocks, start)


def _is_cut_off(heading: Block, blocks: Sequence[Block], start: int) -> bool:
    """Whether menus stand between *heading* and the text: then it heads the page, not the article."""
    between = blocks[heading.index + 1 : start]
    return sum(block.link_density > 0.8 for block in between) >= _FEWEST_OF_MENU


def _is_closer(line: Block, heading: Block, blocks: Sequence[Block], start: int) -> bool:
    """Whether *line* stands in a box with the beginning of the text that leaves *heading* out, or above one in it."""
    if heading.index >= start:
        return True
    if line.index >= start:
        # A text that begins with its headline goes on with its date.
        return line.index == start and start + 1 < len(blocks) and is_mere_date(blocks[start + 1])
    box = line.node.around(blocks[start].node, _DEEPEST) if start < len(blocks) else None
    return box is not None and not heading.node.within(box)


def _frame(blocks: Sequence[Block], start: int) -> Node | None:
    """The box a few levels around the beginning of the text at *start*, if that is not all of the page."""
    around = list(blocks[start].node.chain(_NEAR)) if start < len(blocks) else []
    return around[-1] if around and not around[-1].is_page and around[-1].tag != "main" else None


def told_heading(blocks: list[Block], declared: list[str]) -> Block | None:
    """The first heading that reads just as the page's title does: whatever stands above it is not the article."""
    keys = _keys(declared)
    for block in blocks:
        if not block.level or block.linked or len(block.text) < _SHORTEST_TOLD or not _may_be(block):
            continue
        if WORDS.findall(fold(block.text)) in keys and not is_site_name(block.text) and not is_general(block.text):
            return block
    return None


def up_to_next(text: list[Block], headline: Block | None) -> list[Block]:
    """*text* up to the headline of another article, set as its own, or its own once more."""
    if headline is None or not headline.level:
        return text
    own = fold(headline.text)
    boxes: set[Node | None] = set()
    for position, block in enumerate(text):
        if (
            boxes
            and block.level
            and (fold(block.text) == own or (_is_set_as(block, headline) and block.node.parent not in boxes))
        ):
            return text[:position]
        if is_prose(block):
            boxes.add(block.node.parent)
    return text


def _is_set_as(block: Block, headline: Block) -> bool:
    return block.tag == headline.tag and block.level <= 2 and block.node.names == headline.node.names


def _rule(block: Block, likeness: float) -> Rule:
    if likeness == 1.0:
        return TITLE_TOLD if block.level else TITLE_LINE_TOLD
    if likeness:
        return TITLE_LIKE
    return TITLE_HEADING if block.level else TITLE_LINE


def title_of(headline: Found[Block] | None, declared: list[str], blocks: Sequence[Block] = ()) -> Found[str]:
    """The headline's text; without a headline the declared title, the site's name cut off."""
    if headline is not None:
        block = headline.value
        own = _without_badge(block)
        text = " ".join((_over(block, blocks), own.removesuffix(stamp_behind(own)), _under(block, blocks)))
        return Found(clean(text), headline.rule, headline.element)
    return Found(next((_longest_part(title) for title in declared), ""), TITLE_UNSHOWN)


def _over(headline: Block, blocks: Sequence[Block]) -> str:
    """The line over a headline that a colon joins to it."""
    above = blocks[headline.index - 1] if headline.index and blocks else None
    if above is None or not above.text.endswith(":") or above.linked or len(above.text) > 120:
        return ""
    return above.text if above.node.parent is headline.node.parent else ""


def _under(headline: Block, blocks: Sequence[Block]) -> str:
    """The second line of a headline in capitals, in a paragraph of its own."""
    below = blocks[headline.index + 1] if headline.index + 1 < len(blocks) and headline.text.isupper() else None
    if below is None or not below.text.isupper() or below.linked or not may_head(below) or is_date_line(below):
        return ""
    alike = (below.tag, below.align, below.node.parent) == (headline.tag, headline.align, headline.node.parent)
    return below.text if alike and below.node.names == headline.node.names else ""


def _without_badge(headline: Block) -> str:
    """The headline's text without what is raised behind it: Joomla's "Nổi bật"."""
    raised = (" ".join("".join(element.itertext()).split()) for element in headline.element.iter("sup"))
    return next((headline.text.removesuffix(badge) for badge in raised if badge), headline.text)


def _may_be(block: Block) -> bool:
    if not 4 <= len(block.text) <= _LONGEST:
        return False
    return block.level > 0 or not (block.zone in ("related", "comments", "footer") or label(block.text))


def _rating_by_form(block: Block, start: int) -> float:
    rating = {1: 2.0, 2: 1.0, 3: 0.5}.get(block.level, 0.0)
    rating += 1.0 * NAMED.matches(block.node.names) - 1.5 * _SIDE_NAMED.matches(block.node.names)
    # Where no heading element is used, a cell often holds one whose name tells.
    if not block.level and not block.zone and not block.linked and block.inner is not None:
        rating += 1.0 * NAMED(block.inner) - 1.5 * _SIDE_NAMED(block.inner)
    if block.zone:
        rating -= 1.5
    if block.link_density > 0.8:
        rating -= 1.0
    if _leads_home(block):
        rating -= _LIKENESS_WEIGHT
    if not block.level and NUMBERED.match(block.text):
        rating -= 1.0
    if block.text.isupper() and len(block.text.split()) <= _MOST_WORDS_OF_SECTION:
        rating -= 0.5
    if is_bold(block):
        rating += 0.5
    if -1 <= start - block.index <= 5 and may_head(block):
        rating += 0.6
    # A headline stands close above its text, the site's name far above it.
    return rating - min(abs(start - block.index), 100) / 50


def _leads_home(block: Block) -> bool:
    """Whether the line is a link to the site's home page, as its name is."""
    link = next(block.element.iter("a"), None) if block.linked else None
    return link is not None and _HOME.fullmatch(link.get("href", "")) is not None


def _keys(titles: list[str]) -> list[list[str]]:
    """The words of each title, whole and cut at its separators, since one side of them is the site's name."""
    texts: dict[str, None] = {}
    for title in titles:
        parts = PARTS.split(title)
        heads = [" - ".join(parts[:count]) for count in range(2, len(parts))]
        texts |= dict.fromkeys((title, *heads, *parts))
    return [WORDS.findall(fold(text)) for text in texts if len(text) > 8 and not is_site_name(text)]


def _likeness(words: list[str], keys: list[list[str]]) -> float:
    """1 for the same words, less for a cut or reworded title, 0 for another."""
    if words in keys:
        return 1.0
    # A few words are the site's name sooner than a title reworded.
    if len(words) < _FEWEST_TO_RESEMBLE:
        return 0.0
    best, own = 0.0, set(words)
    for key in keys:
        if len(key) >= _FEWEST_TO_RESEMBLE and words[: len(key)] == key and len(words) <= _LONGEST_CUT * len(key):
            return _CUT_SHORT  # many a page's title is
        if len(own.intersection(key)) * 2 > max(len(words), len(key)):
            best = max(best, SequenceMatcher(None, words, key, autojunk=False).ratio())
    return best if best > 0.6 else 0.0


def _longest_part(title: str) -> str:
    return max(PARTS.split(title), key=len)
