"""Reading an article off a page: one walk over the tree, then each field from the stream of blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from lxml.html import HtmlElement

from archiver.items import Article, Attachment, Byline, DocumentReference, Evidence
from archiver.pages.addresses import Address, AddressKind
from archiver.pages.blocks import Block, common_element, is_prose
from archiver.pages.body import body_blocks, share_of_prose, teasers_among
from archiver.pages.credits import (
    labelled,
    machine_authors,
    named,
    recased,
    signature_below_headline,
    signed_behind,
    sourced,
    sources,
    visible_author,
)
from archiver.pages.dissection import Dissection, dissect
from archiver.pages.files import attachments
from archiver.pages.headline import declared_titles, headline_block, title_of, told_heading, up_to_next
from archiver.pages.labels import footer_line
from archiver.pages.layouts import Layout, found, found_all
from archiver.pages.metadata import Metadata
from archiver.pages.page import Page
from archiver.pages.places import crumbs, filing, frame_lines, organ_of, site_names
from archiver.pages.published import (
    element_date,
    headline_date,
    is_date_line,
    machine_date,
    settled,
    visible_date,
)
from archiver.pages.refusals import (
    refuse_by_address,
    refuse_by_markup,
    refuse_introductions,
    refuse_items,
    refuse_lists,
    refuse_others_headline,
    refuse_services,
    refuse_without_text,
)
from archiver.pages.related import related_links
from archiver.pages.rules import (
    BODY_LESS,
    BODY_MORE,
    BODY_MOST,
    BODY_PLACED,
    BODY_SHORT,
    BYLINE_BEHIND,
    BYLINE_NONE,
    BYLINE_PLACED,
    BYLINE_SHOWN,
    BYLINE_SOURCE,
    BYLINE_TOLD,
    BYLINE_UNREAD,
    CATEGORY_NONE,
    DATE_BEHIND,
    DATE_NONE,
    DATE_STAMP,
    DATE_UNCLAIMED,
    DOCUMENTS_CITED,
    DOCUMENTS_NONE,
    FILES_LINKED,
    FILES_NONE,
    ORGAN_NAMED,
    ORGAN_NONE,
    TITLE_LIKE,
    TITLE_LINE_TOLD,
    TITLE_PLACED,
    TITLE_TOLD,
    TITLE_UNSHOWN,
    Found,
    Rule,
)
from archiver.pages.spoken import spoken_days
from archiver.pages.stories import told_author
from archiver.pages.surroundings import Surroundings
from archiver.pages.walk import stream
from archiver.vietnamese.bylines import read_author
from archiver.vietnamese.dates import Moment
from archiver.vietnamese.documents import find_documents
from archiver.vietnamese.text import clean

AddressOf = Callable[[str], Address]
Authors = tuple[Byline, ...]

#: A text of fewer characters is short; one that is unsigned and ends in a line of fewer may be signed after all.
_SHORT_TEXT, _SHORT_LINE = 200, 60
#: Boxes of one name that may hold the text.
_MOST_BOXES = 8
#: Paragraphs of an article that has neither headline nor date, at least.
_FEWEST_UNHEADED = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and the blocks that lead and body were read from.

    ``share`` of the page's prose that these are, 0 to 1; ``placed``: whether the layout's box held them.
    """

    article: Article
    lead: Sequence[Block] = ()
    body: Sequence[Block] = ()
    share: float = 1.0
    placed: bool = False

    def noting(self, evidence: Evidence) -> Reading:
        """The same with one more word of evidence, ahead of the others."""
        return replace(self, article=replace(self.article, evidence=(evidence, *self.article.evidence)))


def read_page(page: Page, layout: Layout, address: AddressOf) -> Reading:
    """The article on *page*, its parts found by *layout* where that knows. Raises `NotAnArticle`."""
    reader = _Reader(page, layout, address)
    refuse_by_markup(page, reader.declared, reader.blocks, reader.teasers)
    own = address(page.url)
    reader.take_apart()
    text = reader.parts.text
    if not reader.shows_an_article():
        refuse_by_address(page, own, reader.metadata)
    if not text or all(footer_line(block.text) for block in text):
        raise refuse_without_text(page.url, reader.blocks)
    if own.kind != "article":
        reader.refuse_what_is_no_article(own.kind)
    return reader.reading()


