"""Where things stand around an article: above its text, below its headline, behind it, in one box with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from archiver.pages.blocks import Block, Node, is_prose
from archiver.pages.dissection import Dissection
from archiver.pages.labels import names_date, offers_files, related_heading
from archiver.pages.published import is_mere_date

#: Lines around a text that may date or sign it, at most.
_MOST_LINES = 120
#: Files under one heading; boxes around a headline that are looked at.
_MOST_FILES, _DEEPEST = 12, 60
#: Boxes around a headline that a date may head with it.
_NEAR = 4


@dataclass(frozen=True)
class Surroundings:
    """The *blocks* of a page around its *headline* and *box*, the blocks of its text, of which *parts* were read."""

    blocks: list[Block]
    headline: Block | None
    box: Sequence[Block]
    parts: Dissection = field(default_factory=Dissection)

    def above_text(self) -> list[Block]:
        """What stands between headline and text."""
        if self.headline is None or not self.box:
            return []
        return self.blocks[self.headline.index + 1 : self.box[0].index]

    def above_headline(self) -> list[Block]:
        """The few lines right above the headline that are the article's, not the site's."""
        top = self.headline.index if self.headline is not None else 0
        return [block for block in self.blocks[max(0, top - 3) : top] if self._is_beside_headline(block)]

    def below_headline(self) -> list[Block]:
        """What stands between the headline and the first paragraph that is read."""
        first = next((block.index for block in self.parts.text), 0)
        end = max(first, self.box[0].index if self.box else 0)
        # Without a headline only the nearest lines count: further up stands the clock of the site.
        top = self.headline.index if self.headline is not None else max(-1, end - 4)
        return self.blocks[top + 1 : min(end, top + 1 + _MOST_LINES)]

    def behind_text(self) -> Iterator[Block]:
        """From the end of what is read: boxes named for the author may stand before the last of the text."""
        last = next((block.index for block in reversed(self.parts.text + self.parts.closing)), -1)
        return islice(self.blocks, last + 1, None)

    def near_text(self) -> list[Block]:
        """The lines that may name an author: above the text, then below it as far as the lists."""
        lines = self.below_headline()
        for block in self.behind_text():
            if len(lines) >= _MOST_LINES or related_heading(block.text) or (is_prose(block) and not block.zone):
                break
            lines.append(block)
        return lines

    def _is_beside_headline(self, block: Block) -> bool:
        """In the headline's own box, or at the head of the article's, or labelled: else it is the clock of the site."""
        box = self.headline.node.parent if self.headline is not None else None
        while box is not None and box.tag in ("tr", "tbody"):
            box = box.parent  # a table that lays the article out has one of its parts in each row
        if names_date(block.text) or (box is not None and box.tag != "body" and block.node.within(box)):
            return True
        return self._heads_the_article(block)

    def _heads_the_article(self, line: Block) -> bool:
        """Whether a small box that holds headline and text begins with *line*, a date and nothing else."""
        if self.headline is None or not self.box or line.linked or not is_mere_date(line):
            return False
        box = self.headline.node.around(line.node, _NEAR)
        if box is None or box.tag == "body" or not self.box[0].node.within(box):
            return False
        # Nothing stands above it in the box but the breadcrumb.
        above = next((block for block in self.blocks[line.index - 1 :: -1] if block.link_density < 1), None)
        return line.index == 0 or above is None or not above.node.within(box)

    def is_by_article(self, block: Block) -> bool:
        """In the box of headline and text, or below a line that speaks of files: else it may be a sidebar's."""
        near = self.blocks[max(0, block.index - _MOST_FILES) : block.index + 1]
        if any(offers_files(line.text) for line in near):
            return True
        frame = self._frame
        inside = frame is None or block.node.within(frame)
        return inside and block.zone not in ("aside", "footer", "navigation", "comments")

    @cached_property
    def _frame(self) -> Node | None:
        """The innermost box around headline and text, if that is not all of the page."""
        if self.headline is None or not self.parts.text:
            return None
        last = self.parts.text[-1].node
        box = self.headline.node.around(last, _DEEPEST)
        return None if box is None or box.is_page else box
