"""A single-page app: the server sends the first view ready made, and again as the state that scripts go on from.

Where its grammar has an ``api``, a list's page holds the first entries only; further ones come as JSON when its
button is pressed, and its numbered links lead to the same first entries.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from archiver.sample import chrome, traps
from archiver.sample.answers import SHORT_CLOCK
from archiver.sample.bodies import body_html
from archiver.sample.families.base import page_of, teaser
from archiver.sample.families.feeds import head_link
from archiver.sample.families.homemade.grammars import GRAMMARS, api_path, category_id, key_of
from archiver.sample.families.homemade.sheets import Markup, Sheet
from archiver.sample.spelling import quoted, shown, spell
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story

State = dict[str, Any]

_CSS = """
#root{font-family:Inter,"Segoe UI",Arial,sans-serif;color:#1f2937}a{color:inherit;text-decoration:none}
header{background:#b91c1c;color:#fff}main{max-width:1160px;margin:0 auto;display:grid;grid-template-columns:1fr 320px}
img{max-width:100%}button{background:#b91c1c;color:#fff;border:0;border-radius:6px;padding:10px 28px;cursor:pointer}
"""


def styled(component: str, part: str) -> str:
    """The class that a build makes of a component's style.

    >>> styled("Detail", "title").rpartition("_")[0]
    'Detail_title_'
    """
    return f"{component}_{part}__{hashlib.sha256(f'{component} {part}'.encode()).hexdigest()[:5]}"


class App(Markup):
    """The app."""

    def page(self, sheet: Sheet, title: str, content: str) -> str:
        """What the server renders into the app's root."""
        site = sheet.site
        build = hashlib.sha256(site.name.encode()).hexdigest()[:8]
        return (
            '<!doctype html><html lang="vi"><head><meta charset="utf-8"/>'
            '<meta name="viewport" content="width=device-width,initial-scale=1"/>'
            f'<title data-rh="true">{shown(title)}</title><meta property="og:title" content="{quoted(title)}"/>'
            f'<meta property="og:site_name" content="{quoted(site.organ)} {site.province}"/>{head_link(site)}'
            f'<link rel="stylesheet" href="/static/css/main.{build}.css"/><style data-styled="true">{_CSS}</style>'
            "</head>\n<body><noscript>You need to enable JavaScript to run this app.</noscript>\n"
            f'<div id="root">{_header(sheet)}<main class="{styled("Layout", "main")}">\n'
            f'<div class="{styled("Layout", "content")}">{content}</div>\n{_aside(sheet)}</main>\n{_footer(sheet)}'
            f'</div>\n<script defer src="/static/js/runtime.{build}.js"></script>'
            f'<script defer src="/static/js/main.{build}.js"></script>\n</body></html>\n'
        )

    def heading(self, text: str, href: str = "") -> str:
        """A heading; on the home page with a link to all."""
        more = f'<a class="{styled("Section", "all")}" href="{href}">Xem tất cả</a>' if href else ""
        return f'<div class="{styled("Section", "head")}"><h2>{shown(text)}</h2>{more}</div>'

    def article(self, sheet: Sheet, story: Story, place: Placement) -> str:
        """Breadcrumb, title, author and date, lead, text, the other articles, the state."""
        way, lines = story.spelling, sheet.signature(story)
        body, whole = body_html(story, _picture), _category(sheet, place.category)
        author = f'<span class="{styled("Detail", "author")}">{"; ".join(lines)}</span>' if lines else ""
        parts = (
            f'<nav class="{styled("Breadcrumb", "list")}"><a href="{sheet.home}">Trang chủ</a><span>/</span>'
            f'<a href="{sheet.to_list(place.category)}">{shown(place.category.title)}</a></nav>',
            f'<article class="{styled("Detail", "wrap")}"><h1 class="{styled("Detail", "title")}">'
            f'{shown(story.title, way)}</h1><div class="{styled("Detail", "info")}">{author}'
            f"<span>{sheet.date(story)}</span></div>",
            f'<p class="{styled("Detail", "summary")}"><strong>{shown(story.lead, way)}</strong></p>',
            f'<div class="{styled("Detail", "html")} ck-content">{body}</div>{_files(sheet, story)}</article>',
            traps.article_links(sheet.world, sheet.site, story, place),
            _others(sheet, story, place),
            state({"route": "detail", "item": {**_item(sheet, story), "content": body}, "category": whole}),
        )
        return "\n".join(part for part in parts if part)

    def entries(self, sheet: Sheet, stories: Sequence[Story]) -> str:
        """A card each."""
        return f'<div class="{styled("List", "grid")}">{"".join(_entry(sheet, story) for story in stories)}</div>'

    def pager(self, sheet: Sheet, category: Category, number: int, count: int) -> str:
        """Numbers; before them, where further entries come as JSON, the button that fetches them."""
        numbers = " ".join(
            f'<a class="{styled("Pager", "current" if n == number else "page")}" href="{sheet.to_list(category, n)}">'
            f"{n}</a>"
            for n in range(1, count + 1)
        )
        button = ""
        if GRAMMARS[sheet.site.layout].api and count > 1:
            further = quoted(api_path(sheet.site, category, 2))
            button = f'<button type="button" class="{styled("List", "more")}" data-url="{further}">Xem thêm</button>'
        return f'{button}<div class="{styled("Pager", "list")}">{numbers}</div>'

    def listing(self, sheet: Sheet, category: Category, number: int) -> str:
        """The list, and the same as state."""
        found = slice_of(sheet, category, number)
        return super().listing(sheet, category, number) + state(
            {"route": "list", "category": _category(sheet, category), **found}
        )


def slice_of(sheet: Sheet, category: Category, number: int) -> State:
    """A page of a list as the programme's own interface gives it."""
    stories, size = sheet.world.listing(sheet.site, category), sheet.site.per_page
    items = [_item(sheet, story) for story in page_of(stories, number, size)]
    return {"data": {"items": items, "total": len(stories), "page": number, "size": size}}


def state(value: State) -> str:
    """The state as a script that no text in it can end."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"<script>window.__STATE__={text}</script>"


def _item(sheet: Sheet, story: Story) -> State:
    return {
        "id": key_of(story),
        "title": spell(story.title, story.spelling),
        "url": sheet.family.link(story, sheet.site),
        "summary": spell(teaser(story.lead), story.spelling),
        "thumbnail": f"/storage/thumbs/anh-{story.index}.jpg",
        "createdAt": f"{story.posted.isoformat()}+07:00",
    }


def _category(sheet: Sheet, category: Category) -> State:
    return {"id": category_id(sheet.site, category), "name": category.title, "slug": category.slug}


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        f'<figure class="image"><img src="/storage/{figure.image}" alt="">'
        f"<figcaption>{shown(figure.caption, way)}</figcaption></figure>"
    )


def _files(sheet: Sheet, story: Story) -> str:
    items = "".join(f'<li><a href="{path}" download>{title}</a></li>' for path, title in sheet.files(story))
    return items and f'<div class="{styled("Detail", "files")}"><h4>{sheet.forms.files}</h4><ul>{items}</ul></div>'


def _others(sheet: Sheet, story: Story, place: Placement) -> str:
    return "".join(
        f'<section class="{styled("Others", "wrap")}"><h3>{heading}</h3>'
        + "".join(
            f'<a class="{styled("Others", "item")}" href="{sheet.to(other)}">'
            f'<img src="/storage/thumbs/anh-{other.index}.jpg" alt="" loading="lazy"/>'
            f"<span>{shown(other.title, other.spelling)}</span></a>\n"
            for other in stories
        )
        + "</section>"
        for heading, stories in sheet.others(story, place)
    )


def _entry(sheet: Sheet, story: Story) -> str:
    href, title = sheet.to(story), shown(story.title, story.spelling)
    return (
        f'<div class="{styled("Card", "item")}"><a href="{href}"><img src="/storage/thumbs/anh-{story.index}.jpg" '
        f'alt="{quoted(story.title, story.spelling)}" loading="lazy"/></a><h3 class="{styled("Card", "title")}">'
        f'<a href="{href}">{title}</a></h3><time class="{styled("Card", "time")}">{story.posted:%d/%m/%Y}</time>'
        f'<p class="{styled("Card", "summary")}">{shown(teaser(story.lead), story.spelling)}</p></div>\n'
    )


def _header(sheet: Sheet) -> str:
    site = sheet.site
    links = "".join(
        f'<a class="{styled("Header", "link")}" href="{href}">{text}</a>'
        for href, text in ((sheet.home, "Trang chủ"), *sheet.lists())
    )
    return (
        f'<header class="{styled("Header", "wrap")}"><a class="{styled("Header", "logo")}" href="{sheet.home}">'
        f'<img src="/static/media/quochuy.png" alt="logo"/><b>{shown(site.organ)}</b><span>{site.province}</span></a>'
        f'<div class="{styled("Header", "clock")}">{SHORT_CLOCK}</div>'
        f'<nav class="{styled("Header", "nav")}">{links}<a href="{sheet.world.internal}/sso/">Đăng nhập</a>'
        f'<a href="/noi-bo/lich-cong-tac">Lịch</a>{traps.page_links(sheet.world, site)}</nav></header>\n'
    )


def _aside(sheet: Sheet) -> str:
    boxes = "".join(
        f'<div class="{styled("Aside", "box")}"><h4>{title}</h4><ul>'
        + "".join(
            f'<li><a href="{sheet.to(story)}">{shown(story.title, story.spelling)}</a></li>\n' for story in stories
        )
        + "</ul></div>"
        for title, stories in sheet.boxes()
    )
    return f'<aside class="{styled("Layout", "aside")}">{boxes}</aside>'


def _footer(sheet: Sheet) -> str:
    site = sheet.site
    away = [
        (f"https://cs{number}.donvi.example/", name) for number, name in enumerate(chrome.offices(site.province, 40), 1)
    ]
    return (
        f'<footer class="{styled("Footer", "wrap")}"><div>© {shown(site.organ)} {site.province}. Địa chỉ: số 7 đường '
        f"Đá Dựng, thành phố {site.province}</div><ul>{chrome.links(away)}</ul></footer>"
    )
