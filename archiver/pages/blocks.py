"""Blocks: the paragraph-like texts of a page, in order, each knowing where it stands and how it looks.

A block is the text of a ``p``, a list item, a heading, a ``div`` used as a paragraph, the text between two
``br``s, one row of a table of figures. `archiver.pages.walk` makes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

#: A block this long with few links is prose: what pages are about, and what menus never hold.
PROSE = 80

# A named zone that holds this share of a page's prose is no side matter, whatever its class says: themes call
# the box of the text "content-with-sidebar". Comments may well be longer than the article.
_OVERRULED = {"comments": 0.8}
_OVERRULED_ELSE = 0.4

#: A credit, a number, a colon is often set otherwise than the rest of a line.
_NEARLY_ALL = 0.9

_PADDING = re.compile(r"[ \t\r\n]*\xa0[\xa0 \t\r\n]*")


@dataclass(slots=True, eq=False)
class Node:
    """A block-level element that holds text, and where it stands: the tree, without the words of it."""

    element: HtmlElement
    parent: Node | None
    depth: int = 0
    #: Its class, id and itemprop, which are asked for again and again.
    names: str = ""

    @property
    def tag(self) -> str:
        """The element's name."""
        return str(self.element.tag)

    def within(self, other: Node) -> bool:
        """Whether this is *other* or inside it."""
        node: Node | None = self
        while node is not None and node is not other:
            node = node.parent
        return node is other

    def chain(self, count: int) -> Iterator[Node]:
        """This node and those around it, *count* at most, innermost first."""
        node: Node | None = self
        while node is not None and count > 0:
            yield node
            node, count = node.parent, count - 1

    def around(self, other: Node, most: int) -> Node | None:
        """The innermost node that holds both this and *other*, of the *most* from this one outwards."""
        return next((node for node in self.chain(most) if other.within(node)), None)

    @property
    def is_page(self) -> bool:
        """Whether it is all of the page: ``html``, ``body``, or the ``form`` that ASP.NET sets around everything."""
        return self.tag in ("html", "body", "form")

    def inside(self, element: HtmlElement) -> bool:
        """Whether this is *element*, or stands inside it."""
        node: Node | None = self
        while node is not None and node.element is not element:
            node = node.parent
        return node is not None


@dataclass(slots=True, eq=False)
class Zone:
    """A part of the page that its name calls a menu, comments, captions …

    ``prose`` counts characters; ``headed`` tells that a heading of the first rank stands in it.
    """

    kind: str
    node: Node
    parent: Zone | None
    prose: int = 0
    headed: bool = False


@dataclass(slots=True, eq=False)
class Block:
    """One paragraph-like text. ``linked``, ``bold`` and ``italic`` count characters of ``text``."""

    text: str
    node: Node
    index: int
    level: int = 0
    linked: int = 0
    bold: int = 0
    italic: int = 0
    align: str = ""
    row: bool = False
    after_image: bool = False
    within: Zone | None = None
    #: The inline element, if any, that holds all of the text: the ``span`` of ``<td><span>…</span><br>``.
    inner: HtmlElement | None = None
    #: The zone that counts, once the whole page was seen.
    zone: str = ""

    @property
    def element(self) -> HtmlElement:
        """The innermost block-level element around the text."""
        return self.node.element

    @property
    def tag(self) -> str:
        """Its name."""
        return self.node.tag

    def zone_inside(self, box: HtmlElement) -> str:
        """The zone that counts where *box* is known to hold the text: only one inside it."""
        return next(
            (zone.kind for zone in _chain(self.within) if zone.node.inside(box) and zone.node.element is not box),
            "",
        )

    @property
    def link_density(self) -> float:
        """Share of the characters that are linked, 0 to 1."""
        return self.linked / (len(self.text) or 1)


def common_element(blocks: Sequence[Block]) -> HtmlElement | None:
    """The innermost element around all of *blocks*; None for none."""
    if not blocks:
        return None
    node, last = blocks[0].node, blocks[-1].node
    while node.parent is not None and not last.within(node):
        node = node.parent
    return node.element


def is_prose(block: Block) -> bool:
    """Long enough, and not made of links."""
    return len(block.text) >= PROSE and block.linked * 3 < len(block.text)


def is_bold(block: Block) -> bool:
    """Whether nearly all of it is."""
    return block.bold >= _NEARLY_ALL * len(block.text.replace(" ", ""))


def is_italic(block: Block) -> bool:
    """Whether nearly all of it is."""
    return block.italic >= _NEARLY_ALL * len(block.text.replace(" ", ""))


def is_padded(raw: str, *, spaces: bool = False) -> bool:
    """Whether *raw* is pushed to the right with no-break spaces (in plain text, any), as signatures are."""
    padding = _PADDING.match(raw)
    blanks = padding[0].count("\xa0") if padding else 0
    return blanks >= 12 or (spaces and len(raw) - len(raw.lstrip()) >= 20)


def settle_zones(blocks: Sequence[Block]) -> None:
    """Decides, once all blocks are known, which of the named zones around each of them counts."""
    total = sum(len(block.text) for block in blocks if is_prose(block))
    for block in blocks:
        if is_prose(block):
            for zone in _chain(block.within):
                zone.prose += len(block.text)
        elif block.level and not block.linked:
            for zone in _chain(block.within):
                # A line of dates and names has no heading of any rank.
                zone.headed = zone.headed or block.level == 1 or zone.kind == "meta"
    for block in blocks:
        block.zone = next((z.kind for z in _chain(block.within) if not _overruled(z, total)), "")


def _overruled(zone: Zone, total: int) -> bool:
    # "left-side" may hold the article: no sidebar has a headline of its own and a text.
    if zone.headed and zone.prose and zone.kind in ("aside", "related", "meta"):
        return True
    return zone.prose > 0 and zone.prose >= total * _OVERRULED.get(zone.kind, _OVERRULED_ELSE)


def _chain(zone: Zone | None) -> Iterator[Zone]:
    while zone is not None:
        yield zone
        zone = zone.parent
