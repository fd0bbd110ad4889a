# ruff: noqa: ARG002  (a family's addresses may need less than its signature gives)
"""The custom family: a home-made programme with the page number in the file name of its lists.

Lists are ``/chuyen-muc-<slug>-c<ID>-<N>.html``, articles ``/<slug>-n<ID>.html``. Every page shows a clock
before the article's own date, and a counter that moves with every request.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, traps
from archiver.sample.answers import LONG_CLOCK, VIEWS, Answer, Routes, page, redirect, twelve_hours
from archiver.sample.bodies import body_html
from archiver.sample.families import custom_redesign as redesign
from archiver.sample.families.base import Family, newer, older, page_of, pages_in, teaser
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_ARTICLE = re.compile(r"-n(\d+)\.html$")
_CSS = """
body{margin:0;background:#fdf6e3;font:15px/1.55 "Times New Roman",Tinos,serif;color:#222}
table.khung{width:1060px;margin:0 auto;background:#fff;border-collapse:collapse}td{vertical-align:top}
a{color:#00449a;text-decoration:none}a:hover{color:#d40000}
.dau{background:linear-gradient(90deg,#b30000,#e23b1a);color:#ffec8b;padding:20px 28px}
.dau h2{margin:0;font-size:28px}
.thanh{background:#ffd54a;padding:6px 14px;font-size:13px;color:#700}.thanh a{margin-left:16px}
ul.doc{list-style:none;margin:0 0 14px;padding:0;border:1px solid #e3c46b}
ul.doc .item>a{display:block;padding:6px 10px}
ul.doc .item{border-bottom:1px solid #f0e2b6}ul.doc .sub{font-size:13px;margin:0;padding:0 8px 6px 26px}
td.trai{width:220px;padding:10px}td.giua{padding:14px 18px}td.phai{width:230px;padding:10px}
.muc{background:#b30000;color:#ffec8b;padding:6px 10px;font-weight:bold}
.hop ul{padding-left:20px;font-size:13px}
h1.tieude{font-size:22px;color:#b30000;margin:4px 0}
.ngaydang{color:#777;font-size:13px;border-bottom:1px dotted #bbb}
.noidung{font-size:17px}.noidung img{max-width:100%}.sapo{font-weight:bold}
td.chuthich{font-style:italic;font-size:14px}
.tinkhac{border-top:2px solid #b30000;margin-top:18px}.tinkhac h3{margin:8px 0;color:#b30000}
.muctin{border-bottom:1px dotted #ccc;padding:8px 0;overflow:hidden}
.muctin img{float:left;width:130px;height:82px;margin-right:10px}
.trang a,.trang span{padding:2px 8px;border:1px solid #e3c46b;margin-right:3px}
.cuoi{background:#b30000;color:#fff;padding:14px 26px;font-size:13px}.cuoi a{color:#ffec8b}
"""


class Custom(Family):
    """Pages of the custom family."""

    name: ClassVar[str] = "custom"

    def home(self, site: SubSite) -> str:
        """``/``."""
        return "/"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/chuyen-muc-<slug>-c<ID>-<N>.html``."""
        return f"/chuyen-muc-{category.slug}-c{category.number}-{number}.html"

    def article_path(self, story: Story, place: Placement) -> str:
        """``/<slug>-n<ID>.html``."""
        return f"/{story.slug}-n{story.key}.html"

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """Home, lists and articles; two plain pages."""
        return {
            "/index.html": partial(self.home_page, world, site),
            "/gioi-thieu.html": partial(self.plain_page, world, site, "Giới thiệu"),
            "/lien-he.html": partial(self.plain_page, world, site, "Liên hệ"),
            "/en/": partial(self.plain_page, world, site, "Inspection Committee"),
            **super().site_routes(world, site),
        }

    def missing(self, world: World, host: str, path: str) -> Answer:
        """An article under an old slug answers 301."""
        old = _ARTICLE.search(path)
        name = world.sites_on(host)[0].name
        for story in world.edition.stories[name]:
            if old and story.key == old[1]:
                return redirect(self.paths(story)[0])
        return super().missing(world, host, path)

    def related(self, world: World, story: Story, place: Placement) -> list[Story]:
        """Three newer and five older of the same category."""
        listing = world.listing(place.site, place.category)
        return newer(listing, story, 3) + older(listing, story, 5)

    def article_page(self, world: World, story: Story, place: Placement) -> Answer:
        """Title, date line, lead, body, signature, other articles."""
        if world.skin(place.site) == 2:
            return redesign.article_page(self, world, story, place)
        way = story.spelling
        parts = (
            f'<div class="muc">{shown(story.category.title)}</div>',
            f'<h1 class="tieude">{shown(story.title, way)}</h1>{_date_line(story)}',
            f'<div class="noidung"><p class="sapo">{shown(story.lead, way)}</p>',
            body_html(story, _picture),
            _signature(story),
            "</div>",
            self._files(story),
            traps.article_links(world, place.site, story, place),
            self._other(world, story, place),
        )
        return self._page(world, place.site, story.title, "\n".join(parts))

    def _files(self, story: Story) -> str:
        if not story.files:
            return ""
        return f'<div class="taive"><b>Tải về:</b><ul>{chrome.links(self.attachments(story))}</ul></div>'

    def _other(self, world: World, story: Story, place: Placement) -> str:
        """The first two titles run into each other, the rest stand in items of their own."""
        links = [self._text_link(other) for other in self.related(world, story, place)]
        items = ["".join(links[:2]), *links[2:]]
        return (
            '<div class="tinkhac"><h3>Các tin khác:</h3><ul>' + "".join(f"<li>{i}</li>" for i in items) + "</ul></div>"
        )

    def _text_link(self, story: Story) -> str:
        return f'<a href="{quoted(self.link(story))}">{shown(story.title, story.spelling)}</a>'

    def list_page(self, world: World, site: SubSite, category: Category, number: int) -> Answer:
        """One page of a category."""
        if world.skin(site) == 2:
            return redesign.list_page(self, world, site, category, number)
        listing = world.listing(site, category)
        pages = "".join(
            f"<span>{n}</span>" if n == number else f'<a href="{self.list_path(site, category, n)}">{n}</a>'
            for n in range(1, pages_in(listing, site.per_page) + 1)
        )
        content = (
            f'<div class="muc">{shown(category.title)}</div>'
            f"{traps.list_links(world, site, self.list_path(site, category, number))}"
            f"{self._entries(page_of(listing, number, site.per_page))}"
        )
        return self._page(world, site, category.title, f'{content}<div class="trang">Trang: {pages}</div>')

    def _entries(self, stories: Sequence[Story]) -> str:
        return "".join(map(self._entry, stories))

    def _entry(self, story: Story) -> str:
        href, title = quoted(self.link(story)), quoted(story.title, story.spelling)
        image = f'<a href="{href}"><img src="/hinh/anh-{story.index}.jpg" alt="{title}"></a>'
        text = shown(teaser(story.lead), story.spelling)
        return f'<div class="muctin">{image}<b>{self._text_link(story)}</b><br>{text} ({story.posted:%d/%m/%Y})</div>\n'

    def home_page(self, world: World, site: SubSite) -> Answer:
        """The latest of every category."""
        if world.skin(site) == 2:
            return redesign.home_page(self, world, site)
        content = "".join(
            f'<div class="muc"><a href="{self.list_path(site, category)}">{shown(category.title)}</a></div>'
            + self._entries(world.listing(site, category)[:4])
            for category in site.categories
        )
        return self._page(world, site, "Trang chủ", content)

    def plain_page(self, world: World, site: SubSite, title: str, status: int = 200) -> Answer:
        """A title and little else."""
        if world.skin(site) == 2:
            return redesign.page_around(self, world, site, title, f"<h1>{shown(title)}</h1>", status)
        return self._page(world, site, title, f'<div class="muc">{shown(title)}</div><p>&nbsp;</p>', status)

    def _page(self, world: World, site: SubSite, title: str, content: str, status: int = 200) -> Answer:
        head = (
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" '
            '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml">'
            '<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />'
            f"<title>{shown(title)}</title><style>{_CSS}{chrome.grid(16)}</style>{chrome.script()}</head>\n<body>"
        )
        row = f'<td class="trai">{self._left(site)}</td><td class="giua">{content}</td>'
        side = f'<td class="phai">{self._right(world, site)}</td>'
        table = f'<table class="khung"><tr><td colspan="3">{_top(world, site)}</td></tr><tr>{row}{side}</tr>'
        below = f'<tr><td colspan="3">{_footer(world, site)}</td></tr></table>'
        tail = f"{below}{chrome.settings(site.name, 150)}</body></html>\n"
        return page(head + table + tail, status)

    def _left(self, site: SubSite) -> str:
        names = chrome.offices(site.province, 50)
        away = [(f"http://ubkt{number}.hakhe.example/", f"UBKT {name}") for number, name in enumerate(names, 1)]
        entries: list[tuple[chrome.Link, Sequence[chrome.Link]]] = [
            (("/", "Trang chủ"), ()),
            (("/gioi-thieu.html", "Giới thiệu"), ()),
            *(((self.list_path(site, category), category.title), ()) for category in site.categories),
            (("/lien-he.html", "Liên hệ"), ()),
            (("#", "Ủy ban Kiểm tra cấp huyện"), away),
        ]
        return chrome.menu(entries, "doc")

    def _right(self, world: World, site: SubSite) -> str:
        latest = world.listing(site)
        boxes = (("Mới nhất", latest[:8]), ("Xem nhiều nhất", latest[4:40:5]))
        html = "".join(
            f'<div class="hop"><div class="muc">{title}</div><ul>'
            + "".join(f"<li>{self._text_link(story)}</li>\n" for story in stories)
            + "</ul></div>"
            for title, stories in boxes
        )
        return html + chrome.choices("Website liên kết", chrome.offices(f"links {site.name}", 60))


def _date_line(story: Story) -> str:
    name = f" | {shown(story.signatures[0].name or '')}" if story.signatures else ""
    posted = f"{story.posted:%d/%m/%Y} - {twelve_hours(story.posted)}"
    return f'<p class="ngaydang">Đăng ngày: {posted} | Lượt xem: {VIEWS}{name}</p>'


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        f'<table class="anh" align="center"><tbody><tr><td>'
        f'<img src="/hinh/{figure.image}" width="560" /></td></tr>'
        f'<tr><td class="chuthich" align="center">{shown(figure.caption, way)}</td></tr></tbody></table>'
    )


def _signature(story: Story) -> str:
    lines = []
    for signature in story.signatures:
        lines += [signature.name, f"({signature.organisation})" if signature.organisation else None]
    return "\n".join(f'<p style="text-align:right"><b>{shown(line, story.spelling)}</b></p>' for line in lines if line)


def _top(world: World, site: SubSite) -> str:
    return (
        f'<div class="dau"><h2>{shown(site.organ)} {site.province}</h2>Trang thông tin điện tử</div>'
        f'<div class="thanh">{LONG_CLOCK}<a href="{world.internal}/sso/">Đăng nhập</a>'
        '<a href="/noi-bo/ho-so">Hồ sơ công việc</a><a href="http://mail.hakhe.example/">Hộp thư</a>'
        '<a href="/en/">English</a></div>'
    )


def _footer(world: World, site: SubSite) -> str:
    return (
        f'<div class="cuoi"><b>Bản quyền: {shown(site.organ)} {site.province}</b>'
        f"<br />Số 9 đường Ao Sen, thành phố "
        f'{site.province}. <a href="http://bao.hakhe.example/">Báo {site.province}</a>'
        f"{traps.page_links(world, site)}</div>"
    )
