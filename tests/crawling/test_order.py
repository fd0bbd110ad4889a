"""In which order a crawl asks: what is new first, breadth before depth, and no host waits for another."""

from __future__ import annotations

from pathlib import Path

from tests.command import archiver
from tests.crawling.village import PORTAL_HOME, portal_path, story, title, village
from tests.servers import Reply, Site, listing

LISTS = {name: f"/vi-vn/chuyen-muc/{name}/10-{number}" for number, name in ((20, "tin"), (30, "van-ban"))}


def portal_of_two_lists() -> dict[str, str]:
    """Two lists of two pages, each page with two articles of its own."""
    pages = {PORTAL_HOME: listing(*((url, name.capitalize()) for name, url in LISTS.items()))}
    for category, url in zip((20, 30), LISTS.values(), strict=True):
        for page in (1, 2):
            shown = [
                (portal_path(category * 10 + page * 2 + n, category), title(category + page * 2 + n)) for n in (0, 1)
            ]
            pages[url if page == 1 else f"{url}?page=2"] = listing(*shown, (f"{url}?page=2", "2"))
            pages |= {address: story(number) for number, (address, _) in enumerate(shown, category * 10 + page * 2)}
    return pages


def test_lists_come_before_articles_and_their_further_pages_behind(tmp_path: Path) -> None:
    with Site(portal_of_two_lists()) as site:
        result = archiver(
            "crawl", f"{site.url}{PORTAL_HOME}", "--archive", tmp_path / "a.db", "--delay", "0", "--quiet"
        )
        asked = [path for path in site.paths() if path != "/"]  # to which every article's header leads
    assert result.code == 0, result.err
    assert asked[:4] == ["/robots.txt", PORTAL_HOME, *LISTS.values()]
    assert all("/tin/" in path for path in asked[4:8])
    assert asked[8] in {f"{url}?page=2" for url in LISTS.values()}
    assert len(asked) == len(set(asked)) == 14


def test_a_slow_host_holds_up_no_other(tmp_path: Path) -> None:
    slow_pages = {path: Reply(str(page), wait=0.8) for path, page in village(6).items()}
    with Site(slow_pages) as slow, Site(village(6)) as quick:
        options = ("--archive", tmp_path / "a.db", "--delay", "0", "--quiet")
        result = archiver("crawl", f"{slow.url}/", f"{quick.url}/", *options)
        assert result.code == 0, result.err
        assert quick.asked[-1].time < slow.asked[4].time
        assert quick.most_at_once == slow.most_at_once == 1
