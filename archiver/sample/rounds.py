"""Which articles there are in a round, and what became of those of the round before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache

from archiver.sample.changing import altered, reposted, retold
from archiver.sample.plan import LAST_ROUND, SERIES, Change, Kind, Way, changes_of
from archiver.sample.prose import Voice
from archiver.sample.series import reported
from archiver.sample.stories import Placement, Story, SubSite
from archiver.sample.subsites import SITES, SUBSITES
from archiver.sample.writing import compose

__all__ = ["LAST_ROUND", "Edition", "Happening", "Sizes", "edition", "moment"]

# Other numbers of articles for some sub-sites, by name.
Sizes = tuple[tuple[str, int], ...]
_RECENT = 3


@dataclass(frozen=True, slots=True)
class Happening:
    """A change that has come about: ``story`` is what it is now, or was before it went."""

    kind: Kind
    story: Story
    way: Way = "404"


@dataclass(frozen=True, slots=True)
class Edition:
    """The articles as of a round: by sub-site, newest first, with those that are gone and what has happened."""

    round: int
    stories: Mapping[str, tuple[Story, ...]]
    gone: Mapping[str, tuple[Happening, ...]]
    changes: Mapping[str, tuple[Happening, ...]]
    sizes: Sizes = ()


def moment(number: int) -> datetime:
    """When a round begins: a day apart, the first on a Monday morning."""
    return datetime(2025, 1, 6, 8, 15, 2) + timedelta(days=number - 1)


@lru_cache(maxsize=64)
def edition(number: int, sizes: Sizes = ()) -> Edition:
    """The articles as of round ``number``, from 1 to :data:`LAST_ROUND`.

    Raises ValueError for any other round.
    """
    if not 1 <= number <= LAST_ROUND:
        raise ValueError(f"the sample world has rounds 1 to {LAST_ROUND}, not {number}")
    shelves = _Shelves(edition(number - 1, sizes) if number > 1 else None, sizes)
    for step, change in enumerate(changes_of(number), 1):
        shelves.carry_out(change, _within(number, step) if number > 1 else None)
    return shelves.edition(number)


def _within(number: int, step: int) -> datetime:
    """A moment of the day before the round begins."""
    return moment(number) - timedelta(hours=23) + timedelta(minutes=9 * step)


class _Shelves:
    """The articles while a round's changes are carried out, one after another."""

    def __init__(self, before: Edition | None, sizes: Sizes) -> None:
        self.sizes = sizes
        self._counts = {site.name: dict(sizes).get(site.name, site.size) for site in SUBSITES}
        self._changes: dict[str, list[Happening]] = {site.name: [] for site in SUBSITES}
        self._gone = {site.name: list(before.gone[site.name] if before else ()) for site in SUBSITES}
        self._stories = {site.name: list(before.stories[site.name] if before else ()) for site in SUBSITES}
        self._keys = {name: {story.key for story in self._written(name)} for name in self._stories}
        if before is None:
            for name, count in self._counts.items():
                for number in range(count):
                    self._add(_base(name, number, count))

    def _written(self, site: str) -> list[Story]:
        """All that ever stood there, what is gone included."""
        return [*self._stories[site], *(past.story for past in self._gone[site])]

    def _add(self, story: Story) -> Story:
        """Put a new article on its shelf; where its key is taken, it gets the next."""
        keys = self._keys[story.site.name]
        while story.key in keys:
            story = replace(story, key=str(int(story.key) + 1))
        keys.add(story.key)
        self._stories[story.site.name].append(story)
        return story

    def carry_out(self, change: Change, when: datetime | None) -> None:
        """One change of the plan; one of an article that is not there is left out."""
        if change.kind == "new":
            for number in range(change.number):
                self._post(SITES[change.site], when or moment(1), number)
        elif change.kind == "back":
            self._bring_back(change, when)
        elif story := self._find(change):
            self._change(change, story, when)

    def _post(self, site: SubSite, when: datetime, number: int) -> None:
        posted = _exactly(site, when + timedelta(minutes=2 * number))
        first = self._counts[site.name]
        index = first + sum(first <= story.index < _COPIES for story in self._written(site.name))
        self._note("new", self._add(_filed(compose(site, index, posted))))

    def _find(self, change: Change) -> Story | None:
        number = change.number if change.number >= 0 else self._counts[change.site] + change.number
        return next((story for story in self._stories[change.site] if story.index == number), None)

    def _change(self, change: Change, story: Story, when: datetime | None) -> None:
        if change.kind in ("repost", "near"):
            self._copy(change, story, when)
            return
        self._stories[change.site].remove(story)
        if change.kind == "gone":
            past = Happening("gone", story, change.way)
            self._gone[change.site].append(past)
            self._changes[change.site].append(past)
        else:
            self._put(change.kind, altered(story, change.kind, when or story.changed))

    def _put(self, kind: Kind, story: Story) -> None:
        self._stories[story.site.name].append(story)
        self._note(kind, story)

    def _copy(self, change: Change, story: Story, when: datetime | None) -> None:
        site = SITES[change.to]
        number = _COPIES + sum(other.index >= _COPIES for other in self._written(change.to))
        later = timedelta(days=2 + number % 3, hours=3 + SUBSITES.index(site))
        posted = _exactly(site, when or story.posted + later)
        copied = reposted if change.kind == "repost" else retold
        copy = self._add(copied(story, site, number, posted))
        if when:
            self._note(change.kind, copy)

    def _bring_back(self, change: Change, when: datetime | None) -> None:
        past = next((past for past in self._gone[change.site] if past.story.index == change.number), None)
        if past:
            self._gone[change.site].remove(past)
            self._put("back", replace(past.story, changed=when or past.story.changed))

    def _note(self, kind: Kind, story: Story) -> None:
        self._changes[story.site.name].append(Happening(kind, story))

    def edition(self, number: int) -> Edition:
        """What has come of it."""
        ordered = {name: tuple(sorted(there, key=_newest_first)) for name, there in self._stories.items()}
        gone = {name: tuple(there) for name, there in self._gone.items()}
        changes = {name: tuple(there) for name, there in self._changes.items()}
        return Edition(number, ordered, gone, changes, self.sizes)


