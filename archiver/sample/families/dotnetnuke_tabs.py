# ruff: noqa: ARG002  (a layout's addresses may need less than the signature gives)
"""Layout 2 of the DotNetNuke family: DotNetNuke 4, ``/<Page>/tabid/<n>/id/<ID>/language/vi-VN/Default.aspx``."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from urllib.parse import quote

from archiver.sample import chrome, traps
from archiver.sample.answers import LONG_CLOCK, VIEWS, twelve_hours
from archiver.sample.bodies import body_html
from archiver.sample.chrome import Link
from archiver.sample.families.base import teaser
from archiver.sample.families.dotnetnuke_skin import CSS, footer, metas, whole_form
from archiver.sample.families.templated import Sheet, Templated, lines_of, neighbours, signers, sources
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_BLANK = ' target="_blank"'


class TabAddresses(Templated):
    """DotNetNuke 4: tables, spans, pages known by the number of their tab."""

    name: ClassVar[str] = "dotnetnuke"
    layouts: ClassVar[tuple[int, ...]] = (2,)

    def home(self, site: SubSite) -> str:
        """``/TrangChu/tabid/<n>/language/vi-VN/Default.aspx``."""
        return f"/TrangChu/tabid/{site.number}/language/vi-VN/Default.aspx"

    def plain_path(self, site: SubSite, name: str) -> str:
        """``/<Page>/tabid/<n>/language/vi-VN/Default.aspx``."""
        number = site.number + 1 + list(self.plain).index(name)
        return f"/{_page_name(name)}/tabid/{number}/language/vi-VN/Default.aspx"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/<Page>/tabid/<n>/language/vi-VN/Default.aspx``, later pages with ``/currentpage/N`` inside."""
        turned = f"/currentpage/{number}" if number > 1 else ""
        return f"/{_page_name(category.slug)}/tabid/{category.number}{turned}/language/vi-VN/Default.aspx"

    def article_path(self, story: Story, place: Placement) -> str:
        """``/<Page>/tabid/<n>/id/<ID>/language/vi-VN/Default.aspx``."""
        page, number = _page_name(place.category.slug), place.category.number
        return f"/{page}/tabid/{number}/id/{story.key}/language/vi-VN/Default.aspx"

    def attachments(self, story: Story) -> list[Link]:
        """``/LinkClick.aspx?fileticket=<ticket>&tabid=<n>``, which hides that it leads to a PDF."""
        tab = story.category.number
        return [
            (f"/LinkClick.aspx?fileticket={_ticket(story, n)}&tabid={tab}", title)
            for n, title in enumerate(story.files)
        ]

    def heading(self, title: str, href: str = "") -> str:
        """A bar of a table."""
        inner = f'<a class="Head" href="{href}">{shown(title)}</a>' if href else shown(title)
        return (
            '<table width="100%" cellpadding="0" cellspacing="0" class="containerrow1_red"><tr>'
            f'<td class="containerrow1_title"><span class="Head">{inner}</span></td></tr></table>\n'
        )

    def entry(self, story: Story, place: Placement) -> str:
        """A table for every article."""
        source, attributes = f"/Portals/0/News/anh-{story.index}.jpg", ' width="120" align="left" border="0"'
        link = self.text_link(story, place, ' class="NewsTitle"')
        return (
            '<table border="0" width="100%" cellpadding="3"><tr><td valign="top">'
            f"{self.image_link(story, place, source, attributes)}{link} "
            f'<span class="Normal">({story.posted:%d/%m/%Y})</span><br /><span class="Normal">'
            f"{shown(teaser(story.lead), story.spelling)}</span></td></tr></table>\n"
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """The paging control: a count, first and last, the numbers in brackets."""
        goals = [("Đầu", 1), *((f"{n}", n) for n in range(1, count + 1)), ("Cuối", count)]
        cells = "&nbsp;".join(
            f'<span class="NormalDisabled">[{text}]</span>'
            if goal == number
            else f'<a class="CommandButton" href="{self.list_path(site, category, goal)}">{text}</a>'
            for text, goal in goals
        )
        return (
            '<table class="PagingTable" border="0" width="100%"><tr><td class="Normal" align="left">'
            f'Trang {number} của {count}</td><td class="Normal" align="right">{cells}</td></tr></table>'
        )

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """Spans in the cells of one table; no heading element at all."""
        way, ids = story.spelling, f"dnn_ctr{place.category.number + 300}_ViewNews"
        posted = f"Cập nhật {story.posted:%d/%m/%Y} - {twelve_hours(story.posted).zfill(11)} (GMT+7)"
        rows = (
            f'<span id="{ids}_lblTitle" class="NewsHead">{shown(story.title, way)}</span>',
            f'<span id="{ids}_lblDate" class="Normal">{posted}</span>',
            f'<span id="{ids}_lblSummary" class="SubHead">{shown(story.lead, way)}</span>',
            f'<div id="{ids}_lblContent" class="Normal">{body_html(story, _picture_and_break)}</div>',
            f'<span id="{ids}_lblAuthor" class="NormalBold">{_bracketed(story)}</span>',
            self._files(story) + traps.article_links(world, place.site, story, place),
            f'<span class="SubHead">Bài viết khác:</span><br />{self._others(world, story, place)}',
        )
        cells = "".join(
            f'<tr><td align="{"right" if "lblAuthor" in row else "left"}">{row}</td></tr>\n' for row in rows
        )
        return f'<table id="{ids}_tblDetail" width="100%" border="0" cellpadding="4">{cells}</table>'

    def _files(self, story: Story) -> str:
        links = "<br />".join(
            '<img src="/images/icon_pdf.png" border="0" /> '
            f'<a class="CommandButton" href="{quoted(path)}">{shown(title)}</a>'
            for path, title in self.attachments(story)
        )
        return f'<span class="SubHead">Tài liệu đính kèm:</span><br />{links}' if links else ""

    def _others(self, world: World, story: Story, place: Placement) -> str:
        return "".join(
            f'<img src="/images/bullet.png" /> {self.text_link(other, place)} '
            f'<span class="Normal">({other.posted:%d/%m})</span><br />\n'
            for other in self.related(world, story, place)
        )

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """A skin of nested tables inside the one form."""
        boxes = "".join(f"{self.heading(title)}<ul>{items}</ul>" for title, items in self.latest(world, site))
        left = f'<a name="{site.number + 300}"></a>{self._crumbs(site, sheet)}{sheet.content}'
        content = (
            '<table class="skinmaster" border="0" cellspacing="0"><tr><td class="header" colspan="2">'
            f'<span class="Head">{shown(site.organ)} {site.province}</span></td></tr>'
            f'<tr><td colspan="2" id="menu"><ul>{chrome.links(self.navigation(site))}</ul>'
            f"{traps.page_links(world, site)}</td></tr>"
            f'<tr><td class="SkinObject" align="left"><span id="dnn_dnnCURRENTDATE_lblDate">{LONG_CLOCK}</span></td>'
            f'<td align="right"><a class="SkinObject" href="{world.internal}/sso/">Đăng nhập</a></td></tr>'
            f'<tr valign="top"><td id="dnn_ContentPane" class="contentpane">{left}</td>'
            f'<td id="dnn_RightPane" class="rightpane">{boxes}{self._counter()}'
            f"<ul>{chrome.links(neighbours(site, 36), _BLANK)}</ul></td></tr>"
            f'<tr><td colspan="2">{footer(site)}</td></tr></table>'
        )
        return (
            '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">\n<html xml:lang="vi-VN" lang="vi-VN">'
            f'<head id="Head">{metas("DotNetNuke 4.9.5")}<title>{shown(site.organ)} {site.province} &gt; '
            f"{shown(sheet.category.title if sheet.category else sheet.title)}</title>\n"
            f"<style>{CSS}</style>{chrome.script()}</head>\n"
            f'<body id="Body">{whole_form(site, sheet, content)}</body></html>\n'
        )

    def _crumbs(self, site: SubSite, sheet: Sheet) -> str:
        if not sheet.category:
            return ""
        links = (
            f'<a class="Breadcrumb" href="{self.home(site)}">Trang chủ</a> &gt; <a class="Breadcrumb" '
            f'href="{self.list_path(site, sheet.category)}">{shown(sheet.category.title)}</a>'
        )
        return f'<span id="dnn_dnnBREADCRUMB_lblBreadCrumb">{links}</span><br />\n'

    def _counter(self) -> str:
        return f'{self.heading("Thống kê")}<p class="Normal">Lượt truy cập: <b>{VIEWS}</b></p>'


def _ticket(story: Story, number: int) -> str:
    """The name under which a link hides a file."""
    return quote(chrome.viewstate(f"file {story.site.name} {story.key} {number}", 8), safe="")


def _page_name(slug: str) -> str:
    """What the address calls a page.

    >>> _page_name("tin-hoat-dong")
    'TinHoatDong'
    """
    return "".join(word.capitalize() for word in slug.split("-"))


def _picture_and_break(figure: Figure, way: Spelling) -> str:
    return (
        f'<p align="center"><img src="/Portals/0/News/{figure.image}" width="480" border="1" /><br />'
        f'<font size="2"><i>{shown(figure.caption, way)}</i></font></p>'
    )


def _bracketed(story: Story) -> str:
    """The name, what is known of him in brackets; the source behind a stroke or by itself."""
    names = [s[0] + (f" ({', '.join(s[1:])})" if s[1:] else "") for s in map(lines_of, signers(story))]
    given = " - ".join(names)
    taken = ", ".join(sources(story))
    line = f"{given} (Theo {taken})" if given and taken else given or (f"Nguồn: {taken}" if taken else "")
    return shown(line, story.spelling)
