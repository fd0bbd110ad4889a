# ruff: noqa: ARG002  (a layout's addresses may need less than the signature gives)
"""The Liferay family: sub-sites of a state portal, every box of a page a portlet.

Layout 1 has an asset publisher on a page per category, all articles on one detail page, known by
``content/id/<ID>``. Layout 2 is in :mod:`~archiver.sample.families.liferay_content`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, syndication, traps
from archiver.sample.answers import VIEWS, Routes, weekday
from archiver.sample.bodies import body_html
from archiver.sample.chrome import Link
from archiver.sample.families.base import teaser
from archiver.sample.families.liferay_theme import CSS, banner, footer, instance, liferay_script, portlet
from archiver.sample.families.templated import Sheet, Templated, lines_of, neighbours, signers, sources
from archiver.sample.spelling import quoted, shown, slugged
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World


class AssetPublisher(Templated):
    """Liferay 6.2 with its asset publisher; a feed is the publisher's."""

    name: ClassVar[str] = "liferay"
    layouts: ClassVar[tuple[int, ...]] = (1,)

    def home(self, site: SubSite) -> str:
        """``/web/btg``."""
        return f"/web/{site.slug}"

    def plain_path(self, site: SubSite, name: str) -> str:
        """``/web/btg/<name>``."""
        return f"/web/{site.slug}/{name}"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/web/btg/<category>``, later pages by the publisher's own parameters."""
        path = f"/web/{site.slug}/{category.slug}"
        return path if number == 1 else path + _turned(site, category, number)

    def article_path(self, story: Story, place: Placement) -> str:
        """``/web/btg/chi-tiet-bai-viet/-/asset_publisher/<instance>/content/id/<ID>``."""
        site = place.site
        return f"/web/{site.slug}/chi-tiet-bai-viet/-/asset_publisher/{instance(site.name)}/content/id/{story.key}"

    def attachments(self, story: Story) -> list[Link]:
        """``/documents/<group>/<folder>/<file>.pdf``."""
        folder = f"/documents/{story.site.number}/{story.index + 1200}"
        return [(f"{folder}/{slugged(title, 8)}.pdf", title) for title in story.files]

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """The first page of a list is served under its number too; the feed, if there is one."""
        routes = super().site_routes(world, site)
        for category in site.categories:
            first = self.list_path(site, category) + _turned(site, category, 1)
            routes[first] = partial(self.list_page, world, site, category, 1)
        if site.has_feed:
            routes[_feed(site)] = partial(syndication.feed, world, site, self, site.organ, world.listing(site))
        return routes

    def head(self, world: World, site: SubSite) -> str:
        """The link to the feed."""
        if not site.has_feed:
            return ""
        return f'<link rel="alternate" type="application/rss+xml" title="{quoted(site.organ)}" href="{_feed(site)}" />'

    def heading(self, title: str, href: str = "") -> str:
        """A portlet's own title."""
        inner = f'<a href="{href}">{shown(title)}</a>' if href else shown(title)
        return f'<header class="portlet-topper"><h1 class="portlet-title"><span>{inner}</span></h1></header>\n'

    def entry(self, story: Story, place: Placement) -> str:
        """An abstract: picture, title, beginning, a link to read on."""
        way, href = story.spelling, self.href(story, place)
        return (
            f'<div class="asset-abstract"><h3 class="asset-title">{self.text_link(story, place)}</h3>'
            f'<div class="asset-content">{self.image_link(story, place, f"/documents/anh/anh-{story.index}.jpg")}'
            f'<div class="asset-summary">{shown(teaser(story.lead), way)}</div></div>'
            f'<div class="asset-more"><a href="{href}">Đọc tiếp<span class="hide-accessible"> Về '
            f"{shown(story.title, way)}</span> &raquo;</a></div>"
            f'<div class="asset-metadata"><span class="metadata-entry metadata-publish-date">{story.posted:%d/%m/%Y}'
            "</span></div></div>\n"
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """First, previous, next and last; also on a list of one page, where all of them are dead."""
        path, per_page = self.list_path(site, category), site.per_page
        goals = (("&larr; Đầu tiên", 1), ("Trước", number - 1), ("Tiếp theo", number + 1), ("Cuối cùng &rarr;", count))
        items = "".join(
            f'<li><a href="{quoted(path + _turned(site, category, goal))}">{text}</a></li>'
            if 0 < goal <= count and goal != number
            else f'<li class="disabled"><a href="javascript:;">{text}</a></li>'
            for text, goal in goals
        )
        return (
            '<div class="taglib-page-iterator"><div class="clearfix lfr-pagination"><small class="search-results">'
            f"Hiển thị {(number - 1) * per_page + 1} - {number * per_page}. Trang {number} trên {count}.</small>"
            f'<ul class="pager lfr-pagination-buttons">{items}</ul></div></div>'
        )

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """The asset's full content, then the same category."""
        way, back = story.spelling, self.list_path(place.site, place.category)
        posted = f"{weekday(story.posted)}, {story.posted.day}/{story.posted.month}/{story.posted:%Y %H:%M}'(GMT+7)"
        return (
            f'{self.heading("Chi tiết bài viết")}<div class="taglib-header"><span class="header-back-to">'
            f'<a class="icon-circle-arrow-left previous-level" href="{back}" title="Quay lại">'
            '<span class="helper-hidden-accessible">Quay lại</span></a></span>'
            f'<h3 class="header-title"><span>{shown(story.title, way)}</span></h3></div>'
            '<div class="asset-full-content clearfix"><div class="asset-metadata">'
            f'<span class="metadata-entry metadata-publish-date">{posted}</span> '
            f'<span class="metadata-entry metadata-view-count">{VIEWS} lượt xem</span></div>'
            '<div class="asset-content"><div class="journal-content-article">'
            f'<p style="text-align: justify;"><strong>{shown(story.lead, way)}</strong></p>\n'
            f"{body_html(story, _image_and_caption)}{_signed_right(story)}</div></div>"
            f"{self._files(story)}{traps.article_links(world, place.site, story, place)}</div>"
            f"{self._others(world, story, place)}"
        )

    def _files(self, story: Story) -> str:
        files = "".join(
            f'<div class="attachment"><i class="icon-paperclip"></i> <a href="{quoted(path)}">{shown(title)}</a></div>'
            for path, title in self.attachments(story)
        )
        return f'<div class="asset-attachments"><b>Tài liệu đính kèm</b>{files}</div>' if files else ""

    def _others(self, world: World, story: Story, place: Placement) -> str:
        items = "".join(
            f'<li class="asset-links-list-item">{self.text_link(other, place)} '
            f"<span>({other.posted:%d/%m/%Y})</span></li>\n"
            for other in self.related(world, story, place)
        )
        return (
            '<div class="asset-links-list-container"><h2 class="asset-links-title">Tin cùng chuyên mục</h2>'
            f'<ul class="asset-links-list">{items}</ul></div>'
        )

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """Banner, navigation, breadcrumbs; the main portlet and those beside it."""
        shown_in = instance(f"{site.name} {sheet.category.slug}" if sheet.number and sheet.category else site.name)
        main = portlet("101_INSTANCE_" + shown_in, "portlet-asset-publisher", sheet.content)
        beside = "".join(
            portlet(f"101_INSTANCE_{instance(title)}", "portlet-asset-publisher", self.heading(title) + f"<ul>{i}</ul>")
            for title, i in self.latest(world, site)
        )
        links = chrome.choices("Liên kết website", chrome.offices(f"links {site.name}", 30))
        return (
            f'<!DOCTYPE html>\n<html class="ltr" dir="ltr" lang="vi-VN"><head><title>{shown(sheet.title)} - '
            f'{shown(site.organ)}</title><meta content="text/html; charset=UTF-8" http-equiv="content-type" />'
            f'{sheet.head}<link class="lfr-css-file" href="/html/themes/{site.slug}-theme/css/main.css" '
            f'rel="stylesheet" /><style>{CSS}</style>{liferay_script(site)}</head>\n'
            '<body class="yui3-skin-sam controls-visible guest-site signed-out public-page site">'
            '<a href="#main-content" id="skip-to-content">Chuyển đến nội dung</a>'
            f'<div class="container-fluid" id="wrapper">'
            f"{banner(world, site)}{self._navigation(world, site)}{self._crumbs(site, sheet)}"
            '<div class="columns-2" id="main-content" role="main"><div class="portlet-layout row-fluid">'
            f'<div class="portlet-column portlet-column-first col-md-8" id="column-1">{main}</div>'
            f'<div class="portlet-column portlet-column-last col-md-4" id="column-2">{beside}{links}</div></div></div>'
            f"{footer(site)}</div></body></html>\n"
        )

    def _navigation(self, world: World, site: SubSite) -> str:
        items = chrome.links(self.navigation(site), ' role="menuitem"')
        away = f'<ul class="child-menu">{chrome.links(neighbours(site, 24))}</ul>'
        return (
            '<nav class="sort-pages modify-pages navbar" id="navigation"><ul class="nav nav-collapse" role="menubar">'
            f'{items}<li><a href="#">Đảng bộ trực thuộc</a>{away}</li></ul>{traps.page_links(world, site)}</nav>\n'
        )

    def _crumbs(self, site: SubSite, sheet: Sheet) -> str:
        trail = [(self.home(site), site.organ)]
        if sheet.category:
            trail.append((self.list_path(site, sheet.category), sheet.category.title))
        return f'<nav id="breadcrumbs"><ul class="breadcrumb breadcrumb-horizontal">{chrome.links(trail)}</ul></nav>\n'


def _turned(site: SubSite, category: Category, number: int) -> str:
    """The query that turns a category's publisher to another page."""
    publisher = "101_INSTANCE_" + instance(f"{site.name} {category.slug}")
    return (
        f"?p_p_id={publisher}&p_p_lifecycle=0&p_p_state=normal"
        f"&_{publisher}_delta={site.per_page}&_{publisher}_cur={number}"
    )


def _feed(site: SubSite) -> str:
    return f"/web/{site.slug}/-/asset_publisher/{instance(site.name)}/rss"


def _image_and_caption(figure: Figure, way: Spelling) -> str:
    return (
        f'<p style="text-align: center;"><img alt="" src="/documents/anh/{figure.image}" style="width: 600px;" /></p>\n'
        f'<p style="text-align: center;"><em>{shown(figure.caption, way)}</em></p>'
    )


def _signed_right(story: Story) -> str:
    """Name, role and organisation on lines of their own, then the source in brackets."""
    lines = [f"<strong>{shown(line, story.spelling)}</strong>" for s in signers(story) for line in lines_of(s)]
    lines += [f"<em>(Nguồn: {shown(source, story.spelling)})</em>" for source in sources(story)]
    return "".join(f'<p style="text-align: right;">{line}</p>\n' for line in lines)
