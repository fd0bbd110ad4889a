"""Running archiver at another time: ``python -m tests.clock 2025-01-06T08:15:02+07:00 crawl …``."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import datetime

import time_machine

from tests.command import Result, run


def archiver_at(moment: datetime, *arguments: object, env: Mapping[str, str], timeout: float = 300) -> Result:
    """Run archiver to its end, its clock beginning at a moment."""
    command = [sys.executable, "-m", "tests.clock", moment.isoformat(), *map(str, arguments)]
    return run(command, env=env, timeout=timeout)


if __name__ == "__main__":
    with time_machine.travel(datetime.fromisoformat(sys.argv[1]), tick=True):
        from archiver.cli import main

        main(sys.argv[2:])