class _Reader:
    """One page being read: the blocks, and where headline and body stand among them."""

    def __init__(self, page: Page, layout: Layout, address: AddressOf) -> None:
        self.page = page
        self.layout = layout
        self.address = address
        self.metadata = Metadata(page)
        self.declared = declared_titles(page)
        self.blocks = stream(page.root)
        self.teasers = teasers_among(self.blocks)
        self.crumbs = crumbs(page, self.blocks)
        self.parts = Dissection()
        self.headline: Block | None = None
        self.title = Found("", TITLE_UNSHOWN)
        self.text: list[Block] = []
        self.placed = False
        self.around = Surroundings(self.blocks, None, ())

    def take_apart(self) -> None:
        """Settles headline, lead and body."""
        self.text = self._box()
        self.placed = bool(self.text)
        if not self.placed:
            told = told_heading(self.blocks, self.declared)
            self.text = (body_blocks(self.blocks, self.teasers, told.index) if told else []) or body_blocks(
                self.blocks, self.teasers
            )
        start = self.text[0].index if self.text else len(self.blocks)
        headline = headline_block(self.blocks, self.declared, start, found(self.page, self.layout.title))
        self.headline = headline.value if headline else None
        self.title = title_of(headline, self.declared, self.blocks)
        top = self.headline.index if self.headline is not None else -1
        if self.text and top >= self.text[-1].index:
            top = -1
        self.text = up_to_next([block for block in self.text if block.index > top], self.headline)
        self.around = Surroundings(self.blocks, self.headline, self.text)
        placed = found(self.page, self.layout.lead)
        above = self.around.above_text() if placed is None else self._inside(placed)
        self.parts = dissect(
            above,
            self.text,
            self.title.value,
            first_is_lead=self.layout.first_is_lead,
            placed=placed is not None,
        )
        self.around = replace(self.around, parts=self.parts)

    def shows_an_article(self) -> bool:
        """Whether the page shows one beyond doubt: a told headline, a date and some text of its own."""
        if self.title.rule not in (TITLE_TOLD, TITLE_PLACED) or sum(map(is_prose, self.parts.text)) < 2:
            return False
        if any(block.index in self.teasers for block in self.parts.text):
            return False
        return self._published.value is not None

    def refuse_what_is_no_article(self, kind: AddressKind) -> None:
        """Raises `NotAnArticle` for pages whose addresses, of that *kind*, do not say that they are articles."""
        url, text = self.page.url, self.parts.text
        refuse_services(url, self.declared, self.headline, text)
        if self.headline is None and self._published.value is None and sum(map(is_prose, text)) < _FEWEST_UNHEADED:
            raise refuse_without_text(url, self.blocks)
        told = self.title.rule in (TITLE_TOLD, TITLE_LINE_TOLD, TITLE_LIKE, TITLE_PLACED)
        refuse_others_headline(
            self.page, self.headline, self.address, known=("article",) if told else ("article", "unknown")
        )
        if self.headline is None:
            refuse_others_headline(self.page, self._linked_heading(), self.address, known=("article", "unknown"))
        # Many a CMS says of every page that it is an article; where its address or text objects, the text tells.
        prose = [block for block in text if is_prose(block)]
        begun = bool(prose) and all(block.index in self.teasers for block in prose)
        objects = kind in ("list", "home") or begun
        if not self.metadata.says_article or (objects and not self.metadata.article):
            refuse_lists(url, self.blocks, text, self.headline, self.teasers)
        is_dated = self._published.value is not None and self._published.rule not in (DATE_BEHIND, DATE_STAMP)
        if not self.metadata.article:
            refuse_items(self.page, self.blocks, text)
        if not self.metadata.article and not is_dated:
            refuse_introductions(url, self.blocks, text)

    def _linked_heading(self) -> Block | None:
        """Where no headline is shown: the heading that is linked, close above the text."""
        near = self.blocks[max(0, self.text[0].index - 3) : self.text[0].index] if self.text else []
        return next((block for block in reversed(near) if block.level and block.link_density > 0.8), None)

    def reading(self) -> Reading:
        """All fields; called once the parts are settled."""
        text = self.parts.text
        share = share_of_prose(text, self.blocks)
        lead, body = self._lead(), self._body(share)
        published = self._published
        fields: dict[str, Found[Any]] = {
            "title": self.title,
            "lead": lead,
            "body": body,
            "published": published,
            "bylines": self._bylines(),
            "organ": self._organ(),
            "category": self._category(),
            "related": related_links(
                self.page, self.blocks, self.around.behind_text(), self.address, above=self.around.above_text()
            ),
            "attachments": self._attachments(),
            "documents": _documents("\n".join((self.title.value, lead.value, body.value))),
        }
        moment: Moment | None = published.value
        day = moment.value if moment else None
        article = Article(
            url=self.page.url,
            published_precision=moment.precision if moment else None,
            event_dates=spoken_days(lead.value, body.value.split("\n\n"), day),
            evidence=tuple(found.evidence(name) for name, found in fields.items()),
            **{name: found.value for name, found in fields.items()} | {"published": day},
        )
        return Reading(article, self.parts.lead, self.parts.body, share, self.placed)

    def _lead(self) -> Found[str]:
        lead = self.parts.lead
        text = "\n\n".join(clean(block.text) for block in lead)
        return Found(text, self.parts.lead_rule, lead[0].element if lead else None)

    def _body(self, share: float) -> Found[str]:
        blocks = self.parts.body
        text = "\n\n".join(clean(block.text) for block in blocks)
        return Found(text, self._body_rule(share), common_element(self.parts.text))

    def _body_rule(self, share: float) -> Rule:
        if sum(len(block.text) for block in self.parts.text) < _SHORT_TEXT:
            return BODY_SHORT
        if share < 0.5:
            return BODY_LESS
        if self.placed:
            return BODY_PLACED
        return BODY_MOST if share > 0.8 else BODY_MORE

    @cached_property
    def _published(self) -> Found[Moment | None]:
        """The layout's date element, what machines are told, or the visible date line."""
        captured = self.page.captured_at
        told = element_date(found(self.page, self.layout.published), captured) or machine_date(
            self.page, self.metadata, article_meta=self.layout.meta_dates
        )
        around = self.around
        shown = visible_date(
            around.below_headline(),
            around.above_headline(),
            around.behind_text(),
            captured,
            asides=self.parts.asides,
        )
        if shown is None and self.headline is not None:
            shown = headline_date(self.headline, captured)
        date = settled(told, shown)
        if date is not None:
            return Found(date.value, date.rule, date.element)
        elsewhere = any(is_date_line(block, captured) for block in self.blocks if not block.row)
        return Found(None, DATE_UNCLAIMED if elsewhere else DATE_NONE)

    def _bylines(self) -> Found[Authors]:
        """Signature, else the visible author, else JSON-LD's; the source line joined to each."""
        lines = [*self.parts.asides, *self.around.near_text()]
        signed = self.parts.signed
        authors = next(self._authors(lines), None)
        named = sources(labelled(lines)) or tuple(b.source for b in (signed.value if signed else ()) if b.source)
        bylines = sourced(recased(authors.value, lines) if authors else (), named)
        if authors is not None:
            return Found(bylines, authors.rule, authors.element)
        if bylines:
            return Found(bylines, BYLINE_SOURCE)
        last = self.parts.text[-1].text
        return Found((), BYLINE_UNREAD if len(last) < _SHORT_LINE and last[-1].isalpha() else BYLINE_NONE)

    def _authors(self, lines: list[Block]) -> Iterator[Found[Authors]]:
        """Who is named as the author, the most trustworthy first."""
        signed = self.parts.signed
        if signed is not None and named(signed.value):
            yield Found(named(signed.value), signed.rule, signed.element)
        for element in found_all(self.page, self.layout.author):
            if authors := named(read_author(clean(" ".join("".join(element.itertext()).split())))):
                yield Found(authors, BYLINE_PLACED, element)
        if authors := named(visible_author(lines)):
            yield Found(authors, BYLINE_SHOWN)
        if authors := signed_behind(self.around.behind_text()):
            yield Found(authors, BYLINE_BEHIND)
        if above := signature_below_headline(self.around.below_headline()):
            yield above
        hosts = self._hosts()
        if authors := machine_authors(self.metadata.persons(), hosts):
            yield Found(authors, BYLINE_TOLD)
        told = named(read_author(f"Tác giả: {told_author(self.page, self._shown_text())}"))
        if authors := machine_authors((author.name for author in told if author.name), hosts):
            yield Found(authors, BYLINE_TOLD)

    def _organ(self) -> Found[str | None]:
        top = self.headline.index if self.headline is not None else 0
        named_by = site_names(self.metadata, self.declared, self.title.value)
        organ = organ_of(self.page, self.crumbs, named_by, frame_lines(self.blocks, top))
        return Found(organ, ORGAN_NAMED if organ else ORGAN_NONE)

    def _category(self) -> Found[Any]:
        filed = filing(
            self.page, self.metadata, self.crumbs, self.title.value, self.blocks, self.headline, self.address
        )
        return filed or Found(None, CATEGORY_NONE)

    def _attachments(self) -> Found[tuple[Attachment, ...]]:
        blocks = [*self.text, *filter(self.around.is_by_article, self.around.near_text())]
        nodes = {block.node: None for block in blocks if block.linked or block.row}
        links = [link for node in nodes for link in node.element.iter("a")]
        files = attachments(self.page, found_all(self.page, self.layout.attachments) + links)
        return Found(files, FILES_LINKED if files else FILES_NONE)

    def _box(self) -> list[Block]:
        """What the layout's box holds; of several of that name, which blocks of a region may be, the one with most."""
        boxes = map(self._inside, found_all(self.page, self.layout.body)[:_MOST_BOXES])
        return max(boxes, key=lambda blocks: sum(len(block.text) for block in blocks if is_prose(block)), default=[])

    def _inside(self, box: HtmlElement) -> list[Block]:
        return [block for block in self.blocks if block.node.inside(box) and not block.zone_inside(box)]

    def _shown_text(self) -> str:
        return " ".join(block.text for block in self.parts.text)

    def _hosts(self) -> list[str]:
        names = ("og:site_name", "application-name", "generator", "author")
        return [self.metadata.metas[name] for name in names if name in self.metadata.metas]


def _documents(text: str) -> Found[tuple[DocumentReference, ...]]:
    cited = tuple(find_documents(text))
    return Found(cited, DOCUMENTS_CITED if cited else DOCUMENTS_NONE)
