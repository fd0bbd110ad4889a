"""The custom family's second layout: articles below their category, ``/<category>/<slug>-<ID>.html``.

Lists are those of the first, ``/chuyen-muc-<slug>-c<ID>-<N>.html``; a number tells an article whatever the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, traps
from archiver.sample.answers import LONG_CLOCK, VIEWS, Answer, Routes, page
from archiver.sample.bodies import body_html
from archiver.sample.families.base import older, once, page_of, pages_in, teaser
from archiver.sample.families.custom import Custom
from archiver.sample.families.datelines import minute_mark
from archiver.sample.families.feeds import head_link, root_routes
from archiver.sample.families.signatures import bracketed
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_CSS = """
body{margin:0;font:16px/1.6 Arial,Helvetica,sans-serif;background:#fafafa;color:#2b2b2b}a{color:#7b1113}
.wrapper{max-width:1140px;margin:0 auto;background:#fff}.head{padding:18px;border-bottom:4px solid #7b1113}
.head__name{font-size:24px;font-weight:700;color:#7b1113}.head__clock{float:right;font-size:12px;color:#777}
.mainmenu{display:flex;background:#7b1113}.mainmenu__link{color:#fff;padding:10px 14px;text-decoration:none}
.columns{display:flex}.columns__main{flex:1;padding:18px}.columns__side{width:290px;padding:18px;font-size:14px}
.detail__title{font-size:24px;margin:4px 0;color:#7b1113}.detail__info{color:#888;font-size:13px}
.detail__sapo{font-weight:bold}.detail__text img{max-width:100%}.detail__sign{text-align:right;font-style:italic}
.more__head{border-bottom:2px solid #7b1113;font-weight:bold}.more__item{padding:4px 0}
.listing__item{display:flex;padding:10px 0;border-bottom:1px solid #eee}.listing__pic img{width:150px;margin-right:12px}
.numbers a,.numbers b{padding:4px 10px;border:1px solid #ddd}.foot{background:#3b0a0b;color:#fff;padding:16px}
"""


class CustomLayout2(Custom):
    """Pages of the custom family in their second layout."""

    layouts: ClassVar[tuple[int, ...]] = (2,)

    def article_path(self, story: Story, place: Placement) -> str:
        """``/<category>/<slug>-<ID>.html``."""
        return f"/{place.category.slug}/{story.slug}-{story.key}.html"

    def site_routes(self, world: World, site: SubSite) -> Routes:
        """As before, with the feed and sitemap that the sub-site has."""
        plain = partial(self.plain_page, world, site, "Liên hệ")
        return {**super().site_routes(world, site), "/lien-he.html": plain, **root_routes(world, site, self)}

    def related(self, world: World, story: Story, place: Placement) -> list[Story]:
        """Seven of the same category: the older ones, then the newest."""
        listing = world.listing(place.site, place.category)
        return once([*older(listing, story, 7), *(other for other in listing if other.key != story.key)])[:7]

    def article_page(self, world: World, story: Story, place: Placement) -> Answer:
        """Category, title, date, lead, text, signature, files, other articles."""
        way, category = story.spelling, place.category
        sign = "<br>".join(shown(line, way) for line in bracketed(story))
        parts = (
            f'<div class="breadcrumbs"><a href="/">Trang chủ</a> &gt; <a href="{self.list_path(place.site, category)}">'
            f"{shown(category.title)}</a></div>",
            f'<h1 class="detail__title">{shown(story.title, way)}</h1>',
            f'<div class="detail__info">{minute_mark(story.posted)} <span>Lượt xem: {VIEWS}</span></div>',
            f'<div class="detail__sapo">{shown(story.lead, way)}</div>',
            f'<div class="detail__text">{body_html(story, _picture)}</div>',
            sign and f'<div class="detail__sign">{sign}</div>',
            self._files(story),
            traps.article_links(world, place.site, story, place),
            self._more(world, story, place),
        )
        return self._page(world, place.site, story.title, "\n".join(part for part in parts if part))

    def _files(self, story: Story) -> str:
        if not story.files:
            return ""
        return f'<div class="detail__files">Tệp đính kèm: <ul>{chrome.links(self.attachments(story))}</ul></div>'

    def _more(self, world: World, story: Story, place: Placement) -> str:
        items = "".join(
            f'<div class="more__item">{self._text_link(other)} <i>({other.posted:%d/%m/%Y})</i></div>\n'
            for other in self.related(world, story, place)
        )
        return f'<div class="more"><div class="more__head">TIN KHÁC</div>{items}</div>'

    def list_page(self, world: World, site: SubSite, category: Category, number: int) -> Answer:
        """One page of a category."""
        listing = world.listing(site, category)
        numbers = "".join(
            f"<b>{n}</b>" if n == number else f'<a href="{self.list_path(site, category, n)}">{n}</a>'
            for n in range(1, pages_in(listing, site.per_page) + 1)
        )
        content = (
            f"<h1>{shown(category.title)}</h1>"
            f"{traps.list_links(world, site, self.list_path(site, category, number))}"
            f'{self._entries(page_of(listing, number, site.per_page))}<div class="numbers">{numbers}</div>'
        )
        return self._page(world, site, category.title, content)

    def _entry(self, story: Story) -> str:
        image = f'<img src="/hinh/nho/anh-{story.index}.jpg" alt="{quoted(story.title, story.spelling)}">'
        return (
            f'<div class="listing__item"><a class="listing__pic" href="{quoted(self.link(story))}">{image}</a>'
            f"<div><h3>{self._text_link(story)}</h3><p>{shown(teaser(story.lead), story.spelling)}</p>"
            f"<small>{story.posted:%d/%m/%Y}</small></div></div>\n"
        )

    def home_page(self, world: World, site: SubSite) -> Answer:
        """The latest of every category."""
        content = "".join(
            f'<h2><a href="{self.list_path(site, category)}">{shown(category.title)}</a></h2>'
            + self._entries(world.listing(site, category)[:4])
            for category in site.categories
        )
        return self._page(world, site, "Trang chủ", content)

    def plain_page(self, world: World, site: SubSite, title: str, status: int = 200) -> Answer:
        """A title and little else."""
        return self._page(world, site, title, f"<h1>{shown(title)}</h1><p>{shown(site.organ)}</p>", status)

    def _page(self, world: World, site: SubSite, title: str, content: str, status: int = 200) -> Answer:
        name = f"{shown(site.organ)} {site.province}"
        html = (
            '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
            f"<title>{shown(title)} - {name}</title>{head_link(site)}<style>{_CSS}</style>{chrome.script()}</head>\n"
            f'<body><div class="wrapper">{self._head(world, site)}\n<div class="columns"><div class="columns__main">'
            f'{content}</div>\n<div class="columns__side">{self._right(world, site)}</div></div>\n'
            f'<div class="foot">{name}. Địa chỉ: số 18 đường Bến Đá. Giấy phép số 0{site.size}/GP-TTĐT</div>'
            "</div></body></html>\n"
        )
        return page(html, status)

    def _head(self, world: World, site: SubSite) -> str:
        pairs = [
            ("/", "Trang chủ"),
            ("/gioi-thieu.html", "Giới thiệu"),
            *((self.list_path(site, category), category.title) for category in site.categories),
            ("/lien-he.html", "Liên hệ"),
        ]
        links = "".join(f'<a class="mainmenu__link" href="{href}">{shown(text)}</a>' for href, text in pairs)
        return (
            f'<div class="head"><span class="head__clock">{LONG_CLOCK} <a href="{world.internal}/sso/">Đăng nhập</a> '
            f'<a href="/noi-bo/ho-so">Hồ sơ</a> {traps.page_links(world, site)}</span>'
            f'<div class="head__name">{shown(site.organ)}<br>{site.province}</div></div>'
            f'<div class="mainmenu">{links}</div>'
        )

    def _right(self, world: World, site: SubSite) -> str:
        return "".join(self._side_box(title, stories) for title, stories in _boxes(world, site)) + chrome.choices(
            "Liên kết", chrome.offices(f"links {site.name}", 50)
        )

    def _side_box(self, title: str, stories: Sequence[Story]) -> str:
        items = "".join(f"<li>{self._text_link(story)}</li>\n" for story in stories)
        return f'<section class="box"><h4>{title}</h4><ul>{items}</ul></section>'


def _boxes(world: World, site: SubSite) -> list[tuple[str, Sequence[Story]]]:
    latest = world.listing(site)
    return [("Mới nhất", latest[:6]), ("Xem nhiều nhất", latest[4:34:5])]


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        f'<div class="photo" style="text-align:center"><img src="/hinh/{figure.image}" width="600" alt="">'
        f"<br><em>{shown(figure.caption, way)}</em></div>"
    )
