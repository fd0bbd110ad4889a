"""The sample network's articles, read item by item and held against its truth."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest

from archiver.errors import NotAnArticle
from archiver.pages import extract
from archiver.pages.families import detect
from archiver.pages.page import Page
from archiver.sample.subsites import SITES
from archiver.sample.world import World, build
from tests.sample.visiting import place, sites

FAMILY_NAMES = {"custom": "numbered"}
# Those that are read strictly, to the last byline; of the others the title.
STRICT = ["lam_giang/ban_to_chuc", "lam_giang/ban_dan_van", "ha_khe/ban_tuyen_giao", "ha_khe/uy_ban_kiem_tra"]
OTHERS = [name for name, site in SITES.items() if site.in_truth and name not in STRICT]


@pytest.fixture(scope="module", params=[1, 2])
def world(request: pytest.FixtureRequest) -> World:
    return build(request.param)


def strict(world: World) -> list[dict[str, Any]]:
    return [sites(world)[name] for name in STRICT]


def body_at(world: World, url: str) -> bytes:
    return world.answer(*place(url)).shown(world.now, 1)


def wanted(site: dict[str, Any], article: dict[str, Any]) -> dict[str, Any]:
    same = (
        "title",
        "lead",
        "body",
        "published",
        "published_precision",
        "event_dates",
        "bylines",
        "attachments",
        "documents",
    )
    return {
        **{name: article[name] for name in same},
        "organ": site["organ"],
        "category": article["category"] if article["category_on_page"] else None,
        "related": [(link["title"], unquote(link["url"])) for link in article["related"]],
    }


def got(body: bytes, url: str, names: list[str]) -> dict[str, Any]:
    read = extract(body, url).asdict()
    read["related"] = [(link["title"], unquote(link["url"])) for link in read["related"]]
    read["documents"] = [document["reference"] for document in read["documents"]]
    return {name: read[name] for name in names}


def test_every_article_reads_as_the_truth_has_it(world: World) -> None:
    for site in strict(world):
        for article in site["articles"]:
            url = article["canonical_address"]
            want = wanted(site, article)
            assert got(body_at(world, url), url, list(want)) == want, url


@pytest.mark.parametrize("name", OTHERS)
def test_every_title_is_read(world: World, name: str) -> None:
    for article in sites(world)[name]["articles"][::4]:
        url = article["canonical_address"]
        assert extract(body_at(world, url), url).title == article["title"], url


def test_every_page_tells_its_family_and_key(world: World) -> None:
    for site in strict(world):
        for article in site["articles"][:5]:
            url = article["canonical_address"]
            family = detect(Page.of(body_at(world, url), url))
            assert family.name == FAMILY_NAMES.get(site["family"], site["family"])
            assert family.address(url).key == article["key"]


def test_no_list_is_an_article_even_under_an_unknown_address(world: World) -> None:
    for site in strict(world):
        for url in (site["home"], *(category["url"] for category in site["categories"])):
            for address in (url, "https://tinh.example/luu"):
                with pytest.raises(NotAnArticle) as refusal:
                    extract(body_at(world, url), address)
                assert refusal.value.kind == "listing", url


def test_a_missing_page_is_not_found(world: World) -> None:
    for site in strict(world):
        url = site["articles"][0]["canonical_address"]
        gone = url.replace(site["articles"][0]["key"], "99999999")
        with pytest.raises(NotAnArticle) as refusal:
            extract(body_at(world, gone), gone)
        assert refusal.value.kind == "not found"
