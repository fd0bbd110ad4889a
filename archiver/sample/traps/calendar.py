"""A calendar of meetings: every month leads to the months around it, for ever."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from archiver.sample.answers import Answer
from archiver.sample.stories import SubSite
from archiver.sample.traps.trap import Trap, anchors, plain, starting, under

if TYPE_CHECKING:
    from archiver.sample.world import World


class Calendar(Trap):
    """``/lich/2025-01`` and every other month of four digits' years."""

    def page_links(self, world: World, site: SubSite) -> str:
        """A link to this month."""
        return anchors([(under(site, f"lich/{world.now:%Y-%m}"), "Lịch công tác tháng")])

    def answer(self, world: World, site: SubSite, target: str) -> Answer | None:
        """A month without meetings."""
        asked = re.search(self.pattern(site, ""), target)
        if not asked or not 0 < int(asked[2]) < 13 or not 1000 < int(asked[1]) < 9990:
            return None
        links = anchors((under(site, f"lich/{month:%Y-%m}"), f"Tháng {month:%m/%Y}") for month in _around(asked))
        return plain(world, site, f"Lịch công tác tháng {asked[2]} năm {asked[1]}", f"<p>Không có lịch.</p>{links}")

    def pattern(self, site: SubSite, name: str) -> str:  # noqa: ARG002
        """``^/lich/2025-01``."""
        return starting(site, "lich/", r"(\d{4})-(\d{2})\b")


def _around(asked: re.Match[str]) -> list[date]:
    """The months before and after, and the same month of the years around."""
    first = date(int(asked[1]), int(asked[2]), 1)
    before, after = (first - timedelta(days=1)).replace(day=1), (first + timedelta(days=31)).replace(day=1)
    return [first.replace(year=first.year - 1), before, after, first.replace(year=first.year + 1)]
