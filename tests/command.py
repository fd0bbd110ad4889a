"""Running ``archiver`` as its users do: as a process of its own."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Result:
    """What a run printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a run: nothing of ours but what the test sets."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ARCHIVER_", "SCRAPY_"))}
    return {**kept, "PYTHONWARNINGS": "default", **(extra or {})}


def archiver(
    *arguments: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None, timeout: float = 90
) -> Result:
    """Run archiver to its end."""
    return run([sys.executable, "-m", "archiver", *map(str, arguments)], cwd=cwd, env=env, timeout=timeout)


def at_once(*arguments: str | Path) -> Result:
    """Run archiver within this process: for what ends before anything is crawled."""
    from click.testing import CliRunner

    from archiver.cli import main

    done = CliRunner().invoke(main, [str(argument) for argument in arguments], prog_name="archiver")
    return Result(done.exit_code, done.stdout, done.stderr)


def run(
    command: Sequence[str], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None, timeout: float = 90
) -> Result:
    """Run a command to its end."""
    done = subprocess.run(
        list(command),
        cwd=cwd,
        env=environment(env),
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    return Result(done.returncode, done.stdout, done.stderr)


def start(*arguments: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
    """Start archiver and let it run."""
    command = [sys.executable, "-m", "archiver", *map(str, arguments)]
    return subprocess.Popen(
        command, cwd=cwd, env=environment(env), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def rows(archive: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    """What a query finds in an archive; one that nobody writes is read without leaving anything beside it."""
    at_work = archive.with_name(f"{archive.name}-wal").exists()
    connection = sqlite3.connect(f"{archive.absolute().as_uri()}?{'mode=ro' if at_work else 'immutable=1'}", uri=True)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def crawl(
    target: str, archive: Path, *options: str, env: Mapping[str, str] | None = None, timeout: float = 90
) -> Result:
    """Crawl one target without a pause of our own, printing JSON."""
    return archiver("crawl", target, "--archive", archive, "--delay", "0", "--json", *options, env=env, timeout=timeout)


def is_whole(archive: Path) -> bool:
    """Whether SQLite finds the file in order, and nothing of it lies outside."""
    beside = [f"{archive.name}{end}" for end in ("-wal", "-shm", ".lock")]
    left = [name for name in beside if archive.with_name(name).exists()]
    return rows(archive, "PRAGMA integrity_check") == [("ok",)] and not left
