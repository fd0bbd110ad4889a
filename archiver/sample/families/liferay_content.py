"""Layout 2 of the Liferay family: Liferay 7 with a portlet of the province's own for lists and articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, traps
from archiver.sample.answers import VIEWS
from archiver.sample.bodies import body_html
from archiver.sample.chrome import Link
from archiver.sample.families.base import teaser
from archiver.sample.families.liferay_theme import CSS, banner, footer, liferay_script, portlet
from archiver.sample.families.templated import Sheet, Templated, lines_of, neighbours, signers, sources
from archiver.sample.spelling import quoted, shown, slugged
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_THUMB = ' class="img-responsive" width="240"'


class ViewContent(Templated):
    """``/-/view_content/content/<ID>/<slug>``: the address says all."""

    name: ClassVar[str] = "liferay"
    layouts: ClassVar[tuple[int, ...]] = (2,)

    def home(self, site: SubSite) -> str:
        """``/web/guest/trang-chu``."""
        return f"/web/{site.slug}/trang-chu"

    def plain_path(self, site: SubSite, name: str) -> str:
        """``/web/guest/<name>``."""
        return f"/web/{site.slug}/{name}"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/web/guest/<category>``, later pages with ``?cur=N&delta=M``."""
        path = f"/web/{site.slug}/{category.slug}"
        return path if number == 1 else f"{path}?cur={number}&delta={site.per_page}"

    def article_path(self, story: Story, place: Placement) -> str:
        """``/web/guest/<category>/-/view_content/content/<ID>/<slug>``."""
        return f"/web/{place.site.slug}/{place.category.slug}/-/view_content/content/{story.key}/{story.slug}"

    def attachments(self, story: Story) -> list[Link]:
        """``/documents/<group>/0/<file>.pdf``."""
        return [
            (f"/documents/{story.site.number}/0/{story.key}_{slugged(title, 6)}.pdf", title) for title in story.files
        ]

    def heading(self, title: str, href: str = "") -> str:
        """A bar with the category's name."""
        inner = f'<a href="{href}">{shown(title)}</a>' if href else f"<span>{shown(title)}</span>"
        return f'<div class="title-category"><h2 class="title">{inner}</h2></div>\n'

    def entry(self, story: Story, place: Placement) -> str:
        """A row: picture; title, date, beginning."""
        return (
            '<div class="row list-item"><div class="col-md-4">'
            f"{self.image_link(story, place, f'/documents/anh/{story.index}.jpg?t=16{story.key}', _THUMB)}</div>"
            f'<div class="col-md-8"><h4 class="list-group-title">{self.text_link(story, place)}</h4>'
            f'<p class="list-date"><i class="fa fa-clock-o"></i> {story.posted:%d/%m/%Y %H:%M}</p>'
            f'<p class="list-summary">{shown(teaser(story.lead, 200), story.spelling)}</p></div></div>\n'
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """Numbers between two arrows; a list of one page has none."""
        if count == 1:
            return ""
        goals = [("«", number - 1), *((str(n), n) for n in range(1, count + 1)), ("»", number + 1)]
        items = "".join(
            f'<li class="page-item{" active" if goal == number else ""}"><a class="page-link" '
            f'href="{quoted(self.list_path(site, category, goal))}">{text}</a></li>'
            for text, goal in goals
            if 0 < goal <= count
        )
        return f'<div class="pagination-bar"><ul class="pagination pagination-root">{items}</ul></div>'

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """Title, date with the number of views behind, who wrote, lead, body, source; other articles."""
        way = story.spelling
        return (
            f'<div class="content-detail"><h2 class="title-detail">{shown(story.title, way)}</h2>'
            f'<div class="date-detail">{story.posted:%d/%m/%Y %H:%M:%S} <i class="icon-eye"></i> {VIEWS}</div>'
            f"{_written_above(story)}"
            f'<div class="sapo-detail">{shown(story.lead, way)}</div>'
            f'<div class="main-detail"><div class="ckeditor">{body_html(story, _figure)}</div></div>'
            + "".join(f'<p class="source-detail text-right"><i>Nguồn: {shown(s)}</i></p>' for s in sources(story))
            + self._files(story)
            + f"{traps.article_links(world, place.site, story, place)}</div>\n"
            f'<div class="other-detail"><h4>Các tin khác</h4><ul>{self._others(world, story, place)}</ul></div>'
        )

    def _files(self, story: Story) -> str:
        links = chrome.links(self.attachments(story), ' target="_blank"')
        return f'<div class="file-detail"><span>File đính kèm:</span><ul>{links}</ul></div>' if links else ""

    def _others(self, world: World, story: Story, place: Placement) -> str:
        return "".join(
            f"<li>{self.text_link(other, place)} <i>({other.posted:%d/%m/%Y %H:%M})</i></li>\n"
            for other in self.related(world, story, place)
        )

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """A theme of the province around the portlet."""
        main = portlet("com_thuanbien_view_ViewContentPortlet", "portlet-view-content", sheet.content)
        boxes = "".join(
            f'<div class="box-right"><h3>{title}</h3><ul>{items}</ul></div>\n'
            for title, items in self.latest(world, site)
        )
        return (
            f'<!DOCTYPE html>\n<html class="ltr" dir="ltr" lang="vi-VN"><head><title>{shown(sheet.title)} - '
            f"{shown(site.organ)} tỉnh {site.province}</title>\n"
            '<meta content="initial-scale=1.0, width=device-width" name="viewport" />'
            '<meta content="text/html; charset=UTF-8" http-equiv="content-type" />'
            f'<link data-senna-track="temporary" href="/o/{slugged(site.organ)}-theme/css/main.css?browserId=other" '
            f'rel="stylesheet" type="text/css" /><style>{CSS}{chrome.grid(12)}</style>{liferay_script(site)}</head>\n'
            '<body class="controls-visible yui3-skin-sam signed-out public-page site"><div id="wrapper">'
            f'{banner(world, site)}<nav id="navigation"><ul class="nav">{chrome.links(self.navigation(site))}'
            f'</ul></nav>{traps.page_links(world, site)}<section id="content"><div class="row">'
            f'<div class="col-md-9">{self._crumbs(site, sheet)}{main}</div><div class="col-md-3">{boxes}'
            f'<ul class="list-link">{chrome.links(neighbours(site, 30))}</ul></div></div></section>'
            f"{footer(site)}</div>{chrome.settings(site.name, 12)}</body></html>\n"
        )

    def _crumbs(self, site: SubSite, sheet: Sheet) -> str:
        if not sheet.category:
            return ""
        category = f'<a href="{self.list_path(site, sheet.category)}">{shown(sheet.category.title)}</a>'
        return f'<div class="duong-dan"><a href="{self.home(site)}">Trang chủ</a> &gt; {category}</div>'


def _figure(figure: Figure, way: Spelling) -> str:
    return (
        f'<figure class="image"><img alt="" src="/documents/anh/{figure.image}?t=1600" />'
        f"<figcaption>{shown(figure.caption, way)}</figcaption></figure>"
    )


def _written_above(story: Story) -> str:
    """Essays name their writer above the text, the position below the name; two writers share a line."""
    stacks = [lines_of(signature) for signature in signers(story)]
    if not stacks:
        return ""
    names = " - ".join(name for name, *_ in stacks)
    below = "".join(f"<br><i>{shown(line, story.spelling)}</i>" for _, *more in stacks for line in more)
    return f'<div class="author-detail"><b>{shown(names, story.spelling)}</b>{below}</div>'
