"""The lead: what is named so, stands apart above the text, or is set off at its head."""

from __future__ import annotations

from collections.abc import Sequence

from archiver.pages.blocks import PROSE, Block, Node, is_bold, is_italic, is_prose
from archiver.pages.names import Named
from archiver.pages.rules import (
    LEAD_APART,
    LEAD_FIRST,
    LEAD_NAMED,
    LEAD_NONE,
    LEAD_SET_OFF,
    Rule,
)

_LEAD_NAMED = Named(
    r"\bsapo\b|\bp-?head\b|\blead\b|\blede\b|chapo|standfirst|(?<!with-)summary|hometext|tom-?tat|trich-?(?:dan|yeu)|excerpt|\bdek\b|intro-?text|"
    r"descript|(?:news|detail|article|post|content)-?(?:desc|intro|lead|sapo|summary)|\bintro|mo-?ta\b|abstract|\bsum\b|\bbrief\b|"
    r"short-?(?:desc|content|text|intro)|"
    r"sub-?headline"
)
#: Paragraphs of a text that goes on with a question or sub-heading: its lead, that, and what it heads, at least.
_FEWEST_WITH_HEADING = 3
_SHORTEST_LEAD, _LONGEST_LEAD = 30, 1500


def find_lead(outside: list[Block], text: list[Block], *, first_is_lead: bool) -> tuple[list[Block], Rule]:
    """The lead is what is named so, stands apart above the text, or is set off at its head."""
    whole = outside + text
    named = [block for block in whole[:4] if _named_lead(block, whole)]
    if named:
        return named, LEAD_NAMED
    if len(whole) < 2:
        return [], LEAD_NONE
    if outside:
        return whole[:1], LEAD_APART
    if _set_off(whole[0], _second(whole)):
        return whole[:1], LEAD_SET_OFF
    return (whole[:1], LEAD_FIRST) if first_is_lead else ([], LEAD_NONE)


def _named_lead(block: Block, whole: list[Block]) -> bool:
    """In an element named for it, which is neither the box of the whole text nor a sub-heading's."""
    if len(block.text) < _SHORTEST_LEAD:
        return False
    if _is_called_lead(block):
        return True
    node = _box_of_lead(block)
    if node is None:
        return False
    inside = [other for other in whole if other.node.within(node)]
    return len(inside) < len(whole) and sum(len(other.text) for other in inside) <= _LONGEST_LEAD


def is_paragraph_of_lead(block: Block) -> bool:
    """Whether it is a paragraph called so: "float: left" puts a picture into the box of the lead, captions with it."""
    if not is_prose(block) or is_italic(block):
        return False
    return _is_called_lead(block) or _box_of_lead(block) is not None


def _is_called_lead(block: Block) -> bool:
    return block.inner is not None and _LEAD_NAMED(block.inner)


def _box_of_lead(block: Block) -> Node | None:
    return next((node for node in block.node.chain(4) if _LEAD_NAMED.matches(node.names)), None)


def _second(whole: Sequence[Block]) -> Block:
    """What follows the first paragraph, beyond a first question or sub-heading, which is in bold as well."""
    heads = whole[1].text.endswith("?") or not is_prose(whole[1])
    return whole[2] if heads and len(whole) >= _FEWEST_WITH_HEADING else whole[1]


def _set_off(first: Block, second: Block) -> bool:
    """A first paragraph in bold or italics, or set as a heading, above one that is not."""
    if not PROSE <= len(first.text) <= _LONGEST_LEAD or first.text.startswith("Kính gửi"):
        return False
    if (is_bold(first) and not is_bold(second)) or (is_italic(first) and not is_italic(second)):
        return True
    return first.level > 1 and not second.level
