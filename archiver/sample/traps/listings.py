"""Further lists of the same articles: by tag, by search, and a category that has moved."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote, urlsplit

from archiver.sample.answers import Answer, Routes, redirect
from archiver.sample.spelling import slugged
from archiver.sample.stories import Category, Placement, Story, SubSite
from archiver.sample.traps.trap import Trap, anchors, plain, starting, under

if TYPE_CHECKING:
    from archiver.sample.world import World

_WORDS = ("kiểm tra", "đảng viên", "chi bộ", "nghị quyết", "cơ sở", "dân vận", "học tập", "cán bộ")


def _entries(world: World, site: SubSite, stories: Iterable[Story]) -> str:
    family = world.family(site)
    return "".join(f"<p>{anchors([(family.link(story, site), story.title)])}</p>" for story in stories)


class Tags(Trap):
    """``/tag/<alias>``: a few on every article, most of them with one article alone."""

    def article_links(self, world: World, site: SubSite, story: Story, place: Placement) -> str:  # noqa: ARG002
        """The article's tags."""
        return anchors((under(site, f"tag/{slugged(tag)}"), tag) for tag in _tags(story))

    def routes(self, world: World, site: SubSite) -> Routes:
        """A list for each tag."""
        tagged: dict[str, list[Story]] = {}
        for story in world.listing(site):
            for tag in _tags(story):
                tagged.setdefault(tag, []).append(story)
        return {
            under(site, f"tag/{slugged(tag)}"): partial(_tag_page, world, site, tag, stories)
            for tag, stories in tagged.items()
        }

    def pattern(self, site: SubSite, name: str) -> str:  # noqa: ARG002
        """``^/tag/``."""
        return starting(site, "tag/")


def _tags(story: Story) -> list[str]:
    """The first pairs of words of the title, and its category."""
    words = re.findall(r"\w+", story.title)
    return [story.category.title, *(" ".join(words[n : n + 2]) for n in (0, 2))]


def _tag_page(world: World, site: SubSite, tag: str, stories: list[Story]) -> Answer:
    return plain(world, site, f"Thẻ: {tag}", _entries(world, site, stories))


class Searches(Trap):
    """``/tim-kiem?q=…``: every page of results suggests further searches."""

    def page_links(self, world: World, site: SubSite) -> str:  # noqa: ARG002
        """A form, and what others looked for."""
        form = f'<form action="{under(site, "tim-kiem")}"><input name="q"><button>Tìm kiếm</button></form>'
        return form + anchors(_searches(site, _WORDS[:5]))

    def answer(self, world: World, site: SubSite, target: str) -> Answer | None:
        """The articles whose title holds the words, and longer searches."""
        parts = urlsplit(target)
        if parts.path != under(site, "tim-kiem"):
            return None
        words = parse_qs(parts.query).get("q", [""])[0]
        hits = [story for story in world.listing(site) if words.lower() in story.title.lower()][:10]
        more = anchors(_searches(site, [f"{words} {word}" for word in _WORDS if word not in words]))
        return plain(world, site, f"Kết quả tìm kiếm: {words}", _entries(world, site, hits) + more)

    def pattern(self, site: SubSite, name: str) -> str:  # noqa: ARG002
        """``^/tim-kiem``."""
        return starting(site, "tim-kiem")


def _searches(site: SubSite, words: Iterable[str]) -> list[tuple[str, str]]:
    return [(under(site, f"tim-kiem?q={quote(word)}"), word) for word in words]


class OldCategory(Trap):
    """The address of the first category before it was renamed: 301 to where it is now."""

    def page_links(self, world: World, site: SubSite) -> str:
        """A link that was never mended."""
        return anchors([(world.family(site).list_path(site, _old(site)), f"{site.categories[0].title} (mục cũ)")])

    def routes(self, world: World, site: SubSite) -> Routes:
        """The redirect."""
        family = world.family(site)
        now = family.list_path(site, site.categories[0])
        return {family.list_path(site, _old(site)): partial(redirect, now)}


def _old(site: SubSite) -> Category:
    category = site.categories[0]
    return replace(category, slug=f"{category.slug}-cu", number=category.number + 4000)
