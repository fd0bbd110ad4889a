"""The custom family's second look: the same addresses and texts in the markup of a later decade."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from archiver.sample import chrome, traps
from archiver.sample.answers import LONG_CLOCK, VIEWS, Answer, page, twelve_hours
from archiver.sample.bodies import body_html
from archiver.sample.families.base import Family, page_of, pages_in, teaser
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_CSS = """
:root{--red:#a4161a;--ink:#1d2733}body{margin:0;font:16px/1.7 "Segoe UI",Roboto,sans-serif;color:var(--ink)}
.site-header{background:var(--red);color:#fff;padding:18px 5%;display:flex;justify-content:space-between}
.site-nav ul{display:flex;gap:18px;list-style:none;padding:10px 5%;margin:0;border-bottom:1px solid #ddd}
.layout{display:grid;grid-template-columns:minmax(0,3fr) 1fr;gap:32px;padding:24px 5%}
.post-title{font-size:30px;line-height:1.3;margin:0}.post-meta{color:#68727d;font-size:14px}
.post-summary{font-weight:600}.post-content img{max-width:100%}.post-author{text-align:right;font-weight:600}
.card{display:flex;gap:14px;margin-bottom:18px}.card img{width:180px;border-radius:6px}
.pagination{display:flex;gap:8px;list-style:none;padding:0}.widget{border:1px solid #e3e6ea;padding:14px}
.site-footer{background:var(--ink);color:#dde3ea;padding:24px 5%}.site-footer a{color:#ffd166}
"""


def article_page(family: Family, world: World, story: Story, place: Placement) -> Answer:
    """One article."""
    way, site = story.spelling, place.site
    parts = (
        f'<article class="post"><header><h1 class="post-title">{shown(story.title, way)}</h1>{_meta(story)}</header>',
        f'<p class="post-summary">{shown(story.lead, way)}</p>',
        f'<div class="post-content">{body_html(story, _picture)}</div>',
        _author(story),
        _files(family, story),
        f"</article>{traps.article_links(world, site, story, place)}",
        f'<section class="related-posts"><h2>Bài viết khác</h2><ul>{_links(family, _related(family, world, story))}'
        "</ul></section>",
    )
    return page_around(family, world, site, story.title, "\n".join(parts))


def _related(family: Family, world: World, story: Story) -> list[Story]:
    return family.related(world, story, story.placements[0])


def _meta(story: Story) -> str:
    names = "".join(f"<span>{shown(one.name)}</span>" for one in story.signatures[:1] if one.name)
    posted = f"{story.posted:%d/%m/%Y} - {twelve_hours(story.posted)}"
    category = f'<span class="post-category">{shown(story.category.title)}</span>'
    return f'<div class="post-meta">{category} <time>Đăng ngày: {posted}</time> Lượt xem: {VIEWS} {names}</div>'


def _picture(figure: Figure, way: Spelling) -> str:
    caption = f"<figcaption>{shown(figure.caption, way)}</figcaption>"
    return f'<figure><img src="/hinh/{figure.image}" alt="">{caption}</figure>'


def _author(story: Story) -> str:
    lines = []
    for one in story.signatures:
        lines += [one.name, f"({one.organisation})" if one.organisation else None]
    inner = "<br>".join(shown(line, story.spelling) for line in lines if line)
    return f'<p class="post-author">{inner}</p>' if inner else ""


def _files(family: Family, story: Story) -> str:
    links = chrome.links(family.attachments(story))
    return f'<div class="post-files"><b>Tải về:</b><ul>{links}</ul></div>' if links else ""


def list_page(family: Family, world: World, site: SubSite, category: Category, number: int) -> Answer:
    """One page of a category."""
    listing = world.listing(site, category)
    path = family.list_path(site, category, number)
    pages = [(family.list_path(site, category, n), str(n)) for n in range(1, pages_in(listing, site.per_page) + 1)]
    content = (
        f"<h1>{shown(category.title)}</h1>{traps.list_links(world, site, path)}"
        f"{_cards(family, page_of(listing, number, site.per_page))}"
        f'<nav><ul class="pagination">{chrome.links(pages)}</ul></nav>'
    )
    return page_around(family, world, site, category.title, content)


def home_page(family: Family, world: World, site: SubSite) -> Answer:
    """The latest of every category."""
    content = "".join(
        f'<h2><a href="{family.list_path(site, category)}">{shown(category.title)}</a></h2>'
        + _cards(family, world.listing(site, category)[:4])
        for category in site.categories
    )
    return page_around(family, world, site, "Trang chủ", content)


def _cards(family: Family, stories: Sequence[Story]) -> str:
    return "".join(_card(family, story) for story in stories)


def _card(family: Family, story: Story) -> str:
    href, title = quoted(family.link(story)), shown(story.title, story.spelling)
    return (
        f'<div class="card"><a href="{href}"><img src="/hinh/anh-{story.index}.jpg" alt=""></a><div>'
        f'<h3><a href="{href}">{title}</a></h3><time>{story.posted:%d/%m/%Y}</time>'
        f"<p>{shown(teaser(story.lead), story.spelling)}</p></div></div>\n"
    )


def page_around(family: Family, world: World, site: SubSite, title: str, content: str, status: int = 200) -> Answer:
    """A whole page."""
    latest = world.listing(site)
    widgets = "".join(
        f'<aside class="widget"><h3>{name}</h3><ul>{_links(family, stories)}</ul></aside>'
        for name, stories in (("Mới nhất", latest[:8]), ("Xem nhiều nhất", latest[4:40:5]))
    )
    return page(
        '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{shown(title)}</title>'
        f"<style>{_CSS}{chrome.grid(12)}</style>{chrome.script()}</head>\n<body>{_header(family, world, site)}"
        f'<div class="layout"><main>{content}</main><div class="sidebar">{widgets}</div></div>'
        f"{_footer(world, site)}{chrome.settings(site.name, 150)}</body></html>\n",
        status,
    )


def _links(family: Family, stories: Sequence[Story]) -> str:
    return "".join(
        f'<li><a href="{quoted(family.link(story))}">{shown(story.title, story.spelling)}</a></li>\n'
        for story in stories
    )


def _header(family: Family, world: World, site: SubSite) -> str:
    menu = [("/", "Trang chủ"), ("/gioi-thieu.html", "Giới thiệu")]
    menu += [(family.list_path(site, category), category.title) for category in site.categories]
    return (
        f'<header class="site-header"><b>{shown(site.organ)} {site.province}</b><span>{LONG_CLOCK} '
        f'<a href="{world.internal}/sso/">Đăng nhập</a></span></header>'
        f'<nav class="site-nav"><ul>{chrome.links(menu)}</ul></nav>'
    )


def _footer(world: World, site: SubSite) -> str:
    offices = chrome.choices("Website liên kết", chrome.offices(f"links {site.name}", 60))
    return (
        f'<footer class="site-footer">© {shown(site.organ)} {site.province} {offices}'
        f'<a href="/noi-bo/ho-so">Hồ sơ công việc</a>{traps.page_links(world, site)}</footer>'
    )
