"""robots.txt in a crawl: asked before anything else of a host, kept as a capture, obeyed (RFC 9309)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from archiver.politeness import Host
from archiver.store import captures
from archiver.store import frontier as rows
from archiver.urls import host_of
from archiver.visits import Entry, Visit

if TYPE_CHECKING:
    from archiver.frontier import Frontier


class Robots:
    """Sees to it that a host's rules are known before it is asked for anything else."""

    def __init__(self, frontier: Frontier) -> None:
        self._frontier = frontier
        self._ensured: set[str] = set()
        self._asked_first: dict[str, Host] = {}

    def ensure(self, entry: Entry) -> None:
        """Before anything of a host comes its robots.txt; a crawl that goes on uses the one that it has."""
        host = self._frontier.host_of(entry)
        if host.name in self._ensured:
            return
        self._ensured.add(host.name)
        parts = urlsplit(entry.address)
        site = self._frontier.scope.sites[entry.site_id]
        robots = self._frontier.scope.seed(site, f"{parts.scheme}://{parts.netloc}/robots.txt", "robots")
        connection = self._frontier.archive.connection
        state, crawl_id = rows.state_of(connection, robots.canonical) or ("", 0)
        known = rows.entry_for(connection, robots.canonical)
        if known is not None:
            known.site_id = entry.site_id  # robots.txt is its host's, whichever sub-site asked for it first
        if state == "redirected":
            known = rows.robots_since(connection, entry.site_id, self._frontier.first_crawl)
            state = "done" if known is not None else state
        if crawl_id < self._frontier.first_crawl or state not in ("done", "gone"):
            self._frontier.push(known or robots)
        elif state == "gone":
            host.allow_everything()
        else:
            self._learn_stored(host, known)
            self._look_again(host)

    def settle(self, visit: Visit, host: Host) -> None:
        """Learn the rules; where a redirect leads to, they hold for the host asked first (§2.3.1.2)."""
        first = self._asked_first.get(visit.entry.canonical, host)
        if host.rules == "none to be had":
            first.give_up(host.why)
        if visit.outcome in ("later", "unreachable"):
            return
        onward = next((e for e in visit.found if e.kind == "robots"), None)
        if visit.outcome == "redirect" and onward is not None:
            self._ensured.add(host_of(onward.address))
            self._asked_first[onward.canonical] = first
            return
        for each in (host, *([first] if first is not host else [])):
            self._learn(each, visit)
        self._frontier.discovery.discover(host.sitemaps(), visit, kind="sitemap")
        self._look_again(host)

    def _learn(self, host: Host, visit: Visit) -> None:
        if visit.outcome == "failed":
            host.give_up(f"robots.txt of {host.name} cannot be had: {visit.why}")
        elif visit.outcome == "not modified":
            self._learn_stored(host, visit.entry)
        elif visit.outcome == "page" and visit.capture is not None:
            host.learn_rules(visit.capture.body.decode("utf-8", "replace"))
        else:
            host.allow_everything()  # there is none (§2.3.1.3)

    def _learn_stored(self, host: Host, entry: Entry | None) -> None:
        if entry is None or entry.capture_id is None:
            host.allow_everything()
        else:
            body = captures.body_of(self._frontier.archive.connection, entry.capture_id)
            host.learn_rules(body.decode("utf-8", "replace"))

    def _look_again(self, host: Host) -> None:
        """What was forbidden when the rules were last read may be allowed now."""
        for entry in rows.disallowed(self._frontier.archive.connection, list(self._frontier.scope.sites)):
            if host_of(entry.address) == host.name and host.allows(entry.address):
                self._frontier.push(entry)
