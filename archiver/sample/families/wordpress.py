"""WordPress with a classic theme: ``/2024/03/12/<slug>/``, which carries no id; feeds and a sitemap by its parts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, syndication, traps
from archiver.sample.answers import Answer, Routes, redirect
from archiver.sample.bodies import body_html
from archiver.sample.families import signatures
from archiver.sample.families.base import newer, older, teaser
from archiver.sample.families.described import Described
from archiver.sample.families.templated import Sheet
from archiver.sample.families.wordpress_comments import comments
from archiver.sample.families.wordpress_frame import framed
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_BOOKMARK, _THUMBNAIL = ' rel="bookmark"', ' class="wp-post-image"'
_SITEMAP = "/wp-sitemap-posts-post-1.xml"


class WordPress(Described):
    """Posts under their day; the signature stands at the end of the text, the account above it."""

    name: ClassVar[str] = "wordpress"
    layouts: ClassVar[tuple[int, ...]] = (1,)

    def plain_path(self, site: SubSite, name: str) -> str:
        """``/<name>/``."""
        return f"{site.prefix}{name}/"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/category/<slug>/``, later pages ``page/N/`` below it."""
        return f"{site.prefix}category/{category.slug}/" + (f"page/{number}/" if number > 1 else "")

    def article_path(self, story: Story, place: Placement) -> str:
        """``/YYYY/MM/DD/<slug>/``."""
        return f"{place.site.prefix}{story.posted:%Y/%m/%d}/{story.slug}/"

    def key(self, story: Story) -> str | None:  # noqa: ARG002
        """The address has a day and a slug."""
        return None

    def attachments(self, story: Story) -> list[chrome.Link]:
        """Files lie in the folder of their month."""
        folder = f"/wp-content/uploads/{story.posted:%Y/%m}"
        return [(f"{folder}/tai-lieu-{story.key}-{n}.pdf", title) for n, title in enumerate(story.files, 1)]

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """Feeds and sitemaps, where the site has them."""
        routes = super().site_routes(world, site)
        if site.has_feed:
            routes["/feed/"] = partial(syndication.feed, world, site, self, site.organ, world.listing(site))
            routes |= {f"{self.list_path(site, c)}feed/": self._feed(world, site, c) for c in site.categories}
        if site.has_sitemap:
            # The programme sends on who looks for the sitemap where others have theirs.
            routes["/sitemap.xml"] = partial(redirect, "/wp-sitemap.xml")
            routes["/wp-sitemap.xml"] = partial(syndication.sitemap_index, world, site, (_SITEMAP,))
            routes[_SITEMAP] = partial(syndication.sitemap, world, site, self)
        return routes

    def _feed(self, world: World, site: SubSite, category: Category) -> partial[Answer]:
        return partial(syndication.feed, world, site, self, category.title, world.listing(site, category))

    def story_routes(self, world: World, story: Story) -> Routes:
        """The post, and its short address, which leads to it."""
        short = partial(redirect, self.paths(story)[0])
        return {f"/?p={story.key}": short, **super().story_routes(world, story)}

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """Header, menu, column and widgets."""
        return framed(self, world, site, sheet)

    def about(self, world: World, story: Story, place: Placement) -> str:
        """The address to keep, and the short one."""
        base, path = world.base(place.site.host), self.article_path(story, place)
        return (
            f'<link rel="canonical" href="{quoted(base + path)}" />\n'
            f"<link rel='shortlink' href='{base}/?p={story.key}' />\n"
        )

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """The post, its neighbours in time, its comments and the form for more."""
        way, number = story.spelling, story.key
        return (
            f'<article id="post-{number}" class="post-{number} post type-post status-publish format-standard hentry '
            f'category-{place.category.slug}">\n<header class="entry-header">'
            f'<h1 class="entry-title">{shown(story.title, way)}</h1>{self._dated(story, place)}</header>\n'
            f'<div class="entry-content">\n<p style="text-align: justify;"><strong>{shown(story.lead, way)}</strong>'
            f"</p>\n{body_html(story, _picture)}\n{_signed(story)}{self._files(story)}"
            f"{self._yarpp(world, story, place)}</div><!-- .entry-content -->\n{self._filed(place)}</article>\n"
            f"{traps.article_links(world, place.site, story, place)}{self._neighbours(world, story, place)}"
            f"{comments(story)}"
        )

    def _dated(self, story: Story, place: Placement) -> str:
        """The day to read, the moment for machines; the author is the account that posted."""
        return (
            f'<div class="entry-meta">Đăng ngày <a href="{self.href(story, place)}" rel="bookmark">'
            f'<time class="entry-date" datetime="{story.posted:%Y-%m-%dT%H:%M:%S+07:00}">'
            f'{story.posted:%d - %m - %Y}</time></a><span class="by-author"> bởi <span class="author vcard">'
            '<span class="fn n">quantri</span></span></span></div>'
        )

    def _filed(self, place: Placement) -> str:
        link = f'<a href="{self.list_path(place.site, place.category)}" rel="category tag">'
        return f'<footer class="entry-meta">Bài này được đăng trong {link}{shown(place.category.title)}</a>.</footer>'

    def _files(self, story: Story) -> str:
        return "".join(
            f'<p><a href="{path}" target="_blank" rel="noopener">{shown(title)}</a></p>\n'
            for path, title in self.attachments(story)
        )

    def _yarpp(self, world: World, story: Story, place: Placement) -> str:
        links = (self.text_link(other, place, _BOOKMARK) for other in self.related(world, story, place))
        items = "".join(f"<li>{link}</li>\n" for link in links)
        classes = "yarpp yarpp-related yarpp-related-website yarpp-template-list"
        return f"<div class='{classes}'>\n<h3>Bài liên quan:</h3><ol>\n{items}</ol>\n</div>\n"

    def _neighbours(self, world: World, story: Story, place: Placement) -> str:
        listing = world.listing(place.site)
        sides = (("previous", older(listing, story, 1)), ("next", newer(listing, story, 1)))
        links = "".join(
            f'<span class="nav-{side}">{self.text_link(other, place)}</span>'
            for side, found in sides
            for other in found
        )
        return f'<nav class="nav-single"><h3 class="assistive-text">Điều hướng bài viết</h3>{links}</nav>\n'

    def heading(self, title: str, href: str = "") -> str:
        """The title of an archive, or a box's on the home page."""
        if href:
            return f'<h2 class="home-title"><a href="{href}">{shown(title)}</a></h2>\n'
        return f'<header class="archive-header"><h1 class="archive-title">{shown(title)}</h1></header>\n'

    def entry(self, story: Story, place: Placement) -> str:
        """Picture, title, excerpt and day."""
        source = f"/wp-content/uploads/anh-{story.index}-200x130.jpg"
        return (
            f'<article id="post-{story.key}" class="post-{story.key} post type-post hentry">'
            f'<header class="entry-header">{self.image_link(story, place, source, _THUMBNAIL)}'
            f'<h2 class="entry-title">{self.text_link(story, place, _BOOKMARK)}</h2></header>'
            f'<div class="entry-summary"><p>{shown(teaser(story.lead), story.spelling)}</p></div>'
            f'<footer class="entry-meta">{story.posted:%d/%m/%Y}</footer></article>\n'
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """Numbers, and the page behind this one."""
        numbers = "".join(
            f"<span class='current'>{n}</span>"
            if n == number
            else f'<a class="page" title="Trang {n}" href="{self.list_path(site, category, n)}">{n}</a>'
            for n in range(1, count + 1)
        )
        following = self.list_path(site, category, number + 1)
        onward = f'<a class="nextpostslink" rel="next" href="{following}">&raquo;</a>' if number < count else ""
        return f"<div class='wp-pagenavi'><span class='pages'>Trang {number} / {count}</span>{numbers}{onward}</div>"


def _signed(story: Story) -> str:
    return "".join(
        f'<p style="text-align: right;"><strong>{shown(line, story.spelling)}</strong></p>\n'
        for line in signatures.text_and_pictures(story)
    )


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        '<div style="width: 610px" class="wp-caption aligncenter"><img decoding="async" class="size-full" '
        f'src="/wp-content/uploads/{figure.image}" alt="" width="600" height="375" />'
        f'<p class="wp-caption-text">{shown(figure.caption, way)}</p></div>'
    )
