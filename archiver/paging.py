"""Turning the pages of a list: on while they bring something new, no further where they only repeat."""

from __future__ import annotations

from collections.abc import Sequence

from archiver.frontier import Frontier
from archiver.visits import Entry, Visit

MOST_BARREN = 5
"""Pages in a row without anything new, after which a list counts as ended."""


def turn_page(frontier: Frontier, visit: Visit, links: Sequence[str]) -> None:
    """Decide about the further pages that a page of a list links to.

    A pager past its end repeats its last page for ever, and some go round in a circle: a page with just the
    articles of an earlier one ends the list. In a later crawl the next page is asked again only while there is
    news on this one.
    """
    page = visit.entry
    entries = _entries(frontier, visit, links)
    articles = frozenset(entry.canonical for entry in entries if entry.kind == "article")
    news = any(entry.kind in ("article", "unknown") for entry in visit.found)
    barren = 0 if news else page.barren + 1
    if frontier.is_repeated(page, articles) or barren > MOST_BARREN:
        visit.found = [entry for entry in visit.found if entry.kind != "more"]
    for entry in visit.found:
        entry.barren = barren
    if news:
        _ask_next_again(frontier, visit, entries)


def _entries(frontier: Frontier, visit: Visit, links: Sequence[str]) -> list[Entry]:
    site = frontier.scope.sites[visit.entry.site_id]
    found = (frontier.scope.entry(url, depth=visit.entry.depth + 1, found_by=site) for url in dict.fromkeys(links))
    return [entry for entry in found if entry is not None]


def _ask_next_again(frontier: Frontier, visit: Visit, entries: Sequence[Entry]) -> None:
    """The page after this one, if an earlier crawl has asked it: what was on this page may be there now."""
    here = frontier.scope.page_number(visit.entry)
    for entry in entries:
        if entry.kind == "more" and frontier.scope.page_number(entry) == here + 1:
            visit.signs.append(entry.canonical)
