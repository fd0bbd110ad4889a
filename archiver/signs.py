"""Signs, on a list, feed or sitemap, that an article known already has changed or gone.

The list as it was stands in the archive: an address whose title or date now reads otherwise, or that was taken
out from between two that still stand, is asked again at once instead of when it is next due.
"""

from __future__ import annotations

from collections.abc import Mapping

from archiver.pages import feeds
from archiver.pages.page import Link, Page
from archiver.urls import canonical


def changed(before: Mapping[str, str], after: Mapping[str, str], ages: Mapping[str, str] | None = None) -> list[str]:
    """The addresses of ``before`` that read otherwise in ``after``, or were taken out of its midst.

    What falls off the end of a list, or of one of several on a page, was only pushed out by what is new: behind it
    another list began, so its day does not lie between those of its neighbours. ``ages`` gives the days of articles,
    to be compared as text; where it has none, as many may have been pushed out as have come in above.

    >>> changed({"a": "A", "b": "B", "c": "C", "d": "D"}, {"n": "N", "a": "A2", "c": "C"})
    ['a']
    >>> changed({"a": "A", "b": "B", "c": "C", "d": "D"}, {"a": "A2", "c": "C", "d": "D"})
    ['a', 'b']
    >>> days = {"a": "2024-05-03", "b": "2024-05-02", "c": "2024-05-01", "d": "2024-05-04"}
    >>> changed({"a": "A", "b": "B", "c": "C", "d": "D"}, {"n": "N", "a": "A", "c": "C", "d": "D"}, days)
    ['b']
    >>> changed({"a": "A", "b": "B", "c": "C", "d": "D"}, {"n": "N", "a": "A", "b": "B", "d": "D"}, days)
    []
    """
    places = _new_above(before, after)
    behind = _next_standing(before, after)
    found, vanished, above = [], 0, ""
    for address in before:
        if address in after:
            above = address
            if after[address] != before[address]:
                found.append(address)
            continue
        vanished += 1
        unexplained = places.get(above, 0) < vanished
        if behind[address] and _is_taken_out(above, address, behind[address], ages or {}, unexplained):
            found.append(address)
    return found


def _next_standing(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """For each address of a list the next behind it that still stands; empty where none does."""
    behind, standing = {}, ""
    for address in reversed(list(before)):
        behind[address] = standing
        standing = address if address in after else standing
    return behind


def _new_above(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, int]:
    """How many new addresses stand above each in a list."""
    places, new = {}, 0
    for address in after:
        new += address not in before
        places[address] = new
    return places


def _is_taken_out(above: str, address: str, behind: str, ages: Mapping[str, str], unexplained: bool) -> bool:
    """Whether a vanished entry lay between its neighbours in time; else, whether nothing pushed it out."""
    if not {above, address, behind} <= ages.keys():
        return unexplained
    return ages[behind] <= ages[address] <= ages[above] or ages[above] <= ages[address] <= ages[behind]


def of_links(links: list[Link]) -> dict[str, str]:
    """Each address that a page links to with all that its links say, each text once, in order of appearance."""
    texts: dict[str, dict[str, None]] = {}
    for link in links:
        texts.setdefault(canonical(link.url), {})[link.text] = None
    return {address: " ".join(filter(None, said)) for address, said in texts.items()}


def titles_of(links: list[Link]) -> dict[str, str]:
    """Each address that a page links to, exactly as it stands, with the longest text that leads there."""
    titles: dict[str, str] = {}
    for link in links:
        text = link.text
        if len(text) >= len(titles.get(link.url, "")):
            titles[link.url] = text
    return titles


def of_page(body: bytes, url: str, volatile: frozenset[str] = frozenset()) -> dict[str, str]:
    """The same from a saved body; ``volatile`` are parameters that say nothing."""
    page = Page.of(body, url)
    page.forget(volatile)
    return of_links(page.links())


def of_feed(body: bytes, url: str) -> dict[str, str]:
    """What a feed or sitemap says of each address."""
    return {canonical(address): text for address, text in feeds.entries(body, url).items()}
