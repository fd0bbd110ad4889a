"""No page takes a reader for ever, or all of its memory: each of the `bombs` is read in a process of its own."""

from __future__ import annotations

import json
import resource
import subprocess
import sys

import pytest

from tests.pages.bombs import BOMBS

#: Seconds of a processor after which a reader that hangs is killed. A page is to take five at most where nothing
#: else runs; machines differ.
MOST_SECONDS = 20
MOST_MEGABYTES = 500

WORST = (
    "50 MB of noise",
    "50 MB of paragraphs",
    "50 MB of NUL",
    "noise in tags",
    "div 100,000 deep",
    "table 20,000 deep",
    "sidebars with prose 2,000 deep",
    "UTF-16 without a mark",
    "gzip",
    "gzip in a page",
    "entity bomb",
    "combining marks out of order",
    "old fonts",
    "200,000 attributes",
    "state of 30 MB",
    "state 100,000 deep",
    "literal of many arguments",
    "JSON-LD of brackets",
    "100,000 links in one list",
    "related in one cell",
    "paragraph of documents glued",
    "article with teasers",
    "article with Tin cùng chuyên mục",
    "article with paragraph of dates glued",
)


def read(name: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.pages.bombs", name],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS)),
    )
    assert done.returncode == 0, done.stderr or f"killed after {MOST_SECONDS} s"
    said: dict[str, float] = json.loads(done.stdout)
    return said


@pytest.mark.parametrize("name", WORST)
def test_a_hostile_page_is_read_within_bounds(name: str) -> None:
    assert read(name)["peak"] < MOST_MEGABYTES


@pytest.mark.torture
@pytest.mark.parametrize("name", sorted(set(BOMBS) - set(WORST)))
def test_every_hostile_page_is_read_within_bounds(name: str) -> None:
    assert read(name)["peak"] < MOST_MEGABYTES
