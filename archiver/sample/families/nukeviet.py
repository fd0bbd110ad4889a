# ruff: noqa: ARG002  (a family's addresses may need less than its signature gives)
"""The NukeViet family: ``/vi/news/<category>/<alias>-<id>.html``, with feeds, a sitemap, conditional answers.

The markup has the marks of NukeViet 4.5's news module that readers go by, the malformed
``article:published_time`` among them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, syndication, traps
from archiver.sample.answers import Answer, Routes, page, redirect, weekday
from archiver.sample.bodies import body_html
from archiver.sample.families.base import Family, newer, older, once, page_of, pages_in, teaser
from archiver.sample.families.nukeviet_frame import framed
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_ARTICLE = re.compile(r"[\w-]+/[\w-]+?-(\d+)\.html")


class NukeViet(Family):
    """Pages of the NukeViet family: ``base`` is where its modules stand, ``news`` where the news module does."""

    name: ClassVar[str] = "nukeviet"
    base: ClassVar[str] = "/vi/"
    news: ClassVar[str] = "/vi/news/"

    def home(self, site: SubSite) -> str:
        """``/vi/``."""
        return self.base

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/vi/news/<category>/``, later pages ``page-N/`` below it."""
        return f"{self.news}{category.slug}/" + (f"page-{number}/" if number > 1 else "")

    def article_path(self, story: Story, place: Placement) -> str:
        """``/vi/news/<category>/<alias>-<id>.html``."""
        return f"{self.news}{place.category.slug}/{story.slug}-{story.key}.html"

    def attachments(self, story: Story) -> list[chrome.Link]:
        """Files hang on the article's own address."""
        path = self.paths(story)[0]
        return [(f"{path}?download=1&id={number}", title) for number, title in enumerate(story.files)]

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """Home, lists, articles and their other views; feeds and the sitemap; two plain pages."""
        return {
            "/": partial(redirect, self.home(site), 302),
            f"{self.base}about/": partial(self.plain_page, world, site, "Giới thiệu"),
            f"{self.base}contact/": partial(self.plain_page, world, site, "Liên hệ"),
            "/en/": partial(self.plain_page, world, site, "Welcome"),
            **super().site_routes(world, site),
            **(syndication.routes(world, site, self, f"{self.news}rss/") if site.has_feed else {}),
        }

    def story_routes(self, world: World, story: Story) -> Routes:
        """The article, its files, and the views for printing, saving and mailing."""
        routes = super().story_routes(world, story)
        for view in ("print", "savefile", "sendmail"):
            routes[self.view_path(self.paths(story)[0], view)] = partial(self._view, world, story, view)
        return routes

    def missing(self, world: World, host: str, path: str) -> Answer:
        """An article under an old alias or category answers 301; one that is gone 404."""
        old = _ARTICLE.fullmatch(path.removeprefix(self.news)) if path.startswith(self.news) else None
        for story in world.edition.stories[world.sites_on(host)[0].name]:
            if old and story.key == old[1]:
                return redirect(world.base(host) + self.paths(story)[0])
        return super().missing(world, host, path)

    def related(self, world: World, story: Story, place: Placement) -> list[Story]:
        """The story's series, five newer and five older of its category."""
        series, after, before = self._others(world, story, place)
        return once([*series, *after, *before])

    def _others(self, world: World, story: Story, place: Placement) -> tuple[list[Story], list[Story], list[Story]]:
        listing = world.listing(place.site, place.category)
        series = [s for s in world.listing(place.site) if story.topic and s.topic == story.topic and s.key != story.key]
        return series[:3], newer(listing, story, 5), older(listing, story, 5)

    def article_page(self, world: World, story: Story, place: Placement) -> Answer:
        """One article, as the module's detail template lays it out."""
        address = world.url(place.site.host, self.article_path(story, place))
        parts = (
            '<div class="news_column panel panel-default" itemtype="http://schema.org/NewsArticle" itemscope>'
            '<div class="panel-body">',
            (f'<h1 class="title margin-bottom-lg" itemprop="headline">{shown(story.title, story.spelling)}</h1>'),
            _hidden(story, address),
            self._posted(story, self.article_path(story, place)),
            _hometext(story),
            f'<div id="news-bodyhtml" class="bodytext margin-bottom-lg">{body_html(story, _picture)}</div>',
            self._files(story),
            _signed(story),
            "</div></div>",
            traps.article_links(world, place.site, story, place),
            self._other_news(world, story, place),
        )
        html = framed(
            world,
            self,
            place.site,
            title=story.title,
            content="\n".join(parts),
            head=_head(story, address),
            category=place.category,
        )
        return page(html)

    def _files(self, story: Story) -> str:
        if not story.files:
            return ""
        items = "".join(
            f'<div class="list-group-item"><a href="{quoted(path)}" title="Tải về: {quoted(title)}" download>'
            f"Tải về: <strong>{shown(title)}</strong></a></div>"
            for path, title in self.attachments(story)
        )
        return f'<h3 class="newh3">Tập tin đính kèm</h3><div class="list-group news-download-file">{items}</div>'

    def _other_news(self, world: World, story: Story, place: Placement) -> str:
        heads = ("Theo dòng sự kiện", "Những tin mới hơn", "Những tin cũ hơn")
        blocks = "".join(
            f'<p class="h3"><strong>{head}</strong></p><div class="clearfix">'
            f'<ul class="detail-related related list-none'
            f' list-items">{"".join(map(self._other, stories))}</ul></div>\n'
            for head, stories in zip(heads, self._others(world, story, place), strict=True)
            if stories
        )
        return f'<div class="news_column panel panel-default"><div class="panel-body other-news">{blocks}</div></div>'

    def _other(self, story: Story) -> str:
        title = story.title
        return (
            f'<li><em class="fa fa-angle-right">&nbsp;</em><h4><a href="{quoted(self.link(story))}" '
            f'data-placement="bottom"'
            f' data-content="{quoted(teaser(story.lead), story.spelling)}" data-img="" '
            f'data-rel="tooltip"'
            f' title="{quoted(title, story.spelling)}">{shown(title, story.spelling)}</a></h4> '
            f"<em>({story.posted:%d/%m/%Y})</em></li>"
        )

    def list_page(self, world: World, site: SubSite, category: Category, number: int) -> Answer:
        """One page of a category."""
        listing = world.listing(site, category)
        pages = "".join(
            f'<li{" class=active" if n == number else ""}><a href="{self.list_path(site, category, n)}">{n}</a></li>'
            for n in range(1, pages_in(listing, site.per_page) + 1)
        )
        content = (
            f'<div class="news_column"><h1 class="page-title">{shown(category.title)}</h1>'
            f"{traps.list_links(world, site, self.list_path(site, category, number))}"
            f"{self.entries(page_of(listing, number, site.per_page))}</div>"
            f'<div class="text-center"><ul class="pagination">{pages}</ul></div>'
        )
        head = self._feed_link(site, f"{category.slug}/", category.title)
        html = framed(world, self, site, title=category.title, content=content, head=head, category=category)
        return page(html, conditional=True)

    def entries(self, stories: Sequence[Story]) -> str:
        """List entries: a picture's link and a heading's link to the same address."""
        return "".join(map(self._entry, stories))

    def _entry(self, story: Story) -> str:
        href, title = quoted(self.link(story)), quoted(story.title, story.spelling)
        return (
            f'<div class="panel panel-default"><div class="panel-body featured">'
            f'<a href="{href}" title="{title}">'
            f'<img alt="{title}" src="/assets/news/anh-{story.index}.jpg" width="150"'
            f' class="img-thumbnail pull-left">'
            f'</a><h2><a href="{href}" title="{title}">{shown(story.title, story.spelling)}</a></h2>'
            f'<div class="text-muted"><ul class="list-unstyled list-inline">'
            f"<li>{story.posted:%d/%m/%Y %H:%M:%S}</li>"
            f"</ul></div>{shown(teaser(story.lead), story.spelling)}</div></div>\n"
        )

    def home_page(self, world: World, site: SubSite) -> Answer:
        """The latest of every category."""
        content = "".join(
            f'<h2 class="cat"><a href="{self.list_path(site, category)}">{shown(category.title)}</a></h2>'
            + self.entries(world.listing(site, category)[:4])
            for category in site.categories
        )
        head = self._feed_link(site, "", site.organ)
        return page(framed(world, self, site, title=site.organ, content=content, head=head), conditional=True)

    def plain_page(self, world: World, site: SubSite, title: str, status: int = 200) -> Answer:
        """A title and little else."""
        content = f'<div class="well"><p>{shown(title)}</p></div>'
        return page(framed(world, self, site, title=title, content=content), status)

    def _view(self, world: World, story: Story, view: str) -> Answer:
        """The bare article, which calls itself canonical."""
        address = world.url(story.site.host, self.view_path(self.paths(story)[0], view))
        title, lead = shown(story.title, story.spelling), shown(story.lead, story.spelling)
        return page(
            f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{title}</title>'
            f'<meta name="generator" content="NukeViet v4.5">'
            f'<link rel="canonical" href="{quoted(address)}"></head>'
            f'<body><div id="{view}"><h1>{title}</h1><p class="time">{_visible(story)}</p>'
            f'<div id="hometext">{lead}'
            f'</div><div class="bodytext">{body_html(story, _picture)}</div></div></body></html>\n'
        )

    def view_path(self, path: str, view: str) -> str:
        """Where another view of an article stands.

        >>> NukeViet().view_path("/vi/news/tin-tuc/a-1.html", "print")
        '/vi/news/print/tin-tuc/a-1.html'
        """
        return path.replace(self.news, f"{self.news}{view}/", 1)

    def _posted(self, story: Story, path: str) -> str:
        views = "".join(
            f'<li><a class="dimgray" rel="nofollow" title="{title}" href="{self.view_path(path, view)}">'
            f'<em class="fa fa-{view} fa-lg">&nbsp;</em></a></li>'
            for view, title in (("sendmail", "Gửi bài viết"), ("print", "In ra"), ("savefile", "Lưu bài viết"))
        )
        return (
            f'<div class="row margin-bottom-lg"><div class="col-md-12">'
            f'<span class="h5">{_visible(story)}</span></div>'
            f'<div class="col-md-12"><ul class="list-inline text-right">{views}</ul></div></div>'
        )

    def _feed_link(self, site: SubSite, path: str, title: str) -> str:
        if not site.has_feed:
            return ""
        path = f"{self.news}rss/{path}"
        return f'<link rel="alternate" type="application/rss+xml" href="{path}" title="{quoted(title)}">'


