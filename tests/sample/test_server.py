"""The sample network as served: robots, validators, redirects, and a list of all that was asked."""

from __future__ import annotations

import gzip
import http.client
import json
import re
from collections.abc import Iterator
from http.client import HTTPResponse

import pytest

from archiver.errors import SiteTrouble
from archiver.sample.server import Network, Seen
from archiver.sample.subsites import CUSTOM, INTERNAL, NUKEVIET, PORTAL, SITES
from tests.sample.visiting import place, sites


@pytest.fixture
def network() -> Iterator[Network]:
    with Network(base_port=0) as running:
        yield running


def ask(network: Network, host: str, target: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", network.port, timeout=5)
    named = {"Host": f"{host}.localhost:{network.port}", **{k.replace("_", "-"): v for k, v in headers.items()}}
    try:
        connection.request(method, target, headers=named)
        response = connection.getresponse()
        return response, response.read()
    finally:
        connection.close()


def test_every_address_of_the_truth_is_served(network: Network) -> None:
    told = sites(network.world).values()
    urls = [url for s in told if not s["flapping"] and not s["slow"] for a in s["articles"] for url in a["addresses"]]
    connection = http.client.HTTPConnection("127.0.0.1", network.port, timeout=5)
    for url in urls:
        host, target = place(url)
        connection.request("GET", target, headers={"Host": f"{host}.localhost:{network.port}"})
        response = connection.getresponse()
        assert (response.status, len(response.read()) > 9_000) == (200, True), url
    connection.close()
    assert len(network.requests) == len(urls)


@pytest.mark.parametrize(("host", "delay"), [(PORTAL, "0.05"), (NUKEVIET, "0.1"), (CUSTOM, None)])
def test_robots_forbids_the_internal_folder_and_names_a_short_wait(
    network: Network, host: str, delay: str | None
) -> None:
    response, body = ask(network, host, "/robots.txt")
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert b"Disallow: /noi-bo/\n" in body
    assert re.findall(rb"Crawl-delay: (.*)", body) == ([delay.encode()] if delay else [])
    assert (b"Sitemap: " in body) == (host == NUKEVIET)


@pytest.mark.parametrize("target", ["/vi/news/tin-tuc/", "/vi/news/rss/", "/sitemap-vi.news.xml", "/vi/"])
def test_lists_and_feeds_answer_304_until_they_change(network: Network, target: str) -> None:
    first, body = ask(network, NUKEVIET, target)
    tag, modified = first.headers["ETag"], first.headers["Last-Modified"]
    assert body
    for headers in ({"If_None_Match": tag}, {"If_Modified_Since": modified}):
        response, nothing = ask(network, NUKEVIET, target, **headers)
        assert (response.status, nothing) == (304, b"")
        assert response.headers["ETag"] == tag
    network.turn_to(2)
    for headers in ({"If_None_Match": tag}, {"If_Modified_Since": modified}):
        assert ask(network, NUKEVIET, target, **headers)[0].status == 200


@pytest.mark.parametrize("name", [name for name, site in SITES.items() if site.conditional])
def test_lists_and_articles_of_conditional_sub_sites_carry_validators(network: Network, name: str) -> None:
    site = sites(network.world)[name]
    for url in (site["categories"][0]["url"], site["articles"][7]["canonical_address"]):
        first, _ = ask(network, *place(url))
        response, nothing = ask(network, *place(url), If_None_Match=first.headers["ETag"])
        assert (response.status, nothing) == (304, b""), url
        assert first.headers["Last-Modified"] == "Mon, 06 Jan 2025 01:15:02 GMT"


def test_an_unreadable_date_is_as_good_as_none(network: Network) -> None:
    assert ask(network, NUKEVIET, "/vi/", If_Modified_Since="yesterday")[0].status == 200


def test_pages_are_packed_for_those_who_ask(network: Network) -> None:
    plain, body = ask(network, NUKEVIET, "/vi/")
    packed, small = ask(network, NUKEVIET, "/vi/", Accept_Encoding="gzip, deflate")
    assert plain.headers["Content-Encoding"] is None
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small) == body
    assert packed.headers["Content-Type"] == "text/html; charset=utf-8"


def test_head_gives_the_headers_alone(network: Network) -> None:
    response, body = ask(network, NUKEVIET, "/vi/news/rss/", "HEAD")
    assert (response.status, body) == (200, b"")
    assert int(response.headers["Content-Length"]) > 10_000


