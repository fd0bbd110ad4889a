"""SharePoint: ``/Pages/<page>.aspx?ItemID=<ID>``, ``/Trang/<page>.aspx?bvid=<ID>``."""

from __future__ import annotations

from typing import ClassVar

from archiver.pages.families.base import Family
from archiver.pages.grammar import Grammar
from archiver.pages.page import Page


class SharePointFamily(Family):
    """Keyed on the item's number; the page before it only shows the item."""

    name: ClassVar[str] = "sharepoint"
    grammar: Grammar = Grammar(
        ignored=("/_layouts/{slug}", "/_vti_bin/{slug}", "{path}/Forms/{slug}"),
        articles=(
            "{path}/Pages/{list}.aspx?ItemID={key}&cm={category}",
            "{path}/Pages/{list}.aspx?ItemID={key}",
            "{path}/Trang/{list}.aspx?bvid={key}",
        ),
        pages=(
            "{path}/Pages/{word}.aspx?cm={category}&page={page}",
            "{path}/Trang/{word}.aspx?cmid={category}&trang={page}",
        ),
        lists=("{path}/Pages/{word}.aspx?cm={category}", "{path}/Trang/{word}.aspx?cmid={category}"),
        homes=("{path}/Pages/default.aspx", "{path}/Trang/default.aspx", "{path}/Trang/trang-chu.aspx"),
    )

    def detects(self, page: Page) -> bool:
        """By its generator."""
        return "sharepoint" in page.generator.lower()
