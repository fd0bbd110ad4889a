"""The rules by which fields are found, and how far each can be trusted.

A confidence is the share of pages on which the rule was right, as ``python -m tests.benchmarks.extraction
--confidence`` prints it over the saved pages, rounded down where few pages show it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from lxml.html import HtmlElement

from archiver.items import Evidence

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rule:
    """How something was found, in ``words``, and how often that is right, 0 to 1."""

    words: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value, by which rule, and in which element where it stands in one."""

    value: T
    rule: Rule
    element: HtmlElement | None = None

    def evidence(self, field: str) -> Evidence:
        """What is kept of it beside the value."""
        return Evidence(field, self.rule.words, self.rule.confidence, path_of(self.element))


def path_of(element: HtmlElement | None) -> str | None:
    """Where *element* stands, as an XPath."""
    return None if element is None else element.getroottree().getpath(element)


BY_LAYOUT = Rule("by its layout", 0.95)
BY_STRUCTURE = Rule("by the page's structure", 0.9)
NO_LAYOUT = Rule("no layout of it is on the page, read by structure", 0.7)
LAYOUT_FAILED = Rule("its layout failed, read by structure", 0.5)

TITLE_PLACED = Rule("the layout's headline", 0.98)
TITLE_TOLD = Rule("heading, the same as the page's title", 0.98)
TITLE_LINE_TOLD = Rule("line, the same as the page's title", 0.95)
TITLE_LIKE = Rule("heading, much like the page's title", 0.9)
TITLE_HEADING = Rule("heading above the text", 0.85)
TITLE_LINE = Rule("line above the text that may head it", 0.8)
TITLE_UNSHOWN = Rule("the page's title; no headline is shown", 0.4)

BODY_PLACED = Rule("the layout's box", 0.97)
BODY_MOST = Rule("the box with nearly all of the page's text", 0.95)
BODY_MORE = Rule("the box with most of the page's text", 0.85)
BODY_LESS = Rule("the box with the most text, though much stands elsewhere", 0.55)
BODY_SHORT = Rule("a few words, all that there is", 0.6)
BODY_LINES = Rule("lines behind the headline of a plain text", 0.8)

LEAD_PLACED = Rule("the layout's lead", 0.97)
LEAD_NAMED = Rule("element named for the lead", 0.95)
LEAD_APART = Rule("text between headline and body", 0.9)
LEAD_SET_OFF = Rule("first paragraph, set off by its type", 0.9)
LEAD_FIRST = Rule("first paragraph, which this CMS sets as the lead", 0.8)
LEAD_NONE = Rule("nothing is set apart", 0.9)

DATE_AGREED = Rule("told to machines and shown", 0.99)
DATE_PLACED = Rule("the layout's date", 0.97)
DATE_TOLD = Rule("told to machines", 0.92)
DATE_DISPUTED = Rule("told to machines; another day is shown", 0.7)
DATE_BELOW = Rule("line below the headline", 0.95)
DATE_IN_HEADLINE = Rule("in brackets behind the headline", 0.95)
DATE_ASIDE = Rule("line of its own at the text", 0.9)
DATE_STAMP = Rule("end of the signature's line", 0.85)
DATE_ABOVE = Rule("line right above the headline", 0.85)
DATE_BEHIND = Rule("labelled line behind the text", 0.85)
DATE_NONE = Rule("no date on the page", 0.85)
DATE_UNCLAIMED = Rule("dates on the page, none by the article", 0.8)

BYLINE_SIGNED = Rule("signature under the text", 0.92)
BYLINE_ABOVE = Rule("signature above the text", 0.9)
BYLINE_PLACED = Rule("the layout's author", 0.95)
BYLINE_SHOWN = Rule("line or element named for the author", 0.9)
BYLINE_BEHIND = Rule("line right behind the text's box", 0.8)
BYLINE_TOLD = Rule("person told to machines", 0.75)
BYLINE_SOURCE = Rule("line that names the source", 0.9)
BYLINE_NONE = Rule("nobody signs", 0.9)
BYLINE_UNREAD = Rule("nobody signs, but the text ends in a short line", 0.5)

RELATED_HEADED = Rule("list under its heading", 0.93)
RELATED_BEHIND = Rule("links in a row right behind the text", 0.8)
RELATED_NONE = Rule("no list behind the text", 0.93)
RELATED_UNREAD = Rule("a heading, but no list under it", 0.4)

CATEGORY_CRUMBS = Rule("breadcrumb or what machines are told", 0.92)
CATEGORY_FILED = Rule("link that files the article", 0.8)
CATEGORY_ABOVE = Rule("line above the headline, called as a list is", 0.8)
CATEGORY_NONE = Rule("nothing files the article", 0.6)

ORGAN_NAMED = Rule("banner, breadcrumb, title or foot of the page", 0.85)
ORGAN_NONE = Rule("no organ is named", 0.85)

FILES_LINKED = Rule("links to files, in and below the text", 0.95)
FILES_NONE = Rule("no link to a file", 0.95)

DOCUMENTS_CITED = Rule("numbers with their codes", 0.97)
DOCUMENTS_NONE = Rule("no number with a code", 0.97)
