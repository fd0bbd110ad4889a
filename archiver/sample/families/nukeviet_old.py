"""NukeViet 3.4 with a top category for each organ of a host: ``/<organ>/<category>/<alias>-<id>.html``."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, traps
from archiver.sample.answers import Answer, Routes, page, weekday, wire
from archiver.sample.bodies import body_html
from archiver.sample.families.base import newer, older, teaser
from archiver.sample.families.described import Described
from archiver.sample.families.nukeviet_old_frame import framed, front
from archiver.sample.families.templated import Sheet, lines_of, signers, sources
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World


class NukeVietOld(Described):
    """The old markup, made of ids. Every article has views for mailing, printing and saving."""

    name: ClassVar[str] = "nukeviet"
    layouts: ClassVar[tuple[int, ...]] = (3,)
    plain: ClassVar[dict[str, str]] = {"about": "Giới thiệu", "contact": "Liên hệ"}
    views: ClassVar[dict[str, str]] = {"sendmail": "Gửi bài viết", "print": "In ra", "savefile": "Lưu bài viết"}

    def plain_path(self, site: SubSite, name: str) -> str:
        """``/<organ>/<module>/``."""
        return f"{site.prefix}{name}/"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/<organ>/<category>/``, later pages ``page-N/`` below it."""
        return f"{site.prefix}{category.slug}/" + (f"page-{number}/" if number > 1 else "")

    def article_path(self, story: Story, place: Placement) -> str:
        """``/<organ>/<category>/<alias>-<id>.html``."""
        return f"{place.site.prefix}{place.category.slug}/{story.slug}-{story.key}.html"

    def view_path(self, story: Story, place: Placement, view: str) -> str:
        """``/<organ>/print/<category>/<alias>-<id>.html``."""
        return f"{place.site.prefix}{view}/{self.article_path(story, place).removeprefix(place.site.prefix)}"

    def attachments(self, story: Story) -> list[chrome.Link]:
        """Files that the editor linked below the text."""
        return [(f"/uploads/news/{story.posted:%Y_%m}/{story.key}-{n}.pdf", t) for n, t in enumerate(story.files)]

    def routes(self, world: World, host: str) -> Routes:
        """The organs' pages, and the province's own front page where they share a host."""
        routes = super().routes(world, host)
        if "/" not in routes:
            routes["/"] = partial(self._front, world, host)
        return {wire(target): route for target, route in routes.items()}

    def _front(self, world: World, host: str) -> Answer:
        site = world.sites_on(host)[0]
        sheet = Sheet(f"Đảng bộ tỉnh {site.province}", front(self, world, host), "/")
        return page(self.framed(world, site, sheet))

    def story_routes(self, world: World, story: Story) -> Routes:
        """The article, its files, its other views."""
        place = story.placements[0]
        views = {self.view_path(story, place, view): partial(self._view, world, story, view) for view in self.views}
        return {**views, **super().story_routes(world, story)}

    def _view(self, world: World, story: Story, view: str) -> Answer:
        """The bare article, which calls itself canonical."""
        place, title = story.placements[0], shown(story.title, story.spelling)
        address = world.url(place.site.host, self.view_path(story, place, view))
        return page(
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
            '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><head>'
            '<meta http-equiv="content-type" content="text/html; charset=utf-8" />'
            f'<title>{title}</title><link rel="canonical" href="{quoted(address)}" />'
            f'<meta name="generator" content="NukeViet v3.4" /></head><body><div id="{view}"><h2 class="title">{title}'
            f"</h2>{self._text(story)}</div></body></html>\n"
        )

    def about(self, world: World, story: Story, place: Placement) -> str:  # noqa: ARG002
        """A description and key words."""
        lead = quoted(teaser(story.lead), story.spelling)
        words = quoted(", ".join(story.title.split()[:4]), story.spelling)
        return f'<meta name="description" content="{lead}" />\n<meta name="keywords" content="{words}" />\n'

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """Banner, bar, two columns."""
        return framed(self, world, site, sheet)

    def stamp(self, time: datetime) -> str:
        """The line of the date.

        >>> NukeVietOld().stamp(datetime(2020, 7, 29, 23, 14))
        'Đăng lúc: Thứ tư - 29/07/2020 23:14'
        """
        return f"Đăng lúc: {weekday(time)} - {time:%d/%m/%Y %H:%M}"

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """Headline, date, lead, text, signature, other news."""
        title = f"<h1>{shown(story.title, story.spelling)}</h1>"
        return (
            f'<div class="news_column"><div id="news_detail">{title}<span class="time">'
            f'{self.stamp(story.posted)}</span>{self._tools(story, place)}<div style="clear:both"></div>'
            f"{self._text(story)}{self._files(story)}"
            f'{traps.article_links(world, place.site, story, place)}<div id="idcomment"></div></div>\n'
            f"{self._other_news(world, story, place)}</div>\n"
        )

    def _tools(self, story: Story, place: Placement) -> str:
        links = "".join(
            f'<li><a rel="nofollow" title="{title}" href="{self.view_path(story, place, view)}"><img border="0" alt='
            f'"{title}" src="/images/{view}.png" /></a></li>'
            for view, title in self.views.items()
        )
        return f'<div class="action fr"><ul>{links}</ul></div>' if links else ""

    def _text(self, story: Story) -> str:
        lead, signed = shown(story.lead, story.spelling), _signed(story)
        body = f'<div id="hometext">{lead}</div>\n<div class="bodytext">{body_html(story, _picture)}</div>\n'
        return f"{body}{signed}"

    def _files(self, story: Story) -> str:
        items = "".join(f'<li><a href="{path}">{shown(title)}</a></li>' for path, title in self.attachments(story))
        return f'<div class="attach"><strong>File đính kèm:</strong><ul>{items}</ul></div>\n' if items else ""

    def other_news(self, world: World, story: Story, place: Placement) -> list[tuple[str, list[Story]]]:
        """The headings of the lists below, and what stands in them."""
        listing = world.listing(place.site, place.category)
        return [("Những tin mới hơn", newer(listing, story, 4)), ("Những tin cũ hơn", older(listing, story, 5))]

    def related(self, world: World, story: Story, place: Placement) -> list[Story]:
        """What stands in the lists below."""
        return [other for _, others in self.other_news(world, story, place) for other in others]

    def _other_news(self, world: World, story: Story, place: Placement) -> str:
        blocks = "".join(
            f'<h4>{head}</h4><ul class="related">'
            + "".join(
                f'<li>{self.text_link(other, place, _title(other))} <span class="date">({other.posted:%d/%m/%Y})'
                "</span></li>\n"
                for other in others
            )
            + "</ul>\n"
            for head, others in self.other_news(world, story, place)
            if others
        )
        return f'<div class="other-news">{blocks}</div>\n'

    def heading(self, title: str, href: str = "") -> str:
        """A category's name on its bar."""
        inner = f'<a title="{quoted(title)}" href="{quoted(href)}">{shown(title)}</a>' if href else shown(title)
        return f'<div class="cat-nav"><h3 class="current-cat">{inner}</h3></div>\n'

    def entry(self, story: Story, place: Placement) -> str:
        """Picture, title, date and lead."""
        image = self.image_link(story, place, f"/assets/news/anh-{story.index}.jpg", ' class="s-border fl" width="100"')
        return (
            f'<div class="items clearfix">{image}<h3>{self.text_link(story, place, _title(story))}</h3><p class="time">'
            f"{weekday(story.posted)} - {story.posted:%d/%m/%Y %H:%M}</p><p>"
            f"{shown(teaser(story.lead), story.spelling)}</p></div>\n"
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """Numbers and words."""
        links = [
            f"<strong>{n}</strong>" if n == number else f'<a href="{quoted(self.list_path(site, category, n))}">{n}</a>'
            for n in range(1, count + 1)
        ]
        if number < count:
            links.append(f'<a href="{quoted(self.list_path(site, category, number + 1))}">Trang sau</a>')
        return f'<div class="acenter"><div class="generate_page">{" ".join(links)}</div></div>\n'


def _title(story: Story) -> str:
    return f' title="{quoted(story.title, story.spelling)}"'


def _signed(story: Story) -> str:
    names = " - ".join(" - ".join(lines_of(signature)) for signature in signers(story))
    lines = (("Tác giả bài viết", names), ("Nguồn tin", " - ".join(sources(story))))
    return "".join(
        f'<p style="text-align: right;"><strong>{label}: </strong>{shown(text, story.spelling)}</p>\n'
        for label, text in lines
        if text
    )


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        '<table class="image" align="center" cellpadding="3"><tbody><tr><td><img alt="" width="500" '
        f'src="/uploads/news/{figure.image}" /></td></tr><tr><td class="image_desc" align="center"><em>'
        f"{shown(figure.caption, way)}</em></td></tr></tbody></table>"
    )
