"""The sample world as of a round: its hosts, what they answer, and the truth about its articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from typing import Any

from archiver.sample import departures, traps
from archiver.sample.answers import Answer, Route, Routes, wire
from archiver.sample.dressing import dressed
from archiver.sample.families import FAMILIES
from archiver.sample.families.base import Family
from archiver.sample.internal import internal_routes, shared_routes
from archiver.sample.plan import skin_of, state_of
from archiver.sample.ports import origin_at
from archiver.sample.rounds import LAST_ROUND, Edition, Sizes, edition, moment
from archiver.sample.stories import Category, Story, SubSite
from archiver.sample.subsites import HOSTS, INTERNAL, SUBSITES, host_called
from archiver.sample.traps.parameters import bare, order
from archiver.sample.troubles import instead, trouble

__all__ = ["LAST_ROUND", "World", "build"]


def _newest_first(story: Story) -> float:
    return -story.posted.timestamp()


# How a list may be asked for; the second word says in which direction, or of which place.
_ORDERS: Mapping[str, Callable[[Story], Any]] = {
    **{f"date {way}": lambda story: story.posted for way in ("asc", "desc")},
    **{f"title {way}": lambda story: story.title for way in ("asc", "desc")},
    **{f"loc {place}": _newest_first for place in range(1, 7)},
}


class World:
    """All that the network serves in one round; pages are rendered when first asked for, then kept."""

    def __init__(self, edition: Edition, port: int, order: str = "") -> None:
        self.edition = edition
        self.round = edition.round
        self.now = moment(edition.round)
        self.port = port
        self.order = order
        self._orders: dict[str, World] = {}
        self._routes: dict[str, Routes] = {}
        self._answers: dict[tuple[str, Route], Answer] = {}
        self._listings: dict[tuple[str, Category | None], tuple[Story, ...]] = {}

    def base(self, host: str) -> str:
        """Scheme, name and port of a host, without a slash behind."""
        return origin_at(host, self.port)

    def url(self, host: str, path: str) -> str:
        """The absolute address of a path as pages link it, the way a client sends it."""
        return self.base(host) + wire(path)

    @property
    def internal(self) -> str:
        """The base of the internal system, which no crawl may ask."""
        return self.base(INTERNAL)

    @cached_property
    def sites(self) -> tuple[SubSite, ...]:
        """The sub-sites that the truth speaks of."""
        return tuple(site for site in SUBSITES if site.in_truth)

    def sites_on(self, host: str) -> list[SubSite]:
        """The sub-sites of a host, neighbours included."""
        return [site for site in SUBSITES if site.host == host]

    def site_at(self, host: str, path: str) -> SubSite:
        """The sub-site of a host that a path belongs to, by the longest prefix; else the host's first."""
        sites = self.sites_on(host)
        inside = [site for site in sites if path.startswith(site.prefix)]
        return max(inside or sites[:1], key=lambda site: len(site.prefix))

    def family(self, site: SubSite) -> Family:
        """The family that renders a sub-site."""
        return FAMILIES[site.family, site.layout]

    def skin(self, site: SubSite) -> int:
        """Which look the sub-site has: 2 once it was redesigned."""
        return skin_of(site.name, self.round)

    def listing(self, site: SubSite, category: Category | None = None) -> tuple[Story, ...]:
        """What a sub-site, or one category of it, lists: newest first, articles of neighbours included."""
        known = self._listings.get((site.name, category))
        if known is None:
            known = self._listings[site.name, category] = tuple(self._filed(site, category))
        return known

    def _filed(self, site: SubSite, category: Category | None) -> list[Story]:
        stories = [
            story
            for there in self.edition.stories.values()
            for story in there
            if any(p.site == site and category in (None, p.category) for p in story.placements)
        ]
        if self.order.startswith("loc "):
            stories = [story for story in stories if str(story.index % 6 + 1) == self.order[4:]]
        return sorted(stories, key=_ORDERS.get(self.order, _newest_first), reverse=self.order.endswith(" desc"))

    def routes(self, host: str) -> Routes:
        """Every target that a host serves, in the form in which clients ask for it."""
        if host not in self._routes:
            own = internal_routes() if HOSTS[host].family == "internal" else self._family_routes(host)
            self._routes[host] = {**shared_routes(self, host), **own}
        return self._routes[host]

    def _families_on(self, host: str) -> list[Family]:
        return list(dict.fromkeys(self.family(site) for site in self.sites_on(host)))

    def _family_routes(self, host: str) -> Routes:
        routes: Routes = {}
        for site in self.sites_on(host):
            routes |= departures.routes(self, site)
        for family in self._families_on(host):
            routes |= family.routes(self, host)
        for site in self.sites_on(host):
            trouble(self, site, routes)
        return routes

    def answer(self, host: str, target: str) -> Answer:
        """What a host, called by any of its names, answers to ``target``, a path with its query, if any."""
        host = host_called(host)
        for site in self.sites_on(host)[:1]:
            state = state_of(site.name, self.round)
            if state in ("gone", "parked") or (state == "challenge" and target != "/robots.txt"):
                return instead(state, site)
        return self._answered(host, target).at(bare(target))

    def _answered(self, host: str, target: str) -> Answer:
        """An exact route; a list in another order; an address of a trap; the path without its query, as most do."""
        routes, plain = self.routes(host), bare(target)
        if target not in routes and order(target) in _ORDERS:
            return self._in_order(order(target)).answer(host, plain)
        route = routes.get(target) or routes.get(plain)
        trapped = None if route else self._trapped(host, plain)
        if trapped:
            return trapped
        route = route or routes.get(plain.partition("?")[0])
        return self._rendered(host, route) if route else self._missing(host, plain.partition("?")[0])

    def _rendered(self, host: str, route: Route) -> Answer:
        known = self._answers.get((host, route))
        if known is None:
            known = self._answers[host, route] = route()
        return known

    def _trapped(self, host: str, target: str) -> Answer | None:
        """What a trap without end answers, of whichever of the host's sub-sites."""
        for site in self.sites_on(host):
            answer = traps.answer(self, site, target)
            if answer:
                return dressed(self, site, answer)
        return None

    def _missing(self, host: str, path: str) -> Answer:
        if HOSTS[host].family == "internal":
            return Answer(b"", status=404)
        site = self.site_at(host, path)
        return dressed(self, site, self.family(site).missing(self, host, path))

    def posted(self, host: str, target: str, form: Mapping[str, str]) -> Answer | None:
        """What a host answers to a form; None where it takes none."""
        host = host_called(host)
        for family in self._families_on(host):
            answer = family.posted(self, host, bare(target), form)
            if answer:
                return dressed(self, self.site_at(host, target), answer).at(bare(target))
        return None

    def _in_order(self, asked: str) -> World:
        """The same world with every list in another order."""
        if asked not in self._orders:
            self._orders[asked] = World(self.edition, self.port, asked)
        return self._orders[asked]

    def changed_since(self, host: str, target: str) -> int:
        """The latest round, up to this one, in which the answer to ``target`` became what it is."""
        if self.round == 1:
            return 1
        before = _built(self.round - 1, self.port, self.edition.sizes)
        if before.answer(host, target).body == self.answer(host, target).body:
            return before.changed_since(host, target)
        return self.round

    def truth(self) -> dict[str, Any]:
        """What a reader and a crawl should find, as :mod:`archiver.sample.truth` describes it."""
        from archiver.sample.truth import tell  # noqa: PLC0415  (it needs World)

        return tell(self)


def build(round: int = 1, base_port: int = 18600, sizes: Mapping[str, int] | None = None) -> World:
    """The world as of ``round``, served on ``base_port``; ``sizes``: other numbers of articles, by sub-site."""
    return _built(round, base_port, tuple(sorted((sizes or {}).items())))


@lru_cache(maxsize=LAST_ROUND + 4)
def _built(number: int, port: int, sizes: Sizes) -> World:
    return World(edition(number, sizes), port)
