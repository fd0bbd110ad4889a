"""The table of quality: families down, measures across, the extractors beneath each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.benchmarks.extraction.fixtures import Case
from tests.benchmarks.extraction.ours import Answer
from tests.benchmarks.extraction.scoring import EVERYTHING, MEASURES, Marks, marks, rounded_down, scores


@dataclass(frozen=True)
class Scored:
    """One page with an extractor's marks for it."""

    case: Case
    answer: Answer
    marks: Marks


_LEGEND = """
whole: title, day, authors' names, related list and body (P and R .98) all right; body: lead and body, in runs of four
words, F1 of the means; names, links, titles, files: the whole list right; roles, organ.: of the bylines that have one;
refused: pages that are no article, by saying so or, for the peers, by fewer than 200 characters; doc.: documents by
their number and code; pages/s: of CPU time; –: nothing of it is stated, or the extractor does not give it."""
#: By the extractor's name.
Results = Mapping[str, Sequence[Scored]]


def scored(cases: Sequence[Case], answers: Iterable[Answer], gives: frozenset[str] = EVERYTHING) -> tuple[Scored, ...]:
    """The marks of an extractor that *gives* those fields."""
    return tuple(
        Scored(case, answer, marks(case.truth, answer.reading, gives))
        for case, answer in zip(cases, answers, strict=True)
    )


def table(results: Results) -> Iterator[str]:
    """Its lines: all pages, then those of each family."""
    ours = [page.case for page in next(iter(results.values()))]
    html = _where(results, {case.label for case in ours if case.is_html})
    yield _line("", [*(measure.heading for measure in MEASURES), "pages/s"])
    yield from _block("every HTML page", html)
    if len(ours) > len(next(iter(html.values()))):
        yield from _block("with plain text, which archiver alone reads", dict([next(iter(results.items()))]))
    for family in sorted({case.family for case in ours}):
        labels = {case.label for case in ours if case.family == family}
        yield from _block(family, _where(results, labels))
    yield _LEGEND


def _where(results: Results, labels: set[str]) -> Results:
    return {name: [page for page in pages if page.case.label in labels] for name, pages in results.items()}


def _block(heading: str, results: Results) -> Iterator[str]:
    cases = [page.case for page in next(iter(results.values()))]
    articles = sum(case.is_article for case in cases)
    yield f"\n{heading}: {_counted(articles, 'article')}, {_counted(len(cases) - articles, 'other page')}"
    for name, pages in results.items():
        if pages:
            yield _row(name, pages)


def _row(name: str, pages: Sequence[Scored]) -> str:
    given = scores(page.marks for page in pages)
    seconds = sum(page.answer.seconds for page in pages)
    cells = [figure(given.get(measure.name)) for measure in MEASURES]
    return _line(name, [*cells, f"{len(pages) / seconds:.0f}" if seconds else "–"])


def _line(name: str, cells: Sequence[str]) -> str:
    return f"  {name:12}" + "".join(f"{cell:>8}" for cell in cells)


def figure(value: float | None) -> str:
    """A share in three places, never rounded up to 1.

    >>> figure(0.98765), figure(0.95), figure(0.9999), figure(1.0), figure(None)
    ('.987', '.950', '.999', '1', '–')
    """
    if value is None:
        return "–"
    return f"{rounded_down(value):.3f}".removeprefix("0") if value < 1 else "1"


def _counted(number: int, noun: str) -> str:
    """
    >>> _counted(1, "article"), _counted(0, "article")
    ('1 article', '0 articles')
    """
    return f"{number} {noun}" + ("" if number == 1 else "s")
