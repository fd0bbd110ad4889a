"""The page around what a Joomla component shows: head, module positions, footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archiver.sample import chrome, traps
from archiver.sample.answers import LONG_CLOCK
from archiver.sample.families.staff import for_staff
from archiver.sample.families.templated import Sheet, Templated, neighbours
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_CSS = """
body{margin:0;background:#dfe7ee;font:13px/1.6 Tahoma,Arial,sans-serif;color:#333}a{color:#1b57b1;text-decoration:none}
#wrapper{width:1000px;margin:0 auto;background:#fff}#header{background:#1b57b1;color:#fff;padding:18px}
#header .logo{float:left;margin-right:14px}#header h3{font-size:24px;margin:0;color:#ffe14d}.clr{clear:both}
#mainmenu{background:#c81f1f}#mainmenu ul.menu{margin:0;padding:0;list-style:none}#mainmenu ul.menu>li{
display:inline-block}#mainmenu ul.menu>li>a{display:block;color:#fff;padding:9px 13px}#mainmenu ul ul{
display:none;position:absolute;z-index:5;background:#fff;border:1px solid #ccc;padding:6px 20px}
#mainmenu li:hover ul{display:block}.date{float:right;padding:9px}
#content{float:left;width:660px;padding:12px}#right{float:right;width:290px;padding:12px}
.moduletable{border:1px solid #d5dde5;margin-bottom:12px}.moduletable h3{background:#eef3f8;margin:0;padding:7px 10px}
.moduletable ul{padding:6px 10px 6px 24px;margin:0}#breadcrumbs{padding:7px 12px;font-size:12px;background:#f4f6f8}
.itemTitle,.page-header h2{font-size:20px;line-height:1.35;color:#174a97;margin:6px 0}.itemDateCreated{color:#999}
.itemToolbar{border:1px dotted #ccc;padding:4px}.itemToolbar ul{list-style:none;margin:0;padding:0;text-align:right}
.itemToolbar li{display:inline-block}.itemIntroText{font-weight:bold}.itemFullText,.item-page{text-align:justify}
.itemImageBlock,.catItemImageBlock,.item-image{float:left;margin:0 12px 8px 0}.itemLinks{background:#f4f6f8;padding:6px}
.itemRelated h3,.itemAuthorLatest h3{font-size:15px;border-bottom:1px solid #ccc}
.catItemTitle{font-size:16px;margin:2px 0}
.k2Pagination ul,.pagination ul{list-style:none;padding:0}
.k2Pagination li,.pagination li{display:inline-block;margin:2px}
.article-info{color:#888;font-size:12px;margin:0}.article-info dd{display:inline-block;margin:0 12px 0 0}
#footer{background:#174a97;color:#dfe7ee;padding:14px;font-size:12px}#footer a{color:#ffe14d}
"""


def framed(family: Templated, world: World, site: SubSite, sheet: Sheet) -> str:
    """A whole page around a sheet."""
    name = f"{shown(site.organ)} {site.province}"
    return (
        '<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi-vn" lang="vi-vn" dir="ltr">\n<head>\n'
        f'<base href="{quoted(world.url(site.host, sheet.path))}" />\n'
        '<meta http-equiv="content-type" content="text/html; charset=utf-8" />\n'
        f'<meta name="keywords" content="{name}" />\n<meta name="rights" content="{name}" />\n'
        '<meta name="generator" content="Joomla! - Open Source Content Management" />\n'
        f"<title>{shown(sheet.title)}</title>\n{sheet.head}<style>{_CSS}</style>\n{chrome.script()}</head>\n"
        f'<body><div id="wrapper">{_header(name)}{_menu(family, site)}{_path(family, site, sheet)}\n<div id="content">'
        f'<div id="system-message-container"></div>\n{sheet.content}\n</div>\n<div id="right">'
        f'{_modules(family, world, site)}</div><div class="clr"></div>\n{_footer(world, site, name)}</div>'
        "</body></html>\n"
    )


def _header(name: str) -> str:
    return (
        f'<div id="header"><a class="logo" href="/"><img src="/templates/dangbo/images/logo.png" alt="{name}" /></a>'
        f'<h3>{name}</h3><span>Trang thông tin điện tử</span><div class="clr"></div></div>\n'
    )


def _menu(family: Templated, site: SubSite) -> str:
    items = "".join(
        f'<li class="item-{number}"><a href="{href}">{shown(text)}</a></li>\n'
        for number, (href, text) in enumerate(family.navigation(site), 101)
    )
    below = chrome.links(neighbours(site, 16))
    return (
        f'<div id="mainmenu"><div class="date">{LONG_CLOCK}</div><ul class="menu">{items}<li class="deeper parent">'
        f'<a href="#">Liên kết</a><ul>{below}</ul></li></ul></div>\n'
    )


def _path(family: Templated, site: SubSite, sheet: Sheet) -> str:
    steps = [f'<a href="{family.home(site)}" class="pathway">Trang chủ</a>']
    if sheet.category:
        href = family.list_path(site, sheet.category)
        steps.append(f'<a href="{href}" class="pathway">{shown(sheet.category.title)}</a>')
    return f'<div id="breadcrumbs"><div class="breadcrumbs">{" » ".join(steps)}</div></div>\n'


def _modules(family: Templated, world: World, site: SubSite) -> str:
    outside = chrome.choices("Website liên kết", chrome.offices(f"links {site.name}", 24))
    return "".join(
        f'<div class="moduletable"><h3>{title}</h3><ul class="latestnews">{items}</ul></div>\n'
        for title, items in family.latest(world, site)
    ) + (
        f'<div class="moduletable"><h3>Liên kết</h3>{outside}</div>\n<div class="moduletable"><h3>Thống kê truy cập'
        '</h3><div class="vvisit_counter">Hôm nay: 214<br />Tháng này: 6120</div></div>'
    )


def _footer(world: World, site: SubSite, name: str) -> str:
    return (
        f'<div id="footer"><b>Bản quyền thuộc {name}</b><br />Số 21 đường Đầu Cầu, thành phố {site.province}. Thư điện '
        f"tử: bbt@coquan.example<br />{for_staff(world, site)}{traps.page_links(world, site)}</div>"
    )
