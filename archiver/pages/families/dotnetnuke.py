"""DotNetNuke: ``/<page>/<slug>/type/detail/id/<ID>/task/<n>``, or pages told apart by their ``tabid``."""

from __future__ import annotations

from typing import ClassVar

from archiver.pages.families.base import Family
from archiver.pages.grammar import Grammar
from archiver.pages.page import Page


class DotNetNukeFamily(Family):
    """Keyed on the module's own id; files stand under ``/Portals/<n>/``."""

    name: ClassVar[str] = "dotnetnuke"
    grammar: Grammar = Grammar(
        ignored=("{path}/ctl/{slug}", "/Login.aspx", "/Register.aspx", "{path}/print/{slug}"),
        articles=(
            "{path}/type/detail/id/{key}/task/{n}",
            "{path}/type/detail/id/{key}",
            "{path}/tabid/{n}/id/{key}/language/{word}/Default.aspx",
            "{path}/tabid/{n}/id/{key}/Default.aspx",
        ),
        pages=(
            "{path}/type/list/task/{category}/page/{page}",
            "{path}/type/list/task/{category}?page={page}",
            "{path}/tabid/{category}/language/{word}/Default.aspx?page={page}",
            "{path}/tabid/{category}/currentpage/{page}/language/{word}/Default.aspx",
        ),
        lists=(
            "{path}/type/list/task/{category}",
            "{path}/tabid/{category}/language/{word}/Default.aspx",
            "{path}/tabid/{category}/Default.aspx",
        ),
        files=("/Portals/{n}/{slug}",),
        homes=("/Default.aspx", "/Trang-chu"),
    )

    def detects(self, page: Page) -> bool:
        """By its generator, or by the field that holds its scroll position."""
        if "dotnetnuke" in page.generator.lower() or "dnn " in f"{page.generator.lower()} ":
            return True
        if "__dnnVariable" not in page.source and "ScrollTop" not in page.source:
            return False
        return any(field.get("name") in ("__dnnVariable", "ScrollTop") for field in page.elements("input"))
