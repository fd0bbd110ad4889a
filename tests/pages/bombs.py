"""Pages made to harm a reader, each by name.

``python -m tests.pages.bombs NAME …`` reads some and says what each cost.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.pages.bait import BAIT
from tests.pages.charges import (
    ENDING,
    OPENING,
    PROSE,
    Bombs,
    counted,
    nested,
    noise,
    old_font,
    repeated,
    wide,
    zipped,
)
from tests.pages.script_bombs import script_bombs

URL = "https://x.example/tin/ban-na-pha.html"


def _nesting() -> Bombs:
    pairs = ("div", "span", "b", "p", "blockquote", "ul", "table", "a", "font", "form", "h2", "section", "x-y", "em")
    deep = {f"{tag} 100,000 deep": partial(nested, f"<{tag}>", f"</{tag}>", 100_000) for tag in pairs}
    return {
        **deep,
        "div 1,000,000 deep": partial(nested, "<div>", "", 1_000_000),
        "div with text 100,000 deep": partial(nested, "<div>bản Na Pha", "</div>", 100_000),
        "div with prose 20,000 deep": partial(nested, "<div>" + PROSE, "</div>", 20_000),
        "div with classes 50,000 deep": partial(nested, "<div class='comment sidebar'><p>x</p>", "</div>", 50_000),
        "sidebars with prose 2,000 deep": partial(nested, f"<div class=sidebar>{PROSE}", "</div>", 2_000),
        "spans with text 100,000 deep": partial(nested, "<span>Bản. ", "</span>", 100_000),
        "hidden 100,000 deep": partial(nested, "<div style='display:none'>x", "</div>", 100_000),
        "table 20,000 deep": partial(nested, "<table><tr><td>x", "</td></tr></table>", 20_000),
        "table 200 deep, 200 rows each": partial(nested, "<table><tr><td>x" + "<tr><td>1<td>2" * 200, "</table>", 200),
        "list 50,000 deep": partial(nested, "<ul><li>bản Na Pha", "</li></ul>", 50_000),
        "linked list 20,000 deep": partial(nested, "<ul><li><a href=/a>Tin về bản Na Pha</a>", "</li></ul>", 20_000),
        "dl 50,000 deep": partial(nested, "<dl><dt>x<dd>", "</dd></dl>", 50_000),
        "blockquote 50,000 deep": partial(nested, "<blockquote>bản Na Pha", "</blockquote>", 50_000),
        "four inline tags 30,000 deep": partial(nested, "<p><b><i><span>", "", 30_000),
        "nav of links 5,000 deep": partial(nested, "<nav><a href=/a>x</a>", "</nav>", 5_000),
        "aside of links 5,000 deep": partial(nested, "<div class=sidebar><a href=/a>x</a>", "</div>", 5_000),
        "related 5,000 deep": partial(
            nested, "<div><h3>Tin khác</h3><a href=/a>Tin về bản Na Pha</a>", "</div>", 5_000
        ),
        "prose 2,000 deep": partial(nested, "<div>", "</div>", 2_000, PROSE * 25_000),
        "lines 2,000 deep": partial(nested, "<div>", "</div>", 2_000, "a<br>" * 55_000),
        "asides 2,000 deep": partial(nested, "<aside>", "</aside>", 2_000, "a<br>" * 55_000),
        "prose 40,000 deep": partial(nested, "<div>", "</div>", 40_000, PROSE * 400),
        "links 40,000 deep": partial(
            nested, "<div>", "</div>", 40_000, "<p><a href=/a-1>Tin về bản Na Pha xa xôi</a>" * 400
        ),
        "asides with a heading at their end 99 deep": partial(
            nested, "<aside><i>x</i>", "<b>Tin khác</b></aside>", 99, "<b>abc</b>" * 38_000
        ),
        "navs in navs": partial(nested, "<nav>" + "<a href=/a>x</a>" * 60, "</nav>", 300),
    }


def _size() -> Bombs:
    return {
        "50 MB of paragraphs": partial(repeated, PROSE, 400_000),
        "50 MB of comments": partial(repeated, "<!-- x -->", 5_000_000),
        "50 MB of noise": partial(noise, 50_000_000),
        "1 MB of noise": partial(noise, 1_000_000),
        "noise in tags": lambda: b"<html><p>" + noise(8_000_000),
        "50 MB of NUL": partial(repeated, "\0", 50_000_000),
        "NUL between letters": lambda: b"<p>" + b"a\0" * 4_000_000,
        "50 MB of blanks": partial(repeated, " ", 50_000_000),
        "50 MB of no-break blanks": partial(repeated, "\xa0", 25_000_000),
        "50 MB of one letter": partial(repeated, "a", 50_000_000),
        "one text node of 20 MB": lambda: b"<p>" + "bản Na Pha ".encode() * 1_600_000,
        "one word of 20 MB": lambda: b"<p>" + "á".encode() * 10_000_000,
        "plain text of 20 MB": partial(repeated, "bản Na Pha dựng lại cầu\n", 700_000),
        "plain text of one line": partial(repeated, "bản Na Pha dựng lại cầu. ", 700_000),
        "UTF-16 without a mark": partial(wide, 80_000),
        "UTF-16 of odd length": lambda: wide(40_000)[1:],
        "UTF-16 with a mark, then noise": lambda: b"\xff\xfe" + noise(8_000_000),
        "surrogates": lambda: b"<p>" + "\ud800\udfff".encode("utf-8", "surrogatepass") * 1_000_000,
        "old fonts": partial(old_font, 300_000),
        "old fonts in paragraphs": lambda: old_font(3) * 100_000,
        "windows-1258": lambda: b"<meta charset=windows-1258><p>" + b"\xd0\xf4\xf2ng b\xe0\xec " * 800_000,
        "windows-1258 of tones": lambda: b"<meta charset=windows-1258><p>a" + b"\xec\xf2" * 2_000_000,
        "marks as entities": partial(repeated, "&#x301;&#x323;", 200_000),
        "gbk": lambda: b"<meta charset=gbk><p>" + "省委会议".encode("gbk") * 900_000,
        "bad utf-8": lambda: b"<p>" + b"\xe1\xbb" * 4_000_000,
        "combining marks": lambda: b"<p>a" + "\u0301".encode() * 3_000_000,
        "combining marks out of order": lambda: b"<p>a" + "\u0301\u0323".encode() * 1_500_000,
        "zero width": lambda: b"<p>" + "\u200b".encode() * 2_500_000,
        "controls": lambda: b"<p>" + b"\x01\x02\x1b" * 2_000_000,
        "gzip": zipped,
        "gzip in a page": lambda: b"<html><body>" + zipped() * 100,
        "entities": partial(repeated, "<p>&amp;&lt;&#225;&nbsp;&bogus;&#x110000;&#0;", 150_000),
        "entity bomb": (
            "<!DOCTYPE html [<!ENTITY a0 'tin'>"
            + "".join(f"<!ENTITY a{n} '&a{n - 1};&a{n - 1};'>" for n in range(1, 40))
            + "]><p>&a39;&a39;"
        ).encode,
        "entities without end": partial(repeated, "&", 5_000_000),
        "CDATA": partial(repeated, "<![CDATA[ x ]]>", 500_000),
    }


def _counts() -> Bombs:
    return {
        "200,000 attributes": lambda: b"<p " + counted("a%d=1 ", 200_000) + b">x",
        "200,000 equal attributes": lambda: b"<p " + b"a=1 " * 200_000 + b">x",
        "class of 1 MB": lambda: b"<p class='" + b"a-" * 500_000 + b"'>x</p>",
        "class of 1 MB of words": lambda: b"<p class='" + counted("sidebar%d ", 90_000) + b"'>x</p>",
        "classes of 1 kB, 7,000": lambda: (b"<div class='" + b"ab-" * 330 + b"'>x</div>") * 7_000,
        "many classes": partial(counted, "<div class='c%d' id='d%d'>x</div>", 150_000),
        "many inline classes": partial(counted, "<span class='c%d'>x</span>", 150_000),
        "style of 1 MB": lambda: b"<p style='" + b"display:" * 120_000 + b"'>x</p>",
        "style of blanks": lambda: b"<p style='" + b"display" + b" " * 1_000_000 + b"'>x</p>",
        "id of 1 MB": lambda: b"<p id='" + b"a" * 1_000_000 + b"'>x</p>",
        "href of 1 MB": lambda: b"<a href='/" + b"a/" * 500_000 + b"'>Tin</a>",
        "hrefs of 4 kB": partial(counted, "<a href='/%d" + "../a;" * 800 + "'>Tin</a>", 1_900),
        "datetime of 1 MB": lambda: b"<time datetime='" + b"1" * 1_000_000 + b"'>x</time>",
        "NUL in tags": partial(repeated, "<\0p>a", 1_500_000),
        "plain lines with one sign": lambda: b"<x\n" + b"a\n" * 1_500_000,
        "200,000 attributes in quotes": lambda: b"<p " + counted("a%d='>' ", 200_000) + b">x",
        "900 attributes each": lambda: (b"<p " + counted("a%d ", 900) + b">x</p>") * 600,
        "metas": partial(counted, "<meta name=m%d property=og:title content='Bản Na Pha'>", 100_000),
        "meta of 5 MB": lambda: b"<meta name=description content='" + "bản ".encode() * 1_000_000 + b"'>",
        "meta date of 1 MB": lambda: b"<meta property=article:published_time content='" + b"2020-01-" * 125_000 + b"'>",
        "titles": partial(repeated, "<title>Bản Na Pha - Tỉnh</title>", 100_000),
        "title of dashes": lambda: b"<title>" + b"a - " * 1_000_000 + b"</title>",
        "title of bars": lambda: b"<title>" + b"|" * 2_000_000 + b"</title>",
        "title of blanks": lambda: b"<title>a" + "\xa0".encode() * 1_000_000 + b"b</title>",
        "title of 5 MB": lambda: b"<title>" + "Bản Na Pha ".encode() * 400_000 + b"</title>",
        "h1 of 5 MB": lambda: b"<h1>" + "Bản Na Pha ".encode() * 400_000 + b"</h1>",
        "bases": partial(counted, "<base href=/%d/>", 200_000),
        "100,000 h1": partial(repeated, "<h1>Bản Na Pha dựng lại cầu</h1>", 100_000),
        "100,000 h2": partial(counted, "<h2>Bản Na Pha dựng lại cầu số %d</h2>", 100_000),
        "500,000 links": partial(counted, "<a href=/%d>x</a>", 450_000),
        "100,000 links in paragraphs": partial(counted, "<p><a href=/tin-%d>Bản Na Pha dựng lại cầu %d</a>", 100_000),
        "100,000 links in one list": lambda: b"<ul>" + counted("<li><a href=/t-%d.html>Bản Na Pha số %d</a>", 100_000),
        "100,000 links in one line": partial(counted, "<a href=/tin-%d>Bản Na Pha số %d</a>, ", 100_000),
        "links in a sidebar": lambda: b"<div class=sidebar>" + counted("<a href=/%d>Bản Na Pha số %d</a> ", 100_000),
        "links in a menu": lambda: b"<nav><ul>" + counted("<li><a href=/%d>Mục số %d</a>", 100_000),
        "files": partial(counted, "<p><a href=/%d.pdf>Tải về tệp %d</a>", 100_000),
        "teasers": partial(counted, f"<div class=item><h3><a href=/tin-%d>Bản Na Pha %d</a></h3>{PROSE}</div>", 25_000),
        "teasers glued": partial(counted, "<p><a href=/tin-%d>Bản Na Pha dựng lại cầu %d" + "x" * 90 + "</a>", 30_000),
        "br": partial(repeated, "<br>", 1_500_000),
        "br and text": partial(repeated, "bản Na Pha<br>", 400_000),
        "br in one h2": lambda: b"<h2>" + b"a<br>" * 500_000,
        "br in one span": lambda: b"<span>" + b"a<br>" * 500_000,
        "br with br ends": partial(repeated, "a</br>", 300_000),
        "hr": partial(repeated, "<hr>x", 500_000),
        "images": partial(counted, "<img src=/%d.jpg alt='Tin khác'>", 150_000),
        "images in a link": lambda: b"<a href=/a>" + counted("<img src=/%d.jpg alt='Ảnh số %d'>", 100_000),
        "pictures with captions": partial(
            counted, "<figure><img src=/%d.jpg><figcaption>Ảnh %d</figcaption></figure>", 70_000
        ),
        "cells in one row": lambda: b"<table><tr>" + b"<td>1" * 300_000,
        "cells in rows": lambda: b"<table>" + b"<tr><td>1<td>2<td>3" * 100_000,
        "cells of prose": lambda: b"<table>" + f"<tr><td>{PROSE}".encode() * 40_000,
        "100,000 tables": partial(repeated, "<table><tr><td>1<td>2</table>", 100_000),
        "tables of rows": partial(repeated, "<table>" + "<tr><td>1<td>2" * 4 + "</table>", 40_000),
        "spans glued": lambda: b"<div>" + "<span>Bản</span>".encode() * 300_000,
        "spans in a line": lambda: b"<p>" + "<span>Bản.</span>".encode() * 300_000,
        "empty spans in a line": lambda: b"<div>" + b"<span></span> " * 400_000,
        "blanks and spans": lambda: b"<div> " + b"<b> </b>" * 500_000 + b"x",
        "empty paragraphs": partial(repeated, "<p></p>", 1_000_000),
        "short paragraphs": partial(repeated, "<p>a", 1_000_000),
        "long paragraphs": partial(repeated, PROSE, 40_000),
        "dated paragraphs": partial(counted, "<p>Ngày 12/3/2021 bản %d", 200_000),
        "inputs": partial(repeated, "<input type=text>", 400_000),
        "options": lambda: b"<select>" + b"<option>tin" * 500_000,
        "asides": partial(repeated, "<div class=sidebar><p>Tin</p></div>", 150_000),
        "large asides": partial(repeated, "<div class=sidebar>" + "<a href=/a>Tin</a> " * 45 + "</div>", 8_000),
        "comments": partial(repeated, f"<div class=comment>{PROSE}</div>", 50_000),
        "breadcrumbs": partial(counted, "<ul class=breadcrumb><li><a href=/%d>Mục %d</a></ul>", 70_000),
        "breadcrumb of lists in lists": lambda: (
            b"<ul class=breadcrumb><li><a href=/x>A</a>" + b"<li><ul>" * 400 + b"<b>abc</b>" * 20_000
        ),
        "sizes of letters": partial(repeated, "<p>" + "A " * 40 + "x</p>", 2_000),
        "one breadcrumb": lambda: b"<ul class=breadcrumb>" + counted("<li><a href=/%d>Mục %d</a>", 150_000),
        "times": partial(repeated, "<time datetime=2021-03-12>12/3/2021</time>", 150_000),
        "authors": partial(repeated, "<p class=author>Tác giả: Vi Thị Hoa", 150_000),
        "signatures": partial(repeated, "<p align=right><b>Vi Thị Hoa</b>", 150_000),
        "asides of the article": partial(repeated, "<p><i>(Theo báo tỉnh)</i>", 150_000),
        "sources": partial(repeated, "<p>Nguồn: Báo tỉnh", 200_000),
        "bold": partial(repeated, "<p><b>Bản Na Pha</b>", 200_000),
        "footers": partial(repeated, "<p>Chịu trách nhiệm: Vi Thị Hoa. Bản quyền của tỉnh", 80_000),
    }


def _related() -> Bombs:
    return {
        "Tin cùng chuyên mục": partial(repeated, "<p>Tin cùng chuyên mục</p>", 100_000),
        "Tin cùng chuyên mục, linked": partial(
            repeated, "<p>Tin cùng chuyên mục</p><a href=/a>Tin về bản Na Pha</a>", 50_000
        ),
        "related headings with lists": partial(
            counted, "<h3>Tin khác</h3><ul><li><a href=/tin-%d>Tin về bản Na Pha số %d</a></ul>", 50_000
        ),
        "related in one cell": lambda: (
            b"<table><td>" + "<b>Tin khác</b><br><a href=/a>Tin về bản Na Pha</a><br>".encode() * 50_000
        ),
        "related in one div": lambda: b"<div>" + "<span>Xem thêm:</span> <a href=/a>Tin về bản</a>".encode() * 50_000,
        "Tin khác as links": partial(counted, "<h4><a href=/%d>Tin khác</a><a href=/x-%d>Tin về bản</a></h4>", 50_000),
        "related plain text": partial(repeated, "Tin cùng chuyên mục\n", 200_000),
        "related plain list": lambda: (
            OPENING[-150:].split(b"<p>")[-1][:-4]
            + "\nTin cùng chuyên mục\n".encode()
            + counted("Tin số %d của bản làng vùng cao\n", 200_000)
        ),
        "plain lines that begin alike": lambda: (
            "Tin khác\n".encode() + b"".join(("Thăm bản Na Pha " + "a" * n + "\n").encode() for n in range(2_000))
        ),
        "one list of 100,000": lambda: (
            "<h3>Tin khác</h3>".encode() + counted("<a href=/t-%d>Tin về bản Na Pha số %d</a>", 100_000)
        ),
        "one list with long entries": lambda: (
            "<h3>Tin khác</h3>".encode()
            + counted("<div><p>Tin số %d về bản</p><a href=/t-%d>Tin về bản Na Pha</a></div>", 50_000)
        ),
        "one list, one box, deep": lambda: (
            "<h3>Tin khác</h3>".encode() + nested("<div>a", "</div>", 30_000, "<a href=/a>Tin về bản Na Pha</a>")
        ),
        "a heading far from its links": lambda: (
            nested("<div>", "</div><p>x</p>", 30_000, "<h3>Tin khác</h3>") + b"<a href=/a>Tin</a>"
        ),
        "a heading amid 100,000 siblings": lambda: (
            b"<div>" + b"<i>x</i>" * 100_000 + "<h3>Tin khác</h3>".encode() + b"<i>x</i>" * 100_000
        ),
        "a line amid 50,000 lines": lambda: (
            b"<div>" + b"<i>x</i>" * 25_000 + counted("<br>Tin khác<a href=/%d>x</a>", 9_000)
        ),
        "lines of links behind a long one": lambda: (
            b"<div><span>" + "Tin về bản Na Pha ".encode() * 60_000 + b"</span>" + b"<br><a href=/a>x</a>" * 20_000
        ),
        "Xem nhiều": partial(repeated, "<div><p>Xem nhiều</p>", 60_000),
        "Xem nhiều, in boxes": partial(repeated, "<div>Xem nhiều<p>x</p></div>", 30_000),
        "authors in one box": lambda: b"<div>" + "<br>Bản<span class=author>Vi Hoa</span>".encode() * 25_000,
        "authors in authors": partial(nested, "<span class=author>Vi<br>", "</span>", 25_000),
        "a list in a deep page": lambda: (
            b"<div>" * 2_000 + "<h3>Tin khác</h3>".encode() * 12 + b"<i>x</i>" * 50_000 + b"<a href=/a>"
        ),
        "titles glued": lambda: (
            "<h3>Tin khác</h3>".encode()
            + counted(
                "<a href=/t-%d title='Thăm bản Na Pha số %dThăm bản Na Pha số %d'>Thăm bản Na Pha số %d</a>", 20_000
            )
        ),
    }


def _baits() -> Bombs:
    return {
        f"{place} of {name}": partial(_bait, before, bait, after)
        for name, bait in BAIT.items()
        for place, before, after in (
            ("paragraph", "<p>", "</p>"),
            ("heading", "<h1>", "</h1>"),
            ("link", "<a href=/a>", "</a>"),
            ("bold line", "<p align=right><b>", "</b></p>"),
            ("title", "<title>", "</title>"),
            ("meta", "<meta name=author content='", "'>"),
            ("plain line", "", ""),
        )
    }


def _bait(before: str, bait: str, after: str, size: int = 1_000_000) -> bytes:
    return (before + bait * (size // len(bait)) + after).encode()


BAITS = _baits()
BOMBS: dict[str, Callable[[], bytes]] = {
    **script_bombs(),
    **_nesting(),
    **_size(),
    **_counts(),
    **_related(),
    **BAITS,
}
IN_ARTICLE = "article with "
#: The same in the midst of an article.
BOMBS |= {IN_ARTICLE + name: partial(lambda page: OPENING + page() + ENDING, page) for name, page in BOMBS.items()}


def measured(body: bytes) -> dict[str, object]:
    """What comes of reading *body*, seconds of a processor that it took, megabytes that this process ever held."""
    from archiver.errors import ArchiverError
    from archiver.pages import extract

    begun = time.process_time()
    try:
        came = f"article of {len(extract(body, URL).body)} characters"
    except ArchiverError as refusal:
        came = f"{getattr(refusal, 'kind', '')}: {refusal}"[:120]
    return {"came": came, "seconds": time.process_time() - begun, "peak": _peak()}


def _peak() -> float:
    """By Linux' own account: what `resource` says of a new process includes the one that started it."""
    status = Path("/proc/self/status")
    if status.exists() and (found := re.search(r"VmHWM:\s*(\d+) kB", status.read_text())):
        return int(found[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _confine() -> None:
    """More address space than any page needs, and too little to bring the machine down."""
    resource.setrlimit(resource.RLIMIT_AS, (4_000_000_000, 4_000_000_000))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _confine()
    for bomb in sys.argv[1:]:
        print(json.dumps({"name": bomb, **measured(BOMBS[bomb]())}), flush=True)
