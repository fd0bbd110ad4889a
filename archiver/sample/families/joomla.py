"""Joomla with K2: ``/index.php/<category>/item/<ID>-<slug>.html``, lists ``/index.php/<category>?start=12``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from archiver.sample import chrome, traps
from archiver.sample.answers import VIEWS, Answer, Routes, page
from archiver.sample.bodies import body_html
from archiver.sample.families import datelines, signatures
from archiver.sample.families.base import newer, older, teaser
from archiver.sample.families.described import Described
from archiver.sample.families.joomla_frame import framed
from archiver.sample.families.templated import Sheet
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story, SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

_PRINT = "tmpl=component&print=1"


class Joomla(Described):
    """Items of the K2 component. Its dates are visible ones only, the last change among them."""

    name: ClassVar[str] = "joomla"
    layouts: ClassVar[tuple[int, ...]] = (1,)

    def plain_path(self, site: SubSite, name: str) -> str:
        """``/index.php/<name>``."""
        return f"{site.prefix}index.php/{name}"

    def list_path(self, site: SubSite, category: Category, number: int = 1) -> str:
        """``/index.php/<category>``; later pages begin at an offset."""
        start = f"?start={(number - 1) * site.per_page}" if number > 1 else ""
        return f"{site.prefix}index.php/{category.slug}{start}"

    def article_path(self, story: Story, place: Placement) -> str:
        """``/index.php/<category>/item/<ID>-<slug>.html``."""
        return f"{self.list_path(place.site, place.category)}/item/{story.key}-{story.slug}.html"

    def attachments(self, story: Story) -> list[chrome.Link]:
        """Files are asked for by a number of their own and a token."""
        folder = f"/index.php/{story.category.slug}/item/download"
        return [(f"{folder}/{int(story.key) % 997 + n}_{story.index:08x}", t) for n, t in enumerate(story.files)]

    def story_routes(self, world: World, story: Story) -> Routes:
        """The item, its files, and the item as a window for printing shows it."""
        print_view = f"{self.paths(story)[0]}?{_PRINT}"
        return {print_view: partial(self._printed, world, story), **super().story_routes(world, story)}

    def about(self, world: World, story: Story, place: Placement) -> str:
        """What links posted elsewhere show."""
        address, site = world.url(place.site.host, self.article_path(story, place)), place.site
        return (
            f'<link href="{quoted(address)}" rel="canonical" />\n<meta property="og:url" content="{quoted(address)}" />'
            f'\n<meta property="og:title" content="{quoted(story.title, story.spelling)} - {quoted(site.organ)}" />\n'
            '<meta property="og:type" content="article" />\n'
        )

    def framed(self, world: World, site: SubSite, sheet: Sheet) -> str:
        """Module positions around the component."""
        return framed(self, world, site, sheet)

    def detail(self, world: World, story: Story, place: Placement) -> str:
        """Header, toolbar, body, links, and the lists below them."""
        return (
            f'<span id="startOfPageId{story.key}"></span>\n<div id="k2Container" class="itemView">\n'
            f"{_header(story)}{self._toolbar(story, place)}{_body(story)}\n"
            f"{self._links(story, place)}{self._author_latest(world, place)}{self._related(world, story, place)}"
            f"{traps.article_links(world, place.site, story, place)}{self._navigation(world, story, place)}"
            f'<div class="itemBackToTop"><a class="k2Anchor" href="#startOfPageId{story.key}">trở lên trên</a></div>\n'
            "</div>\n<!-- JoomlaWorks K2 -->\n"
        )

    def _toolbar(self, story: Story, place: Placement) -> str:
        address = f"{self.href(story, place)}?{quoted(_PRINT)}"
        return (
            '<div class="itemToolbar"><ul><li><span class="itemTextResizerTitle">cỡ chữ</span> <a href="#" '
            'id="fontDecrease">giảm cỡ chữ</a> <a href="#" id="fontIncrease">tăng cỡ chữ</a></li><li><a class='
            f'"itemPrintLink" rel="nofollow" href="{address}" onclick="window.open(this.href,\'printWindow\',\'width='
            "900,height=600,scrollbars=yes');return false;\"><span>In</span></a></li></ul></div>\n"
        )

    def _links(self, story: Story, place: Placement) -> str:
        files = "".join(
            f'<li><a title="{quoted(title)}" href="{path}">{shown(title)}</a> <span>({story.index} lần tải)</span></li>'
            for path, title in self.attachments(story)
        )
        offered = '<div class="itemAttachmentsBlock"><span>Tải tập tin đính kèm:</span><ul class="itemAttachments">'
        filed = f'<a href="{self.list_path(place.site, place.category)}">{shown(place.category.title)}</a>'
        return (
            f'<div class="itemLinks"><div class="itemCategory"><span>Đăng trong</span> {filed}</div>'
            f'{f"{offered}{files}</ul></div>" if files else ""}<div class="clr"></div></div>\n'
        )

    def _author_latest(self, world: World, place: Placement) -> str:
        """The latest of the account, which posts everything."""
        items = self.titles(world.listing(place.site)[1:6], place)
        return f'<div class="itemAuthorLatest"><h3>Mới nhất từ Super User</h3><ul>{items}</ul></div>\n'

    def _related(self, world: World, story: Story, place: Placement) -> str:
        items = "".join(
            f'<li class="{("even", "odd")[number % 2]}">{self.text_link(other, place, _RELATED)}</li>\n'
            for number, other in enumerate(self.related(world, story, place))
        )
        return f'<div class="itemRelated"><h3>Tin liên quan (theo chuyên mục)</h3><ul>{items}</ul></div>\n'

    def _navigation(self, world: World, story: Story, place: Placement) -> str:
        listing = world.listing(place.site, place.category)
        sides = (("itemPrevious", older(listing, story, 1)), ("itemNext", newer(listing, story, 1)))
        links = "".join(self.text_link(other, place, f' class="{side}"') for side, found in sides for other in found)
        title = '<span class="itemNavigationTitle">Thêm thông tin trong chuyên mục này:</span>'
        return f'<div class="itemNavigation">{title} {links}</div>\n'

    def _printed(self, world: World, story: Story) -> Answer:
        """The item without the modules."""
        title = shown(story.title, story.spelling)
        return page(
            f'<!DOCTYPE html>\n<html lang="vi-vn" dir="ltr">\n<head><base href="{world.base(story.site.host)}/" />\n'
            f'<meta charset="utf-8" /><meta name="robots" content="noindex, nofollow" />\n<title>{title}</title>\n'
            '<meta name="generator" content="Joomla! - Open Source Content Management" /></head>\n<body class='
            f'"contentpane"><a class="itemPrintThisPage" rel="nofollow" href="#" onclick="window.print();">In</a>\n'
            f'<div id="k2Container" class="itemView">{_header(story)}{_body(story)}</div></body></html>\n'
        )

    def heading(self, title: str, href: str = "") -> str:
        """The name of a category."""
        inner = f'<a href="{href}">{shown(title)}</a>' if href else shown(title)
        return f'<div class="itemListCategory"><h2>{inner}</h2><div class="clr"></div></div>\n'

    def entry(self, story: Story, place: Placement) -> str:
        """Date, title, picture, introduction, and a third link to the same item."""
        image = self.image_link(story, place, f"/media/k2/items/cache/{story.index:032x}_S.jpg", ' style="width:200px"')
        return (
            '<div class="itemContainer itemContainerLast"><div class="catItemView groupPrimary"><div class="'
            f'catItemHeader"><span class="catItemDateCreated">{datelines.month_as_word(story.posted)}</span><h3 class="'
            f'catItemTitle">{self.text_link(story, place)}</h3></div><div class="catItemBody"><div class="'
            f'catItemImageBlock"><span class="catItemImage">{image}</span></div><div class="catItemIntroText"><p>'
            f'{shown(teaser(story.lead), story.spelling)}</p></div><div class="clr"></div></div><div class="'
            f'catItemReadMore"><a class="k2ReadMore" href="{self.href(story, place)}">Xem tiếp...</a></div>'
            "</div></div>\n"
        )

    def pager(self, site: SubSite, category: Category, number: int, count: int) -> str:
        """First, previous, numbers, next, last, and which page of how many this is."""
        steps = (("Bắt đầu", 1), ("Lùi", number - 1), *((str(n), n) for n in range(1, count + 1)), ("Tiếp", number + 1))
        items = "".join(
            f'<li><a title="{text}" href="{self.list_path(site, category, n)}" class="pagenav">{text}</a></li>'
            if n != number and 1 <= n <= count
            else f'<li><span class="pagenav">{text}</span></li>'
            for text, n in (*steps, ("Cuối", count))
        )
        return f'<div class="k2Pagination"><ul>{items}</ul><div class="clr"></div>Trang {number} / {count}</div>\n'


_RELATED = ' class="itemRelTitle"'


def _header(story: Story) -> str:
    return (
        f'<div class="itemHeader"><span class="itemDateCreated">{datelines.month_as_word(story.posted)}</span>\n'
        f'<h2 class="itemTitle">{shown(story.title, story.spelling)}</h2>\n<span class="itemAuthor">Viết bởi Super User'
        "</span></div>\n"
    )


def _body(story: Story) -> str:
    way = story.spelling
    signed = "".join(
        f'<p style="text-align: right;"><strong>{shown(line, way)}</strong></p>\n' for line in signatures.stacked(story)
    )
    return (
        f'<div class="itemBody"><div class="itemIntroText"><p>{shown(story.lead, way)}</p></div>\n<div class='
        f'"itemFullText">{body_html(story, _picture)}\n{signed}</div><div class="clr"></div>\n<div class='
        f'"itemContentFooter"><span class="itemHits">Được đọc <b>{VIEWS}</b> lần</span> <span class="itemDateModified">'
        f"Chỉnh sửa lần cuối: {datelines.month_as_word(story.changed)}</span></div></div>"
    )


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        f'<p style="text-align: center;"><img src="/images/tin/{figure.image}" alt="" width="560" /></p>\n'
        f'<p style="text-align: center;"><em>{shown(figure.caption, way)}</em></p>'
    )
