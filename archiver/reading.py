"""From a response to a :class:`~archiver.visits.Visit`: what came of asking an address.

It reads only what it is given and the archive's earlier capture of the same list; it asks nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urljoin

from archiver import signs
from archiver.errors import ArchiverError, NotAnArticle
from archiver.frontier import Frontier
from archiver.items import Article
from archiver.pages import feeds
from archiver.pages.families import Family, detect
from archiver.pages.page import Page
from archiver.paging import turn_page
from archiver.politeness import retry_after
from archiver.scope import SiteInCrawl
from archiver.store import captures
from archiver.urls import canonical
from archiver.visits import Capture, Entry, Outcome, Visit

_GONE = (404, 410)
_REDIRECTS = (301, 302, 303, 307, 308)
_PASSING = (408, 429, 500, 502, 503, 504)
_HTML = ("text/html", "application/xhtml+xml", "text/plain", "")


def read_response(entry: Entry, capture: Capture, frontier: Frontier) -> Visit:
    """What a response means for the address that was asked."""
    status = capture.status or 0
    visit = Visit(entry, "failed", capture)
    if status == 304:
        visit.outcome = "not modified"
        # The body that still stands is in the archive already, at the capture that answered 200.
        visit.capture = None
    elif status in _GONE or (entry.kind == "robots" and 400 <= status < 500 and status != 429):
        visit.outcome, visit.evidence, visit.why = "gone", str(status), f"HTTP {status}"
    elif status in _REDIRECTS and capture.header("location"):
        _read_redirect(visit, capture, frontier)
    elif status in _PASSING:
        visit.outcome, visit.why = "later", f"HTTP {status}"
        visit.retry_after = retry_after(capture.header("retry-after"))
    elif 200 <= status < 300:
        _read_body(visit, capture, frontier)
    else:
        visit.why = f"HTTP {status}"
    return visit


def _read_redirect(visit: Visit, capture: Capture, frontier: Frontier) -> None:
    """A redirect is a visit of its own, so that where it leads is judged like any other link."""
    entry = visit.entry
    target = urljoin(entry.address, _as_text(capture.header("location") or "")).partition("#")[0]
    visit.outcome, visit.redirect_to = "redirect", target
    home = canonical(frontier.scope.sites[entry.site_id].sub_site.home)
    if entry.kind == "article" and canonical(target) == home:
        visit.outcome, visit.evidence, visit.why = "gone", "soft 404", "redirected to the home page"
        return
    visit.why = frontier.redirect(target, visit)
    if visit.why and (entry.kind == "home" or "out of the site" not in visit.why):
        visit.outcome = "failed"


def _as_text(header: str) -> str:
    """A header's bytes, read as Latin-1, as the UTF-8 that servers here send."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _read_body(visit: Visit, capture: Capture, frontier: Frontier) -> None:
    kind = visit.entry.kind
    if capture.truncated:
        visit.why = "the answer was cut short"
    elif kind == "robots":
        visit.outcome = "page"
    elif kind in ("feed", "sitemap"):
        visit.outcome = "page"
        found = feeds.entries(capture.body, visit.entry.address)
        visit.why = "" if found else f"the {kind} lists nothing"
        frontier.discover(found, visit)
        _note_signs(visit, capture, frontier, signs.of_feed(capture.body, visit.entry.address))
    elif _media_type(capture) not in _HTML:
        visit.outcome = "file"
    else:
        _read_page(visit, capture, frontier)


def _media_type(capture: Capture) -> str:
    return (capture.content_type or "").partition(";")[0].strip().lower()


def _read_page(visit: Visit, capture: Capture, frontier: Frontier) -> None:
    entry, site = visit.entry, frontier.scope.sites[visit.entry.site_id]
    try:
        page = Page.of(capture.body, entry.address, content_type=capture.content_type, captured_at=capture.time)
    except NotAnArticle as error:
        visit.outcome = "file" if error.kind == "not a page" and entry.kind == "file" else "failed"
        visit.why = f"{error.kind}: {error.why}" if error.why else error.kind
        return
    family = _family_of(site, page, frontier)
    _read_article(visit, page, family)
    if visit.article is not None and visit.article.category is None:
        name = site.categories.get(family.address(entry.address).category or "")
        visit.article = replace(visit.article, category=name)
    if visit.outcome in ("article", "page"):
        _follow(visit, page, capture, frontier)


def _family_of(site: SiteInCrawl, page: Page, frontier: Frontier) -> Family:
    if site.family is None:
        frontier.settle_family(site, detect(page))
    assert site.family is not None
    return site.family


# A page without text of its own may still lead on: a short list, a frame set.
_REFUSED: dict[str, Outcome] = {"listing": "page", "empty": "page", "not found": "gone"}


def _read_article(visit: Visit, page: Page, family: Family) -> None:
    """Read what may be an article; a list says so by being one."""
    entry = visit.entry
    if entry.kind in ("list", "more", "file"):
        visit.outcome = "page"
        return
    address = family.address(entry.address)
    if entry.kind == "home" and address.kind != "article":
        visit.outcome = "page"
        return
    entry.key = entry.key or address.key
    try:
        visit.article = family.read(page)
        visit.outcome, entry.kind = "article", "article" if entry.kind != "home" else "home"
    except NotAnArticle as error:
        _refuse(visit, error)


def _refuse(visit: Visit, error: NotAnArticle) -> None:
    """No article: a list where nothing was known, otherwise something to be loud about."""
    expected = visit.entry.kind != "article" or error.kind == "not found"
    visit.outcome = _REFUSED.get(error.kind, "failed") if expected else "failed"
    visit.why = f"{error.kind}: {error.why}" if error.why else error.kind
    if visit.outcome == "gone":
        visit.evidence = "soft 404"
    elif visit.outcome == "page":
        visit.entry.kind = "list" if visit.entry.depth <= 1 else "more"
        visit.why = ""


def _follow(visit: Visit, page: Page, capture: Capture, frontier: Frontier) -> None:
    """Take up what a page links to."""
    links = page.links()
    if visit.entry.kind in ("home", "list"):
        visit.categories = frontier.scope.sites[visit.entry.site_id].learn_categories(links)
    addresses = [link.url for link in links]
    frontier.discover(_found(visit.entry, page, addresses, visit.article), visit)
    if visit.entry.kind in ("list", "more"):
        turn_page(frontier, visit, addresses)
    if visit.entry.kind in ("home", "list"):
        _note_signs(visit, capture, frontier, signs.of_links(links))


def _found(entry: Entry, page: Page, links: list[str], article: Article | None) -> Iterable[str]:
    yield from links
    yield from (urljoin(page.base, frame.get("src", "")) for frame in page.root.iter("frame"))
    if entry.kind == "home":
        for link in page.root.iter("link"):
            if "alternate" in link.get("rel", "") and "xml" in link.get("type", ""):
                yield urljoin(page.base, link.get("href", ""))
    if article is not None:
        yield from (attachment.url for attachment in article.attachments)


def _note_signs(visit: Visit, capture: Capture, frontier: Frontier, after: dict[str, str]) -> None:
    """Compare a list with its last capture, where there is one and its bytes have changed."""
    entry = visit.entry
    if entry.capture_id is None or frontier.options.full:
        return
    try:
        old = captures.body_of(frontier.archive.connection, entry.capture_id)
        if old != capture.body:
            read = signs.of_feed if entry.kind in ("feed", "sitemap") else signs.of_page
            visit.signs = [a for a in signs.changed(read(old, entry.address), after) if a != entry.canonical]
    except ArchiverError:
        visit.signs = []  # a list that was no page, or that is damaged, is compared next time