def _head(story: Story, address: str) -> str:
    """Meta tags; the offset stands where the T belongs, as a known slip of the programme has it."""
    title, lead = quoted(story.title, story.spelling), quoted(teaser(story.lead), story.spelling)
    return (
        f'<meta name="description" content="{lead}"><meta property="og:type" content="article">'
        f'<meta property="og:title" content="{title}"><meta property="og:url" content="{quoted(address)}">'
        f'<meta property="article:published_time" content="{story.posted:%Y-%m-%d+07%H:%M:%S}">'
        f'<meta property="article:modified_time" content="{story.changed:%Y-%m-%d+07%H:%M:%S}">'
        f'<meta property="article:section" content="{quoted(story.category.title)}">'
        f'<link rel="canonical" href="{quoted(address)}">'
    )


def _hidden(story: Story, address: str) -> str:
    posted = f"{story.posted:%Y-%m-%dT%H:%M:%S+07:00}"
    return (
        f'<span class="hidden hide d-none" itemprop="datePublished">{posted}</span>'
        f'<span class="hidden hide d-none" itemprop="dateModified">{posted}</span>'
        f'<span class="hidden hide d-none" itemprop="mainEntityOfPage">{quoted(address)}</span>'
    )


def _visible(story: Story) -> str:
    return f"{weekday(story.posted)} - {story.posted:%d/%m/%Y %H:%M}"


