"""Drupal 7 without aliases: ``/node/<ID>``, lists ``/taxonomy/term/<n>?page=1`` whose pages count from 0."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, syndication, traps
from archiver.sample.answers import SHORT_CLOCK, Routes
from archiver.sample.bodies import body_html
from archiver.sample.families import datelines, signatures
from archiver.sample.families.base import teaser
from archiver.sample.families.described import Described, is_article
from archiver.sample.families.drupal_style import SEVEN
from archiver.sample.families.staff import for_staff
from archiver.sample.families.templated import Sheet, neighbours
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_NAMESPACES = 'version="HTML+RDFa 1.0" dir="ltr" xmlns:dc="http://purl.org/dc/terms/" xmlns:sioc="http://rdfs.org/sioc"'


class Drupal(Described):
    """Nodes; who wrote one is named on the line of its date."""

    name: ClassVar[str] = "drupal"
    layouts: ClassVar[tuple[int, ...]] = (1,)
    plain: ClassVar[dict[str, str]] = {"2": "Giới thiệu", "3": "Liên hệ"}

    def plain_path(self, site: SubSite, name: str) -> str:
        """Nodes too."""
        return f"{site.prefix}node/{name}"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/taxonomy/term/<n>``; the second page is ``?page=1``."""
        return f"{site.prefix}taxonomy/term/{category.number}" + (f"?page={number - 1}" if number > 1 else "")

    def article_path(self, story: Story, place: Placement) -> str:
        """``/node/<ID>``."""
        return f"{place.site.prefix}node/{story.key}"

    def attachments(self, story: Story) -> list[chrome.Link]:
        """Managed files, all in one folder."""
        return [(f"/sites/default/files/{story.key}_{n}.pdf", title) for n, title in enumerate(story.files)]

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """One feed of all that is promoted, where the site has it."""
        routes = super().site_routes(world, site)
        if site.has_feed:
            routes["/rss.xml"] = partial(syndication.feed, world, site, self, site.organ, world.listing(site))
        return routes

    def head(self, world: World, site: SubSite) -> str:  # noqa: ARG002
        """Where the feed is."""
        link = '<link rel="alternate" type="application/rss+xml" title="RSS" href="/rss.xml" />\n'
        return link if site.has_feed else ""

    def about(self, world: World, story: Story, place: Placement) -> str:  # noqa: ARG002
        """The node's address, twice, as the programme has it where there is no alias."""
        path = quoted(self.article_path(story, place))
        return f'<link rel="canonical" href="{path}" />\n<link rel="shortlink" href="{path}" />\n'

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """Header, menu, main column, second sidebar."""
        name = f"{shown(site.organ)} {site.province}"
        kind = "page-node node-type-article" if is_article(sheet) else "page-taxonomy" if sheet.category else "front"
        title = f'<h1 class="title" id="page-title">{shown(sheet.title)}</h1>' if not is_article(sheet) else ""
        return (
            f'<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi" {_NAMESPACES}>\n<head>\n'
            '<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />\n'
            f'<meta name="Generator" content="Drupal 7 (http://drupal.org)" />\n{sheet.head}'
            f"<title>{shown(sheet.title)} | {name}</title>\n<style>{SEVEN}</style>\n{chrome.script()}"
            f'<script>jQuery={{}};Drupal={{settings:{{"basePath":"\\/","pathPrefix":""}}}};</script></head>\n'
            f'<body class="html not-logged-in one-sidebar sidebar-second {kind}">\n<div id="page-wrapper"><div '
            f'id="page">{self._header(site, name)}\n<div id="main-wrapper"><div id="main" class="clearfix">'
            f'{self._path(site, sheet)}<div id="content" class="column"><div class="section"><a id="main-content"></a>'
            f'{title}<div class="region region-content">{sheet.content}</div></div></div>\n'
            f'<div id="sidebar-second" class="column sidebar">{self._blocks(world, site)}</div></div></div>\n'
            f"{_footer(world, site, name)}</div></div></body>\n</html>\n"
        )

    def _header(self, site: SubSite, name: str) -> str:
        items = "".join(
            f'<li class="menu-{number}"><a href="{href}">{shown(text)}</a></li>\n'
            for number, (href, text) in enumerate(self.navigation(site), 218)
        )
        return (
            '<div id="header"><div class="section clearfix"><a href="/" title="Trang chủ" rel="home" id="logo"><img '
            f'src="/sites/default/files/logo.png" alt="Trang chủ" /></a><div id="name-and-slogan"><div id="site-name">'
            f'<strong><a href="/" rel="home"><span>{name}</span></a></strong></div><div id="site-slogan">'
            f'{SHORT_CLOCK}</div></div></div></div>\n<div id="navigation"><div class="section"><h2 '
            f'class="element-invisible">Main menu</h2><ul id="main-menu" class="links inline clearfix">{items}</ul>'
            "</div></div>"
        )

    def _path(self, site: SubSite, sheet: Sheet) -> str:
        steps = ['<a href="/">Trang chủ</a>']
        if sheet.category:
            steps.append(f'<a href="{self.list_path(site, sheet.category)}">{shown(sheet.category.title)}</a>')
        return (
            '<div id="breadcrumb"><h2 class="element-invisible">Bạn đang ở đây</h2><div class="breadcrumb">'
            f"{' » '.join(steps)}</div></div>\n"
        )

    def _blocks(self, world: World, site: SubSite) -> str:
        boxes = (*self.latest(world, site), ("Liên kết", chrome.links(neighbours(site, 18))))
        return "".join(
            f'<div id="block-views-{number}" class="block block-views"><h2>{title}</h2><div class="content">'
            f'<div class="item-list"><ul>{items}</ul></div></div></div>\n'
            for number, (title, items) in enumerate(boxes)
        )

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """The title stands above the node, in the theme's own place."""
        number, way = story.key, story.spelling
        return (
            f'<h1 class="title" id="page-title">{shown(story.title, way)}</h1>\n<div class="tabs"></div><div id="block-'
            f'system-main" class="block block-system"><div class="content"><div id="node-{number}" class="node '
            f'node-article node-full clearfix" about="/node/{number}" typeof="sioc:Item foaf:Document">\n<span '
            f'property="dc:title" content="{quoted(story.title, way)}" class="rdf-meta element-hidden"></span>'
            f'<div class="meta submitted">{_dated(story)}</div>\n<div class="content clearfix">'
            f"{_field('field-tom-tat', 'text-long', f'<p>{shown(story.lead, way)}</p>')}"
            f"{_field('body', 'text-with-summary', body_html(story, _picture))}{self._files(story)}</div></div></div>"
            f"</div>\n{traps.article_links(world, place.site, story, place)}{self._others(world, story, place)}"
        )

    def _files(self, story: Story) -> str:
        items = "".join(
            f'<div class="field-item"><span class="file"><img class="file-icon" alt="PDF icon" '
            f'src="/modules/file/icons/application-pdf.png" /> <a href="{path}" type="application/pdf">'
            f"{shown(title)}</a></span></div>"
            for path, title in self.attachments(story)
        )
        label = '<div class="field-label">Tệp đính kèm:&nbsp;</div>'
        return f'<div class="field field-name-field-tep field-type-file">{label}{items}</div>\n' if items else ""

    def _others(self, world: World, story: Story, place: Placement) -> str:
        rows = "".join(
            f'<div class="views-row"><span class="field-content">{self.text_link(other, place)}</span> <span class="'
            f'views-field-created">{other.posted:%d/%m/%Y}</span></div>\n'
            for other in self.related(world, story, place)
        )
        return (
            '<div id="block-views-tin-lien-quan" class="block block-views"><h2>Tin bài liên quan</h2><div '
            f'class="content"><div class="view view-tin-lien-quan"><div class="view-content">{rows}</div></div></div>'
            "</div>\n"
        )

    def heading(self, title: str, href: str = "") -> str:
        """On the home page a block's title; a list is headed by the theme."""
        return f'<h2 class="block-title"><a href="{href}">{shown(title)}</a></h2>\n' if href else ""

    def entry(self, story: Story, place: Placement) -> str:
        """A teaser: title, date, picture, summary, and a link to read more."""
        number, title = story.key, quoted(story.title, story.spelling)
        image = self.image_link(
            story, place, f"/sites/default/files/styles/medium/anh-{story.index}.jpg", ' width="220"'
        )
        return (
            f'<div id="node-{number}" class="node node-article node-promoted node-teaser clearfix" '
            f'about="/node/{number}"><h2 property="dc:title">{self.text_link(story, place)}</h2><div class="meta '
            f'submitted">{datelines.minute_mark(story.posted)}</div><div class="content clearfix"><div class="field '
            f'field-name-field-image">{image}</div><div class="field field-name-field-tom-tat"><p>'
            f'{shown(teaser(story.lead), story.spelling)}</p></div></div><div class="link-wrapper"><ul class="links '
            f'inline"><li class="node-readmore first last"><a href="{self.href(story, place)}" rel="tag" '
            f'title="{title}">Đọc tiếp<span class="element-invisible"> về {shown(story.title)}</span></a></li></ul>'
            "</div></div>\n"
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """First and previous, numbers, next and last; none where there is one page."""
        around = (("first", "« đầu", 1), ("previous", "‹ trước", number - 1))
        behind = (("next", "tiếp ›", number + 1), ("last", "cuối »", count))
        numbers = tuple(("item", str(n), n) for n in range(1, count + 1))
        items = "".join(
            f'<li class="pager-current">{text}</li>'
            if n == number and kind == "item"
            else f'<li class="pager-{kind}"><a title="Đến trang {n}" href="{self.list_path(site, category, n)}">'
            f"{text}</a></li>"
            for kind, text, n in (*(around if number > 1 else ()), *numbers, *(behind if number < count else ()))
        )
        if count == 1:
            return ""
        return f'<h2 class="element-invisible">Trang</h2><div class="item-list"><ul class="pager">{items}</ul></div>\n'


def _dated(story: Story) -> str:
    """Date and author on one line; the moment for machines ends at the minute, as the visible one does."""
    author = " - ".join(signatures.joined(story))
    stamp = f"{story.posted:%Y-%m-%dT%H:%M:00+07:00}"
    return (
        f'<span property="dc:date dc:created" content="{stamp}" datatype="xsd:dateTime" rel="sioc:has_creator">'
        f"{datelines.minute_mark(story.posted)}{f' | {shown(author)}' if author else ''}</span>"
    )


def _field(name: str, kind: str, inner: str) -> str:
    return (
        f'<div class="field field-name-{name} field-type-{kind} field-label-hidden"><div class="field-items">'
        f'<div class="field-item even">{inner}</div></div></div>\n'
    )


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        f'<div class="rtecenter"><img alt="" src="/sites/default/files/{figure.image}" style="width: 560px;" /></div>\n'
        f'<div class="rtecenter" style="text-align: center;"><em>{shown(figure.caption, way)}</em></div>'
    )


def _footer(world: World, site: SubSite, name: str) -> str:
    return (
        f'<div id="footer-wrapper"><div class="section"><div class="region region-footer"><p><strong>{name}</strong>'
        "<br />"
        f"Địa chỉ: 36 đường Hồ Sen, thành phố {site.province}</p><p>{for_staff(world, site)}</p>"
        f"{traps.page_links(world, site)}</div></div></div>"
    )
