"""Every trap on every sub-site that has it: its links stand on pages, lead somewhere, and match its pattern."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from archiver.sample.subsites import FIRST, SITES, SUBSITES
from archiver.sample.traps import TRAPS
from archiver.sample.traps.parameters import bare
from archiver.sample.world import World, build
from tests.sample.visiting import answer, cleaned, hrefs, links_of, parsed, place, served, sites, text_of, walk

PLACES = [(name, site.name) for name in TRAPS for site in SUBSITES if name in site.traps]
NOW = datetime(2025, 1, 6, 8, 15, 2)


@pytest.fixture(scope="module")
def world() -> World:
    return build(1)


def having(*names: str) -> pytest.MarkDecorator:
    """For each of the traps, the sub-sites that have it."""
    return pytest.mark.parametrize(("trap", "name"), [pair for pair in PLACES if pair[0] in names])


def article_of(world: World, name: str) -> str:
    return str(sites(world)[name]["articles"][4]["canonical_address"])


def list_of(world: World, name: str) -> str:
    return str(sites(world)[name]["categories"][0]["url"])


def caught(world: World, name: str, trap: str, url: str) -> list[str]:
    """The links of the page at an address that the trap's pattern finds."""
    pattern = sites(world)[name]["traps"][trap]
    return [link for link in hrefs(world, url) if re.search(pattern, place(link)[1])]


@pytest.mark.parametrize("trap", sorted(TRAPS))
def test_every_trap_stands_on_sub_sites_of_two_families(trap: str) -> None:
    families = {SITES[name].family for there, name in PLACES if there == trap}
    assert len(families) >= (1 if trap == "bare_ip" else 2)  # only the first host answers to a number
    assert len([name for there, name in PLACES if there == trap]) >= 2


def test_no_pattern_finds_a_home_a_list_or_an_article(world: World) -> None:
    for site in sites(world).values():
        targets = [site["home"], *(category["url"] for category in site["categories"])]
        targets += [url for article in site["articles"] for url in article["addresses"]]
        for name, pattern in site["traps"].items():
            assert not [url for url in targets if re.search(pattern, place(url)[1])], (site["name"], name)


@having("views")
def test_other_views_of_an_article_call_themselves_canonical(world: World, trap: str, name: str) -> None:
    article = sites(world)[name]["articles"][4]
    views = caught(world, name, trap, article["canonical_address"])
    assert len(set(views)) == 3
    for url in views:
        assert parsed(world, url).xpath("//link[@rel='canonical']/@href") == [url]
        assert article["title"] in cleaned(parsed(world, url).text_content())


@having("filed_twice")
def test_some_articles_are_filed_in_two_categories(world: World, trap: str, name: str) -> None:
    twice = [article for article in sites(world)[name]["articles"] if len(article["addresses"]) > 1]
    assert len(twice) >= 3
    assert {url for article in twice for url in article["addresses"]} <= walk(world, sites(world)[name])[0]
    for article in twice:
        titles = [parsed(world, url).findtext(".//title") for url in article["addresses"]]
        assert len(set(titles)) == 1


@having("comments")
def test_pages_of_comments_show_the_article_again(world: World, trap: str, name: str) -> None:
    url = article_of(world, name)
    pages = caught(world, name, trap, url)
    assert len(set(pages)) == 4
    assert {parsed(world, page).findtext(".//title") for page in pages} == {parsed(world, url).findtext(".//title")}


@having("languages")
def test_every_page_has_forty_languages(world: World, trap: str, name: str) -> None:
    for url in (sites(world)[name]["home"], article_of(world, name)):
        switches = caught(world, name, trap, url)
        assert len(set(switches)) >= 35
        found = answer(world, switches[0])
        if found.status == 302:
            assert found.location == place(url)[1]
        else:
            assert len(set(caught(world, name, trap, switches[0]))) == len(set(switches))


@having("sorting")
def test_lists_come_in_other_orders_and_filtered(world: World, trap: str, name: str) -> None:
    ways = caught(world, name, trap, list_of(world, name))
    own = {url for article in sites(world)[name]["articles"] for url in article["addresses"]}
    entries = [tuple(dict.fromkeys(link for link in hrefs(world, url) if link in own)) for url in ways]
    assert len(ways) == 10
    assert len(set(entries)) >= 9
    assert set(caught(world, name, trap, ways[0])) == set(ways)


