"""A saved page, parsed once: its tree, its base address and its links."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from urllib.parse import urljoin, urlsplit

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from archiver.errors import NotAnArticle
from archiver.pages.charset import decode
from archiver.pages.limits import LONGEST_FILE, bounded
from archiver.urls import without_parameters, without_session
from archiver.vietnamese.legacy import mend, repair, suspected

#: What a file that is no page begins with, and what it is.
_SIGNATURES = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP file, as those of Word are",
    b"\xd0\xcf\x11\xe0": "an old file of Word or Excel",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a gzip file, never unpacked",
    b"Rar!": "a RAR file",
    b"RIFF": "a picture or recording",
    b"{\\rtf": "an RTF file",
    b"wOFF": "a font",
    b"\x00\x00\x00": "binary",
    b"ID3": "a recording",
}

_FOREIGN_TYPE = re.compile(r"\s*(?:image|video|audio|font)/|\s*application/(?!xhtml)", re.IGNORECASE)
_TAG = re.compile(
    r"<(?:!doctype|/?(?:html|head|body|title|meta|div|p|br|a|span|table|tr|td|ul|li|h[1-6]|b|i|img|script|form|font)\b)",
    re.IGNORECASE,
)
_JSON = re.compile(r'\s*(?:\{\s*(?:"|\})|\[\s*(?:[\{\["]|\]))')
_XML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:rss|feed|urlset|sitemapindex|rdf:RDF)\b", re.DOTALL)
_CONTROLS = bytes((*range(0x01, 0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)))
_UNPLAIN = re.compile(r"[\t\r\n]|(?:^|/)\.{1,2}(?:/|$)")
_SAYS = re.compile(r"[^\s\ufeff\u200b]")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")

#: Bytes; glibc heeds blocks of up to 32 MB.
_LARGE_BLOCK = 16 << 20
#: As much of a text tells whether it is one.
_BEGINNING = 8_000
#: What readers of a page ask for over and over: these in one pass, the many in one each, where they are asked for.
_INDEXED, _MANY = ("base", "frame", "input", "link", "meta", "script", "title"), ("a", "img")

#: Characters of an address that may be one; patterns need not look at what is longer.
LONGEST_ADDRESS = 4096


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """One ``<a href>``: ``url`` is absolute and exactly as linked, without its fragment."""

    url: str
    element: HtmlElement

    @property
    def text(self) -> str:
        """What the link shows: its text, else the ``alt`` of its picture."""
        shown = " ".join("".join(self.element.itertext()).split())
        return shown or next((alt for image in self.element.iter("img") if (alt := image.get("alt", "").strip())), "")


class Page:
    """A saved response, parsed once. Knows no network and no clock."""

    def __init__(self, text: str, url: str, *, text_only: bool = False, captured_at: datetime | None = None) -> None:
        self.url = url
        self.captured_at = captured_at
        self._volatile: frozenset[str] = frozenset()
        self._links: list[Link] | None = None
        self.text_only = text_only
        #: The plain text of a text-only page, else the empty string.
        self.text = repair(text) if text_only else ""
        #: What layouts have looked for in the tree, by XPath.
        self.found: dict[str, list[HtmlElement]] = {}
        #: The page as text. A look for a word in it often spares looking through the tree.
        self.source = text
        self.root = _tree("" if text_only else text)
        if not text_only and suspected(text):
            mend(self.root)

    @classmethod
    def of(
        cls,
        body: bytes | str,
        url: str,
        *,
        content_type: str | None = None,
        captured_at: datetime | None = None,
    ) -> Page:
        """The page in *body*. Raises `NotAnArticle`: "empty", or "not a page" for files, feeds and JSON."""
        if isinstance(body, bytes):
            _refuse_files(body, url, content_type)
            # Looking for a byte is thirty times faster than for a character.
            has_nulls = b"\0" in body
            body = decode(body[:LONGEST_FILE], content_type)
        else:
            has_nulls = "\0" in body
        text = bounded(body.replace("\0", "") if has_nulls else body)
        if not _SAYS.search(text):
            raise NotAnArticle("empty", url, "no text at all")
        _refuse_formats(text, url)
        text_only = not _TAG.search(text)
        # Bytes that are no page may hold tags by chance; pages lost in wrong charsets hold but U+FFFD.
        beginning = text[:_BEGINNING] if text_only else text[:_BEGINNING].replace("\ufffd", "")
        if _controls(beginning) * 20 > len(beginning):
            raise NotAnArticle("not a page", url, "binary")
        return cls(text, url, text_only=text_only, captured_at=captured_at)

    def elements(self, tag: str) -> Sequence[HtmlElement]:
        """Every element *tag*, in document order. Raises `KeyError` for others than those that are indexed."""
        if tag in _MANY and tag not in self._index:
            self._index[tag] = list(self.root.iter(tag))
        return self._index[tag]

    @cached_property
    def _index(self) -> dict[str, list[HtmlElement]]:
        """One pass for what would be seven: each takes as long as a tenth of the parsing."""
        index: dict[str, list[HtmlElement]] = {tag: [] for tag in _INDEXED}
        for element in self.root.iter(*_INDEXED):
            index[element.tag].append(element)
        return index

    @cached_property
    def generator(self) -> str:
        """What the page says that it was made with; empty where it says nothing."""
        metas = (m.get("content", "") for m in self.elements("meta") if m.get("name", "").lower() == "generator")
        return next(metas, "")

    @property
    def canonical_links(self) -> list[str]:
        """By which addresses the page calls itself, as written (RFC 6596): one on most, none on many."""
        return [link.get("href", "") for link in self.elements("link") if link.get("rel", "").lower() == "canonical"]

    @cached_property
    def base(self) -> str:
        """What relative addresses are relative to: ``<base href>``, else the page's own address."""
        for element in self.elements("base"):
            href = element.get("href", "").strip()
            if href:
                return _joined(self.url, href) or self.url
        return self.url

    def show(self, article: HtmlElement) -> None:
        """Put *article* at the top of the page's body."""
        body = self.root.find("body")
        (self.root if body is None else body).insert(0, article)
        self.source += etree.tostring(article, encoding="unicode")
        self.found.clear()
        self._links = None
        self.__dict__.pop("_index", None)

    def forget(self, names: frozenset[str]) -> None:
        """Take parameters of these names out of every address that the page links to."""
        if names != self._volatile:
            self._volatile, self._links = names, None
            self.__dict__.pop("_joiner", None)

    def absolute(self, href: str) -> str | None:
        """*href* as an absolute http(s) address without fragment; None for anything else."""
        return self._joiner(href)

    def links(self) -> list[Link]:
        """Every http(s) link in document order, duplicates kept; links within the page are none."""
        if self._links is None:
            self._links = self._found_links()
        return self._links

    def _found_links(self) -> list[Link]:
        join = self._joiner
        found = []
        for element in self.elements("a"):
            href = element.get("href")
            if href and len(href) <= LONGEST_ADDRESS and (url := join(href)):
                found.append(Link(url, element))
        return found

    @cached_property
    def _joiner(self) -> _Joiner:
        return _Joiner(self.base, self._volatile)


