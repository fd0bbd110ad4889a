"""Vietnamese text: cleaning, one tone style, and folding without marks.

Three forms of a text, each idempotent: `clean` mends how it was typed, `canonical` also places tone
marks in one style so that equal words compare equal, `fold` drops marks and case for searching.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

__all__ = [
    "SMALL_LETTERS",
    "canonical",
    "clean",
    "fold",
    "fold_with_offsets",
    "has_marks",
    "with_newer_tones",
    "words",
]

#: The small letters that ASCII lacks.
SMALL_LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_LETTERS = SMALL_LETTERS + SMALL_LETTERS.upper()

# Soft hyphen, zero-width space and joiners, word joiner, byte order mark.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_REPAIR = re.compile(f"[{_INVISIBLE}Ðð]")
_REPAIRED = {"Ð": "Đ", "ð": "đ"}
_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")
_ODD_BLANK = re.compile("[\t\v\f\x1c-\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_ODD = re.compile(f"[\r\x85\u2028\u2029{_ODD_BLANK.pattern[1:]}")
_BLANK_RUN = re.compile("  +")
# Letters bear a few marks. A text of so many characters is normalised in no time whatever they are.
_MOST_MARKS, _SOON_SORTED = 30, 2_000
_MARKS_PERHAPS = re.compile(rf"[^\w\s\x00-\x7f]{{{_MOST_MARKS + 1},}}")
_MARKED = re.compile(f"[{_LETTERS}]")
# A combining mark that found no letter to join still belongs to its word, as it does for SQLite's unicode61.
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u0331])*")


def clean(text: str) -> str:
    """Text in NFC, without invisible characters, with đ as Vietnamese writes it and single blanks.

    Every kind of space becomes one, each line is stripped, line ends become ``\\n`` and are kept.

    >>> clean("  Ðảng\\u00a0 bộ\\u200b  tỉnh ")
    'Đảng bộ tỉnh'
    """
    return _tidy(text if text.isascii() else _composed(text))


def _composed(text: str) -> str:
    # Invisible characters go first: one may stand between a letter and its mark. None of them is printable.
    if not text.isprintable() or "Ð" in text or "ð" in text:
        text = _REPAIR.sub(lambda m: _REPAIRED.get(m.group(), ""), text)
    return composed(text)


def composed(text: str) -> str:
    """The text in NFC. Of more marks than any letter bears the first are kept: to sort the rest takes for ever.

    >>> composed("a\u0323\u0302"), len(composed("a" + "\u0301\u0323" * 5_000))
    ('ậ', 30)
    """
    # Of a run of more marks one stands where the sample is taken.
    if len(text) > _SOON_SORTED and any(map(unicodedata.combining, text[:: _MOST_MARKS + 1])):
        text = _MARKS_PERHAPS.sub(_few_marks, text)
    return unicodedata.normalize("NFC", text)


def _few_marks(run: re.Match[str]) -> str:
    """A run of signs, those that are marks left out behind the first few."""
    return run[0][:_MOST_MARKS] + "".join(sign for sign in run[0][_MOST_MARKS:] if not unicodedata.combining(sign))


def _tidy(text: str) -> str:
    # Nothing odd is printable, nor is a line end: a tenth of the time that a look for each takes.
    if not text.isprintable():
        if _ODD.search(text):
            text = _ODD_BLANK.sub(" ", _LINE_END.sub("\n", text.replace("\u00a0", " ")))
        text = _BLANK_RUN.sub(" ", text)
        return text.replace(" \n", "\n").replace("\n ", "\n").strip(" ")
    return (_BLANK_RUN.sub(" ", text) if "  " in text else text).strip(" ")


def _tone_pairs() -> dict[str, str]:
    toned = (("o", "òóỏõọ", "a", "àáảãạ"), ("o", "òóỏõọ", "e", "èéẻẽẹ"), ("u", "ùúủũụ", "y", "ỳýỷỹỵ"))
    return {
        change_first(first) + change_second(newer): change_first(older) + change_second(second)
        for first, olders, second, newers in toned
        for older, newer in zip(olders, newers, strict=True)
        for change_first in (str.lower, str.upper)
        for change_second in (str.lower, str.upper)
    }


_TONE_PAIRS = _tone_pairs()
# Only at the end of a syllable, where the two styles differ; after q, the u is no vowel (quý). A letter
# that bears a second, loose mark stays, or that mark would join another letter.
_NEWER_TONE = re.compile(
    r"[oOuU](?<![qQ][uU])[àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸỳýỷỹỵỲÝỶỸỴ](?![^\W\d_]|[\u0300-\u036f])",
)


def _older_tone(pair: re.Match[str]) -> str:
    return _TONE_PAIRS.get(pair.group(), pair.group())


def canonical(text: str) -> str:
    """Clean text with tone marks in the older style, for comparing. Placing them keeps every length.

    >>> canonical("Uỷ ban, hoà bình, khoẻ, THUỶ lợi; quý, toàn, khuỷu")
    'Ủy ban, hòa bình, khỏe, THỦY lợi; quý, toàn, khuỷu'
    """
    text = clean(text)
    return text if text.isascii() else _NEWER_TONE.sub(_older_tone, text)


_NEWER_PAIRS = {older: newer for newer, older in _TONE_PAIRS.items()}
_OLDER_TONE = re.compile(
    r"(?:[òóỏõọÒÓỎÕỌ][aAeE]|(?<![qQ])[ùúủũụÙÚỦŨỤ][yY])(?![^\W\d_]|[\u0300-\u036f])",
)


def with_newer_tones(text: str) -> str:
    """Clean text with tone marks in the newer style, as schoolbooks have it: the other way from `canonical`.

    >>> with_newer_tones("Ủy ban, hòa bình, khỏe, THỦY lợi; quý, toàn, khuỷu")
    'Uỷ ban, hoà bình, khoẻ, THUỶ lợi; quý, toàn, khuỷu'
    """
    text = clean(text)
    return text if text.isascii() else _OLDER_TONE.sub(lambda pair: _NEWER_PAIRS.get(pair[0], pair[0]), text)


def _fold_character(character: str) -> str:
    if character in _INVISIBLE:
        return ""
    if character in "đĐðÐ":
        return "d"
    folded = unicodedata.normalize("NFD", character).casefold()
    # Folding case may itself give a mark (İ), and a mark's fold may be a letter: decompose once more.
    folded = unicodedata.normalize("NFD", folded).casefold()
    return "".join(c for c in folded if unicodedata.category(c) != "Mn")


class _Folding(dict[int, str]):
    """A table for `str.translate` that learns each character at its first use."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


