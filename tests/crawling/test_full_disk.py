"""A disk without room: said clearly, and what was committed stands."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command import archiver, crawl, is_whole, rows
from tests.crawling.village import home, path, text, title
from tests.servers import Site, article

COUNT = 60


def noisy(number: int) -> str:
    """An article with much that does not compress."""
    paragraphs = [text(number, os.urandom(400).hex()) for _ in range(12)]
    return article(title(number), "\n".join(paragraphs))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = (
        os.geteuid() == 0
        and subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)], check=False, capture_output=True
        ).returncode
        == 0
    )
    if not mounted and os.environ.get("CI") == "true" and os.geteuid() == 0:
        pytest.fail("no tmpfs can be mounted")
    if not mounted:
        pytest.skip("only root can make a small disk")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_full_disk_is_said_clearly_and_with_more_room_the_crawl_goes_on(small_disk: Path) -> None:
    archive = small_disk / "a.db"
    pages = {"/": home(range(1, COUNT + 1)), **{path(n): noisy(n) for n in range(1, COUNT + 1)}}
    with Site(pages) as site:
        full = archiver("crawl", site.url, "--archive", archive, "--delay", "0")
        assert full.code == 1
        assert "there is no room left" in full.err
        assert "Make room" in full.err
        assert "Traceback" not in full.err
        assert archiver("search", "thôn", "--archive", archive).code == 0
        done = {row[0] for row in rows(archive, "SELECT address FROM frontier WHERE state = 'done'")}
        assert done
        assert rows(archive, "PRAGMA integrity_check") == [("ok",)]
        subprocess.run(["mount", "-o", "remount,size=40m", str(small_disk)], check=True)
        before = len(site.asked)
        again = crawl(site.url, archive)
        assert again.code == 0, again.err
        assert not done & {f"{site.url}{asked}" for asked in site.paths()[before:]}
    assert is_whole(archive)
    assert rows(archive, "SELECT count(*) FROM articles") == [(COUNT,)]


def test_a_disk_without_any_room_gives_a_clear_message(small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(bytes(3 * 1024 * 1024))
    with Site({"/": home((1,)), path(1): noisy(1)}) as site:
        result = archiver("crawl", site.url, "--archive", small_disk / "a.db", "--delay", "0")
        assert site.asked == []
    assert result.code == 1
    assert "no room" in result.err
    assert "Traceback" not in result.err
