"""Pages made to harm a reader are read, or refused, in little time and memory; each in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from archiver.errors import NotAnArticle
from archiver.pages import extract
from archiver.pages.limits import bounded
from tests.command import ROOT, archiver
from tests.pages.bait import BAIT
from tests.pages.bombs import BAITS, BOMBS, IN_ARTICLE, URL
from tests.pages.charges import ENDING, OPENING, zipped

#: Seconds after which a page counts as one that is never read, however busy the machine; megabytes that are too many.
HANGS, MOST_MEGABYTES = 30, 500
#: Seconds of a processor that a page may take, where nothing but the proof is running.
MOST_SECONDS = 5

#: One of each kind; ``make torture`` has all.
QUICK = (
    "50 MB of noise",
    "50 MB of one letter",
    "UTF-16 of odd length",
    "old fonts in paragraphs",
    "combining marks out of order",
    "windows-1258 of tones",
    "entity bomb",
    "div 1,000,000 deep",
    "state 100,000 deep",
    "literal 100,000 deep",
    "200 literals of 30 kB",
    "plain lines with one sign",
    "article with prose 2,000 deep",
    "article with state of 30 MB",
    "article with references to one text",
    "article with 200,000 attributes in quotes",
    "article with many classes",
    "article with 100,000 h2",
    "article with 500,000 links",
    "article with 100,000 links in one line",
    "article with cells in one row",
    "article with br in one span",
    "article with lines of links behind a long one",
    "article with related in one div",
    "article with a line amid 50,000 lines",
    "article with NUL in tags",
    "article with paragraph of documents",
    "article with paragraph of dates",
)
ONE_BY_ONE = [name for name in BOMBS if name.removeprefix(IN_ARTICLE) not in BAITS]


def costs(names: Sequence[str], limit: float = HANGS) -> list[dict[str, Any]]:
    """What reading each costs, one after the other in a process of their own."""
    command = [sys.executable, "-m", "tests.pages.bombs", *names]
    done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True, timeout=limit)
    assert done.returncode == 0, f"{names} ended with {done.returncode}: {done.stderr[-2000:]}"
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("name", QUICK)
def test_a_harmful_page_is_read_or_refused(name: str) -> None:
    (cost,) = costs([name])
    assert cost["peak"] < MOST_MEGABYTES, cost


@pytest.mark.torture
@pytest.mark.parametrize("name", ONE_BY_ONE)
def test_every_harmful_page_takes_little_time_and_memory(name: str) -> None:
    (cost,) = costs([name])
    assert cost["peak"] < MOST_MEGABYTES, cost
    assert cost["seconds"] < MOST_SECONDS, cost


@pytest.mark.torture
@pytest.mark.parametrize("bait", BAIT)
def test_no_pattern_goes_back_and_forth(bait: str) -> None:
    names = [name for name in BOMBS if name.endswith(f" of {bait}") and name.removeprefix(IN_ARTICLE) in BAITS]
    for cost in costs(names, HANGS * len(names)):
        assert cost["seconds"] < MOST_SECONDS, cost
        assert cost["peak"] < MOST_MEGABYTES, cost


EXPLAINED = (
    "gzip",
    "1 MB of noise",
    "article with surrogates",
    "article with times",
    "article with 200,000 attributes",
)


@pytest.mark.parametrize("name", EXPLAINED)
def test_a_harmful_page_is_explained(name: str, tmp_path: Path) -> None:
    file, shown = tmp_path / "trang.html", tmp_path / "shown.html"
    file.write_bytes(BOMBS[name]())
    result = archiver("explain", file, "--html", shown, timeout=HANGS)
    assert result.code in (0, 1)
    assert "Traceback" not in result.out + result.err
    assert ("no article" in result.out) == (result.code == 1)
    assert shown.exists() == (result.code == 0)


def test_a_page_that_is_still_packed_is_called_so() -> None:
    with pytest.raises(NotAnArticle) as refusal:
        extract(zipped(), URL)
    assert (refusal.value.kind, refusal.value.why) == ("not a page", "a gzip file, never unpacked")


def test_pictures_written_into_a_page_do_not_count() -> None:
    picture = b"<img src='data:image/png;base64," + b"iVBORw0KGgo=" * 300_000 + b"'>"
    assert extract(OPENING + picture + ENDING, URL).body == extract(OPENING + ENDING, URL).body


@pytest.mark.parametrize("attribute", ["a=1", "a='>'", 'a = "x y"', "a", "a=b<c"])
def test_an_element_keeps_its_first_attributes(attribute: str) -> None:
    kept = bounded(f"<p class=chu {f'{attribute} ' * 30_000}>Bản Na</p>")
    assert kept.startswith(f"<p class=chu {attribute}")
    assert kept.count("a") < 60_000
    assert kept.endswith(">Bản Na</p>")


def test_a_page_of_usual_length_is_left_as_it_is() -> None:
    text = (OPENING + ENDING).decode() * 50
    assert bounded(text) is text or bounded(text) == text
