"""Long proofs over many pages and many rounds; their short forms stand beside what they prove."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from archiver.errors import NotAnArticle
from archiver.pages import extract
from tests.command import archiver, is_whole, rows, start
from tests.pages.test_hostile_pages import PAGES, TAGS, URLS
from tests.servers import sample_network

ROUNDS = 8


def spoilt(page: bytes, chance: random.Random) -> bytes:
    """A page cut, its bytes flipped and its tags shuffled, each or not."""
    if chance.random() < 0.5:
        page = page[chance.randrange(len(page)) : chance.randrange(len(page))] or page
    if chance.random() < 0.5:
        tags = TAGS.findall(page)
        chance.shuffle(tags)
        waiting = iter(tags)
        page = TAGS.sub(lambda _: next(waiting), page)
    flipped = bytearray(page)
    for _ in range(chance.randrange(60)):
        flipped[chance.randrange(len(flipped))] = chance.randrange(256)
    return bytes(flipped)


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(4))
def test_of_thousands_of_spoilt_pages_each_is_an_article_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(2500):
        body = spoilt(chance.choice(PAGES), chance)
        try:
            extract(body, chance.choice(URLS)).asdict()
        except NotAnArticle:
            continue


@pytest.mark.torture
def test_crawled_again_and_again_the_archive_stays_sound_and_the_crawl_small(tmp_path: Path) -> None:
    archive, memory = tmp_path / "a.db", []
    with sample_network() as network:
        env = {"ARCHIVER_SAMPLE_PORT": str(network.port)}
        for number in range(ROUNDS):
            network.turn_to(1 + number % 2)
            process = start("crawl", "lam_giang", "ha_khe", "--full", "--quiet", "--archive", archive, env=env)
            _, status, usage = os.wait4(process.pid, 0)
            process.communicate()
            assert os.waitstatus_to_exitcode(status) == 0
            memory.append(usage.ru_maxrss)
            assert is_whole(archive)
    assert max(memory[2:]) < 1.3 * memory[1]
    assert rows(archive, "PRAGMA foreign_key_check") == []
    assert archiver("search", "chi bộ", "--archive", archive).code == 0
