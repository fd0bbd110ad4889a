"""The article's blocks taken apart: lead, paragraphs, signature, closing formula, captions, lines that only serve."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from archiver.items import Byline
from archiver.pages.blocks import PROSE, Block, Node, is_prose
from archiver.pages.captions import is_caption
from archiver.pages.credits import is_called_author, signature, signature_above
from archiver.pages.labels import (
    closes_document,
    heads_comments,
    heads_files,
    label,
    names_author,
    names_date,
    names_source,
    places_and_dates,
    related_heading,
    reserves_rights,
    says_signed,
    side_heading,
)
from archiver.pages.leads import find_lead
from archiver.pages.names import Named
from archiver.pages.places import is_site_name
from archiver.pages.published import is_date_line, is_mere_date
from archiver.pages.rules import (
    BYLINE_ABOVE,
    BYLINE_SIGNED,
    LEAD_NONE,
    LEAD_PLACED,
    Found,
    Rule,
)
from archiver.vietnamese.names import is_name
from archiver.vietnamese.text import fold

_PULLED = Named(r"pull-?quote|quote-?box|box-?quote|trich-?dan|highlight")
_INLINE_LINK = re.compile(r"^\s*(?:>>|»|&gt;|=>|->|▶|►|>\s)")

#: "- Ngày sinh: 14/3/1968": one of several, typed with its dash.
_ITEM = re.compile(r"\s*[-–+*•]\s")
#: Lines above the first paragraph among which a bare name is the author's.
_NEAR_TOP = 2
#: Lines behind a signature that are no part of the text, at most.
_MOST_TOOLS = 8
#: Lines of the formula that ends a document: whom it goes to, who signs it.
_LONGEST_CLOSING = 16


@dataclass(slots=True)
class Dissection:
    """What the text of the article is made of.

    ``asides`` are the lines that name dates, authors, sources; ``closing`` those with which a document ends.
    """

    lead: list[Block] = field(default_factory=list)
    lead_rule: Rule = LEAD_NONE
    body: list[Block] = field(default_factory=list)
    signed: Found[tuple[Byline, ...]] | None = None
    asides: list[Block] = field(default_factory=list)
    closing: list[Block] = field(default_factory=list)

    @property
    def text(self) -> list[Block]:
        """Lead and body."""
        return self.lead + self.body


def dissect(
    before: Sequence[Block], body: Sequence[Block], title: str, *, first_is_lead: bool, placed: bool = False
) -> Dissection:
    """*body* taken apart, the lead looked for in it and in *before*, the blocks between headline and body.

    ``placed``: whether *before* is known to be the lead.
    """
    parts = Dissection()
    text = _text_only(_without_lists(body), title, parts.asides)
    text = _unsigned(text, parts)
    outside = _text_only([b for b in before if placed or _may_introduce(b)], title, parts.asides)
    if placed and outside:
        # Some sites set those who sign an essay at the head of its lead.
        outside = outside[signature_above(outside)[0] :]
        parts.lead, parts.lead_rule = outside, LEAD_PLACED
    else:
        parts.lead, parts.lead_rule = find_lead(outside, text, first_is_lead=first_is_lead)
    parts.body = _without(outside + text, parts.lead)
    return parts


def _unsigned(text: list[Block], parts: Dissection) -> list[Block]:
    """*text* without its signature, below it or above, of which *parts* takes note."""
    end = _closing(text)
    parts.closing, text = text[end:], text[:end]
    count, bylines = signature(text)
    if not bylines:
        count, bylines, text = _signed_before_tools(text)
    headed, above = signature_above(text[: len(text) - count])
    if bylines:
        parts.signed = Found(bylines, BYLINE_SIGNED, text[-count].element)
    elif above:
        parts.signed = Found(above, BYLINE_ABOVE, text[0].element)
    parts.asides += text[len(text) - count :]
    return text[headed : len(text) - count]


def _signed_before_tools(text: list[Block]) -> tuple[int, tuple[Byline, ...], list[Block]]:
    """*text* up to its signature, where behind that stand but tools: a poll in a box of its own, a date, buttons."""
    boxes = {block.node.parent for block in text if is_prose(block)}
    for place in range(len(text) - 1, max(0, len(text) - _MOST_TOOLS), -1):
        block = text[place]
        if names_author(block.text) or block.align == "right":
            count, bylines = signature(text[: place + 1])
            if any(byline.name for byline in bylines):
                return count, bylines, text[: place + 1]
        if is_prose(block) or (block.node.parent in boxes and not is_date_line(block)):
            break
    return 0, (), text


def _closing(text: list[Block]) -> int:
    """Where the formula begins with which a document ends: a few short lines at the end, none of them an author's."""
    first = max(0, len(text) - _LONGEST_CLOSING)
    found = (place for place in range(first, len(text)) if closes_document(text[place].text))
    start = min(next(found, len(text)), _hand(text, first))
    return start if not any(is_prose(block) and not block.row for block in text[start:]) else len(text)


