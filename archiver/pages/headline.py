"""The headline as the page shows it, which neither ``<title>`` nor ``og:title`` need be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import islice

from lxml.html import HtmlElement

from archiver.pages.blocks import Block, Node, is_bold, is_prose
from archiver.pages.labels import ends_in_credit, label, names_author, names_date, photo_credit
from archiver.pages.names import Named
from archiver.pages.page import Page
from archiver.pages.places import is_site_name
from archiver.pages.published import is_date_line, is_mere_date
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
from archiver.vietnamese.byline_lines import read_line
from archiver.vietnamese.dates import find_moments
from archiver.vietnamese.names import is_name, without_titles
from archiver.vietnamese.text import clean, fold

_NAMED = Named(
    r"title|content-?heading|ten-?(?:bai|tin)\b|headline|tieu-?de|\bsubject\b|\bheading\b|"
    r"\b(?:post|news|article|tin|bai)-*(?:name|subject)\b"
)
_SIDE_NAMED = Named(
    r"sub-?title|portlet-title|site-?title|box-?title|block-?title|widget|section-?title|cat-?title|page-?title-?bar|logo"
)
_PARTS = re.compile(r"\s+(?:[-–—|•·»:]|::|&#8211;)\s+|\s*\|\s*")
_STEPS = re.compile(r"\s+[-–—|•·»>:]\s+|\s*[|>»]\s*")
_WORDS = re.compile(r"\w+")

_HOME = re.compile(r"(?:https?://[^/]+)?/?(?:(?:index|default|trang-chu)(?:\.\w+)?/?)?", re.IGNORECASE)
_BRACKETS_BEHIND = re.compile(r"\w\s?\([^()]{6,60}\)$")
#: A question of an interview, or its author.
_ASKS = re.compile(r"(?:pv|phóng viên|hỏi|đáp|trả lời)\s*:|\W*(?:được )?(?:viết|đăng|gửi) bởi\b", re.IGNORECASE)
#: What a site says of itself.
_SLOGAN = re.compile(
    r"(?:tiếng nói|cơ quan(?: ngôn luận)?) của (?:Đảng bộ|Ban Chấp hành)\b|(?:\S+(?: \S+)?(?: [-–] |$)){4}|"
    r"đăng nhập(?: hệ thống)?\W*$",
    re.IGNORECASE,
)
_STAMP_BEHIND = re.compile(r"\s?[(\[]([^()\[\]]{6,60})[)\]]\s*$")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}|[IVX]{1,4}|[a-e])\s*[-–.)/]\s*\D")
_GENERAL = re.compile(
    r"\W*(?:(?:noi dung )?chi tiet(?: (?:bai viet|bai|tin tuc|tin|noi dung|van ban))?|"
    r"(?:noi dung )?(?:bai viet|tin tuc|tin bai)|"
    r"tin tuc\W+(?:va )?su kien|tin (?:hoat dong|noi bat|moi)|noi dung(?: van ban)?|thong tin|bai viet chi tiet|"
    r"xem tin|doc tin|dang nhap|tim kiem|ngon ngu)\W*"
)
#: Headlines longer than this are paragraphs.
_LONGEST = 400
_SHORTEST_TOLD = 15
#: Boxes around the text that frame it, and blocks close above it; where nothing tells the headline, how many blocks
#: above the text it is looked for, and its fewest words.
_NEAR, _FARTHEST, _FEWEST_WORDS = 5, 14, 4
#: Characters of a line that names an author and an office, and of a position or an office alone, at most.
_LONGEST_CREDIT, _LONGEST_POSITION = 90, 45
_FEWEST_TO_RESEMBLE = 5
#: How alike the page's title and a headline are that goes on behind its words.
_CUT_SHORT = 0.9
#: A title that is cut short has more than a third of the words.
_LONGEST_CUT = 3
#: Words of a section's name in capitals, at most; how far on the next heading of the text may stand.
_MOST_WORDS_OF_SECTION, _FURTHER = 5, 60
#: Links between a page's heading and its text that make a menu; boxes around a line that are looked at.
_FEWEST_OF_MENU, _DEEPEST = 6, 40
#: Texts whose lengths differ by more are not the same, however they are typed.
_MUCH_LONGER = 8
#: Words of a site's name, at most.
_LONGEST_NAME = 6

#: What the words of ``<title>`` count against tag and place, and how likely a headline must be at least.
_LIKENESS_WEIGHT = 3.0
_LEAST_RATING = 1.01
#: Characters of a date in brackets behind a headline, at most.
_LONGEST_STAMP = 80
#: What it is worth for a line named as a title to stand in one box with the text.
_BESIDE_TEXT = 0.6


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
        if block.index >= start - _NEAR and _is_sub_heading(block, blocks):
            rating -= 1.0
        if frame is not None and _NAMED.matches(block.node.names) and block.node.within(frame):
            rating += _BESIDE_TEXT
        if rating + _LIKENESS_WEIGHT < best:
            continue
        words = _WORDS.findall(fold(block.text.removesuffix(stamp_behind(block.text))))
        likeness = _likeness(words, keys)
        if likeness and len(words) < _FEWEST_TO_RESEMBLE and _is_linked_above(block.text, blocks[:start]):
            likeness = 0.0  # what a menu calls the same is a category, of which the page's title speaks as well
        rating += _LIKENESS_WEIGHT * likeness
        if rating >= best and not is_site_name(block.text) and not _is_general(block.text):
            best, chosen, like = rating, block, likeness
    if chosen is not None and like and not _is_cut_off(chosen, blocks, start):
        return Found(chosen, _rule(chosen, like), chosen.element)
    line = _first_line(blocks, declared, start)
    if chosen is None or (line is not None and _is_better(line, chosen, frame, blocks, start)):
        return None if line is None else Found(line, TITLE_LINE, line.element)
    return Found(chosen, _rule(chosen, like), chosen.element)


def _is_linked_above(text: str, above: Sequence[Block]) -> bool:
    folded, size = fold(text), len(text)
    alike = (block for block in above if block.link_density > 0.8 and abs(len(block.text) - size) < _MUCH_LONGER)
    return any(fold(block.text) == folded for block in alike)


def _is_better(line: Block, heading: Block, frame: Node | None, blocks: Sequence[Block], start: int) -> bool:
    """Whether *line* heads the text rather than *heading*, which nothing tells, does."""
    if _is_sub_heading(heading, blocks) or not (heading.level or _NAMED.matches(heading.node.names)):
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
    box = line.node.around(blocks[start].node, _DEEPEST)
    return box is not None and not heading.node.within(box)


def _is_sub_heading(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a heading in the text has others of its rank further on beside it."""
    further = blocks[block.index + 1 : block.index + _FURTHER]
    own = (block.tag, block.node.parent, block.node.names)
    return block.level > 1 and any((b.tag, b.node.parent, b.node.names) == own for b in further)


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
        if _WORDS.findall(fold(block.text)) in keys and not is_site_name(block.text) and not _is_general(block.text):
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


