"""How often fields are right, by the confidence with which archiver gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tests.benchmarks.extraction.comparing import misreadings
from tests.benchmarks.extraction.scoring import mean
from tests.benchmarks.extraction.table import Scored, figure

_BANDS = ((0.9, ".90 and over"), (0.7, ".70 to .90"), (0.5, ".50 to .70"), (0.0, "under .50"))
#: A rule is marked where what it claims is this far from what it does, over so many fields.
_FAR, _ENOUGH = 0.1, 5


@dataclass(frozen=True)
class Claim:
    """A field of which the truth is known: what was said of it, and whether it is right."""

    field: str
    rule: str
    confidence: float
    right: bool


def claims(pages: Iterable[Scored]) -> Iterator[Claim]:
    """Of every stated field of every article that was taken for one, what its evidence claims."""
    for page in pages:
        wrong = {found.field for found in misreadings(page.case.truth, page.answer.reading)}
        if page.case.is_article and not wrong & {"refused", "failed"}:
            for said in page.answer.reading.get("evidence", ()):
                if said["field"] in page.case.truth:
                    yield Claim(said["field"], said["rule"], said["confidence"], said["field"] not in wrong)


def band(confidence: float) -> str:
    """
    >>> band(0.9), band(0.89), band(0.2)
    ('.90 and over', '.70 to .90', 'under .50')
    """
    return next(name for least, name in _BANDS if confidence >= least)


def calibration(every: Sequence[Claim]) -> Iterator[str]:
    """By band, then by field and rule."""
    if not every:
        yield "No reading carries evidence."
        return
    yield f"  {'confidence':68}{'fields':>8}{'said':>8}{'right':>8}"
    yield from (_line(name, group) for name, group in _grouped(every, lambda claim: band(claim.confidence)))
    yield "\n  by field and rule; ! where it is far from what it says"
    by_rule = _grouped(every, lambda claim: f"{claim.field}: {claim.rule}")
    yield from (_line(name, group) for name, group in by_rule)


def _grouped(every: Iterable[Claim], key: Callable[[Claim], str]) -> Iterator[tuple[str, list[Claim]]]:
    yield from ((name, list(group)) for name, group in groupby(sorted(every, key=key), key))


def _line(name: str, group: Sequence[Claim]) -> str:
    said, right = mean([claim.confidence for claim in group]), mean([float(claim.right) for claim in group])
    mark = "  !" if abs(said - right) > _FAR and len(group) >= _ENOUGH else ""
    return f"  {name:68}{len(group):8}{figure(said):>8}{figure(right):>8}{mark}"
