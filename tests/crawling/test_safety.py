"""What a page may not make us ask: other hosts, private addresses, internal systems, redirects without end."""

from __future__ import annotations

import socket
import ssl
import subprocess
from pathlib import Path

import pytest
from twisted.internet.address import IPv4Address, IPv6Address

from archiver import safety
from tests.command import crawl, rows
from tests.crawling.village import home, path, story, village
from tests.servers import Asked, Page, Reply, Site, listing


def to(where: str, status: int = 302) -> Reply:
    return Reply(status=status, headers={"Location": where})


def test_links_to_other_hosts_and_ports_are_not_followed(tmp_path: Path) -> None:
    with Site(village()) as other, Site(village(2)) as site:
        port = other.url.rpartition(":")[2]
        away = [f"{other.url}/tin/bai-so-1", f"http://[::1]:{port}/", f"http://localhost:{port}/tin/x"]
        away += [f"http://2130706433:{port}/", f"http://127.1:{port}/", f"//127.0.0.1:{port}/tin/bai-so-2"]
        away += ["http://169.254.169.254/latest/meta-data/", "http://sso.tinhuy.example/dang-nhap"]
        site.pages["/"] = home((1, 2), *((url, f"Liên kết {n}") for n, url in enumerate(away)))
        result = crawl(site.url, tmp_path / "a.db")
        assert other.asked == []
    assert result.json["total"]["new"] == 2
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM frontier WHERE host NOT LIKE '127.0.0.1:%'") == [(0,)]
    assert result.json["total"]["failures"] == 0


def test_a_redirect_to_another_host_is_not_followed(tmp_path: Path) -> None:
    with Site(village()) as other, Site(village(3)) as site:
        site.pages[path(2)] = to(f"{other.url}{path(2)}")
        site.pages[path(3)] = to("http://169.254.169.254/latest/meta-data/")
        result = crawl(site.url, tmp_path / "a.db")
        assert other.asked == []
    assert result.json["total"]["new"] == 1


@pytest.mark.parametrize("status", [301, 307])
def test_a_home_page_that_redirects_to_another_host_is_not_followed_but_named(tmp_path: Path, status: int) -> None:
    with Site(village()) as other, Site({"/": to(f"{other.url}/", status)}) as site:
        result = crawl(site.url, tmp_path / "a.db")
        assert other.asked == []
    assert result.code == 1
    assert other.url in result.err  # a person then knows the address to give


def test_robots_txt_on_another_host_is_not_fetched(tmp_path: Path) -> None:
    with Site({}) as other, Site({**village(1), "/robots.txt": to(f"{other.url}/robots.txt")}) as site:
        crawl(site.url, tmp_path / "a.db")
        assert other.asked == []


def test_a_redirect_on_the_same_host_is_followed(tmp_path: Path) -> None:
    pages: dict[str, Page] = {"/": to("/vi/"), "/vi/": home((1, 2)), path(1): to("/tin/da-doi-ten"), path(2): story(2)}
    with Site({**pages, "/tin/da-doi-ten": story(1)}) as site:
        result = crawl(site.url, tmp_path / "a.db")
    assert result.code == 0, result.err
    assert result.json["total"]["new"] == 2


def test_a_redirect_to_an_address_in_unescaped_vietnamese_is_followed(tmp_path: Path) -> None:
    where = "/tin/đại-hội-chi-bộ"
    on_the_wire = "/tin/%C4%91%E1%BA%A1i-h%E1%BB%99i-chi-b%E1%BB%99"
    with Site({**village(1), path(1): to(where.encode().decode("latin-1")), on_the_wire: story(1)}) as site:
        result = crawl(site.url, tmp_path / "a.db")
        assert site.paths()[-1] == on_the_wire
    assert result.json["total"]["new"] == 1


def onward(asked: Asked) -> Reply:
    return to(f"/r{int(asked.path.removeprefix('/r')) + 1}")


def test_a_home_page_that_redirects_without_end_is_a_clear_failure(tmp_path: Path) -> None:
    with Site({"/": to("/r1"), **{f"/r{n}": onward for n in range(1, 200)}}) as site:
        result = crawl(site.url, tmp_path / "a.db")
        assert len(site.asked) < 30
    assert result.code == 1
    assert "redirect" in result.err


def test_a_page_that_redirects_without_end_is_a_clear_failure(tmp_path: Path) -> None:
    with Site({**village(1), "/": home((1,), ("/r1", "Đi mãi")), **{f"/r{n}": onward for n in range(1, 200)}}) as site:
        result = crawl(site.url, tmp_path / "a.db")
        assert len(site.asked) < 35
    assert result.json["total"]["failures"] == 1
    (why,) = rows(tmp_path / "a.db", "SELECT why FROM frontier WHERE why LIKE '%redirect%'")
    assert "out of the site" not in why[0]


