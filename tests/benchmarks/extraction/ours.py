"""What archiver reads off the saved pages, and how long it takes."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from archiver.errors import NotAnArticle
from archiver.pages import extract
from tests.benchmarks.extraction.fixtures import Case


@dataclass(frozen=True)
class Answer:
    """What an extractor made of a page, and the CPU seconds that it took."""

    reading: dict[str, Any]
    seconds: float = 0.0


def read(case: Case) -> dict[str, Any]:
    """The article as plain values, or the kind of refusal."""
    try:
        return extract(case.page.read_bytes(), case.url, captured_at=case.captured_at).asdict()
    except NotAnArticle as refusal:
        return {"refused": refusal.kind}


def answers(cases: Iterable[Case]) -> Iterator[Answer]:
    """One to each case, in order. What fails otherwise than by refusing has no fields but ``failed``."""
    for number, case in enumerate(cases):
        if not number:
            _try(case)  # compiles what is compiled once
        begun = time.process_time()
        reading = _try(case)
        yield Answer(reading, time.process_time() - begun)


def _try(case: Case) -> dict[str, Any]:
    try:
        return read(case)
    except Exception as error:
        return {"failed": f"{type(error).__name__}: {error}"}
