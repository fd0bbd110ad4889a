"""Pages that come late, never, or only when asked again; and sub-sites that are not what they were."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from archiver.sample.answers import Answer, Route, Routes, page, wire
from archiver.sample.plan import TROUBLED, State
from archiver.sample.stories import Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_SLOW = 0.3
_ERROR = "<html><head><title>500</title></head><body><h1>500 - Internal server error.</h1></body></html>"
_CHALLENGE = (
    '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Đang kiểm tra trình duyệt…</title>'
    '<meta http-equiv="refresh" content="8"><meta name="robots" content="noindex,nofollow"></head><body>'
    '<div class="main-wrapper"><h1>Đang kiểm tra trình duyệt…</h1><p>Vui lòng bật JavaScript và chờ vài giây.</p></div>'
    "<script>(function(){var t=0;for(var i=0;i<1e5;i++){t=(t*31+i)%65521;}"
    'document.cookie="__kt="+t+";path=/";setTimeout(function(){location.reload();},5000);})();</script></body></html>'
)
_PARKED = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>This domain is for sale</title></head><body>'
    "<h1>This domain may be for sale</h1><p>Buy this domain. Related searches:</p><ul>"
    '<li><a href="http://ads.parking.example/?q=loans">Loans</a></li>'
    '<li><a href="http://ads.parking.example/?q=travel">Travel</a></li></ul></body></html>'
)


def troubled(world: World, site: SubSite, kind: str) -> list[Story]:
    """The articles of a sub-site that have a kind of trouble: slow, failing or flapping."""
    numbers = {number for name, number in TROUBLED[kind] if name == site.name}
    return [story for story in world.edition.stories[site.name] if story.index in numbers]


def trouble(world: World, site: SubSite, routes: Routes) -> None:
    """Let some of the sub-site's articles have the trouble that the plan has for them."""
    for kind in TROUBLED:
        for story in troubled(world, site, kind):
            for target in map(wire, world.family(site).paths(story)):
                routes[target] = _in_trouble(routes[target], kind)


def _in_trouble(route: Route, kind: str) -> Route:
    if kind == "failing":
        return lambda: page(_ERROR, 500)
    return lambda: replace(route(), wait=_SLOW if kind == "slow" else 0.0, flaps=kind == "flapping")


def instead(state: State, site: SubSite) -> Answer:
    """What a sub-site in that state answers, whatever is asked."""
    if state == "challenge":
        return page(_CHALLENGE, 503 if site.layout == 1 else 200)
    return page(_PARKED) if state == "parked" else Answer(hangs_up=True)
