"""Runs of text in one font: what each is written in, judged by its words, and its repair.

A run is old where its words are no Vietnamese syllables as they stand and are once repaired, helped by the font that
the page names and by the runs beside it. Whatever is in doubt stays as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from lxml.html import HtmlElement

from archiver.vietnamese.fonts import TCVN3, VNI, Scheme
from archiver.vietnamese.syllables import is_syllable

__all__ = ["NO_FONT", "Font", "Piece", "Run", "settle"]

# The signs among TCVN3's letters, which also stand for themselves.
_SIGN = "\u00a1-\u00ae\u00b5-\u00b9\u00bb-\u00be×÷"
_WORD = re.compile(f"[A-Za-z{_SIGN}À-ÖØ-öø-\u024f\u1e00-\u1eff\u0300-\u0323]+")
_SIGNS = re.compile(f"[{_SIGN}]+")
_LONGEST_WORD = 16
#: What a run is written in, its beginning tells.
_ENOUGH = 20_000
# None of these is Latin-1: no run with one of them is old.
_OWN_LETTER = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u0300\u0301\u0303\u0309\u0323]")
_ABBREVIATION = re.compile("(?=.{2})[B-DF-HJ-NP-TV-Z]*(?:Đ[B-DF-HJ-NP-TV-Z]*)+")
_LATER = re.compile("[\u00a1-\u00ff]")
_SMALL = re.compile("[a-z]")
_MARKS_AMONG_CAPITALS = re.compile(r"[A-Z]{2}@|[A-Z]@[A-Z]|@[A-Z]{2}".replace("@", "[^\\W\x00-\x7fĂÂÊÔƠƯĐ]"))


class Font(NamedTuple):
    """What the page says of a run's font: its scheme, if any, and whether it shows capitals only."""

    scheme: Scheme | None = None
    capitals: bool = False


NO_FONT = Font()


@dataclass(slots=True)
class Piece:
    """A text, and where in the tree it stands: ``text``, ``tail`` or the name of an attribute."""

    text: str
    element: HtmlElement | None = None
    place: str = ""

    def put(self, text: str) -> None:
        """Writes *text* in its place; control characters, which lxml refuses, leave the old one there."""
        self.text = text
        if self.element is None:
            return
        try:
            if self.place in ("text", "tail"):
                setattr(self.element, self.place, text)
            else:
                self.element.set(self.place, text)
        except ValueError:
            return


