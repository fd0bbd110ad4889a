"""DotNetNuke: ``/<page>/<slug>/type/detail/id/<ID>/task/<n>``, or pages told apart by their ``tabid``."""

from __future__ import annotations

from typing import ClassVar

from archiver.pages.families.base import Family
from archiver.pages.grammar import Grammar
from archiver.pages.page import Page

#: Controls of its own; a module has others, which may show an article: ``/ctl/chitiet/mid/1488/idtin/912``.
_CONTROL_NAMES = "login logoff register profile sendpassword terms privacy edit settings module tab export print"
_CONTROLS = tuple(_CONTROL_NAMES.split())
#: What modules call the number of an article.
_NUMBER_NAMES = "id idtin tinid newsid itemid articleid baivietid idbaiviet"
_NUMBERS = tuple(_NUMBER_NAMES.split())


class DotNetNukeFamily(Family):
    """Keyed on the module's own id; files stand under ``/Portals/<n>/``."""

    name: ClassVar[str] = "dotnetnuke"
    grammar: Grammar = Grammar(
        ignored=(
            *(f"{{path}}/ctl/{control}{rest}" for control in _CONTROLS for rest in ("", "/{slug}")),
            "/Login.aspx",
            "/Register.aspx",
            "{path}/print/{slug}",
        ),
        articles=(
            *(f"{{path}}/ctl/{{word}}/mid/{{n}}/{number}/{{key}}" for number in _NUMBERS),
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
        return any(field.get("name") in ("__dnnVariable", "ScrollTop") for field in page.elements("input"))
