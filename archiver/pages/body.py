"""Which part of the page is the article: the subtree with the most prose and the least else."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import chain, pairwise, takewhile

from archiver.pages.blocks import PROSE, Block, Node, is_prose
from archiver.pages.labels import footer_line, heads_popular, related_heading, side_heading

#: What one linked character costs against one of prose. Menus are all links, articles have a few.
_LINK_COST = 1.5
#: The share of the best sum with which a box inside the best one is taken instead of it.
_NEARLY_ALL = 0.8
#: Blocks between a linked title and its teaser; and how many teasers make a list.
_NEAR, _FEWEST_TEASERS = 4, 3
#: Blocks in the box of a teaser: title, date, author, text, "read on".
_MOST_IN_TEASER = 9


def worth(block: Block, teasers: Container[int] = ()) -> float:
    """How much *block* speaks for the part of the page that it stands in; menus and lists speak against.

    *teasers* are the places of the beginnings of other articles.
    """
    if block.zone or block.index in teasers or footer_line(block.text):
        return 0.0
    plain = float(len(block.text) - block.linked)
    if block.row:
        return plain * 0.2
    if len(block.text) < PROSE:
        plain *= 0.2
    return plain - _LINK_COST * block.linked


def body_blocks(blocks: list[Block], teasers: Container[int], top: int = -1) -> list[Block]:
    """The blocks of the article's text below block *top*, side matter and *teasers* left out; empty without prose."""
    node = _richest(blocks[top + 1 :], teasers)
    if node is None:
        return []
    inside = [block for block in blocks[top + 1 :] if not block.zone and block.node.within(node)]
    return _extended(_best_run(inside, teasers), blocks, node.parent)


def teasers_among(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of blocks that begin other articles.

    Each stands behind a linked title in a small box, three at least, or below a heading such as "Xem nhiều".
    """
    found = [(block.index, box) for block in blocks if is_prose(block) and (box := _teaser_box(block, blocks))]
    boxed = (index for index, _ in found) if len({box for _, box in found}) >= _FEWEST_TEASERS else ()
    return frozenset(chain(boxed, _popular(blocks)))


def _popular(blocks: Sequence[Block]) -> Iterator[int]:
    """The places of blocks in boxes that begin with "Xem nhiều", and hold no headline and less prose than the rest."""
    prose = sum(len(block.text) for block in blocks if is_prose(block))
    for before, heading in pairwise(blocks):
        if heading.zone or not heads_popular(heading.text):
            continue
        box = None
        for node in heading.node.chain(_NEAR):
            if before.node.within(node):
                break
            box = node
            if node.tag == "td":
                break
        below = _inside(box, blocks, heading.index + 1) if box else []
        shown = sum(len(block.text) for block in below if is_prose(block))
        if shown * 2 < prose and not any(block.level in (1, 2) for block in below):
            yield from (block.index for block in below)


def _inside(box: Node, blocks: Sequence[Block], start: int) -> list[Block]:
    # A hostile page has a hundred thousand headings: nothing behind them is copied.
    behind = map(blocks.__getitem__, range(start, len(blocks)))
    return list(takewhile(lambda block: block.node.within(box), behind))


def _teaser_box(block: Block, blocks: Sequence[Block]) -> Node | None:
    near = blocks[max(0, block.index - _NEAR) : block.index]
    title = next((other for other in reversed(near) if _is_linked_title(other)), None)
    if title is None:
        return None
    box = next((node for node in block.node.chain(_NEAR) if title.node.within(node)), None)
    if box is None:
        return None
    around = blocks[max(0, block.index - 2 * _MOST_IN_TEASER) : block.index + 2 * _MOST_IN_TEASER]
    inside = [other for other in around if other.node.within(box)]
    if len(inside) > _MOST_IN_TEASER or any(other.level and not other.linked for other in inside):
        return None
    if any(is_prose(other) and not other.linked for other in inside if other.index < title.index):
        return None  # a link set into the text
    return box if sum(map(_is_linked_title, inside)) == 1 else None


def _is_linked_title(block: Block) -> bool:
    return block.link_density > 0.7 and len(block.text) > 20


def share_of_prose(text: Sequence[Block], blocks: Sequence[Block]) -> float:
    """How much of the prose on the page, outside what is named as side matter, *text* is, 0 to 1."""
    own = sum(len(block.text) for block in text if is_prose(block))
    chosen = set(map(id, text))
    others = sum(
        len(b.text) for b in blocks if not b.zone and id(b) not in chosen and is_prose(b) and not footer_line(b.text)
    )
    return own / (own + others) if own + others else 1.0


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


def _richest(blocks: list[Block], teasers: Container[int]) -> Node | None:
    """The innermost node with nearly all that any node is worth: a wider one adds little but its frame."""
    sums: dict[Node, float] = {}
    for block in blocks:
        around: Node | None = block.node
        while around is not None and around not in sums:
            sums[around] = 0.0
            around = around.parent
        sums[block.node] += worth(block, teasers)
    for inner in sorted(sums, key=lambda node: node.depth, reverse=True):
        if inner.parent is not None:
            sums[inner.parent] += sums[inner]
    enough = _NEARLY_ALL * max(sums.values(), default=0.0)
    rich = (node for node, total in sums.items() if total >= enough) if enough > 0 else iter(())
    node = max(rich, key=lambda node: node.depth, default=None)
    # Editors set a whole article into one paragraph of line breaks: what stands beside it may be its beginning.
    return node.parent if node is not None and node.tag == "p" and node.parent is not None else node


def _best_run(blocks: list[Block], teasers: Container[int]) -> list[Block]:
    """The run of blocks with the greatest sum: what trails behind it is lists and labels."""
    best, start, total, begin = 0.0, 0, 0.0, 0
    end = 0
    for position, block in enumerate(blocks):
        value = worth(block, teasers)
        if total <= 0:
            total, begin = 0.0, position
        total += value
        if total > best:
            best, start, end = total, begin, position + 1
    return blocks[start:end]
