"""The page as one ordered stream of text blocks.

A block is the text of one paragraph-like thing: a ``p``, a list item, a heading, a ``div`` used as a
paragraph, the text between two ``br``s, one row of a table of figures. Everything that decides what is
headline, body or related list looks at this stream, so the tree is walked once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from archiver.pages.names import names_of
from archiver.pages.tables import row_texts
from archiver.pages.zones import ELEMENT_ZONES, zone_named

_SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "canvas",
        "button",
        "select",
        "option",
        "optgroup",
        "textarea",
        "input",
        "head",
        "title",
        "link",
        "meta",
        "base",
        "audio",
        "video",
        "map",
        "area",
        "applet",
        "frameset",
        "datalist",
        "progress",
    ]
)
_BLOCKS = frozenset(
    [
        "html",
        "body",
        "div",
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "colgroup",
        "blockquote",
        "pre",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "nav",
        "aside",
        "figure",
        "figcaption",
        "form",
        "fieldset",
        "legend",
        "address",
        "center",
        "hr",
        "details",
        "summary",
        "menu",
        "dir",
        "marquee",
        "hgroup",
        "search",
    ]
)
_NEVER_ZONES = frozenset(("html", "body", "main", "article", "h1"))
_BOLD = frozenset(("b", "strong"))
_ITALIC = frozenset(("i", "em"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ALIGN_STYLE = re.compile(r"text-align\s*:\s*(\w+)", re.IGNORECASE)
_ALIGN_CLASS = re.compile(r"\btext-(?:\w\w-)?(right|end|center|left|justify)\b|\balign(right|center)\b", re.IGNORECASE)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_PADDING = re.compile(r"[ \t\r\n]*\xa0[\xa0 \t\r\n]*")

#: A block this long with few links is prose: what pages are about, and what menus never hold.
PROSE = 80

#: A named zone that holds this share of a page's prose is no side matter, whatever its class says.
_OVERRULED = {"comments": 0.8}
_OVERRULED_ELSE = 0.4


@dataclass(slots=True, eq=False)
class Node:
    """A block-level element that holds text, and where it stands: the tree, without the words of it."""

    element: HtmlElement
    parent: Node | None
    depth: int = 0

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

    def inside(self, element: HtmlElement) -> bool:
        """Whether this is *element*, or stands inside it."""
        node: Node | None = self
        while node is not None and node.element is not element:
            node = node.parent
        return node is not None


@dataclass(slots=True, eq=False)
class Zone:
    """A part of the page that its name calls a menu, comments, captions … ``prose`` counts characters."""

    kind: str
    node: Node
    parent: Zone | None
    prose: int = 0


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


@dataclass(slots=True)
class _Frame:
    """What an open element hands down to the text inside it."""

    element: HtmlElement
    children: Iterator[HtmlElement]
    node: Node
    is_block: bool
    level: int
    linked: bool
    bold: bool
    italic: bool
    align: str
    zone: Zone | None


@dataclass(slots=True)
class _Run:
    """The text gathered since the last boundary."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0
    bold: int = 0
    italic: int = 0


def stream(root: HtmlElement) -> list[Block]:
    """All text blocks of *root* in document order, their zones settled."""
    blocks = _Walk().through(root)
    _settle_zones(blocks)
    return blocks


