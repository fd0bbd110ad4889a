"""From a response to a :class:`~archiver.visits.Visit`: what came of asking an address.

It reads only what it is given and the archive's earlier capture of the same list; it asks nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from archiver import signs
from archiver.errors import NotAnArticle
from archiver.frontier import Frontier
from archiver.items import Article
from archiver.listings import look_over, note_returns, note_signs, read_feed, read_json
from archiver.pages.families import DeclaredFamily, Family, detect
from archiver.pages.page import Page
from archiver.pages.pagers import turns_pages
from archiver.pages.shapes import is_titled
from archiver.pages.standins import refuse_stand_ins
from archiver.pages.volatile import volatile_parameters
from archiver.paging import articles_on, find_pages, turn_page
from archiver.politeness import retry_after
from archiver.scope import SiteInCrawl
from archiver.urls import canonical, joined
from archiver.visits import Capture, Entry, Kind, Outcome, Visit

_GONE = (404, 410)
_REDIRECTS = (301, 302, 303, 307, 308)
_SERVER_ERROR = 500
_PASSING = (408, 429, _SERVER_ERROR, 502, 503, 504)
_NOTICE = 200  # characters
_SOME_LINKS = 100
_FEW = 3  # articles among the links of a page, with which a family's addresses count as the site's
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
        visit.outcome, visit.why, visit.passing = "later", f"HTTP {status}", status != _SERVER_ERROR
        visit.retry_after = retry_after(capture.header("retry-after"))
        _read_trouble(visit, capture, frontier)
    elif 200 <= status < 300:
        _read_body(visit, capture, frontier)
    else:
        visit.why = f"HTTP {status}"
        _read_trouble(visit, capture, frontier)
    if visit.outcome == "redirect" and not visit.found:
        _note_dead_end(visit, frontier)
    return visit


def _note_dead_end(visit: Visit, frontier: Frontier) -> None:
    """What only leads back to what is known tells of addresses like it."""
    explorer = frontier.survey.explorer_of(visit.entry)
    if explorer is not None:
        explorer.settle(visit, visit.entry.kind, {})


def _read_trouble(visit: Visit, capture: Capture, frontier: Frontier) -> None:
    """An error's page may be a challenge, which no waiting gets past."""
    if _media_type(capture) not in _HTML:
        return
    try:
        refuse_stand_ins(Page.of(capture.body, visit.entry.address, content_type=capture.content_type), ())
    except NotAnArticle as error:
        if error.kind == "challenge":
            visit.outcome, visit.why = "failed", f"challenge: {error.why}"
            frontier.note_stand_in(visit, error)


def _read_redirect(visit: Visit, capture: Capture, frontier: Frontier) -> None:
    """A redirect is a visit of its own, so that where it leads is judged like any other link."""
    entry = visit.entry
    target = joined(entry.address, _as_text(capture.header("location") or "")).partition("#")[0]
    visit.outcome, visit.redirect_to = "redirect", target
    sub_site = frontier.scope.sites[entry.site_id].sub_site
    if entry.kind == "article" and canonical(sub_site.home_of(target)) == canonical(sub_site.home):
        visit.outcome, visit.evidence, visit.why = "gone", "soft 404", "redirected to the home page"
        return
    visit.why = frontier.discovery.redirect(target, visit)
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
        read_feed(visit, capture, frontier)
    elif _is_json(capture) and kind in ("more", "list"):
        read_json(visit, capture, frontier)
    elif _media_type(capture) not in _HTML:
        visit.outcome = "file" if kind != "home" else "failed"
        visit.why = "" if kind != "home" else f"it is a file ({_media_type(capture)}): give the address of a page"
    else:
        _read_page(visit, capture, frontier)


def _media_type(capture: Capture) -> str:
    return (capture.content_type or "").partition(";")[0].strip().lower()


def _is_json(capture: Capture) -> bool:
    return _media_type(capture) in ("application/json", "text/json") or capture.body[:1] in (b"{", b"[")


def _read_page(visit: Visit, capture: Capture, frontier: Frontier) -> None:
    entry, site = visit.entry, frontier.scope.sites[visit.entry.site_id]
    try:
        page = Page.of(capture.body, entry.address, content_type=capture.content_type, captured_at=capture.time)
        refuse_stand_ins(page, site.sub_site.hosts)
    except NotAnArticle as error:
        visit.outcome = "file" if error.kind == "not a page" and entry.kind == "file" else "failed"
        visit.why = f"{error.kind}: {error.why}" if error.why else error.kind
        frontier.note_stand_in(visit, error)
        return
    _drop_volatile(page, site, frontier)
    family, guess = _family_of(site, page, frontier), entry.kind
    if _is_list(entry, page, frontier):
        visit.outcome = "page"
    else:
        _read_article(visit, page, family, frontier)
    if guess == "perhaps list" and visit.article is not None and says_little(visit.article):
        visit.outcome, visit.article, entry.kind = "page", None, guess
    _name_view(visit, guess, frontier)
    if visit.article is not None and visit.article.category is None:
        name = site.categories.get(family.address(entry.address).category or "")
        visit.article = replace(visit.article, category=name)
    if visit.outcome in ("article", "page"):
        _follow(visit, page, capture, frontier, guess=guess)


