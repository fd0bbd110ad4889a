"""The walk over the tree that makes the blocks: each element is looked at once, without recursion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal
from unicodedata import combining

from lxml.html import HtmlElement

from archiver.pages.blocks import Block, Node, Zone, is_padded, settle_zones
from archiver.pages.chrome import is_chrome
from archiver.pages.names import names_of
from archiver.pages.tables import row_texts
from archiver.pages.zones import ELEMENT_ZONES, zone_named

_SKIPPED_NAMES = (
    "script style noscript template iframe object embed svg canvas button select option optgroup textarea input head "
    "title link meta base audio video map area applet frameset datalist progress mat-icon"
)
_BLOCK_NAMES = (
    "html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tbody thead tfoot tr td th caption colgroup blockquote "
    "pre section article header footer main nav aside figure figcaption form fieldset legend address center hr details "
    "summary menu dir marquee hgroup search"
)
_SKIPPED = frozenset(_SKIPPED_NAMES.split())
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_NEVER_ZONES = frozenset(("html", "body", "main", "article", "h1"))
_BOLD = frozenset(("b", "strong"))
_ITALIC = frozenset(("i", "em"))
#: Inline elements that themes set apart as boxes.
_LABELS = frozenset(("span", "time"))
#: What is laid out with boxes, rather than filled with text.
_LAID_OUT = frozenset(("div", "td", "section", "article", "header"))
_DEEPEST = 100
#: Zones around one that may be passed over, at most.
_MOST_AROUND = 4
_HEADINGS = {f"h{level}": level for level in range(1, 7)}

#: Hidden, or far off the screen, where those who broke into a site put what only search engines are to find.
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{4,}", re.IGNORECASE
)
_ALIGN_STYLE = re.compile(r"text-align\s*:\s*(\w+)", re.IGNORECASE)
_ALIGN_CLASS = re.compile(r"\btext-(?:\w\w-)?(right|end|center|left|justify)\b|\balign(right|center)\b", re.IGNORECASE)
_STAMP = re.compile(
    r"\d{1,2}:\d{2}(?::\d{2})?[ ,|–-]{1,4}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[ ,|–-]{1,4}\d{1,2}:\d{2}(?::\d{2})?"
)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)


def stream(root: HtmlElement) -> list[Block]:
    """All text blocks of *root* in document order, their zones settled."""
    blocks = _Walk().through(root)
    settle_zones(blocks)
    return blocks


@dataclass(slots=True)
class _Frame:
    """What an open element hands down to the text inside it."""

    element: HtmlElement
    children: Iterator[HtmlElement]
    node: Node
    is_block: bool
    level: int = 0
    linked: bool = False
    bold: bool = False
    italic: bool = False
    align: str = ""
    zone: Zone | None = None


@dataclass(slots=True)
class _Run:
    """The text gathered since the last boundary."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0
    bold: int = 0
    italic: int = 0
    #: The inline element that holds all of it so far; False where none does.
    inner: HtmlElement | Literal[False] | None = None

    def add(self, text: str | None, linked: bool, bold: bool, italic: bool) -> None:
        """Takes *text* in, counting how it is set; blanks count for nothing before it, unless they are to push it."""
        if not text or (not self.parts and text.isspace() and "\xa0" not in text):
            return
        self.parts.append(text)
        if linked or bold or italic:
            size = len(text.strip())
            self.linked += size * linked
            self.bold += size * bold
            self.italic += size * italic


