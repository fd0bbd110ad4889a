"""The sample world by itself: deterministic, of the promised size, and true to what it tells of itself."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import unicodedata
from html import unescape
from itertools import combinations, pairwise
from typing import Any
from urllib.parse import urljoin

import lxml.html
import pytest

from archiver.sample.answers import wire
from archiver.sample.bodies import paragraphs
from archiver.sample.rounds import edition
from archiver.sample.subsites import HOST_FAMILIES, SITES
from archiver.sample.world import LAST_ROUND, World, build

NAMES = ["lam_giang/ban_to_chuc", "lam_giang/ban_dan_van", "ha_khe/ban_tuyen_giao", "ha_khe/uy_ban_kiem_tra"]
_ZERO_WIDTH = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_DIGEST = (
    "import hashlib; from archiver.sample.world import build; w = build(2); d = hashlib.sha256()\n"
    "for host in range(4):\n"
    "    for target in sorted(w.routes(host)): d.update(target.encode() + w.answer(host, target).body)\n"
    "print(d.hexdigest())"
)


@pytest.fixture(scope="module")
def world() -> World:
    return build(1)


def articles(world: World) -> list[dict[str, Any]]:
    return [article for site in world.truth()["sites"] for article in site["articles"]]


def served(world: World, url: str) -> bytes:
    base, host = next((world.base(n), n) for n in range(4) if url.startswith(world.base(n) + "/"))
    answer = world.answer(host, wire(url[len(base) :]))
    assert answer.status == 200, url
    return answer.body


def parsed(world: World, url: str) -> Any:
    return lxml.html.fromstring(served(world, url).decode())


def cleaned(text: str) -> str:
    text = _ZERO_WIDTH.sub("", unicodedata.normalize("NFC", text)).replace("\u00d0", "Đ")
    return " ".join(text.split())


def hrefs(world: World, url: str) -> list[str]:
    links = parsed(world, url).xpath("//a/@href")
    return [urljoin(url, wire(href)) for href in links if not href.startswith(("javascript", "#"))]


def test_four_sub_sites_hold_at_least_220_articles(world: World) -> None:
    sites = world.truth()["sites"]
    assert [site["name"] for site in sites] == NAMES
    assert all(55 <= len(site["articles"]) <= 70 for site in sites)
    assert sum(len(site["articles"]) for site in sites) >= 220


def test_the_same_world_is_built_in_another_process() -> None:
    ours = hashlib.sha256()
    world = World(edition.__wrapped__(2), build(2).ports)
    for host in range(len(HOST_FAMILIES)):
        for target in sorted(world.routes(host)):
            ours.update(target.encode() + world.answer(host, target).body)
    env = {**os.environ, "PYTHONHASHSEED": "1"}
    theirs = subprocess.run([sys.executable, "-c", _DIGEST], env=env, capture_output=True, text=True, check=True)
    assert theirs.stdout.strip() == ours.hexdigest()


def test_truth_does_not_depend_on_when_it_is_asked() -> None:
    assert World(edition.__wrapped__(1), (1, 2, 3, 4)).truth() == build(1, ports=(1, 2, 3, 4)).truth()


def test_article_pages_weigh_40_to_80_kilobytes(world: World) -> None:
    sizes = {url: len(served(world, url)) for article in articles(world) for url in article["addresses"]}
    assert not {url: size for url, size in sizes.items() if not 40_000 <= size <= 80_000}


@pytest.mark.parametrize("number", range(1, LAST_ROUND + 1))
def test_every_page_says_what_the_truth_says(number: int) -> None:
    world = build(number)
    for article in articles(world):
        for url in article["addresses"]:
            text = cleaned(parsed(world, url).text_content())
            for part in (article["title"], article["lead"], *article["body"].split("\n\n")):
                for cell in part.split(" | "):
                    assert cleaned(cell) in text, (url, cell)


def test_every_page_links_its_related_articles(world: World) -> None:
    for article in articles(world):
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
    cited = re.compile(r"(\d+)\s*[-–]\s*([A-Z]+/[A-Z]+)")
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


def test_titles_differ_except_of_reposts(world: World) -> None:
    titles = [article["title"] for article in articles(world) if not article["duplicate_of"]]
    assert len(set(titles)) == len(titles)


def test_the_intended_reposts_are_the_only_duplicates(world: World) -> None:
    copies = [article["duplicate_of"] for article in articles(world) if article["duplicate_of"]]
    texts = {(a["title"], a["lead"], a["body"]) for a in articles(world)}
    originals = {(origin["site"], origin["key"]) for origin in copies}
    assert len(articles(world)) - len(texts) == len(copies) == 9
    assert len(originals) == 8  # seven pairs and a triple


def test_an_original_is_the_earliest_copy(world: World) -> None:
    known = {(s["name"], a["key"]): a for s in world.truth()["sites"] for a in s["articles"]}
    for article in known.values():
        if origin := article["duplicate_of"]:
            first = known[origin["site"], origin["key"]]
            if article["published"]:
                assert first["published"] < article["published"]
            elif not first["published"]:
                assert int(first["key"]) < int(article["key"])


def test_different_articles_share_little_text(world: World) -> None:
    shingled = []
    for story in (story for name in NAMES for story in world.edition.stories[name] if story.index < 1000):
        words = re.findall(r"\w+", " ".join([story.lead, *paragraphs(story.blocks)]).lower())
        shingled.append({tuple(words[n : n + 5]) for n in range(len(words) - 4)})
    assert max(len(a & b) / len(a | b) for a, b in combinations(shingled, 2)) < 0.15


def test_portal_pages_tell_no_publication_date(world: World) -> None:
    for site in world.truth()["sites"][:2]:
        for article in site["articles"]:
            assert article["published"] is None
            html = served(world, article["canonical_address"]).decode()
            content = html[html.index('<div class="detail">') : html.index('<div class="cung-chuyen-muc">')]
            written = set(re.findall(r"\b\d{1,2}/\d{1,2}/\d{4}", article["title"] + article["lead"] + article["body"]))
            assert set(re.findall(r"\b\d{1,2}/\d{1,2}/\d{4}", cleaned(content))) == written


def test_a_portal_signature_is_pushed_right_with_hard_spaces(world: World) -> None:
    (article, *_) = [a for a in articles(world) if a["bylines"] and a["bylines"][0]["role"]]
    html = served(world, article["canonical_address"]).decode()
    runs = [len(run) // 6 for run in re.findall(r"<strong>((?:&nbsp;)+)", html)]
    assert len(runs) == 3
    assert all(50 <= run <= 70 for run in runs)


def test_related_titles_of_the_portal_are_doubled_and_glued(world: World) -> None:
    article = articles(world)[10]
    html = unescape(served(world, article["canonical_address"]).decode())
    block = html[html.index("Tin cùng chuyên mục") :]
    third, fourth = (cleaned(other["title"]) for other in article["related"][2:4])
    assert f"{third}{fourth}" in cleaned(re.sub(r"<[^>]+>", "", block))
    assert len(article["related"]) == 6


def test_some_articles_stand_under_several_addresses(world: World) -> None:
    shared = [article for article in articles(world) if len(article["addresses"]) > 1]
    assert len(shared) >= 10
    assert any(article["also_in"] for article in shared)
    for article in shared:
        assert {url.rsplit("-", 1)[1] for url in article["addresses"]} == {article["key"]}


def test_awkward_addresses_are_linked_raw_and_served_as_linked(world: World) -> None:
    raw = b"".join(served(world, site["home"]) for site in world.truth()["sites"])
    lists = b"".join(served(world, c["url"]) for s in world.truth()["sites"] for c in s["categories"])
    addresses = " ".join(url for article in articles(world) for url in article["addresses"])
    assert re.search(r'href="[^"]*”'.encode(), raw + lists)
    assert "%E2%80%9D" in addresses
    assert "-%EF%BF%BD/" in addresses


def test_lists_and_their_pagers_lead_to_every_article(world: World) -> None:
    for site in world.truth()["sites"]:
        seen: set[str] = set()
        todo = {site["home"], *(category["url"] for category in site["categories"])}
        while todo - seen:
            url = (todo - seen).pop()
            seen.add(url)
            links = hrefs(world, url)
            todo |= {
                link for link in links if "chuyen-muc" in link or re.search(r"/news/(?!rss)[\w-]+/(page-\d+/)?$", link)
            }
            seen |= {link for link in links if link not in todo}
        assert {article["canonical_address"] for article in site["articles"]} <= seen


def test_attachments_are_real_files(world: World) -> None:
    files = [file for article in articles(world) for file in article["attachments"]]
    assert len(files) > 20
    assert any("?download=1&id=" in file["url"] for file in files)
    for file in files:
        content = served(world, file["url"])
        assert content.startswith(b"%PDF-1.4")
        assert content.endswith(b"%%EOF\n")


def test_pages_link_what_must_never_be_asked_for(world: World) -> None:
    never = set(world.truth()["never"])
    linked = {link for site in world.truth()["sites"] for link in hrefs(world, site["home"])}
    assert f"{world.internal}/sso/" in linked & never
    assert any("/noi-bo/" in link for link in linked & never)
    assert any(str(SITES["lam_giang/ban_noi_chinh"].number) in link for link in linked & never)
    assert not never & {url for article in articles(world) for url in article["addresses"]}


def test_later_articles_have_higher_keys(world: World) -> None:
    for name in NAMES:
        keys = [int(story.key) for story in world.edition.stories[name]]
        assert all(newer > older for newer, older in pairwise(keys))


def test_the_second_round_changes_what_it_says() -> None:
    first = {(s["name"], a["key"]): a for s in build(1).truth()["sites"] for a in s["articles"]}
    second = {(s["name"], a["key"]): a for s in build(2).truth()["sites"] for a in s["articles"]}
    told = {
        kind: {(site["name"], key) for site in build(2).truth()["sites"] for key in site["changes"][kind]}
        for kind in ("new", "edited", "deleted", "moved")
    }
    assert told["new"] == second.keys() - first.keys()
    assert told["deleted"] == first.keys() - second.keys()
    assert told["moved"] == {k for k in first.keys() & second.keys() if first[k]["category"] != second[k]["category"]}
    fields = ("title", "lead", "body", "bylines", "published", "attachments", "documents")
    assert told["edited"] == {
        k for k in first.keys() & second.keys() if any(first[k][f] != second[k][f] for f in fields)
    }
    assert [len(told[kind]) for kind in told] == [10, 6, 4, 3]


def test_there_is_no_round_zero() -> None:
    with pytest.raises(ValueError, match="rounds 1 to"):
        build(0)
