# ruff: noqa: ARG002  (a layout's addresses may need less than the signature gives)
"""Layout 2 of the SharePoint family: the page library is called ``/Trang``, an article ``?bvid=<ID>``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, syndication, traps
from archiver.sample.answers import VIEWS, Routes, weekday
from archiver.sample.bodies import body_html
from archiver.sample.chrome import Link
from archiver.sample.families.base import older, once, teaser
from archiver.sample.families.sharepoint import document, external_class, foot, title_row, web_part
from archiver.sample.families.templated import Sheet, Templated, lines_of, neighbours, signers, sources
from archiver.sample.spelling import quoted, shown, slugged
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World


class TrangPages(Templated):
    """SharePoint 2010 with Vietnamese page names, lists in tables."""

    name: ClassVar[str] = "sharepoint"
    layouts: ClassVar[tuple[int, ...]] = (2,)

    def home(self, site: SubSite) -> str:
        """``/Trang/default.aspx``."""
        return "/Trang/default.aspx"

    def plain_path(self, site: SubSite, name: str) -> str:
        """``/Trang/<name>.aspx``."""
        return f"/Trang/{name}.aspx"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/Trang/danh-sach.aspx?cmid=<category>``, later pages with ``&trang=N``."""
        path = f"/Trang/danh-sach.aspx?cmid={category.number}"
        return path if number == 1 else f"{path}&trang={number}"

    def article_path(self, story: Story, place: Placement) -> str:
        """``/Trang/ChiTietBaiViet.aspx?bvid=<ID>``."""
        return f"/Trang/ChiTietBaiViet.aspx?bvid={story.key}"

    def attachments(self, story: Story) -> list[Link]:
        """``/TaiLieu/<year>/<file>.pdf``."""
        return [(f"/TaiLieu/{story.posted:%Y}/{story.key}-{slugged(title, 5)}.pdf", title) for title in story.files]

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """The pages, and the sitemap, if there is one."""
        routes = super().site_routes(world, site)
        if site.has_sitemap:
            routes["/sitemap.xml"] = partial(syndication.sitemap, world, site, self)
        return routes

    def related(self, world: World, story: Story, place: Placement) -> list[Story]:
        """Six older ones, filled up with the newest."""
        listing = world.listing(place.site, place.category)
        return once(older(listing, story, 6) + [other for other in listing if other.key != story.key])[:6]

    def heading(self, title: str, href: str = "") -> str:
        """The head of a web part of that time: a table cell."""
        inner = f'<a href="{quoted(href)}">{shown(title)}</a>' if href else shown(title)
        return (
            '<table class="s4-wpTopTable" border="0" cellspacing="0" width="100%"><tr class="ms-WPHeader">'
            '<td align="left" class="ms-WPHeaderTd"><h3 class="ms-standardheader ms-WPTitle">'
            f"{inner}</h3></td></tr></table>\n"
        )

    def entry(self, story: Story, place: Placement) -> str:
        """A row: picture; title and beginning, the day behind."""
        source = f"/HinhAnh/anh-{story.index}.jpg"
        return (
            f'<table class="bai-viet" width="100%"><tr><td style="width:140px">'
            f"{self.image_link(story, place, source)}</td>"
            f'<td><div class="ten">{self.text_link(story, place)}</div><div class="trich">'
            f"{shown(teaser(story.lead), story.spelling)} <i>({story.posted:%d/%m/%Y})</i></div></td></tr></table>\n"
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """Words before and behind the numbers."""
        goals = [("Trước", number - 1), *((str(n), n) for n in range(1, count + 1)), ("Sau", number + 1)]
        cells = " ".join(
            f"<b>{text}</b>"
            if goal == number
            else f'<a href="{quoted(self.list_path(site, category, goal))}">{text}</a>'
            for text, goal in goals
            if 0 < goal <= count
        )
        return f'<div class="phan-trang">Trang: {cells}</div>'

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """Category, title, date; lead and body in one box of the editor; the signature is part of the text."""
        way, time = story.spelling, story.posted
        posted = f"{weekday(time)}, ngày {time:%d} Tháng {time.month} năm {time.year} lúc {time:%H:%M}"
        category = f'<a href="{quoted(self.list_path(place.site, place.category))}">{shown(place.category.title)}</a>'
        others = self.titles(self.related(world, story, place), place)
        return (
            f'<div class="chuyen-muc">{category}</div>\n<div class="chi-tiet"><h3 class="tieu-de">'
            f"{shown(story.title, way)}</h3>"
            f'<div class="ngay">{posted}<span class="luot-xem"> | Lượt xem: {VIEWS}</span></div>'
            f'<div class="noi-dung ms-rtestate-field"><div class="{external_class(story)}">'
            f'<p style="text-align: justify;"><strong>{shown(story.lead, way)}</strong></p>\n'
            f"{body_html(story, _wrapped_picture)}{_padded(story)}</div></div>{self._files(story)}"
            f"{traps.article_links(world, place.site, story, place)}</div>\n"
            f'<div class="xem-them"><h4>Xem thêm</h4><ul>{others}</ul></div>'
        )

    def _files(self, story: Story) -> str:
        links = "".join(
            f'<p><img src="/_layouts/images/icpdf.png" alt="" /><a href="{quoted(path)}">{shown(title)}</a></p>'
            for path, title in self.attachments(story)
        )
        return f'<div class="tai-lieu">Tài liệu kèm theo{links}</div>' if links else ""

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """Tables of web parts inside the form."""
        parts = "".join(
            web_part(n, f"{self.heading(title)}<ul>{items}</ul>")
            for n, (title, items) in enumerate(self.latest(world, site), 4)
        )
        entries: list[tuple[Link, list[Link]]] = [(link, []) for link in self.navigation(site)]
        menu = chrome.menu([*entries, (("#", "Đảng bộ trực thuộc"), neighbours(site, 26))], "ms-core-listMenu-root")
        content = (
            f'<div id="s4-workspace"><div id="s4-bodyContainer">{title_row(world, site, self.home(site))}'
            f'<div class="s4-tn">{menu}</div>{traps.page_links(world, site)}'
            '<div id="MSO_ContentTable"><div class="s4-ba"><div class="ms-bodyareacell">'
            '<table id="MSO_ContentTable_main" width="100%" border="0" cellspacing="0"><tr valign="top">'
            f'<td class="ms-webpartzone">{web_part(2, sheet.content)}</td><td class="right-zone">{parts}'
            f"{chrome.choices('Liên kết', chrome.offices(f'links {site.name}', 40))}</td></tr></table>"
            f"</div></div></div>{foot(site)}</div></div>"
        )
        return document(site, sheet, content, title=f"{site.organ} - {sheet.title}")


def _wrapped_picture(figure: Figure, way: Spelling) -> str:
    return (
        f'<div class="image-wrapper" style="text-align:center"><img src="/HinhAnh/{figure.image}" alt="" width="520" />'
        f'<p class="ms-rteElement-Caption">{shown(figure.caption, way)}</p></div>'
    )


def _padded(story: Story) -> str:
    """Lines that the editor pushed to the right with runs of hard spaces."""
    lines = [line for signature in signers(story) for line in lines_of(signature)]
    lines += [f"Theo {source}" for source in sources(story)]
    return "".join(
        f'<p style="text-align: right;"><strong>{"&#160;" * (40 + (story.index * 7 + 5 * n) % 23)}'
        f"{shown(line, story.spelling)}</strong></p>\n"
        for n, line in enumerate(lines)
    )