# Where the numbers of copies begin.
_COPIES = 100_000


def _newest_first(story: Story) -> float:
    return -story.posted.timestamp()


@lru_cache(maxsize=1 << 14)
def _base(name: str, number: int, count: int) -> Story:
    """A story of the first round, of ``count`` that the sub-site has."""
    site = SITES[name]
    voice = Voice(f"moment of {name}:{number}", site.topics[0])
    posted = _day_of(number, count, voice.rng.random() * 0.7).replace(
        hour=voice.rng.randint(7, 22),
        minute=voice.rng.randint(1, 59),
        second=voice.rng.randint(0, 59),
        microsecond=0,
    )
    story = _filed(compose(site, number, _exactly(site, posted)))
    return reported(story) if name in SERIES and number % 8 == 5 else story


def _day_of(number: int, count: int, share: float) -> datetime:
    """A day for story ``number`` of ``count``: they are spread over six years, the last three over a month."""
    old = count - _RECENT
    if number >= old:
        return datetime(2024, 12, 9) + timedelta(days=27) / _RECENT * (number - old + share)
    return datetime(2019, 1, 10) + timedelta(days=2155) / old * (number + share)


def _exactly(site: SubSite, moment: datetime) -> datetime:
    """The moment as the sub-site keeps it: most tell no seconds."""
    return moment if site.layout == 1 and site.family in ("portal", "nukeviet", "custom") else moment.replace(second=0)


def _filed(story: Story) -> Story:
    """Where one article may stand under several categories, of its own organ or of a neighbour's, some do."""
    site = story.site
    if not site.in_truth or not (site.family == "portal" or "filed_twice" in site.traps):
        return story
    places = list(story.placements)
    if story.index % 10 == 7:
        places.append(Placement(site, site.categories[(story.index + 1) % len(site.categories)]))
    neighbours = [other for other in SUBSITES if other.host == site.host and other.in_truth and other != site]
    if story.index % 15 == 8 and neighbours and site.family == "portal":
        places.append(Placement(neighbours[0], neighbours[0].categories[0]))
    return replace(story, placements=tuple(places))