def _is_general(text: str) -> bool:
    """What any page of a site may be headed: "Chi tiết bài viết", with the site's name behind it or not."""
    if len(text) > 100:
        return False
    first, *others = _PARTS.split(text)
    is_more = others and all(map(is_site_name, others))
    return _GENERAL.fullmatch(fold(first if is_more else text)) is not None


def _rule(block: Block, likeness: float) -> Rule:
    if likeness == 1.0:
        return TITLE_TOLD if block.level else TITLE_LINE_TOLD
    if likeness:
        return TITLE_LIKE
    return TITLE_HEADING if block.level else TITLE_LINE


def _first_line(blocks: list[Block], declared: list[str], start: int) -> Block | None:
    """The last line above the text that may head it, where ``<title>`` names but the site and its category."""
    end = next((b.index for b in islice(blocks, start, None) if is_prose(b) and not _may_head(b)), start)
    near = reversed(blocks[max(0, end - _FARTHEST) : end])
    lines = [block for block in near if _is_title_like(block) and not _is_sub_heading(block, blocks)]
    lines = [line for line in lines if not (line.index and is_name(without_titles(blocks[line.index - 1].text)))]
    box = _box_of_text(blocks, start)
    # A caption stands in the box of the text; so may a headline, for want of another.
    outside = (line for line in lines if box is None or not line.node.within(box))
    line = next(outside, next(iter(lines), None))
    return line if line is not None and (_is_set_off(line) or _names_the_site(declared, blocks[:start])) else None


def _box_of_text(blocks: Sequence[Block], start: int) -> Node | None:
    """The box that holds the paragraphs from *start* on; captions stand in it too."""
    if start + 1 >= len(blocks):
        return None
    node = blocks[start].node
    box = node if blocks[start + 1].node.within(node) else node.parent
    return None if box is None or box.is_page else box


def _is_set_off(line: Block) -> bool:
    """By its name or in bold: what else stands above a text may be anything."""
    named = _NAMED(line.element) or (line.inner is not None and _NAMED(line.inner))
    own = line.text.removesuffix(stamp_behind(line.text))
    return named or line.bold >= 0.9 * len(own.replace(" ", ""))


def _names_the_site(declared: list[str], above: Sequence[Block]) -> bool:
    """Whether the page's title holds but names: of the site, of a list that is linked, or a few words."""
    # The last of several parts is the site.
    parted = [[part for part in _STEPS.split(title) if part] for title in declared]
    parts = [part for steps in parted for part in (steps[:-1] or steps)]
    linked = {block.text for block in above if block.link_density > 0.8}
    return all(is_site_name(part) or part in linked or len(_WORDS.findall(part)) <= _LONGEST_NAME for part in parts)