def says_little(article: Article) -> bool:
    """Whether what a menu names in a word or two is but a notice: an address, a licence, "under construction".

    >>> says_little(Article("http://a.example/gioi-thieu", "Giới thiệu", body="Địa chỉ: số 18 đường Bến Đá."))
    True
    """
    told = article.published or article.bylines or article.related or article.attachments
    return not told and len(article.lead) + len(article.body) < _NOTICE


def _drop_volatile(page: Page, site: SiteInCrawl, frontier: Frontier) -> None:
    """Take from a page's links what says nothing of where they lead: a session, a counter."""
    if "?" in "".join(link.get("href", "") for link in islice(page.elements("a"), _SOME_LINKS)):
        seen = frontier.survey.constants.setdefault(site.id, {})
        names = volatile_parameters([(link.url, link.text) for link in page.links()], site.sub_site.hosts, seen)
        if not names <= site.learned.volatile:
            frontier.survey.learn_volatile(site, names)
    page.forget(site.learned.volatile | site.sub_site.volatile)


def _family_of(site: SiteInCrawl, page: Page, frontier: Frontier) -> Family:
    """The site's family; where it has none yet, the one that made the page, if its addresses are like that too."""
    if site.family is None:
        family = detect(page)
        if not family.explores and sum(family.address(link.url).kind == "article" for link in page.links()) < _FEW:
            family = DeclaredFamily(site.learned.grammar, family, explores=True)
        frontier.survey.settle_family(site, family)
    assert site.family is not None
    return site.family


# A page without text of its own may still lead on: a short list, a frame set.
_REFUSED: dict[str, Outcome] = {"listing": "page", "empty": "page", "not found": "gone"}


def _is_list(entry: Entry, page: Page, frontier: Frontier) -> bool:
    """Whether a page is a list, or part of one, so that no article is looked for on it."""
    if entry.kind in ("list", "more", "file"):
        return True
    if entry.kind == "perhaps list":
        return turns_pages(page)
    explorer = frontier.survey.explorer_of(entry)
    return entry.kind == "unknown" and explorer is not None and explorer.is_view_of_list(entry)


def _read_article(visit: Visit, page: Page, family: Family, frontier: Frontier) -> None:
    """Read what may be an article; a list says so by being one."""
    entry = visit.entry
    address = family.address(entry.address)
    if entry.kind == "home" and address.kind != "article" and not is_titled(entry.address):
        visit.outcome = "page"
        return
    entry.key = entry.key or address.key
    try:
        visit.article = family.read(page)
        visit.outcome, entry.kind = "article", "article" if entry.kind != "home" else "home"
        if entry.kind == "home":
            frontier.discovery.begin_at_root(visit)
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
        visit.why = ""


def _name_view(visit: Visit, guess: Kind, frontier: Frontier) -> None:
    """A page that is another view of an article read before takes that one's key."""
    explorer = frontier.survey.explorer_of(visit.entry)
    if explorer is None or visit.article is None:
        return
    known = explorer.same_as(visit.entry, guess, visit.article)
    if known is not None:
        visit.entry.key, visit.entry.kind, visit.is_view = known, "unknown", True


def _follow(visit: Visit, page: Page, capture: Capture, frontier: Frontier, *, guess: Kind) -> None:
    """Take up what a page links to."""
    links = page.links()
    site = frontier.scope.sites[visit.entry.site_id]
    explorer = frontier.survey.explorer(site)
    if visit.entry.kind in ("home", "list"):
        visit.categories = site.learn_categories(links)
    titles = look_over(visit, signs.titles_of(links) if explorer else {}, frontier)
    further = find_pages(frontier, visit, page, links) if visit.outcome == "page" else []
    addresses = [link.url for link in links]
    frontier.discovery.discover(_found(visit.entry, page, addresses), visit, titles=titles)
    if visit.article is not None:
        frontier.discovery.discover((attachment.url for attachment in visit.article.attachments), visit, kind="file")
        if visit.entry.capture_id is not None:
            note_returns(visit, visit.article, frontier)
    if explorer is not None:
        explorer.settle(visit, guess, titles)
        frontier.survey.settle_shape(visit)
    if visit.entry.kind in ("list", "more"):
        turn_page(frontier, visit, articles_on(frontier, visit, addresses, titles), further)
    if visit.entry.kind in ("home", "list", "more"):
        note_signs(visit, capture, frontier, signs.of_links(links))


def _found(entry: Entry, page: Page, links: list[str]) -> Iterable[str]:
    yield from links
    yield from (joined(page.base, frame.get("src", "")) for frame in page.elements("frame"))
    if entry.kind == "home":
        for link in page.elements("link"):
            if "alternate" in link.get("rel", "") and "xml" in link.get("type", ""):
                yield joined(page.base, link.get("href", ""))
