"""Text typed for the fonts from before Unicode, TCVN3 (``.VnTime``) and VNI (``VNI-Times``), as Unicode.

Such text is Latin-1 that only its font shows as Vietnamese: ``B¸o c¸o``, ``Baùo caùo``. Each run of it is
judged by itself, since Unicode menus stand around old texts: by whether its words are no Vietnamese
syllables as they stand and are once repaired, helped by the font that the page names and by the runs
beside it. Whatever is in doubt stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import codepoint2name

from lxml import etree
from lxml.html import HtmlElement

from archiver.vietnamese.fonts import TCVN3, VNI
from archiver.vietnamese.legacy_runs import NO_FONT, Font, Piece, Run, settle

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


def repair(text: str) -> str:
    """*text* with those of its lines that are old text in Unicode.

    >>> repair("B¸o c¸o cña §¶ng bé"), repair("Ñaûng boä tænh"), repair("Café à la crème")
    ('Báo cáo của Đảng bộ', 'Đảng bộ tỉnh', 'Café à la crème')
    """
    if not any(letter in text for letter in _TELLING) or not _IN_A_WORD.search(text):
        return text
    runs = [Run(pieces=[Piece(line)]) for line in text.split("\n")]
    settle(runs)
    return "\n".join(run.text for run in runs)


def mend(root: HtmlElement) -> None:
    """Repairs the text, ``title`` and ``alt`` of a page and what its ``meta`` elements say; scripts stay."""
    settle(list(_runs(root)))


_INLINE_NAMES = "a abbr acronym b big cite em font i ins label mark q s small span strike strong sub sup tt u"
_INLINE = frozenset(_INLINE_NAMES.split())
_DESCRIBING = frozenset(("title", "alt"))
_CODE = frozenset(("script", "style", "textarea"))


def _runs(root: HtmlElement) -> Iterator[Run]:
    """The texts of a page, each with its neighbours in one font."""
    fonts, own, pieces = [NO_FONT], NO_FONT, list[Piece]()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if event == "start":
            names = element.keys()
            fonts.append(_font(element, fonts[-1]) if "style" in names or tag == "font" else fonts[-1])
            if tag == "meta" or not _DESCRIBING.isdisjoint(names):
                yield from (Run(fonts[-1]._replace(capitals=False), [piece]) for piece in _attributes(element))
            text, place = None if tag in _CODE else element.text, "text"
        else:
            fonts.pop()
            text, place = element.tail, "tail"
        # Blanks between two runs of one font do not part them.
        if tag not in _INLINE or (text and fonts[-1] != own and not text.isspace()):
            if pieces:
                yield Run(own, pieces)
            own, pieces = fonts[-1], []
        if text and (pieces or not text.isspace()):
            pieces.append(Piece(text, element, place))
    if pieces:
        yield Run(own, pieces)


def _attributes(element: HtmlElement) -> Iterator[Piece]:
    names = ("content",) if element.tag == "meta" and element.get("http-equiv") is None else ("title", "alt")
    for name in names:
        text = element.get(name)
        if text and not text.isascii() and "/" not in text.split(" ", 1)[0]:  # no address
            yield Piece(text, element, name)


_FAMILY = re.compile(r"(?<![\w-])font(?:-family)?\s*:\s*([^;]+)", re.IGNORECASE)
_OLD_FONT = re.compile(r"(?P<tcvn3>\.vn[a-z])|\bvni[- ]?[a-z]", re.IGNORECASE)


def _font(element: HtmlElement, outer: Font) -> Font:
    style = element.get("style")
    families = _FAMILY.search(style) if style else None
    named = families[1] if families else element.get("face") if element.tag == "font" else None
    return outer if not named else _font_named(named.partition(",")[0].strip("\"' "))


def _font_named(name: str) -> Font:
    found = _OLD_FONT.search(name)
    if found is None:
        return NO_FONT
    return Font(TCVN3, name.lower().endswith("h")) if found["tcvn3"] else Font(VNI)
