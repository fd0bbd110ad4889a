# ruff: noqa: ARG002  (a layout answers with less than the signature gives)
"""What layouts share whose pages are one frame around what differs: an article, entries of a list, a line.

A layout gives its addresses, its frame and its pieces; home, lists and plain pages come of them.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, traps
from archiver.sample.answers import Answer, Routes, page, redirect
from archiver.sample.families.base import Family, newer, older, page_of, pages_in
from archiver.sample.spelling import quoted, shown, slugged
from archiver.sample.stories import Category, Placement, Signature, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page before its frame is around it.

    ``path`` is its own address; ``number`` counts the pages of a list and is 0 on any other page;
    ``head`` is what it adds to the frame's ``<head>``.
    """

    title: str
    content: str
    path: str
    category: Category | None = None
    number: int = 0
    head: str = ""


class Templated(Family):
    """A layout made of a frame and pieces."""

    #: The pages that are neither list nor article: name in the address, title.
    plain: ClassVar[dict[str, str]] = {"gioi-thieu": "Giới thiệu", "lien-he": "Liên hệ"}
    on_home: ClassVar[int] = 4

    @abstractmethod
    def plain_path(self, site: SubSite, name: str) -> str:
        """The path of a plain page."""

    @abstractmethod
    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """The whole page around a sheet's content."""

    @abstractmethod
    def detail(self, world: World, story: Story, place: Placement) -> str:
        """An article with all that stands beside it."""

    @abstractmethod
    def heading(self, title: str, href: str = "") -> str:
        """The heading of a list; a link where there is a list to go to."""

    @abstractmethod
    def entry(self, story: Story, place: Placement) -> str:
        """An article as lists show it."""

    @abstractmethod
    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """The links from page ``number`` of a list to its other pages."""

    def entries(self, stories: Iterable[Story], place: Placement) -> str:
        """The articles of one page of a list."""
        return "".join(self.entry(story, place) for story in stories)

    def head(self, world: World, site: SubSite) -> str:
        """What home and lists add to the frame's ``<head>``: where a layout has feeds, the links to them."""
        return ""

    def related(self, world: World, story: Story, place: Placement) -> list[Story]:
        """Two newer and four older of the same category."""
        listing = world.listing(place.site, place.category)
        return newer(listing, story, 2) + older(listing, story, 4)

    def home_page(self, world: World, site: SubSite) -> Answer:
        """The latest of every category."""
        content = "".join(
            self.heading(category.title, self.list_path(site, category))
            + self.entries(world.listing(site, category)[: self.on_home], Placement(site, category))
            for category in site.categories
        )
        sheet = Sheet(site.organ, content, self.home(site), head=self.head(world, site))
        return self.sent(world, site, sheet)

    def list_page(self, world: World, site: SubSite, category: Category, number: int) -> Answer:
        """One page of a category."""
        listing, path = world.listing(site, category), self.list_path(site, category, number)
        content = (
            self.heading(category.title)
            + traps.list_links(world, site, path)
            + self.entries(page_of(listing, number, site.per_page), Placement(site, category))
            + self.pager(site, category, number, pages_in(listing, site.per_page))
        )
        return self.sent(world, site, Sheet(category.title, content, path, category, number, self.head(world, site)))

    def article_page(self, world: World, story: Story, place: Placement) -> Answer:
        """An article in its frame."""
        sheet = Sheet(story.title, self.detail(world, story, place), self.article_path(story, place), place.category)
        return self.sent(world, place.site, sheet)

    def plain_page(self, world: World, site: SubSite, title: str, status: int = 200) -> Answer:
        """A title and little else."""
        content = f"{self.heading(title)}<p>{shown(site.organ)} {site.province}</p>"
        return page(self.framed(world, site, Sheet(title, content, self.home(site))), status)

    def sent(self, world: World, site: SubSite, sheet: Sheet) -> Answer:
        """A sheet in its frame, ready to go out."""
        return page(self.framed(world, site, sheet))

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """Home, lists, articles and plain pages; a host's bare name leads to the home page."""
        routes: Routes = {"/": partial(redirect, self.home(site), 302)} if site.prefix == "/" else {}
        for name, title in self.plain.items():
            routes[self.plain_path(site, name)] = partial(self.plain_page, world, site, title)
        return routes | super().site_routes(world, site)

    def navigation(self, site: SubSite) -> list[chrome.Link]:
        """What every menu holds: home, about, the lists, contact."""
        about, *more = [(self.plain_path(site, name), title) for name, title in self.plain.items()]
        lists = [(self.list_path(site, category), category.title) for category in site.categories]
        return [(self.home(site), "Trang chủ"), about, *lists, *more]

    def text_link(self, story: Story, place: Placement, attributes: str = "") -> str:
        """A link that shows the title."""
        title = shown(self.listed_title(story), story.spelling)
        return f'<a href="{self.href(story, place)}"{attributes}>{title}</a>'

    def image_link(self, story: Story, place: Placement, source: str, attributes: str = "") -> str:
        """A link that shows a picture, which the title describes."""
        title = quoted(self.listed_title(story), story.spelling)
        return f'<a href="{self.href(story, place)}"><img src="{source}" alt="{title}"{attributes}></a>'

    def href(self, story: Story, place: Placement) -> str:
        """The address of an article as an attribute holds it."""
        return quoted(self.link(story, place.site, place.category))

    def titles(self, stories: Iterable[Story], place: Placement) -> str:
        """List items, each a title."""
        return "".join(f"<li>{self.text_link(story, place)}</li>\n" for story in stories)

    def latest(self, world: World, site: SubSite) -> Iterator[tuple[str, str]]:
        """The boxes beside every page: heading and titles."""
        stories, place = world.listing(site), Placement(site, site.categories[0])
        yield "Mới nhất", self.titles(stories[:7], place)
        yield "Xem nhiều nhất", self.titles(stories[4:40:6], place)


def neighbours(site: SubSite, count: int) -> list[chrome.Link]:
    """Links to other offices of the province, which stand outside this network."""
    domain = slugged(site.province).replace("-", "")
    names = chrome.offices(site.province, count)
    return [(f"http://{number}.{domain}.example/", name) for number, name in enumerate(names, 1)]


def lines_of(signature: Signature) -> list[str]:
    """Name, role and organisation of a signature, those that it has."""
    return [line for line in (signature.name, signature.role, signature.organisation) if line]


def signers(story: Story) -> list[Signature]:
    """The signatures that name somebody."""
    return [signature for signature in story.signatures if lines_of(signature)]


def sources(story: Story) -> list[str]:
    """Where the article says that it was taken from."""
    return [signature.source for signature in story.signatures if signature.source]
