"""What a page says of itself to machines: ``meta`` elements and JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from lxml.html import HtmlElement

from archiver.pages.page import Page

#: schema.org types of articles; listings call themselves CollectionPage, ItemList, SearchResultsPage.
_ARTICLE_NAMES = (
    "Article NewsArticle BlogPosting Report ReportageNewsArticle OpinionNewsArticle AnalysisNewsArticle TechArticle "
    "ScholarlyArticle SocialMediaPosting LiveBlogPosting BackgroundNewsArticle"
)
ARTICLE_TYPES = frozenset(_ARTICLE_NAMES.split())
LISTING_TYPES = frozenset(("CollectionPage", "SearchResultsPage", "ItemList"))

_DATE_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_at",
    "article.published",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "date",
)


class Metadata:
    """The head's metas and the JSON-LD nodes of one page."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def metas(self) -> dict[str, str]:
        """Contents by lower-case ``property``, ``name`` or ``itemprop``; the first of each name."""
        found: dict[str, str] = {}
        for meta in self._page.elements("meta"):
            name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower().strip()
            content = (meta.get("content") or "").strip()
            if name and content:
                found.setdefault(name, content)
        return found

    @cached_property
    def nodes(self) -> list[dict[str, Any]]:
        """Every JSON-LD object on the page; what cannot be read is passed over."""
        return [
            node for script in self._page.elements("script") if _is_jsonld(script) for node in _objects(script.text)
        ]

    @cached_property
    def article(self) -> dict[str, Any]:
        """The JSON-LD node of the article; empty where there is none."""
        return next((node for node in self.nodes if types(node) & ARTICLE_TYPES), {})

    @property
    def says_article(self) -> bool:
        """Whether the page calls itself an article."""
        return bool(self.article) or self.metas.get("og:type", "").lower() in ("article", "news")

    @property
    def says_listing(self) -> bool:
        """Whether the page calls itself a list, and no article."""
        return not self.says_article and any(types(node) & LISTING_TYPES for node in self.nodes)

    def dates(self, *, article_meta: bool = True) -> Iterator[str]:
        """Machine-readable publication dates, the most trustworthy first."""
        if isinstance(date := self.article.get("datePublished"), str):
            yield date
        for name in _DATE_NAMES:
            if name in self.metas and (article_meta or "article:" not in name):
                yield self.metas[name]

    def persons(self) -> list[str]:
        """Names of the persons whom JSON-LD calls authors."""
        authors = self.article.get("author")
        listed = authors if isinstance(authors, list) else [authors]
        return [name for author in listed if (name := _person(author))]


def types(node: dict[str, Any]) -> set[str]:
    """The ``@type`` of *node*, which may be one name or several."""
    named = node.get("@type")
    return {name for name in (named if isinstance(named, list) else [named]) if isinstance(name, str)}


def _person(author: object) -> str:
    if isinstance(author, str):
        return author
    if isinstance(author, dict) and "Organization" not in types(author) and isinstance(author.get("name"), str):
        return str(author["name"])
    return ""


def _is_jsonld(script: HtmlElement) -> bool:
    return "ld+json" in script.get("type", "").lower()


def _objects(source: str | None) -> Iterator[dict[str, Any]]:
    try:
        waiting = [json.loads(source or "null", strict=False)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting[:0] = value
        elif isinstance(value, dict):
            yield value
            waiting[:0] = [value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value]
