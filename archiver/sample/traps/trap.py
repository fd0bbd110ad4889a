# ruff: noqa: ARG002  (a trap needs less than its signatures give)
"""What every trap may do: put links into pages, and answer at their addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from archiver.sample.answers import Answer, Routes
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Placement, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World


class Trap:
    """One kind of trap: by itself it does nothing."""

    def page_links(self, world: World, site: SubSite) -> str:
        """HTML for every page's menu or footer."""
        return ""

    def article_links(self, world: World, site: SubSite, story: Story, place: Placement) -> str:
        """HTML beside an article."""
        return ""

    def list_links(self, world: World, site: SubSite, path: str) -> str:
        """HTML above the list at ``path``."""
        return ""

    def routes(self, world: World, site: SubSite) -> Routes:
        """Its addresses, where they can be counted."""
        return {}

    def answer(self, world: World, site: SubSite, target: str) -> Answer | None:
        """The answer at an address that no route names; None where the address is none of its own."""
        return None

    def pattern(self, site: SubSite, name: str) -> str | None:
        """A regular expression that is found in its request targets and in no others."""
        return None


def anchors(links: Iterable[tuple[str, str]]) -> str:
    """Links in a row."""
    return " ".join(f'<a href="{quoted(href)}">{shown(text)}</a>' for href, text in links)


def under(site: SubSite, path: str) -> str:
    """A path below the place where the sub-site stands.

    >>> from archiver.sample.subsites.lam_giang import TO_CHUC
    >>> under(TO_CHUC, "lich/")
    '/lich/'
    """
    return f"{site.prefix.rstrip('/')}/{path}"


def starting(site: SubSite, path: str, rest: str = "") -> str:
    """The pattern of the targets that begin with a path below the sub-site's place."""
    return f"^{re.escape(under(site, path))}{rest}"


def plain(world: World, site: SubSite, title: str, html: str) -> Answer:
    """A page of the sub-site with a title and some HTML, before whatever its family puts last."""
    answer = world.family(site).plain_page(world, site, title)
    before, body, after = answer.body.rpartition(b"</body>")
    return replace(answer, body=before + f'<div class="noi-dung-phu">{html}</div>'.encode() + body + after)
