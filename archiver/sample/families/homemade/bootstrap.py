"""A programme of today, its theme built on Bootstrap: rows and columns, cards, icons, a breadcrumb."""

from __future__ import annotations

from collections.abc import Sequence

from archiver.sample import chrome, traps
from archiver.sample.answers import SHORT_CLOCK
from archiver.sample.bodies import body_html
from archiver.sample.families.base import teaser
from archiver.sample.families.feeds import head_link
from archiver.sample.families.homemade.sheets import Markup, Sheet
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story

_CSS = """
:root{--do:#b71c1c;--vang:#ffd54f}body{font-family:"Be Vietnam Pro",Roboto,Arial,sans-serif}
.topbar{background:var(--do);color:#fff;font-size:.8rem}.topbar a{color:var(--vang)}
.brand-name{font-size:1.5rem;font-weight:700;color:var(--do);text-transform:uppercase}
.navbar-main{background:var(--do)}.navbar-main .nav-link{color:#fff;font-weight:600}
.news-detail h1{font-size:1.65rem;font-weight:700}.news-detail .content{font-size:1.05rem;text-align:justify}
.news-detail .content img{max-width:100%;height:auto}.list-inline-item{font-size:.85rem}
.news-item .card-img{object-fit:cover;height:130px}.block-title{border-left:4px solid var(--do);padding-left:.6rem}
.site-footer{background:#263238;color:#cfd8dc}
"""


class Bootstrap(Markup):
    """The theme."""

    def page(self, sheet: Sheet, title: str, content: str) -> str:
        """Bar, name, menu; the content in eight columns, the side in four."""
        site = sheet.site
        name = f"{shown(site.organ)} {site.province}"
        return (
            '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1, shrink-to-fit=no">\n'
            f'<title>{shown(title)}</title>\n<meta property="og:site_name" content="{quoted(name)}">\n'
            '<link rel="stylesheet" href="/assets/vendor/bootstrap/css/bootstrap.min.css">\n'
            f'<link rel="stylesheet" href="/assets/vendor/font-awesome/css/all.min.css">{head_link(site)}\n'
            f'<style>{_CSS}</style>\n</head>\n<body class="d-flex flex-column min-vh-100">\n{_top(sheet)}\n'
            f'<main class="container my-3"><div class="row">\n<div class="col-lg-8 col-md-12">{content}</div>\n'
            f'<div class="col-lg-4 col-md-12 sidebar">{_side(sheet)}</div>\n</div></main>\n{_foot(sheet)}\n'
            '<script src="/assets/vendor/jquery/jquery.min.js"></script>\n'
            '<script src="/assets/vendor/bootstrap/js/bootstrap.bundle.min.js"></script>\n'
            f"{chrome.script()}\n</body>\n</html>\n"
        )

    def heading(self, text: str, href: str = "") -> str:
        """A heading with a red edge."""
        inner = f'<a href="{href}" class="text-danger">{shown(text)}</a>' if href else shown(text)
        return f'<h2 class="block-title h4 my-3">{inner}</h2>'

    def article(self, sheet: Sheet, story: Story, place: Placement) -> str:
        """Breadcrumb, then the article with its meta line, then cards."""
        way, lines = story.spelling, sheet.signature(story)
        author = f'<p class="text-right font-weight-bold author">{"<br>".join(lines)}</p>' if lines else ""
        parts = (
            _crumbs(sheet, place),
            f'<article class="news-detail">\n<h1>{shown(story.title, way)}</h1>',
            '<ul class="list-inline text-muted"><li class="list-inline-item"><i class="far fa-clock"></i> '
            f'{sheet.date(story)}</li><li class="list-inline-item"><a href="javascript:site.fontSize(1)">A+</a> '
            '<a href="javascript:site.fontSize(-1)">A-</a></li></ul>',
            f'<p class="lead font-weight-bold">{shown(story.lead, way)}</p>',
            f'<div class="content">{body_html(story, _picture)}</div>{author}{_files(sheet, story)}</article>',
            traps.article_links(sheet.world, sheet.site, story, place),
            _others(sheet, story, place),
        )
        return "\n".join(part for part in parts if part)

    def entries(self, sheet: Sheet, stories: Sequence[Story]) -> str:
        """A card each."""
        return "".join(_entry(sheet, story) for story in stories)

    def pager(self, sheet: Sheet, category: Category, number: int, count: int) -> str:
        """The theme's pagination."""
        cells = "".join(
            f'<li class="page-item{" active" if n == number else ""}">'
            f'<a class="page-link" href="{sheet.to_list(category, n)}">{n}</a></li>'
            for n in range(1, count + 1)
        )
        return f'<nav aria-label="Phân trang"><ul class="pagination justify-content-center">{cells}</ul></nav>'


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        f'<figure class="figure d-block text-center"><img src="/uploads/images/{figure.image}" '
        f'class="figure-img img-fluid rounded" alt=""><figcaption class="figure-caption">'
        f"{shown(figure.caption, way)}</figcaption></figure>"
    )


