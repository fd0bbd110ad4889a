"""What happens in the world, round by round: which articles there are, and what changed since the last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Literal

from archiver.sample.prose import Voice
from archiver.sample.stories import Paragraph, Placement, Signature, Story, SubSite
from archiver.sample.subsites import SITES, SUBSITES
from archiver.sample.writing import alias, compose

Kind = Literal["new", "repost", "text", "title", "byline", "deleted", "moved"]
Stories = dict[str, list[Story]]

TO_CHUC, DAN_VAN = "lam_giang/ban_to_chuc", "lam_giang/ban_dan_van"
TUYEN_GIAO, KIEM_TRA = "ha_khe/ban_tuyen_giao", "ha_khe/uy_ban_kiem_tra"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happens to story ``index`` of a sub-site; a repost is copied to the sub-site ``to``."""

    kind: Kind
    site: str
    index: int
    to: str = ""


# What stands from the first round on: copies of a story on other sub-sites, days after it was posted.
REPOSTS = (
    Change("repost", TO_CHUC, 5, DAN_VAN),
    Change("repost", DAN_VAN, 9, TO_CHUC),
    Change("repost", TUYEN_GIAO, 5, KIEM_TRA),
    Change("repost", KIEM_TRA, 8, TUYEN_GIAO),
    Change("repost", TUYEN_GIAO, 20, KIEM_TRA),
    Change("repost", TO_CHUC, 21, TUYEN_GIAO),
    Change("repost", TO_CHUC, 21, KIEM_TRA),
    Change("repost", KIEM_TRA, 32, DAN_VAN),
    Change("repost", DAN_VAN, 41, TO_CHUC),
)

PLAN: Mapping[int, tuple[Change, ...]] = {
    2: (
        Change("new", TO_CHUC, 60),
        Change("new", TO_CHUC, 61),
        Change("new", DAN_VAN, 56),
        Change("new", DAN_VAN, 57),
        Change("new", TUYEN_GIAO, 64),
        Change("new", TUYEN_GIAO, 65),
        Change("new", TUYEN_GIAO, 66),
        Change("new", KIEM_TRA, 56),
        Change("new", KIEM_TRA, 57),
        Change("repost", KIEM_TRA, 12, TUYEN_GIAO),
        Change("text", TO_CHUC, 11),
        Change("text", DAN_VAN, 30),
        Change("text", TUYEN_GIAO, 33),
        Change("text", KIEM_TRA, 18),
        Change("title", TUYEN_GIAO, 16),
        Change("byline", DAN_VAN, 13),
        Change("deleted", TO_CHUC, 25),
        Change("deleted", DAN_VAN, 28),
        Change("deleted", TUYEN_GIAO, 29),
        Change("deleted", KIEM_TRA, 27),
        Change("moved", TO_CHUC, 36),
        Change("moved", TUYEN_GIAO, 38),
        Change("moved", KIEM_TRA, 40),
    ),
}
LAST_ROUND = max(PLAN)
_HEADINGS = {"new": "new", "repost": "new", "deleted": "deleted", "moved": "moved"}


@dataclass(frozen=True, slots=True)
class Edition:
    """The articles as of a round: by sub-site, newest first, with those that are gone and the changes."""

    round: int
    stories: Mapping[str, tuple[Story, ...]]
    gone: Mapping[str, tuple[Story, ...]]
    changes: Mapping[str, Mapping[str, list[str]]]


def moment(number: int) -> datetime:
    """When a round begins: four weeks apart, always a Monday morning."""
    return datetime(2025, 1, 6, 8, 15, 2) + timedelta(weeks=4 * (number - 1))


@lru_cache
def edition(number: int) -> Edition:
    """The articles as of round ``number``, from 1 to :data:`LAST_ROUND`.

    Raises ValueError for any other round.
    """
    if not 1 <= number <= LAST_ROUND:
        raise ValueError(f"the sample world has rounds 1 to {LAST_ROUND}, not {number}")
    if number == 1:
        return _first()
    before = edition(number - 1)
    stories: Stories = {name: list(there) for name, there in before.stories.items()}
    gone: Stories = {name: list(there) for name, there in before.gone.items()}
    changes: dict[str, dict[str, list[str]]] = {site.name: _nothing() for site in SUBSITES}
    for step, change in enumerate(PLAN[number], 1):
        name, key = _apply(change, stories, gone, _within(number, step))
        changes[name][_HEADINGS.get(change.kind, "edited")].append(key)
    return _edition(number, stories, gone, changes)


