"""A programme of boxes with Vietnamese names: one ``div`` in another, the text parted by line breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archiver.sample import chrome, traps
from archiver.sample.answers import SHORT_CLOCK, VIEWS
from archiver.sample.bodies import body_html
from archiver.sample.families.base import teaser
from archiver.sample.families.feeds import head_link
from archiver.sample.families.homemade.sheets import Markup, Sheet
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story

_PARAGRAPH = re.compile(r'<p style="text-align: justify;">(.*?)</p>\n?', re.DOTALL)
_CSS = """
*{margin:0;padding:0}body{background:#efefef;font:14px/1.6 Tahoma,Arial,sans-serif;color:#333}
a{color:#1a4f8b;text-decoration:none}a:hover{color:#d33}
#khung{width:1000px;margin:0 auto;background:#fff}
#dautrang{height:120px;background:#c8102e url(/giaodien/nen.jpg) no-repeat}
#dautrang .ten{padding:34px 0 0 150px;font-size:26px;color:#ffe36e;font-weight:bold}
#thanhmenu{background:#8e0b20;overflow:hidden}#thanhmenu a{float:left;color:#fff;padding:9px 14px;font-weight:bold}
#ngaygio{background:#f7e6b0;padding:4px 12px;font-size:12px}
#giua{overflow:hidden}#noidungchinh{float:left;width:690px;padding:14px}#benphai{float:right;width:260px;padding:10px}
.duongdan{border-bottom:2px solid #c8102e;padding-bottom:4px;margin-bottom:10px}
.tieudetin{font-size:21px;color:#c8102e;font-weight:bold;line-height:1.35}
.thoigian{color:#888;font-size:12px;margin:5px 0}.tomtat{font-weight:bold;margin-bottom:10px;text-align:justify}
.chitiet{text-align:justify}.chitiet img{max-width:100%}.nguoiviet{text-align:right;font-weight:bold;margin-top:8px}
.khoitin{border-top:1px dashed #aaa;margin-top:16px;padding-top:8px}.khoitin .dau{font-weight:bold;color:#8e0b20}
.mottin{clear:both;overflow:hidden;padding:8px 0;border-bottom:1px solid #eee}
.mottin img{float:left;width:140px;height:90px;margin-right:10px}
.phantrang{padding:10px 0;text-align:center}.phantrang a,.phantrang span{padding:3px 9px;border:1px solid #ccc}
.hop .ten{background:#c8102e;color:#fff;padding:6px 10px;margin-top:10px}.hop li{padding:4px 0;list-style:square inside}
#chantrang{background:#8e0b20;color:#fff;padding:14px;font-size:12px;text-align:center}
"""


class Divs(Markup):
    """``author_above``: the line under the title names the author; ``inline``: a link into another text."""

    def __init__(self, *, author_above: bool = False, inline: bool = False) -> None:
        self._author_above = author_above
        self._inline = inline

    def page(self, sheet: Sheet, title: str, content: str) -> str:
        """Name, menu, clock; the content and a column to its right."""
        site = sheet.site
        return (
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" '
            '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n'
            '<html xmlns="http://www.w3.org/1999/xhtml"><head>\n'
            '<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />\n'
            f"<title>{shown(title)} | {shown(site.organ)} {site.province}</title>\n"
            f'<meta name="keywords" content="{quoted(site.organ)}, {site.province}" />{head_link(site)}\n'
            f"<style>{_CSS}</style>{chrome.script()}</head>\n<body>\n"
            f'<div id="khung">\n{_top(sheet)}\n<div id="giua"><div id="noidungchinh">\n{content}\n</div>\n'
            f'<div id="benphai">{_right(sheet)}</div></div>\n{_foot(sheet)}</div>\n</body></html>\n'
        )

    def heading(self, text: str, href: str = "") -> str:
        """A line with a rule under it."""
        inner = f'<a href="{href}">{shown(text)}</a>' if href else shown(text)
        return f'<div class="duongdan"><b>{inner}</b></div>'

    def article(self, sheet: Sheet, story: Story, place: Placement) -> str:
        """Path, title, date, lead, text, signature, files, the other articles."""
        way = story.spelling
        lines = sheet.signature(story)
        above = f" | {lines[0]}" if self._author_above and lines else ""
        date = f"{sheet.date(story)}{above} | Lượt xem: {VIEWS}" if sheet.forms.date else f"Lượt xem: {VIEWS}"
        below = lines[1:] if self._author_above else lines
        parts = (
            f'<div class="duongdan"><a href="{sheet.home}">Trang chủ</a> / '
            f'<a href="{sheet.to_list(place.category)}">{shown(place.category.title)}</a></div>',
            f'<div class="tieudetin">{shown(story.title, way)}</div><div class="thoigian">{date}</div>',
            f'<div class="tomtat">{shown(story.lead, way)}</div>{self._aside(sheet, story, place)}',
            f'<div class="chitiet">{broken(story)}</div>',
            "".join(f'<div class="nguoiviet">{line}</div>' for line in below),
            _files(sheet, story),
            traps.article_links(sheet.world, sheet.site, story, place),
            _others(sheet, story, place),
        )
        return "\n".join(part for part in parts if part)

    def _aside(self, sheet: Sheet, story: Story, place: Placement) -> str:
        """Between lead and text a line ``>> <title>`` that leads to an older article."""
        before = [other for other in sheet.world.listing(place.site) if other.posted < story.posted]
        if not self._inline or len(before) < 9:
            return ""
        other = before[8]
        link = f'<a href="{sheet.to(other)}">{shown(other.title, other.spelling)}</a>'
        return f'<div class="doctiep">&gt;&gt; {link}</div>'

    def entries(self, sheet: Sheet, stories: Sequence[Story]) -> str:
        """A box each, dated behind the title where pages are dated."""
        return "".join(_entry(sheet, story) for story in stories)

    def pager(self, sheet: Sheet, category: Category, number: int, count: int) -> str:
        """Numbers, and words at both ends."""
        cells = [
            f"<span>{n}</span>" if n == number else f'<a href="{sheet.to_list(category, n)}">{n}</a>'
            for n in range(1, count + 1)
        ]
        first, last = sheet.to_list(category), sheet.to_list(category, count)
        ends = f'<a href="{first}">Đầu</a>', f'<a href="{last}">Cuối</a>'
        return f'<div class="phantrang">{ends[0]} {" ".join(cells)} {ends[1]}</div>'


def broken(story: Story) -> str:
    """The body without paragraphs: text of the box itself, parted by line breaks, as its editor knows no other."""
    html = body_html(story if story.markup == "word" else replace(story, markup="p"), _picture)
    return _PARAGRAPH.sub(r"\1<br />\n<br />\n", html)


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        f'<div style="text-align:center"><img src="/hinhanh/{figure.image}" width="600" alt="" /><br />'
        f"<i>{shown(figure.caption, way)}</i></div>"
    )


def _files(sheet: Sheet, story: Story) -> str:
    items = "".join(f'<li><a href="{path}">{title}</a></li>' for path, title in sheet.files(story))
    return items and f'<div class="tepkem"><b>{sheet.forms.files}:</b><ul>{items}</ul></div>'


def _others(sheet: Sheet, story: Story, place: Placement) -> str:
    return "".join(
        f'<div class="khoitin"><div class="dau">{heading}</div><ul>'
        + "".join(
            f'<li><a href="{sheet.to(other)}" title="{quoted(other.title, other.spelling)}">'
            f"{shown(other.title, other.spelling)}</a></li>\n"
            for other in stories
        )
        + "</ul></div>\n"
        for heading, stories in sheet.others(story, place)
    )


def _entry(sheet: Sheet, story: Story) -> str:
    href, title = sheet.to(story), shown(story.title, story.spelling)
    date = f' <span class="ngay">({story.posted:%d/%m/%Y})</span>' if sheet.forms.date else ""
    return (
        f'<div class="mottin"><a href="{href}"><img src="/hinhanh/nho/anh-{story.index}.jpg" alt="" /></a>'
        f'<div class="ten"><a href="{href}">{title}</a>{date}</div>'
        f'<div class="trich">{shown(teaser(story.lead), story.spelling)}</div></div>\n'
    )


def _top(sheet: Sheet) -> str:
    site = sheet.site
    links = "".join(f'<a href="{href}">{text}</a>' for href, text in ((sheet.home, "Trang chủ"), *sheet.lists()))
    return (
        f'<div id="dautrang"><div class="ten">{shown(site.organ.upper())}<br />{site.province.upper()}</div></div>\n'
        f'<div id="thanhmenu">{links}<a href="/lien-he">Liên hệ</a></div>\n'
        f'<div id="ngaygio">{SHORT_CLOCK} <a href="{sheet.world.internal}/sso/">Đăng nhập</a> '
        f'<a href="/noi-bo/ho-so">Hồ sơ công việc</a> {traps.page_links(sheet.world, site)}</div>'
    )


def _right(sheet: Sheet) -> str:
    boxes = "".join(
        f'<div class="hop"><div class="ten">{title}</div><ul>'
        + "".join(
            f'<li><a href="{sheet.to(story)}">{shown(story.title, story.spelling)}</a></li>\n' for story in stories
        )
        + "</ul></div>"
        for title, stories in sheet.boxes()
    )
    away = [
        (f"http://donvi{number}.tinh.example/", name)
        for number, name in enumerate(chrome.offices(sheet.site.province, 36), 1)
    ]
    return f'{boxes}<div class="hop"><div class="ten">Liên kết</div><ul>{chrome.links(away)}</ul></div>'


def _foot(sheet: Sheet) -> str:
    site = sheet.site
    return (
        f'<div id="chantrang">Bản quyền thuộc {shown(site.organ)} {site.province}<br />'
        f"Địa chỉ: số 21 đường Đồng Cả, thành phố {site.province} - Điện thoại: 0200 377 {site.size}1</div>"
    )
