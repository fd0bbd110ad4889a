"""What the addresses of articles answer that are gone, or that have moved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from archiver.sample.answers import Answer, Routes, redirect, wire
from archiver.sample.dressing import dressed_route
from archiver.sample.plan import Way
from archiver.sample.stories import SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World


def routes(world: World, site: SubSite) -> Routes:
    """The addresses that a sub-site's articles had before they went or moved."""
    return {**_gone(world, site), **_moved(world, site)}


def _gone(world: World, site: SubSite) -> Routes:
    family = world.family(site)
    return {
        wire(path): dressed_route(world, site, partial(_farewell, world, site, past.way))
        for past in world.edition.gone[site.name]
        for version in (past.story, *past.story.former)
        for path in family.paths(version)
    }


def _farewell(world: World, site: SubSite, way: Way) -> Answer:
    """What is said of an article that was taken down."""
    family = world.family(site)
    if way == "home":
        return redirect(world.url(site.host, family.home(site)), 302)
    if way == "410":
        return family.plain_page(world, site, "Bài viết đã được gỡ bỏ", 410)
    return family.plain_page(world, site, "Không tìm thấy nội dung này", 200 if way == "soft" else 404)


def _moved(world: World, site: SubSite) -> Routes:
    family = world.family(site)
    return {
        wire(path): partial(redirect, world.url(site.host, family.paths(story)[0]))
        for story in world.edition.stories[site.name]
        for before in story.former
        for path in family.paths(before)
    }
