"""A programme of about 2008: the page laid out by tables, the type set by ``font``, no heading anywhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archiver.sample import chrome, traps
from archiver.sample.answers import LONG_CLOCK
from archiver.sample.bodies import body_html
from archiver.sample.families.base import teaser
from archiver.sample.families.feeds import head_link
from archiver.sample.families.homemade.sheets import Markup, Sheet
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import Category, Figure, Placement, Spelling, Story

_PARAGRAPH = re.compile(r'<p style="text-align: justify;">(.*?)</p>', re.DOTALL)
_TABLE = '<table width="100%" border="0" cellspacing="0" cellpadding="4">'
_CSS = """
body,td{font-family:Arial,Tahoma,sans-serif;font-size:13px}
a{color:#003399;text-decoration:none}a:hover{color:#CC0000;text-decoration:underline}
.menutrai{background:#FFF5D6;border-bottom:1px solid #E8D08A}
.tieude{font-weight:bold}
.khungtin{border:1px solid #E0C080}
"""
_SCRIPT = """
function SetHomePage(obj){if(document.all){obj.style.behavior='url(#default#homepage)';}}
function OpenWindow(url,w,h){window.open(url,'','width='+w+',height='+h+',scrollbars=yes');return false;}
function GoTo(box){if(box.value!='')window.open(box.value);box.selectedIndex=0;}
function MM_swapImgRestore(){var i,x,a=document.MM_sr;for(i=0;a&&i<a.length&&(x=a[i])&&x.oSrc;i++)x.src=x.oSrc;}
"""


class Tables(Markup):
    """``named``: the head's title names the article, and not the site alone."""

    def __init__(self, *, named: bool = True) -> None:
        self._named = named

    def page(self, sheet: Sheet, title: str, content: str) -> str:
        """Banner, bar with the clock, three columns, foot: rows of one table."""
        site = f"{sheet.site.organ} {sheet.site.province}"
        head = f"{title} - {site}" if self._named else f"Trang thông tin điện tử {site}"
        columns = (
            f'<td width="180" valign="top" bgcolor="#FFFBEF">{_left(sheet)}</td>',
            f'<td width="580" valign="top">{content}</td>',
            f'<td width="220" valign="top" bgcolor="#FFFBEF">{_right(sheet)}</td>',
        )
        return (
            '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">\n<html>\n<head>\n'
            '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n'
            f"<title>{shown(head)}</title>{head_link(sheet.site)}\n"
            f'<style type="text/css">{_CSS}</style>\n<script language="javascript">{_SCRIPT}</script>\n</head>\n'
            '<body bgcolor="#D9D9D9" topmargin="0" leftmargin="0">\n'
            '<table width="980" border="0" align="center" cellpadding="0" cellspacing="0" bgcolor="#FFFFFF">\n'
            f"{_top(sheet)}\n<tr>{''.join(columns)}</tr>\n{_foot(sheet)}\n</table>\n</body>\n</html>\n"
        )

    def heading(self, text: str, href: str = "") -> str:
        """A red bar."""
        inner = f'<a href="{href}"><font color="#FFFFFF">{shown(text)}</font></a>' if href else shown(text)
        return (
            f'{_TABLE}<tr><td bgcolor="#CC0000"><font face="Tahoma" size="2" color="#FFFFFF"><b>{inner}</b></font>'
            "</td></tr></table>"
        )

    def article(self, sheet: Sheet, story: Story, place: Placement) -> str:
        """Rows of a table: path, title, date, lead, text, signature, files; then the other articles."""
        way = story.spelling
        date = f'<font size="1" color="#808080">{sheet.date(story)}</font>' if not self._dates_behind(sheet) else ""
        rows = (
            f'<font face="Tahoma" size="2">{_path(sheet, place)}</font>',
            f'<font face="Arial" size="4" color="#CC0000" class="tieude"><b>{shown(story.title, way)}</b></font>',
            date,
            f'<p align="justify"><font face="Arial" size="2"><b>{shown(story.lead, way)}</b></font></p>',
            f"{fonted(story)}{self._signed(sheet, story)}",
            _files(sheet, story),
            traps.article_links(sheet.world, sheet.site, story, place),
        )
        cells = "\n".join(f"<tr><td>{row}</td></tr>" for row in rows if row)
        return f"{_TABLE}{cells}</table>{_others(sheet, story, place)}"

    def _dates_behind(self, sheet: Sheet) -> bool:
        """Where the head does not name the article, neither does a line of its own date it."""
        return not self._named and sheet.forms.date is not None

    def _signed(self, sheet: Sheet, story: Story) -> str:
        lines = sheet.signature(story)
        if self._dates_behind(sheet):
            lines = [*lines[:-1], " ".join([*lines[-1:], sheet.date(story)])]
        return "\n".join(f'<p align="right"><font face="Arial" size="2"><b>{line}</b></font></p>' for line in lines)

    def entries(self, sheet: Sheet, stories: Sequence[Story]) -> str:
        """A row each."""
        return f"{_TABLE}{''.join(_entry(sheet, story) for story in stories)}</table>"

    def pager(self, sheet: Sheet, category: Category, number: int, count: int) -> str:
        """``Trang: 1 2 3 Trang sau``."""
        cells = [
            f'<font color="#CC0000"><b>[{n}]</b></font>'
            if n == number
            else f'<a href="{sheet.to_list(category, n)}">{n}</a>'
            for n in range(1, count + 1)
        ]
        if number < count:
            cells.append(f'<a href="{sheet.to_list(category, number + 1)}">Trang sau &raquo;</a>')
        return f'<p align="right"><font face="Tahoma" size="2">Trang: {" &nbsp; ".join(cells)}</font></p>'


def fonted(story: Story) -> str:
    """The body, the type of its paragraphs set one by one."""
    html = body_html(story if story.markup == "word" else replace(story, markup="p"), _picture)
    return _PARAGRAPH.sub(r'<p align="justify"><font face="Arial" size="2">\1</font></p>', html)


def _picture(figure: Figure, way: Spelling) -> str:
    return (
        '<table border="0" cellpadding="3" cellspacing="0" align="center"><tr><td align="center">'
        f'<img src="/images/news/{figure.image}" width="450" border="0"></td></tr>'
        f'<tr><td align="center"><font face="Arial" size="1" color="#333399"><i>{shown(figure.caption, way)}</i>'
        "</font></td></tr></table>"
    )


def _path(sheet: Sheet, place: Placement) -> str:
    category = place.category
    return (
        f'<a href="{sheet.home}">Trang chủ</a> &raquo; '
        f'<a href="{sheet.to_list(category)}"><b>{shown(category.title)}</b></a>'
    )


def _files(sheet: Sheet, story: Story) -> str:
    links = "".join(
        f'<img src="/images/attach.gif" width="12" height="12"> <a href="{path}">{title}</a><br>'
        for path, title in sheet.files(story)
    )
    return links and f'<font face="Arial" size="2"><b>{sheet.forms.files}:</b></font><br>{links}'


def _others(sheet: Sheet, story: Story, place: Placement) -> str:
    return "".join(
        f'<p><font face="Tahoma" size="2" color="#CC0000"><b>{heading}:</b></font></p>{_TABLE}'
        + "".join(_other(sheet, other) for other in stories)
        + "</table>"
        for heading, stories in sheet.others(story, place)
    )


def _other(sheet: Sheet, story: Story) -> str:
    return (
        '<tr><td width="12" valign="top"><img src="/images/muiten.gif" width="8" height="8"></td>'
        f'<td><a href="{sheet.to(story)}">{shown(story.title, story.spelling)}</a> '
        f'<font size="1" color="#808080">({story.posted:%d/%m/%Y})</font></td></tr>\n'
    )


def _entry(sheet: Sheet, story: Story) -> str:
    href, title = sheet.to(story), shown(story.title, story.spelling)
    return (
        f'<tr><td width="120" valign="top"><a href="{href}"><img src="/images/news/anh-{story.index}.jpg" '
        f'width="110" height="75" border="0" alt="{quoted(story.title, story.spelling)}"></a></td>'
        f'<td valign="top"><a href="{href}"><font face="Arial" size="2"><b>{title}</b></font></a><br>'
        f'<font face="Arial" size="2">{shown(teaser(story.lead), story.spelling)}</font></td></tr>\n'
    )


def _top(sheet: Sheet) -> str:
    site, internal = sheet.site, sheet.world.internal
    return (
        f'<tr><td colspan="3"><a href="{sheet.home}"><img src="/images/banner.jpg" width="980" height="130" '
        f'border="0" alt="{quoted(site.organ)} {site.province}"></a></td></tr>\n'
        f'<tr><td colspan="2" bgcolor="#990000" height="22"><font face="Tahoma" size="1" color="#FFFF99">&nbsp;'
        f'{LONG_CLOCK}</font></td><td align="right" bgcolor="#990000"><a href="{internal}/sso/">'
        '<font size="1" color="#FFFF99">Đăng nhập</font></a> <a href="/noi-bo/lich-cong-tac">'
        '<font size="1" color="#FFFF99">Lịch công tác</font></a>&nbsp;</td></tr>'
    )


def _left(sheet: Sheet) -> str:
    own = [(sheet.home, "Trang chủ"), ("/gioi-thieu", "Giới thiệu"), *sheet.lists()]
    away = [
        (f"http://coso{number}.donvi.example/", shown(name))
        for number, name in enumerate(chrome.offices(sheet.site.province, 14), 1)
    ]
    rows = "".join(
        f'<tr><td class="menutrai"><img src="/images/dot.gif" width="7" height="7"> <a href="{href}">{text}</a></td>'
        "</tr>\n"
        for href, text in (*own, *away)
    )
    more = traps.page_links(sheet.world, sheet.site)
    return f"{_TABLE}{rows}</table>{more}"


def _right(sheet: Sheet) -> str:
    boxes = "".join(
        f'<table width="100%" cellpadding="3" class="khungtin"><tr><td bgcolor="#F0D890"><b>{title}</b></td></tr>'
        + "".join(
            f'<tr><td><a href="{sheet.to(story)}">{shown(story.title, story.spelling)}</a></td></tr>\n'
            for story in stories
        )
        + "</table><br>\n"
        for title, stories in sheet.boxes()
    )
    return boxes + chrome.choices("Liên kết website", chrome.offices(f"links {sheet.site.name}", 30))


def _foot(sheet: Sheet) -> str:
    site = sheet.site
    return (
        '<tr><td colspan="3" align="center" bgcolor="#990000"><font face="Arial" size="2" color="#FFFFFF">'
        f"<b>TRANG THÔNG TIN ĐIỆN TỬ {site.organ.upper()} {site.province.upper()}</b><br>"
        f"Địa chỉ: số 3 đường Cầu Ván, thành phố {site.province}. Điện thoại: 0200 388 {site.size}0<br>"
        "Ghi rõ nguồn khi phát lại thông tin từ trang này</font></td></tr>"
    )
