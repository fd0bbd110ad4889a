"""Drupal 9 with aliases: ``/tin-tuc/<slug>``, which carries no id, lists ``/chuyen-muc/<slug>?page=1``."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, syndication, traps
from archiver.sample.answers import VIEWS, Routes
from archiver.sample.bodies import body_html
from archiver.sample.families.base import teaser
from archiver.sample.families.described import Described, is_article
from archiver.sample.families.drupal_style import NINE
from archiver.sample.families.staff import for_staff
from archiver.sample.families.templated import Sheet, lines_of, neighbours, signers, sources
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_PART = 20
_TITLE_FIELD = '<span class="field field--name-title field--type-string field--label-hidden">'


class DrupalAliases(Described):
    """Every field in a box of its own; times are told to machines in UTC."""

    name: ClassVar[str] = "drupal"
    layouts: ClassVar[tuple[int, ...]] = (2,)

    def plain_path(self, site: SubSite, name: str) -> str:
        """``/<name>``."""
        return f"{site.prefix}{name}"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/chuyen-muc/<slug>``; the second page is ``?page=1``."""
        return f"{site.prefix}chuyen-muc/{category.slug}" + (f"?page={number - 1}" if number > 1 else "")

    def article_path(self, story: Story, place: Placement) -> str:
        """``/tin-tuc/<slug>``."""
        return f"{place.site.prefix}tin-tuc/{story.slug}"

    def key(self, story: Story) -> str | None:  # noqa: ARG002
        """The alias has a slug alone."""
        return None

    def attachments(self, story: Story) -> list[chrome.Link]:
        """Files lie in the folder of their month."""
        folder = f"/sites/default/files/{story.posted:%Y-%m}"
        return [(f"{folder}/{story.key}-{number}.pdf", title) for number, title in enumerate(story.files)]

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """The sitemap, where the site has one, in gzipped parts."""
        routes = super().site_routes(world, site)
        if site.has_sitemap:
            stories = world.listing(site)
            parts = [stories[start : start + _PART] for start in range(0, len(stories), _PART)]
            names = [f"/sitemap-{number}.xml.gz" for number in range(1, len(parts) + 1)]
            routes["/sitemap.xml"] = partial(syndication.sitemap_index, world, site, names)
            for name, part in zip(names, parts, strict=True):
                routes[name] = partial(syndication.packed_sitemap, world, site, self, part)
        return routes

    def story_routes(self, world: World, story: Story) -> Routes:
        """The alias; the node behind it answers too, with the same page."""
        node = partial(self.article_page, world, story, story.placements[0])
        return {f"/node/{story.key}": node, **super().story_routes(world, story)}

    def about(self, world: World, story: Story, place: Placement) -> str:
        """The alias is canonical, the node the short address."""
        base, path = world.base(place.site.host), self.article_path(story, place)
        return (
            f'<meta name="description" content="{quoted(teaser(story.lead), story.spelling)}" />\n'
            f'<link rel="canonical" href="{quoted(base + path)}" />\n'
            f'<link rel="shortlink" href="{base}/node/{story.key}" />\n'
        )

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """Regions made of blocks."""
        name = f"{shown(site.organ)} {site.province}"
        kind = "path-node page-node-type-tin-tuc" if is_article(sheet) else "path-taxonomy"
        return (
            '<!DOCTYPE html>\n<html lang="vi" dir="ltr" prefix="og: https://ogp.me/ns#">\n<head>\n<meta '
            f'charset="utf-8" />\n{sheet.head}<meta name="Generator" content="Drupal 9 (https://www.drupal.org)" />'
            '\n<meta name="MobileOptimized" content="width" />\n<meta name="HandheldFriendly" content="true" />\n'
            f"<title>{shown(sheet.title)} | {name}</title>\n<style>{NINE}</style>\n{chrome.script()}</head>\n"
            f'<body class="{kind}">\n<a href="#main-content" class="visually-hidden focusable skip-link">Nhảy đến nội '
            'dung</a>\n<div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div class="'
            f'layout-container">{self._header(site, name)}{self._path(site, sheet)}\n<main role="main"><a id="'
            f'main-content" tabindex="-1"></a><div class="layout-content"><div class="region region-content">'
            f'{sheet.content}</div></div>\n<div class="layout-sidebar-second" role="complementary">'
            f"{self._blocks(world, site)}</div></main>\n{_footer(world, site, name)}</div></div>\n"
            '<script type="application/json" data-drupal-selector="drupal-settings-json">{"path":{"baseUrl":"\\/",'
            '"currentLanguage":"vi"},"user":{"uid":0}}</script></body>\n</html>\n'
        )

    def _header(self, site: SubSite, name: str) -> str:
        items = "".join(
            f'<li class="menu-item"><a href="{href}" data-drupal-link-system-path="{href[1:]}">{shown(text)}</a></li>\n'
            for href, text in self.navigation(site)
        )
        return (
            '<header role="banner"><div class="region region-header"><div id="block-site-branding" class="block '
            'block-system block-system-branding-block"><a href="/" rel="home" class="site-logo"><img '
            f'src="/themes/custom/dang/logo.svg.png" alt="Trang chủ" /></a><div class="site-name"><a href="/" '
            f'rel="home">{name}</a></div></div></div><nav role="navigation" aria-labelledby="block-main-menu" '
            f'class="block block-menu navigation menu--main"><h2 class="visually-hidden" id="block-main-menu">Main '
            f'navigation</h2><ul class="menu">{items}'
            "</ul></nav></header>\n"
        )

    def _path(self, site: SubSite, sheet: Sheet) -> str:
        steps = '<li><a href="/">Trang chủ</a></li>'
        if sheet.category:
            href = self.list_path(site, sheet.category)
            steps += f'<li><a href="{href}">{shown(sheet.category.title)}</a></li>'
        return (
            '<div class="region region-breadcrumb"><nav class="breadcrumb" role="navigation" aria-labelledby="system-'
            f'breadcrumb"><h2 id="system-breadcrumb" class="visually-hidden">Breadcrumb</h2><ol>{steps}</ol></nav>'
            "</div>"
        )

    def _blocks(self, world: World, site: SubSite) -> str:
        boxes = (*self.latest(world, site), ("Liên kết", chrome.links(neighbours(site, 16))))
        return "".join(
            f'<div class="views-element-container block block-views"><h2>{title}</h2><div class="item-list"><ul>{items}'
            "</ul></div></div>\n"
            for title, items in boxes
        )

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """The title is a block of its own, the node follows with its fields."""
        path, way = self.article_path(story, place), story.spelling
        return (
            '<div id="block-page-title" class="block block-core block-page-title-block"><h1 class="page-title">'
            f'{_TITLE_FIELD}{shown(story.title, way)}</span></h1></div>\n<div id="block-content" class="block '
            f'block-system block-system-main-block"><article role="article" about="{path}" class="node '
            f'node--type-tin-tuc node--promoted node--view-mode-full"><footer class="node__meta"><div '
            f'class="node__submitted">{_dated(story)}</div></footer>\n<div class="node__content"><div class="clearfix '
            f'text-formatted field field--name-field-tom-tat field--type-text-long field--label-hidden field__item"><p>'
            f'{shown(story.lead, way)}</p></div>\n<div class="clearfix text-formatted field field--name-body '
            f'field--type-text-with-summary field--label-hidden field__item">{body_html(story, _picture)}</div>'
            f"\n{_signed(story)}{self._files(story)}</div></article></div>"
            f"\n{traps.article_links(world, place.site, story, place)}{self._others(world, story, place)}"
        )

    def _files(self, story: Story) -> str:
        items = "".join(
            f'<div class="field__item"><span class="file file--mime-application-pdf file--application-pdf"><a '
            f'href="{path}" type="application/pdf">{shown(title)}</a></span> <span>(24 KB)</span></div>'
            for path, title in self.attachments(story)
        )
        label = '<div class="field__label">Tệp đính kèm</div>'
        return f'<div class="field field--name-field-tep field--type-file">{label}{items}</div>\n' if items else ""

    def _others(self, world: World, story: Story, place: Placement) -> str:
        rows = "".join(
            '<div class="views-row"><div class="views-field views-field-title"><span class="field-content">'
            f"{self.text_link(other, place, _LANGUAGE)}</span></div></div>\n"
            for other in self.related(world, story, place)
        )
        return (
            '<div class="views-element-container block block-views block-views-blockxem-them-block-1"><h2>Xem thêm</h2>'
            f'<div class="view view-xem-them view-display-id-block_1"><div class="view-content">{rows}</div></div>'
            "</div>\n"
        )

    def heading(self, title: str, href: str = "") -> str:
        """A block's title with its link, or the page's."""
        if href:
            return f'<h2 class="block__title"><a href="{href}">{shown(title)}</a></h2>\n'
        return f'<div class="block block-page-title-block"><h1 class="page-title">{shown(title)}</h1></div>\n'

    def entry(self, story: Story, place: Placement) -> str:
        """A teaser whose title and picture are links."""
        source = f"/sites/default/files/styles/thumbnail/public/anh-{story.index}.jpg"
        return (
            '<div class="views-row"><article role="article" class="node node--type-tin-tuc node--view-mode-teaser"><h2 '
            f'class="node__title">{self.text_link(story, place, _BOOKMARK)}</h2><div class="node__content"><div class="'
            f'field field--name-field-image">{self.image_link(story, place, source, _LAZY)}</div><div '
            f'class="text-formatted field field--name-field-tom-tat"><p>{shown(teaser(story.lead), story.spelling)}</p>'
            "</div></div></article>"
            "</div>\n"
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:  # noqa: ARG002
        """Links are queries alone, and the first page has a number when it is linked here."""
        items = "".join(
            f'<li class="pager__item{" is-active" if n == number else ""}"><a href="?page={n - 1}" title="Đến trang '
            f'{n}">'
            f"{n}</a></li>"
            for n in range(1, count + 1)
        )
        following = f'<li class="pager__item pager__item--next"><a href="?page={number}" rel="next">››</a></li>'
        return (
            '<nav class="pager" role="navigation" aria-labelledby="pagination-heading"><h4 id="pagination-heading" '
            f'class="visually-hidden">Trang</h4><ul class="pager__items js-pager__items">{items}'
            f"{following if number < count else ''}</ul></nav>\n"
        )


_LANGUAGE, _BOOKMARK, _LAZY = ' hreflang="vi"', ' rel="bookmark"', ' loading="lazy" width="220"'


def _dated(story: Story) -> str:
    """The account, the moment to the second in both zones, and how often the page was read, right behind."""
    stamp = f"{story.posted - timedelta(hours=7):%Y-%m-%dT%H:%M:%SZ}"
    return (
        'Gửi bởi <span class="field field--name-uid field--type-entity-reference"><span typeof="schema:Person">bientap'
        '</span></span> vào <span class="field field--name-created field--type-created"><time datetime="'
        f'{stamp}" class="datetime">{story.posted:%d/%m/%Y %H:%M:%S}</time></span> {VIEWS}'
    )


def _signed(story: Story) -> str:
    fields = (("tac-gia", "Tác giả", _authors(story)), ("nguon", "Nguồn", " - ".join(sources(story))))
    return "".join(
        f'<div class="field field--name-field-{name} field--type-string field--label-inline clearfix"><div class="'
        f'field__label">{label}</div><div class="field__item">{shown(text, story.spelling)}</div></div>\n'
        for name, label, text in fields
        if text
    )


def _authors(story: Story) -> str:
    return " - ".join(", ".join(lines_of(signature)) for signature in signers(story))


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        '<figure role="group" class="caption caption-img align-center"><img alt="" data-entity-type="file" src="/sites/'
        f'default/files/inline-images/{figure.image}" width="600" height="375" loading="lazy" /><figcaption>'
        f"{shown(figure.caption, way)}</figcaption></figure>"
    )


def _footer(world: World, site: SubSite, name: str) -> str:
    return (
        f'<footer role="contentinfo"><div class="region region-footer"><p>Bản quyền thuộc {name}.</p><p>Trụ sở: khu '
        "hành "
        f"chính phường Đồi Thông, {site.province}. {for_staff(world, site)}</p>{traps.page_links(world, site)}</div>"
        "</footer>\n"
    )
