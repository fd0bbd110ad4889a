"""What stands around the content on every page of the generated site: one house style, some hundred links."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from html import escape

from archiver.sample.prose import Voice
from archiver.vietnamese.text import fold

Link = tuple[str, str]

OFFICES = 24
"""Offices of the menu, each with a page on the site."""

_OUTSIDE = 54
_BLOCKS = 60
_DOCTYPE = (
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" '
    '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" lang="vi">'
)
_COLOURS = """
body{margin:0;background:#fdf6e3;font:15px/1.55 "Times New Roman",Tinos,serif;color:#222}
table.khung{width:1060px;margin:0 auto;background:#fff;border-collapse:collapse}td{vertical-align:top}
a{color:#00449a;text-decoration:none}a:hover{color:#d40000}
.dau{background:linear-gradient(90deg,#b30000,#e23b1a);color:#ffec8b;padding:20px 28px}.dau h2{margin:0;font-size:28px}
ul.doc{list-style:none;margin:0 0 14px;padding:0;border:1px solid #e3c46b}ul.doc li{border-bottom:1px solid #f0e2b6}
td.trai{width:220px;padding:10px}td.giua{padding:14px 18px}td.phai{width:230px;padding:10px}
.muc{background:#b30000;color:#ffec8b;padding:6px 10px;font-weight:bold}.hop ul{padding-left:20px;font-size:13px}
h1.tieude{font-size:22px;color:#b30000;margin:4px 0}.ngaydang{color:#777;font-size:13px;border-bottom:1px dotted #bbb}
.noidung{font-size:17px}.noidung img{max-width:100%}.sapo{font-weight:bold}
.tinkhac{border-top:2px solid #b30000;margin-top:18px}.tinkhac h3{margin:8px 0;color:#b30000}
.muctin{border-bottom:1px dotted #ccc;padding:8px 0;overflow:hidden}
.trang a,.trang span{padding:2px 8px;border:1px solid #e3c46b;margin-right:3px}
.cuoi{background:#b30000;color:#fff;padding:14px 26px;font-size:13px}.cuoi a{color:#ffec8b}
"""
_SCRIPT = """
var trang = trang || {};
trang.moi = function (chon, lam) { Array.prototype.forEach.call(document.querySelectorAll(chon), lam); };
trang.coChu = function (buoc) {
  trang.moi('.noidung p', function (p) {
    var co = parseInt(window.getComputedStyle(p).fontSize, 10) + buoc;
    if (co > 9 && co < 30) { p.style.fontSize = co + 'px'; }
  });
};
trang.moMenu = function (ten) {
  var menu = document.getElementById(ten);
  menu.className = menu.className == 'mo' ? '' : 'mo';
  return false;
};
trang.tim = function (mau) {
  var tu = mau.elements['q'].value.replace(/^\\s+|\\s+$/g, '');
  if (tu.length < 3) { window.alert('Từ khóa phải có ít nhất 3 ký tự'); return false; }
  return true;
};
trang.dem = function (lienKet) {
  var nhan = lienKet.className.replace(/^lk lk-/, ''), dem = trang.daDem = trang.daDem || {};
  dem[nhan] = (dem[nhan] || 0) + 1;
  return true;
};
trang.truot = function (hop, giay) {
  var anh = document.querySelectorAll(hop + ' .anh'), dang = 0;
  if (!anh.length) { return; }
  window.setInterval(function () {
    anh[dang].style.display = 'none'; dang = (dang + 1) % anh.length; anh[dang].style.display = 'block';
  }, giay * 1000);
};
trang.nho = function (ten, giaTri, ngay) {
  var den = new Date(); den.setTime(den.getTime() + ngay * 86400000);
  document.cookie = ten + '=' + encodeURIComponent(giaTri) + ';expires=' + den.toGMTString() + ';path=/';
};
trang.dongHo = function () {
  var thu = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'], nay = new Date();
  document.getElementById('dongho').innerHTML = thu[nay.getDay()] + ', ' + nay.toLocaleDateString('vi-VN');
};
document.addEventListener('DOMContentLoaded', trang.dongHo);
"""


class Shell:
    """The frame of every page; ``latest`` and ``most_read`` fill the boxes at its side."""

    def __init__(self, home: Link, listing: Link, latest: Sequence[Link], most_read: Sequence[Link]) -> None:
        voice = Voice("offices", "to_chuc")
        self.offices = tuple(_office(voice) for _ in range(OFFICES))
        outside = tuple(_outside(voice, number) for number in range(1, _OUTSIDE + 1))
        left = f'<ul class="doc" id="menu">{items([home, listing, *self.offices], "cap1")}</ul>'
        boxes = (("Mới nhất", latest), ("Xem nhiều nhất", most_read), ("Website liên kết", outside))
        right = "".join(_box(title, links) for title, links in boxes)
        self._before = f'<tr><td class="trai">{left}</td><td class="giua">'
        self._after = f'</td><td class="phai">{right}</td></tr>{_FOOTER}</table>{_blocks(_BLOCKS)}</body></html>\n'

    def page(self, title: str, content: str) -> str:
        """A whole page."""
        return f"{_DOCTYPE}<head>{_META}<title>{escape(title)}</title>{_HEAD}{self._before}{content}{self._after}"


def anchor(link: Link, style: str) -> str:
    """A link with its text as its title, as most programmes write it."""
    href, text = link
    shown = escape(text)
    return f'<a class="lk lk-{style}" href="{href}" title="{shown}" onclick="return trang.dem(this);">{shown}</a>'


def items(links: Iterable[Link], style: str) -> str:
    """List items, each one link."""
    dot = f'<span class="dau-{style}">&raquo;</span> '
    return "".join(f'<li class="muc-{style} nhan">{dot}{anchor(link, style)}</li>\n' for link in links)


def slug(text: str) -> str:
    """A text as it stands in addresses.

    >>> slug("Đảng ủy xã Tân Quế: 12 việc")
    'dang-uy-xa-tan-que-12-viec'
    """
    return "-".join("".join(c if c.isalnum() else " " for c in fold(text)).split())


def _office(voice: Voice) -> Link:
    name = voice.write(voice.pick("Huyện ủy {district}", "Đảng ủy xã {commune}", "Đảng bộ thị trấn {commune}"))
    return f"/co-cau-{slug(name)}.html", name


def _outside(voice: Voice, number: int) -> Link:
    return f"http://coquan{number}.hakhe.example/", voice.write(voice.pick("{Bureau}", "Trang tin xã {commune}"))


def _box(title: str, links: Iterable[Link]) -> str:
    return f'<div class="hop"><div class="muc">{title}</div><ul>{items(links, "tin")}</ul></div>'


def _grid(columns: int) -> str:
    """A column grid for four widths of screen, as front-end kits ship it."""
    return "".join(
        f"@media (min-width:{width}px){{{''.join(_column(size, n, columns) for n in range(1, columns + 1))}}}\n"
        for size, width in (("xs", 0), ("sm", 768), ("md", 992), ("lg", 1200))
    )


def _column(size: str, number: int, columns: int) -> str:
    share = f"{100 * number / columns:.6f}%"
    return f".cot-{size}-{number}{{float:left;padding:0 12px;width:{share}}}.lui-{size}-{number}{{margin-left:{share}}}"


def _blocks(count: int) -> str:
    """The programme's settings, as it writes them into every page."""
    places = ("trai", "phai", "tren", "duoi")
    blocks = [
        {"id": f"khoi_{n * 7919 % 9973}", "vi_tri": places[n % 4], "thu_tu": n, "luu": 300 * (n % 3)}
        for n in range(count)
    ]
    return f'<script type="text/javascript">var cacKhoi = {json.dumps(blocks)};</script>'


_META = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />'
_HEAD = (
    f'<style type="text/css">{_COLOURS}{_grid(24)}</style><script type="text/javascript">{_SCRIPT}</script></head>'
    '<body><table class="khung"><tr><td colspan="3"><div class="dau"><h2>Ủy ban Kiểm tra Tỉnh ủy Hà Khê</h2>'
    'Trang thông tin điện tử</div><div class="thanh"><span id="dongho"></span></div></td></tr>'
)
_FOOTER = (
    '<tr><td colspan="3"><div class="cuoi"><b>Bản quyền: Ủy ban Kiểm tra Tỉnh ủy Hà Khê</b><br />'
    'Số 9 đường Ao Sen, thành phố Hà Khê. <a href="http://bao.hakhe.example/">Báo Hà Khê</a></div></td></tr>'
)
