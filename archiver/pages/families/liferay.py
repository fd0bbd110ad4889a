"""Liferay 6 to 7: ``/web/<site>/<page>/-/asset_publisher/<instance>/content/id/<ID>``."""

from __future__ import annotations

import re
from typing import ClassVar
from urllib.parse import SplitResult

from archiver.pages.addresses import Address
from archiver.pages.families.base import Family
from archiver.pages.grammar import Grammar
from archiver.pages.page import Page

_SCRIPT = re.compile(r"\bLiferay\.\w+|/o/[\w-]*theme/|/html/js/liferay/")
_PORTLET = re.compile(r"\bportlet-(?:boundary|body|content|layout)\b")
#: Every portlet prefixes its parameters with its own name: ``_101_INSTANCE_x_cur=2``.
_PAGE = re.compile(r"(?:^|&)(?:_\w+_)?cur=(\d{1,6})(?:&|$)")


class LiferayFamily(Family):
    """Keyed on the number of the asset; ``/c/portal/`` are actions (forty languages among them), never pages."""

    name: ClassVar[str] = "liferay"
    grammar: Grammar = Grammar(
        ignored=("/c/{slug}",),
        articles=(
            "{path}/-/asset_publisher/{word}/content/id/{key}",
            "{path}/-/asset_publisher/{word}/content/{slug}-{key}",
            "{path}/-/asset_publisher/{word}/content/{slug}",
            "{path}/-/view_content/content/{key}/{slug}",
            "{path}/-/view_content/content/{key}",
            "{path}/w/{word}",
        ),
        feeds=("{path}/-/asset_publisher/{word}/rss", "{path}/rss"),
        homes=("/web/{word}", "/web/{word}/home"),
        lists=("/web/{word}/{word}", "/web/{word}/{word}/{word}"),
        files=("/documents/{slug}",),
    )

    def detects(self, page: Page) -> bool:
        """By the scripts and portlets that it puts on every page."""
        if "portlet-" not in page.source:
            return False
        if not any(_PORTLET.search(box.get("class", "")) for box in page.root.iter("div", "section", "body")):
            return False
        sources = (
            s.text or s.get("src") or s.get("href") or "" for s in (*page.elements("script"), *page.elements("link"))
        )
        return any(_SCRIPT.search(source) for source in sources)

    def own_address(self, parts: SplitResult) -> Address | None:
        """The grammar; further pages are told by a portlet's own ``cur``."""
        found = _PAGE.search(parts.query)
        there = self.grammar.address(parts._replace(query="") if found else parts)
        if found is None or there is None or there.kind not in ("list", "home"):
            return there
        return Address("list", category=there.category, page=int(found[1]))
