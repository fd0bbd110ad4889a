# ruff: noqa: ARG002  (a family answers with less than its signature gives)
"""What every family does: give its addresses, and render the pages behind them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import traps
from archiver.sample.answers import Answer, Routes, wire
from archiver.sample.chrome import Link
from archiver.sample.dressing import dressed_route
from archiver.sample.files import pdf, picture
from archiver.sample.stories import Category, Placement, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World


class Family(ABC):
    """One programme that sub-sites run on, in one or more of its ``layouts``.

    ``dated``: its pages show when an article was published.
    """

    name: ClassVar[str]
    layouts: ClassVar[tuple[int, ...]] = (1,)
    dated: ClassVar[bool] = True
    shows_category: ClassVar[bool] = True

    @abstractmethod
    def home(self, site: SubSite) -> str:
        """The path of the sub-site's home page."""

    @abstractmethod
    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """The path of page ``number`` of a category's list."""

    @abstractmethod
    def article_path(self, story: Story, place: Placement) -> str:
        """The path of an article in one of its places, as pages link it."""

    @abstractmethod
    def home_page(self, world: World, site: SubSite) -> Answer:
        """The sub-site's home page."""

    @abstractmethod
    def list_page(self, world: World, site: SubSite, category: Category, number: int) -> Answer:
        """Page ``number`` of a category's list."""

    @abstractmethod
    def article_page(self, world: World, story: Story, place: Placement) -> Answer:
        """An article as it stands in one of its places."""

    @abstractmethod
    def related(self, world: World, story: Story, place: Placement) -> list[Story]:
        """The articles under the related heading of an article's page, in page order, each once."""

    @abstractmethod
    def plain_page(self, world: World, site: SubSite, title: str, status: int = 200) -> Answer:
        """A page of the sub-site that is neither list nor article."""

    def key(self, story: Story) -> str | None:
        """The id that the addresses of an article carry; None where they carry none."""
        return story.key

    def published(self, story: Story) -> datetime | date | None:
        """When its page says that an article was published: a date alone where it shows no time."""
        return story.posted if self.dated else None

    def posted(self, world: World, host: str, target: str, form: Mapping[str, str]) -> Answer | None:
        """The answer to a form sent to ``target``; None where the programme takes none there."""
        return None

    def attachments(self, story: Story) -> list[Link]:
        """The files that an article offers: path and title."""
        return [(f"/upload/tai-lieu/{story.key}-{number}.pdf", title) for number, title in enumerate(story.files)]

    def listed_title(self, story: Story) -> str:
        """The title as lists and related blocks give it."""
        return story.title

    def link(self, story: Story, site: SubSite | None = None, category: Category | None = None) -> str:
        """The path by which a page of ``site``, or of one of its lists, links the article."""
        places = [place for place in story.placements if category is None or place.category == category]
        return self.article_path(story, next((p for p in places if site in (None, p.site)), story.placements[0]))

    def paths(self, story: Story) -> list[str]:
        """Every path at which the article itself is served, its home first."""
        return list(dict.fromkeys(self.article_path(story, place) for place in story.placements))

    def routes(self, world: World, host: str) -> Routes:
        """All that this family serves on a host, by request target as it goes over the wire."""
        routes: Routes = {}
        for site in world.sites_on(host):
            if world.family(site) is self:
                own = self.site_routes(world, site).items()
                routes |= {wire(target): dressed_route(world, site, route) for target, route in own}
        return routes

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """What one sub-site adds to its host."""
        routes: Routes = {**traps.routes(world, site), self.home(site): partial(self.home_page, world, site)}
        for category in site.categories:
            for number in range(1, pages_in(world.listing(site, category), site.per_page) + 1):
                target = self.list_path(site, category, number)
                routes[target] = partial(self.list_page, world, site, category, number)
        for story in world.edition.stories[site.name]:
            routes |= self.story_routes(world, story)
        return routes

    def story_routes(self, world: World, story: Story) -> Routes:
        """The addresses of one article and of its files."""
        routes: Routes = {
            self.article_path(story, place): partial(self._read, world, story, place) for place in story.placements
        }
        for target, title in self.attachments(story):
            routes[target] = partial(Answer, pdf(title), "application/pdf", filename=f"{story.key}.pdf")
        return routes

    def _read(self, world: World, story: Story, place: Placement) -> Answer:
        return replace(self.article_page(world, story, place), seen=story.seen)

    def missing(self, world: World, host: str, path: str) -> Answer:
        """The answer where no route fits: a picture for every picture's name, else a page that says so."""
        if path.endswith((".jpg", ".png", ".ico")):
            return Answer(picture(path), "image/png")
        return self.plain_page(world, world.site_at(host, path), "Không tìm thấy trang", 404)


def pages_in(listing: Sequence[Story], per_page: int) -> int:
    """How many pages a list takes; an empty list is a page too."""
    return max(1, -(-len(listing) // per_page))


def page_of(listing: Sequence[Story], number: int, per_page: int) -> Sequence[Story]:
    """What stands on page ``number`` of a list."""
    return listing[(number - 1) * per_page : number * per_page]


def older(listing: Sequence[Story], story: Story, count: int) -> list[Story]:
    """The next older articles of a list, newest first."""
    return [other for other in listing if other.posted < story.posted][:count]


def newer(listing: Sequence[Story], story: Story, count: int) -> list[Story]:
    """The articles just newer than this one, newest first."""
    return [other for other in listing if other.posted > story.posted][-count:]


def once(stories: Iterable[Story]) -> list[Story]:
    """Each article at its first place only."""
    return list({story.key: story for story in stories}.values())


def teaser(text: str, length: int = 160) -> str:
    """The beginning of a text, whole words and three dots.

    >>> teaser("Sáng nay trời đẹp", 12)
    'Sáng nay...'
    """
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + "..."
