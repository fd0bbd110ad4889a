"""Feeds (RSS 2.0, RSS 1.0, Atom) and sitemaps (sitemaps.org, index or set, gzipped or not)."""

from __future__ import annotations

import zlib

from lxml import etree

from archiver.urls import joined

_MOST = 50_000  # entries: the bound that sitemaps.org sets
_LARGEST = 50 * 1024 * 1024  # bytes, likewise
_HEAD = 2_000  # bytes
_ENTRIES = ("item", "entry", "url", "sitemap")
_ADDRESSES = ("link", "loc")


def entries(body: bytes, url: str) -> dict[str, str]:
    """The addresses that a feed or sitemap lists, each with what it says of it (title, date), in order.

    What cannot be read as XML lists nothing.

    >>> entries(b"<urlset><url><loc>/tin/1</loc><lastmod>2024-05-01</lastmod></url></urlset>", "http://a.example/")
    {'http://a.example/tin/1': '2024-05-01'}
    """
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(_unzipped(body), parser)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    found: dict[str, str] = {}
    for element in root.iter() if root is not None else ():
        if _name(element) in _ENTRIES and len(found) < _MOST:
            address, sign = _entry(element)
            if address and (full := joined(url, address)):
                found[full] = sign
    return found


def is_index(body: bytes) -> bool:
    """Whether a sitemap lists further sitemaps.

    >>> is_index(b"<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>")
    True
    """
    return b"<sitemapindex" in _unzipped(body[:_HEAD])[:_HEAD]


def _entry(element: etree._Element) -> tuple[str, str]:
    address, signs = "", []
    for child in element:
        text = " ".join((child.text or "").split())
        if _name(child) in _ADDRESSES:
            address = address or text or child.get("href", "")
        elif _name(child) in ("title", "pubDate", "updated", "lastmod"):
            signs.append(text)
    return address, " ".join(signs)


def _name(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _unzipped(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        return zlib.decompressobj(wbits=31).decompress(body, _LARGEST)
    except zlib.error:
        return b""
