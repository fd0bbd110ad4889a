"""What an address alone says, whatever CMS made it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import SplitResult, urlsplit

from archiver.urls import is_internal_system

AddressKind = Literal["home", "list", "article", "feed", "sitemap", "file", "ignore", "unknown"]


@dataclass(frozen=True, slots=True)
class Address:
    """``key`` is the article's id that stays when the article moves; ``page`` counts from 1 in lists.

    ``organ`` and ``category`` are the ids that the address itself carries, if any. "ignore" means that
    nothing behind the address belongs into an archive: print views, tags, searches, logins, languages.
    """

    kind: AddressKind
    key: str | None = None
    organ: str | None = None
    category: str | None = None
    page: int | None = None


_EXTENSIONS = (
    "pdf|docx?|xlsx?|pptx?|rtf|od[tsp]|zip|rar|7z|jpe?g|png|gif|bmp|webp|svg|tiff?|ico|mp[34]|wa?v|wm[av]|avi|flv|"
    "mov|m4a|webm|css|js|json|woff2?|ttf|eot|exe|apk|swf"
)

_FILE = re.compile(rf"\.(?:{_EXTENSIONS})$", re.IGNORECASE)
_SITEMAP = re.compile(r"/(?:[\w-]+[-_])?sitemap[^/]*\.(?:xml|xml\.gz|txt)$", re.IGNORECASE)
_FEED = re.compile(
    r"/(?:rss|feed|atom)/?$|/rss(?:/[^/]+)*/?$|\.(?:rss|atom)$|/(?:rss|feed|atom)\.(?:xml|aspx|html?)$",
    re.IGNORECASE,
)
_IGNORED_PATH = re.compile(
    r"/(?:print|savefile|sendmail|in-bai-viet|tags?|search|tim-kiem|seek|login|logout|signin|register|dang-nhap|dang-ky|"
    r"users?|account|admin|lien-he|gop-y|hop-thu|binh-chon|tham-do|bieu-quyet|contact|poll|vote|wp-admin|wp-login\.php|wp-json|cart|calendar|lich-cong-tac|cdn-cgi|update_language|captcha)(?:/|\.|$)",
    re.IGNORECASE,
)
_FOREIGN = re.compile(r"^/(?:en|fr|lo|km|zh|cn|ru|ja|jp|ko|kr|de|es)(?:-[a-z]{2})?(?:/|$)", re.IGNORECASE)
_IGNORED_QUERY = re.compile(
    r"(?:^|&)(?:print|tmpl|format|replytocom|share|op=search|s|q|keyword|tukhoa|languageid|lang|language)(?:=|$)(?!vi\b)",
    re.IGNORECASE,
)
_PAGER = re.compile(r"(?:^|&)(?:page|p|trang|cpage|paged)=(\d{1,6})(?:&|$)", re.IGNORECASE)


def split(url: str) -> SplitResult | None:
    """*url* in parts; None where it is none."""
    try:
        return urlsplit(url)
    except ValueError:
        return None


def pager(query: str) -> int:
    """The page number in *query*, 1 where there is none.

    >>> pager("page=7"), pager("p=4&d="), pager("")
    (7, 4, 1)
    """
    found = _PAGER.search(query)
    return max(1, int(found[1])) if found else 1


def is_view(query: str) -> bool:
    """Whether a query asks for more than a page of a list: for another order, a selection, a printed form.

    >>> is_view("sort=date"), is_view("&page=2"), is_view("p=4&d=")
    (True, False, False)
    """
    return any(not _PAGER.search(part) for part in query.split("&") if part.partition("=")[2])


def is_outside(parts: SplitResult) -> bool:
    """Whether the address is no web address, or one of an internal system.

    >>> is_outside(urlsplit("http://mail.tinh.example/")), is_outside(urlsplit("http://tinh.example/"))
    (True, False)
    """
    return parts.scheme not in ("http", "https") or is_internal_system(parts.netloc.lower())


def general_address(parts: SplitResult) -> Address | None:
    """What needs no knowledge of the CMS: files, feeds, sitemaps, what to ignore, the front door."""
    path = parts.path
    if kind := next((kind for kind, pattern in _KINDS if pattern.search(path)), None):
        return Address(kind)
    if _IGNORED_QUERY.search(parts.query):
        return Address("ignore")
    return Address("home") if path in ("", "/") and not parts.query else None


_KINDS: tuple[tuple[AddressKind, re.Pattern[str]], ...] = (
    ("sitemap", _SITEMAP),
    ("feed", _FEED),
    ("file", _FILE),
    ("ignore", _IGNORED_PATH),
    ("ignore", _FOREIGN),
)
