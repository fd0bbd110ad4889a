# ruff: noqa: ARG002  (a family's addresses may need less than its signature gives)
"""Home-made programmes: ten layouts, each a grammar of addresses, a markup and a wording of its own.

``grammars`` says where things stand, ``layouts`` what goes with what, ``sheets`` what every markup has to give;
``tables``, ``divs``, ``bootstrap`` and ``app`` are the markups.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample.answers import Answer, Routes, page
from archiver.sample.families.base import Family, once, pages_in
from archiver.sample.families.feeds import root_routes
from archiver.sample.families.homemade import grammars
from archiver.sample.families.homemade.app import slice_of
from archiver.sample.families.homemade.grammars import GRAMMARS
from archiver.sample.families.homemade.layouts import FORMS, MARKUPS
from archiver.sample.families.homemade.sheets import Markup, Sheet
from archiver.sample.stories import Category, Placement, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_PLAIN = {"/gioi-thieu": "Giới thiệu", "/lien-he": "Liên hệ"}


class Homemade(Family):
    """Pages of home-made programmes; the sub-site's layout says of which."""

    name: ClassVar[str] = "homemade"
    layouts: ClassVar[tuple[int, ...]] = (1, 2, 3, 4, 5, 6, 7, 8, 10)

    def home(self, site: SubSite) -> str:
        """As the grammar has it."""
        return GRAMMARS[site.layout].home

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """As the grammar has it."""
        return grammars.list_path(site, category, number)

    def article_path(self, story: Story, place: Placement) -> str:
        """As the grammar has it; one address, whatever the category."""
        return grammars.article_path(story)

    def paths(self, story: Story) -> list[str]:
        """The one address; its category is no part of it."""
        return list(dict.fromkeys(super().paths(story)))

    def key(self, story: Story) -> str | None:
        """A number, a long id, or None where an address has but a slug."""
        return grammars.key_of(story)

    def missing(self, world: World, host: str, path: str) -> Answer:
        """As ever; but servers make one slash in front of two, and the programme takes it for both."""
        doubled = GRAMMARS[world.site_at(host, path).layout].article.startswith("//")
        if doubled and not path.startswith("//"):
            return world.answer(host, f"/{path}")
        return super().missing(world, host, path)

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """Home, lists and articles; two plain pages; the feed, the sitemap and the JSON that the sub-site has."""
        return {
            "/": partial(self.home_page, world, site),
            **{path: partial(self.plain_page, world, site, title) for path, title in _PLAIN.items()},
            **super().site_routes(world, site),
            **root_routes(world, site, self),
            **self._api_routes(world, site),
        }

    def _api_routes(self, world: World, site: SubSite) -> Routes:
        """The lists as JSON; as pages they show their first entries, whatever their query asks for."""
        routes: Routes = {}
        for category in site.categories if GRAMMARS[site.layout].api else ():
            for number in range(1, pages_in(world.listing(site, category), site.per_page) + 1):
                routes[grammars.api_path(site, category, number)] = partial(
                    self._api_answer, world, site, category, number
                )
                first = partial(self.list_page, world, site, category, 1)
                routes[self.list_path(site, category, number)] = first
                routes[self.list_path(site, category, number).partition("?")[0]] = first
        return routes

    def _api_answer(self, world: World, site: SubSite, category: Category, number: int) -> Answer:
        text = json.dumps(slice_of(self._sheet(world, site), category, number), ensure_ascii=False)
        return Answer(text.encode(), "application/json; charset=utf-8", conditional=site.conditional)

    def related(self, world: World, story: Story, place: Placement) -> list[Story]:
        """What stands under the layout's headings."""
        blocks = self._sheet(world, place.site).others(story, place)
        return once(other for _, stories in blocks for other in stories)

    def article_page(self, world: World, story: Story, place: Placement) -> Answer:
        """One article."""
        sheet = self._sheet(world, place.site)
        return self._page(sheet, story.title, self._markup(place.site).article(sheet, story, place))

    def list_page(self, world: World, site: SubSite, category: Category, number: int) -> Answer:
        """One page of a category."""
        sheet = self._sheet(world, site)
        return self._page(sheet, category.title, self._markup(site).listing(sheet, category, number))

    def home_page(self, world: World, site: SubSite) -> Answer:
        """The latest of every category."""
        sheet = self._sheet(world, site)
        return self._page(sheet, "Trang chủ", self._markup(site).front(sheet))

    def plain_page(self, world: World, site: SubSite, title: str, status: int = 200) -> Answer:
        """A title and little else."""
        sheet = self._sheet(world, site)
        return self._page(sheet, title, self._markup(site).plain(sheet, title), status)

    def _page(self, sheet: Sheet, title: str, content: str, status: int = 200) -> Answer:
        html = self._markup(sheet.site).page(sheet, title, content)
        return page(html, status)

    def _sheet(self, world: World, site: SubSite) -> Sheet:
        return Sheet(world, site, self, FORMS[site.layout])

    def _markup(self, site: SubSite) -> Markup:
        return MARKUPS[site.layout]


class UndatedHomemade(Homemade):
    """Those whose pages leave it to the text to say when."""

    layouts: ClassVar[tuple[int, ...]] = (9,)
    dated: ClassVar[bool] = False
