"""What a sub-site does to every page of its family: encode it, declare how, sign its links, validate it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from archiver.sample.answers import Answer, Route, Signing
from archiver.sample.charsets import DECLARED, declaring, encoded
from archiver.sample.stories import SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_PLAIN = ("utf-8", "tcvn3")


def dressed_route(world: World, site: SubSite, route: Route) -> Route:
    """The route of a sub-site's page as the sub-site answers it."""
    return route if _is_plain(site) else lambda: dressed(world, site, route())


def _is_plain(site: SubSite) -> bool:
    return site.charset in _PLAIN and not site.conditional and not _signing(site)


def dressed(world: World, site: SubSite, answer: Answer) -> Answer:
    """The answer as the sub-site sends it."""
    if not answer.content_type.startswith("text/html") or _is_plain(site):
        return answer
    if site.charset not in _PLAIN:
        answer = _encoded(site, answer)
    validated = answer.conditional or (site.conditional and answer.status == 200)
    return replace(answer, signing=_signing(site), own=world.base(site.host), conditional=validated)


def _encoded(site: SubSite, answer: Answer) -> Answer:
    html = declaring(answer.body.decode(), site.charset)
    content_type = f"text/html; charset={DECLARED[site.charset]}"
    return replace(answer, body=encoded(html, site.charset), content_type=content_type, charset=site.charset)


def _signing(site: SubSite) -> Signing:
    ways: tuple[Signing, ...] = get_args(Signing)
    return next((way for way in ways if way in site.traps), "")