@having("sid", "jsessionid", "ref")
def test_every_link_is_signed_anew_at_every_request(world: World, trap: str, name: str) -> None:
    for url in (sites(world)[name]["home"], article_of(world, name)):
        pages = [answer(world, url).shown(NOW, tick).decode("utf-8", "replace") for tick in (1, 2)]
        links = [
            [link for link in links_of(page, url) if link.startswith(f"{sites(world)[name]['host']}/")]
            for page in pages
        ]
        pattern = sites(world)[name]["traps"][trap]
        assert len(links[0]) > 20
        assert all(re.search(pattern, place(link)[1]) for link in links[0])
        assert not set(links[0]) & set(links[1])
        assert [bare(place(link)[1]) for link in links[0]] == [bare(place(link)[1]) for link in links[1]]
        for link in links[0][::9]:
            host, target = place(link)
            assert answer(world, link).body == world.answer(host, bare(target)).body


@having("calendar")
def test_the_calendar_goes_on_for_ever(world: World, trap: str, name: str) -> None:
    seen = set()
    (url, *_) = caught(world, name, trap, sites(world)[name]["home"])
    for _ in range(30):
        seen.add(url)
        url = next(link for link in caught(world, name, trap, url) if link not in seen)
    assert len(seen) == 30


@having("cyclic_pager")
def test_the_last_pages_next_leads_to_page_two(world: World, trap: str, name: str) -> None:
    way = [list_of(world, name)]
    for _ in range(8):
        (after,) = parsed(world, way[-1]).xpath("//a[@class='trang-sau']/@href")
        way.append(f"{sites(world)[name]['host']}{after}")
    assert way[1] in way[2:]
    assert way[0] not in way[1:]


@having("endless_pager")
def test_past_the_last_page_it_comes_again_with_a_next(world: World, trap: str, name: str) -> None:
    url, pages = list_of(world, name), []
    for _ in range(12):
        pages.append(url)
        (after,) = parsed(world, url).xpath("//a[@class='trang-sau']/@href")
        url = f"{sites(world)[name]['host']}{after}"
    assert len(set(pages)) == 12
    own = {url for article in sites(world)[name]["articles"] for url in article["addresses"]}
    last, again = ([link for link in hrefs(world, page) if link in own] for page in pages[-2:])
    assert last == again


@having("old_category")
def test_the_old_address_of_a_category_is_sent_on(world: World, trap: str, name: str) -> None:
    (link,) = parsed(world, sites(world)[name]["home"]).xpath("//a[contains(., '(mục cũ)')]/@href")
    found = world.answer(SITES[name].host, link)
    assert found.status == 301
    assert f"{sites(world)[name]['host']}{found.location}" == list_of(world, name)


@having("tags")
def test_every_article_has_tags_that_list_it(world: World, trap: str, name: str) -> None:
    url = article_of(world, name)
    tags = caught(world, name, trap, url)
    assert len(set(tags)) >= 2
    assert all(url in hrefs(world, tag) for tag in tags)


@having("searches")
def test_every_search_suggests_further_ones(world: World, trap: str, name: str) -> None:
    seen = set()
    (url, *_) = caught(world, name, trap, sites(world)[name]["home"])
    for _ in range(5):
        seen.add(url)
        url = next(link for link in caught(world, name, trap, url) if link not in seen)
    assert len(seen) == 5


@having("forms")
def test_forms_may_be_looked_at_and_stand_on_every_page(world: World, trap: str, name: str) -> None:
    url = article_of(world, name)
    assert parsed(world, url).xpath("//form[@method='post' and contains(@action, 'binh-chon')]")
    assert len(set(caught(world, name, trap, url))) == 9
    assert all(answer(world, link).status == 200 for link in caught(world, name, trap, url))


@having("www", "bare_ip", "staging")
def test_twins_serve_the_same_and_are_linked(world: World, trap: str, name: str) -> None:
    twins = sites(world)[name]["twins"]
    odd = {"www": twins[0], "bare_ip": f"http://127.0.0.1:{world.port}"}
    base = odd.get(trap) or next(twin for twin in twins if twin not in odd.values())
    links = [link for link in hrefs(world, article_of(world, name)) if link.startswith(f"{base}/")]
    assert len(links) == 3
    own = {place(url)[1]: url for a in sites(world)[name]["articles"] for url in a["addresses"]}
    for link in links[1:]:
        assert text_of(answer(world, link)) == served(world, own[place(link)[1]])


def test_a_bare_number_answers_as_the_first_host(world: World) -> None:
    assert world.answer("127.0.0.1", "/").body == world.answer(FIRST, "/").body


@having("internal")
def test_internal_systems_are_linked(world: World, trap: str, name: str) -> None:
    links = {link.split("/")[2].split(".")[0] for link in hrefs(world, article_of(world, name))}
    assert {"sso", "mail", "qlcv", "hopkhonggiay", "vpdt"} <= links
