"""NukeViet 3.4 to 4.5, its news module: ``/{lang}/{module}/{cat}/{alias}-{id}.html``."""

from __future__ import annotations

import re
from typing import ClassVar
from urllib.parse import SplitResult, parse_qs

from archiver.pages.addresses import Address
from archiver.pages.families.base import Family
from archiver.pages.layouts import BOXES, Layout, any_of, classed
from archiver.pages.page import Page

_SCRIPT = re.compile(r"^/index\.php(?=/|$)")
_LANGUAGE = re.compile(r"^/[a-z]{2}(?=/|$)")
_ARTICLE = re.compile(r"^(?:/[^/]+)*?/(?:(?P<cat>[^/]+)/)?[^/]*?-(?P<id>\d+)\.html$")
#: NukeViet 3 wrote ``/vi/news/<Cat>/<alias>-<ID>/``.
_OLD_ARTICLE = re.compile(r"^/[^/]+/(?P<cat>[^/]+)/[^/]+-(?P<id>\d+)/?$")
_PAGE = re.compile(r"/page-(\d{1,6})/?$")
_VIEWS = re.compile(
    r"/(?:print|savefile|sendmail|rating|tag|topic|author|search|users|seek|contact|statistics|banners|voting|comment)(?:/|$)"
)
_FEED = re.compile(r"/(?:rss|feeds)(?:/[^/]+)*/?$")
_LIST = re.compile(r"^(?:/[^/.]+){1,4}/?$")
_FOREIGN = re.compile(r"^/(?!vi(?:/|$))[a-z]{2}(?:/|$)")

_FILES = f"{any_of('div', 'ul', 'li', 'p')}[{classed('news-download-file')}]//a[@href]"
_V45 = Layout(
    name="4.5",
    title='(//h1|//h2)[@itemprop="headline"]',
    lead=f"//div[{classed('hometext')}]",
    body='id("news-bodyhtml")',
    published='//span[@itemprop="datePublished"]',
    author=f"//p[{classed('text-right')}][strong]",
    attachments=_FILES,
    meta_dates=False,
)
_V34 = Layout(
    name="3.4",
    title='id("news_detail")/h1',
    lead='id("hometext")',
    body=f'id("news_detail")//div[{classed("bodytext")}]',
    published=f'id("news_detail")//span[{classed("time")}]',
    author='id("news_detail")//p[contains(@style, "right")][strong]',
    meta_dates=False,
)
#: Themes move things about, but keep these names.
_THEMED = Layout(
    name="theme",
    lead=f'{BOXES}[{classed("hometext")}] | id("hometext")',
    body=f"{BOXES}[{classed('bodytext')}]",
    published='//span[@itemprop="datePublished"]',
    author=f"//p[{classed('text-right')}][strong]",
    attachments=_FILES,
    meta_dates=False,
)


class NukeVietFamily(Family):
    """Keyed on the trailing id: a moved article keeps it, and the old address answers 301."""

    name: ClassVar[str] = "nukeviet"
    layouts: ClassVar[tuple[Layout, ...]] = (_V45, _V34, _THEMED)

    def detects(self, page: Page) -> bool:
        """By the generator; or by the boxes that only its news module has."""
        if made_with := page.generator:
            return "nukeviet" in made_with.lower()
        return any(layout.fits(page) for layout in self.layouts[:2])

    def own_address(self, parts: SplitResult) -> Address | None:
        """The grammar of the module's first line, with and without rewriting."""
        if "download=1" in parts.query:
            return Address("file")
        if "nv=" in parts.query and parts.path.endswith(("/", "/index.php")):
            return _unrewritten(parse_qs(parts.query))
        path = _SCRIPT.sub("", parts.path) or "/"
        if _VIEWS.search(path) or _FOREIGN.match(path):
            return Address("ignore")
        if _FEED.search(path):
            return Address("feed")
        return _rewritten(path)


def _rewritten(path: str) -> Address | None:
    page = 1
    if found := _PAGE.search(path):
        path, page = path[: found.start()] + "/", int(found[1])
    path = _LANGUAGE.sub("", path) or "/"
    if path == "/":
        return Address("home", page=page)
    if (article := _ARTICLE.match(path) or _OLD_ARTICLE.match(path)) and page == 1:
        return Address("article", key=article["id"], category=article["cat"])
    if _LIST.match(path):
        return Address("list", category=path.strip("/").rpartition("/")[2], page=page)
    return None


def _unrewritten(query: dict[str, list[str]]) -> Address:
    """``index.php?language=vi&nv=news&op=Tin-tuc/alias-12``"""
    path = "/" + query.get("nv", [""])[0] + "/" + query.get("op", [""])[0].rstrip("/")
    if _VIEWS.search(path):
        return Address("ignore")
    if _PAGE.search(path + "/"):
        return _rewritten(path + "/") or Address("unknown")
    return _rewritten(path + ".html") or _rewritten(path) or Address("unknown")
