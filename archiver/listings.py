"""Lists that are no pages (feeds, sitemaps, JSON), and what a list shows to have changed since its last capture."""

from __future__ import annotations

from collections.abc import Mapping

from archiver import signs
from archiver.errors import ArchiverError
from archiver.frontier import Frontier
from archiver.items import Article
from archiver.pages import feeds, jsonlists
from archiver.paging import turn_json_page
from archiver.scope import SiteInCrawl
from archiver.store import captures
from archiver.store import frontier as rows
from archiver.store import links as link_rows
from archiver.urls import canonical, host_of
from archiver.visits import Capture, Entry, Visit


def read_feed(visit: Visit, capture: Capture, frontier: Frontier) -> None:
    """A feed or sitemap; a sitemap may be an index of others."""
    entry = visit.entry
    visit.outcome = "page"
    found = feeds.entries(capture.body, entry.address)
    visit.why = "" if found else f"the {entry.kind} lists nothing"
    indexed = feeds.is_index(capture.body)
    titles = look_over(visit, {} if indexed else found, frontier)
    frontier.discovery.discover(found, visit, kind="sitemap" if indexed else None, titles=titles)
    note_signs(visit, capture, frontier, signs.of_feed(capture.body, entry.address))


def read_json(visit: Visit, capture: Capture, frontier: Frontier) -> None:
    """A page of a list that a script fetches."""
    visit.outcome = "page"
    found = jsonlists.entries(capture.body, visit.entry.address)
    frontier.discovery.discover(found, visit, titles=look_over(visit, found, frontier))
    turn_json_page(frontier, visit, found)


def look_over(visit: Visit, titles: Mapping[str, str], frontier: Frontier) -> Mapping[str, str]:
    """Let the site's explorer, if it has one, see the links before they are judged."""
    explorer = frontier.survey.explorer_of(visit.entry)
    if explorer is None:
        return {}
    own = {url: title for url, title in titles.items() if host_of(url) in frontier.scope.hosts}
    explorer.look_over(own)
    return own


def _told_by(body: bytes, entry: Entry, site: SiteInCrawl) -> dict[str, str]:
    """What an earlier capture of a list says of each address."""
    if entry.kind in ("feed", "sitemap"):
        return signs.of_feed(body, entry.address)
    return signs.of_page(body, entry.address, site.learned.volatile | site.sub_site.volatile)


def note_signs(visit: Visit, capture: Capture, frontier: Frontier, after: dict[str, str]) -> None:
    """Compare a list with its last capture, where there is one and its bytes have changed."""
    entry = visit.entry
    if entry.capture_id is None or frontier.options.full:
        return
    try:
        old = captures.body_of(frontier.archive.connection, entry.capture_id)
        if old != capture.body:
            before = _told_by(old, entry, frontier.scope.sites[entry.site_id])
            ages = link_rows.ages(frontier.archive.connection, before.keys() | after.keys())
            visit.signs = [a for a in signs.changed(before, after, ages) if a != entry.canonical]
            listed_anew = [form for form in after if form not in before]
            visit.signs += rows.gone_among(frontier.archive.connection, listed_anew)
    except ArchiverError:
        visit.signs = []  # a list that was no page, or that is damaged, is compared next time


def note_returns(visit: Visit, article: Article, frontier: Frontier) -> None:
    """An article that had gone is asked again when another names it among its related ones."""
    related = [canonical(link.url) for link in article.related if link.url]
    visit.signs += rows.gone_among(frontier.archive.connection, related)
