"""The furniture of a provincial site: what makes a page of 8 KB of text into one of 60 KB."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Iterable, Sequence
from functools import lru_cache

from archiver.sample.prose import Voice
from archiver.sample.spelling import quoted, shown

Link = tuple[str, str]

_SCRIPT = """
var site = site || {};
site.ready = function (fn) {
  if (document.readyState != 'loading') { fn(); } else { document.addEventListener('DOMContentLoaded', fn); }
};
site.each = function (what, fn) { Array.prototype.forEach.call(document.querySelectorAll(what), fn); };
site.toggleMenu = function (id) {
  var m = document.getElementById(id);
  m.className = m.className == 'open' ? '' : 'open';
  return false;
};
site.fontSize = function (step) {
  site.each('.body p, .bodytext p, .noidung p', function (p) {
    var size = parseInt(window.getComputedStyle(p).fontSize, 10) + step;
    if (size > 9 && size < 30) { p.style.fontSize = size + 'px'; }
  });
};
site.slide = function (box, seconds) {
  var items = document.querySelectorAll(box + ' .slide'), at = 0;
  if (!items.length) { return; }
  window.setInterval(function () {
    items[at].style.display = 'none'; at = (at + 1) % items.length; items[at].style.display = 'block';
  }, seconds * 1000);
};
site.search = function (form) {
  var q = form.elements['q'].value.replace(/^\\s+|\\s+$/g, '');
  if (q.length < 3) { window.alert('Từ khóa phải có ít nhất 3 ký tự'); return false; }
  return true;
};
site.cookie = function (name, value, days) {
  var until = new Date(); until.setTime(until.getTime() + days * 86400000);
  document.cookie = name + '=' + encodeURIComponent(value) + ';expires=' + until.toGMTString() + ';path=/';
};
site.ready(function () { site.slide('#slideshow', 6); site.cookie('seen', '1', 30); });
"""


@lru_cache
def grid(columns: int) -> str:
    """The rules of a column grid for four widths of screen, as front-end kits ship them."""
    rules = []
    for size, width in (("xs", 0), ("sm", 768), ("md", 992), ("lg", 1200)):
        inner = "".join(_column(size, number, 100 * number / columns) for number in range(1, columns + 1))
        rules.append(f"@media (min-width:{width}px){{{inner}}}")
    return "*{box-sizing:border-box}\n" + "\n".join(rules)


def _column(size: str, number: int, share: float) -> str:
    return (
        f".col-{size}-{number}{{position:relative;min-height:1px;padding:0 12px;"
        f"float:left;width:{share:.8f}%}}"
        f".col-{size}-offset-{number}{{margin-left:{share:.8f}%}}"
    )


def script() -> str:
    """What every page runs: menus, font size, a slide show."""
    return f'<script type="text/javascript">{_SCRIPT}</script>'


@lru_cache
def settings(seed: str, entries: int) -> str:
    """A script with the programme's settings: module blocks with ids, positions and tokens."""
    rng = random.Random(f"settings of {seed}")
    blocks = [_module(rng, number) for number in range(entries)]
    return f'<script type="text/javascript">var siteBlocks = {json.dumps(blocks)};</script>'


def _module(rng: random.Random, number: int) -> dict[str, object]:
    return {
        "id": f"blk_{rng.randrange(10**6)}",
        "position": rng.choice(("left", "right", "top", "bottom", "header")),
        "weight": number,
        "cache": rng.choice((0, 300, 600)),
        "token": f"{rng.getrandbits(128):032x}",
    }


@lru_cache
def viewstate(seed: str, size: int) -> str:
    """The hidden state that an ASP.NET form carries about: ``size`` bytes, in base 64."""
    return base64.b64encode(random.Random(f"viewstate of {seed}").randbytes(size)).decode()


@lru_cache
def offices(seed: str, count: int) -> tuple[str, ...]:
    """Names of party offices and agencies of a province, for menus and lists of links."""
    voice = Voice(f"offices of {seed}", "to_chuc")
    patterns = ("Huyện ủy {district}", "Đảng ủy xã {commune}", "{Bureau}", "Đảng bộ thị trấn {commune}")
    return tuple(voice.write(patterns[number % 4]) for number in range(count))


def links(pairs: Iterable[Link], attributes: str = "") -> str:
    """List items, each one link."""
    return "".join(f'<li><a href="{quoted(href)}"{attributes}>{shown(text)}</a></li>\n' for href, text in pairs)


def menu(groups: Sequence[tuple[Link, Sequence[Link]]], name: str) -> str:
    """A drop-down menu: for every entry a link and the links below it."""
    entries = "".join(
        f'<li class="item"><a href="{quoted(href)}">{shown(text)}</a>'
        + (f'<ul class="sub">{links(below)}</ul>' if below else "")
        + "</li>\n"
        for (href, text), below in groups
    )
    return f'<ul class="{name}">{entries}</ul>'


def choices(label: str, names: Iterable[str]) -> str:
    """A box to jump to another site from, with addresses that lead out of this network."""
    options = "".join(
        f'<option value="http://www{number}.coquan.example/">{shown(name)}</option>\n'
        for number, name in enumerate(names, 1)
    )
    jump = "if(this.value)window.open(this.value)"
    return f'<select onchange="{jump}"><option value="">{label}</option>{options}</select>'