@dataclass(slots=True)
class Run:
    """Neighbouring pieces in one font, judged together."""

    font: Font = NO_FONT
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The pieces joined."""
        return "".join(piece.text for piece in self.pieces)

    def parted(self) -> list[Run]:
        """Each piece by itself."""
        return [Run(self.font, [piece]) for piece in self.pieces]

    def become(self, scheme: Scheme) -> None:
        """Repairs every piece."""
        text = self.text
        repaired = _shown(text, scheme, self.font)
        if len(repaired) != len(text):
            for piece in self.pieces:
                piece.put(_shown(piece.text, scheme, self.font))
            return
        # A word may go on in the next piece, and what it is tells how to read its parts.
        start = 0
        for piece in self.pieces:
            end = start + len(piece.text)
            piece.put(repaired[start:end])
            start = end


def _shown(text: str, scheme: Scheme, font: Font) -> str:
    """*text* as the font shows it."""
    if scheme is VNI:
        return VNI.decode(text)
    # Headings were typed in capitals, which have no marks of their own, for a font that shows none but capitals.
    in_capitals = not _SMALL.search(text) and _MARKS_AMONG_CAPITALS.search(TCVN3.decode(text)) is not None
    capitals, certain = font.capitals or in_capitals, font.scheme is not None
    return _WORD.sub(lambda word: _tcvn3_word(word.group(), capitals, certain), text)


@lru_cache(maxsize=16384)
def _tcvn3_word(word: str, capitals: bool, certain: bool) -> str:
    decoded = TCVN3.decode(word)
    if not certain and _SIGNS.fullmatch(word) and not is_syllable(decoded):
        return word  # © 2009
    plain = "".join(letter for letter in word if letter.isascii())
    return decoded.upper() if capitals or (len(plain) > 1 and plain.isupper()) else decoded


# Within a word no language that is typed in Latin-1 has a sign, nor a capital among small letters.
_TELLING = {
    TCVN3: re.compile(
        "[A-Za-z][\u00a1-\u00ac\u00ae\u00b5-\u00b9\u00bb-\u00be×÷]|[®§][a-zà-þ]|[a-z][À-Þ]|[A-Za-z][À-Þ][a-z]"
    ),
    # Nor these vowels behind those.
    VNI: re.compile("[aAoO][åäÅÄ]|[oOöÖôÔ][ûõÛÕ]|[aA][ãÃ]|[eE][åãÅÃ]|[uU][ûõÛÕ]|[öôÖÔ][ùøïÙØÏ]|[yY][ûõÛÕ]"),
}


class _Weight(NamedTuple):
    """How many different words speak for a scheme, how much of them no other language has, for Unicode, for others."""

    repaired: int
    telling: int
    own: int
    foreign: int


def _weigh(words: set[str], scheme: Scheme, is_given: bool) -> _Weight:
    kinds = {word: _kind(word, scheme) if len(word) <= _LONGEST_WORD else "unmarked" for word in words}
    counts = Counter(kinds.values())
    tell = _TELLING[scheme].findall
    telling = sum(min(len(tell(word)), 2) for word, kind in kinds.items() if kind == "repaired" and len(word) > 2)
    # Where the scheme is known, a name from abroad does not speak against it.
    foreign = counts["foreign"] + (0 if is_given else counts["unmarked"])
    return _Weight(counts["repaired"], telling, counts["own"], foreign)


@lru_cache(maxsize=16384)
def _kind(word: str, scheme: Scheme) -> str:
    if word.isascii():
        return "" if len(word) < 2 or word.isupper() or is_syllable(word) else "unmarked"
    if _SIGNS.fullmatch(word):
        return ""
    own = is_syllable(word)
    if _fits(word, scheme):
        return "" if own else "repaired"
    return "own" if own else "foreign"


def _fits(word: str, scheme: Scheme) -> bool:
    decoded = scheme.decode(word)
    known = is_syllable(decoded if scheme is VNI else decoded.lower()) or _ABBREVIATION.fullmatch(decoded) is not None
    return known and scheme.encode(decoded).lower() == word.lower()


def _scheme_of(run: Run, least: int, given: Scheme | None) -> tuple[Scheme | None, int]:
    """The scheme of *run*, the *given* one if any, and how many different words, *least* or more, say so."""
    text = run.text
    if _OWN_LETTER.search(text) or not (run.font.capitals or _LATER.search(text)):
        return None, 0
    words = set(_WORD.findall(text[:_ENOUGH]))
    schemes = (TCVN3, VNI) if given is None else (given,)
    weights = [(_weigh(words, scheme, given is not None), scheme) for scheme in schemes]
    (repaired, telling, own, foreign), scheme = max(
        weights, key=lambda weighed: weighed[0].repaired - weighed[0].foreign
    )
    if repaired + telling < least or own * 10 > repaired or foreign * 2 > repaired:
        return None, 0
    return scheme, repaired


#: Different words that must say so: in a run without a font, and in one with it; and in all runs of a page
#: together, for those that are too short to tell by themselves to go by the others.
_LEAST, _LEAST_WITH_FONT, _LEAST_OF_PAGE = 3, 1, 8


def _clear_scheme_of(run: Run) -> tuple[Scheme | None, int]:
    return _scheme_of(run, _LEAST if run.font.scheme is None else _LEAST_WITH_FONT, run.font.scheme)


def _may_be_old(run: Run) -> bool:
    """What is in ASCII shows the same in any font, but for those of capitals; one letter of Unicode tells a piece."""
    return run.font.capitals or any(
        not piece.text.isascii() and _LATER.search(piece.text) and not _OWN_LETTER.search(piece.text)
        for piece in run.pieces
    )


def settle(runs: list[Run]) -> None:
    """Repairs the runs that are old text."""
    in_own_letters = any(_OWN_LETTER.search(run.text) for run in runs)
    found: Counter[Scheme] = Counter()
    unclear: list[tuple[Run, Scheme | None]] = []
    for run in filter(_may_be_old, runs):
        scheme, count = _clear_scheme_of(run)
        if scheme is None:
            unclear.extend(_piecewise(run))
        else:
            found[scheme] += count
            run.become(scheme)
    usual = next((scheme for scheme, count in found.most_common(1) if count >= _LEAST_OF_PAGE), None)
    for run, clear in unclear:
        scheme = clear
        if scheme is None and usual is not None and run.font.scheme in (None, usual):
            # Without a word that tells, by the font, or because nothing on the page is in Unicode.
            nothing_else = run.font.scheme is not None or not in_own_letters
            scheme, _ = _scheme_of(run, 0 if nothing_else else 1, usual)
        if scheme is not None:
            run.become(scheme)


def _piecewise(run: Run) -> list[tuple[Run, Scheme | None]]:
    """The pieces of a run that is unclear as a whole, and what each is clearly in."""
    if len(run.pieces) == 1:
        return [(run, None)]
    return [(part, _clear_scheme_of(part)[0]) for part in run.parted()]
