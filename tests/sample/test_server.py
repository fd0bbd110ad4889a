"""The sample network as served: robots, validators, redirects, and a list of all that was asked."""

from __future__ import annotations

import gzip
import http.client
import json
import re
from collections.abc import Iterator
from http.client import HTTPResponse
from urllib.parse import urlsplit

import pytest

from archiver.errors import SiteTrouble
from archiver.sample.server import Network

PORTAL, NUKEVIET, CUSTOM, INTERNAL = range(4)


@pytest.fixture
def network() -> Iterator[Network]:
    with Network(base_port=0) as running:
        yield running


def ask(network: Network, host: int, target: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", network.ports[host], timeout=5)
    try:
        connection.request(method, target, headers={k.replace("_", "-"): v for k, v in headers.items()})
        response = connection.getresponse()
        return response, response.read()
    finally:
        connection.close()


def split(network: Network, url: str) -> tuple[int, str]:
    parts = urlsplit(url)
    return network.ports.index(parts.port), parts.path + (f"?{parts.query}" if parts.query else "")


def test_every_address_of_the_truth_is_served(network: Network) -> None:
    urls = [url for s in network.world.truth()["sites"] for a in s["articles"] for url in a["addresses"]]
    connections = [http.client.HTTPConnection("127.0.0.1", port, timeout=5) for port in network.ports]
    for url in urls:
        host, target = split(network, url)
        connections[host].request("GET", target)
        response = connections[host].getresponse()
        assert (response.status, len(response.read()) > 40_000) == (200, True), url
    for connection in connections:
        connection.close()
    assert len(network.requests) == len(urls)


@pytest.mark.parametrize(("host", "delay"), [(PORTAL, "0.05"), (NUKEVIET, "0.1"), (CUSTOM, None)])
def test_robots_forbids_the_internal_folder_and_names_a_short_wait(
    network: Network, host: int, delay: str | None
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
    article = network.world.truth()["sites"][3]["articles"][0]
    host, target = split(network, article["canonical_address"])
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


def test_a_log_is_told_as_well() -> None:
    seen: list[tuple[int, str, str, int]] = []
    with Network(base_port=0, log=seen.append) as network:
        ask(network, PORTAL, "/robots.txt")
    assert seen == [(PORTAL, "GET", "/robots.txt", 200)]


def test_a_repaired_address_is_not_found(network: Network) -> None:
    urls = [u for s in network.world.truth()["sites"][:2] for a in s["articles"] for u in a["addresses"]]
    host, target = split(network, next(url for url in urls if "%E2%80%9D" in url))
    assert ask(network, host, target.replace("%E2%80%9D", ""))[0].status == 404


def test_the_second_round_is_served_as_told(network: Network) -> None:
    before = {(s["name"], a["key"]): a for s in network.world.truth()["sites"] for a in s["articles"]}
    truth = network.turn_to(2).truth()
    for site in truth["sites"]:
        gone = 410 if site["family"] == "custom" else 404
        for key in site["changes"]["deleted"]:
            host, target = split(network, before[site["name"], key]["canonical_address"])
            assert ask(network, host, target)[0].status == gone
        for article in site["articles"]:
            for url in article["former_addresses"]:
                response, _ = ask(network, *split(network, url))
                assert response.status == 301
                assert article["canonical_address"].endswith(response.headers["Location"])
    json.dumps(truth)


def test_a_moved_article_of_the_portal_keeps_its_old_address(network: Network) -> None:
    before = {a["key"]: a for a in network.world.truth()["sites"][0]["articles"]}
    site = network.turn_to(2).truth()["sites"][0]
    (key,) = site["changes"]["moved"]
    (article,) = [article for article in site["articles"] if article["key"] == key]
    assert article["canonical_address"] not in before[key]["addresses"]
    assert set(before[key]["addresses"]) < set(article["addresses"])
    assert all(ask(network, *split(network, url))[0].status == 200 for url in article["addresses"])


def test_feed_and_sitemap_follow_the_round(network: Network) -> None:
    new = network.turn_to(2).truth()["sites"][2]["changes"]["new"]
    feed = ask(network, NUKEVIET, "/vi/news/rss/")[1].decode()
    sitemap = ask(network, NUKEVIET, "/sitemap-vi.news.xml")[1].decode()
    assert feed.count("<item>") == 30
    assert all(f"news_{key}<" in feed and f"-{key}.html</loc>" in sitemap for key in new)
    assert len(re.findall(r"<lastmod>2025-01", sitemap)) == len(new) + 3  # two edited, one moved


def test_a_port_in_use_is_named_with_a_way_out() -> None:
    with Network(base_port=0) as network:
        taken = network.ports[0]
        with pytest.raises(SiteTrouble, match=str(taken)) as trouble:
            Network(base_port=taken)
    assert "--port" in trouble.value.advice
    assert "ARCHIVER_SAMPLE_PORT" in trouble.value.advice


def test_ports_are_free_again_after_closing() -> None:
    with Network(base_port=0) as network:
        port = network.ports[0]
        assert ask(network, PORTAL, "/robots.txt")[0].status == 200
    again = Network(base_port=0)
    again.close()
    with pytest.raises(ConnectionRefusedError):
        http.client.HTTPConnection("127.0.0.1", port, timeout=2).request("GET", "/")
