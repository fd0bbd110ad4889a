"""The truth about the sample world: what a perfect reader and a perfect crawl would find.

``body`` is paragraphs parted by a blank line: sub-headings are paragraphs, so is every list item (nested ones
behind their parent) and every table row (cells joined by `` | ``); text that line breaks part is several
paragraphs. Captions, signatures, the lead and the names of attached files are not in it. Tone marks stand as
the page has them; NFC, plain spaces and Đ (U+0110) throughout, whatever the page is encoded in.

``id`` is the article's number in the world, ``key`` what its addresses carry of it (None where they carry
nothing). ``addresses`` are all at which the article itself answers 200, as a client sends them (what is no ASCII
is percent-encoded, all else as linked); ``former_addresses`` answer 301. ``related`` is that of the canonical
address. An article placed on two sub-sites belongs to the first and names the other in ``also_in``.

A site's ``changes`` are those since the round before; ``listed`` says whether a list, feed or sitemap of the site
shows that there was one. ``has_traps`` names all of its traps; ``traps`` are regular expressions to search a
request target by, of those that have addresses of their own. A site whose ``state``
is not ``up`` serves none of its articles, and those at ``failing`` are never served.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from archiver.sample import traps
from archiver.sample.internal import never
from archiver.sample.plan import state_of
from archiver.sample.rounds import Happening
from archiver.sample.stories import Story, SubSite
from archiver.sample.subsites import INTERNAL_HOSTS, twins_of
from archiver.sample.told import Origin, addresses_of, copies, tell_article
from archiver.sample.troubles import troubled

if TYPE_CHECKING:
    from archiver.sample.world import World

# What a list shows of an article: that it is there, its title, the beginning of its lead, its day.
_ON_LISTS = ("new", "repost", "near", "title", "gone", "back", "moved")
_CHANGED = {"text": "body", "title": "title", "byline": "bylines", "attachment": "attachments"}


def tell(world: World) -> dict[str, Any]:
    """The truth of the world's round, ready for JSON."""
    origins = copies(world)
    return {
        "round": world.round,
        "sites": [_site(world, site, origins) for site in world.sites],
        "never": never(world),
        "internal_host": world.internal,
        "internal_hosts": [world.base(host) for host in INTERNAL_HOSTS],
    }


def _site(world: World, site: SubSite, origins: Mapping[str, Origin]) -> dict[str, Any]:
    family, failing = world.family(site), troubled(world, site, "failing")
    return {
        "name": site.name,
        "province": site.province,
        "organ": site.organ,
        "family": site.family,
        "layout": site.layout,
        "skin": world.skin(site),
        "state": state_of(site.name, world.round),
        "home": world.url(site.host, family.home(site)),
        "host": world.base(site.host),
        "twins": twins_of(site.host, world.port),
        "has_feed": site.has_feed,
        "has_sitemap": site.has_sitemap,
        "dated": family.dated,
        "charset": site.charset,
        "conditional": site.conditional,
        "has_traps": sorted(site.traps),
        "traps": traps.patterns(site),
        "categories": [
            {"title": category.title, "url": world.url(site.host, family.list_path(site, category))}
            for category in site.categories
        ],
        **{kind: _addresses(world, site, kind) for kind in ("slow", "failing", "flapping")},
        "articles": [
            tell_article(world, story, origins) for story in world.edition.stories[site.name] if story not in failing
        ],
        "changes": [_change(world, happening) for happening in world.edition.changes[site.name]],
    }


def _addresses(world: World, site: SubSite, kind: str) -> list[str]:
    return [url for story in troubled(world, site, kind) for url in addresses_of(world, story)]


def _change(world: World, happening: Happening) -> dict[str, Any]:
    """One change: of an article that is gone, its address as it was."""
    story, kind = happening.story, happening.kind
    told: dict[str, Any] = {
        "kind": kind,
        "id": story.key,
        "key": world.family(story.site).key(story),
        "address": addresses_of(world, story)[0],
        "listed": kind in _ON_LISTS or (story.site.has_sitemap and kind != "views"),
    }
    return told | _more(world, happening)


def _more(world: World, happening: Happening) -> dict[str, Any]:
    """What changed, how it is gone, or where it came from."""
    if happening.kind == "gone":
        return {"answers": happening.way}
    if happening.kind == "moved":
        return {"from": _left(world, happening.story)}
    return {"changed": _CHANGED[happening.kind]} if happening.kind in _CHANGED else {}


def _left(world: World, story: Story) -> list[str]:
    return [url for before in story.former[-1:] for url in addresses_of(world, before)]
