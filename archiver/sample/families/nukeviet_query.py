"""NukeViet 3.4 where addresses are not rewritten: ``index.php?language=vi&nv=news&op=<category>/<alias>-<id>``."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from archiver.sample.families.base import newer, older
from archiver.sample.families.datelines import bar_between
from archiver.sample.families.nukeviet_old import NukeVietOld
from archiver.sample.stories import Category, Placement, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World


class NukeVietQuery(NukeVietOld):
    """The old markup in a theme that shows one list below an article, and no other views of it."""

    layouts: ClassVar[tuple[int, ...]] = (4,)
    views: ClassVar[dict[str, str]] = {}

    def plain_path(self, site: SubSite, name: str) -> str:
        """``index.php?language=vi&nv=<module>``."""
        return f"{site.prefix}index.php?language=vi&nv={name}"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``op=<category>``, later pages ``/page-N`` behind it."""
        return self._news(site, category.slug + (f"/page-{number}" if number > 1 else ""))

    def article_path(self, story: Story, place: Placement) -> str:
        """``op=<category>/<Alias>-<id>``; aliases of that time kept their capitals."""
        return self._news(place.site, f"{place.category.slug}/{story.slug.capitalize()}-{story.key}")

    def _news(self, site: SubSite, operation: str) -> str:
        return f"{site.prefix}index.php?language=vi&nv=news&op={operation}"

    def stamp(self, time: datetime) -> str:
        """As ``Cập nhật lúc: 18:00 |22/05/2022``."""
        return bar_between(time)

    def other_news(self, world: World, story: Story, place: Placement) -> list[tuple[str, list[Story]]]:
        """One list, newest first."""
        listing = world.listing(place.site, place.category)
        return [("Các tin khác", newer(listing, story, 3) + older(listing, story, 5))]
