"""Text typed for the fonts from before Unicode, TCVN3 (``.VnTime``) and VNI (``VNI-Times``), as Unicode.

Such text is Latin-1 that only its font shows as Vietnamese: ``B¸o c¸o``, ``Baùo caùo``. Each run of it is
judged by itself, since Unicode menus stand around old texts: by whether its words are no Vietnamese
syllables as they stand and are once repaired, helped by the font that the page names and by the runs
beside it. Whatever is in doubt stays as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.entities import codepoint2name
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from archiver.vietnamese.fonts import TCVN3, VNI, Scheme
from archiver.vietnamese.syllables import is_syllable

__all__ = ["mend", "repair", "suspected"]

# Vietnamese never has these (as it has é, ô, §, ©, «), and old text hardly does without: what a clean page lacks.
_TELLING = "¨ª¬®µ¶¸¹¼½¾ÄÆÇËÎÏÑÖØÛÞßäåæçëîïñöøûü÷þ"


def _references(letters: str) -> re.Pattern[str]:
    tens: dict[int, str] = {}
    for letter in letters:
        tens[ord(letter) // 10] = tens.get(ord(letter) // 10, "") + str(ord(letter) % 10)
    numbers = "|".join(f"{ten}[{units}]" for ten, units in tens.items())
    hexadecimal = "|".join(f"{ord(letter):x}" for letter in letters)
    names = "|".join(codepoint2name[ord(letter)] for letter in letters)
    return re.compile(f"&(?:#(?:{numbers}|[xX](?i:{hexadecimal}))|{names});")


_TELLING_REFERENCE = _references(_TELLING)
_IN_A_WORD = re.compile(f"[{_TELLING}](?:(?<=[A-Za-z].)|(?=[A-Za-z]))")


def suspected(text: str) -> bool:
    """Whether *text*, or the page of which it is the source, may hold old text. Costs next to nothing.

    >>> suspected("C¸c tin kh¸c"), suspected("C&#184;c tin kh&cedil;c"), suspected("Các tin khác © 2009, Windows®")
    (True, True, False)
    """
    # Looking for one letter is a hundred times faster than a regular expression for all.
    if not any(letter in text for letter in _TELLING) and _TELLING_REFERENCE.search(text) is None:
        return False
    # One alone is a trade mark or a name from abroad.
    return len(_IN_A_WORD.findall(text)) + len(_TELLING_REFERENCE.findall(text)) > 1


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


class _Font(NamedTuple):
    """What the page says of a run's font: its scheme, if any, and whether it shows capitals only."""

    scheme: Scheme | None = None
    capitals: bool = False


_NO_FONT = _Font()


