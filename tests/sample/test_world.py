"""The sample world by itself: deterministic, of the promised size, and true to what it tells of itself."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import time
from collections import Counter
from html import unescape
from itertools import combinations, pairwise
from typing import Any

import pytest

from archiver.sample.bodies import paragraphs
from archiver.sample.rounds import edition
from archiver.sample.subsites import HOSTS, SITES
from archiver.sample.world import World, build
from tests.sample.visiting import answer, articles, cleaned, hrefs, parsed, served, sites, walk

NAMES = ["lam_giang/ban_to_chuc", "lam_giang/ban_dan_van", "ha_khe/ban_tuyen_giao", "ha_khe/uy_ban_kiem_tra"]
ALL = [name for name, site in SITES.items() if site.in_truth]
_DIGEST = (
    "import hashlib; from archiver.sample.world import build; from archiver.sample.subsites import HOSTS\n"
    "w = build(2); d = hashlib.sha256()\n"
    "for host in HOSTS:\n"
    "    for target in sorted(w.routes(host))[::61]: d.update(target.encode() + w.answer(host, target).body)\n"
    "print(d.hexdigest())"
)


@pytest.fixture(scope="module")
def world() -> World:
    return build(1)


def ours(world: World) -> list[dict[str, Any]]:
    return [article for name in NAMES for article in sites(world)[name]["articles"]]


def test_eight_provinces_and_their_sub_sites_hold_well_over_a_thousand_articles(world: World) -> None:
    told = sites(world).values()
    assert [site["name"] for site in told] == ALL
    assert len({site["province"] for site in told}) == 8
    assert all(38 <= len(site["articles"]) <= 75 for site in told)
    assert sum(len(site["articles"]) for site in told) >= 1300


def test_every_family_has_two_sub_sites_or_more() -> None:
    families = [SITES[name].family for name in ALL]
    assert min(families.count(family) for family in families) >= 2
    assert len(set(families)) == 11


def test_the_same_world_is_built_in_another_process() -> None:
    ours = hashlib.sha256()
    world = World(edition.__wrapped__(2), build(2).port)
    for host in HOSTS:
        for target in sorted(world.routes(host))[::61]:
            ours.update(target.encode() + world.answer(host, target).body)
    env = {**os.environ, "PYTHONHASHSEED": "1"}
    theirs = subprocess.run([sys.executable, "-c", _DIGEST], env=env, capture_output=True, text=True, check=True)
    assert theirs.stdout.strip() == ours.hexdigest()


def test_truth_does_not_depend_on_when_it_is_asked() -> None:
    assert World(edition.__wrapped__(1), 1234).truth() == build(1, 1234).truth()


def test_the_truth_of_the_whole_world_is_told_within_five_seconds() -> None:
    started = time.perf_counter()
    World(edition.__wrapped__(1), 1235).truth()
    assert time.perf_counter() - started < 5


def test_articles_reach_back_six_years_and_some_are_of_the_last_month(world: World) -> None:
    for site in sites(world).values():
        posted = sorted(article["posted"] for article in site["articles"])
        assert posted[0] < "2019-06"
        assert posted[-1] < "2025-01-06T08:15"
        assert 2 <= sum(moment >= "2024-12-07" for moment in posted) <= 6, site["name"]


def test_a_sub_site_may_be_given_another_number_of_articles() -> None:
    world = build(3, sizes={"ha_khe/uy_ban_kiem_tra": 300, "lam_giang/ban_to_chuc": 5})
    counts = {name: len(site["articles"]) for name, site in sites(world).items()}
    assert 300 <= counts["ha_khe/uy_ban_kiem_tra"] <= 312
    assert 5 <= counts["lam_giang/ban_to_chuc"] <= 12
    assert counts["ha_khe/ban_tuyen_giao"] >= 60
    keys = [article["key"] for article in sites(world)["ha_khe/uy_ban_kiem_tra"]["articles"]]
    assert len(set(keys)) == len(keys)


def test_article_pages_weigh_what_such_pages_weigh(world: World) -> None:
    sizes = {article["canonical_address"]: 0 for article in ours(world)}
    sizes |= {url: len(served(world, url).encode()) for url in sizes}
    assert not {url: size for url, size in sizes.items() if not 40_000 <= size <= 80_000}
    for name in set(ALL) - set(NAMES):
        for article in sites(world)[name]["articles"][:3]:
            assert 9_000 <= len(served(world, article["canonical_address"])) <= 60_000, article["canonical_address"]


def assert_says_the_truth(world: World, article: dict[str, Any], url: str) -> None:
    text = cleaned(parsed(world, url).text_content())
    for part in (article["title"], article["lead"], *article["body"].split("\n\n")):
        for cell in part.split(" | "):
            assert cleaned(cell) in text, (url, cell)


@pytest.mark.parametrize("number", [1, 2])
def test_every_page_says_what_the_truth_says(number: int) -> None:
    world = build(number)
    for article in ours(world):
        for url in article["addresses"]:
            assert_says_the_truth(world, article, url)


@pytest.mark.parametrize("name", [name for name in ALL if name not in NAMES and SITES[name].charset != "tcvn3"])
def test_pages_of_every_layout_say_what_the_truth_says(world: World, name: str) -> None:
    for article in sites(world)[name]["articles"][::6]:
        assert_says_the_truth(world, article, article["canonical_address"])


def test_every_page_links_its_related_articles(world: World) -> None:
    for article in articles(world)[::5]:
        links = hrefs(world, article["canonical_address"])
        assert article["related"]
        assert all(other["url"] in links for other in article["related"])
        assert len({other["url"] for other in article["related"]}) == len(article["related"])


def test_truth_is_clean_text(world: World) -> None:
    for article in articles(world):
        for part in (article["title"], article["lead"], *article["body"].split("\n\n")):
            assert part == cleaned(part)
            assert part


def test_the_documents_told_are_those_that_the_text_cites(world: World) -> None:
    cited = re.compile(r"(\d+)\s*[-–]\s*([A-Z]+/[A-ZĐ]+)")
    for article in articles(world):
        text = " ".join((article["title"], article["lead"], article["body"]))
        assert set(article["documents"]) == {f"{number}-{rest}" for number, rest in cited.findall(text)}


def test_the_days_told_are_those_of_the_lead(world: World) -> None:
    for article in articles(world):
        days = re.findall(r"\b(\d\d)[/.](\d\d)[/.](\d{4})", article["lead"])
        told = {f"{year}-{month}-{day}" for day, month, year in days}
        assert told <= set(article["event_dates"])
        assert bool(article["event_dates"]) == bool(re.match(r"(Sáng n|Chiều n|N)gày \d", article["lead"]))


def test_every_kind_of_spelling_and_markup_stands_on_every_sub_site(world: World) -> None:
    for name in NAMES:
        stories = world.edition.stories[name]
        assert {story.spelling for story in stories} == {"plain", "nfd", "eth", "spaced"}
        assert {story.markup for story in stories} == {"p", "div", "br", "word"}
        kinds = {type(block).__name__ for story in stories for block in story.blocks}
        assert kinds == {"Paragraph", "Heading", "Items", "Table", "Figure"}
        assert any(len(story.blocks) == 1 for story in stories)
        assert any(story.files for story in stories)


def test_titles_of_a_sub_site_differ(world: World) -> None:
    for site in sites(world).values():
        titles = [article["title"] for article in site["articles"]]
        assert len(set(titles)) == len(titles), site["name"]


def test_the_intended_reposts_are_the_only_duplicates(world: World) -> None:
    copies = [article["duplicate_of"] for article in articles(world) if article["duplicate_of"]]
    texts = {(a["title"], a["lead"], a["body"]) for a in articles(world)}
    originals = {(origin["site"], origin["key"]) for origin in copies}
    assert len(articles(world)) - len(texts) == len(copies) >= 14
    assert len(originals) == len(copies) - 1  # pairs and a triple


def test_near_copies_share_most_of_their_text_but_not_all(world: World) -> None:
    near = [article["near_duplicate_of"] for article in articles(world) if article["near_duplicate_of"]]
    assert len(near) >= 6
    assert all(0.75 <= origin["similarity"] < 1 for origin in near), near


def test_the_articles_of_a_series_look_alike_and_are_none_of_them_copies(world: World) -> None:
    series = [article for article in articles(world) if article["series"]]
    assert len(series) >= 8
    assert len({article["title"] for article in series}) == len(series)
    assert not any(article["duplicate_of"] or article["near_duplicate_of"] for article in series)
    shingled = [shingles(f"{article['lead']} {article['body']}") for article in series]
    shares = [len(a & b) / len(a | b) for a, b in combinations(shingled, 2)]
    assert min(shares) > 0.15
    assert max(shares) < 0.7


def shingles(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[n : n + 5]) for n in range(len(words) - 4)}


def test_an_original_is_the_earliest_copy(world: World) -> None:
    known = {(s["name"], a["id"]): a for s in sites(world).values() for a in s["articles"]}
    for article in known.values():
        if origin := article["duplicate_of"]:
            first = known[origin["site"], origin["key"]]
            if article["published"]:
                assert first["published"] < article["published"]
            elif not first["published"]:
                assert first["posted"] < article["posted"]


def test_different_articles_share_little_text(world: World) -> None:
    stories = [story for name in NAMES for story in world.edition.stories[name]]
    stories += [story for name in ALL if name not in NAMES for story in world.edition.stories[name][::5]]
    told = [story for story in stories if story.index < 1000 and not story.series]
    own = [shingles(" ".join([story.lead, *paragraphs(story.blocks)])) for story in told]
    holders: dict[tuple[str, ...], list[int]] = {}
    for number, runs in enumerate(own):
        for run in runs:
            holders.setdefault(run, []).append(number)
    shared = Counter(pair for numbers in holders.values() for pair in combinations(numbers, 2))
    (((one, other), most),) = shared.most_common(1)
    assert most / min(len(own[one]), len(own[other])) < 0.25
    assert max(count / (len(own[a]) + len(own[b]) - count) for (a, b), count in shared.items()) < 0.15


def test_portal_pages_tell_no_publication_date(world: World) -> None:
    for name in NAMES[:2]:
        site = sites(world)[name]
        for article in site["articles"]:
            assert article["published"] is None
            html = served(world, article["canonical_address"])
            content = html[html.index('<div class="detail">') : html.index('<div class="cung-chuyen-muc">')]
            written = set(re.findall(r"\b\d{1,2}/\d{1,2}/\d{4}", article["title"] + article["lead"] + article["body"]))
            assert set(re.findall(r"\b\d{1,2}/\d{1,2}/\d{4}", cleaned(content))) == written


def test_a_portal_signature_is_pushed_right_with_hard_spaces(world: World) -> None:
    (article, *_) = [a for a in ours(world) if a["bylines"] and a["bylines"][0]["role"]]
    html = served(world, article["canonical_address"])
    runs = [len(run) // 6 for run in re.findall(r"<strong>((?:&nbsp;)+)", html)]
    assert len(runs) == 3
    assert all(50 <= run <= 70 for run in runs)


def test_related_titles_of_the_portal_are_doubled_and_glued(world: World) -> None:
    article = ours(world)[10]
    html = unescape(served(world, article["canonical_address"]))
    block = html[html.index("Tin cùng chuyên mục") :]
    third, fourth = (cleaned(other["title"]) for other in article["related"][2:4])
    assert f"{third}{fourth}" in cleaned(re.sub(r"<[^>]+>", "", block))
    assert len(article["related"]) == 6


def test_some_articles_stand_under_several_addresses(world: World) -> None:
    shared = [article for article in ours(world) if len(article["addresses"]) > 1]
    assert len(shared) >= 10
    assert any(article["also_in"] for article in shared)
    for article in shared:
        assert {url.rsplit("-", 1)[1] for url in article["addresses"]} == {article["key"]}


def test_awkward_addresses_are_linked_raw_and_served_as_linked(world: World) -> None:
    told = [sites(world)[name] for name in NAMES]
    raw = "".join(served(world, url) for s in told for url in (s["home"], *(c["url"] for c in s["categories"])))
    addresses = [url for article in ours(world) for url in article["addresses"]]
    assert re.search(r'href="[^"]*”', raw)
    assert any("%E2%80%9D" in url for url in addresses)
    assert any("-%EF%BF%BD/" in url for url in addresses)
    assert max(len(url) for url in addresses) > 600


@pytest.mark.parametrize("name", ALL)
def test_lists_and_their_pagers_lead_to_every_article(world: World, name: str) -> None:
    site = sites(world)[name]
    found, _ = walk(world, site)
    assert {article["canonical_address"] for article in site["articles"]} <= found


def test_home_and_lists_are_few_beside_the_articles(world: World) -> None:
    for name in ALL:
        listed = sum(-(-len(world.listing(SITES[name], c)) // SITES[name].per_page) for c in SITES[name].categories)
        assert (1 + listed) / len(world.edition.stories[name]) <= 0.25, name


def test_attachments_are_real_files(world: World) -> None:
    files = [file for article in articles(world) for file in article["attachments"]]
    assert len(files) > 120
    assert any("?download=1&id=" in file["url"] for file in files)
    for file in files:
        content = answer(world, file["url"]).body
        assert content.startswith(b"%PDF-1.4"), file
        assert content.endswith(b"%%EOF\n")


def test_pages_link_what_must_never_be_asked_for(world: World) -> None:
    never = set(world.truth()["never"])
    linked = {link for name in NAMES for link in hrefs(world, sites(world)[name]["home"])}
    assert f"{world.internal}/sso/" in linked & never
    assert any("/noi-bo/" in link for link in linked & never)
    assert any(str(SITES["lam_giang/ban_noi_chinh"].number) in link for link in linked & never)
    assert not never & {url for article in articles(world) for url in article["addresses"]}


def test_later_articles_have_higher_keys(world: World) -> None:
    for name in ALL:
        keys = [int(story.key) for story in world.edition.stories[name]]
        assert all(newer > older for newer, older in pairwise(keys))


def test_there_is_no_round_zero() -> None:
    with pytest.raises(ValueError, match="rounds 1 to"):
        build(0)
