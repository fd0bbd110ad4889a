"""The frontier of a running crawl: what is known, what is asked next, and how each host is treated.

It begins from the archive's rows and is carried on in memory; what changes goes back to the archive with the
page that changed it, in one transaction (:mod:`archiver.store.record`). It knows nothing of Scrapy.
"""

from __future__ import annotations

import heapq
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from archiver import __version__
from archiver.pages.families import Family
from archiver.politeness import GIVE_UP_AFTER, LONGEST_WAIT, TRIES, Host, back_off
from archiver.scope import Scope, SiteInCrawl
from archiver.store import captures, crawls
from archiver.store import frontier as rows
from archiver.store.archive import Archive
from archiver.urls import canonical, host_of
from archiver.visits import Entry, Kind, Visit

# What is new first: lists before articles, a list's further pages when its articles are in.
_RANK: dict[Kind, int] = {
    "robots": 0,
    "home": 1,
    "feed": 2,
    "sitemap": 2,
    "list": 2,
    "article": 3,
    "unknown": 3,
    "more": 4,
    "file": 5,
}


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
        self.asked = 0
        self.done = 0
        self.forbidden: set[int] = set()
        self.troubles: dict[int, str] = {}
        self._disallowed: list[Entry] = []
        self._clock, self._now = clock, now
        self._queues: dict[str, list[tuple[int, int, Entry]]] = {}
        self._sequence = 0
        self._seen: set[int] = set()
        self._links: set[int] = set()
        self._keys: set[tuple[str, str]] = set()
        self._aliases: set[int] = set()
        self._robots: set[str] = set()
        self._robots_for: dict[str, Host] = {}
        self._recalled: set[str] = set()

    @property
    def sites(self) -> list[SiteInCrawl]:
        """The sites of this crawl."""
        return list(self.scope.sites.values())

    def begin(self) -> None:
        """Open the crawls, go on where the last one was cut short, and load what is to be asked."""
        now = self._now()
        with self.archive.transaction() as connection:
            for site in self.sites:
                resumed = crawls.is_cut_short(connection, site.id, now=now, full=self.options.full)
                self.crawl_ids[site.id] = crawls.begin(
                    connection, site.id, now=now, full=self.options.full, version=__version__
                )
                if not resumed:
                    rows.make_due(connection, site.id, now=now, full=self.options.full)
                rows.add(connection, self._seeds(site))
        self._load()

    def _seeds(self, site: SiteInCrawl) -> Iterator[Entry]:
        yield self.scope.seed(site, site.sub_site.home, "home")
        for url in site.sub_site.seeds:
            yield self.scope.entry(url, depth=0, found_by=site) or self.scope.seed(site, url, "list")

    def _load(self) -> None:
        ids = list(self.scope.sites)
        for form, host, key, state in rows.known(self.archive.connection, ids):
            self._seen.add(hash(form))
            if key is not None:
                self._keys.add((host, key))
            if state == "alias":
                self._aliases.add(hash(form))
        for entry in list(rows.pending(self.archive.connection, ids)):
            if entry.kind != "robots":
                self._push(entry)

    def _ensure_rules(self, entry: Entry) -> None:
        """Before anything of a host comes its robots.txt; a crawl that goes on uses the one that it has."""
        host = self._host(host_of(entry.address))
        if host.name in self._robots:
            return
        self._robots.add(host.name)
        site = self.scope.sites[entry.site_id]
        parts = urlsplit(entry.address)
        robots = self.scope.seed(site, f"{parts.scheme}://{parts.netloc}/robots.txt", "robots")
        known = rows.entry_for(self.archive.connection, robots.canonical)
        if known is None or rows.is_pending(self.archive.connection, robots.canonical):
            self._push(known or robots)
        elif known.capture_id is None:
            host.allow_everything()
        else:
            host.learn_rules(captures.body_of(self.archive.connection, known.capture_id).decode("utf-8", "replace"))

    def settle_family(self, site: SiteInCrawl, family: Family) -> None:
        """A site of no known family has shown which it is."""
        site.family = family
        with self.archive.transaction() as connection:
            connection.execute("UPDATE sites SET family = ? WHERE id = ?", (family.name, site.id))

    def next(self) -> Entry | None:
        """The next address to ask, of the host that has waited longest; None where none may be asked now."""
        now = self._clock()
        for name in list(self._queues):
            entry = self._next_of(self._host(name), now)
            if entry is not None:
                self._queues[name] = self._queues.pop(name)  # the host goes to the end of the round
                return entry
        return None

    def _next_of(self, host: Host, now: float) -> Entry | None:
        queue = self._queue(host.name)
        while queue and host.may_ask(now) and host.rules != "none to be had":
            if queue[0][2].kind != "robots" and (host.rules == "unknown" or self._at_limit):
                return None
            entry = heapq.heappop(queue)[2]
            if entry.kind == "robots" or host.allows(entry.address):
                host.under_way += 1
                self.asked += entry.kind != "robots"
                return entry
            self._disallow(entry)
        return None

    def _disallow(self, entry: Entry) -> None:
        self._disallowed.append(entry)
        if entry.kind == "home":
            self.forbidden.add(entry.site_id)

    def take_disallowed(self) -> list[Visit]:
        """What robots.txt has forbidden since the last call, to be kept as such."""
        taken, self._disallowed = self._disallowed, []
        return [Visit(entry, "disallowed", why="disallowed by robots.txt") for entry in taken]

    @property
    def _at_limit(self) -> bool:
        return self.options.limit is not None and self.asked >= self.options.limit

    @property
    def limited(self) -> bool:
        """Whether the limit, and nothing else, ended the crawl."""
        return self._at_limit and any(self._queues.values())

    def __bool__(self) -> bool:
        """Whether anything is left to ask in this crawl, now or after a wait."""
        return any(
            queue
            and self._host(name).rules != "none to be had"
            and not (self._at_limit and queue[0][2].kind != "robots")
            for name, queue in self._queues.items()
        )

    def __len__(self) -> int:
        return sum(len(queue) for queue in self._queues.values())

    def host_of(self, entry: Entry) -> Host:
        """The manners towards an entry's host."""
        return self._host(host_of(entry.address))

    def discover(self, urls: Iterable[str], visit: Visit) -> None:
        """Put the addresses that a page names, and that were not known, into its visit and into the queue."""
        site = self.scope.sites[visit.entry.site_id]
        for url in urls:
            if (number := hash(url)) in self._links:
                continue
            self._links.add(number)
            entry = self.scope.entry(url, depth=visit.entry.depth + 1, found_by=site)
            if entry is not None and self._is_new(entry):
                visit.found.append(entry)

    def redirect(self, url: str, visit: Visit) -> bool:
        """Ask where a redirect leads, even at another address of a known article; False where it leaves the site."""
        site = self.scope.sites[visit.entry.site_id]
        if canonical(site.sub_site.home_of(url)) == visit.entry.canonical:
            self.scope.adopt(site, url)  # http to https, or to www: the site itself has moved there
        entry = self.scope.entry(url, depth=visit.entry.depth + 1, found_by=site)
        if visit.entry.kind in ("robots", "home") and host_of(url) in site.sub_site.hosts:
            entry = self.scope.seed(site, url, visit.entry.kind)
        if entry is None:
            return False
        entry.depth = visit.entry.depth + 1
        number = hash(entry.canonical)
        if self._is_new(entry) or number in self._aliases:
            self._aliases.discard(number)
            entry.alias = False
            visit.found.append(entry)
        return True

    def _is_new(self, entry: Entry) -> bool:
        """Whether an address was not known; marks one whose article has an address already as an alias."""
        number = hash(entry.canonical)
        if number in self._seen:
            return False
        self._seen.add(number)
        if entry.key is not None:
            entry.alias = (entry.host, entry.key) in self._keys
            self._keys.add((entry.host, entry.key))
            if entry.alias:
                self._aliases.add(number)
        return True

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
        if visit.entry.kind == "home" and visit.outcome in ("failed", "gone", "unreachable"):
            self.troubles[visit.entry.site_id] = f"{visit.entry.address}: {visit.why}"
        if visit.entry.kind == "robots":
            self._settle_robots(visit, host)
        for entry in visit.found:
            if not entry.alias:
                self._push(entry)
        for form in visit.signs:
            self._recall(form)

    def _ask_again(self, visit: Visit, host: Host) -> None:
        visit.entry.tries += 1
        wait = visit.retry_after if visit.retry_after is not None else back_off(visit.entry.tries)
        if visit.entry.tries >= TRIES:
            visit.outcome = "failed"
        elif wait > LONGEST_WAIT:
            host.give_up(f"{host.name} asks to be left alone for {wait:.0f} s")
        else:
            host.wait(wait, self._clock())
            self._push(visit.entry)

    def _count_failure(self, visit: Visit, host: Host) -> None:
        """A connection that failed: asked again after a wait, until the host counts as down."""
        host.failures += 1
        visit.entry.tries += 1
        if host.failures >= GIVE_UP_AFTER or (visit.entry.kind == "robots" and visit.entry.tries >= TRIES):
            host.give_up(f"{host.name} cannot be reached: {visit.why}")
        elif visit.entry.tries < TRIES:
            host.wait(back_off(min(host.failures, 3)), self._clock())
            self._push(visit.entry)
        else:
            visit.outcome = "failed"

    def _settle_robots(self, visit: Visit, host: Host) -> None:
        """Learn the rules; where a redirect leads to, they hold for the host asked first (RFC 9309 §2.3.1.2)."""
        if visit.outcome in ("later", "unreachable"):
            return
        onward = next((e for e in visit.found if e.kind == "robots"), None) if visit.outcome == "redirect" else None
        if onward is not None:
            self._robots.add(host_of(onward.address))
            self._robots_for[onward.canonical] = self._robots_for.get(visit.entry.canonical, host)
            return
        for each in {id(h): h for h in (host, self._robots_for.get(visit.entry.canonical, host))}.values():
            _learn(each, visit)
        self.discover(host.sitemaps(), visit)
        for entry in rows.disallowed(self.archive.connection, list(self.scope.sites)):
            if host_of(entry.address) == host.name and host.allows(entry.address):
                self._push(entry)  # the rules have changed

    def _recall(self, form: str) -> None:
        """Ask a known article again in this crawl."""
        entry = rows.to_recall(self.archive.connection, form)
        if entry is not None and entry.canonical not in self._recalled:
            self._recalled.add(entry.canonical)
            self._push(entry)

    def _push(self, entry: Entry) -> None:
        if entry.kind != "robots":
            self._ensure_rules(entry)
        self._sequence += 1
        heapq.heappush(self._queue(host_of(entry.address)), (_RANK[entry.kind], self._sequence, entry))

    def _queue(self, host: str) -> list[tuple[int, int, Entry]]:
        return self._queues.setdefault(host, [])

    def _host(self, name: str) -> Host:
        if name not in self.hosts:
            self.hosts[name] = Host(name, pause=self.options.pause, concurrency=self.options.concurrency)
        return self.hosts[name]


def _learn(host: Host, visit: Visit) -> None:
    if visit.outcome == "failed":
        host.give_up(f"robots.txt of {host.name} cannot be had: {visit.why}")
    elif visit.outcome == "page" and visit.capture is not None:
        host.learn_rules(visit.capture.body.decode("utf-8", "replace"))
    else:
        host.allow_everything()
