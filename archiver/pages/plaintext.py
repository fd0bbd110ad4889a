"""Reading plain text: lines are blocks, and what HTML says with tags is said by order and repetition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice, takewhile

from archiver.errors import NotAnArticle
from archiver.items import Article, RelatedLink
from archiver.pages.blocks import PROSE, Block, Node, is_padded
from archiver.pages.credits import sourced, sources, visible_author
from archiver.pages.dissection import Dissection, dissect
from archiver.pages.labels import (
    footer_line,
    label,
    names_author,
    related_heading,
    side_heading,
)
from archiver.pages.page import Page
from archiver.pages.published import is_date_line, visible_date
from archiver.pages.refusals import refuse_text
from archiver.pages.related import numbered, part_glued, without_date
from archiver.pages.spoken import spoken_days
from archiver.vietnamese.documents import find_documents
from archiver.vietnamese.organs import organ_in
from archiver.vietnamese.text import clean, fold

_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…", ".”", '."', "./.")


#: No list of related titles is longer, doubles included.
_MOST_LINES = 600


def read_text(page: Page) -> Article:
    """The article in the lines of a text-only page. Raises `NotAnArticle`.

    The headline is the last line above the first paragraph that is no date, label or name; the first
    paragraph is the lead. Related titles have no address here.
    """
    lines = _lines(page)
    refuse_text(page.url, lines)
    first = next((line.index for line in lines if _is_paragraph(line)), None)
    if first is None:
        raise NotAnArticle("listing" if len(lines) > 8 else "empty", page.url, "no paragraph of text")
    top = _headline(lines[:first])
    body, listed = _split_at_list(lines[top + 1 :] if top is not None else lines[first:])
    title = clean(lines[top].text) if top is not None else ""
    parts = dissect([], body, title, first_is_lead=True)
    if not parts.lead and not parts.body:
        raise NotAnArticle("empty", page.url, "no text")
    return _article(page, title, parts, lines[: top or 0], listed)


def _article(page: Page, title: str, parts: Dissection, above: Sequence[Block], listed: list[Block]) -> Article:
    lead = "\n\n".join(clean(block.text) for block in parts.lead)
    paragraphs = [clean(block.text) for block in parts.body]
    moment = visible_date(parts.asides, [], parts.asides, page.captured_at)
    return Article(
        url=page.url,
        title=title,
        lead=lead,
        body="\n\n".join(paragraphs),
        published=moment.value if moment else None,
        published_precision=moment.precision if moment else None,
        event_dates=spoken_days(lead, paragraphs, moment.value if moment else None),
        bylines=sourced(parts.bylines or visible_author(parts.asides), sources(line.text for line in parts.asides)),
        organ=next((organ for line in above if (organ := organ_in(clean(line.text)))), None),
        related=_related(listed, title),
        documents=tuple(find_documents("\n".join((title, lead, *paragraphs)))),
    )


def _lines(page: Page) -> list[Block]:
    node = Node(page.root, None)
    blocks: list[Block] = []
    for raw in page.text.splitlines():
        text = " ".join(raw.split())
        if clean(text):
            align = "right" if is_padded(raw, spaces=True) else ""
            blocks.append(Block(text, node, len(blocks), align=align))
    return blocks


def _is_paragraph(line: Block) -> bool:
    """Long, and ending as sentences do: headlines and titles in lists are neither or only the first."""
    text = line.text
    return len(text) >= 250 or (len(text) >= PROSE and text.endswith(_SENTENCE_ENDS) and not is_date_line(line))


def _headline(above: Sequence[Block]) -> int | None:
    for line in reversed(above):
        if len(line.text) >= 12 and not is_date_line(line) and not label(line.text) and not names_author(line.text):
            return line.index
    return None


def _split_at_list(lines: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The text, without the foot of the site, and the lines under the related heading."""
    headed = next((place for place, line in enumerate(lines) if place and related_heading(line.text)), len(lines))
    text = list(lines[:headed])
    while text and footer_line(text[-1].text):
        text.pop()
    return text, list(lines[headed + 1 :])


def _related(lines: Iterable[Block], title: str) -> tuple[RelatedLink, ...]:
    listed = takewhile(lambda line: not (side_heading(line.text) or footer_line(line.text)), islice(lines, _MOST_LINES))
    titles = [without_date(line.text) for line in listed if not label(line.text) and not related_heading(line.text)]
    kept = part_glued([found for found in titles if len(found) >= 8])
    return numbered((found, None) for found in kept if fold(found) != fold(title))
