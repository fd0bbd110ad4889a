"""What a crawl learns of its sites: their families, which addresses are articles', which parameters say nothing."""

from __future__ import annotations

from dataclasses import replace

from archiver.explorer import Explorer
from archiver.known import Known
from archiver.learned import Learned
from archiver.pages.families import DeclaredFamily, Family
from archiver.queues import Queues
from archiver.scope import SiteInCrawl
from archiver.store import frontier as rows
from archiver.store import sites as site_rows
from archiver.store.archive import Archive
from archiver.urls import canonical, without_parameters
from archiver.visits import Entry, Visit


class Survey:
    """Of all sites of a crawl. ``renamed`` are addresses that wait under another canonical form than they were kept;
    ``since`` is the crawl, or the one that it goes on with; ``constants`` are, by site, the parameters that all
    links of the page before had in common.
    """

    def __init__(self, archive: Archive, sites: dict[int, SiteInCrawl], known: Known, queues: Queues) -> None:
        self.renamed: list[tuple[str, Entry]] = []
        self.since = 0
        self.constants: dict[int, dict[str, str]] = {}
        self._archive, self._sites, self._known, self._queues = archive, sites, known, queues
        self._explorers: dict[int, Explorer] = {}

    def explorer_of(self, entry: Entry) -> Explorer | None:
        """Who finds the way on the site of an entry; None where its addresses are known."""
        return self.explorer(self._sites[entry.site_id])

    def explorer(self, site: SiteInCrawl) -> Explorer | None:
        """Who finds the way on a site whose addresses are not known; None where they are."""
        if not site.explores:
            return None
        if site.id not in self._explorers:
            explorer = self._explorers[site.id] = Explorer(site.learned)
            connection = self._archive.connection
            explorer.recall(rows.asked_since(connection, site.id, self.since), rows.titles(connection, site.id))
        return self._explorers[site.id]

    def await_answer(self, entry: Entry) -> None:
        """Take up an address that waits since before this crawl."""
        explorer = self.explorer_of(entry)
        if explorer is not None:
            explorer.await_answer(entry)

    def is_left_alone(self, entry: Entry) -> bool:
        """Whether enough addresses like one were looked into."""
        explorer = self._explorers.get(entry.site_id)
        return explorer is not None and explorer.is_left_alone(entry)

    def learned(self, site: SiteInCrawl) -> Learned:
        """What is known of a site's addresses by now."""
        explorer = self._explorers.get(site.id)
        return explorer.conclude(site.learned) if explorer else site.learned

    def _keep(self, site: SiteInCrawl) -> None:
        with self._archive.transaction() as connection:
            site_rows.keep_learned(connection, site.id, self.learned(site))

    def settle_family(self, site: SiteInCrawl, family: Family) -> None:
        """A site of no known family has shown which it is; what crawls have learned of it goes before."""
        site.family = family
        with self._archive.transaction() as connection:
            connection.execute("UPDATE sites SET family = ? WHERE id = ?", (family.name, site.id))

    def settle_shape(self, visit: Visit) -> None:
        """Let a site's addresses count as articles' whose shape has proved to be; what was refused is read again."""
        site = self._sites[visit.entry.site_id]
        explorer = self.explorer(site)
        refused = explorer.newly_sure(visit.entry) if explorer else None
        if refused is None:
            return
        base = site.family.base if isinstance(site.family, DeclaredFamily) else site.family
        assert base is not None
        site.family = DeclaredFamily(self.learned(site).grammar, base, explores=True)
        self._keep(site)
        for entry in refused:
            address = site.family.address(entry.address)
            if address.kind == "article":
                visit.found.append(replace(entry, kind="article", key=address.key, turn="first", capture_id=None))

    def learn_volatile(self, site: SiteInCrawl, names: frozenset[str]) -> None:
        """Parameters have shown that they say nothing: what waits is asked without them, each address once."""
        site.learned = replace(site.learned, volatile=site.learned.volatile | names)
        self._keep(site)
        for entry in self._queues.take(site.id):
            form, entry.address = entry.canonical, without_parameters(entry.address, names)
            entry.canonical = form if entry.form is not None else canonical(entry.address)
            if form == entry.canonical or self._known.is_new(entry):
                self._queues.push(entry)
            if form != entry.canonical:
                self.renamed.append((form, entry))
