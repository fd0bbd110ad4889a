"""The page around NukeViet content: head, menus, side blocks, footer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from archiver.sample import chrome, traps
from archiver.sample.families.staff import domain
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.families.nukeviet import NukeViet
    from archiver.sample.world import World

_CSS = """
body{margin:0;background:#e9eef3 linear-gradient(#0b4f8a 0,#0b4f8a 210px,#e9eef3 210px);
font:14px/1.6 Roboto,Arial,sans-serif}
a{color:#0b4f8a;text-decoration:none}a:hover{color:#c00}
.container{width:1120px;margin:0 auto}.body-bg{background:#fff;padding:0 14px 14px}
#header{display:flex;align-items:center;padding:14px 0;color:#fff}
#header img{height:86px;width:86px;margin-right:18px}
#header .site_name{font-size:30px;font-weight:bold;color:#ffd94d;text-transform:uppercase;margin:0}
#header .slogan{font-size:16px;color:#fff;margin:0}
.third-nav{background:#d0201f;margin:0 -14px 14px;min-height:42px}
.navbar-nav{list-style:none;margin:0;padding:0;display:flex}
.navbar-nav>.item>a{color:#fff;display:block;padding:10px 14px}
.navbar-nav .sub{display:none;position:absolute;background:#fff;border:1px solid #ccc;padding:8px 24px;
z-index:9}
.navbar-nav .item:hover .sub{display:block}.navbar-nav .active a{background:#a51515}
.row:after,.clearfix:after{content:"";display:table;clear:both}.list-inline{list-style:none;padding:0}
.list-inline>li{display:inline-block;padding:0 5px}.text-right{text-align:right}
.pull-left{float:left;margin:0 12px 8px 0}
.panel{border:1px solid #dde3e9;border-radius:3px;margin-bottom:12px}.panel-body{padding:13px}
.panel-heading{background:#0b4f8a;color:#fff;padding:7px 12px;font-weight:bold}
.hidden,.hide,.d-none{display:none}
h1.title{font-size:24px;line-height:1.35;color:#14304d}.hometext{font-weight:bold}
.bodytext{font-size:16px;text-align:justify}
.bodytext img{max-width:100%}figure{text-align:center;margin:12px auto}
figcaption{font-size:13px;font-style:italic}
.other-news h4{display:inline;font-size:14px;font-weight:normal}.other-news em{color:#888;font-size:12px}
.featured h2{font-size:17px;margin:0}.img-thumbnail{border:1px solid #ddd;padding:3px}
.pagination{list-style:none;padding:0}
.pagination li{display:inline-block;border:1px solid #ccc;padding:3px 9px}
.block ul{padding-left:18px;margin:8px}
#footer{background:#14304d;color:#dfe8f0;padding:18px 14px;margin:0 -14px -14px}#footer a{color:#ffd94d}
"""


def framed(
    world: World,
    family: NukeViet,
    site: SubSite,
    *,
    title: str,
    content: str,
    head: str = "",
    category: Category | None = None,
) -> str:
    """A whole page around ``content``; ``category`` is the menu entry to light up."""
    return (
        f'<!DOCTYPE html>\n<html lang="vi" xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8">'
        f"<title>{shown(title)} - {shown(site.organ)} {site.province}</title>\n"
        f'<meta name="generator" content="NukeViet v4.5">'
        f'<meta name="author" content="{quoted(site.organ)}">{head}\n'
        f"<style>{_CSS}{chrome.grid(24)}</style>{chrome.settings(site.name, 70)}{chrome.script()}</head>\n"
        f'<body><div class="container">{_header(family, site)}<div class="body-bg">{_menu(family, site, category)}\n'
        f'<div class="row"><div class="col-sm-16 col-md-17">{_path(family, site, category)}{content}</div>\n'
        f'<div class="col-sm-8 col-md-7">{_blocks(world, family, site)}</div></div>{_footer(world, site)}'
        "</div></div></body></html>\n"
    )


def _header(family: NukeViet, site: SubSite) -> str:
    return (
        f'<div id="header"><a href="{family.home(site)}"><img src="/uploads/logo.png" alt="{quoted(site.organ)}"></a>'
        f'<div><p class="site_name">{shown(site.organ)}</p>'
        f'<p class="slogan">Tỉnh {site.province} - Trang thông tin điện tử'
        "</p></div></div>"
    )


def _menu(family: NukeViet, site: SubSite, lit: Category | None) -> str:
    names = chrome.offices(site.province, 36)
    away = [(f"http://{number}.{domain(site)}.example/", name) for number, name in enumerate(names, 1)]
    entries: list[tuple[chrome.Link, Sequence[chrome.Link]]] = [
        ((family.home(site), "Trang nhất"), ()),
        ((f"{family.base}about/", "Giới thiệu"), ()),
        *(((family.list_path(site, category), category.title), ()) for category in site.categories),
        (("#", "Đảng bộ trực thuộc"), away[:18]),
        (("#", "Liên kết"), away[18:]),
        ((f"{family.base}contact/", "Liên hệ"), ()),
    ]
    bar = chrome.menu(entries, "nav navbar-nav")
    if lit:
        href = f'<li class="item"><a href="{family.list_path(site, lit)}"'
        bar = bar.replace(href, href.replace('"item"', '"item active"'), 1)
    return f'<nav class="third-nav" id="menusite">{bar}</nav>'


def _path(family: NukeViet, site: SubSite, category: Category | None) -> str:
    trail = f'<li><a href="{family.list_path(site, category)}">{shown(category.title)}</a></li>' if category else ""
    return f'<ol class="breadcrumb list-inline"><li><a href="{family.home(site)}">Trang nhất</a></li>{trail}</ol>'


def _blocks(world: World, family: NukeViet, site: SubSite) -> str:
    stories = world.listing(site)
    outside = chrome.choices("Trang liên kết", chrome.offices(f"links {site.name}", 40))
    feeds = [
        (f"{family.news}rss/", "Tất cả tin"),
        *((f"{family.news}rss/{c.slug}/", c.title) for c in site.categories),
    ]
    return (
        _block("Mới nhất", _titles(family, stories[:8]))
        + _block("Xem nhiều nhất", _titles(family, stories[6:48:7]))
        + (_block("Kênh tin RSS", chrome.links(feeds)) if site.has_feed else "")
        + f'<div class="panel block"><div class="panel-heading">Liên kết</div>{outside}</div>'
    )


def _block(title: str, items: str) -> str:
    return f'<div class="panel block"><div class="panel-heading">{title}</div><ul>{items}</ul></div>\n'


def _titles(family: NukeViet, stories: Sequence[Story]) -> str:
    return "".join(
        f'<li><a href="{quoted(family.link(story))}" title="{quoted(story.title, story.spelling)}">'
        f"{shown(story.title, story.spelling)}</a></li>\n"
        for story in stories
    )


def _footer(world: World, site: SubSite) -> str:
    return (
        f'<div id="footer"><b>{shown(site.organ)} {site.province}</b>'
        f"<br>Số 2 phố Cầu Ván, thành phố {site.province}."
        f" Thư: btg@{domain(site)}.example<br>"
        f'<a href="/noi-bo/ho-so">Quản lý hồ sơ</a> | <a href="{world.internal}/sso/">'
        f'Đăng nhập</a> | <a href="http://dhtn.{domain(site)}.example/">Điều hành</a> | <a href="/en/">English</a> | '
        '<a href="https://nukeviet.example/">Sử dụng mã nguồn NukeViet</a>'
        f"{traps.page_links(world, site)}</div>"
    )
