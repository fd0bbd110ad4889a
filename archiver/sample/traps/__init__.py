"""What leads a crawler astray: addresses without end, or a second time, beside a sub-site's own pages.

A sub-site names those that it has in ``SubSite.traps``, by the names of :data:`TRAPS`::

    SubSite(..., traps=frozenset({"views", "calendar", "sid"}))

Its family puts the links that the three functions give here into its pages: :func:`page_links` into the menu
or footer of every page, :func:`article_links` beside an article (not in its body), :func:`list_links` above a
list. The rest needs nothing of a family: routes come in through ``Family.site_routes``, addresses without end
through ``World.answer``, session ids when an answer is sent. A new trap is a class in a module of this package
(a :class:`~archiver.sample.traps.trap.Trap`) and an entry in the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from archiver.sample.answers import Answer, Routes
from archiver.sample.stories import Placement, Story, SubSite
from archiver.sample.traps.calendar import Calendar
from archiver.sample.traps.elsewhere import BareIp, Internal, Staging, Www
from archiver.sample.traps.forms import Forms
from archiver.sample.traps.listings import OldCategory, Searches, Tags
from archiver.sample.traps.pagers import Comments, CyclicPager, EndlessPager
from archiver.sample.traps.parameters import Languages, Signed, Sorting
from archiver.sample.traps.trap import Trap
from archiver.sample.traps.views import Views

if TYPE_CHECKING:
    from archiver.sample.world import World

TRAPS: Mapping[str, Trap] = {
    "views": Views(),  # the article again, for printing, saving and mailing, each its own canonical
    "filed_twice": Trap(),  # articles in two categories; dealt out where the articles are filed
    "comments": Comments(),  # a pager under every article
    "languages": Languages(),  # forty of every page
    "sorting": Sorting(),  # a list's entries in other orders, or filtered
    "sid": Signed(),  # every internal link carries a session id that is new at every request …
    "jsessionid": Signed(),  # … the same as Java servers write it …
    "ref": Signed(),  # … or a counter
    "calendar": Calendar(),  # months without end
    "cyclic_pager": CyclicPager(),  # the last page's "next" leads to page 2
    "endless_pager": EndlessPager(),  # past the last page it comes again, with a "next"
    "old_category": OldCategory(),  # an address that answers 301
    "tags": Tags(),
    "searches": Searches(),  # results that suggest further searches
    "forms": Forms(),  # polls and messages to the editors
    "www": Www(),  # the host under a second name …
    "bare_ip": BareIp(),  # … under none …
    "staging": Staging(),  # … and where its vendor tried it out
    "internal": Internal(),  # systems that no crawl may ask
}


def page_links(world: World, site: SubSite) -> str:
    """HTML for every page's menu or footer."""
    links = "".join(trap.page_links(world, site) for trap in _of(site))
    return f'<div class="tien-ich">{links}</div>' if links else ""


def article_links(world: World, site: SubSite, story: Story, place: Placement) -> str:
    """HTML beside an article."""
    links = "".join(trap.article_links(world, site, story, place) for trap in _of(site))
    return f'<div class="cong-cu">{links}</div>' if links else ""


def list_links(world: World, site: SubSite, path: str) -> str:
    """HTML above the list at ``path``."""
    links = "".join(trap.list_links(world, site, path) for trap in _of(site))
    return f'<div class="sap-xep">{links}</div>' if links else ""


def routes(world: World, site: SubSite) -> Routes:
    """What the traps' links lead to, where that can be counted."""
    found: Routes = {}
    for trap in _of(site):
        found |= trap.routes(world, site)
    return found


def answer(world: World, site: SubSite, target: str) -> Answer | None:
    """What a trap without end answers to ``target``."""
    answers = (trap.answer(world, site, target) for trap in _of(site))
    return next((answer for answer in answers if answer), None)


def patterns(site: SubSite) -> dict[str, str]:
    """For each trap that has addresses of its own on the sub-site's host, a regular expression to search them by."""
    told = {name: TRAPS[name].pattern(site, name) for name in sorted(site.traps)}
    return {name: pattern for name, pattern in told.items() if pattern}


def _of(site: SubSite) -> Iterator[Trap]:
    return (TRAPS[name] for name in TRAPS if name in site.traps)