@pytest.mark.parametrize("circle", [("/",), ("/", "/a")])
def test_a_home_page_that_redirects_in_a_circle_is_a_clear_failure(tmp_path: Path, circle: tuple[str, ...]) -> None:
    pages = {page: to(circle[(n + 1) % len(circle)]) for n, page in enumerate(circle)}
    with Site(pages) as site:
        result = crawl(site.url, tmp_path / "a.db")
        assert len(site.asked) < 10
    assert result.code == 1
    assert "redirect" in result.err


def test_an_article_that_redirects_to_itself_is_a_failure(tmp_path: Path) -> None:
    with Site({**village(2), path(2): to(path(2))}) as site:
        result = crawl(site.url, tmp_path / "a.db")
    assert result.json["total"]["failures"] == 1
    assert rows(tmp_path / "a.db", "SELECT state FROM frontier WHERE address LIKE ?", f"%{path(2)}") == [("failed",)]


def test_a_host_name_that_leads_inside_is_refused(tmp_path: Path) -> None:
    name = next((name for name in ("ip6-localhost", "ip6-loopback", socket.gethostname()) if _leads_inside(name)), "")
    if not name:
        pytest.skip("no name of this machine leads inside")
    with Site(village()) as site:
        port = site.url.rpartition(":")[2]
        result = crawl(f"http://{name}:{port}/", tmp_path / "a.db")
        assert site.asked == []
    assert result.code == 1
    assert "no public address" in result.err
    assert name in result.err


def _leads_inside(name: str) -> bool:
    try:
        return not any(safety.is_allowed(name, str(info[4][0])) for info in socket.getaddrinfo(name, 80))
    except OSError:
        return False


class Receiver:
    def __init__(self) -> None:
        self.addresses: list[str] = []
        self.ended = False

    def resolutionBegan(self, resolution: object) -> None:  # noqa: N802
        pass

    def addressResolved(self, address: IPv4Address | IPv6Address) -> None:  # noqa: N802
        self.addresses.append(address.host)

    def resolutionComplete(self) -> None:  # noqa: N802
        self.ended = True


INSIDE = ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1"]
INSIDE6 = ["::1", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::", "fe80::1%eth0"]


def test_of_what_a_name_resolves_to_only_public_addresses_are_connected_to() -> None:
    receiver = Receiver()
    filtered = safety._PublicReceiver(receiver, "noi-bo.example.vn")
    for ip in INSIDE:
        filtered.addressResolved(IPv4Address("TCP", ip, 80))
    for ip in INSIDE6:
        filtered.addressResolved(IPv6Address("TCP", ip, 80))
    filtered.addressResolved(IPv4Address("TCP", "203.119.8.1", 80))
    filtered.resolutionComplete()
    assert receiver.addresses == ["203.119.8.1"]
    assert receiver.ended


def test_naming_one_private_address_opens_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety, "_named", set())
    safety.allow("127.0.0.1:8000")
    assert safety.is_named("127.0.0.1:9000")
    assert not safety.is_named("127.0.0.2:8000")
    assert not safety.is_allowed("ten-mien.example.vn", "127.0.0.1")


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    certificate, key = tmp_path / "c.pem", tmp_path / "k.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1"]
    made += ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(made, check=True, capture_output=True)
    site = Site(village())
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    site._server.socket = context.wrap_socket(site._server.socket, server_side=True)
    with site:
        result = crawl(site.url.replace("http:", "https:"), tmp_path / "a.db")
        assert site.asked == []
    assert result.code == 1
    assert "certificate" in result.err


def test_an_endless_pager_is_left(tmp_path: Path) -> None:
    def page(asked: Asked) -> Reply:
        number = int(asked.path.partition("page=")[2])
        onward = (f"/vi-vn/chuyen-muc/tin/10-20?page={number + 1}", "Trang sau")
        return Reply(listing(("/vi-vn/tin/a/10-20-1", "Chi bộ thôn số 1 bàn việc"), onward))

    start = "/vi-vn/chuyen-muc/tin/10-20"
    pages = {f"{start}?page={n}": page for n in range(2, 400)}
    first = listing(("/vi-vn/tin/a/10-20-1", "Chi bộ thôn số 1 bàn việc"), (f"{start}?page=2", "Trang sau"))
    root = listing((start, "Tin hoạt động"))
    with Site({"/vi-vn/trang/ban/10": root, start: first, "/vi-vn/tin/a/10-20-1": story(1), **pages}) as site:
        crawl(f"{site.url}/vi-vn/trang/ban/10", tmp_path / "a.db")
        assert len(site.asked) < 100
