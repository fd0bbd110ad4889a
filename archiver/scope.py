"""Which addresses belong to the sites of a crawl, and to which of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from archiver.learned import Learned
from archiver.pages.families import Address, Family
from archiver.pages.page import LONGEST_ADDRESS, Link
from archiver.pages.pagers import Turn
from archiver.sites import SubSite
from archiver.urls import canonical, host_of, is_fetchable, is_internal_system, without_credentials
from archiver.vietnamese.text import clean
from archiver.visits import Entry, Kind

DEEPEST = 8
"""Links from the home page beyond which lists, sitemaps and what nothing is known of are not followed."""


@dataclass(slots=True)
class SiteInCrawl:
    """A sub-site with its row, its family, and the names of its categories by the ids that addresses carry."""

    id: int
    name: str
    sub_site: SubSite
    family: Family | None = None
    categories: dict[str, str] = field(default_factory=dict)
    learned: Learned = field(default_factory=Learned)

    @property
    def explores(self) -> bool:
        """Whether addresses of which nothing is known are looked into."""
        return self.family is None or self.family.explores

    @property
    def organs(self) -> frozenset[str]:
        """The organs' ids in the addresses that a person gave, where the site's family puts them there."""
        urls = (self.sub_site.home, *self.sub_site.seeds) if self.family else ()
        return frozenset(organ for url in urls if self.family and (organ := self.family.address(url).organ))

    def learn_categories(self, links: list[Link]) -> dict[str, str]:
        """Take the names of categories from the links that lead to them; returns those not known before."""
        new = {}
        for link in links:
            number = self._category(link.url)
            name = clean(link.text) if number and number not in self.categories else ""
            if number and name:
                new[number] = self.categories[number] = name
        return new

    def _category(self, url: str) -> str | None:
        """The id of the site's own category that an address lists, if it does."""
        address = self.family.address(url) if self.family else Address("unknown")
        return address.category if address.kind == "list" and belongs(url, address, self) else None


class Scope:
    """The bounds of a crawl: hosts, organs and path prefixes of its sites."""

    def __init__(self, sites: list[SiteInCrawl]) -> None:
        self.sites = {site.id: site for site in sites}
        self._by_host: dict[str, list[SiteInCrawl]] = {}
        for site in sites:
            for host in site.sub_site.hosts:
                self._by_host.setdefault(host, []).append(site)

    @property
    def hosts(self) -> Collection[str]:
        """Every host of the crawl's sites."""
        return self._by_host.keys()

    def adopt(self, site: SiteInCrawl, url: str) -> None:
        """Take the scheme and host that a site redirects to for its own."""
        site.sub_site = site.sub_site.adopted(url)

    def entry(self, url: str, *, depth: int, found_by: SiteInCrawl, kind: Kind | None = None) -> Entry | None:
        """The frontier entry for a link, or None where it is out of bounds; ``kind`` overrules what it looks like."""
        if len(url) > LONGEST_ADDRESS or not is_fetchable(url):
            return None
        host = host_of(url)
        if host not in self._by_host or is_internal_system(host):
            return None
        return self._placed(url, host, depth, found_by, kind)

    def _placed(self, url: str, host: str, depth: int, found_by: SiteInCrawl, told: Kind | None) -> Entry | None:
        for site in sorted(self._by_host[host], key=lambda site: site is not found_by):
            family = site.family
            address = family.address(url) if family else Address("unknown")
            if not belongs(url, address, site):
                continue
            kind = told if told and address.kind != "ignore" else _kind(address, family)
            if kind is None or (kind in ("unknown", "list", "sitemap") and depth > DEEPEST):
                return None
            return _entry(site, url, kind, address.key, depth)
        return None

    def page_number(self, entry: Entry) -> int:
        """Which page of its list an entry is; 1 for the first."""
        if entry.page is not None:
            return entry.page
        family = self.sites[entry.site_id].family
        return (family.address(entry.address).page if family else None) or 1

    def page(self, entry: Entry, url: str, number: int) -> list[Entry]:
        """A further page of the list at an entry, by its address; none where that is out of bounds."""
        found = self.entry(url, depth=entry.depth + 1, found_by=self.sites[entry.site_id], kind="more")
        if found is None:
            return []
        found.page, found.key = found.page or number, None
        return [found]

    def posted(self, entry: Entry, turn: Turn) -> Entry:
        """A further page of the list at an entry, that is got by posting its form: back to where the list is."""
        form = f"{entry.canonical.partition('#')[0]}#{turn.name}"
        url = turn.url if host_of(turn.url) == host_of(entry.address) else entry.address
        return replace(
            _entry(self.sites[entry.site_id], url, "more", None, entry.depth + 1),
            canonical=form,
            form=turn.form,
            page=turn.page,
        )

    def seed(self, site: SiteInCrawl, url: str, kind: Kind) -> Entry:
        """The entry of an address to begin from: asked whatever its form."""
        address = site.family.address(url) if site.family else Address("unknown")
        return _entry(site, url, kind, address.key, 0)


def _entry(site: SiteInCrawl, url: str, kind: Kind, key: str | None, depth: int) -> Entry:
    url = site.sub_site.home_of(without_credentials(url))
    return Entry(site.id, url, canonical(url), kind, site.sub_site.host.removeprefix("www."), key, depth)


def belongs(url: str, address: Address, site: SiteInCrawl) -> bool:
    """Whether an address on a site's host is the site's own: its organ's, and under its prefix."""
    if address.organ and site.organs and address.organ not in site.organs:
        return False
    return (urlsplit(url).path or "/").startswith(site.sub_site.prefix)


def _kind(address: Address, family: Family | None) -> Kind | None:
    """What to ask an address as; None where it is not asked. Only a site of no known family is explored blindly."""
    if address.kind == "ignore":
        return None
    if address.kind == "unknown":
        return "unknown" if family is None or family.explores else None
    if address.kind == "list" and (address.page or 1) > 1:
        return "more"
    return address.kind