def _hand(text: list[Block], first: int) -> int:
    """Where "(Đã ký)" is led up to from block *first* on: by the place and day, else by an office in capitals."""
    signed = next((place for place in range(first, len(text)) if says_signed(text[place].text)), len(text))
    if signed == len(text):
        return signed
    above = range(max(first, signed - 4), signed)
    dated = (place for place in above if places_and_dates(text[place].text))
    in_capitals = (place for place in above if text[place].text.isupper())
    return next(dated, next(in_capitals, signed))


def _without(blocks: list[Block], lead: list[Block]) -> list[Block]:
    """*blocks* that do not repeat the lead."""
    if not lead:
        return blocks
    said = {fold(block.text) for block in lead}
    said.add(fold(" ".join(block.text for block in lead)))
    return [block for block in blocks if fold(block.text) not in said]


def _may_introduce(block: Block) -> bool:
    """Between headline and text: long enough for a lead, and nothing else by name or links."""
    if block.zone and not (block.zone in ("meta",) and len(block.text) > 2 * PROSE):
        return False
    return len(block.text) >= 40 and block.link_density < 0.3 and not block.row and block.level != 1


def _without_lists(blocks: Sequence[Block]) -> list[Block]:
    """*blocks* up to the heading of the related articles; a list that is set into the text is only stepped over."""
    kept: list[Block] = []
    boxes: set[Node | None] = set()
    position = 0
    while position < len(blocks):
        if len(kept) > 1 and heads_comments(blocks[position].text):
            break
        if kept and _heads_list(blocks, position):
            going_on = _behind_list(blocks, position, boxes)
            if going_on is None:
                break
            position = going_on
            continue
        kept.append(blocks[position])
        if is_prose(blocks[position]):
            boxes.add(blocks[position].node.parent)
        position += 1
    return kept


def _heads_list(blocks: Sequence[Block], position: int) -> bool:
    text = blocks[position].text
    if related_heading(text) and (_list_follows(blocks, position) or _is_cut(blocks, position)):
        return True
    return position > 2 and side_heading(text) and _list_follows(blocks, position, within=1)


def _behind_list(blocks: Sequence[Block], position: int, boxes: set[Node | None]) -> int | None:
    """Where the text goes on behind a list: at the next paragraph that stands where those before it do.

    In text laid out in cells it stands elsewhere: there, at one of several that no linked title heads.
    """
    behind = [n for n in range(position + 1, len(blocks)) if is_prose(blocks[n])]
    beside = next((n for n in behind if blocks[n].node.parent in boxes), None)
    if beside is not None:
        return beside
    unheaded = [n for n in behind if not any(b.link_density > 0.5 for b in blocks[n - 2 : n])]
    if len(unheaded) < 2 or len(unheaded) * 2 <= len(behind):
        return None
    # What stands between the last of the links and that paragraph belongs to it: a heading, its first words.
    return next((n + 1 for n in range(unheaded[0] - 1, position, -1) if blocks[n].linked), unheaded[0])


