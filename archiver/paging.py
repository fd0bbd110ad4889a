"""Turning the pages of a list: on while they bring something new, no further where they only repeat."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from archiver.frontier import Frontier
from archiver.pages import jsonlists, pagers
from archiver.pages.page import Link, Page
from archiver.pages.shapes import reads_as_title
from archiver.visits import Entry, Visit

MOST_BARREN = 5
"""Pages in a row without anything new, after which a list counts as ended."""


def find_pages(frontier: Frontier, visit: Visit, page: Page, links: Sequence[Link]) -> list[Entry]:
    """Take up the further pages of a list, whichever way its pager leads there; returns all that it names."""
    site = frontier.scope.sites[visit.entry.site_id]
    here = frontier.scope.page_number(visit.entry)
    further = [frontier.scope.posted(visit.entry, turn) for turn in pagers.posted(page, here)]
    explorer, behind = frontier.survey.explorer(site), set()
    if explorer is None or visit.entry.kind == "home" or explorer.sees_list:
        for url, number in pagers.linked(links, page.url, here):
            if number is None:
                frontier.discovery.pass_by(url)
                behind.add(url)
            elif explorer is not None:
                explorer.note_pager(url, number)
                further += frontier.scope.page(visit.entry, url, number)
    if explorer is None:
        further += [
            e
            for e in _placed(frontier, visit, [link.url for link in links if link.url not in behind])
            if e.kind == "more"
        ]
    for url in pagers.fetched(page):
        further += frontier.scope.page(visit.entry, url, here + 1)
    for entry in further:
        frontier.discovery.discover_page(entry, visit)
    return further


def articles_on(frontier: Frontier, visit: Visit, links: Collection[str], titles: Mapping[str, str]) -> frozenset[str]:
    """The articles that a page of a list names: by their addresses or, where these tell nothing, by their titles."""
    if titles:
        return frozenset(url for url, title in titles.items() if reads_as_title(title))
    return frozenset(e.canonical for e in _placed(frontier, visit, links) if e.kind == "article")


def turn_page(frontier: Frontier, visit: Visit, articles: frozenset[str], further: Sequence[Entry]) -> None:
    """Decide about the further pages of a list.

    A pager past its end repeats its last page for ever, and some go round in a circle: a page with just the
    articles of an earlier one ends the list. In a later crawl the next page is asked again only while there is
    news on this one.
    """
    page = visit.entry
    news = any(entry.kind in ("article", "perhaps article", "unknown") for entry in visit.found)
    barren = 0 if news else page.barren + 1
    if frontier.discovery.is_repeated(page, articles) or barren > MOST_BARREN:
        visit.found = [entry for entry in visit.found if entry.kind != "more"]
    for entry in visit.found:
        entry.barren = barren
    if news:
        _ask_next_again(frontier, visit, further)


def turn_json_page(frontier: Frontier, visit: Visit, found: Mapping[str, str]) -> None:
    """Decide about the page after one that came as JSON: it is asked while there are entries."""
    here = frontier.scope.page_number(visit.entry)
    url = jsonlists.next_page(visit.entry.address) if found else None
    further = frontier.scope.page(visit.entry, url, here + 1) if url else []
    for entry in further:
        frontier.discovery.discover_page(entry, visit)
    turn_page(frontier, visit, frozenset(found), further)


def _placed(frontier: Frontier, visit: Visit, links: Collection[str]) -> Iterator[Entry]:
    site = frontier.scope.sites[visit.entry.site_id]
    found = (frontier.scope.entry(url, depth=visit.entry.depth + 1, found_by=site) for url in dict.fromkeys(links))
    return (entry for entry in found if entry is not None)


def _ask_next_again(frontier: Frontier, visit: Visit, further: Sequence[Entry]) -> None:
    """The page after this one, if an earlier crawl has asked it: what was on this page may be there now."""
    here = frontier.scope.page_number(visit.entry)
    later = [entry for entry in further if frontier.scope.page_number(entry) > here]
    if later:
        visit.signs.append(min(later, key=frontier.scope.page_number).canonical)
