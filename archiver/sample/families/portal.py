"""The portal family: one host for a province, its organs told apart by the first number of the path.

Articles are ``/vi-vn/tin/<slug>/<A>-<B>-<C>``: A the organ, B the category, C the article, which may stand
under several A-B. Pages show no date of publication and name no category.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, traps
from archiver.sample.answers import SHORT_CLOCK, Answer, Routes, page
from archiver.sample.bodies import body_html, wrapped
from archiver.sample.families.base import Family, older, once, page_of, pages_in, teaser
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_CSS = """
body{margin:0;background:#f3f0ea;font:15px/1.5 Arial,Helvetica,sans-serif;color:#222}
a{color:#8c1010;text-decoration:none}a:hover{text-decoration:underline}
.wrap{width:1140px;margin:0 auto;background:#fff;box-shadow:0 0 6px #bbb}
.top{background:#7d0c0c;color:#fff;padding:6px 14px;font-size:13px}.top a{color:#ffe27a;margin-left:14px}
.banner img{display:block;width:100%;height:130px;object-fit:cover}
.banner a:after{position:absolute;margin:-92px 0 0 40px;color:#ffe27a;font-size:30px;
text-shadow:1px 1px 3px #500}
.menu{list-style:none;margin:0;padding:0 8px;background:#c41a1a;display:flex;flex-wrap:wrap}
.menu>.item{position:relative}
.menu>.item>a{display:block;color:#fff;padding:10px 12px;font-weight:bold;font-size:14px}
.menu .sub{display:none;position:absolute;background:#fff;z-index:5;border:1px solid #ccc;width:280px;
padding:6px 20px}
.menu .item:hover .sub{display:block}
.main{display:flex}.content{width:780px;padding:16px}.side{width:320px;padding:16px 16px 16px 0}
h1.title{font-size:23px;color:#8c1010;line-height:1.3}.body{font-size:16px}.body img{max-width:100%}
.box{border:1px solid #ddd;margin-bottom:14px}
.box h4{margin:0;background:#c41a1a;color:#fff;padding:7px 10px}
.box ul{margin:0;padding:8px 10px 8px 26px}.box li{margin-bottom:6px;font-size:13px}
.entry{display:flex;border-bottom:1px dotted #bbb;padding:10px 0}
.entry img{width:150px;height:94px;margin-right:12px}
.entry h3{margin:0 0 6px;font-size:16px}.entry p{margin:0;font-size:14px;color:#555}
.cung-chuyen-muc{border-top:2px solid #c41a1a;margin-top:20px;display:flex;flex-wrap:wrap}
.cung-chuyen-muc h3{width:100%}
.cung-chuyen-muc .tin{width:31%;margin:0 1% 12px;font-size:13px}
.cung-chuyen-muc .tin img{width:100%;height:110px}
.pager a,.pager b{border:1px solid #ccc;padding:3px 9px;margin-right:4px}
.footer{background:#7d0c0c;color:#fff;padding:16px;font-size:13px}.footer a{color:#ffe27a}
"""


class Portal(Family):
    """Pages of the portal family."""

    name: ClassVar[str] = "portal"
    dated: ClassVar[bool] = False
    shows_category: ClassVar[bool] = False

    def home(self, site: SubSite) -> str:
        """``/vi-vn/trang/<slug>/<A>``."""
        return f"/vi-vn/trang/{site.slug}/{site.number}"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/vi-vn/chuyen-muc/<slug>/<A>-<B>``, later pages with ``?page=N``."""
        path = f"/vi-vn/chuyen-muc/{category.slug}/{site.number}-{category.number}"
        return path if number == 1 else f"{path}?page={number}"

    def article_path(self, story: Story, place: Placement) -> str:
        """``/vi-vn/tin/<slug>/<A>-<B>-<C>``."""
        return f"/vi-vn/tin/{story.slug}/{place.site.number}-{place.category.number}-{story.key}"

    def listed_title(self, story: Story) -> str:
        """Lists hold a title as it was first typed, before the editor curled its quotation marks."""
        return story.title.replace("“", '"').replace("”", '"')

    def paths(self, story: Story) -> list[str]:
        """All places of the article, those that it has left included: the portal goes on serving them."""
        left = [path for before in story.former for path in self.paths(before)]
        return [*super().paths(story), *left]

    def story_routes(self, world: World, story: Story) -> Routes:
        """Old addresses of a moved article show it as it is now."""
        routes = super().story_routes(world, story)
        for before in story.former:
            for place in before.placements:
                target = self.article_path(story, place)
                routes[target] = partial(self.article_page, world, story, place)
        return routes

    def routes(self, world: World, host: str) -> Routes:
        """The organs' pages and the province's own front page."""
        first = world.sites_on(host)[0]
        front = partial(self._front, world, host)
        plain: Routes = {
            f"/vi-vn/{slug}": partial(self.plain_page, world, first, title) for slug, title in _PLAIN.items()
        }
        english = partial(self.plain_page, world, first, "Portal of the Party Committee")
        return {"/": front, "/vi-vn": front, "/en/": english, **plain, **super().routes(world, host)}

    def related(self, world: World, story: Story, place: Placement) -> list[Story]:
        """Six of the same category: the older ones, then the newest."""
        listing = world.listing(place.site, place.category)
        return once(older(listing, story, 6) + [other for other in listing if other.key != story.key])[:6]

    def article_page(self, world: World, story: Story, place: Placement) -> Answer:
        """Title, body and signature, then the same category."""
        way = story.spelling
        lead = shown(story.lead, way)
        inner = f"<strong>{lead}</strong>" if story.index % 3 == 1 else lead
        parts = (
            f'<div class="detail"><h1 class="title">{shown(story.title, way)}</h1>\n<div class="body">',
            wrapped(inner, story),
            body_html(story, _picture),
            _signature(story),
            "<p>&nbsp;</p></div></div>",
            _tools(world, place.site),
            traps.article_links(world, place.site, story, place),
            self._files(story),
            self._same_category(world, story, place),
        )
        return self._page(world, place.site, "\n".join(parts))

    def _files(self, story: Story) -> str:
        if not story.files:
            return ""
        links = chrome.links(self.attachments(story))
        return f'<div class="file-dinh-kem"><b>Tệp đính kèm</b><ul>{links}</ul></div>'

    def _same_category(self, world: World, story: Story, place: Placement) -> str:
        """Every title stands twice; one picture's text link runs straight into the next one's."""
        cells, others = [], self.related(world, story, place)
        for number, other in enumerate(others):
            text = self._text_link(other, place)
            if number in (2, 3):
                text = "".join(self._text_link(o, place) for o in others[2:4]) if number == 2 else ""
            cells.append(f'<div class="tin">{self._image_link(other, place)}{text}</div>')
        return '<div class="cung-chuyen-muc"><h3>Tin cùng chuyên mục</h3>\n' + "".join(cells) + "</div>"

    def _image_link(self, story: Story, place: Placement) -> str:
        title = quoted(self.listed_title(story), story.spelling)
        href = quoted(self.link(story, place.site, place.category))
        return f'<a href="{href}"><img src="/upload/anh-{story.index}.jpg" alt="{title}" title="{title}"></a>'

    def _text_link(self, story: Story, place: Placement) -> str:
        href = quoted(self.link(story, place.site, place.category))
        return f'<a href="{href}">{shown(self.listed_title(story), story.spelling)}</a>'

    def list_page(self, world: World, site: SubSite, category: Category, number: int) -> Answer:
        """One page of a category: picture, title and the beginning of each article."""
        listing = world.listing(site, category)
        entries = "".join(
            self._entry(story, Placement(site, category)) for story in page_of(listing, number, site.per_page)
        )
        pager = self._pager(site, category, number, pages_in(listing, site.per_page))
        ways = traps.list_links(world, site, self.list_path(site, category, number))
        return self._page(world, site, f'<h2 class="muc">{shown(category.title)}</h2>{ways}{entries}{pager}')

    def _entry(self, story: Story, place: Placement) -> str:
        text = shown(teaser(story.lead), story.spelling)
        image, heading = self._image_link(story, place), self._text_link(story, place)
        return f'<div class="entry">{image}<div><h3>{heading}</h3><p>{text}</p></div></div>\n'

    def _pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        cells = [
            f"<b>{n}</b>" if n == number else f'<a href="{self.list_path(site, category, n)}">{n}</a>'
            for n in range(1, count + 1)
        ]
        return f'<div class="pager">{"".join(cells)}</div>'

    def home_page(self, world: World, site: SubSite) -> Answer:
        """The latest of every category."""
        parts = []
        for category in site.categories:
            head = f'<a href="{self.list_path(site, category)}">{shown(category.title)}</a>'
            latest = world.listing(site, category)[:4]
            entries = "".join(self._entry(story, Placement(site, category)) for story in latest)
            parts.append(f'<h2 class="muc">{head}</h2>{entries}')
        return self._page(world, site, "".join(parts))

    def plain_page(self, world: World, site: SubSite, title: str, status: int = 200) -> Answer:
        """A title and little else."""
        return self._page(world, site, f'<h2 class="muc">{shown(title)}</h2><p>{shown(site.organ)}</p>', status)

    def _front(self, world: World, host: str) -> Answer:
        sites = world.sites_on(host)
        organs = chrome.links((self.home(site), site.organ) for site in sites)
        province = sites[0].province
        return self._page(world, sites[0], f'<h2 class="muc">Tỉnh ủy {province}</h2><ul class="organs">{organs}</ul>')

    def _page(self, world: World, site: SubSite, content: str, status: int = 200) -> Answer:
        head = (
            '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
            f"<title>{shown(site.organ)}</title>\n<style>.banner"
            f' a:after{{content:"{site.organ} {site.province}"}}'
            f"{_CSS}{chrome.grid(12)}</style>{chrome.script()}</head>\n"
            '<body><form id="form1" method="post" action="./">\n<input type="hidden" name="__VIEWSTATE" '
            f'id="__VIEWSTATE" value="{chrome.viewstate(site.name, 9000)}">\n<div class="wrap">'
        )
        main = f'<div class="main"><div class="content">{content}</div>{self._side(world, site)}</div>'
        tail = f"{_footer(world, site)}</div></form>{chrome.settings(site.name, 50)}</body></html>\n"
        return page(head + self._top(world, site) + main + tail, status)

    def _top(self, world: World, site: SubSite) -> str:
        home = self.home(site)
        return (
            f'<div class="top"><span class="clock">{SHORT_CLOCK}</span>'
            f'<a href="{world.internal}/sso/">Đăng nhập</a>'
            '<a href="http://sso.lamgiang.example/dang-nhap">SSO</a>'
            '<a href="http://mail.lamgiang.example/">Thư điện tử</a>'
            '<a href="/noi-bo/lich-cong-tac">Lịch công tác</a><a href="/en/">English</a></div>\n'
            f'<div class="banner"><a href="{home}"><img src="/upload/{site.number}/banner.jpg" '
            f'alt="Banner {site.organ.capitalize()} sub-site-1"></a></div>\n' + self._menu(world, site)
        )

    def _menu(self, world: World, site: SubSite) -> str:
        categories = [(self.list_path(site, category), category.title) for category in site.categories]
        organs = [(self.home(other), other.organ) for other in world.sites_on(site.host)]
        names = chrome.offices(site.province, 44)
        away = [(f"http://{number}.lamgiang.example/", name) for number, name in enumerate(names, 1)]
        groups = [((self.home(site), "Trang chủ"), ()), *((pair, ()) for pair in categories)]
        below: list[tuple[chrome.Link, Sequence[chrome.Link]]] = [
            (("#", "Các ban Đảng"), organs),
            (("#", "Huyện, thành ủy"), away[:22]),
            (("#", "Đảng bộ trực thuộc"), away[22:]),
            (
                ("/vi-vn/gioi-thieu", "Giới thiệu"),
                [(f"/vi-vn/{slug}", title) for slug, title in _PLAIN.items()],
            ),
        ]
        return chrome.menu([*groups, *below], "menu")

    def _side(self, world: World, site: SubSite) -> str:
        latest = world.listing(site)
        boxes = [
            self._box("Mới nhất", latest[:8], site),
            self._box("Xem nhiều nhất", latest[5:40:5], site),
            *(
                self._box(f"Tin từ {other.organ}", world.listing(other)[:3], other)
                for other in world.sites_on(site.host)
                if other != site
            ),
        ]
        outside = chrome.choices("Liên kết trang", chrome.offices(f"links {site.name}", 60))
        return f'<div class="side">{"".join(boxes)}<div class="box"><h4>Liên kết</h4>{outside}</div></div>'

    def _box(self, title: str, stories: Sequence[Story], site: SubSite) -> str:
        items = "".join(
            f'<li><a href="{quoted(self.link(story, site))}">{shown(story.title, story.spelling)}</a></li>\n'
            for story in stories
        )
        return f'<div class="box"><h4>{shown(title)}</h4><ul>{items}</ul></div>\n'


_PLAIN = {"gioi-thieu": "Giới thiệu chung", "co-cau-to-chuc": "Cơ cấu tổ chức", "lien-he": "Liên hệ"}


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        f'<p style="text-align: center;"><img src="/upload/{figure.image}" style="width:600px"></p>\n'
        f'<p style="text-align: center;"><em>{shown(figure.caption, way)}</em></p>'
    )


def _signature(story: Story) -> str:
    """Three lines, pushed to the right with runs of hard spaces as editors do."""
    lines = []
    for signature in story.signatures:
        role = f"{signature.role}," if signature.role else None
        lines += [line for line in (signature.name, role, signature.organisation) if line]
    return "\n".join(
        f'<p style="text-align: right;"><strong>{"&nbsp;" * (50 + (story.index * 3 + 7 * n) % 21)}'
        f"{shown(line, story.spelling)}</strong></p>"
        for n, line in enumerate(lines)
    )


def _tools(world: World, site: SubSite) -> str:
    return (
        '<div class="tools"><a href="javascript:window.print()">In trang</a> '
        '<a href="javascript:site.fontSize(1)">A+</a> <a href="javascript:site.fontSize(-1)">A-</a> '
        f'<a href="{world.internal}/sso/gop-y?ban={site.number}">Góp ý</a></div>'
    )


def _footer(world: World, site: SubSite) -> str:
    return (
        f'<div class="footer"><b>Trang thông tin điện tử {shown(site.organ)} {site.province}</b><br>'
        f"Địa chỉ: số 15 đường Bến Đá, thành phố {site.province}. Điện thoại: 0200 355"
        f" {site.number % 1000}.<br>"
        f'<a href="#">Về đầu trang</a>{traps.page_links(world, site)}</div>'
    )
