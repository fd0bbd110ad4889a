"""Saved pages and what the reader makes of them.

A case is a folder ``tests/fixtures/<site>/<case>`` with a page, its address and the expected article, or the
kind of refusal. ``python tests/pages/test_goldens.py --rewrite`` writes the expectations anew: look at the
difference before keeping it.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from archiver.errors import NotAnArticle
from archiver.pages import extract

FIXTURES = Path(__file__).parent.parent / "fixtures"
PAGES = sorted(path for pattern in ("page.html", "page.txt") for path in FIXTURES.glob(f"*/*/{pattern}"))


def reading(page: Path) -> dict[str, Any]:
    meta = json.loads((page.parent / "meta.json").read_text("utf-8"))
    captured = datetime.fromisoformat(meta["captured_at"])
    try:
        return extract(page.read_bytes(), meta["url"], captured_at=captured).asdict()
    except NotAnArticle as refusal:
        return {"refused": refusal.kind}


def named(page: Path) -> str:
    return f"{page.parent.parent.name}/{page.parent.name}"


def test_there_are_goldens_of_every_family() -> None:
    assert len(PAGES) >= 18


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_saved_page_reads_as_before(page: Path) -> None:
    golden = page.parent / "expected.json"
    assert golden.exists(), f"no golden: write it with `python {Path(__file__).name} --rewrite`"
    assert reading(page) == json.loads(golden.read_text("utf-8"))


# Of the page in another charset there is no text without decoding it.
@pytest.mark.parametrize("page", [page for page in PAGES if b"windows-1258" not in page.read_bytes()[:200]], ids=named)
def test_a_page_reads_the_same_as_text_and_as_bytes(page: Path) -> None:
    meta = json.loads((page.parent / "meta.json").read_text("utf-8"))
    try:
        article = extract(page.read_text("utf-8"), meta["url"]).asdict()
    except NotAnArticle as refusal:
        article = {"refused": refusal.kind}
    assert article == reading(page)


def rewrite() -> None:
    for page in PAGES:
        text = json.dumps(reading(page), ensure_ascii=False, indent=1)
        (page.parent / "expected.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__" and sys.argv[1:] == ["--rewrite"]:
    rewrite()
