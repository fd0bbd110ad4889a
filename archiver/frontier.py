"""The frontier of a running crawl: what is known, what is asked next, and how each host is treated.

It begins from the archive's rows and is carried on in memory; what changes goes back to the archive with the
page that changed it, in one transaction (:mod:`archiver.store.record`). It knows nothing of Scrapy.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from archiver import __version__
from archiver.pages.families import Family
from archiver.politeness import FIRST_TRIES, GIVE_UP_AFTER, LONGEST_WAIT, TRIES, Host, back_off
from archiver.queues import Queues
from archiver.robots import Robots
from archiver.scope import Scope, SiteInCrawl
from archiver.store import crawls
from archiver.store import frontier as rows
from archiver.store.archive import Archive
from archiver.store.record import record
from archiver.urls import canonical, host_of
from archiver.visits import Entry, Kind, Visit

MOST_REDIRECTS = 10
"""Redirects in a row, after which they count as endless."""


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
        self._seen: set[int] = set()
        self._links: set[int] = set()
        self._keys: set[tuple[str, str]] = set()
        self._old_keys: set[tuple[str, str]] = set()
        self._aliases: set[int] = set()
        self._recalled: set[str] = set()
        self._pages: set[int] = set()
        self._disallowed: list[Entry] = []
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
                self._old_keys |= crawls.keys_before(connection, site.id, began)
        self._load()

    def _seeds(self, site: SiteInCrawl) -> Iterator[Entry]:
        yield self.scope.seed(site, site.sub_site.home, "home")
        for url in site.sub_site.seeds:
            yield self.scope.entry(url, depth=0, found_by=site) or self.scope.seed(site, url, "list")

    def _load(self) -> None:
        ids = list(self.scope.sites)
        hosts = {site.sub_site.host.removeprefix("www.") for site in self.sites}
        for form, host, key, state in rows.known(self.archive.connection, hosts):
            self._seen.add(hash(form))
            if key is not None:
                self._keys.add((host, key))
            if state == "alias":
                self._aliases.add(hash(form))
        for entry in list(rows.pending(self.archive.connection, ids)):
            if entry.kind != "robots":
                self.push(entry)

    def settle_family(self, site: SiteInCrawl, family: Family) -> None:
        """A site of no known family has shown which it is."""
        site.family = family
        with self.archive.transaction() as connection:
            connection.execute("UPDATE sites SET family = ? WHERE id = ?", (family.name, site.id))

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
            if entry.kind == "robots" or host.allows(entry.address):
                host.under_way += 1
                self.asked += entry.kind != "robots"
                return entry
            self._disallow(entry)
        return None

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
        self._disallowed.append(entry)
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
        """Commit the visits that wait, and what robots.txt has forbidden. Returns whether there was anything.

        Raises ArchiveError where the archive cannot be written: then nothing of them is kept.
        """
        forbidden = [Visit(entry, "disallowed", why="disallowed by robots.txt") for entry in self._disallowed]
        visits, self._unsaved, self._disallowed = [*self._unsaved, *forbidden], [], []
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

    def discover(self, urls: Iterable[str], visit: Visit, *, kind: Kind | None = None) -> None:
        """Put the addresses that a page names, and that were not known, into its visit; ``kind`` overrules theirs."""
        site = self.scope.sites[visit.entry.site_id]
        for url in urls:
            if (number := hash(url)) in self._links:
                continue
            self._links.add(number)
            entry = self.scope.entry(url, depth=visit.entry.depth + 1, found_by=site)
            if entry is not None and self._is_new(entry):
                entry.kind = kind or entry.kind
                visit.found.append(entry)

    def _is_new(self, entry: Entry) -> bool:
        """Whether an address was not known.

        A further address of an article that this crawl has met is an alias. One of an article from before it is
        asked: the article may have moved there.
        """
        number = hash(entry.canonical)
        if number in self._seen:
            return False
        self._seen.add(number)
        if entry.key is not None:
            name = (entry.host, entry.key)
            entry.alias = name in self._keys and name not in self._old_keys
            self._keys.add(name)
            self._old_keys.discard(name)
            if entry.alias:
                self._aliases.add(number)
        return True

    def redirect(self, url: str, visit: Visit) -> str:
        """Ask where a redirect leads, even at another address of a known article; returns why not, if so."""
        source = visit.entry
        site = self.scope.sites[source.site_id]
        chain = (*source.redirects, source.canonical)
        if canonical(url) in chain:
            return "it redirects in a circle"
        if len(chain) > MOST_REDIRECTS:
            return "it redirects without end"
        if canonical(site.sub_site.home_of(url)) == source.canonical:
            self._adopt(site, url)
        entry = self.scope.entry(url, depth=source.depth, found_by=site)
        if source.kind in ("robots", "home") and host_of(url) in site.sub_site.hosts:
            entry = self.scope.seed(site, url, source.kind)
        if entry is None:
            return f"it redirects out of the site, to {url}"
        entry.redirects = chain
        self._follow(entry, visit)
        return ""

    def _adopt(self, site: SiteInCrawl, url: str) -> None:
        """http to https, or to www: the site itself has moved there, and a crawl that goes on must know."""
        self.scope.adopt(site, url)
        with self.archive.transaction() as connection:
            connection.execute("UPDATE sites SET home = ? WHERE id = ?", (site.sub_site.home, site.id))

    def _follow(self, entry: Entry, visit: Visit) -> None:
        number = hash(entry.canonical)
        if self._is_new(entry) or number in self._aliases:
            self._aliases.discard(number)
            entry.alias = False
            visit.found.append(entry)
        elif entry.kind == "robots":
            known = rows.entry_for(self.archive.connection, entry.canonical)
            visit.found.append(replace(known, site_id=entry.site_id, redirects=entry.redirects) if known else entry)

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
        self._note_trouble(visit)
        self._try_elsewhere(visit)
        for entry in visit.found:
            if not entry.alias:
                self.push(entry)
        for form in visit.signs:
            self.recall(form, self.crawl_ids[visit.entry.site_id])

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
        if visit.entry.tries >= TRIES:
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
        self._keys.discard((entry.host, entry.key))
        other = rows.other_address(self.archive.connection, entry, self.crawl_ids[entry.site_id])
        if other is None or other.canonical in self._recalled:
            return None
        self._recalled.add(other.canonical)
        self._aliases.discard(hash(other.canonical))
        other.site_id = entry.site_id
        return other

    def is_repeated(self, page: Entry, articles: frozenset[str]) -> bool:
        """Whether an earlier page of a list of the same site held just these articles."""
        number = hash((page.site_id, articles))
        repeated = number in self._pages
        self._pages.add(number)
        return repeated

    def recall(self, form: str, crawl_id: int) -> None:
        """Ask a known article or page of a list again in this crawl, once."""
        entry = rows.to_recall(self.archive.connection, form, crawl_id)
        if entry is not None and entry.site_id in self.scope.sites and entry.canonical not in self._recalled:
            self._recalled.add(entry.canonical)
            self.push(entry)
