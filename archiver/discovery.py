"""Taking up the addresses that pages name: each once, as what it is, in the bounds of the crawl."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from urllib.parse import urlsplit

from archiver.explorer import EXPLORED
from archiver.known import Known
from archiver.scope import Scope, SiteInCrawl
from archiver.store import frontier as rows
from archiver.store.archive import Archive
from archiver.survey import Survey
from archiver.urls import canonical, host_of
from archiver.visits import Entry, Kind, Visit

MOST_REDIRECTS = 10
"""Redirects in a row, after which they count as endless."""


class Discovery:
    """What is found goes into the visit that found it, and with it into the archive."""

    def __init__(self, archive: Archive, scope: Scope, known: Known, survey: Survey) -> None:
        self._archive, self._scope, self._known, self._survey = archive, scope, known, survey
        self._chains: dict[str, tuple[str, ...]] = {}
        self._pages: set[int] = set()
        self._forms: dict[str, str] = {}
        self._with_feed: set[int] = set()

    def load(self) -> None:
        """Take from the archive which sites have a feed."""
        self._with_feed = rows.sites_with(self._archive.connection, "feed")

    def can_be_asked(self, entry: Entry) -> bool:
        """Whether it is known what to post for a page that is got by posting; if not, its list will say in time."""
        if entry.form is None and "#" in entry.canonical:
            known = rows.entry_for(self._archive.connection, entry.canonical)
            entry.form = self._forms.get(entry.canonical) or (known.form if known else None)
            return entry.form is not None
        return True

    def chain_to(self, entry: Entry) -> tuple[str, ...]:
        """The addresses that redirect to one that waits."""
        return entry.redirects or self._chains.pop(entry.canonical, ())

    def discover(
        self,
        urls: Iterable[str],
        visit: Visit,
        *,
        kind: Kind | None = None,
        titles: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Put the addresses that a page names, and that were not known, into its visit.

        ``kind`` overrules theirs; ``titles`` is what the links say, for addresses that tell nothing themselves.
        """
        site = self._scope.sites[visit.entry.site_id]
        for url in urls:
            if not self._known.is_new_link(url):
                continue
            entry = self._scope.entry(url, depth=visit.entry.depth + 1, found_by=site, kind=kind)
            if entry is None:
                continue
            if entry.kind == "unknown" and not self._judge(entry, titles.get(url, ""), visit.entry):
                continue
            if self._known.is_new(entry):
                if entry.kind == "feed":
                    self.give_turn(entry)
                visit.found.append(entry)

    def give_turn(self, feed: Entry) -> None:
        """One feed of a site is asked in turn; others would mostly say what its lists say."""
        feed.turn = "last" if feed.site_id in self._with_feed else "in turn"
        self._with_feed.add(feed.site_id)

    def _judge(self, entry: Entry, title: str, found_on: Entry) -> bool:
        explorer = self._survey.explorer_of(entry)
        return explorer is None or explorer.judge(entry, title, found_on)

    def begin_at_root(self, visit: Visit) -> None:
        """Somebody gave an article for a site's home: the front page of its host leads to the others."""
        site = self._scope.sites[visit.entry.site_id]
        root = self._scope.seed(site, urlsplit(site.sub_site.home)._replace(path="/", query="").geturl(), "list")
        if self._known.is_new(root):
            visit.found.append(root)

    def pass_by(self, url: str) -> None:
        """Never look at a link: it leads to what is known."""
        self._known.is_new_link(url)

    def discover_page(self, entry: Entry, visit: Visit) -> None:
        """Put a further page of a list into a visit; where it is known, what is posted for it is brought up to date."""
        if self._known.is_new(entry):
            visit.found.append(entry)
        elif entry.form is not None:
            visit.forms[entry.canonical] = self._forms[entry.canonical] = entry.form

    def redirect(self, url: str, visit: Visit) -> str:
        """Ask where a redirect leads, even at another address of a known article; returns why not, if so."""
        source = visit.entry
        site = self._scope.sites[source.site_id]
        chain = (*source.redirects, source.canonical)
        if canonical(url) == source.canonical and url != source.address and not source.redirects:
            # The same page by another name: with a session, or percent-encoded otherwise.
            visit.found.append(replace(source, address=url, redirects=(source.canonical,)))
            return ""
        if canonical(url) in chain:
            return "it redirects in a circle"
        if len(chain) > MOST_REDIRECTS:
            return "it redirects without end"
        if canonical(site.sub_site.home_of(url)) == source.canonical:
            self._adopt(site, url)
        told = source.kind if source.kind in ("feed", "sitemap") else None
        entry = self._scope.entry(url, depth=source.depth, found_by=site, kind=told)
        if source.kind in ("robots", "home") and host_of(url) in site.sub_site.hosts:
            entry = self._scope.seed(site, url, source.kind)
        if entry is not None and entry.kind == "unknown" and source.kind in EXPLORED:
            entry.kind = source.kind
        if entry is None:
            return f"it redirects out of the site, to {url}"
        entry.redirects = chain
        self._follow(entry, visit)
        return ""

    def _adopt(self, site: SiteInCrawl, url: str) -> None:
        """http to https, or to www: the site itself has moved there, and a crawl that goes on must know."""
        self._scope.adopt(site, url)
        with self._archive.transaction() as connection:
            connection.execute("UPDATE sites SET home = ? WHERE id = ?", (site.sub_site.home, site.id))

    def _follow(self, entry: Entry, visit: Visit) -> None:
        if self._known.take_up(entry):
            visit.found.append(entry)
        elif entry.kind == "robots":
            known = rows.entry_for(self._archive.connection, entry.canonical)
            visit.found.append(replace(known, site_id=entry.site_id, redirects=entry.redirects) if known else entry)
        else:
            self._chains[entry.canonical] = entry.redirects

    def is_repeated(self, page: Entry, articles: frozenset[str]) -> bool:
        """Whether a further page of a list holds just the articles of an earlier page of the site's lists."""
        number = hash((page.site_id, articles))
        repeated = number in self._pages
        self._pages.add(number)
        return repeated and page.kind == "more" and bool(articles)
