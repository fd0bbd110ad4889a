"""Which part of the page is the article: the subtree with the most prose and the least else."""

from __future__ import annotations

from itertools import takewhile

from archiver.pages.blocks import PROSE, Block, Node
from archiver.pages.labels import footer_line, related_heading, side_heading

#: What one linked character costs against one of prose. Menus are all links, articles have a few.
_LINK_COST = 1.5
#: The share of the best sum with which a box inside the best one is taken instead of it.
_NEARLY_ALL = 0.8


def worth(block: Block) -> float:
    """How much *block* speaks for the part of the page that it stands in; menus and lists speak against."""
    if block.zone or footer_line(block.text):
        return 0.0
    plain = float(len(block.text) - block.linked)
    if block.row:
        return plain * 0.2
    if len(block.text) < PROSE:
        plain *= 0.2
    return plain - _LINK_COST * block.linked


def body_blocks(blocks: list[Block]) -> list[Block]:
    """The blocks of the article's text, side matter left out; empty where there is no prose."""
    node = _richest(blocks)
    if node is None:
        return []
    inside = [block for block in blocks if not block.zone and block.node.within(node)]
    return _extended(_best_run(inside), blocks, node.parent)


def _extended(run: list[Block], blocks: list[Block], frame: Node | None) -> list[Block]:
    """*run* with what goes on behind it in the same *frame*: one box may hold the text, the next its end."""
    if not run or frame is None:
        return run
    behind = takewhile(lambda block: _goes_on(block, frame), blocks[run[-1].index + 1 :])
    return run + [block for block in behind if not block.zone]


def _goes_on(block: Block, frame: Node) -> bool:
    if block.zone not in ("", "caption", "meta") or block.level == 1 or not block.node.within(frame):
        return False
    return block.link_density < 0.4 and not related_heading(block.text) and not side_heading(block.text)


def _richest(blocks: list[Block]) -> Node | None:
    """The innermost node with nearly all that any node is worth: a wider one adds little but its frame."""
    sums: dict[Node, float] = {}
    for block in blocks:
        value = worth(block)
        around: Node | None = block.node
        while around is not None:
            sums[around] = sums.get(around, 0.0) + value
            around = around.parent
    enough = _NEARLY_ALL * max(sums.values(), default=0.0)
    rich = (node for node, total in sums.items() if total >= enough) if enough > 0 else iter(())
    node = max(rich, key=lambda node: node.depth, default=None)
    # Editors set a whole article into one paragraph of line breaks: what stands beside it may be its beginning.
    return node.parent if node is not None and node.tag == "p" and node.parent is not None else node


def _best_run(blocks: list[Block]) -> list[Block]:
    """The run of blocks with the greatest sum: what trails behind it is lists and labels."""
    best, start, total, begin = 0.0, 0, 0.0, 0
    end = 0
    for position, block in enumerate(blocks):
        value = worth(block)
        if total <= 0:
            total, begin = 0.0, position
        total += value
        if total > best:
            best, start, end = total, begin, position + 1
    return blocks[start:end]
