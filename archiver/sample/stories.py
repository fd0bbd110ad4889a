"""What the sample world is made of, as plain frozen values: sub-sites, categories, stories and their parts.

Text in here is clean: NFC, ordinary spaces, đ as Đ (U+0110). How a page spells it is the story's
``spelling``, applied when a page is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

Spelling = Literal["plain", "nfd", "eth", "spaced", "tcvn3"]
Markup = Literal["p", "div", "br", "word"]
Charset = Literal["utf-8", "windows-1258", "utf-16", "wrong", "tcvn3"]


@dataclass(frozen=True, slots=True)
class Category:
    """A heading under which a sub-site files its articles; ``number`` is its id in the addresses."""

    slug: str
    title: str
    number: int


@dataclass(frozen=True, slots=True)
class Host:
    """Who runs the programme of a host, the wait that its robots.txt names, if any, and its names elsewhere."""

    family: str
    crawl_delay: float | None = None
    twins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SubSite:
    """One organ's site: all that tells it from the others of its family.

    ``host`` is a host's name; ``number`` is the organ's id where the family has one; the key of an article
    is ``first_key`` plus its age in ``key_step``. ``in_truth`` is False for a neighbour that a crawl of
    this network has no business with.

    ``layout`` says which of its family's layouts it shows, ``per_page`` how long a page of its lists is,
    ``prefix`` under which path all of it stands where several share a host, ``charset`` how its pages are
    encoded, ``traps`` which of :mod:`archiver.sample.traps` its pages carry. Lists and articles of a
    ``conditional`` one carry validators.
    """

    name: str
    province: str
    organ: str
    family: str
    host: str
    slug: str
    number: int
    categories: tuple[Category, ...]
    size: int
    topics: tuple[str, ...]
    issuer: str
    first_key: int
    key_step: timedelta
    has_feed: bool = False
    has_sitemap: bool = False
    in_truth: bool = True
    layout: int = 1
    per_page: int = 16
    prefix: str = "/"
    charset: Charset = "utf-8"
    traps: frozenset[str] = frozenset()
    conditional: bool = False

    def key(self, posted: datetime) -> str:
        """The id of an article posted at that moment: later articles have higher ids."""
        return str(self.first_key + (posted - EPOCH) // self.key_step)


EPOCH = datetime(2018, 1, 1)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A sub-heading in the body."""

    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list; an item may have items of its own."""

    items: tuple[tuple[str, tuple[str, ...]], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first row being the head."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture and its caption, which is no part of the body."""

    image: str
    caption: str


Block = Paragraph | Heading | Items | Table | Figure


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs an article; ``source`` is where the text was taken from."""

    name: str | None
    role: str | None = None
    organisation: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An official document that a text cites."""

    number: str
    type: str
    issuer: str
    date: date

    def __str__(self) -> str:
        """The reference in its usual form.

        >>> str(Document("21", "CT", "TU", date(2019, 3, 14)))
        '21-CT/TU'
        """
        return f"{self.number}-{self.type}/{self.issuer}"


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an article is filed: a sub-site and one of its categories."""

    site: SubSite
    category: Category


@dataclass(frozen=True, slots=True)
class Story:
    """One article as of one round. Its first placement is its home; ``former``: what it was before a move.

    ``near``: sub-site and number of the story that it repeats with a few words edited; ``series``: what it is
    one of, where all have the same frames; ``seen``: how often it was read, where pages tell.
    """

    key: str
    index: int
    placements: tuple[Placement, ...]
    slug: str
    title: str
    lead: str
    blocks: tuple[Block, ...]
    posted: datetime
    changed: datetime
    event: date | None
    signatures: tuple[Signature, ...] = ()
    documents: tuple[Document, ...] = ()
    files: tuple[str, ...] = ()
    topic: str | None = None
    markup: Markup = "p"
    spelling: Spelling = "plain"
    former: tuple[Story, ...] = ()
    near: tuple[str, int] | None = None
    series: str | None = None
    seen: int = 400

    @property
    def site(self) -> SubSite:
        """The sub-site that the article belongs to."""
        return self.placements[0].site

    @property
    def category(self) -> Category:
        """Its category at home."""
        return self.placements[0].category
