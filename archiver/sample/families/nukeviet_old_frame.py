"""The page around NukeViet 3.4's content; on a host that organs share, its banner is the province's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archiver.sample import chrome, traps
from archiver.sample.answers import LONG_CLOCK
from archiver.sample.families.staff import for_staff
from archiver.sample.families.templated import Sheet, Templated, neighbours
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Placement, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_CSS = """
body{margin:0;background:#fff3e0;font:12px/1.6 Arial,Tahoma,sans-serif;color:#222}a{color:#8c1006;text-decoration:none}
#container{width:1000px;margin:0 auto;background:#fff}#header{background:#b71c1c;color:#ffe082;padding:16px}
#header h2{font-size:25px;margin:0;text-transform:uppercase}#header img{float:left;height:70px;margin-right:14px}
#mainmenu{background:#ffca28}#mainmenu ul{list-style:none;margin:0;padding:0}#mainmenu li{display:inline-block}
#mainmenu li a{display:block;padding:8px 12px;font-weight:bold}#mainmenu li ul{display:none;position:absolute;z-index:4;
background:#fff;border:1px solid #e0b000}#mainmenu li:hover ul{display:block}#mainmenu li ul li{display:block}
#topbar{padding:5px 12px;border-bottom:1px solid #ffca28}.fr{float:right}.fl{float:left;margin:0 10px 8px 0}
.col-a1{float:left;width:680px;padding:10px}.col-b1{float:right;width:280px;padding:10px}.clearfix{overflow:hidden}
#news_detail h1{font-size:19px;color:#8c1006;line-height:1.35;margin:5px 0}.time,.date{color:#888;font-size:11px}
#hometext{font-weight:bold;margin:10px 0}.bodytext{font-size:14px;text-align:justify}.image_desc{font-size:12px}
.action ul{list-style:none;margin:0;padding:0}.action li{display:inline-block;padding:0 3px}
.other-news{border-top:2px solid #b71c1c;margin-top:14px}.other-news h4{margin:8px 0 4px}.related{padding-left:18px}
.cat-nav{background:#b71c1c;padding:5px 10px}.cat-nav,.cat-nav a{color:#ffe082}.cat-nav h3{margin:0;font-size:14px}
.items{border-bottom:1px dotted #ccc;padding:8px 0}.items h3{margin:0;font-size:14px}.generate_page{text-align:center}
.generate_page a,.generate_page strong{border:1px solid #ccc;padding:2px 7px}
.box{border:1px solid #ffca28;margin:0 0 10px}
.box h3{background:#ffca28;margin:0;padding:5px 9px}.box ul{padding:4px 6px 4px 24px;margin:0}
#footer{background:#b71c1c;color:#ffe082;padding:12px;clear:both}#footer a{color:#fff}
"""
_TYPE = '"-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"'


def framed(family: Templated, world: World, site: SubSite, sheet: Sheet) -> str:
    """A whole page around a sheet."""
    name = _name(site)
    return (
        f'<!DOCTYPE html PUBLIC {_TYPE}>\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi" lang="vi"><head>\n'
        '<meta http-equiv="content-type" content="text/html; charset=utf-8" />\n'
        f"<title>{shown(sheet.title)} - {name}</title>\n{sheet.head}"
        '<meta name="generator" content="NukeViet v3.4" />\n<meta http-equiv="content-language" content="vi" />\n'
        f'<style type="text/css">{_CSS}</style>\n{chrome.script()}</head>\n<body><div id="container">'
        f'<div id="header"><a title="{name}" href="/"><img src="/images/logo.png" alt="{name}" /></a><h2>{name}</h2>'
        f'Trang thông tin điện tử</div>\n{_menu(family, world, site)}<div id="topbar"><div class="fr">'
        f'{LONG_CLOCK}</div>{_path(family, site, sheet)}</div>\n<div id="content"><div class="col-a1">'
        f'{sheet.content}</div>\n<div class="col-b1">{_blocks(family, world, site)}</div></div>'
        f"\n{_footer(world, site, name)}</div></body>"
        "</html>\n"
    )


def _name(site: SubSite) -> str:
    """Whose site the banner says that it is."""
    shared = site.prefix != "/"
    return f"Đảng bộ tỉnh {site.province}" if shared else f"{shown(site.organ)} {site.province}"


def _menu(family: Templated, world: World, site: SubSite) -> str:
    """The organs that share the host, those of this one's categories, other offices."""
    organs = [(family.home(other), other.organ) for other in world.sites_on(site.host) if other.prefix != "/"]
    home, *more = family.navigation(site)
    bar = [("/", "Trang nhất"), *organs, *more] if organs else [home, *more]
    items = "".join(f'<li><a title="{quoted(t)}" href="{quoted(href)}">{shown(t)}</a></li>\n' for href, t in bar)
    below = chrome.links(neighbours(site, 14))
    return f'<div id="mainmenu"><ul>{items}<li><a href="#">Liên kết</a><ul>{below}</ul></li></ul></div>\n'


def _path(family: Templated, site: SubSite, sheet: Sheet) -> str:
    steps = [("/", "Trang nhất")]
    if site.prefix != "/" and sheet.path != "/":
        steps.append((family.home(site), site.organ))
    if sheet.category:
        steps.append((family.list_path(site, sheet.category), sheet.category.title))
    links = " » ".join(f'<a href="{quoted(href)}">{shown(text)}</a>' for href, text in steps)
    return f'<span class="breadcrumbs">{links}</span>'


def _blocks(family: Templated, world: World, site: SubSite) -> str:
    return "".join(
        f'<div class="box"><h3>{title}</h3><ul>{items}</ul></div>\n' for title, items in family.latest(world, site)
    ) + (
        f'<div class="box"><h3>Trang liên kết</h3>'
        f"{chrome.choices('Chọn', chrome.offices(f'links {site.name}', 20))}</div>"
    )


def _footer(world: World, site: SubSite, name: str) -> str:
    return (
        f'<div id="footer"><b>Bản quyền thuộc {name}</b><br />Địa chỉ: số 8 đường Lò Than, thành phố '
        f'{site.province}<br />{for_staff(world, site)} | <a href="http://nukeviet.example/">Xây dựng trên nền tảng '
        "NukeViet</a>"
        f"{traps.page_links(world, site)}</div>"
    )


def front(family: Templated, world: World, host: str) -> str:
    """What the front page of a shared host shows: every organ with its latest."""
    return "".join(
        family.heading(site.organ, family.home(site))
        + "".join(family.entry(story, Placement(site, story.category)) for story in world.listing(site)[:3])
        for site in world.sites_on(host)
    )
