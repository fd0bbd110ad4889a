"""Pagers that never end: of comments, round in a circle, or past the last page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from archiver.sample.answers import Answer, wire
from archiver.sample.spelling import quoted
from archiver.sample.stories import Category, Placement, Story, SubSite
from archiver.sample.traps.trap import Trap, anchors

if TYPE_CHECKING:
    from archiver.sample.world import World


class Comments(Trap):
    """``?cpage=N`` on an article: the article again with other comments below, of which there are none."""

    def article_links(self, world: World, site: SubSite, story: Story, place: Placement) -> str:
        """Four pages of them."""
        path = world.family(site).article_path(story, place)
        joined = path + ("&" if "?" in path else "?")
        return anchors((f"{joined}cpage={number}#binh-luan", f"Bình luận {number}") for number in range(1, 5))

    def pattern(self, site: SubSite, name: str) -> str:  # noqa: ARG002
        """The parameter."""
        return r"[?&]cpage=\d"


class CyclicPager(Trap):
    """A "next" on every page of a list; that of the last leads to page 2 again."""

    def list_links(self, world: World, site: SubSite, path: str) -> str:
        """The link, where the list has pages."""
        for category, number, last in _pages(world, site):
            if last > 1 and world.family(site).list_path(site, category, number) == path:
                after = number + 1 if number < last else 2
                return _next(world.family(site).list_path(site, category, after))
        return ""


class EndlessPager(Trap):
    """A "next" on every page of a list; past the last page that page comes again, and again."""

    def list_links(self, world: World, site: SubSite, path: str) -> str:
        """The link."""
        for category, number, _ in _pages(world, site):
            if world.family(site).list_path(site, category, number) == path:
                return _next(world.family(site).list_path(site, category, number + 1))
        return ""

    def answer(self, world: World, site: SubSite, target: str) -> Answer | None:
        """The last page, its "next" leading on from where one is."""
        family = world.family(site)
        for category, last in _lengths(world, site):
            for number in _numbers(target, site.per_page):
                if number > last and wire(family.list_path(site, category, number)) == target:
                    answer = family.list_page(world, site, category, last)
                    onward = _next(family.list_path(site, category, last + 1))
                    further = _next(family.list_path(site, category, number + 1))
                    return replace(answer, body=answer.body.replace(onward.encode(), further.encode()))
        return None


def _next(path: str) -> str:
    return f'<a class="trang-sau" rel="next" href="{quoted(path)}">Trang sau »</a>'


def _lengths(world: World, site: SubSite) -> Iterator[tuple[Category, int]]:
    """The categories, and how many pages each one's list has."""
    for category in site.categories:
        yield category, max(1, -(-len(world.listing(site, category)) // site.per_page))


def _pages(world: World, site: SubSite) -> Iterator[tuple[Category, int, int]]:
    """Every page of every category: its number and that of the last."""
    for category, last in _lengths(world, site):
        for number in range(1, last + 1):
            yield category, number, last


def _numbers(target: str, per_page: int) -> list[int]:
    """Which page's number a target may hold: as it is, or as the count of what comes before."""
    found = [int(digits) for digits in re.findall(r"\d{1,6}", target)]
    return [number for digits in found for number in (digits, digits + 1, digits // per_page + 1)]
