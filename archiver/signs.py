"""Signs, on a list, feed or sitemap, that an article known already has changed or gone.

The list as it was stands in the archive: an address whose title or date now reads otherwise, or that was taken
out from between two that still stand, is asked again at once instead of when it is next due.
"""

from __future__ import annotations

from collections.abc import Mapping

from archiver.pages import feeds
from archiver.pages.page import Link, Page
from archiver.urls import canonical


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """The addresses of ``before`` that read otherwise in ``after``, or were taken out of its midst.

    What falls off the end was only pushed out by what is new.

    >>> changed({"a": "A", "b": "B", "c": "C", "d": "D"}, {"n": "N", "a": "A2", "c": "C"})
    ['a', 'b']
    """
    still = [address for address in before if address in after]
    if not still:
        return []
    addresses = list(before)
    window = addresses[: addresses.index(still[-1]) + 1]
    return [address for address in window if after.get(address) != before[address]]


def of_links(links: list[Link]) -> dict[str, str]:
    """Each address that a page links to with all that its links say, in order of appearance."""
    texts: dict[str, str] = {}
    for link in links:
        address = canonical(link.url)
        texts[address] = f"{texts.get(address, '')} {link.text}".strip()
    return texts


def of_page(body: bytes, url: str) -> dict[str, str]:
    """The same from a saved body."""
    return of_links(Page.of(body, url).links())


def of_feed(body: bytes, url: str) -> dict[str, str]:
    """What a feed or sitemap says of each address."""
    return {canonical(address): text for address, text in feeds.entries(body, url).items()}
