"""The grammar of a site's addresses, as data: which are articles, which are lists, and where the key stands.

A site's file may declare one, a CMS family is one, and a crawl of a site without a file learns one. Patterns are
written as the addresses look, holes in braces:

=============  ==========================================================================
``{key}``      the article's own id, a number or 16 to 64 hexadecimal digits
``{item}``     the same, of a component that numbers its items apart from the site's other articles
``{list}``     the list that an article is an item of, where each numbers its own
``{slug}``     words of a title; may hold slashes, parentheses, quotes
``{title}``    the same within one segment, and long enough to be told from the name of a list
``{word}``     one segment of the path, or one value of the query
``{n}``        a number that says nothing of the article: a category, a date
``{hash}``     16 to 64 hexadecimal digits, likewise
``{organ}``    the number of the sub-site; ``{category}`` that of the category
``{page}``     the number of a list's page; ``{page0}`` the same counted from 0; ``{offset}`` entries skipped
``{path}``     any beginning of a path, or none
=============  ==========================================================================

The parameters of a query may come in any order; one that the pattern does not name makes another address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from urllib.parse import SplitResult, unquote

from archiver.pages.addresses import Address, AddressKind

_HOLES = {
    "key": r"(?P<key>[0-9a-f]{16,64}|\d+)",
    "item": r"(?P<item>\d+)",
    "list": r"(?P<list>[^/?#&]+)",
    "slug": r"[^?#]+?",
    "title": r"(?=[^/?#]{36}|(?:[^/?#]*?[-_ +]){4})[^/?#]+?",
    "word": r"[^/?#&]+",
    "n": r"\d+",
    "hash": r"[0-9a-f]{16,64}",
    "organ": r"(?P<organ>\d+)",
    "category": r"(?P<category>\w+)",
    "page": r"(?P<page>\d{1,6})",
    "page0": r"(?P<page0>\d{1,6})",
    "offset": r"(?P<offset>\d{1,7})",
    "path": r"(?:/.*?)?",
}
HOLE = re.compile(rf"\{{({'|'.join(_HOLES)})\}}")


@dataclass(frozen=True, slots=True)
class Grammar:
    """Patterns by what they lead to; the first that fits decides, in the order of the fields. ``ignored`` are never
    asked.
    """

    ignored: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()

    def address(self, parts: SplitResult) -> Address | None:
        """What an address is by these patterns; None where none fits."""
        for name, kind in _KINDS.items():
            for pattern in getattr(self, name):
                holes = fit(pattern, parts)
                if holes is not None:
                    return _address(kind, holes)
        return None

    def joined(self, other: Grammar) -> Grammar:
        """All patterns of both, each once."""
        names = (field.name for field in fields(self))
        return Grammar(**{n: tuple(dict.fromkeys((*getattr(self, n), *getattr(other, n)))) for n in names})

    def asdict(self) -> dict[str, list[str]]:
        """Ready for JSON: the fields that hold anything."""
        return {name: list(patterns) for name, patterns in asdict(self).items() if patterns}

    @classmethod
    def of(cls, value: Mapping[str, list[str]]) -> Grammar:
        """The grammar that :meth:`asdict` gave; what is not known is passed over."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: tuple(patterns) for name, patterns in value.items() if name in known})

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


_KINDS: dict[str, AddressKind] = {
    "ignored": "ignore",
    "pages": "list",
    "articles": "article",
    "lists": "list",
    "feeds": "feed",
    "files": "file",
    "homes": "home",
}


def fit(pattern: str, parts: SplitResult) -> dict[str, str] | None:
    """What stands in the holes of a pattern that fits an address; None where it does not fit.

    >>> from urllib.parse import urlsplit
    >>> fit("/tin/{key}/{slug}.html", urlsplit("http://a.example/tin/12/hop-(8/3).html"))
    {'key': '12'}
    >>> fit("/tin?id={key}&cm={n}", urlsplit("http://a.example/tin?cm=4&id=12"))
    {'key': '12'}
    >>> fit("/tin", urlsplit("http://a.example/tin?x=1"))
    """
    path, query = _compiled(pattern)
    found = path.fullmatch(parts.path or "/")
    if found is None:
        return None
    given = _parameters(parts.query)
    if given.keys() != query.keys():
        return None
    holes = found.groupdict()
    for name, value in query.items():
        there = value.fullmatch(given[name])
        if there is None:
            return None
        holes |= there.groupdict()
    return {name: value for name, value in holes.items() if value is not None}


def _parameters(query: str) -> dict[str, str]:
    """The parameters by name, decoded; blank ones kept, empty ones between two & passed over."""
    pairs = (part.partition("=") for part in query.split("&") if part)
    return {unquote(name): unquote(value) for name, _, value in pairs}


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    path, _, query = pattern.partition("?")
    pairs = (part.partition("=") for part in query.split("&") if part)
    return _regex(path), {unquote(name): _regex(value, unquote) for name, _, value in pairs}


def _regex(pattern: str, plain: Callable[[str], str] = str) -> re.Pattern[str]:
    """Literal text and holes by turns; a hole named twice (a key that stands twice) is the same both times."""
    pieces, seen = [], set()
    for number, piece in enumerate(HOLE.split(pattern)):
        if number % 2 == 0:
            pieces.append(re.escape(plain(piece)))
        elif piece in seen and "?P<" in _HOLES[piece]:
            pieces.append(f"(?P={piece})")
        else:
            pieces.append(_HOLES[piece])
            seen.add(piece)
    return re.compile("".join(pieces), re.IGNORECASE)


def _address(kind: AddressKind, holes: Mapping[str, str]) -> Address:
    return Address(kind, _key(holes), holes.get("organ"), holes.get("category"), _page(holes))


def _key(holes: Mapping[str, str]) -> str | None:
    if "item" in holes:
        return f"item:{holes['item']}"
    return f"{holes['list']}:{holes['key']}" if "list" in holes and "key" in holes else holes.get("key")


def _page(holes: Mapping[str, str]) -> int | None:
    """The number of a list's page; of skipped entries only that more of them are further on."""
    if "page" in holes:
        return max(1, int(holes["page"]))
    counted = holes.get("page0") or holes.get("offset")
    return int(counted) + 1 if counted else None