def _first() -> Edition:
    stories: Stories = {site.name: [_base(site, n) for n in range(site.size)] for site in SUBSITES}
    for count, change in enumerate(REPOSTS):
        original = _find(stories, change.site, change.index)
        posted = original.posted + timedelta(days=2 + count % 3, hours=3)
        stories[change.to].append(_repost(original, SITES[change.to], 1000 + count, posted))
    return _edition(1, stories, {}, {site.name: _nothing() for site in SUBSITES})


def _edition(number: int, stories: Stories, gone: Stories, changes: Mapping[str, Mapping[str, list[str]]]) -> Edition:
    ordered = {name: tuple(sorted(there, key=_newest)) for name, there in stories.items()}
    return Edition(number, ordered, {name: tuple(there) for name, there in gone.items()}, changes)


def _newest(story: Story) -> float:
    return -story.posted.timestamp()


def _nothing() -> dict[str, list[str]]:
    return {"new": [], "edited": [], "deleted": [], "moved": []}


def _base(site: SubSite, index: int) -> Story:
    """A story of the first round: the sub-site's stories spread evenly over six years."""
    gap = timedelta(days=2170) / site.size
    voice = Voice(f"moment of {site.name}:{index}", site.topics[0])
    day = datetime(2019, 1, 10) + gap * index + gap * voice.rng.random() * 0.7
    posted = day.replace(
        hour=voice.rng.randint(7, 22),
        minute=voice.rng.randint(1, 59),
        second=voice.rng.randint(0, 59),
        microsecond=0,
    )
    return _shared(compose(site, index, posted))


def _shared(story: Story) -> Story:
    """On the portal one article may stand under several categories, of its own organ or of a neighbour's."""
    site = story.site
    if site.family != "portal" or not site.in_truth:
        return story
    places = list(story.placements)
    if story.index % 10 == 7:
        places.append(Placement(site, site.categories[(story.index + 1) % len(site.categories)]))
    if story.index % 15 == 8:
        other = SITES[DAN_VAN if site.name == TO_CHUC else TO_CHUC]
        places.append(Placement(other, other.categories[0]))
    return replace(story, placements=tuple(places))


def _within(number: int, step: int) -> datetime:
    """A moment of the four weeks before the round begins."""
    return moment(number) - timedelta(days=24) + timedelta(hours=19 * step, minutes=7 * step)


def _find(stories: Stories, site: str, index: int) -> Story:
    return next(story for story in stories[site] if story.index == index)


def _apply(change: Change, stories: Stories, gone: Stories, when: datetime) -> tuple[str, str]:
    """Carry out one change; gives the sub-site that it shows on and the article's key."""
    if change.kind == "new":
        return _add(stories, _shared(compose(SITES[change.site], change.index, when)))
    story = _find(stories, change.site, change.index)
    if change.kind == "repost":
        return _add(stories, _repost(story, SITES[change.to], 2000 + change.index, when))
    there = stories[change.site]
    there.remove(story)
    if change.kind == "deleted":
        gone.setdefault(change.site, []).append(story)
        return change.site, story.key
    return _add(stories, _altered(story, change.kind, when))


def _add(stories: Stories, story: Story) -> tuple[str, str]:
    stories[story.site.name].append(story)
    return story.site.name, story.key


def _repost(story: Story, site: SubSite, index: int, posted: datetime) -> Story:
    """The same text on another sub-site, under an address, a signature and a spelling of its own."""
    voice = Voice(f"repost {site.name}:{index}", site.topics[0])
    return replace(
        story,
        key=site.key(posted),
        index=index,
        placements=(Placement(site, site.categories[index % len(site.categories)]),),
        slug=alias(site, index, story.title),
        posted=posted,
        changed=posted,
        signatures=(Signature(voice.person(), None if site.family != "portal" else "Chuyên viên", site.organ),)
        if site.family != "nukeviet"
        else (Signature(None, source=f"{story.site.organ} {story.site.province}"),),
        files=(),
        topic=None,
        spelling=("plain", "nfd", "eth")[index % 3],
    )


def _altered(story: Story, kind: Kind, when: datetime) -> Story:
    site = story.site
    voice = Voice(f"{kind} {site.name}:{story.index}", site.topics[0])
    if kind == "title":
        return replace(story, title=f"{story.title} (cập nhật)", changed=when)
    if kind == "byline":
        (signature,) = story.signatures
        return replace(story, signatures=(replace(signature, name=voice.person()),), changed=when)
    if kind == "moved":
        category = site.categories[(site.categories.index(story.category) + 1) % len(site.categories)]
        slug = story.slug if site.family == "portal" else f"{story.slug}-chuyen-trang"
        return replace(story, placements=(Placement(site, category),), slug=slug, former=(story,), changed=when)
    added = Paragraph(voice.paragraph("work voice"))
    return replace(story, blocks=(Paragraph(voice.paragraph("context work")), *story.blocks[1:], added), changed=when)
