"""The frontier of a running crawl: what is known, what is asked next, and how each host is treated.

It begins from the archive's rows and is carried on in memory; what changes goes back to the archive with the
page that changed it, in one transaction (:mod:`archiver.store.record`). It knows nothing of Scrapy.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from archiver import __version__
from archiver.discovery import Discovery
from archiver.errors import NotAnArticle
from archiver.known import Known
from archiver.politeness import FIRST_TRIES, GIVE_UP_AFTER, LONGEST_WAIT, TRIES, TRIES_OF_ERRORS, Host, back_off
from archiver.queues import Queues
from archiver.robots import Robots
from archiver.scope import Scope, SiteInCrawl
from archiver.store import crawls
from archiver.store import frontier as rows
from archiver.store.archive import Archive
from archiver.store.record import record
from archiver.survey import Survey
from archiver.urls import canonical, host_of
from archiver.visits import Entry, Visit

MOST_CHALLENGES = 3
"""Challenges in one crawl after which a host is asked no more."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may ask of a crawl. ``pause`` is in seconds; ``limit`` counts requests, robots.txt apart."""

    full: bool = False
    limit: int | None = None
    pause: float = 1.0
    concurrency: int = 1


class Frontier:
    """The addresses of a crawl's sites, handed out one by one in good order."""

    def __init__(
        self,
        archive: Archive,
        sites: list[SiteInCrawl],
        options: Options,
        *,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.archive = archive
        self.scope = Scope(sites)
        self.options = options
        self.hosts: dict[str, Host] = {}
        self.crawl_ids: dict[int, int] = {}
        self.first_crawl = 0
        self.asked = self.done = 0
        self.forbidden: set[int] = set()
        self.troubles: dict[int, str] = {}
        self._clock, self._now = clock, now
        self._queues = Queues()
        self._robots = Robots(self)
        self._known = Known()
        self.survey = Survey(archive, self.scope.sites, self._known, self._queues)
        self.discovery = Discovery(archive, self.scope, self._known, self.survey)
        self._recalled: set[str] = set()
        self._with_lists: set[int] = set()
        self._unasked: list[Visit] = []
        self._unsaved: list[Visit] = []

    @property
    def sites(self) -> list[SiteInCrawl]:
        """The sites of this crawl."""
        return list(self.scope.sites.values())

    def begin(self) -> None:
        """Open the crawls, go on where the last one was cut short, and load what is to be asked."""
        now = self._now()
        with self.archive.transaction() as connection:
            for site in self.sites:
                resumed = crawls.cut_short(connection, site.id, now=now, full=self.options.full)
                self.crawl_ids[site.id] = crawls.begin(
                    connection, site.id, now=now, full=self.options.full, version=__version__, resumes=resumed
                )
                if resumed is None:
                    rows.make_due(connection, site.id, now=now, full=self.options.full)
                rows.add(connection, self._seeds(site))
                for url in site.sub_site.seeds if resumed is None else ():
                    rows.ask(connection, canonical(url))
                began = resumed or self.crawl_ids[site.id]
                self.first_crawl = min(self.first_crawl or began, began)
                self._known.add_old_keys(crawls.keys_before(connection, site.id, began))
        self._load()

    def _seeds(self, site: SiteInCrawl) -> Iterator[Entry]:
        yield self.scope.seed(site, site.sub_site.home, "home")
        for url in site.sub_site.seeds:
            yield self.scope.entry(url, depth=0, found_by=site) or self.scope.seed(site, url, "list")

    def _load(self) -> None:
        ids = list(self.scope.sites)
        hosts = {site.sub_site.host.removeprefix("www.") for site in self.sites}
        self._known.load(rows.known(self.archive.connection, hosts))
        self.discovery.load()
        self.survey.since = self.first_crawl
        self._with_lists = rows.sites_with(self.archive.connection, "list")
        for entry in list(rows.pending(self.archive.connection, ids)):
            if entry.kind == "feed":
                self.discovery.give_turn(entry)
            if entry.kind != "robots":
                self.survey.await_answer(entry)
                self.push(entry)

    def push(self, entry: Entry) -> None:
        """Have an entry asked; its host's robots.txt comes first."""
        if entry.kind != "robots":
            self._robots.ensure(entry)
        self._queues.push(entry)

    def next(self) -> Entry | None:
        """The next address to ask; None where none may be asked now."""
        now = self._clock()
        while entry := self._queues.pop(lambda host, first: self._may_ask(self.host(host), first, now)):
            host = self.host_of(entry)
            if not self.discovery.can_be_asked(entry):
                continue
            if self._is_left_alone(entry):
                self._unasked.append(Visit(entry, "passed over", why="what is like it brought nothing new"))
            elif entry.kind == "robots" or host.allows(entry.address):
                entry.redirects = self.discovery.chain_to(entry)
                host.under_way += 1
                self.asked += entry.kind != "robots"
                return entry
            else:
                self._disallow(entry)
        return None

    def _is_left_alone(self, entry: Entry) -> bool:
        """Whether asking would bring nothing: more of a kind that brought none, a second feed where lists are read."""
        if entry.kind == "feed" and entry.turn == "last":
            return entry.site_id in self._with_lists
        return self.survey.is_left_alone(entry)

    def _may_ask(self, host: Host, first: Entry, now: float) -> bool:
        ready = first.kind == "robots" or (host.rules == "known" and not self._at_limit)
        return ready and host.rules != "none to be had" and host.may_ask(now)

    @property
    def _at_limit(self) -> bool:
        return self.options.limit is not None and self.asked >= self.options.limit

    @property
    def limited(self) -> bool:
        """Whether the limit ended the crawl."""
        return self._at_limit and len(self._queues) > 0

    def __bool__(self) -> bool:
        """Whether anything is left to ask in this crawl, now or after a wait."""
        return any(
            self.host(host).rules != "none to be had" and (first.kind == "robots" or not self._at_limit)
            for host, first in self._queues.first()
        )

    def __len__(self) -> int:
        return len(self._queues)

    def _disallow(self, entry: Entry) -> None:
        self._unasked.append(Visit(entry, "disallowed", why="disallowed by robots.txt"))
        if self._is_own_home(entry):
            self.forbidden.add(entry.site_id)
        other = self._other_address(entry)
        if other is not None:
            self.push(other)

    def keep(self, visit: Visit) -> int:
        """Take a visit that is to be committed; returns how many are waiting for it."""
        self._unsaved.append(visit)
        return len(self._unsaved)

    def save(self) -> bool:
        """Commit the visits that wait, and note what was not asked. Returns whether there was anything.

        Raises ArchiveError where the archive cannot be written: then nothing of them is kept.
        """
        visits, self._unsaved, self._unasked = [*self._unsaved, *self._unasked], [], []
        renamed, self.survey.renamed = self.survey.renamed, []
        if renamed:
            with self.archive.transaction() as connection:
                rows.rename(connection, renamed)
        if visits:
            record(self.archive, visits, self.crawl_ids, now=self._now())
        return bool(visits)

    def rest(self) -> float | None:
        """Seconds until the next host that is left alone may be asked; None where none is."""
        now = self._clock()
        waits = [self.host(host).not_before - now for host, _ in self._queues.first()]
        return min((wait for wait in waits if wait > 0), default=None)

    def host_of(self, entry: Entry) -> Host:
        """The manners towards an entry's host."""
        return self.host(host_of(entry.address))

    def host(self, name: str) -> Host:
        """The manners towards a host."""
        if name not in self.hosts:
            self.hosts[name] = Host(name, pause=self.options.pause, concurrency=self.options.concurrency)
        return self.hosts[name]

    def settle(self, visit: Visit) -> None:
        """Take what came of an address: new work into the queue, the host's failures and waits noted."""
        host = self.host_of(visit.entry)
        host.under_way -= 1
        if visit.outcome == "later":
            self._ask_again(visit, host)
        elif visit.outcome == "unreachable":
            self._count_failure(visit, host)
        else:
            host.failures = 0
            self.done += 1
        if visit.entry.kind == "robots":
            self._robots.settle(visit, host)
        host.rest_after_answer(self._clock())
        if visit.outcome in ("page", "not modified") and visit.entry.kind == "list":
            self._with_lists.add(visit.entry.site_id)
        self._note_trouble(visit)
        self._try_elsewhere(visit)
        for entry in visit.found:
            if not entry.alias:
                self.push(entry)
        for form in visit.signs:
            self.recall(form, self.crawl_ids[visit.entry.site_id], visit.forms.get(form))

    def note_stand_in(self, visit: Visit, error: NotAnArticle) -> None:
        """A server that answers with a challenge is not asked on: it would only see a robot the more."""
        if error.kind == "challenge":
            host = self.host_of(visit.entry)
            host.challenges += 1
            if host.challenges >= MOST_CHALLENGES or self._is_own_home(visit.entry):
                host.give_up(f"{host.name} answers with a challenge instead of its pages: {error.why}")

    def _note_trouble(self, visit: Visit) -> None:
        if self._is_own_home(visit.entry):
            self.troubles.pop(visit.entry.site_id, None)
            if visit.outcome in ("failed", "gone", "unreachable"):
                self.troubles[visit.entry.site_id] = f"{visit.entry.address}: {visit.why}"

    def _is_own_home(self, entry: Entry) -> bool:
        """Whether an entry is the home page of its site, or where that redirects to; a CMS has other homes."""
        return canonical(self.scope.sites[entry.site_id].sub_site.home) in (entry.canonical, *entry.redirects[:1])

    def _ask_again(self, visit: Visit, host: Host) -> None:
        visit.entry.tries += 1
        wait = visit.retry_after if visit.retry_after is not None else back_off(visit.entry.tries)
        if visit.entry.tries >= (TRIES if visit.passing else TRIES_OF_ERRORS):
            visit.outcome = "failed"
        elif wait > LONGEST_WAIT:
            host.give_up(f"{host.name} asks to be left alone for {wait:.0f} s")
        else:
            host.wait(wait, self._clock())
            self.push(visit.entry)

    def _count_failure(self, visit: Visit, host: Host) -> None:
        """A connection that failed: asked again after a wait, until the host counts as down."""
        host.failures += 1
        visit.entry.tries += 1
        if host.failures >= GIVE_UP_AFTER or (visit.entry.kind == "robots" and visit.entry.tries >= FIRST_TRIES):
            host.give_up(f"{host.name} cannot be reached: {visit.why}")
        elif visit.entry.tries < TRIES:
            host.wait(back_off(min(host.failures, 3)), self._clock())
            self.push(visit.entry)
        else:
            visit.outcome = "failed"

    def _try_elsewhere(self, visit: Visit) -> None:
        """An article that one of its addresses does not give may stand at another."""
        if visit.outcome in ("gone", "failed") or (visit.outcome == "redirect" and visit.why):
            other = self._other_address(visit.entry)
            if other is not None:
                visit.stands_elsewhere = True
                visit.found.append(other)

    def _other_address(self, entry: Entry) -> Entry | None:
        """Another known address of an entry's article; where there is none, the next to be found is asked."""
        if entry.key is None:
            return None
        self._known.ask_elsewhere(entry)
        other = rows.other_address(self.archive.connection, entry, self.crawl_ids[entry.site_id])
        if other is None or other.canonical in self._recalled:
            return None
        self._recalled.add(other.canonical)
        self._known.ask_alias(other.canonical)
        other.site_id = entry.site_id
        return other

    def recall(self, form: str, crawl_id: int, posted: str | None = None) -> None:
        """Ask a known article or page of a list again in this crawl, once, and before other articles."""
        entry = rows.to_recall(self.archive.connection, form, crawl_id)
        if entry is not None and entry.site_id in self.scope.sites and entry.canonical not in self._recalled:
            self._recalled.add(entry.canonical)
            entry.turn, entry.form = "first", posted
            self.push(entry)
