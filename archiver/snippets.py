"""Snippets: a stretch of the original text with what was found marked in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from archiver.terms import Term
from archiver.vietnamese.text import canonical, fold_with_offsets, has_marks, words

SNIPPET = 220
"""Characters of a snippet, about."""

Pieces = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether it was found."""


def marked(pieces: Iterable[tuple[str, bool]], before: str = "<mark>", after: str = "</mark>") -> str:
    """A text with what was found between two strings.

    >>> marked((("Ủy ban", True), (" họp.", False)))
    '<mark>Ủy ban</mark> họp.'
    """
    return "".join(f"{before}{text}{after}" if found else text for text, found in pieces)


def snippet(text: str, terms: list[Term], length: int = SNIPPET) -> Pieces:
    """A stretch of the original text around the terms, as pieces: (text, whether it was found).

    >>> from archiver.terms import parse
    >>> snippet("Uỷ ban họp.", parse("ủy ban"))
    (('Uỷ ban', True), (' họp.', False))
    >>> snippet("Bàn về kiểm tra.\\n\\nĐảng bộ họp.", parse("kiểm tra đảng bộ"))[1]
    ('kiểm tra. Đảng bộ', True)
    """
    spans = _spans(text, terms)
    start, end = _window(text, spans, length)
    within = [(begin, stop) for begin, stop, _ in spans if start <= begin and stop <= end]
    return tuple(_pieces(text, within, start, end))


def _spans(text: str, terms: list[Term]) -> list[tuple[int, int, int]]:
    """Where in the original text each term stands, with its number; where all stand together, only there."""
    folded = fold_with_offsets(text)
    together = _places(text, folded, Term(tuple(word for term in terms for word in term.words)))
    if together:
        return [(start, end, 0) for start, end in together]
    return sorted(
        (start, end, number) for number, term in enumerate(terms) for start, end in _places(text, folded, term)
    )


def _places(text: str, folded: tuple[str, list[int]], term: Term) -> list[tuple[int, int]]:
    """Where a term stands just as typed or, failing that, with marks that were not typed."""
    letters, offsets = folded
    pattern = r"[\W_]+".join(re.escape(word) for word in term.folded)
    as_typed, alike = [], []
    for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", letters):
        # Combining marks go with their letter; one letter may fold to two.
        place = offsets[match.start()], max(offsets[match.end()], offsets[match.end() - 1] + 1)
        standing = words(canonical(text[slice(*place)]).lower())
        if standing == list(term.words):
            as_typed.append(place)
        elif all(not has_marks(typed) or typed == word for typed, word in zip(term.words, standing, strict=False)):
            alike.append(place)
    return as_typed or alike


def _window(text: str, spans: list[tuple[int, int, int]], length: int) -> tuple[int, int]:
    """The stretch with the most terms, then the most matches, the first of several; widened to whole words."""
    if len(text) <= length:
        return 0, len(text)
    begin, stop, _ = max(spans, key=lambda span: _weight(span[0], spans, length), default=(0, 0, 0))
    start = max(0, begin - length // 4)
    end = min(len(text), max(start + length, stop))
    start = text.rfind(" ", 0, start + 1) + 1 if start else 0
    end = text.find(" ", end) if " " in text[end:] else len(text)
    return start, end


def _weight(start: int, spans: list[tuple[int, int, int]], length: int) -> tuple[int, int]:
    within = [number for begin, _, number in spans if start <= begin < start + length * 3 // 4]
    return len(set(within)), len(within)


def _pieces(text: str, spans: list[tuple[int, int]], start: int, end: int) -> Iterator[tuple[str, bool]]:
    if start > 0:
        yield "… ", False
    position = start
    for begin, stop in spans:
        if begin < position:
            continue  # two terms stand in one another
        if begin > position:
            yield _on_one_line(text[position:begin]), False
        yield _on_one_line(text[begin:stop]), True
        position = stop
    if position < end:
        yield _on_one_line(text[position:end]), False
    if end < len(text):
        yield " …", False


def _on_one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text)
