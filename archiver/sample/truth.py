"""The truth about the sample world: what a perfect reader and a perfect crawl would find.

``body`` is paragraphs parted by a blank line: sub-headings are paragraphs, so is every list item (nested ones
behind their parent) and every table row (cells joined by `` | ``); text that line breaks part is several
paragraphs. Captions, signatures, the lead and the names of attached files are not in it. Tone marks stand as
the page has them; NFC, plain spaces and Đ (U+0110) throughout.

``addresses`` are all at which the article itself answers 200, as a client sends them (what is no ASCII is
percent-encoded, all else as linked); ``former_addresses`` answer 301. ``related`` is that of the canonical
address. An article placed on two sub-sites belongs to the first and names the other in ``also_in``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from archiver.sample.bodies import paragraphs
from archiver.sample.internal import never
from archiver.sample.stories import Signature, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

Origin = dict[str, str]


def tell(world: World) -> dict[str, Any]:
    """The truth of the world's round, ready for JSON."""
    origins = _origins(world)
    return {
        "round": world.round,
        "sites": [_site(world, site, origins) for site in world.sites],
        "never": never(world),
        "internal_host": world.internal,
    }


def _site(world: World, site: SubSite, origins: Mapping[str, Origin]) -> dict[str, Any]:
    family = world.family(site)
    return {
        "name": site.name,
        "province": site.province,
        "organ": site.organ,
        "family": site.family,
        "home": world.url(site.host, family.home(site)),
        "host": world.base(site.host),
        "has_feed": site.has_feed,
        "has_sitemap": site.has_sitemap,
        "dated": family.dated,
        "categories": [
            {"title": category.title, "url": world.url(site.host, family.list_path(site, category))}
            for category in site.categories
        ],
        "articles": [_article(world, story, origins) for story in world.edition.stories[site.name]],
        "changes": {kind: sorted(keys) for kind, keys in world.edition.changes[site.name].items()},
    }


def _article(world: World, story: Story, origins: Mapping[str, Origin]) -> dict[str, Any]:
    site, family = story.site, world.family(story.site)
    addresses = [world.url(site.host, path) for path in family.paths(story)]
    return {
        "key": story.key,
        "title": story.title,
        "lead": story.lead,
        "body": "\n\n".join(paragraphs(story.blocks)),
        "published": f"{story.posted.isoformat()}+07:00" if family.dated else None,
        "published_precision": "minute" if family.dated else None,
        "event_dates": [story.event.isoformat()] if story.event else [],
        "bylines": [_byline(signature) for signature in story.signatures],
        "category": story.category.title,
        "category_on_page": family.shows_category,
        "addresses": addresses,
        "canonical_address": addresses[0],
        "former_addresses": _former(world, story, addresses),
        "also_in": sorted({place.site.name for place in story.placements} - {site.name}),
        "related": _related(world, story),
        "attachments": [
            {"url": world.url(site.host, path), "title": title} for path, title in family.attachments(story)
        ],
        "documents": [str(document) for document in story.documents],
        "duplicate_of": origins.get(_identity(story)),
    }


def _byline(signature: Signature) -> dict[str, str | None]:
    return {
        "name": signature.name,
        "role": signature.role,
        "organisation": signature.organisation,
        "source": signature.source,
    }


def _former(world: World, story: Story, now: list[str]) -> list[str]:
    family = world.family(story.site)
    left = [path for before in story.former for path in family.paths(before)]
    return [url for url in (world.url(story.site.host, path) for path in left) if url not in now]


def _related(world: World, story: Story) -> list[dict[str, str]]:
    family, place = world.family(story.site), story.placements[0]
    return [
        {
            "title": family.listed_title(other),
            "url": world.url(place.site.host, family.link(other, place.site, place.category)),
        }
        for other in family.related(world, story, place)
    ]


def _identity(story: Story) -> str:
    return f"{story.site.name} {story.key}"


def _origins(world: World) -> dict[str, Origin]:
    """For every copy its original: the earliest dated one, or, none being dated, that with the lowest id."""
    copies: dict[tuple[str, ...], list[Story]] = {}
    for site in world.sites:
        for story in world.edition.stories[site.name]:
            copies.setdefault((story.title, story.lead, *paragraphs(story.blocks)), []).append(story)
    origins: dict[str, Origin] = {}
    for group in copies.values():
        first, *rest = sorted(group, key=lambda story: (not world.family(story.site).dated, story.posted))
        origins |= {_identity(story): {"site": first.site.name, "key": first.key} for story in rest}
    return origins
