"""``python -m tests.benchmarks [ARTICLES [ROUNDS]]``: the whole job beside bare Scrapy, and bytes beside gzip.

Both crawl the same generated site in turn; a page's figure is the CPU time of the whole process, start-up
included, divided by the articles.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
import zlib
from pathlib import Path
from statistics import median

from archiver.store.archive import Archive
from archiver.store.payloads import get
from tests.command import environment
from tests.servers import free_ports


def main(articles: int = 1000, rounds: int = 3) -> None:
    port = free_ports(1)
    server = subprocess.Popen([sys.executable, "-m", "tests.benchmarks.site", str(articles), str(port)])
    try:
        url = f"http://127.0.0.1:{port}/"
        _wait_for(url)
        with tempfile.TemporaryDirectory() as folder:
            _crawl(url, articles, rounds, Path(folder))
    finally:
        server.kill()
        server.wait()


def _crawl(url: str, articles: int, rounds: int, folder: Path) -> None:
    ours, theirs, memory = [], [], []
    for number in range(rounds):
        archive = folder / f"{number}.db"
        options = ["--archive", str(archive), "--delay", "0", "--concurrency", "8", "--quiet"]
        seconds, megabytes = _measure([sys.executable, "-m", "archiver", "crawl", url, *options])
        ours.append(seconds * 1000 / articles)
        memory.append(megabytes)
        theirs.append(_measure([sys.executable, "-m", "tests.benchmarks.peer", url])[0] * 1000 / articles)
    ratios = [a / b for a, b in zip(ours, theirs, strict=True)]
    print(f"{articles} articles of a generated site, {rounds} rounds in turn")
    print(f"  archiver, the whole job    {_spread(ours)} ms CPU an article, peak memory {max(memory):.0f} MB")
    print(f"  bare Scrapy, links only    {_spread(theirs)} ms CPU an article")
    print(f"  ratio                      {_spread(ratios)}")
    _print_sizes(folder / "0.db", articles)


def _print_sizes(path: Path, articles: int) -> None:
    with Archive.read(path) as archive:
        connection = archive.connection
        digests = [row[0] for row in connection.execute("SELECT digest FROM payloads")]
        (kept,) = connection.execute("SELECT sum(length(data)) FROM payloads").fetchone()
        (found,) = connection.execute("SELECT count(*) FROM articles").fetchone()
        gzipped = sum(len(zlib.compress(get(connection, digest), 6)) for digest in digests)
    print(f"  articles kept              {found}")
    print(f"  bodies                     {kept / gzipped:.2f} x the bytes of gzip-6 a page")
    print(f"  the whole file             {path.stat().st_size / articles / 1000:.1f} kB an article")


def _measure(command: list[str]) -> tuple[float, float]:
    """CPU seconds and peak megabytes of a command."""
    process = subprocess.Popen(command, env=environment())
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def _spread(values: list[float]) -> str:
    return f"{median(values):6.2f} ({min(values):.2f}-{max(values):.2f})"


def _wait_for(url: str) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(url).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the generated site did not start")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
