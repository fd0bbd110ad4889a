"""An article's other views: for printing, saving and mailing, each of which calls itself canonical."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from archiver.sample.answers import Answer, Routes, page
from archiver.sample.bodies import body_html
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Figure, Placement, Spelling, Story, SubSite
from archiver.sample.traps.trap import Trap, anchors

if TYPE_CHECKING:
    from archiver.sample.world import World

_NAMES = {"print": "Bản in", "savefile": "Lưu bài viết", "sendmail": "Gửi bạn bè"}


class Views(Trap):
    """``?view=print`` and its like; NukeViet has such views of its own, under ``/print/``."""

    def article_links(self, world: World, site: SubSite, story: Story, place: Placement) -> str:
        """A link to each view."""
        if site.family == "nukeviet":
            return ""
        path = world.family(site).article_path(story, place)
        return anchors((view_of(path, view), name) for view, name in _NAMES.items())

    def routes(self, world: World, site: SubSite) -> Routes:
        """Each view of each article."""
        if site.family == "nukeviet":
            return {}
        return {
            view_of(path, view): partial(_view, world, story, path, view)
            for story in world.edition.stories[site.name]
            for path in world.family(site).paths(story)
            for view in _NAMES
        }

    def pattern(self, site: SubSite, name: str) -> str:  # noqa: ARG002
        """The parameter, or NukeViet's folders."""
        views = "|".join(_NAMES)
        return rf"/(?:{views})/" if site.family == "nukeviet" else rf"[?&]view=(?:{views})$"


def view_of(path: str, view: str) -> str:
    """Where another view of an article stands.

    >>> view_of("/node/12", "print"), view_of("/?p=12", "print")
    ('/node/12?view=print', '/?p=12&view=print')
    """
    return f"{path}{'&' if '?' in path else '?'}view={view}"


def _view(world: World, story: Story, path: str, view: str) -> Answer:
    address = world.url(story.site.host, view_of(path, view))
    title, lead = shown(story.title, story.spelling), shown(story.lead, story.spelling)
    return page(
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{title}</title>'
        f'<link rel="canonical" href="{quoted(address)}"></head><body class="{view}"><h1>{title}</h1>'
        f"<p><b>{lead}</b></p>{body_html(story, _captioned)}</body></html>\n"
    )


def _captioned(figure: Figure, way: Spelling) -> str:
    return f"<p><em>{shown(figure.caption, way)}</em></p>"
