"""Lines that may head an article: how they look, and which of them does where nothing on the page tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from archiver.pages.blocks import Block, Node, is_prose
from archiver.pages.captions import is_below_picture
from archiver.pages.labels import ends_in_credit, label, names_author, names_date, photo_credit
from archiver.pages.names import Named
from archiver.pages.places import is_site_name
from archiver.pages.published import is_date_line, is_mere_date, stamp_behind
from archiver.vietnamese.byline_lines import read_line
from archiver.vietnamese.names import is_name, without_titles
from archiver.vietnamese.text import fold

#: What elements that hold a headline are called.
NAMED = Named(
    r"title|content-?heading|ten-?(?:bai|tin)\b|headline|tieu-?de|\bsubject\b|\bheading\b|"
    r"\b(?:post|news|article|tin|bai)-*(?:name|subject)\b"
)
#: What parts a title, as ``<title>`` is written: a headline, its list, the site.
PARTS = re.compile(r"\s+(?:[-–—|•·»:]|::|&#8211;)\s+|\s*\|\s*")
_STEPS = re.compile(r"\s+[-–—|•·»>:]\s+|\s*[|>»]\s*")
WORDS = re.compile(r"\w+")
_BRACKETS_BEHIND = re.compile(r"\w\s?\([^()]{6,60}\)$")
#: A question of an interview, or its author.
_ASKS = re.compile(r"(?:pv|phóng viên|hỏi|đáp|trả lời)\s*:|\W*(?:được )?(?:viết|đăng|gửi) bởi\b", re.IGNORECASE)
#: What a site says of itself.
_SLOGAN = re.compile(
    r"(?:tiếng nói|cơ quan(?: ngôn luận)?) của (?:Đảng bộ|Ban Chấp hành)\b|(?:\S+(?: \S+)?(?: [-–] |$)){4}|"
    r"đăng nhập(?: hệ thống)?\W*$",
    re.IGNORECASE,
)
#: A heading within a text: "1. Kết quả", "II- Nhiệm vụ".
NUMBERED = re.compile(r"\s*(?:\d{1,2}|[IVX]{1,4}|[a-e])\s*[-–.)/]\s*\D")
_GENERAL = re.compile(
    r"\W*(?:(?:noi dung )?chi tiet(?: (?:bai viet|bai|tin tuc|tin|noi dung|van ban))?|"
    r"(?:noi dung )?(?:bai viet|tin tuc|tin bai)|"
    r"tin tuc\W+(?:va )?su kien|tin (?:hoat dong|noi bat|moi)|noi dung(?: van ban)?|thong tin|bai viet chi tiet|"
    r"xem tin|doc tin|dang nhap|tim kiem|ngon ngu)\W*"
)
#: Characters of a line that names an author and an office, and of a position or an office alone, at most.
_LONGEST_CREDIT, _LONGEST_POSITION = 90, 45
#: Words of a site's name, at most.
_LONGEST_NAME = 6
#: How many blocks above the text a headline is looked for, and its fewest words.
_FARTHEST, _FEWEST_WORDS = 14, 4
#: How far on the next heading of the text may stand.
_FURTHER = 60


def first_line(blocks: list[Block], declared: list[str], start: int) -> Block | None:
    """The last line above the text that may head it, where ``<title>`` names but the site and its category."""
    end = next((b.index for b in islice(blocks, start, None) if is_prose(b) and not may_head(b)), start)
    near = reversed(blocks[max(0, end - _FARTHEST) : end])
    lines = [block for block in near if _is_title_like(block) and not is_sub_heading(block, blocks)]
    lines = [line for line in lines if not (line.index and is_name(without_titles(blocks[line.index - 1].text)))]
    box = _box_of_text(blocks, start)
    # A caption stands in the box of the text; so may a headline, for want of another.
    outside = (line for line in lines if box is None or not line.node.within(box))
    line = next(outside, next(iter(lines), None))
    return line if line is not None and (_is_set_off(line) or _names_the_site(declared, blocks[:start])) else None


def is_sub_heading(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a heading in the text has others of its rank further on beside it."""
    further = blocks[block.index + 1 : block.index + _FURTHER]
    own = (block.tag, block.node.parent, block.node.names)
    return block.level > 1 and any((b.tag, b.node.parent, b.node.names) == own for b in further)


def _box_of_text(blocks: Sequence[Block], start: int) -> Node | None:
    """The box that holds the paragraphs from *start* on; captions stand in it too."""
    if start + 1 >= len(blocks):
        return None
    node = blocks[start].node
    box = node if blocks[start + 1].node.within(node) else node.parent
    return None if box is None or box.is_page else box


def _is_set_off(line: Block) -> bool:
    """By its name or in bold: what else stands above a text may be anything."""
    named = NAMED(line.element) or (line.inner is not None and NAMED(line.inner))
    own = line.text.removesuffix(stamp_behind(line.text))
    return named or line.bold >= 0.9 * len(own.replace(" ", ""))


def _names_the_site(declared: list[str], above: Sequence[Block]) -> bool:
    """Whether the page's title holds but names: of the site, of a list that is linked, or a few words."""
    # The last of several parts is the site.
    parted = [[part for part in _STEPS.split(title) if part] for title in declared]
    parts = [part for steps in parted for part in (steps[:-1] or steps)]
    linked = {block.text for block in above if block.link_density > 0.8}
    return all(is_site_name(part) or part in linked or len(WORDS.findall(part)) <= _LONGEST_NAME for part in parts)


def _is_title_like(block: Block) -> bool:
    text = block.text
    if not may_head(block) or len(text.split()) < _FEWEST_WORDS:
        return False
    if _says_when(block) or _says_who(text) or _tells_of_picture(block):
        return False
    return not (label(text) or _SLOGAN.match(text) or NUMBERED.match(text) or is_general(text) or is_site_name(text))


def _says_when(block: Block) -> bool:
    if names_date(block.text) or is_mere_date(block):
        return True
    # A headline may well end in a date in brackets.
    return is_date_line(block) and not _BRACKETS_BEHIND.search(block.text)


def _says_who(text: str) -> bool:
    return _ASKS.match(text) is not None or names_author(text) or _names_somebody(text)


def _tells_of_picture(block: Block) -> bool:
    return is_below_picture(block) or photo_credit(block.text) or ends_in_credit(block.text)


def may_head(block: Block) -> bool:
    """A line of some length that is no sentence: what a page without headings has for a headline."""
    text = block.text
    return (
        15 <= len(text) <= 300 and not block.linked and text[-1] not in ".:;,!" and not block.zone and ". " not in text
    )


def is_general(text: str) -> bool:
    """What any page of a site may be headed: "Chi tiết bài viết", with the site's name behind it or not."""
    if len(text) > 100:
        return False
    first, *others = PARTS.split(text)
    is_more = others and all(map(is_site_name, others))
    return _GENERAL.fullmatch(fold(first if is_more else text)) is not None


def _names_somebody(text: str) -> bool:
    """Whether a line is a person, with a position or an office, or a position alone."""
    authors = (read_line(text) or ()) if len(text) <= _LONGEST_CREDIT else ()
    words = text.split()
    is_office = len(text) <= _LONGEST_POSITION and sum(word[0].isupper() for word in words) * 2 >= len(words)
    return any((author.name and is_name(author.name)) or (is_office and not author.name) for author in authors)
