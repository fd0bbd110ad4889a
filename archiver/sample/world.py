"""The sample world as of a round: its hosts, what they answer, and the truth about its articles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Any

from archiver.sample.answers import Answer, Route, Routes, found, wire
from archiver.sample.families import FAMILIES
from archiver.sample.families.base import Family
from archiver.sample.internal import internal_routes, shared_routes
from archiver.sample.rounds import LAST_ROUND, Edition, edition, moment
from archiver.sample.stories import Category, Story, SubSite
from archiver.sample.subsites import HOST_FAMILIES, INTERNAL, SUBSITES

__all__ = ["LAST_ROUND", "World", "build"]


class World:
    """All that the network serves in one round; pages are rendered when first asked for, then kept."""

    def __init__(self, edition: Edition, ports: Sequence[int]) -> None:
        self.edition = edition
        self.round = edition.round
        self.now = moment(edition.round)
        self.ports = tuple(ports)
        self._routes: dict[int, Routes] = {}
        self._answers: dict[tuple[int, Route], Answer] = {}
        self._listings: dict[tuple[str, Category | None], tuple[Story, ...]] = {}

    def base(self, host: int) -> str:
        """Scheme, address and port of a host, without a slash behind."""
        return f"http://127.0.0.1:{self.ports[host]}"

    def url(self, host: int, path: str) -> str:
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

    def sites_on(self, host: int) -> list[SubSite]:
        """The sub-sites of a host, neighbours included."""
        return [site for site in SUBSITES if site.host == host]

    def family(self, site: SubSite) -> Family:
        """The family that renders a sub-site."""
        return FAMILIES[site.family]

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
        return sorted(stories, key=lambda story: story.posted, reverse=True)

    def routes(self, host: int) -> Routes:
        """Every target that a host serves, in the form in which clients ask for it."""
        if host not in self._routes:
            name = HOST_FAMILIES[host]
            own = internal_routes() if name == "internal" else FAMILIES[name].routes(self, host)
            self._routes[host] = {**shared_routes(self, host), **own}
        return self._routes[host]

    def answer(self, host: int, target: str) -> Answer:
        """What a host answers to ``target``, a path with its query, if any."""
        route = found(self.routes(host), target)
        if route is None:
            return self._missing(host, target.partition("?")[0])
        known = self._answers.get((host, route))
        if known is None:
            known = self._answers[host, route] = route()
        return known

    def _missing(self, host: int, path: str) -> Answer:
        if host == INTERNAL:
            return Answer(b"", status=404)
        return FAMILIES[HOST_FAMILIES[host]].missing(self, host, path)

    def changed_since(self, host: int, target: str) -> int:
        """The latest round, up to this one, in which the answer to ``target`` became what it is."""
        if self.round == 1:
            return 1
        before = build(self.round - 1, ports=self.ports)
        if before.answer(host, target).body == self.answer(host, target).body:
            return before.changed_since(host, target)
        return self.round

    def truth(self) -> dict[str, Any]:
        """What a reader and a crawl should find, as :mod:`archiver.sample.truth` describes it."""
        from archiver.sample.truth import tell  # noqa: PLC0415  (it needs World)

        return tell(self)


def build(round: int = 1, base_port: int = 18600, ports: Sequence[int] | None = None) -> World:
    """The world as of ``round``, its hosts at ``base_port`` and the ports behind it, or at ``ports``."""
    chosen = tuple(ports) if ports else tuple(range(base_port, base_port + len(HOST_FAMILIES)))
    return _built(round, chosen)


@lru_cache(maxsize=8)
def _built(number: int, ports: tuple[int, ...]) -> World:
    return World(edition(number), ports)
