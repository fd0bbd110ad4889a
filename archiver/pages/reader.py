"""Reading an article off a page: one walk over the tree, then each field from the stream of blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from archiver.items import Article, Byline
from archiver.pages.addresses import Address
from archiver.pages.blocks import Block, is_prose
from archiver.pages.body import body_blocks
from archiver.pages.credits import labelled, machine_authors, signed_behind, sourced, sources, visible_author
from archiver.pages.dissection import Dissection, dissect
from archiver.pages.files import attachments
from archiver.pages.headline import declared_titles, headline_block, title_of
from archiver.pages.labels import footer_line, names_date, related_heading
from archiver.pages.layouts import Layout, found, found_all
from archiver.pages.metadata import Metadata
from archiver.pages.page import Page
from archiver.pages.places import category_of, crumbs, filed_under, line_of_crumbs, organ_of, site_names
from archiver.pages.published import element_date, finer, machine_date, visible_date
from archiver.pages.refusals import (
    refuse_by_address,
    refuse_by_markup,
    refuse_lists,
    refuse_without_text,
)
from archiver.pages.related import related_links
from archiver.pages.spoken import spoken_days
from archiver.pages.walk import stream
from archiver.vietnamese.bylines import read_author
from archiver.vietnamese.dates import Moment
from archiver.vietnamese.documents import find_documents
from archiver.vietnamese.text import clean

AddressOf = Callable[[str], Address]


def read_article(page: Page, layout: Layout, address: AddressOf) -> Article:
    """The article on *page*, its parts found by *layout* where that knows. Raises `NotAnArticle`."""
    reading = _Reading(page, layout)
    refuse_by_markup(page.url, page.root, reading.declared, reading.blocks)
    own = address(page.url)
    refuse_by_address(page.url, own, reading.metadata, page.root)
    reading.take_apart()
    text = [*reading.parts.lead, *reading.parts.body]
    if not text:
        raise refuse_without_text(page.url, reading.blocks)
    if own.kind != "article" and not reading.metadata.says_article:
        refuse_lists(page.url, reading.blocks, text, reading.headline)
    return reading.article(address)


class _Reading:
    """One page being read: the blocks, and where headline and body stand among them."""

    def __init__(self, page: Page, layout: Layout) -> None:
        self.page = page
        self.layout = layout
        self.root: HtmlElement = page.root
        self.elements = page.elements
        self.metadata = Metadata(page.root)
        self.declared = declared_titles(page.root)
        self.crumbs = crumbs(page.root)
        self.blocks = stream(page.root)
        self.parts = Dissection()
        self.headline: Block | None = None
        self.title = ""
        self.text: list[Block] = []

    def take_apart(self) -> None:
        """Settles headline, lead and body."""
        self.text = self._box() or body_blocks(self.blocks)
        start = self.text[0].index if self.text else len(self.blocks)
        marked = found(self.root, self.layout.title)
        self.headline = headline_block(self.blocks, self.declared, start, marked)
        self.title = title_of(self.headline, self.declared)
        top = self.headline.index if self.headline is not None else -1
        if self.text and top >= self.text[-1].index:
            top = -1
        self.text = [block for block in self.text if block.index > top]
        self.parts = dissect(self._above_text(), self.text, self.title, first_is_lead=self.layout.first_is_lead)

    def article(self, address: AddressOf) -> Article:
        """All fields; called once the parts are settled."""
        lead = "\n\n".join(clean(block.text) for block in self.parts.lead)
        paragraphs = [clean(block.text) for block in self.parts.body]
        moment = self.published()
        return Article(
            url=self.page.url,
            title=self.title,
            lead=lead,
            body="\n\n".join(paragraphs),
            published=moment.value if moment else None,
            published_precision=moment.precision if moment else None,
            event_dates=spoken_days(lead, paragraphs, moment.value if moment else None),
            bylines=self.bylines(),
            organ=organ_of(self.root, self.crumbs, self._site_names(), self._frame_lines()),
            category=category_of(self.crumbs, self.metadata, self.title) or self._filed(address),
            related=related_links(self.page, self.blocks, address),
            attachments=attachments(self.page, self._file_links()),
            documents=tuple(find_documents("\n".join((self.title, lead, *paragraphs)))),
        )

    def published(self) -> Moment | None:
        """The layout's date element, what machines are told, or the visible date line."""
        captured = self.page.captured_at
        placed = element_date(found(self.root, self.layout.date), captured)
        told = placed or machine_date(
            self.root, self.metadata, article_meta=self.layout.meta_dates, captured_at=captured
        )
        top = self.headline.index if self.headline is not None else -1
        above = [block for block in self.blocks[max(0, top - 3) : max(0, top)] if self._is_beside_headline(block)]
        shown = visible_date(self._below_headline(), above, self._behind_text(), captured, asides=self.parts.asides)
        return finer(told, shown)

    def bylines(self) -> tuple[Byline, ...]:
        """Signature, else the visible author, else JSON-LD's; the source line joined to each."""
        lines = [*self.parts.asides, *self._near_text()]
        signed = self.parts.bylines
        authors = _named(signed) or self._placed_author() or _named(visible_author(lines))
        authors = authors or signed_behind(self._behind_text())
        authors = authors or machine_authors(self.metadata.persons(), self._hosts())
        named = sources(labelled(lines))
        return sourced(authors, named or tuple(byline.source for byline in signed if byline.source))

    def _site_names(self) -> Iterator[str]:
        return site_names(self.metadata, self.declared, self.title)

    def _frame_lines(self) -> Iterator[str]:
        """Headings above the article, then the lines at the foot of the page."""
        top = self.headline.index if self.headline is not None else 0
        yield from (block.text for block in self.blocks[:top] if block.level and block.link_density < 1)
        feet = (block.text for block in reversed(self.blocks[-20:]) if footer_line(block.text))
        yield from (sentence for text in feet for sentence in text.split(". "))

    def _filed(self, address: AddressOf) -> str | None:
        """Where no breadcrumb says it: a line that leads down to the article, a link, the line above the headline."""
        top = self.headline.index if self.headline is not None else 0
        steps = line_of_crumbs(reversed(self.blocks[max(0, top - 8) : top]))
        named = category_of(steps, self.metadata, self.title)
        return named or filed_under(self.root) or self._heading_above(address)

    def _heading_above(self, address: AddressOf) -> str | None:
        """The line right above the headline, where some link to a list is called the same."""
        top = self.headline
        if top is None or not top.index or top.node.parent is None:
            return None
        above = self.blocks[top.index - 1]
        if len(above.text) > 80 or not self._is_alone_above(above, top):
            return None
        links = (link for link in self.page.links() if address(link.url).kind == "list")
        name = clean(above.text)
        return name if any(clean(link.text) == name for link in links) else None

    def _is_alone_above(self, line: Block, top: Block) -> bool:
        """Whether *line* stands in the headline's box, or alone above it in one a little wider."""
        if any(node is line.node.parent for node in top.node.chain(3)):
            return True
        box = next((node for node in top.node.chain(5) if line.node.within(node)), None)
        before = self.blocks[line.index - 1] if line.index else None
        return box is not None and box.tag != "body" and (before is None or not before.node.within(box))

    def _box(self) -> list[Block]:
        box = found(self.root, self.layout.body)
        if box is None:
            return []
        return [block for block in self.blocks if block.node.inside(box) and not block.zone_inside(box)]

    def _above_text(self) -> list[Block]:
        """What stands between headline and text, the layout's lead first."""
        lead = found(self.root, self.layout.lead)
        if lead is not None:
            return [b for b in self.blocks if b.node.inside(lead) and not b.zone_inside(lead)]
        if self.headline is None or not self.text:
            return []
        return self.blocks[self.headline.index + 1 : self.text[0].index]

    def _is_beside_headline(self, block: Block) -> bool:
        """In the headline's own box, or labelled: what else stands above it is the clock of the site."""
        box = self.headline.node.parent if self.headline is not None else None
        return names_date(block.text) or (box is not None and box.tag != "body" and block.node.within(box))

    def _below_headline(self) -> list[Block]:
        """What stands between the headline and the first paragraph that is read."""
        first = next((block.index for block in (*self.parts.lead, *self.parts.body)), 0)
        end = max(first, self.text[0].index if self.text else 0)
        # Without a headline only the nearest lines count: further up stands the clock of the site.
        top = self.headline.index if self.headline is not None else max(-1, end - 4)
        return self.blocks[top + 1 : end]

    def _behind_text(self) -> Iterator[Block]:
        """From the end of what is read: boxes named for the author may stand before the last of the text."""
        last = next((block.index for block in reversed([*self.parts.lead, *self.parts.body])), -1)
        return iter(self.blocks[last + 1 :])

    def _near_text(self) -> list[Block]:
        """The lines that may name an author: above the text, then below it as far as the lists."""
        lines = self._below_headline()
        for block in self._behind_text():
            if related_heading(block.text) or (is_prose(block) and not block.zone):
                break
            lines.append(block)
        return lines[:120]

    def _placed_author(self) -> tuple[Byline, ...]:
        texts = (" ".join("".join(e.itertext()).split()) for e in found_all(self.root, self.layout.author))
        return next((authors for text in texts if (authors := _named(read_author(clean(text))))), ())

    def _hosts(self) -> list[str]:
        names = (
            self.metadata.metas.get(name, "") for name in ("og:site_name", "application-name", "generator", "author")
        )
        return [name for name in names if name]

    def _file_links(self) -> list[HtmlElement]:
        nodes = {block.node: None for block in [*self.text, *self._near_text()] if block.linked or block.row}
        links = [link for node in nodes for link in node.element.iter("a")]
        return found_all(self.root, self.layout.attachments) + links


def _named(bylines: tuple[Byline, ...]) -> tuple[Byline, ...]:
    """Those that name somebody, not only where the text was taken from."""
    return tuple(byline for byline in bylines if byline.name or byline.organisation)
