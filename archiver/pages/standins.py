"""Pages that a server sends in place of those that were asked for: challenges, parked domains, logins.

An article that is none is told by :mod:`archiver.pages.refusals`; lists and home pages have to be told as well, since
what stands in for one must never count as a list from which everything was taken.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

from archiver.errors import NotAnArticle
from archiver.pages.body import teasers_among
from archiver.pages.headline import declared_titles
from archiver.pages.page import Page
from archiver.pages.refusals import refuse_by_markup
from archiver.pages.walk import stream
from archiver.urls import host_of

_FEW_LINKS = 6
STAND_INS = ("challenge", "parked", "login")


def refuse_stand_ins(page: Page, hosts: Collection[str]) -> None:
    """Raises `NotAnArticle` for a challenge, a parked domain or a login: pages that hardly link to the site itself."""
    own = (link for link in page.links() if host_of(link.url) in hosts)
    if page.text_only or len(list(islice(own, _FEW_LINKS))) == _FEW_LINKS:
        return
    try:
        blocks = stream(page.root)
        refuse_by_markup(page, declared_titles(page), blocks, teasers_among(blocks))
    except NotAnArticle as error:
        if error.kind in STAND_INS:
            raise
