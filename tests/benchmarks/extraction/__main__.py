"""Quality of extraction over our saved pages: ``python -m tests.benchmarks.extraction``.

Beside trafilatura, readability-lxml, resiliparse and news-please, where ``make bench-extract`` has installed them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence

from tests.benchmarks.extraction import beside, floor, ours
from tests.benchmarks.extraction.confidence import calibration, claims
from tests.benchmarks.extraction.disguise import disguised_scores
from tests.benchmarks.extraction.fixtures import Case, chosen, every_case
from tests.benchmarks.extraction.misread import listed
from tests.benchmarks.extraction.speed import speed
from tests.benchmarks.extraction.table import Scored, scored, table

OURS = "archiver"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options(arguments)
    cases = chosen(every_case(), options.family, options.site)
    if not cases:
        print("no saved page of which something is stated", file=sys.stderr)
        return 2
    if options.speed:
        return _print(speed(cases, options.pages, options.rounds))
    if options.disguised:
        return _print(disguised_scores(cases))
    pages = scored(cases, ours.answers(cases))
    return _pin(pages, options.reason) if options.pin else _print(_report(cases, pages, options))


def _report(cases: Sequence[Case], pages: Sequence[Scored], options: argparse.Namespace) -> Iterable[str]:
    if options.misread:
        return listed(pages)
    if options.confidence:
        return calibration(list(claims(pages)))
    return _whole_table(cases, pages, options.only)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.extraction", description=__doc__)
    parser.add_argument("--family", help="pages of this CMS family alone")
    parser.add_argument("--site", help="pages of this site (a folder of tests/fixtures) alone")
    names = [OURS, *beside.PEERS]
    parser.add_argument("--only", nargs="+", choices=names, default=names, help="these extractors, and archiver")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--misread", action="store_true", help="every value that archiver reads wrongly")
    what.add_argument("--confidence", action="store_true", help="how often fields are right, by confidence")
    what.add_argument("--disguised", action="store_true", help="pages whose names, headings and titles tell nothing")
    what.add_argument("--speed", action="store_true", help="pages a second, on long pages")
    what.add_argument("--pin", action="store_true", help="write the floor from the current figures")
    parser.add_argument("--reason", default="", help="why a floor is lowered")
    parser.add_argument("--pages", type=int, default=40, help="how many long pages")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is read")
    options = parser.parse_args(arguments)
    if options.pin and (options.family or options.site):
        parser.error("the floor is of all pages")
    return options


def _whole_table(cases: Sequence[Case], pages: Sequence[Scored], names: Sequence[str]) -> Iterator[str]:
    wanted = [name for name in beside.PEERS if name in names]
    peers = wanted if beside.are_installed() else []
    html = [case for case in cases if case.is_html]
    results = {OURS: pages} | {name: _beside(name, html) for name in peers}
    yield from table(results)
    if len(peers) < len(wanted):
        yield "\nThe peers are not installed (.venv-peers): `make bench-extract` does it where it can."
    yield from _failures(results)


def _beside(name: str, cases: Sequence[Case]) -> Sequence[Scored]:
    if sys.stderr.isatty():
        print(f"{name} …", file=sys.stderr)
    return scored(cases, beside.answers(name, cases), beside.PEERS[name])


def _failures(results: dict[str, Sequence[Scored]]) -> Iterator[str]:
    for name, pages in results.items():
        failed = [page for page in pages if "failed" in page.answer.reading]
        if failed:
            first = failed[0]
            why = first.answer.reading["failed"]
            yield f"\n{name} failed on {len(failed)} pages, such as {first.case.label}: {why}"


def _pin(pages: Sequence[Scored], reason: str) -> int:
    try:
        now = floor.load().raised(pages, reason)
    except ValueError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    floor.PATH.write_text(floor.written(now), "utf-8")
    return _print(f"{name:22}{value:g}" for name, value in now.measures.items())


def _print(lines: Iterable[str]) -> int:
    for line in lines:
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
