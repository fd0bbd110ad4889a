"""Pages a second on one core, on pages as long as those of today, beside trafilatura and bare parsing."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import lxml.html

from archiver.errors import NotAnArticle
from archiver.pages import extract
from tests.benchmarks.extraction import beside
from tests.benchmarks.extraction.fixtures import Case
from tests.benchmarks.extraction.padding import padded

_SIZE = 245_000


@dataclass(frozen=True)
class Long:
    """A padded page, in memory and in a file for the peer."""

    case: Case
    page: bytes
    path: Path


def speed(cases: Sequence[Case], pages: int, rounds: int) -> Iterator[str]:
    """The lines of the comparison: each round is every page by each reader in turn."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="archiver-speed-")))
        long = _lengthened(_spread([case for case in cases if _fits(case)], pages), folder)
        readers: dict[str, Callable[[Long], float]] = {"archiver": _ours, "lxml": _parsed}
        if beside.are_installed():
            worker = stack.enter_context(beside.working("trafilatura"))
            readers["trafilatura"] = lambda page: worker.ask(page.path, page.case.url).seconds
        taken = _rounds(readers, long, rounds)
    size = sum(len(page.page) for page in long) / len(long) / 1000
    yield f"{len(long)} pages of {size:.0f} kB, median (least–most) of {rounds} rounds in turn, CPU time"
    yield from (f"  {name:24}{_spread_of([len(long) / s for s in seconds])} pages/s" for name, seconds in taken.items())
    yield from _ratios(taken)


def lengthened(cases: Sequence[Case], pages: int) -> list[tuple[Case, bytes]]:
    """Some of *cases*, evenly taken, as long pages."""
    return [(case, _long(case)) for case in _spread([case for case in cases if _fits(case)], pages)]


def _fits(case: Case) -> bool:
    return case.is_html and case.is_article and b"1258" not in case.page.read_bytes()[:2000]


def _spread(cases: Sequence[Case], pages: int) -> Sequence[Case]:
    return cases[:: max(1, len(cases) // pages)][:pages]


def _long(case: Case) -> bytes:
    return padded(case.page.read_text("utf-8", "replace"), _SIZE).encode()


def _lengthened(cases: Sequence[Case], folder: Path) -> list[Long]:
    long = [Long(case, _long(case), folder / f"{number}.html") for number, case in enumerate(cases)]
    for page in long:
        page.path.write_bytes(page.page)
    return long


def _rounds(readers: dict[str, Callable[[Long], float]], long: Sequence[Long], rounds: int) -> dict[str, list[float]]:
    for reader in readers.values():
        reader(long[0])
    taken: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(rounds):
        for name, reader in readers.items():
            taken[name].append(sum(reader(page) for page in long))
    return taken


def _ours(page: Long) -> float:
    return _timed(lambda: extract(page.page, page.case.url, captured_at=page.case.captured_at))


def _parsed(page: Long) -> float:
    parser = lxml.html.HTMLParser(encoding="utf-8")
    return _timed(lambda: lxml.html.fromstring(page.page, parser=parser).xpath("string()"))


def _timed(work: Callable[[], object]) -> float:
    begun = time.process_time()
    with suppress(NotAnArticle):  # which takes its time all the same
        work()
    return time.process_time() - begun


def _ratios(taken: dict[str, list[float]]) -> Iterator[str]:
    """Each of them to bare parsing, and archiver to trafilatura: how many times its pages a second."""
    pairs = (("archiver", "trafilatura"), ("archiver", "lxml"), ("trafilatura", "lxml"))
    for ours, theirs in pairs:
        if ours in taken and theirs in taken:
            ratios = [other / own for own, other in zip(taken[ours], taken[theirs], strict=True)]
            yield f"  {f'{ours} / {theirs}':24}{_spread_of(ratios)} x"


def _spread_of(values: Sequence[float]) -> str:
    return f"{median(values):8.3f} ({min(values):.3f}–{max(values):.3f})"
