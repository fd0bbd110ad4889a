# ruff: noqa: ARG002  (a layout's addresses may need less than the signature gives)
"""The DotNetNuke family: one form around the page, every box a module with a number.

Layout 1 is a district's site with friendly addresses, ``/tin-tuc-su-kien/<slug>/type/detail/id/<ID>/task/<n>``,
and a packed sitemap. Layout 2 is in :mod:`~archiver.sample.families.dotnetnuke_tabs`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, syndication, traps
from archiver.sample.answers import SHORT_CLOCK, Routes, weekday
from archiver.sample.bodies import body_html
from archiver.sample.chrome import Link
from archiver.sample.families.base import teaser
from archiver.sample.families.dotnetnuke_skin import CSS, footer, metas, whole_form
from archiver.sample.families.templated import Sheet, Templated, lines_of, neighbours, signers, sources
from archiver.sample.spelling import quoted, shown, slugged
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World


class FriendlyAddresses(Templated):
    """DotNetNuke 7: panes, containers, addresses that a provider makes friendly."""

    name: ClassVar[str] = "dotnetnuke"
    layouts: ClassVar[tuple[int, ...]] = (1,)

    def home(self, site: SubSite) -> str:
        """``/trang-chu``."""
        return "/trang-chu"

    def plain_path(self, site: SubSite, name: str) -> str:
        """``/<name>``."""
        return f"/{name}"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/tin-tuc-su-kien/<category>/type/list/task/<n>``, later pages with ``/page/N`` behind."""
        path = f"/tin-tuc-su-kien/{category.slug}/type/list/task/{category.number}"
        return path if number == 1 else f"{path}/page/{number}"

    def article_path(self, story: Story, place: Placement) -> str:
        """``/tin-tuc-su-kien/<slug>/type/detail/id/<ID>/task/<n>``."""
        return f"/tin-tuc-su-kien/{story.slug}/type/detail/id/{story.key}/task/{place.category.number}"

    def attachments(self, story: Story) -> list[Link]:
        """``/Portals/<n>/<folder>/<file>.pdf``."""
        folder = f"/Portals/{story.site.number}/VanBan/{story.posted:%Y}"
        return [(f"{folder}/{slugged(title, 7)}-{story.key}.pdf", title) for title in story.files]

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """The pages, and the sitemap in two files, the second of them packed."""
        routes = super().site_routes(world, site)
        if site.has_sitemap:
            index = partial(syndication.sitemap_index, world, site, ("/sitemap1.xml.gz",))
            part = partial(syndication.packed_sitemap, world, site, self, world.listing(site))
            routes |= {"/sitemap.xml": index, "/sitemap1.xml.gz": part}
        return routes

    def heading(self, title: str, href: str = "") -> str:
        """The title of a container."""
        inner = f'<a href="{href}">{shown(title)}</a>' if href else shown(title)
        return f'<div class="cat-head"><h2><span class="Head">{inner}</span></h2></div>\n'

    def entry(self, story: Story, place: Placement) -> str:
        """Picture and title; the date runs into the end of the beginning."""
        source = f"/Portals/{place.site.number}/HinhAnh/anh-{story.index}.jpg"
        text = f"{shown(teaser(story.lead), story.spelling)}<span>{story.posted:%H:%M %d/%m/%Y}</span>"
        return (
            f'<div class="news-item">{self.image_link(story, place, source)}'
            f'<h3>{self.text_link(story, place)}</h3><div class="desc">{text}</div></div>\n'
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """Numbers; the page that one is on leads nowhere."""
        cells = "".join(
            f'<a class="current">{n}</a>' if n == number else f'<a href="{self.list_path(site, category, n)}">{n}</a>'
            for n in range(1, count + 1)
        )
        return f'<div class="paging"><span>Trang {number}/{count}</span>{cells}</div>'

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """Title, date line, lead, body, who wrote; files and other articles."""
        way = story.spelling
        posted = f"{weekday(story.posted).title()}, {story.posted:%d/%m/%Y, %H:%M} [GMT+7]"
        return (
            f'<div class="news-detail"><h1 class="news-title">{shown(story.title, way)}</h1>'
            f'<div class="news-date">{posted}</div>{traps.article_links(world, place.site, story, place)}'
            f'<div class="news-sapo">{shown(story.lead, way)}</div>'
            f'<div class="news-content">{body_html(story, _picture_table)}{_tin_va_anh(story)}</div>'
            f"{self._files(story)}</div>\n"
            '<div class="news-other"><h4 class="other-title">Tin liên quan</h4><ul class="list-other">'
            f"{self.titles(self.related(world, story, place), place)}</ul></div>"
        )

    def _files(self, story: Story) -> str:
        rows = "".join(
            f'<tr><td>{n}</td><td>{shown(title)}</td><td><a href="{quoted(path)}">Tải về</a></td></tr>'
            for n, (path, title) in enumerate(self.attachments(story), 1)
        )
        head = "<tr><th>TT</th><th>Tên tệp</th><th></th></tr>"
        return f'<div class="news-file"><b>Tệp đính kèm:</b><table>{head}{rows}</table></div>' if rows else ""

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """A skin of panes inside the one form."""
        number = sheet.category.number if sheet.category else 1700
        modules = "".join(
            _module(number + n, f"{self.heading(title)}<ul>{items}</ul>")
            for n, (title, items) in enumerate(self.latest(world, site), 1)
        )
        content = (
            f'<div id="wrap"><div class="header"><a id="dnn_dnnLOGO_hypLogo" href="{self.home(site)}">'
            f'<img src="/Portals/{site.number}/logo.png" alt="{quoted(site.organ)}"></a>'
            f'<span class="clock">{SHORT_CLOCK}</span>'
            f'<a id="dnn_dnnLOGIN_loginLink" class="SkinObject" href="{world.internal}/sso/">Đăng nhập</a></div>'
            f'{self._menu(site)}{traps.page_links(world, site)}<div id="main"><div id="dnn_ContentPane" '
            f'class="contentPane">{self._crumbs(site, sheet)}{_module(number, sheet.content)}</div>'
            f'<div id="dnn_RightPane" class="rightPane">{modules}'
            f"{chrome.choices('Liên kết', chrome.offices(f'links {site.name}', 40))}</div></div>{footer(site)}</div>"
        )
        return (
            f'<!DOCTYPE html>\n<html lang="vi-VN"><head id="Head">{metas("DotNetNuke ")}'
            f"<title>{shown(sheet.title)}</title>{sheet.head}<style>{CSS}</style>"
            f'<link href="/Portals/_default/default.css" rel="stylesheet" />{chrome.script()}</head>\n'
            f'<body id="Body">{whole_form(site, sheet, content)}{chrome.settings(site.name, 16)}</body></html>\n'
        )

    def _menu(self, site: SubSite) -> str:
        entries: list[tuple[Link, list[Link]]] = [(link, []) for link in self.navigation(site)]
        return f'<div id="menu">{chrome.menu([*entries, (("#", "Xã, thị trấn"), neighbours(site, 30))], "root")}</div>'

    def _crumbs(self, site: SubSite, sheet: Sheet) -> str:
        parts = [(self.home(site), "Trang chủ")]
        if sheet.category:
            parts.append((self.list_path(site, sheet.category), sheet.category.title))
        links = " » ".join(f'<a class="SkinObject" href="{href}">{shown(text)}</a>' for href, text in parts)
        return f'<div class="breadcrumb"><span id="dnn_dnnBREADCRUMB_lblBreadCrumb">{links}</span></div>\n'


def _module(number: int, content: str) -> str:
    return (
        f'<div class="DnnModule DnnModule-DNNNews DnnModule-{number}"><a name="{number}"></a>'
        f'<div class="c_container"><div id="dnn_ctr{number}_ContentPane"><div id="dnn_ctr{number}_ModuleContent" '
        f'class="DNNModuleContent ModDNNNewsC">{content}</div></div></div></div>\n'
    )


def _picture_table(figure: Figure, way: Spelling) -> str:
    return (
        '<table align="center" border="0" cellpadding="1" cellspacing="1" class="image" style="width:600px"><tbody>'
        f'<tr><td><img alt="" src="/Portals/0/HinhAnh/{figure.image}" style="width:600px" /></td></tr>'
        f'<tr><td style="text-align:center"><em>{shown(figure.caption, way)}</em></td></tr></tbody></table>'
    )


def _tin_va_anh(story: Story) -> str:
    """One line for all who wrote, another for the source."""
    names = [" - ".join(lines_of(s)) for s in signers(story)]
    label = "Tác giả" if any(s.role or s.organisation for s in signers(story)) else "Tin và ảnh"
    lines = [f"{label}: {' - '.join(names)}"] if names else []
    lines += [f"Theo {source}" for source in sources(story)]
    return "".join(
        f'<p style="text-align: right;"><strong>{shown(line, story.spelling)}</strong></p>\n' for line in lines
    )