_FOLDING = _Folding()


# Nearly every text fits in a code page of our own; passing through it folds six times faster than a table.
_PAGE = ("".join(map(chr, range(128))) + SMALL_LETTERS + "ð\u00a0“”‘’«»–—…•·°§₫").ljust(256, "\ufffe")
_ENCODING = codecs.charmap_build(_PAGE)
_DECODING = "".join(map(_fold_character, _PAGE))


def _fold_common(text: str) -> str | None:
    """The text folded, each character to exactly one; None where it holds a character off the page."""
    try:
        encoded, _ = codecs.charmap_encode(text.lower(), "strict", _ENCODING)
    except UnicodeEncodeError:
        return None
    return codecs.charmap_decode(encoded, "strict", _DECODING)[0]


def fold(text: str) -> str:
    """Clean text without marks or case, đ as d.

    >>> fold("Đảng bộ Tỉnh uỷ")
    'dang bo tinh uy'
    """
    folded = _fold_common(text)
    return _tidy(text.translate(_FOLDING) if folded is None else folded)


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """Folded text, and for each of its characters the index in ``text`` of the one that gave it.

    Blanks are kept as they stand. The offsets hold one more entry, ``len(text)``, so that a match
    ``folded[i:j]`` is ``text[offsets[i]:offsets[j]]``, marks behind the last letter included.

    >>> fold_with_offsets("Straße")
    ('strasse', [0, 1, 2, 3, 4, 4, 5, 6])
    """
    folded = _fold_common(text)
    if folded is not None:
        return folded, list(range(len(text) + 1))
    pieces = [_FOLDING[ord(character)] for character in text]
    offsets = [index for index, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), [*offsets, len(text)]


def has_marks(text: str) -> bool:
    """Whether any Vietnamese letter with a mark, or đ, stands in the text.

    >>> has_marks("Đảng"), has_marks("dang bo")
    (True, False)
    """
    return not text.isascii() and _MARKED.search(_composed(text)) is not None


def words(text: str) -> list[str]:
    """The runs of letters and digits of the cleaned text, as SQLite's unicode61 parts them.

    >>> words("Chỉ thị 13-CT/TU, ngày 05/7")
    ['Chỉ', 'thị', '13', 'CT', 'TU', 'ngày', '05', '7']
    """
    return _WORD.findall(clean(text))
