"""Joomla with its own articles, rewritten: ``/<category>/item/<ID>-<slug>``, ``?limitstart=0&start=12``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, syndication, traps
from archiver.sample.answers import VIEWS, Routes
from archiver.sample.bodies import body_html
from archiver.sample.families import datelines, signatures
from archiver.sample.families.base import newer, older, teaser
from archiver.sample.families.described import Described
from archiver.sample.families.joomla_frame import framed
from archiver.sample.families.templated import Sheet
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World


class JoomlaArticles(Described):
    """Articles of the content component: the lead is the bold beginning of the text, signed on one line."""

    name: ClassVar[str] = "joomla"
    layouts: ClassVar[tuple[int, ...]] = (2,)

    def plain_path(self, site: SubSite, name: str) -> str:
        """``/<name>``."""
        return f"{site.prefix}{name}"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/<category>``; later pages begin at an offset, behind a limit that says nothing."""
        start = f"?limitstart=0&start={(number - 1) * site.per_page}" if number > 1 else ""
        return f"{site.prefix}{category.slug}{start}"

    def article_path(self, story: Story, place: Placement) -> str:
        """``/<category>/item/<ID>-<slug>``."""
        return f"{self.list_path(place.site, place.category)}/item/{story.key}-{story.slug}"

    def attachments(self, story: Story) -> list[chrome.Link]:
        """Files that the editor linked in the text."""
        return [(f"/images/tailieu/{story.key}_{number}.pdf", title) for number, title in enumerate(story.files, 1)]

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """A feed for each category, where the site has them."""
        routes = super().site_routes(world, site)
        for category in site.categories if site.has_feed else ():
            stories = world.listing(site, category)
            feed = partial(syndication.feed, world, site, self, category.title, stories)
            routes[self._feed_path(site, category)] = feed
        return routes

    def _feed_path(self, site: SubSite, category: Category) -> str:
        return f"{self.list_path(site, category)}?format=feed&type=rss"

    def about(self, world: World, story: Story, place: Placement) -> str:  # noqa: ARG002
        """A description, which is the beginning of the lead."""
        return f'<meta name="description" content="{quoted(teaser(story.lead), story.spelling)}" />\n'

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """Module positions around the component; the head of a list names its feed."""
        html = framed(self, world, site, sheet)
        if not (site.has_feed and sheet.number and sheet.category):
            return html
        href = quoted(self._feed_path(site, sheet.category))
        return html.replace("<style>", f'<link href="{href}" rel="alternate" type="application/rss+xml" />\n<style>', 1)

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """Title, facts, text, and what is newer and older."""
        way = story.spelling
        return (
            '<div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" '
            f'content="vi-VN" />\n<div class="page-header"><h2 itemprop="headline">{shown(story.title, way)}</h2></div>'
            f'{self._facts(story, place)}<div itemprop="articleBody"><p style="text-align: justify;"><strong>'
            f"{shown(story.lead, way)}</strong></p>\n{body_html(story, _picture)}\n{_signed(story)}{self._files(story)}"
            f"</div>\n{traps.article_links(world, place.site, story, place)}{self._around(world, story, place)}</div>\n"
        )

    def _facts(self, story: Story, place: Placement) -> str:
        """Account, category, day and views; the time element has the moment."""
        category = f'<a href="{self.list_path(place.site, place.category)}" itemprop="genre">{place.category.title}</a>'
        return (
            '<dl class="article-info muted"><dt class="article-info-term">Chi tiết</dt><dd class="createdby" itemprop='
            '"author" itemscope itemtype="https://schema.org/Person">Viết bởi: <span itemprop="name">Biên tập viên'
            f'</span></dd><dd class="category-name">Chuyên mục: {category}</dd><dd class="published"><time datetime="'
            f'{story.posted:%Y-%m-%dT%H:%M:%S+07:00}" itemprop="datePublished">{datelines.spelled_out(story.posted)}'
            f'</time></dd><dd class="hits"><meta itemprop="interactionCount" content="UserPageVisits:{VIEWS}" />Lượt '
            f"xem: {VIEWS}</dd></dl>\n"
        )

    def _files(self, story: Story) -> str:
        items = "".join(f'<li><a href="{path}">{shown(title)}</a></li>' for path, title in self.attachments(story))
        return f"<p>Tài liệu đính kèm:</p><ul>{items}</ul>\n" if items else ""

    def related(self, world: World, story: Story, place: Placement) -> list[Story]:
        """Three newer and five older of the same category."""
        after, before = self._sides(world, story, place)
        return [*after, *before]

    def _sides(self, world: World, story: Story, place: Placement) -> tuple[list[Story], list[Story]]:
        listing = world.listing(place.site, place.category)
        return newer(listing, story, 3), older(listing, story, 5)

    def _around(self, world: World, story: Story, place: Placement) -> str:
        """What is newer, then what is older, each with its day behind."""
        sides = zip(("Tin mới hơn:", "Tin cũ hơn:"), self._sides(world, story, place), strict=True)
        return "".join(
            f'<div class="relateditemsgroup"><p><strong>{head}</strong></p><ul class="relateditems">'
            + "".join(f"<li>{self.text_link(o, place)} - {o.posted:%d/%m/%Y %H:%M}</li>\n" for o in others)
            + "</ul></div>\n"
            for head, others in sides
            if others
        )

    def heading(self, title: str, href: str = "") -> str:
        """The name of a category."""
        inner = f'<a href="{href}">{shown(title)}</a>' if href else shown(title)
        return f'<div class="page-header"><h{2 if href else 1}>{inner}</h{2 if href else 1}></div>\n'

    def entry(self, story: Story, place: Placement) -> str:
        """An article of a blog: title, picture, introduction, a button."""
        image = self.image_link(story, place, f"/images/tin/anh-{story.index}.jpg", ' width="180" itemprop="image"')
        return (
            '<div class="items-row"><div class="item" itemprop="blogPost" itemscope itemtype="https://schema.org/'
            f'BlogPosting"><div class="page-header"><h2 itemprop="name">{self.text_link(story, place, _URL)}</h2></div>'
            f'<div class="item-image">{image}</div><p>{shown(teaser(story.lead), story.spelling)}</p><p class='
            f'"readmore"><a class="btn" href="{self.href(story, place)}" itemprop="url">Đọc thêm: '
            f"{shown(teaser(story.title, 40))}"
            '</a></p></div><div class="clr"></div></div>\n'
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """Numbers between first and last; the first page has a limit in its address when others link it."""
        steps = (("Trang đầu", 1), *((str(n), n) for n in range(1, count + 1)), ("Trang cuối", count))
        items = "".join(
            f'<li><a href="{self._linked(site, category, n)}" class="pagenav">{text}</a></li>'
            if n != number
            else f'<li class="active"><a>{text}</a></li>'
            for text, n in steps
        )
        return f'<div class="pagination"><p class="counter">Trang {number} / {count}</p><ul>{items}</ul></div>\n'

    def _linked(self, site: SubSite, category: Category, number: int) -> str:
        path = self.list_path(site, category, number)
        return quoted(path if number > 1 else f"{path}?limitstart=0")


_URL = ' itemprop="url"'


def _signed(story: Story) -> str:
    return "".join(
        f'<p style="text-align: right;"><strong>{shown(line, story.spelling)}</strong></p>\n'
        for line in signatures.joined(story)
    )


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        f'<p style="text-align: center;"><img src="/images/tin/{figure.image}" alt="" width="580" /><br />'
        f"<em>{shown(figure.caption, way)}</em></p>"
    )