class _Walk:
    """One pass over the tree, with its own stack: pages nest deeper than Python's."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._run = _Run()
        self._image_before = False
        self._stack: list[_Frame] = []

    def through(self, root: HtmlElement) -> list[Block]:
        """The blocks of *root*."""
        self._stack.append(_Frame(root, iter(root), Node(root, None, 0, names_of(root)), True))
        self._run.add(root.text, False, False, False)
        while self._stack:
            frame = self._stack[-1]
            child = next(frame.children, None)
            if child is None:
                self._leave(self._stack.pop())
            else:
                self._enter(child, frame)
        return self._blocks

    def _enter(self, element: HtmlElement, outer: _Frame) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED:
            self._tail(element, outer)
        elif tag in _BLOCKS or "-" in tag:
            self._enter_block(element, tag, outer)
        elif tag == "br":
            self._break_line(outer)
            self._tail(element, outer)
        elif tag == "img":
            self._image_before = self._image_before or not self._run.parts
            self._tail(element, outer)
        else:
            self._enter_inline(element, tag, outer)

    def _enter_block(self, element: HtmlElement, tag: str, outer: _Frame) -> None:
        if self._run.parts:
            self._flush(outer)
        if tag == "table" and (rows := row_texts(element)):
            self._add_rows(rows, element, outer)
            self._tail(element, outer)
            return
        frame = _block_frame(element, tag, outer)
        if frame.zone is not outer.zone and frame.zone is not None and _is_passed_over(frame.zone):
            self._tail(element, outer)
            return
        self._stack.append(frame)
        self._run.add(element.text, frame.linked, frame.bold, frame.italic)

    def _enter_inline(self, element: HtmlElement, tag: str, outer: _Frame) -> None:
        if (
            (tag in _LABELS or tag == "a") and outer.is_block and self._run.parts and self._is_glued(element, outer)
        ) or (tag == "span" and self._run.parts and _is_set_apart(element, outer)):
            self._flush(outer)
        elif tag in _LABELS and self._run.parts and _begins_a_line(element, self._run.parts[-1]):
            self._run.parts.append(" ")
        linked, bold, italic = outer.linked, outer.bold, outer.italic
        if outer.is_block:
            self._wrap(element)
        if tag == "a":
            linked = linked or element.get("href") is not None
        elif tag in _BOLD:
            bold = True
        elif tag in _ITALIC:
            italic = True
        if style := element.get("style"):
            bold = bold or _BOLD_STYLE.search(style) is not None
            italic = italic or _ITALIC_STYLE.search(style) is not None
        if _is_hidden(element, style):
            self._tail(element, outer)
            return
        self._run.add(element.text, linked, bold, italic)
        # Most inline elements hold text and nothing else: they need no frame.
        if len(element):
            frame = _Frame(element, iter(element), outer.node, False, outer.level, linked, bold, italic)
            frame.align, frame.zone = outer.align, outer.zone
            self._stack.append(frame)
        else:
            self._tail(element, outer)

    def _wrap(self, element: HtmlElement) -> None:
        """An inline element begins right in a block: it may hold all of the run."""
        run = self._run
        if run.inner is None and all(map(str.isspace, run.parts)):
            run.inner = element
        elif run.inner is not False and (len(element) or (element.text and not element.text.isspace())):
            run.inner = False

    def _is_glued(self, element: HtmlElement, outer: _Frame) -> bool:
        """Whether a box of its own begins here: ``<span>Vi Thị Hoa</span><span>Cập nhật: …</span>`` in one ``div``.

        Style sheets part them. A blank between them, a sentence, a paragraph or a heading: one line of text.
        """
        if outer.level or outer.element.tag == "p":
            return False
        if _is_stamp(element):
            return True
        before, first = element.getprevious(), (element.text or "")[:1]
        if not (first.isupper() or first.isdigit()):
            return False
        if before is None:
            # ``<div>Vi Thị Hoa<span>Giảng viên</span></div>``
            return element.tag == "span" and outer.element.tag in _LAID_OUT and self._ends_a_line()
        if before.tail or element.tag == before.tag == "a":
            return False
        return self._ends_a_line()

    def _ends_a_line(self) -> bool:
        last = self._run.parts[-1][-1:]
        return last.islower() or last.isdigit() or last == ")" or combining(last) > 0

    def _leave(self, frame: _Frame) -> None:
        if frame.is_block and self._run.parts:
            self._flush(frame)
        if self._stack:
            self._tail(frame.element, self._stack[-1])

    def _tail(self, element: HtmlElement, frame: _Frame) -> None:
        tail = element.tail
        if not tail:
            return
        if frame.is_block and not tail.isspace():
            self._run.inner = False
        self._run.add(tail, frame.linked, frame.bold, frame.italic)

    def _break_line(self, frame: _Frame) -> None:
        # A heading set on two lines is one heading; anywhere else editors part paragraphs with line breaks.
        if frame.level:
            self._run.parts.append(" ")
        else:
            self._flush(frame)

    def _flush(self, frame: _Frame) -> None:
        run = self._run
        if not run.parts:
            return
        raw = "".join(run.parts)
        text = " ".join(raw.split())
        if not text:
            run.parts.clear()
            return
        self._run = _Run()
        self._append(text, frame, run, "right" if is_padded(raw) else frame.align)

    def _append(self, text: str, frame: _Frame, run: _Run, align: str) -> Block:
        block = Block(text, frame.node, len(self._blocks), frame.level, run.linked, run.bold, run.italic, align)
        block.after_image, self._image_before = self._image_before, False
        block.within = frame.zone
        block.inner = None if run.inner is False else run.inner
        self._blocks.append(block)
        return block

    def _add_rows(self, rows: list[str], table: HtmlElement, outer: _Frame) -> None:
        frame = _block_frame(table, "table", outer)
        for text in rows:
            self._append(text, frame, _Run(), "").row = True


def _is_stamp(element: HtmlElement) -> bool:
    """Whether it says when, and nothing else: themes set that below a teaser, with or without a blank between."""
    text = element.text or ""
    return not len(element) and text[:1].isdigit() and _STAMP.fullmatch(text.strip()) is not None


def _is_passed_over(zone: Zone) -> bool:
    """Whether a zone, in but a few others, is chrome; each look goes through all of it."""
    around = 0
    outer = zone.parent
    while outer is not None and around < _MOST_AROUND:
        around, outer = around + 1, outer.parent
    return around < _MOST_AROUND and is_chrome(zone.node.element, zone.kind)


def _is_set_apart(element: HtmlElement, outer: _Frame) -> bool:
    """Whether one ``span`` in a box of but such, otherwise named, stood on a line of the source before this one.

    ``<span class="title">…</span>`` and, below it, ``<span class="date">…</span>``: style sheets make blocks of them.
    """
    before = element.getprevious()
    if (
        before is None
        or before.tag != "span"
        or outer.element.tag not in _LAID_OUT
        or (outer.element.text or "").strip()
    ):
        return False
    tail, own, other = before.tail or "", element.get("class"), before.get("class")
    return "\n" in tail and tail.isspace() and bool(own and other and own != other)


def _begins_a_line(element: HtmlElement, before: str) -> bool:
    """Whether one ``span`` ends a clause and the next begins one, no blank between: style sheets set each on a line."""
    previous = element.getprevious()
    glued = previous is not None and previous.tag == element.tag and not previous.tail
    if glued and element.tag == "time":
        return True  # when it was published, and when it was changed
    return glued and before[-1:] in ":.!?…" and (element.text or "")[:1].isupper()


def _block_frame(element: HtmlElement, tag: str, outer: _Frame) -> _Frame:
    # Deeper down nobody lays out a page: climbing out of there for every block would take for ever.
    is_deep = outer.node.depth >= _DEEPEST
    node = outer.node if is_deep else Node(element, outer.node, outer.node.depth + 1, names_of(element))
    style = element.get("style")
    frame = _Frame(element, iter(element), node, True, _HEADINGS.get(tag, outer.level), outer.linked)
    frame.bold = outer.bold or (style is not None and _BOLD_STYLE.search(style) is not None)
    frame.italic = outer.italic or (style is not None and _ITALIC_STYLE.search(style) is not None)
    frame.align = _alignment(element, tag, style, outer.align)
    frame.zone = outer.zone if is_deep else _zone(node, tag, style, outer.zone)
    return frame


def _alignment(element: HtmlElement, tag: str, style: str | None, inherited: str) -> str:
    if style and (found := _ALIGN_STYLE.search(style)):
        return found[1].lower().replace("end", "right")
    if align := element.get("align"):
        return str(align).lower()
    if (names := element.get("class")) and (called := _alignment_named(names)):
        return called
    return "center" if tag == "center" else inherited


@lru_cache(maxsize=20_000)
def _alignment_named(names: str) -> str:
    found = _ALIGN_CLASS.search(names)
    return (found[1] or found[2]).lower().replace("end", "right") if found else ""


def _zone(node: Node, tag: str, style: str | None, outer: Zone | None) -> Zone | None:
    if tag in _NEVER_ZONES:
        return outer
    kind = ELEMENT_ZONES.get(tag, "")
    if node.element.get("hidden") is not None or (style and _HIDDEN_STYLE.search(style)):
        kind = "hidden"
    if not kind and node.names:
        kind = zone_named(node.names)
    return Zone(kind, node, outer) if kind else outer


def _is_hidden(element: HtmlElement, style: str | None) -> bool:
    """Inline text that no reader sees: dates and addresses told to machines stand in such elements."""
    if style and _HIDDEN_STYLE.search(style):
        return True
    names = element.get("class")
    return names is not None and zone_named(names) == "hidden"
