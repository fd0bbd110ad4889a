"""Reading plain text: lines are blocks, and what HTML says with tags is said by order and repetition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice, takewhile

from archiver.errors import NotAnArticle
from archiver.items import Article, Evidence, RelatedLink
from archiver.pages.blocks import PROSE, Block, Node, is_padded
from archiver.pages.credits import sourced, sources, visible_author
from archiver.pages.dissection import Dissection, dissect
from archiver.pages.entry_titles import part_glued, without_date
from archiver.pages.labels import (
    footer_line,
    label,
    names_author,
    related_heading,
    side_heading,
)
from archiver.pages.limits import MOST_LINES
from archiver.pages.page import Page
from archiver.pages.published import is_date_line, visible_date
from archiver.pages.refusals import refuse_text
from archiver.pages.related import numbered
from archiver.pages.rules import (
    BODY_LINES,
    BYLINE_NONE,
    BYLINE_SHOWN,
    DATE_UNCLAIMED,
    RELATED_HEADED,
    RELATED_NONE,
    TITLE_LINE,
)
from archiver.pages.spoken import spoken_days
from archiver.vietnamese.documents import find_documents
from archiver.vietnamese.organs import organ_in
from archiver.vietnamese.text import clean, fold

_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…", ".”", '."', "./.")


#: No list of related titles is longer, doubles included.
_MOST_LINES = 600
#: Characters to which mail programmes and text browsers break lines, at most; how full a line is that was broken;
#: and the share of the lines that must be.
_WIDEST, _FILLED, _LEAST_FILLED = 100, 0.75, 0.4


def read_text(page: Page) -> Article:
    """The article in the lines of a text-only page. Raises `NotAnArticle`.

    The headline is the last line above the first paragraph that is no date, label or name; the first
    paragraph is the lead. Related titles have no address here.
    """
    lines = _lines(page)
    if _is_program(lines):
        raise NotAnArticle("not a page", page.url, "the text of a program")
    refuse_text(page.url, lines)
    first = next((line.index for line in lines if _is_paragraph(line)), None)
    if first is None:
        raise NotAnArticle("listing" if len(lines) > 8 else "empty", page.url, "no paragraph of text")
    top = _headline(lines[:first])
    if top is None:
        raise NotAnArticle("empty", page.url, "no headline above the text")
    body, listed = _split_at_list(lines[top + 1 :])
    title = clean(lines[top].text)
    parts = dissect([], body, title, first_is_lead=True)
    if not parts.lead and not parts.body:
        raise NotAnArticle("empty", page.url, "no text")
    return _article(page, title, parts, lines[:top], listed)


def _article(page: Page, title: str, parts: Dissection, above: Sequence[Block], listed: list[Block]) -> Article:
    lead = "\n\n".join(clean(block.text) for block in parts.lead)
    paragraphs = [clean(block.text) for block in parts.body]
    shown = visible_date(parts.asides, [], parts.asides, page.captured_at)
    moment = shown.value if shown else None
    related = _related(listed, title)
    signed = parts.signed.value if parts.signed else visible_author(parts.asides)
    rules = {
        "title": TITLE_LINE,
        "lead": parts.lead_rule,
        "body": BODY_LINES,
        "published": shown.rule if shown else DATE_UNCLAIMED,
        "bylines": parts.signed.rule if parts.signed else BYLINE_SHOWN if signed else BYLINE_NONE,
        "related": RELATED_HEADED if related else RELATED_NONE,
    }
    return Article(
        url=page.url,
        title=title,
        lead=lead,
        body="\n\n".join(paragraphs),
        published=moment.value if moment else None,
        published_precision=moment.precision if moment else None,
        event_dates=spoken_days(lead, paragraphs, moment.value if moment else None),
        bylines=sourced(signed, sources(line.text for line in parts.asides)),
        organ=next((organ for line in above if (organ := organ_in(clean(line.text)))), None),
        related=related,
        documents=tuple(find_documents("\n".join((title, lead, *paragraphs)))),
        evidence=tuple(Evidence(field, rule.words, rule.confidence) for field, rule in rules.items()),
    )


def _lines(page: Page) -> list[Block]:
    node = Node(page.root, None)
    blocks: list[Block] = []
    for raw in _unwrapped(page.text.splitlines()[:MOST_LINES]):
        text = " ".join(raw.split())
        if clean(text):
            align = "right" if is_padded(raw, spaces=True) else ""
            blocks.append(Block(text, node, len(blocks), align=align))
    return blocks


def _unwrapped(lines: Sequence[str]) -> Iterable[str]:
    """The lines of a text that a programme has broken at a width, its paragraphs whole again.

    A line that fills the width goes on in the next; one that is short, or followed by a blank, has ended.
    """
    lengths = [len(line.rstrip()) for line in lines if line.strip()]
    width = max(lengths, default=0)
    filled = [line.strip() != "" and len(line.rstrip()) > _FILLED * width for line in lines]
    if width > _WIDEST or sum(filled) < _LEAST_FILLED * len(lengths):
        return lines
    joined: list[list[str]] = []
    goes_on = False
    for line, is_filled in zip(lines, filled, strict=True):
        if goes_on and line.strip():
            joined[-1].append(line)
        else:
            joined.append([line])
        goes_on = is_filled
    return (" ".join((first.rstrip(), *map(str.strip, rest))) if rest else first for first, *rest in joined)


_PROGRAM_ENDS = (";", "{", "}", "});", "*/", "{}")


def _is_program(lines: Sequence[Block]) -> bool:
    """Whether the lines end as those of JavaScript or a style sheet do."""
    return bool(lines) and sum(line.text.endswith(_PROGRAM_ENDS) for line in lines) > len(lines) / 4


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
