"""How much of a text is right and how much of it is there, by runs of four words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_WORD = re.compile(r"\w+")
_LENGTH = 4

Shingles = Counter[tuple[str, ...]]


def shingles(text: str) -> Shingles:
    """Every run of four words, as often as it stands there; a shorter text is one run.

    >>> sorted(shingles("một hai, ba bốn năm"))
    [('hai', 'ba', 'bốn', 'năm'), ('một', 'hai', 'ba', 'bốn')]
    >>> sorted(shingles("một hai")), sorted(shingles(""))
    ([('một', 'hai')], [])
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text))
    starts = range(max(1, len(words) - _LENGTH + 1)) if words else ()
    return Counter(tuple(words[start : start + _LENGTH]) for start in starts)


def precision_and_recall(truth: str, got: str) -> tuple[float | None, float | None]:
    """Shares of *got* that is true and of *truth* that was got. None where there is nothing to take a share of.

    >>> precision_and_recall("một hai ba bốn năm sáu", "một hai ba bốn")
    (1.0, 0.3333333333333333)
    >>> precision_and_recall("một hai ba bốn", ""), precision_and_recall("", "")
    ((None, 0.0), (1.0, 1.0))
    """
    true, found = shingles(truth), shingles(got)
    if not true and not found:
        return 1.0, 1.0
    same = (true & found).total()
    return _share(same, found.total()), _share(same, true.total())


def f1(precision: float, recall: float) -> float:
    """Their harmonic mean.

    >>> f1(1.0, 0.5), f1(0.0, 0.0)
    (0.6666666666666666, 0.0)
    """
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
