"""What the generated site says: a home page, lists of twenty, articles of some 50 KB, each with a text of its own.

Its addresses are those of the ``numbered`` family. The newest article has the highest number and opens the first list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from html import escape
from pathlib import Path

from archiver.sample.prose import Voice
from archiver.sample.topics import TOPICS
from archiver.sample.vocabulary import SENTENCES
from tests.benchmarks.shell import OFFICES, Link, Shell, anchor, items, slug

PER_LIST = 20

_HOME = ("/", "Trang chủ")
_TOPICS = sorted(TOPICS)
_KINDS = sorted(SENTENCES)
_TITLES = ("{Unit} {act}", "{Commune}: {act}", "{Unit} {task}", "{District} {act}, {task}", "{Field} ở {commune}")
_PARAGRAPHS = 12
_FIRST_DAY = datetime(2012, 1, 4, 7, 30)


class Site:
    """A site of so many articles, numbered from 1; ``links`` are their addresses and titles in that order."""

    def __init__(self, articles: int) -> None:
        self.links = [_link(number) for number in range(1, articles + 1)]
        newest = self.links[::-1]
        self._lists = [newest[start : start + PER_LIST] for start in range(0, articles, PER_LIST)]
        self._shell = Shell(_HOME, (list_address(1), "Tin tức"), newest[:10], newest[10:60:5])

    @property
    def pages(self) -> int:
        """How many there are of all kinds: articles, lists, offices, home."""
        return len(self.links) + len(self._lists) + OFFICES + 1

    def write(self, folder: Path) -> int:
        """Write every page as a file named like its address, the home page as ``index.html``; returns their bytes."""
        return sum(
            folder.joinpath(address.lstrip("/") or "index.html").write_bytes(html.encode())
            for address, html in self._all()
        )

    def _all(self) -> Iterator[tuple[str, str]]:
        yield "/", self._list(_HOME[1], 1)
        for number in range(1, len(self._lists) + 1):
            yield list_address(number), self._list("Tin tức", number)
        for address, name in self._shell.offices:
            yield address, self._shell.page(name, f'<div class="muc">{name}</div><p>&nbsp;</p>')
        for number, (address, title) in enumerate(self.links, 1):
            yield address, self._shell.page(title, self._article(number, title))

    def _list(self, title: str, number: int) -> str:
        entries = "".join(f'<div class="muctin">{anchor(link, "tin")}</div>\n' for link in self._lists[number - 1])
        pager = f'<div class="trang">Trang: {_pager(number, len(self._lists))}</div>'
        return self._shell.page(title, f'<div class="muc">{title}</div>{entries}{pager}')

    def _article(self, number: int, title: str) -> str:
        voice = Voice(f"article {number}", _topic(number))
        posted = _FIRST_DAY + number * timedelta(hours=5, minutes=7)
        views = 40 + number * 7919 % 3000
        newer, older = self.links[number : number + 3], self.links[max(0, number - 6) : number - 1]
        return (
            f'<div class="muc">Tin tức</div><h1 class="tieude">{escape(title)}</h1>'
            f'<p class="ngaydang">Đăng ngày: {posted:%d/%m/%Y - %I:%M:%S %p} | Lượt xem: {views}</p>'
            f'<div class="noidung"><p class="sapo">{escape(voice.paragraph("context work"))}</p>\n'
            + "".join(f"<p>{escape(text)}</p>\n" for text in _paragraphs(voice))
            + f'<p style="text-align:right"><b>{voice.person()}</b></p></div>'
            f'<div class="tinkhac"><h3>Các tin khác:</h3><ul>{items([*newer, *older], "khac")}</ul></div>'
        )


def list_address(number: int) -> str:
    """The address of a page of the list."""
    return f"/chuyen-muc-tin-c7-{number}.html"


def _link(number: int) -> Link:
    voice = Voice(f"title {number}", _topic(number))
    title = voice.write(voice.pick(*_TITLES))
    return f"/{slug(title)}-n{number}.html", title


def _topic(number: int) -> str:
    return _TOPICS[number % len(_TOPICS)]


def _paragraphs(voice: Voice) -> Sequence[str]:
    return [voice.paragraph(" ".join(voice.rng.sample(_KINDS, 4))) for _ in range(_PARAGRAPHS)]


def _pager(number: int, last: int) -> str:
    shown = sorted({1, last, *range(max(1, number - 4), min(last, number + 4) + 1)})
    return "".join(f"<span>{n}</span>" if n == number else f'<a href="{list_address(n)}">{n}</a>' for n in shown)
