"""The least that archiver may reach over our saved pages, and the pages that it reads imperfectly.

``floor.toml`` is written by ``python -m tests.benchmarks.extraction --pin``. Numbers go up; to let one go down takes
``--reason "…"``, which then stands beside it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.extraction.scoring import mean, rounded_down, scores
from tests.benchmarks.extraction.table import Scored

PATH = Path(__file__).with_name("floor.toml")
_REASON = re.compile(r"^(\w+) = \S+  # (.+)$", re.MULTILINE)
_HEAD = (
    "# Shares over all pages in tests/fixtures; tests/pages/test_floor.py fails below one. Written by\n"
    "# `python -m tests.benchmarks.extraction --pin`, which lowers a number only with its --reason beside it.\n"
)
#: Each of these is the work of two others, whose pages are named.
_MADE_OF = {"body_f1": ("body_precision", "body_recall")}


@dataclass(frozen=True)
class Floor:
    """Measures by name; the imperfect marks of each page; why a measure was lowered."""

    measures: Mapping[str, float] = field(default_factory=dict)
    pages: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)

    def fallen(self, pages: Sequence[Scored]) -> tuple[str, ...]:
        """A sentence for each measure that is below its floor, with the pages that are worse than they were."""
        now = measured(pages)
        return tuple(
            f"{name} is {now.get(name, 0.0):.4g}, below its floor of {least:g}. Worse: {self._worse(name, pages)}"
            for name, least in self.measures.items()
            if now.get(name, 0.0) < least
        )

    def raised(self, pages: Sequence[Scored], reason: str = "") -> Floor:
        """As things stand now. Raises `ValueError` where a number would fall and no *reason* is given."""
        now = {name: rounded_down(value) for name, value in measured(pages).items()}
        lower = [name for name, value in self.measures.items() if now.get(name, 0.0) < value]
        if lower and not reason:
            raise ValueError(f"{', '.join(lower)} would fall: mend that, or give a --reason")
        kept = {name: why for name, why in self.reasons.items() if self.measures.get(name) == now.get(name)}
        lowered = {name: f"from {self.measures[name]:g}: {' '.join(reason.split())}" for name in lower}
        return Floor(now, dict(_imperfect(pages)), kept | lowered)

    def _worse(self, name: str, pages: Sequence[Scored]) -> str:
        parts = _MADE_OF.get(name, (name,))
        worse = [
            page.case.label
            for page in pages
            for part in parts
            if part in page.marks and mean_of(page, part) < self.pages.get(page.case.label, {}).get(part, 1.0)
        ]
        return ", ".join(dict.fromkeys(worse)) or "no page by itself; pages that were right are gone"


def measured(pages: Sequence[Scored]) -> dict[str, float]:
    """The scores, and how many pages there are: a floor is not kept by taking pages away."""
    return {"pages": float(len(pages)), **scores(page.marks for page in pages)}


def mean_of(page: Scored, name: str) -> float:
    """The page's own score, rounded down as it is written; 1 where nothing was asked."""
    given = page.marks.get(name)
    return rounded_down(mean(given)) if given else 1.0


def load(path: Path = PATH) -> Floor:
    """The floor in *path*; an empty one where there is none yet."""
    if not path.exists():
        return Floor()
    text = path.read_text("utf-8")
    read = tomllib.loads(text)
    return Floor(read["floor"], read.get("pages", {}), dict(_REASON.findall(text)))


def written(floor: Floor) -> str:
    """As TOML, with the reasons beside the numbers.

    >>> text = written(Floor({"title": 0.95}, {"a/b": {"title": 0.0}}, {"title": "from 0.97: a new site"}))
    >>> text.partition("[floor]")[2].split()[:3], text.splitlines()[-1]
    (['title', '=', '0.95'], '"a/b" = { title = 0.0 }')
    """
    return "\n".join([_HEAD, "[floor]", *_measure_lines(floor), "", "[pages]", *_page_lines(floor), ""])


def _measure_lines(floor: Floor) -> Iterator[str]:
    for name, value in floor.measures.items():
        yield f"{name} = {value:g}" + (f"  # {floor.reasons[name]}" if name in floor.reasons else "")


def _page_lines(floor: Floor) -> Iterator[str]:
    for label, given in floor.pages.items():
        yield f'"{label}" = {{ {", ".join(f"{name} = {value}" for name, value in given.items())} }}'


def _imperfect(pages: Sequence[Scored]) -> Iterator[tuple[str, dict[str, float]]]:
    for page in pages:
        below = {name: mean_of(page, name) for name in page.marks if mean_of(page, name) < 1}
        if below:
            yield page.case.label, below