class _Joiner:
    """``urljoin`` for one base: the plain cases, nearly all, without parsing an address each time."""

    def __init__(self, base: str, volatile: frozenset[str] = frozenset()) -> None:
        self.base = base
        self.volatile = volatile
        try:
            parts = urlsplit(base)
        except ValueError:
            parts = urlsplit("")
        self.plain = parts.scheme in ("http", "https") and bool(parts.netloc)
        self.origin = f"{parts.scheme}://{parts.netloc}"
        self.folder = self.origin + (parts.path.rpartition("/")[0] or "") + "/"

    def __call__(self, href: str) -> str | None:
        url = self._join(href)
        if url and ";" in url:
            url = without_session(url)
        return without_parameters(url, self.volatile) if url and self.volatile and "?" in url else url

    def _join(self, href: str) -> str | None:
        href = href.strip()
        if "#" in href:
            href = href.partition("#")[0].rstrip()
        if not href:
            return None
        # An IPv6 host, blanks inside, dots to resolve: only the standard library tells.
        if not self.plain or "[" in href or _UNPLAIN.search(href):
            return _joined(self.base, href)
        return self._plainly(href)

    def _plainly(self, href: str) -> str | None:
        if href.startswith(("http://", "https://")):
            return href if len(href) > len("https://") else None
        if href[0] == "/" and not href.startswith("//"):
            return self.origin + href
        if href[0] in "/?" or _SCHEME.match(href):
            return _joined(self.base, href)
        return self.folder + href


def _controls(text: str) -> int:
    """How many characters no text has, those lost in decoding among them."""
    coded = text.encode("utf-8", "replace")
    return len(coded) - len(coded.translate(None, _CONTROLS)) + text.count("\ufffd")


def _joined(base: str, href: str) -> str | None:
    """*href* against *base*, as the standard library does it; None where that is no web address."""
    try:
        url = urljoin(base, href).partition("#")[0]
    except ValueError:
        return None
    return url if url.lower().startswith(("http://", "https://")) else None


def _element_classes() -> etree.ElementNamespaceClassLookup:
    """The classes of lxml.html's elements. Its own look-up calls Python for each, which takes longer than parsing."""
    classes = etree.ElementNamespaceClassLookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    classes.get_namespace(None).update(
        {
            "form": lxml.html.FormElement,
            "input": lxml.html.InputElement,
            "select": lxml.html.SelectElement,
            "textarea": lxml.html.TextareaElement,
            "label": lxml.html.LabelElement,
        }
    )
    return classes


def _keep_freed_memory() -> None:
    """Frees one large block, after which glibc keeps what is freed (mallopt(3), ``M_MMAP_THRESHOLD``).

    Else it would hand the text and tree of each page back to the system, to get the same memory anew for the next:
    a tenth of the time that a page takes. Nothing is touched, so nothing is used; elsewhere it does nothing.
    """
    bytearray(_LARGE_BLOCK)


_keep_freed_memory()


class _Parsers(threading.local):
    """One parser a thread: threads that share one wait for each other."""

    def __init__(self) -> None:
        self.html = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
        self.html.set_element_class_lookup(_element_classes())


_parsers = _Parsers()


def _tree(text: str) -> HtmlElement:
    source = text.encode("utf-8", "replace") or b"<html></html>"
    try:
        return lxml.html.document_fromstring(source, parser=_parsers.html)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        return lxml.html.document_fromstring(b"<html></html>")


def _refuse_files(body: bytes, url: str, content_type: str | None) -> None:
    if not body:
        raise NotAnArticle("empty", url, "no bytes")
    if file := next((called for begins, called in _SIGNATURES.items() if body.startswith(begins)), ""):
        raise NotAnArticle("not a page", url, file)
    if content_type and _FOREIGN_TYPE.match(content_type):
        raise NotAnArticle("not a page", url, content_type)


def _refuse_formats(text: str, url: str) -> None:
    if _XML.match(text):
        raise NotAnArticle("not a page", url, "a feed or sitemap")
    if _JSON.match(text):
        raise NotAnArticle("not a page", url, "JSON")
