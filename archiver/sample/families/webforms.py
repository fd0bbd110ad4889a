# ruff: noqa: ARG002  (a layout's addresses may need less than the signature gives)
"""The WebForms family: home-made ASP.NET sites whose lists have one address, and turn by posting their form.

Layout 1: ``/bai-viet/<slug>.aspx`` without an id, lists ``/chuyen-muc/<slug>.aspx`` with numbers to post.
Layout 2 is in :mod:`~archiver.sample.families.webforms_plus`.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, traps
from archiver.sample.answers import LONG_CLOCK, VIEWS, Answer, Routes, page, wire
from archiver.sample.bodies import body_html
from archiver.sample.chrome import Link
from archiver.sample.families import aspnet
from archiver.sample.families.base import newer, older, pages_in, teaser
from archiver.sample.families.templated import Sheet, Templated, lines_of, neighbours, signers, sources
from archiver.sample.spelling import quoted, shown, slugged
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_PAGER = "ctl00$Main$pager"
_NUMBERED = re.compile(r"Page\$(\d{1,4})")
_CSS = """
body{margin:0;background:#e8eef0;font:14px/1.55 Arial,sans-serif}a{color:#00529b;text-decoration:none}
.page{width:1100px;margin:0 auto;background:#fff}.banner{background:#d2232a;color:#fff200;padding:18px}
.nav ul{list-style:none;display:flex;margin:0;padding:0;background:#00529b}.nav a{display:block;color:#fff;padding:10px}
.cols{display:flex}.col-main{width:760px;padding:14px}.col-right{width:310px;padding:14px}
.title-news{font-size:23px;color:#d2232a;margin:6px 0}.date-news{color:#777;font-size:12px}.sapo{font-weight:bold}
.item-news{clear:both;border-bottom:1px solid #e4e4e4;padding:10px 0;overflow:hidden}
.item-news img{float:left;width:150px;margin-right:12px}.caption-img{font-style:italic;text-align:center;font-size:13px}
table.pager td{padding:2px 4px}table.pager a,table.pager span{border:1px solid #bbb;padding:2px 9px}
.box-right h3{background:#00529b;color:#fff;padding:7px;font-size:14px;margin:0}.footer{background:#d2232a;color:#fff}
"""


class PostedBack(Templated):
    """A layout whose lists have one address each: other pages of a list are the answers to its form."""

    @abstractmethod
    def turned(self, form: Mapping[str, str], number: int, count: int) -> int | None:
        """To which page an event turns a list of ``count`` pages that shows page ``number``; None: it has none such."""

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """Who only asks for a list gets its first page."""
        routes = super().site_routes(world, site)
        for category in site.categories:
            routes[self.list_path(site, category)] = partial(self.list_page, world, site, category, 1)
        return routes

    def posted(self, world: World, host: str, target: str, form: Mapping[str, str]) -> Answer | None:
        """A list turned by its own form."""
        for site in world.sites_on(host):
            for category in site.categories:
                if wire(self.list_path(site, category)) == target:
                    return self._turn(world, site, category, form)
        return None

    def _turn(self, world: World, site: SubSite, category: Category, form: Mapping[str, str]) -> Answer:
        count = pages_in(world.listing(site, category), site.per_page)
        shown_now = self._page_of_state(site, category, count, form)
        number = self.turned(form, shown_now, count) if shown_now else None
        if number is None:
            return page(_REFUSED, 500)
        return self.list_page(world, site, category, number)

    def _page_of_state(self, site: SubSite, category: Category, count: int, form: Mapping[str, str]) -> int | None:
        """The page that the form came from, by its state; None for the state of another list or none at all."""
        for number in range(1, count + 1):
            seed = self.seed(site, self.list_path(site, category), number)
            theirs = form.get("__VIEWSTATE"), form.get("__EVENTVALIDATION")
            if theirs == (aspnet.viewstate(seed), aspnet.validation(seed)):
                return number
        return None

    def seed(self, site: SubSite, path: str, number: int) -> str:
        """What tells the state of one page's form from that of another's."""
        return f"{site.name} {path} {number}"


class SlugPages(PostedBack):
    """A site with a page per article, called by the title's words alone."""

    name: ClassVar[str] = "webforms"
    layouts: ClassVar[tuple[int, ...]] = (1,)

    def key(self, story: Story) -> str | None:
        """None: the addresses carry none."""
        return None

    def home(self, site: SubSite) -> str:
        """``/Default.aspx``."""
        return "/Default.aspx"

    def plain_path(self, site: SubSite, name: str) -> str:
        """``/<name>.aspx``."""
        return f"/{name}.aspx"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/chuyen-muc/<slug>.aspx``, whatever the page."""
        return f"/chuyen-muc/{category.slug}.aspx"

    def article_path(self, story: Story, place: Placement) -> str:
        """``/bai-viet/<slug>.aspx``."""
        return f"/bai-viet/{story.slug}.aspx"

    def attachments(self, story: Story) -> list[Link]:
        """``/Uploads/files/<year>/<file>.pdf``."""
        folder = f"/Uploads/files/{story.posted:%Y}/{story.posted.month}"
        return [(f"{folder}/{slugged(title, 9)}_{story.key}.pdf", title) for title in story.files]

    def turned(self, form: Mapping[str, str], number: int, count: int) -> int | None:
        """To the page whose number is the event's argument."""
        wanted = _NUMBERED.fullmatch(form.get("__EVENTARGUMENT", ""))
        if wanted is None or form.get("__EVENTTARGET") != _PAGER:
            return None
        return int(wanted[1]) if 1 <= int(wanted[1]) <= count else None

    def related(self, world: World, story: Story, place: Placement) -> list[Story]:
        """Three newer and four older of the same category."""
        listing = world.listing(place.site, place.category)
        return newer(listing, story, 3) + older(listing, story, 4)

    def heading(self, title: str, href: str = "") -> str:
        """A bar with a triangle."""
        inner = f'<a href="{href}">{shown(title)}</a>' if href else shown(title)
        return f'<div class="title-cate"><h2>{inner}</h2></div>\n'

    def entry(self, story: Story, place: Placement) -> str:
        """Picture, title, time and beginning."""
        return (
            f'<div class="item-news">{self.image_link(story, place, f"/Uploads/images/thumb/anh-{story.index}.jpg")}'
            f'<h3 class="name-news">{self.text_link(story, place)}</h3>'
            f'<span class="time">({story.posted:%d/%m/%Y %H:%M})</span>'
            f'<div class="des">{shown(teaser(story.lead, 180), story.spelling)}</div></div>\n'
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """The numbers of a data grid; a list of one page has none."""
        if count == 1:
            return ""
        cells = "".join(
            f"<td><span>{n}</span></td>"
            if n == number
            else f'<td><a href="{aspnet.event(_PAGER, f"Page${n}")}">{n}</a></td>'
            for n in range(1, count + 1)
        )
        return f'<table class="pager" border="0" id="ctl00_Main_pager"><tr>{cells}</tr></table>'

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """Title and date in labels, lead, body, who wrote; newer and older articles."""
        way = story.spelling
        posted = f"Cập nhật lúc: {story.posted:%H:%M |%d/%m/%Y}"
        return (
            f'<div class="cate-name"><a href="{self.list_path(place.site, place.category)}">'
            f"{shown(place.category.title)}</a></div>\n"
            f'<h1 class="title-news"><span id="ctl00_Main_lblTitle">{shown(story.title, way)}</span></h1>'
            f'<div class="date-news"><span id="ctl00_Main_lblDate">{posted}</span> - Lượt xem: {VIEWS}</div>'
            f'<div class="sapo" id="ctl00_Main_divSapo">{shown(story.lead, way)}</div>\n'
            f'<div class="content-news" id="ctl00_Main_divContent">{body_html(story, _captioned)}</div>'
            f"{_made_by(story)}{self._files(story)}{traps.article_links(world, place.site, story, place)}\n"
            f"{self._others(world, story, place)}"
        )

    def _files(self, story: Story) -> str:
        links = "".join(
            f'<a class="link-file" href="{quoted(path)}">{shown(title)}</a><br />\n'
            for path, title in self.attachments(story)
        )
        return f'<div class="files"><strong>Tệp tin đính kèm:</strong><br />{links}</div>' if links else ""

    def _others(self, world: World, story: Story, place: Placement) -> str:
        listing = world.listing(place.site, place.category)
        groups = (("Tin mới hơn", newer(listing, story, 3)), ("Tin cũ hơn", older(listing, story, 4)))
        return "".join(
            f'<div class="other-news"><h4>{head}</h4><ul>{self.titles(stories, place)}</ul></div>\n'
            for head, stories in groups
            if stories
        )

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """A master page: banner, menu, two columns, all inside the form."""
        boxes = "".join(
            f'<div class="box-right"><h3>{title}</h3><ul>{items}</ul></div>\n'
            for title, items in self.latest(world, site)
        )
        search = (
            '<input name="ctl00$txtSearch" type="text" id="ctl00_txtSearch" />'
            '<input type="submit" name="ctl00$btnSearch" value="Tìm" id="ctl00_btnSearch" />'
        )
        content = (
            f'<div class="page"><div class="banner"><b>{shown(site.organ).upper()} TỈNH {site.province.upper()}</b>'
            f'</div><div class="nav"><ul>{chrome.links(self.navigation(site))}</ul></div>'
            f'{traps.page_links(world, site)}<div class="bar">{LONG_CLOCK} {search} '
            f'<a href="{world.internal}/sso/">Đăng nhập</a></div>\n'
            f'<div class="cols"><div class="col-main">{sheet.content}</div><div class="col-right">{boxes}'
            f'<div class="box-right"><h3>Liên kết</h3><ul>{chrome.links(neighbours(site, 30))}</ul></div></div></div>\n'
            f"{_footer(site)}</div>"
        )
        action = "./" + sheet.path.rpartition("/")[2]
        return (
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" '
            '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml">'
            f'<head id="ctl00_Head1"><title>\n\t{shown(sheet.title)}\n</title><meta http-equiv="Content-Type" '
            f'content="text/html; charset=utf-8" /><style type="text/css">{_CSS}</style>{chrome.script()}</head>\n'
            f"<body>{aspnet.form(action, self.seed(site, sheet.path, sheet.number), content)}"
            f"{chrome.settings(site.name, 14)}</body></html>\n"
        )


_REFUSED = (
    "<html><head><title>Invalid postback or callback argument.</title></head><body><h1>Server Error in '/' "
    "Application.</h1><h2><i>Invalid postback or callback argument.</i></h2></body></html>"
)


def _captioned(figure: Figure, way: Spelling) -> str:
    return (
        f'<div class="box-img"><img src="/Uploads/images/{figure.image}" alt="" width="560" />'
        f'<p class="caption-img">{shown(figure.caption, way)}</p></div>'
    )


def _made_by(story: Story) -> str:
    """``<name> - <name> (thực hiện)``; a position on a line below its name; the source behind."""
    stacks = [lines_of(signature) for signature in signers(story)]
    lines = [line for stack in stacks for line in stack]
    if stacks and all(len(stack) == 1 for stack in stacks):
        lines = [f"{' - '.join(lines)} (thực hiện)"]
    lines += [f"Nguồn: {source}" for source in sources(story)]
    inner = "<br />".join(f"<strong>{shown(line, story.spelling)}</strong>" for line in lines)
    return f'<div class="author-news" style="text-align:right">{inner}</div>\n' if inner else ""


def _footer(site: SubSite) -> str:
    return (
        f'<div class="footer"><p>Trang thông tin điện tử {shown(site.organ)} {site.province}</p>'
        f"<p>Địa chỉ: số 17 phố Bến Đá, thành phố {site.province} - Điện thoại: 0277 366 120</p>"
        '<p><a href="/noi-bo/ho-so">Quản lý hồ sơ</a></p></div>'
    )
