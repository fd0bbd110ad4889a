"""What stands on every host beside its family's pages, and the internal system that no crawl may touch."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from archiver.sample.answers import Answer, Routes, page
from archiver.sample.subsites import HOSTS, INTERNAL_HOSTS, SUBSITES

if TYPE_CHECKING:
    from archiver.sample.world import World

_LOGIN = (
    '<html><head><meta charset="utf-8"><title>Đăng nhập</title></head><body><form method="post">'
    '<input name="user"><input name="password" type="password"><button>Đăng nhập</button>'
    "</form></body></html>"
)
_FORBIDDEN = ("/noi-bo/lich-cong-tac", "/noi-bo/ho-so")


def internal_routes() -> Routes:
    """An internal system: a login form wherever one knocks."""
    return {path: partial(page, _LOGIN) for path in ("/", "/sso/", "/sso/gop-y")}


def shared_routes(world: World, host: str) -> Routes:
    """robots.txt, and the pages that it forbids: served, so that a trespass shows."""
    routes: Routes = {"/robots.txt": partial(robots, world, host)}
    return routes | {path: partial(page, _LOGIN) for path in _FORBIDDEN}


def robots(world: World, host: str) -> Answer:
    """The host's robots.txt: the forbidden folder, a wait if it names one, the sitemap if it has one."""
    lines = ["User-agent: *", "Disallow: /noi-bo/"]
    delay = HOSTS[host].crawl_delay
    if delay is not None:
        lines.append(f"Crawl-delay: {delay}")
    if any(site.has_sitemap for site in SUBSITES if site.host == host):
        lines.append(f"\nSitemap: {world.base(host)}/sitemap.xml")
    return Answer("\n".join([*lines, ""]).encode(), "text/plain; charset=utf-8")


def never(world: World) -> list[str]:
    """Addresses that stand on pages and must never be asked for."""
    hosts = sorted({site.host for site in world.sites})
    forbidden = [world.base(host) + path for host in hosts for path in _FORBIDDEN]
    internal = [world.base(host) + path for host in INTERNAL_HOSTS for path in internal_routes()]
    return [*forbidden, *internal, "http://sso.lamgiang.example/dang-nhap", *_neighbours(world)]


def _neighbours(world: World) -> list[str]:
    """Everything of organs that share a host with ours and are none of ours."""
    found = []
    for site in SUBSITES:
        if not site.in_truth:
            targets = world.family(site).site_routes(world, site)
            found += [world.url(site.host, target) for target in targets]
    return found
