"""Every value that archiver reads wrongly: what to work from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.benchmarks.extraction.comparing import misreadings
from tests.benchmarks.extraction.table import Scored


def listed(pages: Sequence[Scored]) -> Iterator[str]:
    """Three lines a value, and how many there are of each field."""
    fields: Counter[str] = Counter()
    for page in pages:
        for found in misreadings(page.case.truth, page.answer.reading):
            expected, got = found.shown()
            yield f"{page.case.label}  {found.path}\n    expected  {expected}\n    got       {got}"
            fields[found.field] += 1
    counts = ", ".join(f"{field} {count}" for field, count in fields.most_common())
    yield f"{fields.total()} values misread on {_pages(pages)} of {len(pages)} pages" + (
        f": {counts}" if counts else ""
    )


def _pages(pages: Sequence[Scored]) -> int:
    return sum(bool(misreadings(page.case.truth, page.answer.reading)) for page in pages)
