"""What the truth tells of one article, and which articles are copies of which."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from archiver.sample.bodies import paragraphs
from archiver.sample.stories import Signature, Story

if TYPE_CHECKING:
    from archiver.sample.world import World

Origin = dict[str, str]


def tell_article(world: World, story: Story, origins: Mapping[str, Origin]) -> dict[str, Any]:
    """The article as its page shows it, and its relations."""
    site, family = story.site, world.family(story.site)
    addresses = addresses_of(world, story)
    return {
        "id": story.key,
        "key": family.key(story),
        "title": story.title,
        "lead": story.lead,
        "body": "\n\n".join(paragraphs(story.blocks)),
        "posted": _hanoi(story.posted),
        **_published(world, story),
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
        "near_duplicate_of": _near(world, story),
        "series": story.series,
    }


def addresses_of(world: World, story: Story) -> list[str]:
    """Every address of the article, its canonical one first."""
    return [world.url(story.site.host, path) for path in world.family(story.site).paths(story)]


def _hanoi(moment: datetime) -> str:
    return f"{moment.isoformat()}+07:00"


def _published(world: World, story: Story) -> dict[str, str | None]:
    shown = world.family(story.site).published(story)
    if shown is None:
        return {"published": None, "published_precision": None}
    if isinstance(shown, datetime):
        return {"published": _hanoi(shown), "published_precision": "minute"}
    return {"published": shown.isoformat(), "published_precision": "day"}


def _byline(signature: Signature) -> dict[str, str | None]:
    return {
        "name": signature.name,
        "role": signature.role,
        "organisation": signature.organisation,
        "source": signature.source,
    }


def _former(world: World, story: Story, now: list[str]) -> list[str]:
    left = [url for before in story.former for url in addresses_of(world, before)]
    return [url for url in dict.fromkeys(left) if url not in now]


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


def copies(world: World) -> dict[str, Origin]:
    """For every copy its original: the earliest dated one, or, none being dated, that with the lowest id."""
    alike: dict[tuple[str, ...], list[Story]] = {}
    for site in world.sites:
        for story in world.edition.stories[site.name]:
            alike.setdefault((story.title, story.lead, *paragraphs(story.blocks)), []).append(story)
    origins: dict[str, Origin] = {}
    for group in alike.values():
        first, *rest = sorted(group, key=lambda story: (not world.family(story.site).dated, story.posted))
        origins |= {_identity(story): _origin(world, first) for story in rest}
    return origins


def _origin(world: World, story: Story) -> Origin:
    return {"site": story.site.name, "key": story.key, "address": addresses_of(world, story)[0]}


def _near(world: World, story: Story) -> dict[str, Any] | None:
    """The article that this one repeats with a few words edited, and how much of their text is the same."""
    if story.near is None:
        return None
    name, index = story.near
    original = next((other for other in world.edition.stories[name] if other.index == index), None)
    if original is None:
        return None
    ours, theirs = _shingles(story), _shingles(original)
    return {**_origin(world, original), "similarity": round(len(ours & theirs) / len(ours | theirs), 3)}


def _shingles(story: Story) -> set[tuple[str, ...]]:
    """Every run of three words of the text."""
    words = re.findall(r"\w+", " ".join([story.lead, *paragraphs(story.blocks)]).lower())
    return {tuple(words[n : n + 3]) for n in range(len(words) - 2)}
