"""Who wrote an article: the signature under it, else the author named on the page, else JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from archiver.items import Byline
from archiver.pages.blocks import Block, Node
from archiver.pages.labels import names_author, names_source
from archiver.pages.names import Named
from archiver.vietnamese.bylines import is_name, looks_like_signature, read_author, read_signature
from archiver.vietnamese.text import clean

#: A signature has a name, a role, an organisation, perhaps a source, each on a line of its own.
_MOST_LINES = 6
_LONGEST_LINE = 120

_AUTHOR_NAMED = Named(r"author|by-?line|tac-?gia|but-?danh|nguoi-?viet|writer")
_AUTHOR_SIDE = Named(r"author-?(?:bio|box|info|desc|avatar|img)|comment")


def signature(blocks: Sequence[Block]) -> tuple[int, tuple[Byline, ...]]:
    """How many blocks at the end of *blocks* sign the article, and whom they name."""
    count = 0
    for block in reversed(blocks[-_MOST_LINES:]):
        if not _may_sign(block):
            break
        count += 1
    # The last paragraph may be short too: take the longest end of the text that reads as a signature.
    for start in range(len(blocks) - count, len(blocks)):
        bylines = read_signature([clean(block.text) for block in blocks[start:]])
        if bylines and _may_begin(blocks[start]):
            return len(blocks) - start, bylines
    return 0, ()


def visible_author(blocks: Iterable[Block]) -> tuple[Byline, ...]:
    """The author that a labelled line or an element named for it gives; blocks in order of trust."""
    for block in blocks:
        if len(block.text) <= _LONGEST_LINE and _is_author_line(block):
            bylines = read_author(clean(block.text))
            if bylines:
                return bylines
    return ()


def machine_authors(names: Iterable[str], hosts: Iterable[str]) -> tuple[Byline, ...]:
    """JSON-LD's persons, without what is the name of the site, its vendor or an account."""
    refused = {host.casefold() for host in hosts}
    kept = (clean(name) for name in names)
    return tuple(Byline(name=name) for name in kept if is_name(name) and name.casefold() not in refused)


def sources(lines: Iterable[str]) -> tuple[str, ...]:
    """Where the text was taken from, by the lines that say so ("Nguồn tin: …", "Theo …"), each once."""
    named = (byline.source for line in lines if names_source(line) for byline in _read_source(clean(line)))
    return tuple(dict.fromkeys(source for source in named if source))


def sourced(authors: tuple[Byline, ...], named: Sequence[str]) -> tuple[Byline, ...]:
    """*authors*, each with the source that it does not name itself; bylines of their own where nobody signs."""
    if not authors:
        return tuple(Byline(source=source) for source in named)
    if not named:
        return authors
    return tuple(author if author.source else replace(author, source=named[0]) for author in authors)


def _read_source(line: str) -> tuple[Byline, ...]:
    return read_signature([line]) or read_author(line)


def _may_sign(block: Block) -> bool:
    return len(block.text) <= _LONGEST_LINE and not block.row and not block.level


def _may_begin(block: Block) -> bool:
    """Set apart by its place, its weight or its words."""
    apart = block.align == "right" or block.bold * 2 > len(block.text) or block.italic * 2 > len(block.text)
    return (
        apart
        or names_author(block.text)
        or names_source(block.text)
        or looks_like_signature(clean(block.text))
    )


def _is_author_line(block: Block) -> bool:
    return names_author(block.text) or any(_names_author(node) for node in block.node.chain(3))


def _names_author(node: Node) -> bool:
    if node.element.get("rel") == "author":
        return True
    return _AUTHOR_NAMED(node.element) and not _AUTHOR_SIDE(node.element)
