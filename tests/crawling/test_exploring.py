"""What an exploring crawl must not fall for: sites on which links are not what they seem."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from tests.clock import archiver_at
from tests.command import crawl, rows
from tests.crawling.village import home, path, story, title, village
from tests.servers import Asked, Page, Reply, Site, listing


def kept(archive: Path) -> int:
    return int(rows(archive, "SELECT count(*) FROM articles")[0][0])


def explore(site: Site, archive: Path, start: str = "/") -> None:
    result = crawl(f"{site.url}{start}", archive, "--family", "generic")
    assert result.code == 0, result.err


def numbered(form: str, numbers: range) -> dict[str, Page]:
    """Articles at addresses made from their numbers."""
    return {form.format(number): story(number) for number in numbers}


def front(form: str, numbers: range, *more: tuple[str, str]) -> str:
    return listing(*((form.format(number), title(number)) for number in numbers), *more)


def test_a_host_behind_an_at_sign_in_a_query_is_never_asked(tmp_path: Path) -> None:
    with Site(village(2)) as other, Site(village(2)) as site:
        host = other.url.removeprefix("http://")
        site.pages["/"] = home([1, 2], (f"{site.url}?x=@{host}", "Xem thêm"))
        explore(site, tmp_path / "a.db")
        assert other.asked == []


def test_a_template_that_was_never_filled_in_harms_nothing(tmp_path: Path) -> None:
    links = ("/chia-se?u=%7B%7Blink%7D%7D/4", "Chia sẻ")
    with Site({"/": front("/tin/{}/bai", range(101, 111), links), **numbered("/tin/{}/bai", range(101, 111))}) as site:
        explore(site, tmp_path / "a.db")
        explore(site, tmp_path / "a.db")
    assert kept(tmp_path / "a.db") == 10


def test_sections_that_count_their_articles_apart_are_kept_apart(tmp_path: Path) -> None:
    news = {f"/tin/{number}": story(number) for number in range(100, 112)}
    documents = {f"/van-ban/{number}": story(number + 500) for number in range(100, 112)}
    links = [*((url, title(int(url[5:]))) for url in news), *((url, title(int(url[9:]) + 500)) for url in documents)]
    with Site({"/": listing(*links), **news, **documents}) as site:
        explore(site, tmp_path / "a.db")
    assert kept(tmp_path / "a.db") == 24


def test_a_list_behind_a_redirect_is_asked_in_the_next_crawl(tmp_path: Path) -> None:
    shown = range(1, 8)
    pages: dict[str, Page] = {
        "/": home([], ("/tin-tuc", "Tin tức")),
        "/tin-tuc": Reply(b"", 301, {"Location": "/tin-tuc/"}),
    }
    pages |= {"/tin-tuc/": home(shown), **{path(number): story(number) for number in range(1, 12)}}
    with Site(pages) as site:
        explore(site, tmp_path / "a.db")
        site.pages["/tin-tuc/"] = home(range(1, 12))
        explore(site, tmp_path / "a.db")
    assert kept(tmp_path / "a.db") == 11


def test_articles_of_short_titles_at_the_address_of_their_list_are_read(tmp_path: Path) -> None:
    def page(asked: Asked) -> Reply:
        found = re.search(r"id=(\d+)", asked.path)
        number = int(found[1]) if found else 0
        shown = story(number).replace(title(number), f"Công bố số {number}") if number > 120 else story(number)
        return Reply(shown if found else front_page)

    long, short = range(101, 121), range(121, 124)
    links = [(f"/tin.aspx?id={number}", title(number)) for number in long]
    links += [(f"/tin.aspx?id={number}", f"Công bố số {number}") for number in short]
    front_page = listing(*links)
    pages: dict[str, Page] = {"/": home([], ("/tin.aspx", "Tin tức")), "/tin.aspx": page}
    with Site({**pages, **{url: page for url, _ in links}}) as site:
        explore(site, tmp_path / "a.db")
    assert kept(tmp_path / "a.db") == 23


def test_a_parameter_that_all_links_need_is_kept(tmp_path: Path) -> None:
    form = "/tin.aspx?donvi=12&id={}"
    start = "/tin.aspx?donvi=12"
    with Site({start: front(form, range(201, 213)), **numbered(form, range(201, 213))}) as site:
        explore(site, tmp_path / "a.db", start)
    assert kept(tmp_path / "a.db") == 12


def posted_list(fails: list[bool]) -> Page:
    """A list of three pages that are got by posting; the second fails as long as ``fails`` says so."""

    def answer(asked: Asked) -> Reply:
        posted = parse_qs(asked.body)
        number = int(posted["__EVENTARGUMENT"][0].removeprefix("Page$")) if posted else 1
        if number == 2 and fails[0]:
            return Reply("<h1>Lỗi</h1>", 500)
        entries = home(range(number * 10, number * 10 + 10))
        pager = "".join(f"<a href=\"javascript:__doPostBack('g','Page${n}')\">{n}</a> " for n in (1, 2, 3))
        form = f"<form method='post' action='/ds.aspx'><input type='hidden' name='__VIEWSTATE' value='x'>{pager}</form>"
        return Reply(entries.replace("</body>", f"{form}</body>"))

    return answer


@pytest.mark.parametrize("options", [(), ("--full",)])
def test_a_posted_page_that_failed_is_posted_again(tmp_path: Path, options: tuple[str, ...]) -> None:
    fails = [True]
    pages: dict[str, Page] = {"/": home([], ("/ds.aspx", "Văn bản mới")), "/ds.aspx": posted_list(fails)}
    with Site({**pages, **{path(number): story(number) for number in range(10, 40)}}) as site:
        explore(site, tmp_path / "a.db")
        assert kept(tmp_path / "a.db") == 20
        fails[0] = False
        later = datetime.now(UTC) + timedelta(days=3)
        command = ("crawl", f"{site.url}/", "--family", "generic", "--archive", tmp_path / "a.db", "--delay", "0")
        archiver_at(later, *command, *options, env={})
    assert kept(tmp_path / "a.db") == 30


def test_six_pages_of_one_title_are_six(tmp_path: Path) -> None:
    calendars = {f"/lich.aspx?id={n}": story(n).replace(title(n), "Lịch công tác tuần") for n in range(200, 206)}
    with Site({"/": home([1, 2, 3], *((url, f"Tuần {url[-3:]}") for url in calendars)), **calendars}) as site:
        site.pages |= {path(number): story(number) for number in (1, 2, 3)}
        explore(site, tmp_path / "a.db")
    assert kept(tmp_path / "a.db") == 9


def test_addresses_that_are_none_lose_no_page(tmp_path: Path) -> None:
    broken = '<frame src="http://[x"><a href="http://a]b/">2</a><a href="//">»</a>'
    with Site(village(4)) as site:
        site.pages["/"] = home(range(1, 5)).replace("</body>", f"{broken}</body>")
        explore(site, tmp_path / "a.db")
    assert kept(tmp_path / "a.db") == 4
