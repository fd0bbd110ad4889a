from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.errors import BadAddress
from archiver.urls import (
    canonical,
    host_of,
    is_fetchable,
    is_internal_system,
    is_private,
    is_public_ip,
    parse_address,
)

# As the rules are numbered in archiver.urls: address, canonical form.
CANONICAL = [
    # 1. scheme, host, port, credentials
    ("HTTP://BTC.Example.VN/tin", "http://btc.example.vn/tin"),
    ("http://example.vn:80/tin", "http://example.vn/tin"),
    ("https://example.vn:443/tin", "https://example.vn/tin"),
    ("http://example.vn:8080/tin", "http://example.vn:8080/tin"),
    ("http://u:p@example.vn/tin", "http://example.vn/tin"),
    ("http://example.vn./tin", "http://example.vn/tin"),
    # 2. fragment, empty path
    ("http://example.vn", "http://example.vn/"),
    ("http://example.vn/tin#dau-trang", "http://example.vn/tin"),
    # 3. sessions and tracking
    ("http://example.vn/tin;jsessionid=1F2A?id=3", "http://example.vn/tin?id=3"),
    ("http://example.vn/(S(abc123))/tin.aspx", "http://example.vn/tin.aspx"),
    ("http://example.vn/tin?PHPSESSID=9&id=3&utm_source=zalo&fbclid=x", "http://example.vn/tin?id=3"),
    # 4. the query
    ("http://example.vn/tin?b=2&a=1", "http://example.vn/tin?a=1&b=2"),
    ("http://example.vn/tin?p=4&d=", "http://example.vn/tin?d=&p=4"),
    ("http://example.vn/tin?", "http://example.vn/tin"),
    # 5. percent-encoding
    ("http://example.vn/tin/ủy-ban", "http://example.vn/tin/%E1%BB%A7y-ban"),
    ("http://example.vn/tin/%e1%bb%a7y-ban", "http://example.vn/tin/%E1%BB%A7y-ban"),
    ("http://example.vn/tin/%7Ea", "http://example.vn/tin/~a"),
    ("http://example.vn/tin/a%2Fb", "http://example.vn/tin/a%2Fb"),
    ("http://example.vn/tin/”a”", "http://example.vn/tin/%E2%80%9Da%E2%80%9D"),
    ("http://example.vn/tin/%EF%BF%BD", "http://example.vn/tin/%EF%BF%BD"),
    # what stays
    ("http://example.vn//van-ban/&cpage=41", "http://example.vn//van-ban/&cpage=41"),
    ("http://www.example.vn/Tin", "http://www.example.vn/Tin"),
    ("urn:sha256:ab", "urn:sha256:ab"),
]


@pytest.mark.parametrize(("address", "form"), CANONICAL)
def test_the_canonical_form(address: str, form: str) -> None:
    assert canonical(address) == form


@pytest.mark.parametrize("form", [form for _, form in CANONICAL])
def test_the_canonical_form_of_a_canonical_form_is_itself(form: str) -> None:
    assert canonical(form) == form


@given(st.text(max_size=60))
def test_any_string_has_a_canonical_form_and_a_host(text: str) -> None:
    for address in (text, f"http://{text}", f"http://example.vn/{text}"):
        canonical(address)
        host_of(address)
        is_fetchable(address)


@pytest.mark.parametrize(
    "text", ["nghean.dcs.vn", "htp://a.vn", "mailto:a@b.vn", "http://", "http://a.vn:x/", "", "javascript:1"]
)
def test_what_is_no_web_address_is_refused(text: str) -> None:
    with pytest.raises(BadAddress, match="no web address"):
        parse_address(text)


@pytest.mark.parametrize("host", ["sso.a.vn", "dhtn.dcs.vn", "qlcv2.a.vn", "mail.a.vn", "vpdt.a.vn", "dichvucong.a.vn"])
def test_internal_systems_are_known(host: str) -> None:
    assert is_internal_system(host)
    assert not is_internal_system(f"btc-{host}")


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "::",
    ],
)
def test_addresses_that_are_not_public(ip: str) -> None:
    assert not is_public_ip(ip)


@pytest.mark.parametrize("ip", ["203.119.8.111", "8.8.8.8", "2001:4860:4860::8888"])
def test_public_addresses(ip: str) -> None:
    assert is_public_ip(ip)


@pytest.mark.parametrize("host", ["localhost", "a.localhost:80", "127.0.0.1:8080", "[::1]:80", "10.0.0.1"])
def test_hosts_written_as_private(host: str) -> None:
    assert is_private(host)
