"""What a site is: a sub-site of a province, by its organ, home page, CMS family and bounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from urllib.parse import urlsplit

from archiver.errors import UnknownSite
from archiver.pages.grammar import Grammar
from archiver.pages.layouts import Layout
from archiver.urls import host_of


@dataclass(frozen=True, slots=True)
class SubSite:
    """One organ's pages.

    ``name`` is short and unique within its province (``ban_to_chuc``); ``home`` the address where a crawl
    begins; ``family`` the CMS family, or None to detect it; ``twins`` other hosts that show the same pages;
    ``grammar`` how its addresses read and ``layouts`` where its pages keep what (newest first, each with the day
    ``since`` which it is in force), where its family does not know; ``volatile`` parameters that change from page
    to page and say nothing; ``prefix`` the path under which all its pages stand, where the host is shared; ``seeds``
    further addresses to begin from (lists that nothing links to, feeds, sitemaps).
    """

    name: str
    organ: str | None
    home: str
    family: str | None = None
    twins: tuple[str, ...] = ()
    prefix: str = "/"
    seeds: tuple[str, ...] = ()
    grammar: Grammar = field(default_factory=Grammar)
    volatile: frozenset[str] = frozenset()
    layouts: tuple[Layout, ...] = ()

    @property
    def host(self) -> str:
        """The host of the home page, the one that counts."""
        return host_of(self.home)

    @property
    def hosts(self) -> frozenset[str]:
        """Every host whose pages are this site's: its own, with and without ``www.``, and its twins."""
        bare = self.host.removeprefix("www.")
        return frozenset({bare, f"www.{bare}", *self.twins})

    def adopted(self, home: str | None) -> SubSite:
        """The site on the scheme and host to which its home page was found to have moved.

        >>> SubSite("btc", None, "http://btc.example.vn/").adopted("https://www.btc.example.vn/").home
        'https://www.btc.example.vn/'
        """
        if not home or host_of(home) not in self.hosts:
            return self
        parts = urlsplit(home)
        return replace(self, home=urlsplit(self.home)._replace(scheme=parts.scheme, netloc=parts.netloc).geturl())

    def home_of(self, url: str) -> str:
        """The same address on the host and scheme that count, where ``url`` is on a twin.

        >>> SubSite("btc", None, "https://btc.example.vn/").home_of("http://www.btc.example.vn/a?b=1")
        'https://btc.example.vn/a?b=1'
        """
        home, host = urlsplit(self.home), host_of(url)
        parts = urlsplit(url)
        if host not in self.hosts or (host == self.host and parts.scheme == home.scheme):
            return url
        return parts._replace(scheme=home.scheme, netloc=home.netloc).geturl()


def one_named(name: str, known: Sequence[str]) -> str:
    """``name`` if it is known; raises UnknownSite with the nearest names otherwise."""
    if name in known:
        return name
    near = get_close_matches(name, known, n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(near)}? " if near else ""
    raise UnknownSite(f"no site is named {name!r}", advice=f"{hint}`archiver sites` lists them all.")