class _Walk:
    """One pass over the tree, with its own stack: pages nest deeper than Python's."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.run = _Run()
        self.image_before = False
        self.stack: list[_Frame] = []

    def through(self, root: HtmlElement) -> list[Block]:
        self.stack.append(_Frame(root, iter(root), Node(root, None), True, 0, False, False, False, "", None))
        self.add(root.text, self.stack[-1])
        while self.stack:
            frame = self.stack[-1]
            child = next(frame.children, None)
            if child is None:
                self.leave(self.stack.pop())
            else:
                self.enter(child, frame)
        return self.blocks

    def enter(self, element: HtmlElement, outer: _Frame) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED:
            self.add(element.tail, outer)
        elif tag == "br":
            self.break_line(outer)
            self.add(element.tail, outer)
        elif tag == "img":
            self.image_before = self.image_before or not self.run.parts
            self.add(element.tail, outer)
        elif tag == "table" and (rows := row_texts(element)):
            self.flush(outer)
            self.add_rows(rows, element, outer)
            self.add(element.tail, outer)
        else:
            self.open(element, tag, outer)

    def open(self, element: HtmlElement, tag: str, outer: _Frame) -> None:
        is_block = tag in _BLOCKS or "-" in tag
        if is_block:
            self.flush(outer)
        frame = _frame(element, tag, is_block, outer)
        self.stack.append(frame)
        self.add(element.text, frame)

    def leave(self, frame: _Frame) -> None:
        if frame.is_block:
            self.flush(frame)
        if self.stack:
            self.add(frame.element.tail, self.stack[-1])

    def add(self, text: str | None, frame: _Frame) -> None:
        if not text:
            return
        run = self.run
        run.parts.append(text)
        if frame.linked or frame.bold or frame.italic:
            size = len(text.strip())
            run.linked += size * frame.linked
            run.bold += size * frame.bold
            run.italic += size * frame.italic

    def break_line(self, frame: _Frame) -> None:
        if frame.level:  # a heading set on two lines is one heading
            self.run.parts.append(" ")
        else:
            self.flush(frame)

    def flush(self, frame: _Frame) -> None:
        run = self.run
        if not run.parts:
            return
        self.run = _Run()
        raw = "".join(run.parts)
        text = " ".join(raw.split())
        if text:
            self.append(text, frame, run, "right" if is_padded(raw) else frame.align)

    def append(self, text: str, frame: _Frame, run: _Run, align: str, row: bool = False) -> None:
        block = Block(text, frame.node, len(self.blocks), frame.level, run.linked, run.bold, run.italic, align, row)
        block.after_image, self.image_before = self.image_before, False
        block.within = frame.zone
        self.blocks.append(block)

    def add_rows(self, rows: list[str], table: HtmlElement, outer: _Frame) -> None:
        frame = _frame(table, "table", True, outer)
        for text in rows:
            self.append(text, frame, _Run(), "", row=True)


def _frame(element: HtmlElement, tag: str, is_block: bool, outer: _Frame) -> _Frame:
    linked, bold, italic, align = outer.linked, outer.bold, outer.italic, outer.align
    if tag == "a":
        linked = linked or element.get("href") is not None
    elif tag in _BOLD:
        bold = True
    elif tag in _ITALIC:
        italic = True
    style = element.get("style")
    if style:
        bold = bold or _BOLD_STYLE.search(style) is not None
        italic = italic or _ITALIC_STYLE.search(style) is not None
    if not is_block:
        zone = _zone(outer.node, element, tag, style, outer.zone)
        return _Frame(element, iter(element), outer.node, False, outer.level, linked, bold, italic, align, zone)
    node = Node(element, outer.node, outer.node.depth + 1)
    return _Frame(
        element,
        iter(element),
        node,
        True,
        _HEADINGS.get(tag, outer.level),
        linked,
        bold,
        italic,
        _alignment(element, tag, style, align),
        _zone(node, element, tag, style, outer.zone),
    )


def _alignment(element: HtmlElement, tag: str, style: str | None, inherited: str) -> str:
    if style and (found := _ALIGN_STYLE.search(style)):
        return str(found[1]).lower().replace("end", "right")
    if align := element.get("align"):
        return str(align).lower()
    if (names := element.get("class")) and (found := _ALIGN_CLASS.search(names)):
        return str(found[1] or found[2]).lower().replace("end", "right")
    return "center" if tag == "center" else inherited


def _zone(node: Node, element: HtmlElement, tag: str, style: str | None, outer: Zone | None) -> Zone | None:
    if tag in _NEVER_ZONES:
        return outer
    kind = ELEMENT_ZONES.get(tag, "")
    if element.get("hidden") is not None or (style and _HIDDEN_STYLE.search(style)):
        kind = "hidden"
    if not kind and (names := names_of(element)):
        kind = zone_named(names)
    return Zone(kind, node, outer) if kind else outer


def is_padded(raw: str, *, spaces: bool = False) -> bool:
    """Whether *raw* is pushed to the right with no-break spaces (in plain text, any), as signatures are."""
    padding = _PADDING.match(raw)
    blanks = padding[0].count("\xa0") if padding else 0
    return blanks >= 12 or (spaces and len(raw) - len(raw.lstrip()) >= 20)


def is_prose(block: Block) -> bool:
    """Long enough, and not made of links."""
    return len(block.text) >= PROSE and block.linked * 3 < len(block.text)


def _settle_zones(blocks: list[Block]) -> None:
    total = sum(len(block.text) for block in blocks if is_prose(block))
    for block in blocks:
        if is_prose(block):
            for zone in _chain(block.within):
                zone.prose += len(block.text)
    for block in blocks:
        block.zone = next((z.kind for z in _chain(block.within) if not _overruled(z, total)), "")


def _overruled(zone: Zone, total: int) -> bool:
    return zone.prose > 0 and zone.prose >= total * _OVERRULED.get(zone.kind, _OVERRULED_ELSE)


def _chain(zone: Zone | None) -> Iterator[Zone]:
    while zone is not None:
        yield zone
        zone = zone.parent