def test_clock_and_counter_move_with_every_request(network: Network) -> None:
    article = sites(network.world)["ha_khe/uy_ban_kiem_tra"]["articles"][0]
    host, target = place(article["canonical_address"])
    pages = [ask(network, host, target)[1].decode() for _ in range(2)]
    views = [int(re.search(r"Lượt xem: (\d+)", page)[1]) for page in pages]  # type: ignore[index]
    assert views[1] == views[0] + 1
    assert "Thứ Hai, ngày 6 tháng 1 năm 2025 - 8:15:03 AM" in pages[0]
    assert "Thứ Hai, ngày 6 tháng 1 năm 2025 - 8:15:04 AM" in pages[1]


def test_every_request_is_noted_even_where_none_should_come(network: Network) -> None:
    ask(network, INTERNAL, "/sso/")
    ask(network, PORTAL, "/noi-bo/lich-cong-tac")
    ask(network, CUSTOM, "/khong-co.html", "HEAD")
    ask(network, CUSTOM, "/", "POST")
    assert network.requests == [
        (INTERNAL, "GET", "/sso/", 200),
        (PORTAL, "GET", "/noi-bo/lich-cong-tac", 200),
        (CUSTOM, "HEAD", "/khong-co.html", 404),
        (CUSTOM, "POST", "/", 405),
    ]


def test_some_sub_sites_may_be_larger() -> None:
    with Network(base_port=0, sizes={"ha_khe/uy_ban_kiem_tra": 200}) as network:
        articles = sites(network.world)["ha_khe/uy_ban_kiem_tra"]["articles"]
        assert len(articles) >= 200
        assert ask(network, *place(articles[150]["canonical_address"]))[0].status == 200


def test_a_log_is_told_as_well() -> None:
    seen: list[Seen] = []
    with Network(base_port=0, log=seen.append) as network:
        ask(network, PORTAL, "/robots.txt")
    assert seen == [(PORTAL, "GET", "/robots.txt", 200)]


def test_a_repaired_address_is_not_found(network: Network) -> None:
    urls = [u for s in list(sites(network.world).values())[:2] for a in s["articles"] for u in a["addresses"]]
    host, target = place(next(url for url in urls if "%E2%80%9D" in url))
    assert ask(network, host, target.replace("%E2%80%9D", ""))[0].status == 404


def test_the_second_round_is_served_as_told(network: Network) -> None:
    truth = network.turn_to(2).truth()
    for site in truth["sites"]:
        for change in site["changes"]:
            if change["kind"] == "gone":
                status = {"404": 404, "410": 410, "soft": 200, "home": 302}[change["answers"]]
                assert ask(network, *place(change["address"]))[0].status == status
        for article in site["articles"]:
            for url in article["former_addresses"]:
                response, _ = ask(network, *place(url))
                assert response.status == 301
                assert response.headers["Location"] == article["canonical_address"]
    json.dumps(truth)


def test_a_moved_article_of_the_portal_keeps_its_old_address(network: Network) -> None:
    before = {a["key"]: a for a in sites(network.world)["lam_giang/ban_to_chuc"]["articles"]}
    site = sites(network.turn_to(2))["lam_giang/ban_to_chuc"]
    (key,) = (change["key"] for change in site["changes"] if change["kind"] == "moved")
    (article,) = [article for article in site["articles"] if article["key"] == key]
    assert article["canonical_address"] not in before[key]["addresses"]
    assert set(before[key]["addresses"]) < set(article["addresses"])
    assert all(ask(network, *place(url))[0].status == 200 for url in article["addresses"])


def test_feed_and_sitemap_follow_the_round(network: Network) -> None:
    changes = sites(network.turn_to(2))["ha_khe/ban_tuyen_giao"]["changes"]
    new = [change["key"] for change in changes if change["kind"] in ("new", "repost")]
    feed = ask(network, NUKEVIET, "/vi/news/rss/")[1].decode()
    sitemap = ask(network, NUKEVIET, "/sitemap-vi.news.xml")[1].decode()
    assert feed.count("<item>") == 30
    assert all(f"news_{key}<" in feed and f"-{key}.html</loc>" in sitemap for key in new)
    assert len(re.findall(r"<lastmod>2025-01-0[67]", sitemap)) == len(new) + 3  # two edited, one moved


def test_a_port_in_use_is_named_with_a_way_out() -> None:
    with Network(base_port=0) as network:
        taken = network.port
        with pytest.raises(SiteTrouble, match=str(taken)) as trouble:
            Network(base_port=taken)
    assert "--port" in trouble.value.advice
    assert "ARCHIVER_SAMPLE_PORT" in trouble.value.advice


def test_the_port_is_free_again_after_closing() -> None:
    with Network(base_port=0) as network:
        port = network.port
        assert ask(network, PORTAL, "/robots.txt")[0].status == 200
    again = Network(base_port=0)
    again.close()
    with pytest.raises(ConnectionRefusedError):
        http.client.HTTPConnection("127.0.0.1", port, timeout=2).request("GET", "/")
