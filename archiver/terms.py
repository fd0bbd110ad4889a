"""What a person types, as terms: words and phrases, in the archive's spelling."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archiver.vietnamese.text import canonical, fold, has_marks, words

MOST_TERMS = 32
"""Terms of a query that are looked for; nobody types more, and each costs time."""

_TOKEN = re.compile(r'"([^"]*)"?|([^\s"]+)')
_AS_WRITTEN = "{title lead body}"
_FOLDED = "{title_folded lead_folded body_folded}"


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or several that must follow each other, in the archive's spelling and lower case."""

    words: tuple[str, ...]

    @property
    def folded(self) -> tuple[str, ...]:
        """The words without marks."""
        return tuple(fold(word) for word in self.words)

    def match(self) -> str:
        """The FTS5 expression: marks that were typed are meant."""
        marked = [word for word in self.words if has_marks(word)]
        if len(marked) == len(self.words):
            return self.match_as_typed()
        expression = f"{_FOLDED} : {_phrase(self.folded)}"
        return "(" + " AND ".join([expression, *(f"{_AS_WRITTEN} : {_phrase((w,))}" for w in marked)]) + ")"

    def match_as_typed(self) -> str:
        """The FTS5 expression for the very words."""
        return f"{_AS_WRITTEN} : {_phrase(self.words)}"


def _phrase(parts: tuple[str, ...]) -> str:
    return '"' + " ".join(parts) + '"'


def parse(query: str) -> list[Term]:
    """What a person typed as terms; never an error.

    >>> [term.words for term in parse('uỷ ban "Đảng bộ" 13-CT/TU "nửa')]
    [('ủy',), ('ban',), ('đảng', 'bộ'), ('13', 'ct', 'tu'), ('nửa',)]
    """
    terms = (Term(tuple(words(quoted or bare))) for quoted, bare in _TOKEN.findall(canonical(query).lower()))
    return list(dict.fromkeys(term for term in terms if term.words))[:MOST_TERMS]
