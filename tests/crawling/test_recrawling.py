"""What has changed on a site since the last crawl is found, and noted as what it is."""

from __future__ import annotations

from pathlib import Path

from tests.command import crawl, rows
from tests.crawling.village import PORTAL_HOME, PORTAL_LIST, home, path, portal, portal_path, story, title, village
from tests.servers import Reply, Site, article, listing


def second_crawl(site: Site, archive: Path, start: str = "/") -> list[str]:
    """What another crawl asks, robots.txt apart."""
    before = len(site.asked)
    result = crawl(f"{site.url}{start}", archive)
    assert result.code == 0, result.err
    return [asked for asked in site.paths()[before:] if asked != "/robots.txt"]


def test_an_article_retitled_in_its_list_is_asked_again(tmp_path: Path) -> None:
    with Site(village(5)) as site:
        crawl(site.url, tmp_path / "a.db")
        site.pages["/"] = str(site.pages["/"]).replace(title(3), f"{title(3)} (cập nhật)")
        site.pages[path(3)] = story(3, "Thôn bổ sung hai ngày công.")
        assert second_crawl(site, tmp_path / "a.db") == ["/", path(3)]
        assert second_crawl(site, tmp_path / "a.db") == ["/"]
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM revisions") == [(6,)]


def test_an_article_taken_out_of_the_midst_of_a_list_is_asked_again(tmp_path: Path) -> None:
    with Site(village(5)) as site:
        crawl(site.url, tmp_path / "a.db")
        site.pages["/"] = home((1, 2, 4, 5))
        site.pages[path(3)] = Reply("không có", 404)
        assert second_crawl(site, tmp_path / "a.db") == ["/", path(3)]
        assert second_crawl(site, tmp_path / "a.db") == ["/"]
    assert rows(tmp_path / "a.db", "SELECT address FROM gone") == [(f"{site.url}{path(3)}",)]


def test_articles_that_new_ones_push_out_of_a_list_are_not_asked_again(tmp_path: Path) -> None:
    with Site(village(5)) as site:
        crawl(site.url, tmp_path / "a.db")
        site.pages.update({path(6): story(6), path(7): story(7), "/": home((7, 6, 1, 2, 3))})
        assert second_crawl(site, tmp_path / "a.db") == ["/", path(7), path(6)]


def test_signs_are_seen_in_a_list_behind_the_home_page(tmp_path: Path) -> None:
    with Site(portal(4)) as site:
        crawl(f"{site.url}{PORTAL_HOME}", tmp_path / "a.db")
        site.pages[PORTAL_LIST] = str(site.pages[PORTAL_LIST]).replace(title(2), f"{title(2)} (cập nhật)")
        asked = second_crawl(site, tmp_path / "a.db", PORTAL_HOME)
    assert [p for p in asked if p != "/"] == [PORTAL_HOME, PORTAL_LIST, portal_path(2)]


def test_a_changed_list_that_a_killed_crawl_had_read_already_is_not_forgotten(tmp_path: Path) -> None:
    with Site(village(5)) as site:
        crawl(site.url, tmp_path / "a.db")
        site.pages["/"] = str(site.pages["/"]).replace(title(3), f"{title(3)} (cập nhật)")
        crawl(site.url, tmp_path / "a.db", "--limit", "1")
        assert second_crawl(site, tmp_path / "a.db") == [path(3)]


def test_a_new_clock_or_sidebar_is_no_change(tmp_path: Path) -> None:
    with Site(
        {"/": home((1,)), path(1): article(title(1), "Chi bộ họp.\n" * 9, links="<p>Thứ Hai 08:15:02</p>")}
    ) as site:
        crawl(site.url, tmp_path / "a.db")
        site.pages[path(1)] = str(site.pages[path(1)]).replace("Thứ Hai 08:15:02", "Thứ Ba 17:40:59")
        result = crawl(site.url, tmp_path / "a.db", "--full")
    total = result.json["total"]
    assert (total["changed"], total["unchanged"]) == (0, 1)
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM revisions") == [(1,)]


def test_an_article_that_is_back_is_live_again(tmp_path: Path) -> None:
    with Site(village(2)) as site:
        crawl(site.url, tmp_path / "a.db")
        site.pages[path(2)] = Reply("không có", 404)
        crawl(site.url, tmp_path / "a.db", "--full")
        assert rows(tmp_path / "a.db", "SELECT state FROM articles ORDER BY id") == [("live",), ("gone",)]
        site.pages[path(2)] = story(2)
        crawl(site.url, tmp_path / "a.db", "--full")
    assert rows(tmp_path / "a.db", "SELECT state FROM articles ORDER BY id") == [("live",), ("live",)]
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM gone") == [(0,)]
    assert rows(tmp_path / "a.db", "SELECT kind FROM observations ORDER BY id DESC LIMIT 2") == [
        ("back",),
        ("unchanged",),
    ]


def moved(site: Site, text: str) -> None:
    """Article 2 moves to another category: its list says so, its old address redirects."""
    onward = portal_path(2, category=30)
    site.pages[PORTAL_LIST] = listing(*((portal_path(n), title(n)) for n in (1, 3)), (onward, title(2)))
    site.pages[portal_path(2)] = Reply(status=301, headers={"Location": onward})
    site.pages[onward] = story(2, text)


def test_a_moved_article_is_read_at_its_new_address(tmp_path: Path) -> None:
    note = "Tin đã được bổ sung số liệu sau khi chuyển mục."
    with Site(portal(3)) as site:
        crawl(f"{site.url}{PORTAL_HOME}", tmp_path / "a.db")
        moved(site, note)
        crawl(f"{site.url}{PORTAL_HOME}", tmp_path / "a.db", "--full")
        assert portal_path(2, category=30) in site.paths()
    ((body, address),) = rows(tmp_path / "a.db", "SELECT body, address FROM articles WHERE key = '2'")
    assert note in body
    assert address.endswith(portal_path(2, category=30))
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM observations WHERE kind = 'moved'") == [(1,)]


def test_an_article_that_still_stands_at_another_of_its_addresses_is_not_gone(tmp_path: Path) -> None:
    with Site(portal(3)) as site:
        other = portal_path(2, category=30)
        site.pages[other] = site.pages[portal_path(2)]
        site.pages[PORTAL_HOME] = listing((PORTAL_LIST, "Tin hoạt động"), (other, title(2)))
        crawl(f"{site.url}{PORTAL_HOME}", tmp_path / "a.db")
        first = next(p for p in site.paths() if p in (other, portal_path(2)))
        site.pages[first] = Reply("không có", 404)
        crawl(f"{site.url}{PORTAL_HOME}", tmp_path / "a.db", "--full")
    assert rows(tmp_path / "a.db", "SELECT state FROM articles WHERE key = '2'") == [("live",)]
