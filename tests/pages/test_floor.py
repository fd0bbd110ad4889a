"""The quality of reading over all saved pages does not fall below what was reached."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.benchmarks.extraction import floor, ours
from tests.benchmarks.extraction.fixtures import chosen, every_case
from tests.benchmarks.extraction.table import Scored, scored


@pytest.fixture(scope="module")
def pages() -> Sequence[Scored]:
    cases = chosen(every_case())
    return scored(cases, ours.answers(cases))


def test_no_measure_is_below_its_floor(pages: Sequence[Scored]) -> None:
    fallen = floor.load().fallen(pages)
    assert not fallen, "\n".join([*fallen, "`python -m tests.benchmarks.extraction --misread` lists what is wrong"])


def test_every_measure_but_speed_has_a_floor(pages: Sequence[Scored]) -> None:
    assert set(floor.measured(pages)) == set(floor.load().measures)
