"""The shape of an address: what stays when numbers, titles and the like are taken out.

Addresses of one shape mostly lead to pages of one kind, so a crawl that knows nothing of a site can tell its
articles, lists and traps apart by a few of each. A shape is written as :mod:`archiver.pages.grammar` writes patterns.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from archiver.pages.grammar import HOLE

_EXTENSION = re.compile(r"\.(?:html?|aspx|php|jsp|asp|cms)$", re.IGNORECASE)
_HASH = re.compile(r"[0-9a-f]{16,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_NUMBERS = re.compile(r"\d+(?:[-_]\d+)*")
_NUMBER_FIRST = re.compile(r"(\d{2,})[-_](\D.*)", re.DOTALL)
_NUMBER_LAST = re.compile(r"(.*[^\W_])([-_][a-z]{0,2})(\d{2,})", re.DOTALL)
_YEAR = re.compile(r"(?:19|20)\d\d")
_PAGED = re.compile(r"(?:page|trang|p)[-_]?\d{1,5}", re.IGNORECASE)

_TITLE_WORDS = 5
"""Words from which on a segment counts as made from a title; categories have fewer."""
_TITLE_LENGTH = 36
_SAMPLES = 300
_FEW = 6
"""Titles that lead to a shape before its key can be told."""

MOST_IN_VAIN = 12
"""Pages of a shape in a row that name no new article, after which it is no list that is worth the asking."""

_DAY_OR_YEAR = re.compile(r"[0-2]?\d|3[01]|(?:19|20)\d\d")

_YEAR_LAST = re.compile(r"[-_]((?:19|20)\d\d)(?:\.\w+)?$")
_NUMBERED_TITLE = re.compile(r"\{title\}[-_][a-z]{0,2}\{n\}")
_NAMED_ID = re.compile(r"(?:^|[/?&_])\w*id[/=]$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shape:
    """``pattern``, and what stands in its holes, in order."""

    pattern: str
    values: tuple[str, ...]

    def without_number(self) -> Shape:
        """The shape of the same address, were the number behind its title's words one of these words.

        >>> shape_of("http://a.example/chi-bo-thon-trong-duoc-687-12/5").without_number()
        Shape(pattern='/{title}/{n}', values=('chi-bo-thon-trong-duoc-687', '5'))
        """
        found = _NUMBERED_TITLE.search(self.pattern)
        if found is None:
            return self
        number = self.pattern[: found.start()].count("{") + 1
        values = (*self.values[:number], *self.values[number + 1 :])
        return Shape(without_number(self.pattern), values)


@lru_cache(maxsize=4096)
def shape_of(url: str) -> Shape:
    """The shape of an address.

    >>> shape_of("http://a.example/tin-bai/1520/hop-chi-bo-ban-viec-sua-duong.html").pattern
    '/tin-bai/{n}/{title}.html'
    >>> shape_of("http://a.example/Pages/chi-tiet.aspx?ItemID=20792&cm=4").values
    ('20792', '4')
    >>> shape_of("http://a.example/lich/2025-01"), shape_of("http://a.example/a?sort=date").pattern
    (Shape(pattern='/lich/{n}-{n}', values=('2025', '01')), '/a?sort={word}')
    """
    parts = urlsplit(url)
    values: list[str] = []
    path = "/".join(_segment(segment, values) for segment in parts.path.split("/"))
    pairs = sorted(part.partition("=")[::2] for part in parts.query.split("&") if part)
    query = "&".join(f"{_literal(name)}={_value(unquote(value), values)}" for name, value in pairs)
    return Shape(f"{path}?{query}" if query else path or "/", tuple(values))


def parameters(url: str) -> frozenset[str]:
    """The names of the parameters of an address."""
    return frozenset(part.partition("=")[0] for part in urlsplit(url).query.split("&") if part)


def numbered_parameters(url: str) -> frozenset[str]:
    """The names of the parameters of an address whose values are numbers.

    >>> sorted(numbered_parameters("http://a.example/?start=12&sort=date&id=4"))
    ['id', 'start']
    """
    pairs = (part.partition("=")[::2] for part in urlsplit(url).query.split("&"))
    return frozenset(name for name, value in pairs if value.isdigit())


def without_number(pattern: str) -> str:
    """A pattern without the number behind its title's words.

    >>> without_number("/tin/{title}-{n}.html")
    '/tin/{title}.html'
    """
    return _NUMBERED_TITLE.sub("{title}", pattern, count=1)


def with_hole(pattern: str, hole: int, name: str) -> str:
    """A pattern whose hole of that number is called otherwise.

    >>> with_hole("/tin/{n}-{n}/{title}", 1, "key")
    '/tin/{n}-{key}/{title}'
    """
    pieces = HOLE.split(pattern)
    named = enumerate(pieces)
    return "".join(p if n % 2 == 0 else f"{{{name if n // 2 == hole else p}}}" for n, p in named)


def is_titled(url: str) -> bool:
    """Whether an address, or the end of one, is made from a title, as articles' are.

    >>> is_titled("http://a.example/tin/hop-chi-bo-ban-viec-sua-duong.html"), is_titled("http://a.example/tin-tuc")
    (True, False)
    """
    return "{title}" in shape_of(url).pattern


def reads_as_title(text: str) -> bool:
    """Whether the text of a link is a title rather than the name of a list.

    >>> reads_as_title("Chi bộ thôn Đồng Cả họp thường kỳ"), reads_as_title("Tin hoạt động")
    (True, False)
    """
    return len(text) >= 24 and len(text.split()) >= _TITLE_WORDS


@dataclass(slots=True)
class Findings:
    """What is known of a shape: how many links have it, what titles they carry, and what came of asking."""

    links: int = 0
    articles: int = 0
    lists: int = 0
    barren: int = 0
    in_vain: int = 0
    samples: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def note_link(self, title: str, values: tuple[str, ...]) -> None:
        """Count a link; its title is kept with what stood in the holes."""
        self.links += 1
        if len(self.samples) < _SAMPLES and reads_as_title(title):
            self.samples.setdefault(title, values)

    def note_visit(self, *, article: bool, leads_on: bool, news: bool) -> None:
        """Count a page: an article, a list, or nothing; ``news`` says whether it named an article not known before."""
        self.articles += article
        self.lists += leads_on
        self.barren += not (article or leads_on)
        self.in_vain = 0 if article or news else self.in_vain + 1

    def is_barren(self, enough: int) -> bool:
        """Whether so many pages brought nothing, and none anything; or a good many in a row nothing new."""
        if self.in_vain >= MOST_IN_VAIN:
            return True
        return self.barren >= enough and not self.articles and not self.lists


class Keys:
    """Where in the addresses of each shape an article's own id stands, told from the titles that lead there."""

    def __init__(self, shapes: Mapping[str, Findings]) -> None:
        self._shapes = shapes
        self._holes: dict[str, int | None] = {}

    def key_of(self, url: str) -> str | None:
        """The id in an address; None where it has none, or too few addresses like it are known."""
        shape = shape_of(url)
        for form in (shape, shape.without_number()):
            hole = self._hole(form.pattern)
            if hole is not None:
                return form.values[hole]
        # What reads like a year is an id where the addresses of articles end in one.
        year = _YEAR_LAST.search(url)
        return year[1] if year and self._hole(_with_number(shape.pattern)) is not None else None

    def keyed(self, pattern: str) -> str:
        """A pattern with its key named."""
        hole = self._hole(pattern)
        return pattern if hole is None else with_hole(pattern, hole, "key")

    def _hole(self, pattern: str) -> int | None:
        if pattern not in self._holes:
            findings = self._shapes.get(pattern)
            if findings is None or len(findings.samples) < _FEW:
                return None
            self._holes[pattern] = self._found(pattern, findings)
        return self._holes[pattern]

    def _found(self, pattern: str, findings: Findings) -> int | None:
        """The hole that is another for every title; of several, a hash, one behind the name of an id, the last."""
        shorter = self._shapes.get(without_number(pattern))
        if shorter is not None and shorter is not findings and shorter.links > findings.links:
            return None  # titles that happen to end in a number
        pieces = HOLE.split(pattern)
        told = [
            (pieces[2 * hole + 1] == "hash", bool(_NAMED_ID.search(pieces[2 * hole])), hole)
            for hole in range(len(pieces) // 2)
            if pieces[2 * hole + 1] in ("n", "hash") and _tells_apart([v[hole] for v in findings.samples.values()])
        ]
        return max(told)[2] if told else None


def _tells_apart(values: list[str]) -> bool:
    """Whether nearly every title has a value of its own, and not because they are days or years.

    >>> _tells_apart(["1520", "1522", "1531"]), _tells_apart(["4", "12", "31"]), _tells_apart(["2021", "2023", "2024"])
    (True, False, False)
    """
    if all(_DAY_OR_YEAR.fullmatch(value) for value in values):
        return False
    return len(set(values)) >= 0.9 * len(values)


def _with_number(pattern: str) -> str:
    head, hole, tail = pattern.rpartition("{title}")
    return f"{head}{hole}-{{n}}{tail}" if hole else pattern


def _segment(segment: str, values: list[str]) -> str:
    extension = _EXTENSION.search(segment)
    end = extension.group() if extension else ""
    return _hole(segment.removesuffix(end), values) + end


def _hole(text: str, values: list[str]) -> str:
    if _NUMBERS.fullmatch(text):
        return re.sub(r"\d+", lambda n: _put("n", n.group(), values), text)
    if _HASH.fullmatch(text) and any(c.isdigit() for c in text):
        return _put("hash", text, values)
    if _PAGED.fullmatch(text):
        return re.sub(r"\d+", lambda n: _put("n", n.group(), values), text)
    if first := _NUMBER_FIRST.fullmatch(text):
        return _put("n", first[1], values) + text[len(first[1])] + _words(first[2], values)
    last = _NUMBER_LAST.fullmatch(text)
    if last and not _YEAR.fullmatch(last[3]):
        return _words(last[1], values) + last[2] + _put("n", last[3], values)
    return _words(text, values)


def _words(text: str, values: list[str]) -> str:
    words = re.split(r"[-_ +]|%20", text)
    titled = len([word for word in words if word]) >= _TITLE_WORDS or len(text) >= _TITLE_LENGTH
    return _put("title", text, values) if titled else _literal(text)


def _value(text: str, values: list[str]) -> str:
    """A parameter's value: a path of its own, a number, or a word that only chooses among views."""
    if "/" in text:
        return "/".join(_segment(segment, values) for segment in text.split("/"))
    held = len(values)
    hole = _hole(text, values)
    return hole if len(values) > held else _put("word", text, values) if text else ""


def _put(name: str, value: str, values: list[str]) -> str:
    values.append(value)
    return f"{{{name}}}"


def _literal(text: str) -> str:
    return text.replace("{", "%7B").replace("}", "%7D")