def _hometext(story: Story) -> str:
    """The lead; every third story has a picture whose hidden preview says its caption again."""
    lead = shown(story.lead, story.spelling)
    figure = f'<figure class="article center">{_preview(story)}</figure>' if story.index % 3 == 2 else ""
    return f'<div class="clearfix"><div class="hometext m-bottom" itemprop="description">{lead}{figure}</div></div>'


def _preview(story: Story) -> str:
    caption = shown(f"Quang cảnh tại {story.site.province}", story.spelling)
    image = f'<img alt="{caption}" src="/assets/news/anh-{story.index}.jpg" width="460" class="img-thumbnail">'
    return (
        f"{image}<figcaption>{caption}</figcaption>"
        f'<div id="imgpreview" class="hidden" style="display:none"><p class="text-center">{image}</p>'
        f"<figcaption>{caption}</figcaption></div>"
    )


def _picture(figure: Figure, way: Spelling) -> str:
    caption = f"<figcaption>{shown(figure.caption, way)}</figcaption>"
    return f'<figure class="image"><img alt="" src="/uploads/news/{figure.image}" width="600">{caption}</figure>'


def _signed(story: Story) -> str:
    """Author and source, where there are any."""
    names = [f"{s.name} - {s.role}" if s.role else s.name for s in story.signatures if s.name]
    sources = [s.source for s in story.signatures if s.source]
    lines = (("Tác giả", " - ".join(names)), ("Nguồn tin", " - ".join(sources)))
    inner = "".join(
        f'<p class="h5 text-right"><strong>{label}: </strong>{shown(text)}</p>' for label, text in lines if text
    )
    return f'<div class="margin-bottom-lg">{inner}</div>' if inner else ""
