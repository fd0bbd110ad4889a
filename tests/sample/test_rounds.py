"""From one round to the next: what changes, what the truth says of it, and what the old addresses answer."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from functools import cache
from typing import Any

import pytest

from archiver.sample.plan import Kind, changes_of
from archiver.sample.rounds import moment
from archiver.sample.subsites import SITES
from archiver.sample.world import LAST_ROUND, build
from tests.sample.visiting import answer, cleaned, parsed, served, sites, text_of, walk

ROUNDS = range(2, LAST_ROUND + 1)
FIELDS = ("title", "lead", "body", "bylines", "published", "attachments", "documents")
KINDS = ("new", "repost", "text", "title", "byline", "attachment", "views", "gone", "back", "moved")


@cache
def by_id(number: int) -> dict[tuple[str, str], dict[str, Any]]:
    return {(s["name"], a["id"]): a for s in sites(build(number)).values() for a in s["articles"]}


@cache
def told(number: int, *kinds: str) -> list[tuple[str, dict[str, Any]]]:
    """The changes of a round with the names of their sites."""
    return [
        (site["name"], change)
        for site in sites(build(number)).values()
        for change in site["changes"]
        if not kinds or change["kind"] in kinds
    ]


def test_rounds_are_a_day_apart() -> None:
    assert LAST_ROUND == 10
    assert moment(1).isoformat() == "2025-01-06T08:15:02"
    assert {moment(n + 1) - moment(n) for n in range(1, LAST_ROUND)} == {timedelta(days=1)}


@pytest.mark.parametrize("number", [0, LAST_ROUND + 1])
def test_there_is_no_other_round(number: int) -> None:
    with pytest.raises(ValueError, match="rounds 1 to 10"):
        build(number)


@pytest.mark.parametrize("number", ROUNDS)
def test_a_round_changes_what_it_says_and_nothing_else(number: int) -> None:
    before, now = by_id(number - 1), by_id(number)
    ids = {
        kind: {(site, change["id"]) for site, change in told(number, *names)}
        for kind, names in {
            "come": ("new", "repost", "near", "back"),
            "gone": ("gone",),
            "edited": ("text", "title", "byline", "attachment"),
            "moved": ("moved",),
        }.items()
    }
    assert ids["come"] == now.keys() - before.keys()
    assert ids["gone"] == before.keys() - now.keys()
    both = before.keys() & now.keys()
    assert ids["edited"] == {key for key in both if any(before[key][f] != now[key][f] for f in FIELDS)} - ids["moved"]
    assert ids["moved"] == {key for key in both if before[key]["addresses"] != now[key]["addresses"]}


def test_every_change_of_the_plan_comes_about() -> None:
    for number in ROUNDS:
        planned = sum(change.number if change.kind == "new" else 1 for change in changes_of(number))
        assert planned == len(told(number)), number


def test_every_kind_of_change_happens_and_every_sub_site_changes() -> None:
    kinds = Counter[Kind](change.kind for number in ROUNDS for change in changes_of(number))
    assert set(kinds) == set(KINDS)
    changed = {site for number in ROUNDS for site, _ in told(number)}
    assert changed == {name for name, site in SITES.items() if site.in_truth}


def test_half_of_the_edits_hit_articles_of_the_last_month_and_each_kind_an_old_one() -> None:
    recent, old = Counter[str](), Counter[str]()
    for number in ROUNDS:
        month = (moment(number) - timedelta(days=31)).isoformat()
        articles = by_id(number)
        for site, change in told(number, "text", "title", "byline", "attachment"):
            ages = recent if articles[site, change["id"]]["posted"] > month else old
            ages[change["kind"]] += 1
    assert 0.4 <= recent.total() / (recent.total() + old.total()) <= 0.6
    assert set(recent) == set(old) == {"text", "title", "byline", "attachment"}


def test_articles_go_in_four_ways() -> None:
    ways = {change["answers"] for number in ROUNDS for _, change in told(number, "gone")}
    assert ways == {"404", "410", "soft", "home"}


@pytest.mark.parametrize("number", ROUNDS)
def test_what_is_gone_answers_as_told(number: int) -> None:
    world = build(number)
    for site, change in told(number, "gone"):
        found = answer(world, change["address"])
        home = sites(world)[site]["home"]
        wanted = {"404": (404, None), "410": (410, None), "soft": (200, None), "home": (302, home)}
        assert (found.status, found.location) == wanted[change["answers"]], change
        if change["answers"] == "soft":
            assert "Không tìm thấy" in text_of(found)


def test_what_is_gone_may_come_back_as_it_was() -> None:
    returns = [(number, site, change) for number in ROUNDS for site, change in told(number, "back")]
    assert len(returns) >= 3
    for number, site, change in returns:
        assert answer(build(number - 1), change["address"]).status != 200 or "Không tìm thấy" in served(
            build(number - 1), change["address"]
        )
        assert change["address"] in by_id(number)[site, change["id"]]["addresses"]


def test_moved_articles_answer_301_at_the_old_address_except_on_the_portal() -> None:
    families = set()
    for number in ROUNDS:
        world, articles = build(number), by_id(number)
        for site, change in told(number, "moved"):
            article = articles[site, change["id"]]
            assert change["from"] != [change["address"]]
            if sites(world)[site]["family"] == "portal":
                assert set(change["from"]) < set(article["addresses"])
                continue
            families.add((sites(world)[site]["family"], change["key"] is None))
            assert set(change["from"]) <= set(article["former_addresses"])
            for url in article["former_addresses"]:
                assert (answer(world, url).status, answer(world, url).location) == (301, change["address"]), url
    assert ("nukeviet", False) in families
    assert any(slug_only for _, slug_only in families)


@pytest.mark.parametrize("number", [2, 3])
def test_a_change_that_is_listed_shows_on_a_list_and_no_other_does(number: int) -> None:
    before, now, world = by_id(number - 1), by_id(number), build(number)
    for site, change in told(number, "title", "gone"):
        assert change["listed"]
        found, _ = walk(world, sites(world)[site])
        assert (change["address"] in found) == (change["kind"] == "title")
    for site, change in told(number, "text", "byline", "attachment", "views"):
        key = site, change["id"]
        assert (before[key]["title"], before[key]["lead"]) == (now[key]["title"], now[key]["lead"])
        assert change["listed"] == (sites(world)[site]["has_sitemap"] and change["kind"] != "views")


def test_a_redesigned_site_says_the_same_in_other_markup() -> None:
    redesigned = [site for site in sites(build(LAST_ROUND)).values() if site["skin"] == 2]
    assert redesigned
    for site in redesigned:
        first = next(n for n in ROUNDS if sites(build(n))[site["name"]]["skin"] == 2)
        before, now = build(first - 1), build(first)
        for article in sites(now)[site["name"]]["articles"][:40:4]:
            url = article["canonical_address"]
            if (site["name"], article["id"]) not in by_id(first - 1):
                continue
            assert parsed(now, url).xpath("//article[@class='post']")
            assert not parsed(before, url).xpath("//article")
            for part in (article["title"], article["lead"], *article["body"].split("\n\n")):
                assert all(cleaned(cell) in cleaned(parsed(now, url).text_content()) for cell in part.split(" | "))
        assert {a["canonical_address"] for a in sites(now)[site["name"]]["articles"]} <= walk(
            now, sites(now)[site["name"]]
        )[0]


def test_sites_are_up_but_for_those_that_are_challenged_gone_or_parked() -> None:
    states = {
        name: [sites(build(number))[name]["state"] for number in range(1, LAST_ROUND + 1)]
        for name, site in SITES.items()
        if site.in_truth
    }
    odd = {name: row for name, row in states.items() if set(row) != {"up"}}
    assert all(row[:3] == ["up"] * 3 for row in odd.values())
    challenged = [row for row in odd.values() if "challenge" in row]
    assert [row[3:6] for row in challenged] == [["challenge", "challenge", "up"]] * 2
    assert {row[-1] for row in odd.values()} == {"up", "gone", "parked"}


def test_a_site_that_is_not_up_has_no_changes() -> None:
    for number in ROUNDS:
        assert not [site["name"] for site in sites(build(number)).values() if site["state"] != "up" and site["changes"]]