def _crumbs(sheet: Sheet, place: Placement) -> str:
    return (
        '<nav aria-label="breadcrumb"><ol class="breadcrumb bg-light">'
        f'<li class="breadcrumb-item"><a href="{sheet.home}"><i class="fas fa-home"></i> Trang chủ</a></li>'
        f'<li class="breadcrumb-item active"><a href="{sheet.to_list(place.category)}">'
        f"{shown(place.category.title)}</a></li></ol></nav>"
    )


def _files(sheet: Sheet, story: Story) -> str:
    items = "".join(
        f'<a class="list-group-item list-group-item-action" href="{path}"><i class="fas fa-paperclip"></i> {title}</a>'
        for path, title in sheet.files(story)
    )
    return items and f'<div class="attachments"><h5>{sheet.forms.files}</h5><div class="list-group">{items}</div></div>'


def _others(sheet: Sheet, story: Story, place: Placement) -> str:
    return "".join(
        f'<section class="mt-4"><h3 class="block-title h5">{heading}</h3><div class="row">'
        + "".join(_card(sheet, other) for other in stories)
        + "</div></section>\n"
        for heading, stories in sheet.others(story, place)
    )


def _card(sheet: Sheet, story: Story) -> str:
    href, title = sheet.to(story), shown(story.title, story.spelling)
    return (
        f'<div class="col-md-4 mb-3"><div class="card h-100"><a href="{href}"><img class="card-img-top" '
        f'src="/uploads/thumbs/anh-{story.index}.jpg" alt="{quoted(story.title, story.spelling)}"></a>'
        f'<div class="card-body p-2"><h6 class="card-title"><a href="{href}">{title}</a></h6></div></div></div>\n'
    )


def _entry(sheet: Sheet, story: Story) -> str:
    href, title = sheet.to(story), shown(story.title, story.spelling)
    return (
        '<div class="card mb-3 border-0 news-item"><div class="row no-gutters"><div class="col-4">'
        f'<a href="{href}"><img class="card-img" src="/uploads/thumbs/anh-{story.index}.jpg" '
        f'alt="{quoted(story.title, story.spelling)}"></a></div><div class="col-8"><div class="card-body py-0">'
        f'<h5 class="card-title"><a href="{href}">{title}</a></h5>'
        f'<p class="card-text text-muted small">{story.posted:%d/%m/%Y}</p>'
        f'<p class="card-text">{shown(teaser(story.lead), story.spelling)}</p></div></div></div></div>\n'
    )


def _top(sheet: Sheet) -> str:
    site, internal = sheet.site, sheet.world.internal
    links = "".join(
        f'<li class="nav-item"><a class="nav-link" href="{href}">{text}</a></li>'
        for href, text in ((sheet.home, "Trang chủ"), *sheet.lists(), ("/lien-he", "Liên hệ"))
    )
    return (
        f'<div class="topbar py-1"><div class="container d-flex justify-content-between"><span>{SHORT_CLOCK}</span>'
        f'<span><a href="{internal}/sso/">Đăng nhập</a> <a href="/noi-bo/lich-cong-tac">Lịch công tác</a> '
        f"{traps.page_links(sheet.world, site)}</span></div></div>\n"
        f'<header class="container py-3"><a href="{sheet.home}" class="d-flex align-items-center">'
        f'<img src="/assets/images/logo.png" width="64" alt=""><span class="brand-name ml-3">{shown(site.organ)} '
        f"{site.province}</span></a></header>\n"
        f'<nav class="navbar navbar-expand-lg navbar-main"><div class="container"><ul class="navbar-nav">{links}</ul>'
        "</div></nav>"
    )


def _side(sheet: Sheet) -> str:
    boxes = "".join(
        f'<div class="card mb-3"><div class="card-header bg-danger text-white">{title}</div>'
        '<ul class="list-group list-group-flush">'
        + "".join(
            f'<li class="list-group-item"><a href="{sheet.to(story)}">{shown(story.title, story.spelling)}</a></li>\n'
            for story in stories
        )
        + "</ul></div>"
        for title, stories in sheet.boxes()
    )
    return boxes + chrome.choices("Liên kết website", chrome.offices(f"links {sheet.site.name}", 32))


def _foot(sheet: Sheet) -> str:
    site = sheet.site
    away = [
        (f"http://dv{number}.coquan.example/", name) for number, name in enumerate(chrome.offices(site.province, 12), 1)
    ]
    return (
        '<footer class="site-footer mt-auto py-4"><div class="container"><div class="row"><div class="col-md-6">'
        f"<strong>TRANG THÔNG TIN ĐIỆN TỬ {shown(site.organ.upper())}</strong><br>Địa chỉ: số 40 đường Làng Vạc, "
        f"thành phố {site.province}<br>Điện thoại: 0200 366 {site.size}2</div>"
        f'<div class="col-md-6"><ul class="list-unstyled small">{chrome.links(away)}</ul></div></div></div></footer>'
    )
