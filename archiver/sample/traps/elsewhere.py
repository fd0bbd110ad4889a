# ruff: noqa: ARG002
"""The same pages under other names of their host, and systems that are no business of a crawl."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archiver.sample.answers import wire
from archiver.sample.stories import SubSite
from archiver.sample.subsites import HOSTS, INTERNAL_HOSTS
from archiver.sample.traps.trap import Trap, anchors

if TYPE_CHECKING:
    from archiver.sample.world import World


class Twin(Trap):
    """Links to the home page and to two articles at another base, which serves the very same."""

    def bases(self, world: World, site: SubSite) -> list[str]:
        """Scheme, name and port of each twin of the sub-site's host."""
        return []

    def page_links(self, world: World, site: SubSite) -> str:
        """Some absolute links, as editors paste them."""
        family = world.family(site)
        shown = [(wire(family.home(site)), f"Trang tin {site.organ}")]
        shown += [(wire(family.link(story, site)), story.title) for story in world.listing(site)[1:3]]
        return anchors((base + path, text) for base in self.bases(world, site) for path, text in shown)


class Www(Twin):
    """``www.`` before the host's name."""

    def bases(self, world: World, site: SubSite) -> list[str]:
        """One base."""
        return [world.base(f"www.{site.host}")]


class BareIp(Twin):
    """The machine's number, under which the first of its hosts answers."""

    def bases(self, world: World, site: SubSite) -> list[str]:
        """One base."""
        return [f"http://127.0.0.1:{world.port}"]


class Staging(Twin):
    """The names under which the vendor shows the site to its customer."""

    def bases(self, world: World, site: SubSite) -> list[str]:
        """A base for each of the host's twins."""
        return [world.base(name) for name in HOSTS[site.host].twins]


class Internal(Trap):
    """Mail, single sign-on, paperless meetings and the like."""

    def page_links(self, world: World, site: SubSite) -> str:
        """A link to each of them."""
        return anchors((f"{world.base(host)}/", host.partition(".")[0].upper()) for host in INTERNAL_HOSTS)
