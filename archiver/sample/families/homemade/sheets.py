"""What the pages of home-made programmes have in common: what stands on them, and the parts of a markup."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from archiver.sample import traps
from archiver.sample.chrome import Link
from archiver.sample.families.base import Family, newer, older, once, page_of, pages_in
from archiver.sample.families.datelines import DateLine
from archiver.sample.families.signatures import SignatureForm
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Placement, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World


@dataclass(frozen=True, slots=True)
class Others:
    """A block of related articles: its heading, and which of the category stand under it."""

    heading: str
    count: int
    which: Literal["newer", "older", "any"] = "any"

    def of(self, listing: Sequence[Story], story: Story) -> list[Story]:
        """The articles beside this one; "any" are the older ones, then the newest."""
        if self.which == "newer":
            return newer(listing, story, self.count)
        before = older(listing, story, self.count)
        if self.which == "older":
            return before
        return once([*before, *(other for other in listing if other.key != story.key)])[: self.count]


@dataclass(frozen=True, slots=True)
class Forms:
    """How a layout words what every layout says. ``date`` is None where pages show none."""

    date: DateLine | None
    signature: SignatureForm
    others: tuple[Others, ...]
    files: str = "Tệp đính kèm"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page about to be written: whose it is, and where its links lead."""

    world: World
    site: SubSite
    family: Family
    forms: Forms

    def href(self, path: str) -> str:
        """A path for an attribute; one with two slashes in front needs the host, or it would name another."""
        whole = self.world.base(self.site.host) + path if path.startswith("//") else path
        return quoted(whole)

    @property
    def home(self) -> str:
        """Where the home page is."""
        return self.href(self.family.home(self.site))

    def to(self, story: Story) -> str:
        """Where an article is."""
        return self.href(self.family.link(story, self.site))

    def to_list(self, category: Category, number: int = 1) -> str:
        """Where a page of a list is."""
        return self.href(self.family.list_path(self.site, category, number))

    def lists(self) -> list[Link]:
        """All lists: where, and what they are called; both as they stand in HTML."""
        return [(self.to_list(category), shown(category.title)) for category in self.site.categories]

    def files(self, story: Story) -> list[Link]:
        """The files of an article; both parts as they stand in HTML."""
        return [(self.href(path), shown(title)) for path, title in self.family.attachments(story)]

    def boxes(self) -> list[tuple[str, Sequence[Story]]]:
        """What stands beside every page: the newest and the most read."""
        latest = self.world.listing(self.site)
        return [("Mới nhất", latest[:6]), ("Xem nhiều nhất", latest[3:33:5])]

    def others(self, story: Story, place: Placement) -> Iterator[tuple[str, list[Story]]]:
        """The related blocks of an article that are not empty, each with its heading."""
        listing = self.world.listing(place.site, place.category)
        for block in self.forms.others:
            if stories := block.of(listing, story):
                yield block.heading, stories

    def signature(self, story: Story) -> list[str]:
        """The lines of the signature as they stand in HTML."""
        return [shown(line, story.spelling) for line in self.forms.signature(story)]

    def date(self, story: Story) -> str:
        """The date line, if there is one."""
        return self.forms.date(story.posted) if self.forms.date else ""


class Markup(ABC):
    """How a programme writes its pages."""

    @abstractmethod
    def page(self, sheet: Sheet, title: str, content: str) -> str:
        """A whole page around its content."""

    @abstractmethod
    def article(self, sheet: Sheet, story: Story, place: Placement) -> str:
        """One article, its related blocks included."""

    @abstractmethod
    def heading(self, text: str, href: str = "") -> str:
        """What heads a list."""

    @abstractmethod
    def entries(self, sheet: Sheet, stories: Sequence[Story]) -> str:
        """Entries of a list: a picture and the title, both linked, and the beginning of the text."""

    @abstractmethod
    def pager(self, sheet: Sheet, category: Category, number: int, count: int) -> str:
        """The links to the other pages of a list."""

    def listing(self, sheet: Sheet, category: Category, number: int) -> str:
        """One page of a list."""
        stories, size = sheet.world.listing(sheet.site, category), sheet.site.per_page
        path = sheet.family.list_path(sheet.site, category, number)
        parts = (
            self.heading(category.title),
            traps.list_links(sheet.world, sheet.site, path),
            self.entries(sheet, page_of(stories, number, size)),
            self.pager(sheet, category, number, pages_in(stories, size)),
        )
        return "\n".join(parts)

    def front(self, sheet: Sheet) -> str:
        """The latest of every category."""
        return "\n".join(
            self.heading(category.title, sheet.to_list(category))
            + self.entries(sheet, sheet.world.listing(sheet.site, category)[:4])
            for category in sheet.site.categories
        )

    def plain(self, sheet: Sheet, title: str) -> str:
        """A title and little else."""
        return f"{self.heading(title)}<p>{shown(sheet.site.organ)} {sheet.site.province}</p>"
