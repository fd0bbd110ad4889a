"""The page around what a classic WordPress theme shows: head, menu, widgets, footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archiver.sample import chrome, traps
from archiver.sample.answers import SHORT_CLOCK
from archiver.sample.families.described import is_article
from archiver.sample.families.staff import for_staff
from archiver.sample.families.templated import Sheet, neighbours
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import SubSite

if TYPE_CHECKING:
    from archiver.sample.families.wordpress import WordPress
    from archiver.sample.world import World

_CSS = """
body{margin:0;background:#e6e6e6;font:14px/1.714 "Open Sans",Helvetica,Arial,sans-serif;color:#444}
.site{margin:48px auto;max-width:1040px;padding:0 40px;background:#fff;box-shadow:0 2px 6px rgba(100,100,100,.3)}
.site-header{padding:24px 0}.site-header h1{font-size:26px;margin:0}.site-header h2{font-weight:normal;font-size:13px}
.clock{float:right;font-size:12px;color:#757575}.main-navigation{border-top:1px solid #ededed}
.nav-menu{margin:0;padding:0;list-style:none}.nav-menu>li{display:inline-block;margin-right:40px;line-height:3.7}
.nav-menu .sub-menu{display:none;position:absolute;background:#efefef;padding:8px 18px;z-index:1}
.nav-menu li:hover>.sub-menu{display:block}.site-content{float:left;width:65.1%}.widget-area{float:right;width:26%}
.wrapper:after{content:"";display:table;clear:both}.entry-title{font-size:22px;line-height:1.2;font-weight:normal}
.entry-meta,.wp-caption-text{font-size:13px;color:#757575}.wp-caption{max-width:100%;padding:4px;margin:0 auto}
.wp-caption-text{font-style:italic;text-align:center}.wp-post-image{float:left;width:200px;margin:0 14px 8px 0}
.hentry{border-bottom:4px double #ededed;overflow:hidden;margin-bottom:24px}.nav-single{overflow:hidden;padding:12px 0}
.nav-previous{float:left;width:50%}.nav-next{float:right;width:50%;text-align:right}
.assistive-text{position:absolute;clip:rect(1px,1px,1px,1px)}.widget-title{font-size:11px;text-transform:uppercase}
.wp-pagenavi a,.wp-pagenavi span{border:1px solid #bfbfbf;padding:3px 6px;margin:2px}.yarpp ol{padding-left:20px}
"""


def framed(family: WordPress, world: World, site: SubSite, sheet: Sheet) -> str:
    """A whole page around a sheet."""
    return (
        f'<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="UTF-8" />\n<meta name="viewport" '
        f'content="width=device-width" />\n<title>{shown(sheet.title)} | {shown(site.organ)} {site.province}</title>\n'
        f"{_feeds(family, site, sheet)}{sheet.head}"
        f'<meta name="generator" content="WordPress 6.4.3" />\n<style id="theme-css">{_CSS}</style>\n'
        f'{chrome.script()}</head>\n<body class="{_classes(sheet)}">\n'
        f'<div id="page" class="hfeed site">{_header(family, site)}\n<div id="main" class="wrapper">'
        f'<div id="primary" class="site-content"><div id="content" role="main">\n{sheet.content}\n</div></div>\n'
        f'<div id="secondary" class="widget-area" role="complementary">{_widgets(family, world, site)}</div></div>\n'
        f"{_footer(world, site)}</div>\n</body>\n</html>\n"
    )


def _feeds(family: WordPress, site: SubSite, sheet: Sheet) -> str:
    if not site.has_feed:
        return ""
    feeds = [("/feed/", f"Dòng thông tin {site.organ}")]
    if sheet.number and sheet.category:
        feeds.append((f"{family.list_path(site, sheet.category)}feed/", f"Dòng thông tin {sheet.category.title}"))
    return "".join(
        f'<link rel="alternate" type="application/rss+xml" title="{quoted(title)}" href="{path}" />\n'
        for path, title in feeds
    )


def _classes(sheet: Sheet) -> str:
    if is_article(sheet):
        return "post-template-default single single-post single-format-standard"
    if sheet.category:
        return f"archive category category-{sheet.category.slug} category-{sheet.category.number}"
    return "home blog"


def _header(family: WordPress, site: SubSite) -> str:
    return (
        '<header id="masthead" class="site-header" role="banner"><div class="clock">'
        f'{SHORT_CLOCK}</div><hgroup><h1 class="site-title"><a href="/" rel="home">{shown(site.organ)} '
        f'{site.province}</a></h1><h2 class="site-description">Trang thông tin điện tử</h2></hgroup>\n'
        f'<nav id="site-navigation" class="main-navigation" role="navigation">{_menu(family, site)}</nav></header>'
    )


def _menu(family: WordPress, site: SubSite) -> str:
    items = "".join(
        f'<li id="menu-item-{number}" class="menu-item menu-item-{number}"><a href="{href}">{shown(text)}</a></li>\n'
        for number, (href, text) in enumerate(family.navigation(site), 21)
    )
    below = chrome.links(neighbours(site, 12))
    return (
        f'<ul id="menu-chinh" class="nav-menu">{items}<li class="menu-item menu-item-has-children"><a href="#">'
        f'Đảng bộ trực thuộc</a><ul class="sub-menu">{below}</ul></li></ul>'
    )


def _widgets(family: WordPress, world: World, site: SubSite) -> str:
    categories = chrome.links((family.list_path(site, c), c.title) for c in site.categories)
    boxes = (*family.latest(world, site), ("Chuyên mục", categories))
    return _search() + "".join(
        f'<aside id="text-{number}" class="widget"><h3 class="widget-title">{title}</h3><ul>{items}</ul></aside>\n'
        for number, (title, items) in enumerate(boxes, 2)
    )


def _search() -> str:
    return (
        '<aside id="search-2" class="widget widget_search"><form role="search" method="get" id="searchform" action="/">'
        '<label class="assistive-text" for="s">Tìm kiếm cho:</label><input type="text" value="" name="s" id="s" />'
        '<input type="submit" value="Tìm kiếm" /></form></aside>\n'
    )


def _footer(world: World, site: SubSite) -> str:
    return (
        f'<footer id="colophon" role="contentinfo"><div class="site-info"><b>{shown(site.organ)} {site.province}</b>'
        f"<br />Địa chỉ: số 14 đường Bến Gỗ, thành phố {site.province}. {for_staff(world, site)}<br />"
        '<a href="https://wordpress.example/">Tự hào được vận hành bởi WordPress</a>'
        f"{traps.page_links(world, site)}</div></footer>"
    )
