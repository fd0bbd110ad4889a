"""Lists that come as JSON: the entries of a page, and the address of the next."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from archiver.urls import joined

_ADDRESSES = ("url", "link", "href", "path", "permalink", "detailUrl", "detail_url")
_TITLES = ("title", "name", "tieuDe", "tieu_de", "heading", "subject")
_PAGE = re.compile(r"(?i)([?&](?:page|p|trang|pageindex|pagenumber|cur)=)(\d{1,6})")
_DEEPEST = 8  # levels of nesting


def entries(body: bytes, url: str) -> dict[str, str]:
    """The addresses that a JSON list names, each with its title, in order; what is no JSON names none.

    >>> entries(b'{"data": {"items": [{"title": "Tin", "url": "/blogs/1"}], "page": 2}}', "http://a.example/api")
    {'http://a.example/blogs/1': 'Tin'}
    """
    try:
        value = json.loads(body)
    except ValueError:
        return {}
    return {full: title for address, title in _found(value, _DEEPEST) if (full := joined(url, address))}


def next_page(url: str) -> str | None:
    """The address of the page after one, where the address counts pages.

    >>> next_page("http://a.example/api/tin?categoryId=7&page=2&size=12")
    'http://a.example/api/tin?categoryId=7&page=3&size=12'
    """
    found = _PAGE.search(url)
    return f"{url[: found.start()]}{found[1]}{int(found[2]) + 1}{url[found.end() :]}" if found else None


def _found(value: Any, depth: int) -> Iterator[tuple[str, str]]:  # noqa: ANN401  (whatever JSON holds)
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value:
            yield from _found(item, depth - 1)
    elif isinstance(value, dict):
        address, title = _text(value, _ADDRESSES), _text(value, _TITLES)
        if address and title:
            yield address, title
        for item in value.values():
            if isinstance(item, list | dict):
                yield from _found(item, depth - 1)


def _text(value: dict[str, Any], names: tuple[str, ...]) -> str:
    return next((text for name in names if isinstance(text := value.get(name), str) and text), "")
