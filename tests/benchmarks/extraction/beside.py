"""The four peers, each in a process of its own in ``.venv-peers``."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.extraction.fixtures import Case, decoded
from tests.benchmarks.extraction.ours import Answer
from tests.command import ROOT

#: The seconds that a peer may take for a page, on a busy machine.
LIMIT = 20.0
PYTHON = ROOT / ".venv-peers/bin/python"
_BY_META = frozenset({"title", "body", "published", "bylines"})
#: What each peer gives at all.
PEERS = {
    "trafilatura": _BY_META,
    "readability": frozenset({"title", "body"}),
    "resiliparse": frozenset({"title", "body"}),
    "news-please": _BY_META,
}


def are_installed() -> bool:
    """Whether the peers' own environment was made, as ``make bench-extract`` does it."""
    return (PYTHON.parent.parent / "done").exists()


@dataclass
class Worker:
    """A peer that answers page by page; it is started anew where a page ended it."""

    name: str
    limit: float = LIMIT
    process: subprocess.Popen[str] | None = None

    def ask(self, path: Path, url: str) -> Answer:
        """What it reads in the UTF-8 page at *path*; nothing where that took too long or broke it."""
        if self.process is None:
            self.process = self._started()
        assert self.process.stdin is not None and self.process.stdout is not None
        print(json.dumps({"path": str(path), "url": url}), file=self.process.stdin, flush=True)
        line = self.process.stdout.readline()
        if not line:
            self.stop()
            return Answer({"failed": f"gave no answer within {self.limit:.0f} s"}, self.limit)
        answer = json.loads(line)
        return Answer(answer["reading"], answer["seconds"])

    def stop(self) -> None:
        """End the process, if one runs."""
        if self.process is None:
            return
        self.process.kill()
        self.process.communicate()
        self.process = None

    def _started(self) -> subprocess.Popen[str]:
        # -P: the folder of the script is no place to import from.
        command = [str(PYTHON), "-W", "ignore", "-P", str(Path(__file__).with_name("peers.py"))]
        return subprocess.Popen(
            [*command, self.name, str(self.limit)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )


@contextmanager
def working(name: str, limit: float = LIMIT) -> Iterator[Worker]:
    """A worker, stopped at the end."""
    worker = Worker(name, limit)
    try:
        yield worker
    finally:
        worker.stop()


def answers(name: str, cases: Iterable[Case]) -> Iterator[Answer]:
    """One to each case, in order. The first page is read twice: what is loaded once counts for no page."""
    with working(name) as worker, tempfile.TemporaryDirectory(prefix="archiver-peers-") as folder:
        page = Path(folder, "page.html")
        for number, case in enumerate(cases):
            page.write_text(decoded(case.page.read_bytes()), "utf-8")
            if not number:
                worker.ask(page, case.url)
            yield worker.ask(page, case.url)