@dataclass(slots=True)
class _Piece:
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
class _Run:
    """Neighbouring pieces in one font, judged together."""

    font: _Font = _NO_FONT
    pieces: list[_Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The pieces joined."""
        return "".join(piece.text for piece in self.pieces)

    def parted(self) -> list[_Run]:
        """Each piece by itself."""
        return [_Run(self.font, [piece]) for piece in self.pieces]

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


def _shown(text: str, scheme: Scheme, font: _Font) -> str:
    """*text* as the font shows it."""
    if scheme is VNI:
        return VNI.decode(text)
    # Headings were typed in capitals, which have no marks of their own, for a font that shows none but capitals.
    in_capitals = not _SMALL.search(text) and _MARKS_AMONG_CAPITALS.search(TCVN3.decode(text)) is not None
    capitals, certain = font.capitals or in_capitals, font.scheme is not None
    return _WORD.sub(lambda word: _tcvn3_word(word.group(), capitals, certain), text)


def _tcvn3_word(word: str, capitals: bool, certain: bool) -> str:
    decoded = TCVN3.decode(word)
    if not certain and _SIGNS.fullmatch(word) and not is_syllable(decoded):
        return word  # © 2009
    plain = "".join(letter for letter in word if letter.isascii())
    return decoded.upper() if capitals or (len(plain) > 1 and plain.isupper()) else decoded


class _Weight(NamedTuple):
    """How many different words speak for a scheme, how many for Unicode, how many for another language."""

    repaired: int
    own: int
    foreign: int


def _weigh(words: set[str], scheme: Scheme, is_given: bool) -> _Weight:
    counts = Counter(_kind(word, scheme) if len(word) <= _LONGEST_WORD else "unmarked" for word in words)
    # Where the scheme is known, a name from abroad does not speak against it.
    return _Weight(counts["repaired"], counts["own"], counts["foreign"] + (0 if is_given else counts["unmarked"]))


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


def _scheme_of(run: _Run, least: int, given: Scheme | None) -> tuple[Scheme | None, int]:
    """The scheme of *run*, the *given* one if any, and how many different words, *least* or more, say so."""
    text = run.text
    if _OWN_LETTER.search(text) or not (run.font.capitals or _LATER.search(text)):
        return None, 0
    words = set(_WORD.findall(text[:_ENOUGH]))
    schemes = (TCVN3, VNI) if given is None else (given,)
    weights = [(_weigh(words, scheme, given is not None), scheme) for scheme in schemes]
    (repaired, own, foreign), scheme = max(weights, key=lambda weighed: weighed[0].repaired - weighed[0].foreign)
    if repaired < least or own * 10 > repaired or foreign * 2 > repaired:
        return None, 0
    return scheme, repaired


#: Different words that must say so: in a run without a font, and in one with it; and in all runs of a page
#: together, for those that are too short to tell by themselves to go by the others.
_LEAST, _LEAST_WITH_FONT, _LEAST_OF_PAGE = 3, 1, 8


def _clear_scheme_of(run: _Run) -> tuple[Scheme | None, int]:
    return _scheme_of(run, _LEAST if run.font.scheme is None else _LEAST_WITH_FONT, run.font.scheme)


def _settle(runs: list[_Run]) -> None:
    """Repairs the runs that are old text."""
    in_own_letters = any(_OWN_LETTER.search(run.text) for run in runs)
    found: Counter[Scheme] = Counter()
    unclear: list[_Run] = []
    for run in runs:
        scheme, count = _clear_scheme_of(run)
        if scheme is None:
            unclear.extend(run.parted())
        else:
            found[scheme] += count
            run.become(scheme)
    usual = next((scheme for scheme, count in found.most_common(1) if count >= _LEAST_OF_PAGE), None)
    for run in unclear:
        scheme, _ = _clear_scheme_of(run)
        if scheme is None and usual is not None and run.font.scheme in (None, usual):
            # Without a word that tells, by the font, or because nothing on the page is in Unicode.
            nothing_else = run.font.scheme is not None or not in_own_letters
            scheme, _ = _scheme_of(run, 0 if nothing_else else 1, usual)
        if scheme is not None:
            run.become(scheme)


def repair(text: str) -> str:
    """*text* with those of its lines that are old text in Unicode.

    >>> repair("B¸o c¸o cña §¶ng bé"), repair("Ñaûng boä tænh"), repair("Café à la crème")
    ('Báo cáo của Đảng bộ', 'Đảng bộ tỉnh', 'Café à la crème')
    """
    if not suspected(text):
        return text
    runs = [_Run(pieces=[_Piece(line)]) for line in text.split("\n")]
    _settle(runs)
    return "\n".join(run.text for run in runs)


def mend(root: HtmlElement) -> None:
    """Repairs the text, ``title`` and ``alt`` of a page and what its ``meta`` elements say; scripts stay."""
    _settle([run for run in _runs(root) if run.pieces])


_INLINE_NAMES = "a abbr acronym b big cite em font i ins label mark q s small span strike strong sub sup tt u"
_INLINE = frozenset(_INLINE_NAMES.split())
_CODE = frozenset(("script", "style", "textarea"))


def _runs(root: HtmlElement) -> Iterator[_Run]:
    fonts, run = [_NO_FONT], _Run()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            fonts.append(_font(element, fonts[-1]))
            yield from (_Run(fonts[-1]._replace(capitals=False), [piece]) for piece in _attributes(element))
            piece = _Piece(element.text or "", element, "text")
        else:
            fonts.pop()
            piece = _Piece(element.tail or "", element, "tail")
        outside = element.tag not in _INLINE
        # Blanks between two runs of one font do not part them.
        if outside or (piece.text.strip() and fonts[-1] != run.font):
            yield run
            run = _Run(fonts[-1])
        if piece.text and not (event == "start" and element.tag in _CODE):
            run.pieces.append(piece)
    yield run


def _attributes(element: HtmlElement) -> Iterator[_Piece]:
    names = ("content",) if element.tag == "meta" and element.get("http-equiv") is None else ("title", "alt")
    for name in names:
        text = element.get(name)
        if text and not text.isascii() and "/" not in text.split(" ", 1)[0]:  # no address
            yield _Piece(text, element, name)


_FAMILY = re.compile(r"(?<![\w-])font(?:-family)?\s*:\s*([^;]+)", re.IGNORECASE)
_OLD_FONT = re.compile(r"(?P<tcvn3>\.vn[a-z])|\bvni[- ]?[a-z]", re.IGNORECASE)


def _font(element: HtmlElement, outer: _Font) -> _Font:
    style = element.get("style")
    families = _FAMILY.search(style) if style else None
    named = families[1] if families else element.get("face") if element.tag == "font" else None
    return outer if not named else _font_named(named.partition(",")[0].strip("\"' "))


def _font_named(name: str) -> _Font:
    found = _OLD_FONT.search(name)
    if found is None:
        return _NO_FONT
    return _Font(TCVN3, name.lower().endswith("h")) if found["tcvn3"] else _Font(VNI)
