"""WordPress with a block theme and no rewriting: ``/?p=<ID>``, lists ``/?cat=<n>&paged=2``; no feed, no sitemap."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, traps
from archiver.sample.bodies import body_html
from archiver.sample.families import signatures
from archiver.sample.families.base import teaser
from archiver.sample.families.described import Described, is_article
from archiver.sample.families.staff import for_staff
from archiver.sample.families.templated import Sheet, neighbours
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_CSS = """
:root{--wp--preset--color--primary:#a3150e;--wp--preset--color--background:#fff;--wp--preset--color--tertiary:#f6f1ea;
--wp--preset--font-size--small:.9rem;--wp--preset--font-size--large:1.75rem;--wp--style--block-gap:1.5rem;
--wp--style--global--content-size:720px;--wp--style--global--wide-size:1080px}
body{margin:0;font-family:"Source Serif Pro",serif;font-size:1.125rem;line-height:1.6;background:#fff;color:#1d1d1d}
a{color:var(--wp--preset--color--primary)}.wp-site-blocks{padding:0 30px}
.is-layout-constrained>*{max-width:var(--wp--style--global--content-size);margin-left:auto;margin-right:auto}
.is-layout-constrained>.alignwide{max-width:var(--wp--style--global--wide-size)}
.is-layout-flex{display:flex;flex-wrap:wrap;gap:var(--wp--style--block-gap);align-items:center}
.wp-block-navigation__container{display:flex;gap:1.2em;list-style:none;padding:0}.has-text-align-right{text-align:right}
.wp-block-post-title{font-size:clamp(1.6rem,4vw,2.2rem);line-height:1.15;font-weight:300}
.wp-block-post-template{list-style:none;padding:0}.wp-block-post-template .wp-block-post-title{font-size:1.3rem}
.wp-block-post-featured-image img{width:220px;height:auto}.wp-block-image figcaption{font-size:.85rem;text-align:center}
.wp-block-columns{display:flex;gap:2em}.wp-block-column{flex:1}.wp-block-file__button{margin-left:.75em}
.wp-block-post-date,.wp-block-post-terms,.wp-block-post-author{font-size:var(--wp--preset--font-size--small)}
.wp-block-query-pagination{display:flex;gap:1em}.screen-reader-text{position:absolute;clip:rect(1px,1px,1px,1px)}
"""
_GROUP = '<div class="wp-block-group is-layout-constrained wp-block-group-is-layout-constrained">'
_TITLE, _HERE = ' class="wp-block-latest-posts__post-title"', ' target="_self"'


class WordPressBlocks(Described):
    """Everything is a block; the signature stands in brackets at the end of the text."""

    name: ClassVar[str] = "wordpress"
    layouts: ClassVar[tuple[int, ...]] = (2,)

    def plain_path(self, site: SubSite, name: str) -> str:
        """``/?page_id=<n>``."""
        return f"{site.prefix}?page_id={2 + sorted(self.plain).index(name)}"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/?cat=<n>``, with ``paged`` for later pages."""
        return f"{site.prefix}?cat={category.number}" + (f"&paged={number}" if number > 1 else "")

    def article_path(self, story: Story, place: Placement) -> str:
        """``/?p=<ID>``."""
        return f"{place.site.prefix}?p={story.key}"

    def attachments(self, story: Story) -> list[chrome.Link]:
        """Files lie in the folder of their month."""
        folder = f"/wp-content/uploads/{story.posted:%Y/%m}"
        return [(f"{folder}/{story.key}-{number}.pdf", title) for number, title in enumerate(story.files, 1)]

    def about(self, world: World, story: Story, place: Placement) -> str:
        """The address to keep, which is the short one too."""
        address = quoted(world.url(place.site.host, self.article_path(story, place)))
        return f'<link rel="canonical" href="{address}" />\n<link rel="shortlink" href="{address}" />\n'

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """Template parts above and below the main group."""
        name = f"{shown(site.organ)} {site.province}"
        return (
            f'<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="UTF-8" />\n<meta name="viewport" '
            f'content="width=device-width, initial-scale=1" />\n<meta name="robots" content="max-image-preview:large" '
            f"/>\n<title>{shown(sheet.title)} &#8211; {name}</title>\n{sheet.head}"
            f'<meta name="generator" content="WordPress 6.1.1" />\n<style id="global-styles-inline-css">{_CSS}</style>'
            f'\n{chrome.script()}</head>\n<body class="{"post-template-default" if is_article(sheet) else "home"}'
            f' wp-embed-responsive">\n<a class="skip-link screen-reader-text" href="#wp--skip-link--target">Chuyển đến '
            f'phần nội dung</a>\n<div class="wp-site-blocks">{self._header(site, name)}\n<main class="wp-block-group '
            f'is-layout-flow" id="wp--skip-link--target">{sheet.content}</main>\n{self._footer(world, site, name)}'
            "</div>\n</body>\n</html>\n"
        )

    def _header(self, site: SubSite, name: str) -> str:
        items = "".join(
            '<li class="wp-block-navigation-item wp-block-navigation-link"><a class="wp-block-navigation-item__content"'
            f' href="{quoted(href)}"><span class="wp-block-navigation-item__label">{shown(text)}</span></a></li>\n'
            for href, text in self.navigation(site)
        )
        return (
            '<header class="wp-block-template-part"><div class="wp-block-group alignwide is-layout-flex"><div class="'
            f'wp-block-site-logo"><a href="/" class="custom-logo-link" rel="home"><img width="96" height="96" '
            f'src="/wp-content/uploads/logo.png" class="custom-logo" alt="{quoted(site.organ)}" /></a></div>'
            f'<p class="wp-block-site-title"><a href="/" target="_self" rel="home">{name}</a></p>'
            f'<nav class="wp-block-navigation" aria-label="Trình đơn"><ul class="wp-block-navigation__container">'
            f"{items}</ul></nav></div></header>"
        )

    def _footer(self, world: World, site: SubSite, name: str) -> str:
        columns = "".join(
            f'<div class="wp-block-column is-layout-flow"><h2 class="wp-block-heading">{title}</h2>'
            f'<ul class="wp-block-latest-posts__list wp-block-latest-posts">{items}</ul></div>\n'
            for title, items in (*self.latest(world, site), ("Liên kết", chrome.links(neighbours(site, 14))))
        )
        return (
            '<footer class="wp-block-template-part"><div class="wp-block-group alignwide"><div class="wp-block-columns"'
            f">{columns}</div><p>© {name}. Trụ sở: số 3 phố Chợ Mới. {for_staff(world, site)}</p>"
            f"{traps.page_links(world, site)}</div></footer>"
        )

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """Title, day and category, excerpt, content, others."""
        way = story.spelling
        term = f'<a href="{self.list_path(place.site, place.category)}" rel="tag">{shown(place.category.title)}</a>'
        return (
            f'{_GROUP}<h1 class="wp-block-post-title">{shown(story.title, way)}</h1>\n<div class="wp-block-group '
            f'is-layout-flex"><div class="wp-block-post-date"><time datetime="{story.posted:%Y-%m-%dT%H:%M:%S+07:00}">'
            f"{story.posted.day} Tháng {story.posted.month}, {story.posted.year}</time></div>"
            f'<div class="taxonomy-category wp-block-post-terms">{term}</div></div>\n'
            f'<div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">{shown(story.lead, way)}</p>'
            f'</div></div>\n<div class="entry-content wp-block-post-content is-layout-constrained">'
            f"{body_html(story, _picture)}\n{_signed(story)}{self._files(story)}</div>\n"
            f"{traps.article_links(world, place.site, story, place)}{self._others(world, story, place)}"
        )

    def _files(self, story: Story) -> str:
        return "".join(
            f'<div class="wp-block-file"><a id="wp-block-file--media-{number}" href="{path}">{shown(title)}</a><a '
            f'href="{path}" class="wp-block-file__button wp-element-button" download>Tải về</a></div>\n'
            for number, (path, title) in enumerate(self.attachments(story))
        )

    def _others(self, world: World, story: Story, place: Placement) -> str:
        items = "".join(
            f'<li>{self.text_link(other, place, _TITLE)}<time datetime="'
            f'{other.posted:%Y-%m-%dT%H:%M:%S+07:00}" class="wp-block-latest-posts__post-date">'
            f"{other.posted:%d/%m/%Y}</time></li>\n"
            for other in self.related(world, story, place)
        )
        return (
            f'{_GROUP}<h3 class="wp-block-heading">Có thể bạn quan tâm</h3>\n<ul class="wp-block-latest-posts__list '
            f'has-dates wp-block-latest-posts">{items}</ul></div>\n'
        )

    def heading(self, title: str, href: str = "") -> str:
        """The title of a query."""
        inner = f'<a href="{quoted(href)}">{shown(title)}</a>' if href else f"<span>{shown(title)}</span>"
        return f'<h{2 if href else 1} class="wp-block-query-title">{inner}</h{2 if href else 1}>\n'

    def entry(self, story: Story, place: Placement) -> str:
        """One post of a query."""
        picture = self.image_link(story, place, f"/wp-content/uploads/anh-{story.index}-220x140.jpg")
        return (
            f'<ul class="wp-block-post-template"><li class="wp-block-post post-{story.key} post type-post">'
            f'<figure class="wp-block-post-featured-image">{picture}</figure><h2 class="wp-block-post-title">'
            f'{self.text_link(story, place, _HERE)}</h2><div class="wp-block-post-excerpt"><p class="'
            f'wp-block-post-excerpt__excerpt">{shown(teaser(story.lead), story.spelling)}</p></div><div class="'
            f'wp-block-post-date"><time datetime="{story.posted:%Y-%m-%dT%H:%M:%S+07:00}">{story.posted:%d/%m/%Y}'
            "</time></div></li></ul>\n"
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """Previous, numbers, next."""
        numbers = "".join(
            f'<span aria-current="page" class="page-numbers current">{n}</span>'
            if n == number
            else f'<a class="page-numbers" href="{quoted(self.list_path(site, category, n))}">{n}</a>'
            for n in range(1, count + 1)
        )
        ways = (("previous", "Trang trước", number - 1), ("next", "Trang sau", number + 1))
        before, after = (
            f'<a href="{quoted(self.list_path(site, category, n))}" class="wp-block-query-pagination-{way}">{text}</a>'
            if 1 <= n <= count
            else ""
            for way, text, n in ways
        )
        inner = f'{before}<div class="wp-block-query-pagination-numbers">{numbers}</div>{after}'
        return f'<nav class="wp-block-query-pagination is-layout-flex" aria-label="Phân trang">{inner}</nav>\n'


def _signed(story: Story) -> str:
    return "".join(
        f'<p class="has-text-align-right"><em>{shown(line, story.spelling)}</em></p>\n'
        for line in signatures.bracketed(story)
    )


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        f'<figure class="wp-block-image aligncenter size-large"><img decoding="async" width="1024" height="640" '
        f'src="/wp-content/uploads/{figure.image}" alt="" class="wp-image-{len(figure.caption)}"/>'
        f'<figcaption class="wp-element-caption">{shown(figure.caption, way)}</figcaption></figure>'
    )
