"""Manners towards a host: its robots.txt, its pauses, its pleas to be left alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path

import pytest

from tests.command import archiver, crawl, rows
from tests.crawling.village import path, village
from tests.servers import Asked, Page, Reply, Site

NO_PRIVATE = "User-agent: *\nDisallow: /tin/bai-so-2\n"


def robots(text: str, **headers: str) -> Reply:
    return Reply(text, headers={"Content-Type": "text/plain", **headers})


def gaps(site: Site) -> list[float]:
    return [after.time - before.time for before, after in pairwise(site.asked)]


def states(archive: Path) -> dict[str, str]:
    return {row[0].partition("//")[2].partition("/")[2]: row[1] for row in _frontier(archive)}


def _frontier(archive: Path) -> list[tuple[str, str]]:
    return rows(archive, "SELECT address, state FROM frontier")


def first(answer: Reply, then: Page) -> Callable[[Asked], Reply]:
    """Answers so once, and otherwise from then on."""
    answers = [answer]

    def page(_: Asked) -> Reply:
        return answers.pop() if answers else (then if isinstance(then, Reply) else Reply(then))  # type: ignore[arg-type]

    return page


def test_what_robots_txt_disallows_is_not_asked_and_kept_as_disallowed(tmp_path: Path) -> None:
    with Site({**village(), "/robots.txt": robots(NO_PRIVATE)}) as site:
        result = crawl(site.url, tmp_path / "a.db")
        assert result.code == 0, result.err
        assert path(2) not in site.paths()
    assert states(tmp_path / "a.db")["tin/bai-so-2"] == "disallowed"
    assert result.json["total"]["new"] == 2


def test_robots_txt_rules_written_for_us_by_name_come_before_those_for_all(tmp_path: Path) -> None:
    text = "User-agent: *\nAllow: /\n\nUser-agent: archiver\nDisallow: /tin/bai-so-1\n"
    with Site({**village(), "/robots.txt": robots(text)}) as site:
        crawl(site.url, tmp_path / "a.db")
        assert path(1) not in site.paths()
        assert path(2) in site.paths()


def test_robots_txt_that_has_not_changed_still_holds(tmp_path: Path) -> None:
    def rules(asked: Asked) -> Reply:
        if asked.headers.get("If-None-Match") == '"r1"':
            return Reply(status=304, headers={"ETag": '"r1"'})
        return robots("User-agent: *\nDisallow: /tin/bai-so-4\n", ETag='"r1"')

    with Site({**village(3), "/robots.txt": rules}) as site:
        crawl(site.url, tmp_path / "a.db")
        site.pages.update(village(5))
        crawl(site.url, tmp_path / "a.db")
        assert path(5) in site.paths()
        assert path(4) not in site.paths()


def test_a_page_allowed_since_is_asked(tmp_path: Path) -> None:
    with Site({**village(), "/robots.txt": robots(NO_PRIVATE)}) as site:
        crawl(site.url, tmp_path / "a.db")
        site.pages["/robots.txt"] = robots("User-agent: *\nDisallow:\n")
        crawl(site.url, tmp_path / "a.db")
        assert path(2) in site.paths()


def test_a_site_that_forbade_everything_is_looked_at_again_by_the_next_crawl(tmp_path: Path) -> None:
    with Site({**village(), "/robots.txt": robots("User-agent: *\nDisallow: /\n")}) as site:
        assert crawl(site.url, tmp_path / "a.db").code == 1
        site.pages["/robots.txt"] = robots("User-agent: *\nDisallow:\n")
        result = crawl(site.url, tmp_path / "a.db")
    assert result.code == 0, result.err
    assert result.json["total"]["new"] == 3


def test_a_crawl_delay_is_obeyed_whatever_delay_and_concurrency_are_asked_for(tmp_path: Path) -> None:
    with Site({**village(4), "/robots.txt": robots("User-agent: *\nCrawl-delay: 0.5\n")}) as site:
        crawl(site.url, tmp_path / "a.db", "--concurrency", "8")
        assert len(site.asked) == 6
        assert min(gaps(site)) > 0.45
        assert site.most_at_once == 1


def test_a_longer_delay_than_robots_txt_asks_for_is_kept(tmp_path: Path) -> None:
    with Site({**village(2), "/robots.txt": robots("User-agent: *\nCrawl-delay: 0.1\n")}) as site:
        crawl(site.url, tmp_path / "a.db", "--delay", "0.6")
        assert min(gaps(site)) > 0.55


def test_a_crawl_that_goes_on_keeps_the_delay(tmp_path: Path) -> None:
    with Site({**village(5), "/robots.txt": robots("User-agent: *\nCrawl-delay: 0.5\n")}) as site:
        crawl(site.url, tmp_path / "a.db", "--limit", "2")
        before = len(site.asked)
        crawl(site.url, tmp_path / "a.db", "--concurrency", "8")
        assert len(site.asked) - before >= 4
        assert min(gaps(site)[before:]) > 0.45


def slow(pages: dict[str, Page]) -> dict[str, Page]:
    return {where: Reply(page, wait=0.1) for where, page in pages.items() if isinstance(page, str)}


def test_a_host_is_asked_one_thing_at_a_time_unless_told_otherwise(tmp_path: Path) -> None:
    with Site(slow(village(6))) as site:
        crawl(site.url, tmp_path / "a.db")
        assert site.most_at_once == 1


def test_a_host_that_sets_no_delay_may_be_asked_several_things_at_once(tmp_path: Path) -> None:
    with Site(slow(village(12))) as site:
        crawl(site.url, tmp_path / "a.db", "--concurrency", "4")
        assert 2 <= site.most_at_once <= 4


def test_a_pause_of_a_second_is_made_where_nobody_asks_for_another(tmp_path: Path) -> None:
    with Site(village(1)) as site:
        archiver("crawl", site.url, "--archive", tmp_path / "a.db", "--quiet")
        assert min(gaps(site)) > 0.9


def in_two_seconds() -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=3), usegmt=True)


@pytest.mark.parametrize(
    ("status", "value", "least"),
    [(503, lambda: "2", 1.9), (429, lambda: "2", 1.9), (503, in_two_seconds, 1.5), (429, lambda: "soon", 1.9)],
)
def test_a_busy_host_is_left_alone_as_long_as_it_asks_and_the_page_is_kept(
    tmp_path: Path, status: int, value: Callable[[], str], least: float
) -> None:
    def busy(asked: Asked) -> Reply:
        times = site.paths().count(path(1))
        return Reply(status=status, headers={"Retry-After": value()}) if times == 1 else Reply(village()[path(1)])  # type: ignore[arg-type]

    with Site({**village(), path(1): busy}) as site:
        result = crawl(site.url, tmp_path / "a.db")
    refused = site.paths().index(path(1))
    assert site.asked[refused + 1].time - site.asked[refused].time > least
    assert result.code == 0, result.err
    assert result.json["total"]["new"] == 3


def test_a_robots_txt_that_is_busy_is_waited_for(tmp_path: Path) -> None:
    busy = first(Reply(status=503, headers={"Retry-After": "1"}), robots(NO_PRIVATE))
    with Site({**village(), "/robots.txt": busy}) as site:
        result = crawl(site.url, tmp_path / "a.db")
        assert site.paths()[:3] == ["/robots.txt", "/robots.txt", "/"]
        assert path(2) not in site.paths()
    assert result.json["total"]["new"] == 2


def test_a_host_that_wants_a_day_of_rest_is_left_for_the_next_crawl(tmp_path: Path) -> None:
    pages = village()
    busy = first(Reply(status=503, headers={"Retry-After": "86400"}), pages[path(2)])
    with Site({**pages, path(2): busy}) as site:
        result = crawl(site.url, tmp_path / "a.db", timeout=30)
        assert site.paths()[-1] == path(2)
        assert result.code == 1
        assert "127.0.0.1" in result.err
        assert "left alone" in result.err
        again = crawl(site.url, tmp_path / "a.db")
    assert again.code == 0, again.err
    assert set(states(tmp_path / "a.db").values()) <= {"done", "gone"}
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM articles") == [(3,)]


def test_without_a_robots_txt_everything_is_allowed(tmp_path: Path) -> None:
    with Site({**village(), "/robots.txt": Reply("User-agent: *\nDisallow: /", 404)}) as site:
        assert crawl(site.url, tmp_path / "a.db").json["total"]["new"] == 3


def test_a_missing_robots_txt_forbids_nothing_to_a_crawl_that_goes_on(tmp_path: Path) -> None:
    with Site({**village(), "/robots.txt": Reply("User-agent: *\nDisallow: /", 404)}) as site:
        crawl(site.url, tmp_path / "a.db", "--limit", "2")
        crawl(site.url, tmp_path / "a.db")
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM articles") == [(3,)]


def test_nothing_is_asked_of_a_host_whose_robots_txt_cannot_be_had(tmp_path: Path) -> None:
    with Site({**village(), "/robots.txt": Reply("lỗi máy chủ", 500)}) as site:
        result = crawl(site.url, tmp_path / "a.db")
        assert set(site.paths()) == {"/robots.txt"}
    assert result.code == 1
    assert "robots.txt" in result.err


def moved_robots() -> dict[str, Page]:
    moved = Reply(status=301, headers={"Location": "/quy-tac.txt"})
    return {**village(5), "/robots.txt": moved, "/quy-tac.txt": robots(NO_PRIVATE + "Disallow: /tin/bai-so-6\n")}


def test_rules_that_robots_txt_redirects_to_hold(tmp_path: Path) -> None:
    with Site(moved_robots()) as site:
        result = crawl(site.url, tmp_path / "a.db")
        assert path(2) not in site.paths()
        assert "/quy-tac.txt" in site.paths()
    assert result.json["total"]["new"] == 4


def test_rules_that_robots_txt_redirects_to_hold_in_the_next_crawl(tmp_path: Path) -> None:
    with Site(moved_robots()) as site:
        crawl(site.url, tmp_path / "a.db")
        site.pages["/"] = village(7)["/"]
        site.pages.update({path(6): village(7)[path(6)], path(7): village(7)[path(7)]})
        crawl(site.url, tmp_path / "a.db")
        assert path(7) in site.paths()
        assert path(6) not in site.paths()
        assert path(2) not in site.paths()


def test_rules_that_robots_txt_redirects_to_hold_for_a_crawl_that_goes_on(tmp_path: Path) -> None:
    with Site(moved_robots()) as site:
        crawl(site.url, tmp_path / "a.db", "--limit", "2")
        crawl(site.url, tmp_path / "a.db")
        assert path(5) in site.paths()
        assert path(2) not in site.paths()
        assert site.paths().count("/robots.txt") == 1


def test_the_user_agent_names_archiver_and_a_contact(tmp_path: Path) -> None:
    with Site(village(1)) as site:
        crawl(site.url, tmp_path / "a.db", env={"ARCHIVER_CONTACT": "mailto:a@b.vn"})
    agents = {asked.headers["User-Agent"] for asked in site.asked}
    assert len(agents) == 1
    (agent,) = agents
    assert agent.startswith("archiver/")
    assert "mailto:a@b.vn" in agent
