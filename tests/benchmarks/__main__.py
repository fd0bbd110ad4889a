"""Speed beside bare Scrapy, bytes beside gzip: ``python -m tests.benchmarks [--pages 2000 20000] [--rounds 5]``.

Both crawl the same generated site in turn. A page's figure is the CPU time of the whole process, user and system,
start-up included, divided by the article pages; lists and other pages are carried by them.
"""

from __future__ import annotations

import argparse
import os
import platform
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from tests.benchmarks.serving import serving
from tests.benchmarks.site import Site
from tests.benchmarks.sizes import Sizes, sizes_of
from tests.command import ROOT, environment, rows


@dataclass(frozen=True)
class Cost:
    """What one process took, and what it printed."""

    cpu: float
    seconds: float
    megabytes: float
    printed: str


@dataclass
class Result:
    """Of one size of the site: every round, then the bytes of the last archive."""

    articles: int
    pages: int
    bytes: int
    server: str = ""
    ours: list[Cost] = field(default_factory=list)
    peer: list[Cost] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    sizes: Sizes | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every crawl kept each article once."""
        return set(self.kept) == {self.articles}

    @property
    def megabytes(self) -> float:
        """Our peak memory."""
        return median(cost.megabytes for cost in self.ours)


def main() -> int:
    options = _options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the pages are removed and the server is stopped
    versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {os.cpu_count()} cores"
    print(f"archiver beside bare Scrapy, {versions}", flush=True)
    results = [_run(articles, options.rounds) for articles in sorted(options.pages)]
    first, last = results[0], results[-1]
    if first is not last:
        growth = last.megabytes - first.megabytes
        print(f"\nour peak memory from {first.articles} to {last.articles} pages: {growth:+.1f} MB")
    return 0 if all(result.is_whole for result in results) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks", description="Speed and size, beside a reference"
    )
    parser.add_argument("--pages", type=int, nargs="+", default=[2000, 20000], help="articles of the sites")
    parser.add_argument("--rounds", type=int, default=5, help="crawls of each, in turn")
    return parser.parse_args()


def _run(articles: int, rounds: int) -> Result:
    with tempfile.TemporaryDirectory(prefix="archiver-bench-") as name:
        folder, pages = Path(name), Path(name, "pages")
        pages.mkdir()
        site = Site(articles)
        _say(f"writing {site.pages} pages")
        written = site.write(pages)
        result = Result(articles, site.pages, written)
        with serving(pages, folder) as server:
            result.server = server.name
            for number in range(1, rounds + 1):
                _say(f"{articles} articles, round {number} of {rounds}")
                _round(server.url, folder / "archive.db", result)
        result.sizes = sizes_of(folder / "archive.db")
    _print(result)
    return result


def _round(url: str, archive: Path, result: Result) -> None:
    archive.unlink(missing_ok=True)
    options = ["--archive", str(archive), "--delay", "0", "--concurrency", "8", "--quiet"]
    result.ours.append(_measure([sys.executable, "-m", "archiver", "crawl", url, *options]))
    result.kept += rows(archive, "SELECT count(*) FROM articles")[0]
    result.peer.append(_measure([sys.executable, "-m", "tests.benchmarks.peer", url]))
    if (seen := int(result.peer[-1].printed)) != result.pages:
        raise SystemExit(f"bare Scrapy was led to {seen} pages of {result.pages}: its figures would not compare")


def _measure(command: list[str]) -> Cost:
    """Run a command to its end; the memory is its peak resident set."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
    except BaseException:
        process.kill()
        raise
    finally:
        process.stdout.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed with {process.returncode}")
    cpu = usage.ru_utime + usage.ru_stime
    return Cost(cpu, time.perf_counter() - begun, usage.ru_maxrss / 1024, printed)


def _print(result: Result) -> None:
    heading = f"{result.articles} article pages of {result.bytes / result.pages / 1000:.1f} kB"
    print(f"\n{heading}, {result.pages} pages in all, {_rounds(len(result.ours))}, served by {result.server}")
    print(f"  {'':24}{'archiver, the whole job':28}bare Scrapy, links only")
    _row("CPU, ms a page", result, lambda cost: cost.cpu * 1000 / result.articles)
    ratios = [ours.cpu / peer.cpu for ours, peer in zip(result.ours, result.peer, strict=True)]
    print(f"  {'ratio':24}{_spread(ratios)}")
    _row("peak memory, MB", result, lambda cost: cost.megabytes)
    _row("seconds", result, lambda cost: cost.seconds)
    kept = " ".join(map(str, sorted(set(result.kept))))
    print(f"  {'articles kept':24}{kept:>8}" + ("" if result.is_whole else f"   NOT the {result.articles} generated"))
    if result.sizes:
        _print_sizes(result.sizes, result.articles)


def _print_sizes(sizes: Sizes, articles: int) -> None:
    parts = {
        "bodies": (sizes.bodies, f"{sizes.bodies / sizes.gzipped:.3f} x the bytes of gzip-6 a page"),
        "text": (sizes.text, "articles, revisions and their rows"),
        "index": (sizes.index, "full-text search"),
        "log": (sizes.log, ""),
        "other": (sizes.other, "captures, frontier, free pages"),
        "whole file": (sizes.whole, ""),
    }
    print("  bytes an article" + ("" if sizes.measured else " (estimated from lengths: this SQLite has no dbstat)"))
    for name, (size, note) in parts.items():
        print(f"    {name:22}{size / articles:8.0f}   {note}".rstrip())


def _row(name: str, result: Result, figure: Callable[[Cost], float]) -> None:
    ours, peer = (_spread([figure(cost) for cost in costs]) for costs in (result.ours, result.peer))
    print(f"  {name:24}{ours:28}{peer}")


def _spread(values: list[float]) -> str:
    return f"{median(values):8.2f} ({min(values):.2f}-{max(values):.2f})"


def _rounds(count: int) -> str:
    return "1 round" if count == 1 else f"{count} rounds in turn"


def _say(line: str) -> None:
    """On standard error and only to a person, so that what is printed stays the table."""
    if sys.stderr.isatty():
        print(line, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