def _is_cut(blocks: Sequence[Block], position: int) -> bool:
    """Whether something behind the heading was no part of the text: a list that is named for what it is."""
    return position + 1 < len(blocks) and blocks[position + 1].index > blocks[position].index + 1


def _list_follows(blocks: Sequence[Block], position: int, within: int = 4) -> bool:
    """Links *within* some blocks, or nothing at all, behind the heading: else it may head a part of the text."""
    following = blocks[position + 1 : position + 1 + within]
    return not following or any(block.link_density > 0.5 for block in following)


def _text_only(blocks: Sequence[Block], title: str, asides: list[Block]) -> list[Block]:
    kept: list[Block] = []
    headline = fold(title)
    offering = begun = False
    for block in blocks:
        # A table or links behind "Tệp đính kèm" are the files; any other table is text.
        offering = (offering and (block.row or block.linked > 0)) or heads_files(block.text)
        if offering:
            continue
        if _is_aside(block, kept, begun=begun):
            asides.append(block)
        elif (
            not _is_furniture(block)
            and not (not kept and is_site_name(block.text))
            and not _is_pulled(block, blocks)
            and not (len(kept) < 2 and _repeats(block.text, headline))
        ):
            kept.append(block)
            begun = begun or is_prose(block)
    return _without_edges(kept, asides)


def _is_pulled(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether it stands in a box named for quotes that only repeats what the text says: a pull quote."""
    box = next((node for node in block.node.chain(3) if _PULLED(node.element)), None)
    if box is None:
        return False
    inside = [other for other in blocks if other.node.within(box)]
    words = fold(max((other.text for other in inside), key=len)).strip(" .\"”“'’")
    return len(words) > 12 and any(words in fold(other.text) for other in blocks if not other.node.within(box))


def _repeats(text: str, headline: str) -> bool:
    """Whether a line is the headline, or, in capitals, one of its lines."""
    return fold(text) == headline or (text.isupper() and len(text) > 12 and headline.endswith(fold(text)))


def _is_aside(block: Block, kept: list[Block], *, begun: bool) -> bool:
    """A line that dates or signs the article rather than telling it; dates only before prose has *begun*."""
    is_item = _ITEM.match(block.text) is not None and not is_mere_date(block)
    dated = not begun and not is_item and (is_date_line(block) or is_mere_date(block))
    if dated and not (kept and places_and_dates(block.text)):
        return True
    # Below the lead a date stands by itself, between bars or beside tools.
    if len(kept) == 1 and (is_mere_date(block) or (("|" in block.text or block.linked) and is_date_line(block))):
        return True
    if names_date(block.text) and is_date_line(block) and not is_prose(block) and not is_item:
        return True
    if not begun and len(kept) < _NEAR_TOP and not block.linked and is_name(block.text):
        return True
    if kept or len(block.text) > 120 or block.link_density >= 0.9:
        return False
    return names_author(block.text) or is_called_author(block)


def _without_edges(blocks: list[Block], asides: list[Block]) -> list[Block]:
    """*blocks* without what only serves at their end: source, author and date lines, a lone heading."""
    end = len(blocks)
    while end and (
        names_source(blocks[end - 1].text)
        or names_author(blocks[end - 1].text)
        or _dangles(blocks[end - 1])
        or reserves_rights(blocks[end - 1].text)
        or is_mere_date(blocks[end - 1])
    ):
        end -= 1
        asides.append(blocks[end])
    return blocks[:end]


def _dangles(block: Block) -> bool:
    return bool(block.level) and not is_prose(block)


def _is_furniture(block: Block) -> bool:
    text = block.text
    if block.row:
        return False
    if label(text) or (block.link_density > 0.6 and (len(text) < 200 or _INLINE_LINK.match(text))):
        return not (block.level and block.link_density < 0.6)
    if _INLINE_LINK.match(text) and block.linked:
        return True
    return is_caption(block) or not any(letter.isalnum() for letter in text)
