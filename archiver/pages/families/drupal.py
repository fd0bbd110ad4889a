"""Drupal 7 to 10: ``/node/<ID>``, or an alias with the node behind it."""

from __future__ import annotations

from typing import ClassVar

from archiver.pages.families.base import Family
from archiver.pages.grammar import Grammar
from archiver.pages.layouts import Layout, classed
from archiver.pages.page import Page

#: The body field as Drupal 7 names it, and as 8 and later do.
_FIELDS = Layout(name="body field", body=f"//div[{classed('field-name-body')} or {classed('field--name-body')}]")


class DrupalFamily(Family):
    """Keyed on the node's number; an alias, which names none, is a key by itself. Lists count pages from 0."""

    name: ClassVar[str] = "drupal"
    layouts: ClassVar[tuple[Layout, ...]] = (_FIELDS,)
    grammar: Grammar = Grammar(
        ignored=("/user/{slug}", "/comment/{slug}", "/node/add/{slug}", "/printmail/{slug}"),
        articles=("/node/{key}", "/tin-tuc/{word}"),
        pages=("/taxonomy/term/{category}?page={page0}", "/chuyen-muc/{word}?page={page0}", "/node?page={page0}"),
        lists=("/taxonomy/term/{category}", "/chuyen-muc/{word}", "/node"),
        feeds=("/rss.xml", "/taxonomy/term/{n}/feed"),
    )

    def detects(self, page: Page) -> bool:
        """By its generator."""
        return "drupal" in page.generator.lower()