def stamp_behind(text: str) -> str:
    """The date in brackets that some themes set behind a headline; empty where there is none.

    >>> stamp_behind("Thăm Na Pha (Cập nhật lúc: 10:05 |19/05/2022)"), stamp_behind("Lễ (19/5/1890 - 19/5/2020)")
    ('(Cập nhật lúc: 10:05 |19/05/2022)', '')
    """
    found = _STAMP_BEHIND.search(text, max(0, len(text) - _LONGEST_STAMP))
    if found is None or not found.start():
        return ""
    moments = find_moments(found[1])
    is_stamp = len(moments) == 1 and (names_date(found[1]) or moments[0][2].precision == "minute")
    return found[0].strip() if is_stamp else ""


def _is_title_like(block: Block) -> bool:
    if not _may_head(block) or len(block.text.split()) < _FEWEST_WORDS:
        return False
    if names_date(block.text) or (is_date_line(block) and not _BRACKETS_BEHIND.search(block.text)):
        return False
    if is_mere_date(block):
        return False
    if _ASKS.match(block.text) or _SLOGAN.match(block.text) or _names_somebody(block.text):
        return False
    if (
        _is_below_picture(block)
        or photo_credit(block.text)
        or ends_in_credit(block.text)
        or names_author(block.text)
        or label(block.text)
    ):
        return False
    return not is_site_name(block.text) and not _is_general(block.text) and not _NUMBERED.match(block.text)


def _is_below_picture(block: Block) -> bool:
    """Whether a picture, and nothing else, stands right above in the same box, or inside: captions do so."""
    if not block.after_image:
        return False
    own = block.element
    above = own.getprevious() if own.tag != "td" else own.getparent().getprevious()
    near = [own] if above is None or "".join(above.itertext()).strip() else [own, above]
    return any(next(element.iter("img"), None) is not None for element in near)


def _names_somebody(text: str) -> bool:
    """Whether a line is a person, with a position or an office, or a position alone."""
    authors = (read_line(text) or ()) if len(text) <= _LONGEST_CREDIT else ()
    words = text.split()
    is_office = len(text) <= _LONGEST_POSITION and sum(word[0].isupper() for word in words) * 2 >= len(words)
    return any((author.name and is_name(author.name)) or (is_office and not author.name) for author in authors)


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
    if below is None or not below.text.isupper() or below.linked or not _may_head(below) or is_date_line(below):
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
    return block.level > 0 or block.zone not in ("related", "comments", "footer")


def _rating_by_form(block: Block, start: int) -> float:
    rating = {1: 2.0, 2: 1.0, 3: 0.5}.get(block.level, 0.0)
    rating += 1.0 * _NAMED.matches(block.node.names) - 1.5 * _SIDE_NAMED.matches(block.node.names)
    # Where no heading element is used, a cell often holds one whose name tells.
    if not block.level and not block.zone and not block.linked and block.inner is not None:
        rating += 1.0 * _NAMED(block.inner) - 1.5 * _SIDE_NAMED(block.inner)
    if block.zone:
        rating -= 1.5
    if block.link_density > 0.8:
        rating -= 1.0
    if _leads_home(block):
        rating -= _LIKENESS_WEIGHT
    if not block.level and _NUMBERED.match(block.text):
        rating -= 1.0
    if block.text.isupper() and len(block.text.split()) <= _MOST_WORDS_OF_SECTION:
        rating -= 0.5
    if is_bold(block):
        rating += 0.5
    if -1 <= start - block.index <= 5 and _may_head(block):
        rating += 0.6
    # A headline stands close above its text, the site's name far above it.
    return rating - min(abs(start - block.index), 100) / 50


def _leads_home(block: Block) -> bool:
    """Whether the line is a link to the site's home page, as its name is."""
    link = next(block.element.iter("a"), None) if block.linked else None
    return link is not None and _HOME.fullmatch(link.get("href", "")) is not None


def _may_head(block: Block) -> bool:
    """A line of some length that is no sentence: what a page without headings has for a headline."""
    text = block.text
    return (
        15 <= len(text) <= 300 and not block.linked and text[-1] not in ".:;,!" and not block.zone and ". " not in text
    )


def _keys(titles: list[str]) -> list[list[str]]:
    """The words of each title, whole and cut at its separators, since one side of them is the site's name."""
    texts: dict[str, None] = {}
    for title in titles:
        parts = _PARTS.split(title)
        heads = [" - ".join(parts[:count]) for count in range(2, len(parts))]
        texts |= dict.fromkeys((title, *heads, *parts))
    return [_WORDS.findall(fold(text)) for text in texts if len(text) > 8 and not is_site_name(text)]


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
    return max(_PARTS.split(title), key=len)
