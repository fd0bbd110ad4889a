"""What archiver reads off the saved pages, and how long it takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
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


def read(case: Case, change: Callable[[bytes], bytes] = bytes) -> dict[str, Any]:
    """The article on the page, changed by *change* before it is read, as plain values; or the kind of refusal."""
    try:
        return extract(change(case.page.read_bytes()), case.url, captured_at=case.captured_at).asdict()
    except NotAnArticle as refusal:
        return {"refused": refusal.kind}


def answers(cases: Iterable[Case], change: Callable[[bytes], bytes] = bytes) -> Iterator[Answer]:
    """One to each case, in order. What fails otherwise than by refusing has no fields but ``failed``."""
    for number, case in enumerate(cases):
        if not number:
            _try(case, change)  # compiles what is compiled once
        begun = time.process_time()
        reading = _try(case, change)
        yield Answer(reading, time.process_time() - begun)


def _try(case: Case, change: Callable[[bytes], bytes]) -> dict[str, Any]:
    try:
        return read(case, change)
    except Exception as error:
        return {"failed": f"{type(error).__name__}: {error}"}
