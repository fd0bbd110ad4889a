"""What layouts share whose pages tell machines about the article that they show."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from archiver.sample.answers import Answer
from archiver.sample.families.templated import Sheet, Templated
from archiver.sample.spelling import spell
from archiver.sample.stories import Placement, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World


class Described(Templated):
    """A layout whose sub-sites stand under their prefix, and that adds to the head of an article's page."""

    def home(self, site: SubSite) -> str:
        """The path under which all of the sub-site stands."""
        return site.prefix

    @abstractmethod
    def about(self, world: World, story: Story, place: Placement) -> str:
        """What the head of an article's page says of it."""

    def article_page(self, world: World, story: Story, place: Placement) -> Answer:
        """An article in its frame."""
        content, path = self.detail(world, story, place), self.article_path(story, place)
        title = spell(story.title, story.spelling)
        sheet = Sheet(title, content, path, place.category, head=self.about(world, story, place))
        return self.sent(world, place.site, sheet)


def is_article(sheet: Sheet) -> bool:
    """Whether a page is an article's: filed under a category, and no page of its list.

    >>> is_article(Sheet("Trang chủ", "", "/"))
    False
    """
    return sheet.category is not None and not sheet.number
