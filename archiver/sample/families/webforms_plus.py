# ruff: noqa: ARG002  (a layout's addresses may need less than the signature gives)
"""Layout 2 of the WebForms family: one page behind all addresses, ``/Plus.aspx/vi/News/<tab>/0/<cat>/0/…``.

Its lists know only a next page, which they find by the state that their form holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, traps
from archiver.sample.answers import SHORT_CLOCK, weekday
from archiver.sample.bodies import body_html
from archiver.sample.chrome import Link
from archiver.sample.families import aspnet
from archiver.sample.families.base import older, once, teaser
from archiver.sample.families.templated import Sheet, lines_of, neighbours, signers, sources
from archiver.sample.families.webforms import PostedBack
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_NEXT = "ctl00$Body$lnkNext"
_CSS = """
body{margin:0;background:#ddd;font:15px/1.5 "Times New Roman",serif}a{color:#7a0000;text-decoration:none}
table.khung{width:1000px;margin:0 auto;background:#fffdf7}td{vertical-align:top}.dau{background:#7a0000;color:#ffd966}
.menu td{background:#b45f06}.menu a{color:#fff;font-weight:bold;padding:0 10px}.muc{color:#b45f06;font-weight:bold}
.TieuDe{font-size:20px;font-weight:bold;color:#7a0000}.Ngay{color:#888;font-size:13px}.TomTat{font-weight:bold}
.NoiDung{text-align:justify}.ChuThich{font-style:italic;font-size:13px;text-align:center}.TacGia{text-align:right}
"""


class PlusPages(PostedBack):
    """A journal's site of tables, in which a tab, a category and an id say what to show."""

    name: ClassVar[str] = "webforms"
    layouts: ClassVar[tuple[int, ...]] = (2,)
    on_home: ClassVar[int] = 3

    def home(self, site: SubSite) -> str:
        """``/Plus.aspx/vi/Home/<tab>``."""
        return f"/Plus.aspx/vi/Home/{site.number}"

    def plain_path(self, site: SubSite, name: str) -> str:
        """``/Plus.aspx/vi/Page/<n>/<name>``."""
        return f"/Plus.aspx/vi/Page/{site.number + 1 + list(self.plain).index(name)}/{name}"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/Plus.aspx/vi/News/<tab>/0/<category>/0``, whatever the page."""
        return f"/Plus.aspx/vi/News/{site.number}/0/{category.number}/0"

    def article_path(self, story: Story, place: Placement) -> str:
        """``/Plus.aspx/vi/News/<tab>/0/<category>/0/<ID>/<slug>``."""
        return f"{self.list_path(place.site, place.category)}/{story.key}/{story.slug}"

    def attachments(self, story: Story) -> list[Link]:
        """``/Uploads/<year>/<file>.pdf``."""
        return [(f"/Uploads/{story.posted:%Y}/TL{story.key}_{n}.pdf", t) for n, t in enumerate(story.files, 1)]

    def turned(self, form: Mapping[str, str], number: int, count: int) -> int | None:
        """To the next page; on the last one there is no such event."""
        asked = form.get("__EVENTTARGET") == _NEXT and form.get("__EVENTARGUMENT") == ""
        return number + 1 if asked and number < count else None

    def related(self, world: World, story: Story, place: Placement) -> list[Story]:
        """Five older ones, filled up with the newest."""
        listing = world.listing(place.site, place.category)
        return once(older(listing, story, 5) + [other for other in listing if other.key != story.key])[:5]

    def heading(self, title: str, href: str = "") -> str:
        """A row with the category's name."""
        inner = (
            f'<a class="muc" href="{href}">{shown(title)}</a>' if href else f'<span class="muc">{shown(title)}</span>'
        )
        return f'<table width="100%"><tr><td style="border-bottom:2px solid #b45f06">{inner}</td></tr></table>\n'

    def entry(self, story: Story, place: Placement) -> str:
        """A row of two cells."""
        image = self.image_link(story, place, f"/Uploads/anh/anh-{story.index}.jpg", ' width="130" border="0"')
        return (
            f'<table width="100%" cellpadding="4"><tr><td width="140">{image}</td><td>'
            f"<b>{self.text_link(story, place)}</b><br />{shown(teaser(story.lead), story.spelling)}"
            "</td></tr></table>\n"
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """A link onwards, as long as there is somewhere to go."""
        if number == count:
            return ""
        link = f'<a id="ctl00_Body_lnkNext" href="{aspnet.event(_NEXT)}">Trang sau &gt;&gt;</a>'
        return f'<table width="100%"><tr><td align="right">{link}</td></tr></table>'

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """Cells of one table: title, date, lead, body, who wrote, files, other articles."""
        way, time = story.spelling, story.posted
        posted = f"{time:%H:%M}, {weekday(time).title()}, {time.day}-{time.month}-{time.year}"
        rows = (
            ("TieuDe", shown(story.title, way)),
            ("Ngay", posted),
            ("TomTat", shown(story.lead, way)),
            ("NoiDung", f'<div id="ctl00_Body_divContent">{body_html(story, _picture_cells)}</div>'),
            ("TacGia", f"<b>{_by(story)}</b>"),
            ("Tep", self._files(story) + traps.article_links(world, place.site, story, place)),
        )
        cells = "".join(f'<tr><td class="{name}">{inner}</td></tr>\n' for name, inner in rows)
        others = "".join(
            f"<tr><td>- {self.text_link(other, place)} <i>({other.posted:%d-%m-%Y})</i></td></tr>\n"
            for other in self.related(world, story, place)
        )
        return (
            f"{self.heading(place.category.title, self.list_path(place.site, place.category))}"
            f'<table width="100%" cellpadding="3">{cells}</table>\n'
            f'<table width="100%"><tr><td class="muc">Tin bài liên quan</td></tr>{others}</table>'
        )

    def _files(self, story: Story) -> str:
        links = "<br />".join(
            f'<a href="{quoted(path)}" title="{quoted(title)}">Tải về</a>: {shown(title)}'
            for path, title in self.attachments(story)
        )
        return f"<u>File đính kèm</u><br />{links}" if links else ""

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """A table of three rows inside the form."""
        boxes = "".join(
            f'<div class="muc">{title}</div><ul>{items}</ul>\n' for title, items in self.latest(world, site)
        )
        menu = " | ".join(f'<a href="{href}">{shown(text)}</a>' for href, text in self.navigation(site))
        content = (
            '<table class="khung" align="center" cellspacing="0"><tr><td class="dau" colspan="2">'
            f'<h1>{shown(site.organ)} {site.province}</h1><span id="ctl00_lblNow">{SHORT_CLOCK}</span> '
            f'<a href="{world.internal}/sso/">Đăng nhập</a></td></tr>'
            f'<tr class="menu"><td colspan="2">{menu}{traps.page_links(world, site)}</td></tr>'
            f'<tr><td width="700">{sheet.content}</td><td width="300">{boxes}'
            f"{chrome.choices('Liên kết', chrome.offices(f'links {site.name}', 50))}"
            f"<ul>{chrome.links(neighbours(site, 34))}</ul></td></tr>"
            f'<tr><td class="dau" colspan="2">{_foot(site)}</td></tr></table>'
        )
        form = aspnet.form(sheet.path, self.seed(site, sheet.path, sheet.number), content, name="form1")
        return (
            '<html>\n<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
            f"<title>{shown(sheet.title)} - {shown(site.organ)} {site.province}</title>\n"
            f'<style type="text/css">{_CSS}</style>{chrome.script()}</head>\n<body topmargin="0">{form}</body></html>\n'
        )


def _picture_cells(figure: Figure, way: Spelling) -> str:
    return (
        f'<table border="0" align="center" width="480"><tr><td><img src="/Uploads/anh/{figure.image}" width="480"></td>'
        f'</tr><tr><td class="ChuThich">{shown(figure.caption, way)}</td></tr></table>'
    )


def _by(story: Story) -> str:
    """All on one line: names with their positions, then the source."""
    parts = [", ".join(lines_of(signature)) for signature in signers(story)]
    parts += [f"Theo {source}" for source in sources(story)]
    return shown(" - ".join(parts), story.spelling)


def _foot(site: SubSite) -> str:
    return (
        f"© Bản quyền: {shown(site.organ)} {site.province}<br />Địa chỉ: số 8 đường Đá Dựng, thành phố {site.province}."
        ' Điện thoại: 0277 388 456<br /><a href="/noi-bo/lich-cong-tac">Lịch công tác</a>'
    )
