"""What a crawl asks for and what comes of it: a frontier :class:`Entry`, a :class:`Capture`, a :class:`Visit`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from archiver.items import Article

Kind = Literal[
    "robots", "home", "feed", "sitemap", "list", "more", "article", "file", "perhaps list", "perhaps article", "unknown"
]
"""What an address is thought to be; ``more`` is a further page of a list.

``perhaps …`` and ``unknown`` are a site's of which nothing tells what its addresses mean: they are looked into.
"""

Outcome = Literal[
    "article",
    "page",
    "file",
    "not modified",
    "gone",
    "redirect",
    "disallowed",
    "passed over",
    "later",
    "failed",
    "unreachable",
]
"""What came of asking: ``later`` is asked again in this crawl, ``unreachable`` in the next, ``failed`` in a day.

``disallowed`` (by robots.txt) and ``passed over`` (what is like it brought nothing) were not asked.
"""

Headers = Sequence[tuple[str, str]]


@dataclass(slots=True)
class Entry:
    """One address of the frontier. ``host`` and ``key`` together name the article that an address leads to.

    ``form`` is what is posted to the address, urlencoded, where a list is turned by a form; its ``canonical`` then
    has a fragment that names the page. In memory only: ``redirects``, the addresses that redirected here; ``barren``,
    how many pages of a list in a row have brought nothing new; ``turn``, whether it goes before or behind the others.
    """

    site_id: int
    address: str
    canonical: str
    kind: Kind
    host: str
    key: str | None = None
    depth: int = 0
    id: int | None = None
    tries: int = 0
    etag: str | None = None
    last_modified: str | None = None
    capture_id: int | None = None
    alias: bool = False
    redirects: tuple[str, ...] = ()
    barren: int = 0
    form: str | None = None
    page: int | None = None
    turn: Literal["first", "in turn", "last"] = "in turn"


@dataclass(frozen=True, slots=True)
class Capture:
    """One fetched response and its time.

    ``body`` is decoded from the transfer's ``encoding``; ``transferred`` counts the bytes as sent.
    ``fidelity`` says what is as received: ``rebuilt`` (header names recased and grouped by the HTTP client),
    ``imported`` (a saved file). ``origin`` names where an import came from; ``form`` is the body that was posted.
    """

    address: str
    time: datetime
    body: bytes
    kind: str
    status: int | None = None
    request_headers: Headers = ()
    response_headers: Headers = ()
    fidelity: Literal["rebuilt", "imported"] = "rebuilt"
    origin: str | None = None
    content_type: str | None = None
    encoding: str | None = None
    transferred: int | None = None
    ip: str | None = None
    truncated: bool = False
    form: bytes | None = None

    def header(self, name: str) -> str | None:
        """The first response header of that name, case-insensitively."""
        return first_header(self.response_headers, name)


def first_header(headers: Headers, name: str) -> str | None:
    """The first of the headers of that name, case-insensitively."""
    return next((value for key, value in headers if key.lower() == name), None)


@dataclass(slots=True)
class Visit:
    """What came of asking one address; kept whole in one transaction.

    ``found`` are addresses not known before; ``signs`` known articles that this page shows to have changed, which
    are asked again at once; ``forms`` what is posted now for pages of lists that are known; ``stands_elsewhere`` says
    that another address of a vanished article is tried; ``is_view`` that a page only shows an article otherwise;
    ``categories`` names that its links give to categories, by id; ``passing`` says whether a trouble may pass by
    itself; ``why`` is for people.
    """

    entry: Entry
    outcome: Outcome
    capture: Capture | None = None
    article: Article | None = None
    found: list[Entry] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    forms: dict[str, str] = field(default_factory=dict)
    categories: dict[str, str] = field(default_factory=dict)
    evidence: str | None = None
    redirect_to: str | None = None
    retry_after: float | None = None
    passing: bool = True
    stands_elsewhere: bool = False
    is_view: bool = False
    why: str = ""

    def __repr__(self) -> str:
        return f"<Visit {self.outcome} {self.entry.address}>"


@dataclass(slots=True)
class Counts:
    """What a crawl or import did, as its summary and the ``crawls`` table give it."""

    requests: int = 0
    bytes: int = 0
    failures: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    moved: int = 0
    duplicates: int = 0

    def __iadd__(self, other: Counts) -> Counts:
        for name, value in other.asdict().items():
            setattr(self, name, getattr(self, name) + value)
        return self

    def asdict(self) -> dict[str, int]:
        """The counts by name."""
        return {name: getattr(self, name) for name in COUNT_NAMES}


COUNT_NAMES = tuple(Counts.__dataclass_fields__)
