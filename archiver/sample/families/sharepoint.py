# ruff: noqa: ARG002  (a layout's addresses may need less than the signature gives)
"""The SharePoint family: a page library whose pages show an item that the query names.

Layout 1: ``/Pages/chi-tiet-tin-tuc.aspx?ItemID=<ID>&cm=<category>``. Layout 2 is in
:mod:`~archiver.sample.families.sharepoint_trang`.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, traps
from archiver.sample.answers import SHORT_CLOCK
from archiver.sample.bodies import body_html
from archiver.sample.chrome import Link
from archiver.sample.families import aspnet
from archiver.sample.families.base import teaser
from archiver.sample.families.templated import Sheet, Templated, lines_of, neighbours, signers, sources
from archiver.sample.spelling import quoted, shown, slugged
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

CSS = """
body{margin:0;background:#f2f2f2;font:14px/1.5 "Segoe UI",Arial}a{color:#00467f;text-decoration:none}
#s4-bodyContainer{width:1120px;margin:0 auto;background:#fff}#s4-titlerow{background:#ae1c21;color:#fff;padding:12px}
.ms-core-listMenu-root{list-style:none;display:flex;margin:0;padding:0;background:#00467f}
.ms-core-listMenu-root a{color:#fff;padding:10px;display:block}
.ms-table{display:flex}.ms-webpartzone{width:760px;padding:12px}.right-zone{width:320px}
.detail-title,.tieu-de{font-size:22px;color:#ae1c21}.detail-date,.ngay{color:#777;font-size:12px}
.detail-lead{font-weight:bold}
.news-row{border-bottom:1px dotted #999;overflow:hidden;padding:8px 0}
.news-row img{float:left;width:130px;margin:0 10px 0 0}
.ms-webpart-titleText{font-size:15px;color:#00467f;border-bottom:2px solid #00467f}
.ms-rteElement-Caption{font-style:italic}
.paging a,.paging span,.phan-trang a{padding:2px 8px;border:1px solid #ccc}
"""
_ITEM = ' class="static menu-item ms-core-listMenu-item"'


class ItemPages(Templated):
    """SharePoint 2013 in Vietnamese hands: web parts in zones, the body in a box of the rich-text editor."""

    name: ClassVar[str] = "sharepoint"
    layouts: ClassVar[tuple[int, ...]] = (1,)

    def home(self, site: SubSite) -> str:
        """``/Pages/default.aspx``."""
        return "/Pages/default.aspx"

    def plain_path(self, site: SubSite, name: str) -> str:
        """``/Pages/<name>.aspx``."""
        return f"/Pages/{name}.aspx"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/Pages/tin-tuc.aspx?cm=<category>``, later pages with ``&page=N``."""
        path = f"/Pages/tin-tuc.aspx?cm={category.number}"
        return path if number == 1 else f"{path}&page={number}"

    def article_path(self, story: Story, place: Placement) -> str:
        """``/Pages/chi-tiet-tin-tuc.aspx?ItemID=<ID>&cm=<category>``."""
        return f"/Pages/chi-tiet-tin-tuc.aspx?ItemID={story.key}&cm={place.category.number}"

    def attachments(self, story: Story) -> list[Link]:
        """``/Lists/TinTuc/Attachments/<ID>/<file>.pdf``."""
        return [(f"/Lists/TinTuc/Attachments/{story.key}/{slugged(title, 8)}.pdf", title) for title in story.files]

    def heading(self, title: str, href: str = "") -> str:
        """The title of a web part."""
        inner = f'<a href="{quoted(href)}">{shown(title)}</a>' if href else f"<nobr><span>{shown(title)}</span></nobr>"
        return f'<div class="ms-webpart-titleText"><h2 class="ms-webpart-titleText">{inner}</h2></div>\n'

    def entry(self, story: Story, place: Placement) -> str:
        """Picture, title, day, beginning."""
        return (
            f'<div class="news-row">{self.image_link(story, place, f"/PublishingImages/anh-{story.index}.jpg")}'
            f'<a class="news-title" href="{self.href(story, place)}">{shown(story.title, story.spelling)}</a>'
            f'<div class="news-day">{story.posted:%d.%m.%Y}</div>'
            f"<p>{shown(teaser(story.lead, 150), story.spelling)}</p></div>\n"
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """Numbers, then an arrow to the next page."""
        cells = "".join(
            f"<span>{n}</span>" if n == number else f'<a href="{quoted(self.list_path(site, category, n))}">{n}</a>'
            for n in range(1, count + 1)
        )
        onwards = quoted(self.list_path(site, category, number + 1))
        return (
            f'<div class="paging">{cells}' + (f'<a href="{onwards}">&rsaquo;</a>' if number < count else "") + "</div>"
        )

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """The item's fields, each in a box of its own, then older items."""
        way = story.spelling
        return (
            f'<div class="news-detail"><h1 class="detail-title">{shown(story.title, way)}</h1>'
            f'<div class="detail-date">{story.posted:%d.%m.%Y %H:%M}</div>'
            f"{traps.article_links(world, place.site, story, place)}"
            f'<div class="detail-lead"><p>{shown(story.lead, way)}</p></div>'
            f'<div class="detail-content"><div class="{external_class(story)}">{body_html(story, _picture)}</div></div>'
            f"{_labelled(story)}{self._files(story)}</div>\n"
            f'<div class="news-other"><div class="other-head">Tin đã đưa</div>'
            f'<ul class="dfwp-list">{self._others(world, story, place)}</ul></div>'
        )

    def _files(self, story: Story) -> str:
        rows = "".join(
            f'<tr><td class="ms-vb"><a href="{quoted(path)}" target="_blank">{shown(title)}</a></td></tr>'
            for path, title in self.attachments(story)
        )
        return f'<table id="idAttachmentsTable"><tr><td>Tệp đính kèm:</td></tr>{rows}</table>' if rows else ""

    def _others(self, world: World, story: Story, place: Placement) -> str:
        return "".join(
            f'<li class="dfwp-item">{self.text_link(other, place)} <span>{other.posted:%d.%m.%Y}</span></li>\n'
            for other in self.related(world, story, place)
        )

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """Ribbon row, navigation and zones inside the form."""
        parts = "".join(
            web_part(n, f'{self.heading(title)}<ul class="dfwp-column">{items}</ul>')
            for n, (title, items) in enumerate(self.latest(world, site), 3)
        )
        content = (
            f'<div id="s4-workspace"><div id="s4-bodyContainer">{title_row(world, site, self.home(site))}'
            f'<div class="ms-core-navigation"><ul class="root ms-core-listMenu-root static">'
            f"{chrome.links(self.navigation(site), _ITEM)}</ul></div>{traps.page_links(world, site)}"
            f'<div id="contentRow"><div id="contentBox"><div id="DeltaPlaceHolderMain"><div class="ms-table">'
            f'<div class="ms-webpartzone"><div class="ms-webpartzone-cell">{self._crumbs(site, sheet)}'
            f'{web_part(2, sheet.content)}</div></div><div class="right-zone">{parts}'
            f"<ul>{chrome.links(neighbours(site, 28))}</ul></div></div></div></div></div>{foot(site)}</div></div>"
        )
        return document(site, sheet, content, title=sheet.title)

    def _crumbs(self, site: SubSite, sheet: Sheet) -> str:
        if not sheet.category:
            return ""
        category = f'<a href="{quoted(self.list_path(site, sheet.category))}">{shown(sheet.category.title)}</a>'
        home = f'<a href="{self.home(site)}">Trang chủ</a>'
        return f'<div class="breadcrumb"><span>{home}</span><span> &gt; </span><span>{category}</span></div>\n'


def external_class(story: Story) -> str:
    """The class under which SharePoint keeps pasted HTML apart: ``ExternalClass`` and 32 digits."""
    return f"ExternalClass{random.Random(f'{story.site.name} {story.key}').getrandbits(128):032X}"


def document(site: SubSite, sheet: Sheet, content: str, *, title: str) -> str:
    """The document around a page's content: SharePoint's head, its scripts, its form."""
    seed = f"{site.name} {sheet.path} {sheet.number}"
    digest = f"0x{random.Random(seed).getrandbits(256):064X},01 Jan 2025 01:15:02 -0000"
    field = f'<input type="hidden" name="__REQUESTDIGEST" id="__REQUESTDIGEST" value="{digest}" />\n'
    onsubmit = ' onsubmit="javascript:return WebForm_OnSubmit();"'
    form = aspnet.form(sheet.path.rpartition("/")[2], seed, field + content, attributes=onsubmit)
    return (
        '<!DOCTYPE html>\n<html dir="ltr" lang="vi-VN"><head><meta name="GENERATOR" content="Microsoft SharePoint" />'
        '<meta http-equiv="Content-type" content="text/html; charset=utf-8" /><meta http-equiv="X-UA-Compatible" '
        f'content="IE=10" /><meta http-equiv="Expires" content="0" /><title>\n\t{shown(title)}\n</title>{sheet.head}\n'
        '<link rel="stylesheet" type="text/css" href="/_layouts/15/1066/styles/corev15.css" />\n'
        f"<style>{CSS}</style>{_context(site)}{chrome.script()}</head>\n"
        f"<body>{form}{chrome.settings(site.name, 10)}</body></html>\n"
    )


def _context(site: SubSite) -> str:
    """The script by which the pages' scripts know where they are."""
    return (
        '<script type="text/javascript" src="/_layouts/15/init.js"></script><script type="text/javascript">\n'
        f'var _spPageContextInfo = {{webServerRelativeUrl: "/", webLanguage: 1066, siteAbsoluteUrl: "", '
        f'webTitle: "{site.slug}", pageListId: "{{{random.Random(site.name).getrandbits(64):016x}}}"}};\n</script>'
    )


def web_part(number: int, content: str) -> str:
    """A web part in the boxes that SharePoint puts around it."""
    return (
        f'<div id="MSOZoneCell_WebPartWPQ{number}" class="s4-wpcell-plain ms-webpart-cell-vertical">'
        f'<div class="ms-webpart-chrome ms-webpart-chrome-vertical"><div id="WebPartWPQ{number}" '
        f'class="ms-WPBody noindex" allowDelete="false">{content}</div></div></div>\n'
    )


def title_row(world: World, site: SubSite, home: str) -> str:
    """The row at the top: logo, name, clock, sign-in."""
    return (
        f'<div id="s4-titlerow"><a class="ms-siteicon-a" href="{home}"><img id="onetidHeadbnnr2" '
        f'class="ms-siteicon-img" src="/SiteAssets/logo.png" alt="{quoted(site.organ)}" /></a>'
        f'<span class="site-title">{shown(site.organ)} '
        f'{site.province}</span> <span class="clock">{SHORT_CLOCK}</span> '
        f'<a class="ms-signInLink" href="{world.internal}/sso/">Đăng nhập</a></div>\n'
    )


def foot(site: SubSite) -> str:
    """The lines at the foot."""
    return (
        f'<div id="footer"><p>Cơ quan chủ quản: {shown(site.organ)} {site.province}</p><p>Địa chỉ: số 30 phố Ao Sen, '
        f'thành phố {site.province}</p><p><a href="/noi-bo/lich-cong-tac">Lịch công tác</a></p></div>'
    )


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        f'<p style="text-align:center"><img src="/PublishingImages/{figure.image}" alt="" style="width:550px" />'
        f'<br /><span style="font-size:10pt;font-style:italic">{shown(figure.caption, way)}</span></p>'
    )


def _labelled(story: Story) -> str:
    """A box with ``Tác giả: …`` and ``Nguồn: …``."""
    names = ", ".join(" - ".join(lines_of(signature)) for signature in signers(story))
    lines = [f"<b>Tác giả:</b> {shown(names, story.spelling)}"] if names else []
    lines += [f"<b>Nguồn:</b> {shown(source, story.spelling)}" for source in sources(story)]
    return '<div class="detail-author">' + "".join(f"<div>{line}</div>" for line in lines) + "</div>" if lines else ""
