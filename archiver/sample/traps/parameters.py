# ruff: noqa: ARG002
"""Parameters that make new addresses of pages that are known: languages, orders, filters, session ids."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from archiver.sample.answers import HERE, HERE_QUOTED, Answer, redirect
from archiver.sample.stories import SubSite
from archiver.sample.traps.trap import Trap, anchors

if TYPE_CHECKING:
    from archiver.sample.world import World

_LANGUAGES = (
    "ar_SA bg_BG ca_ES cs_CZ da_DK de_DE el_GR en_AU en_GB en_US es_AR es_ES et_EE eu_ES fa_IR fi_FI fr_CA fr_FR "
    "gl_ES hi_IN hr_HR hu_HU in_ID it_IT iw_IL ja_JP ko_KR lo_LA lt_LT nb_NO nl_BE nl_NL pl_PL pt_BR pt_PT ro_RO "
    "ru_RU sk_SK sv_SE zh_CN"
)
_UPDATE = "/c/portal/update_language"
_SESSION = re.compile(r";jsessionid=[^?/]*")
_PARAMETER = re.compile(r"(?<=[?&])(?:sid|ref|lang|sort|dir|loc|cpage)=[^&]*(?:&|$)")


def bare(target: str) -> str:
    """A request target without the parameters that change no page, or only its order.

    >>> bare("/tin;jsessionid=0a9f?page=2&sid=77&id=5&cpage=3"), bare("/tin?lang=en_US")
    ('/tin?page=2&id=5', '/tin')
    """
    return _PARAMETER.sub("", _SESSION.sub("", target)).rstrip("?&")


def order(target: str) -> str:
    """In which order a target asks for a list; empty where it asks for none.

    >>> order("/tin?sort=title&dir=asc"), order("/tin?loc=2"), order("/tin")
    ('title asc', 'loc 2', '')
    """
    asked = parse_qs(urlsplit(target).query)
    if "sort" in asked:
        return f"{asked['sort'][0]} {asked.get('dir', ['desc'])[0]}"
    return f"loc {asked['loc'][0]}" if "loc" in asked else ""


class Languages(Trap):
    """Every page in forty languages, none of which it speaks."""

    def page_links(self, world: World, site: SubSite) -> str:
        """Flags: the portals of Java servers go through an address that sends back, others add a parameter."""
        flags = "".join(
            f'<a href="{_switch(site, language)}" class="flag" title="{language}">{language[:2]}</a>'
            for language in _LANGUAGES.split()
        )
        return f'<div class="taglib-language-list">{flags}</div>'

    def answer(self, world: World, site: SubSite, target: str) -> Answer | None:
        """Back to where one comes from."""
        parts = urlsplit(target)
        if parts.path != _UPDATE:
            return None
        back = parse_qs(parts.query).get("redirect", ["/"])[0]
        return redirect(back if back.startswith("/") and not back.startswith("//") else "/", 302)

    def pattern(self, site: SubSite, name: str) -> str:
        """The address that sends back, or the parameter."""
        return f"^{_UPDATE}" if site.family == "liferay" else r"[?&]lang=[a-z]{2}"


def _switch(site: SubSite, language: str) -> str:
    if site.family == "liferay":
        return f"{_UPDATE}?p_l_id={20000 + site.number}&amp;redirect={HERE_QUOTED}&amp;languageId={language}"
    return f"{HERE}lang={language}"


class Sorting(Trap):
    """A list by date or title, up or down, or what is of one place."""

    def list_links(self, world: World, site: SubSite, path: str) -> str:
        """Four orders and six filters."""
        joined = path + ("&" if "?" in path else "?")
        orders = [
            (f"{joined}sort={key}&dir={way}", f"{name} {'↑' if way == 'asc' else '↓'}")
            for key, name in (("date", "Ngày đăng"), ("title", "Tiêu đề"))
            for way in ("asc", "desc")
        ]
        return anchors([*orders, *((f"{joined}loc={number}", f"Khu vực {number}") for number in range(1, 7))])

    def pattern(self, site: SubSite, name: str) -> str:
        """The parameters."""
        return r"[?&](?:sort|loc)="


class Signed(Trap):
    """Links that are other ones at every request; they are signed when an answer is sent."""

    def pattern(self, site: SubSite, name: str) -> str:
        """The parameter."""
        return f"[?&;]{name}="
