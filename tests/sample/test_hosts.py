"""All hosts on one port: told apart by name; forms; and hosts in trouble, as served."""

from __future__ import annotations

import http.client
import time
from collections.abc import Iterator
from http.client import HTTPResponse
from urllib.parse import quote

import pytest

from archiver.sample.server import Network
from archiver.sample.subsites import FIRST, HOSTS, INTERNAL_HOSTS
from archiver.sample.world import build
from tests.sample.visiting import place, sites, tree


@pytest.fixture
def network() -> Iterator[Network]:
    with Network(base_port=0) as running:
        yield running


def ask(
    network: Network, host: str, target: str, method: str = "GET", body: str | None = None, **headers: str
) -> tuple[HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", network.port, timeout=5)
    sent = {"Host": host, **{name.replace("_", "-"): value for name, value in headers.items()}}
    try:
        connection.request(method, target, body=body, headers=sent)
        response = connection.getresponse()
        return response, response.read()
    finally:
        connection.close()


def troubled(network: Network, kind: str) -> list[str]:
    return [url for site in sites(network.world).values() for url in site[kind]]


def test_every_host_answers_by_its_name(network: Network) -> None:
    for host in HOSTS:
        response, _ = ask(network, f"{host}.localhost:{network.port}", "/robots.txt")
        assert (response.status, network.requests[-1][0]) == (200, host)


def test_homes_of_all_sub_sites_are_served_each_with_its_own_page(network: Network) -> None:
    pages = {}
    for name, site in sites(network.world).items():
        host, target = place(site["home"])
        response, pages[name] = ask(network, f"{host}.localhost:{network.port}", target)
        assert response.status == 200, name
    assert len(set(pages.values())) == len(pages)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "unknown.localhost", "LamGiang.dcs.localhost", "www.lamgiang.dcs.localhost"]
)
def test_other_names_answer_as_the_first_host(network: Network, host: str) -> None:
    _, ours = ask(network, f"{FIRST}.localhost:{network.port}", "/vi-vn/lien-he")
    for name in (host, f"{host}:{network.port}"):
        assert len(ask(network, name, "/vi-vn/lien-he")[1]) == len(ours)
    assert network.requests[-1][0] == host.lower().removesuffix(".localhost")


def test_a_vendors_name_answers_as_the_customers_host(network: Network) -> None:
    twins = [(twin, host) for host, told in HOSTS.items() for twin in told.twins]
    assert len(twins) >= 2
    for twin, host in twins:
        _, theirs = ask(network, f"{twin}.localhost", "/robots.txt")
        assert theirs == ask(network, f"{host}.localhost", "/robots.txt")[1]


def test_internal_systems_note_who_knocks(network: Network) -> None:
    for host in INTERNAL_HOSTS:
        ask(network, f"{host}.localhost", "/login?next=/")
    assert [seen[0] for seen in network.requests] == list(INTERNAL_HOSTS)


def test_a_form_turns_the_page_of_a_list(network: Network) -> None:
    site = sites(network.world)["bac_lang/ban_tuyen_giao"]
    host, target = place(site["categories"][0]["url"])
    first = ask(network, f"{host}.localhost", target)[1].decode()
    form = "&".join(f"{name}={value}" for name, value in _fields(first, "ctl00$Main$pager", "Page$2").items())
    response, second = ask(network, f"{host}.localhost", target, "POST", form)
    assert response.status == 200
    assert network.requests[-1] == (host, "POST", target, 200)
    entries = [set(_titles(page)) for page in (first, second.decode())]
    assert entries[1]
    assert not entries[0] & entries[1]


def _fields(page: str, target: str, argument: str) -> dict[str, str]:
    hidden = {i.get("name"): i.get("value") or "" for i in tree(page).xpath("//input[@type='hidden']")}
    fields = {**hidden, "__EVENTTARGET": target, "__EVENTARGUMENT": argument}
    return {quote(name): quote(value) for name, value in fields.items()}


def _titles(page: str) -> list[str]:
    return [heading.text_content() for heading in tree(page).xpath("//h3[@class='name-news']")]


def test_where_no_form_is_taken_a_post_is_refused_and_noted(network: Network) -> None:
    response, _ = ask(network, "lamgiang.dcs.localhost", "/vi-vn/lien-he", "POST", "a=1")
    assert (response.status, response.headers["Allow"]) == (405, "GET, HEAD")
    assert network.requests == [("lamgiang.dcs", "POST", "/vi-vn/lien-he", 405)]


def test_a_form_of_more_than_a_megabyte_is_too_large(network: Network) -> None:
    assert ask(network, "lamgiang.dcs", "/", "POST", "", Content_Length="1048577")[0].status == 413


@pytest.mark.parametrize(("length", "status"), [("-4", 400), ("many", 400)])
def test_a_form_without_a_sound_length_is_refused(network: Network, length: str, status: int) -> None:
    assert ask(network, "lamgiang.dcs", "/", "POST", "", Content_Length=length)[0].status == status


def test_slow_pages_take_their_time(network: Network) -> None:
    for url in troubled(network, "slow"):
        started = time.perf_counter()
        assert ask(network, *_named(url))[0].status == 200
        assert time.perf_counter() - started >= 0.3
    assert len(troubled(network, "slow")) in (1, 2)


def test_failing_pages_always_fail_and_are_no_articles(network: Network) -> None:
    served = {u for s in sites(network.world).values() for a in s["articles"] for u in a["addresses"]}
    assert len(troubled(network, "failing")) in (1, 2)
    for url in troubled(network, "failing"):
        assert [ask(network, *_named(url))[0].status for _ in range(3)] == [500] * 3
        assert url not in served


def test_flapping_pages_are_there_when_asked_again(network: Network) -> None:
    assert len(troubled(network, "flapping")) in (1, 2)
    for url in troubled(network, "flapping"):
        assert [ask(network, *_named(url))[0].status for _ in range(3)] == [503, 200, 200]


def _named(url: str) -> tuple[str, str]:
    host, target = place(url)
    return f"{host}.localhost", target


def in_state(number: int, state: str) -> list[tuple[str, str]]:
    """Host and target of the homes of what is in that state in a round."""
    return [_named(site["home"]) for site in sites(build(number)).values() if site["state"] == state]


def test_a_site_that_is_gone_hangs_up(network: Network) -> None:
    network.turn_to(10)
    for host, target in in_state(10, "gone"):
        with pytest.raises(http.client.RemoteDisconnected):
            ask(network, host, target)
        assert network.requests[-1] == (host.removesuffix(".localhost"), "GET", target, 0)


def test_a_parked_site_offers_its_name_whatever_is_asked(network: Network) -> None:
    network.turn_to(10)
    for host, target in in_state(10, "parked"):
        for path in (target, "/robots.txt", "/anything"):
            response, body = ask(network, host, path)
            assert (response.status, b"domain may be for sale" in body) == (200, True)


def test_a_challenged_site_answers_with_a_challenge_for_two_rounds(network: Network) -> None:
    statuses = set()
    for number in (4, 5):
        network.turn_to(number)
        for host, target in in_state(4, "challenge"):
            response, body = ask(network, host, target)
            statuses.add(response.status)
            assert "Đang kiểm tra trình duyệt…".encode() in body
            assert b"<script>" in body
    assert statuses == {200, 503}
    network.turn_to(6)
    for host, target in in_state(4, "challenge"):
        response, body = ask(network, host, target)
        assert (response.status, "Đang kiểm tra".encode() in body) == (200, False)
