"""The portal family's second layout: boxes named in English, pictures in the lists, a pager of its own form.

Addresses are those of the first but for the lists' further pages: ``…/<A>-<B>?&page=N``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, traps
from archiver.sample.answers import LONG_CLOCK, Answer, Routes, page
from archiver.sample.bodies import body_html
from archiver.sample.families.base import newer, older, once, page_of, pages_in, teaser
from archiver.sample.families.feeds import head_link, root_routes
from archiver.sample.families.portal import Portal
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_CSS = """
body{margin:0;font:15px/1.6 "Segoe UI",Arial,sans-serif;background:#f5f5f5;color:#212121}
a{color:#0d47a1;text-decoration:none}.Container{width:1100px;margin:0 auto;background:#fff}
.HeaderBar{background:#0d47a1;color:#fff;padding:5px 12px;font-size:12px}.HeaderBar a{color:#ffeb3b;margin-left:12px}
.SiteMenu{background:#1565c0;margin:0;padding:0;list-style:none;overflow:hidden}.SiteMenu .item{float:left}
.SiteMenu .item>a{display:block;color:#fff;padding:10px 14px}.SiteMenu .sub{display:none}
.PageBody{display:flex}.MainZone{flex:1;padding:16px}.RightZone{width:300px;padding:16px}
.ArticleTitle{font-size:24px;line-height:1.3;margin:0 0 8px}.ArticleLead{font-weight:600;margin-bottom:12px}
.ArticleContent img{max-width:100%}.ArticleSign{text-align:right;font-weight:600}
.OtherArticles{border-top:3px solid #1565c0;margin-top:20px}.OtherArticles li{margin:6px 0}
.ArticleList .row{display:flex;padding:10px 0;border-bottom:1px solid #e0e0e0}
.ArticleList img{width:160px;margin-right:12px}
.Pagination a,.Pagination strong{display:inline-block;padding:4px 10px;border:1px solid #90caf9;margin:2px}
.Box h3{background:#1565c0;color:#fff;margin:0;padding:8px 10px;font-size:15px}.Box ul{padding-left:18px;font-size:13px}
.PageFooter{background:#0d47a1;color:#fff;padding:14px;font-size:13px}
"""


class PortalLayout2(Portal):
    """Pages of the portal family in their second layout."""

    layouts: ClassVar[tuple[int, ...]] = (2,)

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/vi-vn/chuyen-muc/<slug>/<A>-<B>``, later pages with ``?&page=N``."""
        path = super().list_path(site, category)
        return path if number == 1 else f"{path}?&page={number}"

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """The organ's pages, and the feed and sitemap that it has."""
        return {**super().site_routes(world, site), **root_routes(world, site, self)}

    def related(self, world: World, story: Story, place: Placement) -> list[Story]:
        """Two newer ones, then older ones, eight at most."""
        listing = world.listing(place.site, place.category)
        return once([*newer(listing, story, 2), *older(listing, story, 6)])

    def article_page(self, world: World, story: Story, place: Placement) -> Answer:
        """Title, lead, text, signature, files, other articles."""
        way = story.spelling
        parts = (
            f'<div class="ArticleDetail"><h2 class="ArticleTitle">{shown(story.title, way)}</h2>',
            f'<div class="ArticleLead">{shown(story.lead, way)}</div>',
            f'<div class="ArticleContent">{body_html(story, _picture)}{_signed(story)}</div></div>',
            self._files(story),
            traps.article_links(world, place.site, story, place),
            self._other_articles(world, story, place),
        )
        return self._framed(world, place.site, story.title, "\n".join(part for part in parts if part))

    def _files(self, story: Story) -> str:
        if not story.files:
            return ""
        return f'<div class="FileList"><b>Tài liệu đính kèm:</b><ul>{chrome.links(self.attachments(story))}</ul></div>'

    def _other_articles(self, world: World, story: Story, place: Placement) -> str:
        """Each title once as a link and once as the name of its picture."""
        items = "".join(
            f"<li>{self._image_link(other, place)}{self._text_link(other, place)}</li>\n"
            for other in self.related(world, story, place)
        )
        return f'<div class="OtherArticles"><h3>Tin liên quan</h3><ul>{items}</ul></div>'

    def list_page(self, world: World, site: SubSite, category: Category, number: int) -> Answer:
        """One page of a category."""
        listing = world.listing(site, category)
        entries = self._rows(page_of(listing, number, site.per_page), Placement(site, category))
        content = (
            f'<h2 class="ZoneTitle">{shown(category.title)}</h2>'
            f"{traps.list_links(world, site, self.list_path(site, category, number))}{entries}"
            f"{self._numbers(site, category, number, pages_in(listing, site.per_page))}"
        )
        return self._framed(world, site, category.title, content)

    def _rows(self, stories: Sequence[Story], place: Placement) -> str:
        rows = "".join(
            f'<div class="row">{self._image_link(story, place)}<div><h4>{self._text_link(story, place)}</h4>'
            f"<p>{shown(teaser(story.lead), story.spelling)}</p></div></div>\n"
            for story in stories
        )
        return f'<div class="ArticleList">{rows}</div>'

    def _numbers(self, site: SubSite, category: Category, number: int, count: int) -> str:
        cells = [
            f"<strong>{n}</strong>" if n == number else f'<a href="{quoted(self.list_path(site, category, n))}">{n}</a>'
            for n in range(1, count + 1)
        ]
        return f'<div class="Pagination">{"".join(cells)}</div>'

    def home_page(self, world: World, site: SubSite) -> Answer:
        """The latest of every category."""
        parts = []
        for category in site.categories:
            head = f'<a href="{self.list_path(site, category)}">{shown(category.title)}</a>'
            latest = world.listing(site, category)[:4]
            parts.append(f'<h2 class="ZoneTitle">{head}</h2>{self._rows(latest, Placement(site, category))}')
        return self._page(world, site, "".join(parts))

    def _page(self, world: World, site: SubSite, content: str, status: int = 200) -> Answer:
        return self._framed(world, site, f"{site.organ} {site.province}", content, status)

    def _framed(self, world: World, site: SubSite, title: str, content: str, status: int = 200) -> Answer:
        html = (
            '<!DOCTYPE html>\n<html lang="vi-VN"><head>'
            '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
            f"<title>{shown(title)} - Cổng thông tin điện tử {site.province}</title>{head_link(site)}"
            f"<style>{_CSS}</style>{chrome.script()}</head>\n<body>"
            f'<div class="Container">{self._head(world, site)}\n<div class="PageBody">'
            f'<div class="MainZone">{content}</div>\n<div class="RightZone">{self._right(world, site)}</div></div>\n'
            f"{_foot(site)}</div></body></html>\n"
        )
        return page(html, status)

    def _head(self, world: World, site: SubSite) -> str:
        home = self.home(site)
        lists = [((self.list_path(site, category), category.title), ()) for category in site.categories]
        names = chrome.offices(site.province, 14)
        away = [(f"http://{number}.tinhuy.example/", name) for number, name in enumerate(names, 1)]
        menu = chrome.menu([((home, "Trang chủ"), ()), *lists, (("#", "Đơn vị"), away)], "SiteMenu")
        return (
            f'<div class="HeaderBar">{LONG_CLOCK}<a href="{world.internal}/sso/">Đăng nhập</a>'
            f'<a href="/noi-bo/ho-so">Hồ sơ công việc</a>{traps.page_links(world, site)}</div>\n'
            f'<div class="HeaderBanner"><a href="{home}"><img src="/upload/{site.number}/banner-2.jpg" '
            f'alt="Banner {site.organ} (Home-latest-1)"></a></div>{menu}'
        )

    def _right(self, world: World, site: SubSite) -> str:
        latest = world.listing(site)
        boxes = "".join(
            f'<div class="Box"><h3>{title}</h3><ul>'
            + "".join(
                f'<li><a href="{quoted(self.link(story, site))}">{shown(story.title, story.spelling)}</a></li>\n'
                for story in stories
            )
            + "</ul></div>\n"
            for title, stories in (("Mới nhất", latest[:6]), ("Xem nhiều nhất", latest[4:34:5]))
        )
        return boxes + chrome.choices("Liên kết", chrome.offices(f"links {site.name}", 24))


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        f'<div class="ImageBox" style="text-align:center"><img src="/upload/{figure.image}" width="640">'
        f'<p class="ImageCaption">{shown(figure.caption, way)}</p></div>'
    )


def _signed(story: Story) -> str:
    """All in one paragraph set to the right, its lines parted by breaks."""
    lines = []
    for signature in story.signatures:
        role = f"{signature.role}," if signature.role else None
        lines += [line for line in (signature.name, role, signature.organisation) if line]
    inner = "<br>".join(shown(line, story.spelling) for line in lines)
    return f'<p class="ArticleSign" style="text-align:right">{inner}</p>' if lines else ""


def _foot(site: SubSite) -> str:
    return (
        f'<div class="PageFooter"><b>{shown(site.organ)} {site.province}</b><br>Địa chỉ: số 2 đường Trung Tiến. '
        f"Điện thoại: 0200 344 {site.number % 1000}</div>"
    )
