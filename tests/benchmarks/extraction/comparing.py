"""A reading held against what is stated of the page: where they differ, and how to show it shortly."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

#: How much of a value is shown, and how much of what is the same before the first difference.
_SHOWN, _BEFORE = 90, 25


@dataclass(frozen=True)
class Difference:
    """One value that is not as stated: *path* is ``bylines[0].role``."""

    path: str
    expected: Any
    got: Any

    @property
    def field(self) -> str:
        """The field of the article that it is in.

        >>> Difference("bylines[0].role", "Trưởng phòng", None).field
        'bylines'
        """
        return re.split(r"[\[.]", self.path, maxsplit=1)[0]

    def shown(self) -> tuple[str, str]:
        """Both values, from shortly before they part.

        >>> Difference("title", "Một " * 20 + "hai", "Một " * 20 + "ba").shown()
        ('… Một Một Một Một Một Một hai', '… Một Một Một Một Một Một ba')
        """
        pair = _written(self.expected), _written(self.got)
        start = max(0, _alike(*pair) - _BEFORE)
        first, second = (_cut(text, start) for text in pair)
        return first, second


def misreadings(truth: Mapping[str, Any], got: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Where a reading differs from what is stated; an article taken for none, or the reverse, is one difference.

    >>> [found.path for found in misreadings({"title": "A", "lead": ""}, {"title": "A", "lead": "B", "body": "C"})]
    ['lead']
    >>> misreadings({"title": "A"}, {"refused": "listing"})
    (Difference(path='refused', expected=None, got='listing'),)
    """
    if "failed" in got:
        return (Difference("failed", None, got["failed"]),)
    if ("refused" in truth) != ("refused" in got):
        return (Difference("refused", truth.get("refused"), got.get("refused")),)
    return tuple(differences(truth, got))


def differences(truth: Any, got: Any, path: str = "") -> Iterator[Difference]:
    """Mappings: every key that is stated. Lists: as many, and each likewise. All else must be equal.

    >>> list(differences([{"name": "Lò Thị Mẩy"}], [{"name": "Lò Thị Mẩy", "role": None}]))
    []
    """
    if isinstance(truth, Mapping) and isinstance(got, Mapping):
        for key, value in truth.items():
            yield from differences(value, got.get(key), f"{path}.{key}" if path else key)
    elif isinstance(truth, list) and isinstance(got, list):
        yield from _of_lists(truth, got, path)
    elif truth != got:
        yield Difference(path, truth, got)


def _of_lists(truth: list[Any], got: list[Any], path: str) -> Iterator[Difference]:
    if len(truth) == len(got):
        for number, (one, other) in enumerate(zip(truth, got, strict=True)):
            yield from differences(one, other, f"{path}[{number}]")
        return
    missing = [item for item in truth if not any(_same(item, other) for other in got)]
    added = [item for item in got if not any(_same(other, item) for other in truth)]
    counts = f"{len(truth)} expected, {len(got)} got"
    yield Difference(f"{path}[…] ({counts})", missing or truth, added or got)


def _same(truth: Any, got: Any) -> bool:
    return next(differences(truth, got), None) is None


def _written(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_written(item)}" for key, item in value.items() if item) + "}"
    if isinstance(value, Sequence):
        return "[" + ", ".join(map(_written, value)) + "]"
    return "nothing" if value is None else json.dumps(value, ensure_ascii=False)


def _alike(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _cut(text: str, start: int) -> str:
    behind = text[start : start + _SHOWN]
    shown = ("…" if start else "") + behind + ("…" if start + _SHOWN < len(text) else "")
    return shown.replace("\n", "⏎")
