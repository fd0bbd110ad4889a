"""The headline as the page shows it, which neither ``<title>`` nor ``og:title`` need be."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from lxml.html import HtmlElement

from archiver.pages.blocks import Block
from archiver.pages.names import Named, wrapped
from archiver.pages.places import is_site_name
from archiver.pages.published import is_date_line
from archiver.vietnamese.text import clean, fold

_NAMED = Named(r"title|headline|tieu-?de|\bsubject\b|\bheading\b|\bpost-?name")
_SIDE_NAMED = Named(
    r"sub-?title|site-?title|box-?title|block-?title|widget|section-?title|cat-?title|page-?title-?bar|logo"
)
_PARTS = re.compile(r"\s+(?:[-–—|•·»:]|::|&#8211;)\s+|\s*\|\s*")
_STEPS = re.compile(r"\s+[-–—|•·»>:]\s+|\s*[|>»]\s*")
_WORDS = re.compile(r"\w+")

#: Headlines longer than this are paragraphs.
_LONGEST = 400

#: What the words of ``<title>`` count against tag and place, and how likely a headline must be at least.
_LIKENESS_WEIGHT = 3.0
_LEAST_RATING = 1.01


def declared_titles(root: HtmlElement) -> list[str]:
    """What the head calls the page: ``og:title``, ``twitter:title``, then ``<title>``."""
    metas = {
        (meta.get("property") or meta.get("name") or "").lower(): meta.get("content") or ""
        for meta in root.iter("meta")
    }
    named = [metas.get("og:title", ""), metas.get("twitter:title", "")]
    title = next((element for element in root.iter("title")), None)
    named.append("".join(title.itertext()) if title is not None else "")
    return [text for text in (" ".join(clean(name[:_LONGEST]).split()) for name in named) if text]


def headline_block(
    blocks: list[Block], declared: list[str], start: int, marked: HtmlElement | None = None
) -> Block | None:
    """The block that is the headline: the one at *marked*, else the likeliest by tag, name, place, *declared*.

    *start* is the index of the first block of the text, which the headline stands above.
    """
    if marked is not None:
        inside = next((block for block in blocks if block.node.inside(marked)), None)
        if inside is not None:
            return inside
    keys = _keys(declared)
    best, chosen = _LEAST_RATING, None
    for block in blocks[: start + 4]:
        if not _may_be(block):
            continue
        # Comparing words is the dear part: only for a block that it could still make the likeliest.
        rating = _rating_by_form(block, start)
        if rating + _LIKENESS_WEIGHT < best:
            continue
        rating += _LIKENESS_WEIGHT * _likeness(_WORDS.findall(fold(block.text)), keys)
        if rating >= best and not is_site_name(block.text):
            best, chosen = rating, block
    return chosen or _first_line(blocks, declared, start)


def _first_line(blocks: list[Block], declared: list[str], start: int) -> Block | None:
    """The first line above the text that may head it, where ``<title>`` names but the site and its category."""
    parts = [part for title in declared for part in _STEPS.split(title) if part]
    linked = {block.text for block in blocks[:start] if block.link_density > 0.8}
    if not all(is_site_name(part) or part in linked for part in parts):
        return None
    near = blocks[max(0, start - 4) : start]
    return next((block for block in near if _may_head(block) and not is_date_line(block)), None)


def title_of(block: Block | None, declared: list[str]) -> str:
    """The headline's text; without a headline the declared title, the site's name cut off."""
    if block is not None:
        return clean(block.text)
    return next((_longest_part(title) for title in declared), "")


def _may_be(block: Block) -> bool:
    if not 4 <= len(block.text) <= _LONGEST:
        return False
    return block.level > 0 or block.zone not in ("related", "comments", "footer")


def _rating_by_form(block: Block, start: int) -> float:
    rating = {1: 2.0, 2: 1.0, 3: 0.5}.get(block.level, 0.0)
    rating += 1.0 * _NAMED(block.element) - 1.5 * _SIDE_NAMED(block.element)
    # Where no heading element is used, a cell often holds one whose name tells.
    if not block.level and not block.zone and not block.linked and (inner := wrapped(block.element)) is not None:
        rating += 1.0 * _NAMED(inner) - 1.5 * _SIDE_NAMED(inner)
    if block.zone:
        rating -= 1.5
    if block.link_density > 0.8:
        rating -= 1.0
    if block.bold >= 0.9 * len(block.text.replace(" ", "")):
        rating += 0.5
    if -1 <= start - block.index <= 3 and _may_head(block):
        rating += 0.6
    # A headline stands close above its text, the site's name far above it.
    return rating - min(abs(start - block.index), 100) / 50


def _may_head(block: Block) -> bool:
    """A line of some length that is no sentence: what a page without headings has for a headline."""
    return 15 <= len(block.text) <= 200 and not block.linked and block.text[-1] not in ".:;,!" and not block.zone


def _keys(titles: list[str]) -> list[list[str]]:
    """The words of each title, whole and cut at its separators, since one side of them is the site's name."""
    texts: dict[str, None] = {}
    for title in titles:
        parts = _PARTS.split(title)
        heads = [" - ".join(parts[:count]) for count in range(2, len(parts))]
        texts |= dict.fromkeys((title, *heads, *parts))
    return [_WORDS.findall(fold(text)) for text in texts if len(text) > 8]


def _likeness(words: list[str], keys: list[list[str]]) -> float:
    """1 for the same words, less for a cut or reworded title, 0 for another."""
    if words in keys:
        return 1.0
    best, own = 0.0, set(words)
    for key in keys:
        if len(own.intersection(key)) * 2 > max(len(words), len(key)):
            best = max(best, SequenceMatcher(None, words, key, autojunk=False).ratio())
    return best if best > 0.6 else 0.0


def _longest_part(title: str) -> str:
    return max(_PARTS.split(title), key=len)
