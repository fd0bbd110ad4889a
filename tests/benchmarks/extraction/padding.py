"""A saved page made as long as pages of today are, with what makes them long. The same for the same page."""

from __future__ import annotations

from collections.abc import Callable

_PLACES = ("xã Nậm Pạt", "xã Co Mị", "xã Huổi Lếch", "phường Na Tông", "huyện Đồng Mỏ", "thị xã Cửa Lưng", "xã Pa Khôm")
_DEEDS = ("tổ chức hội nghị", "ra mắt mô hình", "giao ban công tác quý", "tập huấn nghiệp vụ", "kiểm tra, giám sát")
_ABOUT = ("dân vận khéo", "xây dựng nông thôn mới", "sinh hoạt chi bộ", "học và làm theo Bác", "chuyển đổi số")


def padded(html: str, size: int) -> str:
    """*html* with scripts and styles in its head, a mega-menu on top, and sidebars and comments at its end.

    >>> page = padded("<html><head></head><body><p>Chữ</p></body></html>", 50_000)
    >>> abs(len(page.encode()) - 50_000) < 2_000, page.index("</nav>") < page.index("Chữ") < page.index("<aside")
    (True, True)
    """
    missing = max(0, size - len(html.encode()))
    head = _style(missing * 15 // 100) + _script(missing * 30 // 100)
    end = _sidebar(missing * 20 // 100) + _comments(missing * 10 // 100)
    return _before(_behind_body(_before(html, "</head>", head), _menu(missing * 25 // 100)), "</body>", end)


def _filled(unit: Callable[[int], str], size: int, before: str, behind: str) -> str:
    parts, length = [before], len(before) + len(behind)
    while length < size:
        parts.append(unit(len(parts)))
        length += len(parts[-1].encode())
    return "".join([*parts, behind])


def _style(size: int) -> str:
    return _filled(
        lambda n: f".wg-{n} .item>a{{margin:{n % 24}px 0;color:#{n * 7919 % 0xFFFFFF:06x};display:block}}\n",
        size,
        "<style>",
        "</style>",
    )


def _script(size: int) -> str:
    return _filled(
        lambda n: (
            f"window.cfg[{n}]={{id:{n * 104729 % 1000003},t:'{_headline(n)}',on:function(e){{return e<{n}&&!0}}}};\n"
        ),
        size,
        "<script>window.cfg=[];",
        "</script>",
    )


def _menu(size: int) -> str:
    return _filled(_menu_column, size, '<nav class="mega-menu"><ul class="menu-root">', "</ul></nav>")


def _menu_column(number: int) -> str:
    links = "".join(
        f'<li class="menu-item"><a href="/chuyen-muc/muc-{number}-{n}.html"><span>{about}</span></a></li>'
        for n, about in enumerate(_ABOUT)
    )
    place = _PLACES[number % len(_PLACES)]
    return f'<li class="has-sub"><a href="/muc-{number}">Đảng ủy {place}</a><ul class="sub">{links}</ul></li>'


def _sidebar(size: int) -> str:
    return _filled(
        lambda n: (
            f'<div class="item"><a href="/tin/bai-{n}.html"><img src="/thumbs/{n}.jpg" alt=""/></a>'
            f'<h4><a href="/tin/bai-{n}.html">{_headline(n)}</a></h4>'
            f'<span class="d">{n % 28 + 1}/{n % 12 + 1}/2021</span></div>\n'
        ),
        size,
        '<aside class="sidebar"><h3>Đọc nhiều</h3>',
        "</aside>",
    )


def _comments(size: int) -> str:
    return _filled(
        lambda n: (
            f'<li class="comment" id="c{n}"><b>Bạn đọc {n}</b> <i>{n % 23} giờ trước</i>'
            f"<p>Việc {_ABOUT[n % len(_ABOUT)]} ở {_PLACES[n * 3 % len(_PLACES)]} rất đáng học tập.</p></li>\n"
        ),
        size,
        '<div class="comments"><h3>Bình luận</h3><ol>',
        "</ol></div>",
    )


def _headline(number: int) -> str:
    place, deed, about = (words[number // (k + 1) % len(words)] for k, words in enumerate((_PLACES, _DEEDS, _ABOUT)))
    return f"{place.capitalize()} {deed} về {about} lần thứ {number}"


def _before(html: str, mark: str, added: str) -> str:
    """In front of the last *mark*; where there is none, in front of all for the head, else at the end."""
    at = html.lower().rfind(mark)
    if at < 0:
        return added + html if mark == "</head>" else html + added
    return html[:at] + added + html[at:]


def _behind_body(html: str, added: str) -> str:
    opens = html.lower().find("<body")
    at = html.find(">", opens) + 1 if opens >= 0 else 0
    return html[:at] + added + html[at:]
