"""Saved pages and what the reader makes of them.

A case is a folder ``tests/fixtures/<site>/<case>``: the page; ``meta.json`` with its address and when it was saved;
``expected.json`` with any part of the article as `Article.asdict` gives it, or ``{"refused": kind}``. The truth is
written by hand: ``python -m tests.pages.test_goldens --propose SITE/CASE`` prints the reading to start from.
``"misread": ["bylines"]`` in ``meta.json`` names fields that are known to be read wrongly, until they are mended.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from archiver.errors import NotAnArticle
from archiver.pages import extract
from tests.benchmarks.extraction.comparing import Difference, misreadings
from tests.benchmarks.extraction.fixtures import Case, every_case
from tests.benchmarks.extraction.ours import read

CASES = every_case()


def named(case: Case) -> str:
    return case.label


def said(case: Case, found: Sequence[Difference]) -> str:
    """What stands in the failure: every value that is not as stated."""
    lines = [f"{case.label} is misread (address: {case.url})"]
    for difference in found:
        expected, got = difference.shown()
        lines += [f"  {difference.path}", f"    expected  {expected}", f"    got       {got}"]
    return "\n".join(lines)


def complaint(case: Case, got: dict[str, Any]) -> str:
    """Why a reading fails: fields that are wrong, then marked ones that no longer are; nothing where it is right."""
    every = misreadings(case.truth, got)
    unmarked = [found for found in every if found.field not in case.misread]
    mended = sorted(case.misread - {found.field for found in every})
    marks = f'{case.label} reads {", ".join(mended)} rightly now: take that off "misread" in its meta.json'
    return "\n".join([said(case, unmarked)] * bool(unmarked) + [marks] * bool(mended))


def test_there_are_goldens_of_every_family() -> None:
    assert len(CASES) >= 18


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_saved_page_reads_as_stated(case: Case) -> None:
    assert case.is_stated, f"no golden: `python -m {__name__} --propose {case.label}` prints a reading to start from"
    wrong = complaint(case, read(case))
    assert not wrong, wrong


def is_utf8(page: bytes) -> bool:
    """Of a page in another charset there is no text without decoding it."""
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"windows-1258" not in page[:200]


@pytest.mark.parametrize("case", [case for case in CASES if is_utf8(case.page.read_bytes())], ids=named)
def test_a_page_reads_the_same_as_text_and_as_bytes(case: Case) -> None:
    try:
        article = extract(case.page.read_text("utf-8"), case.url, captured_at=case.captured_at).asdict()
    except NotAnArticle as refusal:
        article = {"refused": refusal.kind}
    assert article == read(case)


@pytest.fixture
def golden(tmp_path: Path) -> Callable[..., Case]:
    def write(truth: dict[str, Any], *misread: str) -> Case:
        (tmp_path / "expected.json").write_text(json.dumps(truth), "utf-8")
        (tmp_path / "meta.json").write_text(json.dumps({"url": "https://a.example/", "misread": misread}), "utf-8")
        return Case(tmp_path / "page.html")

    return write


READING = {"title": "Xã họp", "bylines": [{"name": "Lò Thị Mẩy", "role": None}], "related": []}


def test_what_a_golden_does_not_state_may_be_anything(golden: Callable[..., Case]) -> None:
    assert not complaint(golden({"bylines": [{"name": "Lò Thị Mẩy"}]}), READING)


def test_a_misreading_is_shown_value_by_value(golden: Callable[..., Case]) -> None:
    wrong = complaint(golden({"title": "Xã họp bàn", "bylines": [{"name": "Lò Thị Mây"}]}), READING)
    assert "  title\n    expected  Xã họp bàn\n    got       Xã họp\n  bylines[0].name\n" in wrong


def test_a_list_must_be_as_long_as_stated(golden: Callable[..., Case]) -> None:
    assert "bylines[…] (0 expected, 1 got)" in complaint(golden({"bylines": []}), READING)


def test_a_field_marked_as_misread_may_be_wrong_but_no_other(golden: Callable[..., Case]) -> None:
    wrong = {"title": "Xã", "related": [{"title": "Làm đường"}]}
    assert not complaint(golden(wrong, "title", "related"), READING)
    assert "title" not in complaint(golden(wrong, "title"), READING).partition("related")[0]


def test_a_mark_on_a_field_that_is_read_rightly_is_to_be_taken_off(golden: Callable[..., Case]) -> None:
    assert 'take that off "misread"' in complaint(golden({"title": "Xã họp"}, "title"), READING)


def test_a_refusal_in_place_of_an_article_is_one_misreading(golden: Callable[..., Case]) -> None:
    got = complaint(golden({"title": "Xã họp"}), {"refused": "listing"})
    assert got.endswith("  refused\n    expected  nothing\n    got       listing")


def propose(labels: Sequence[str]) -> None:
    for case in CASES:
        if case.label in labels:
            proposed = {field: value for field, value in read(case).items() if field != "evidence"}
            print(json.dumps(proposed, ensure_ascii=False, indent=1))


if __name__ == "__main__" and sys.argv[1:2] == ["--propose"]:
    propose(sys.argv[2:])
