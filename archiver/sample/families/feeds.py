"""The feed and the sitemap of a sub-site whose programme keeps them at the root of its host."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from archiver.sample import syndication
from archiver.sample.answers import Routes
from archiver.sample.families.base import Family
from archiver.sample.spelling import quoted
from archiver.sample.stories import SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World


def root_routes(world: World, site: SubSite, family: Family) -> Routes:
    """``/rss.xml`` and ``/sitemap.xml``, as far as the sub-site has them."""
    routes: Routes = {}
    if site.has_feed:
        routes["/rss.xml"] = partial(syndication.feed, world, site, family, site.organ, world.listing(site))
    if site.has_sitemap:
        routes["/sitemap.xml"] = partial(syndication.sitemap, world, site, family)
    return routes


def head_link(site: SubSite) -> str:
    """The head's link to the feed, where there is one."""
    if not site.has_feed:
        return ""
    return f'<link rel="alternate" type="application/rss+xml" title="{quoted(site.organ)}" href="/rss.xml">'
