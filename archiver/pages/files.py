"""The files that an article offers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from archiver.items import Attachment
from archiver.pages.page import Page
from archiver.vietnamese.text import clean, fold

_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|rtf|od[tsp]|zip|rar|7z)(?:$|[?&/])", re.IGNORECASE)
_DOWNLOAD = re.compile(
    r"[?&]download=|/download(?:file)?[/?.]|[?&](?:file(?:ticket)?|attachment)(?:id)?=", re.IGNORECASE
)
_PREFIX = re.compile(r"^(?:tải về|tải xuống|download|file|tệp)\s*:\s*", re.IGNORECASE)
_BUTTON = re.compile(
    r"\W*(?:tai (?:ve|xuong|file|tai day)|download|xem|tai day|click vao day|o day|file dinh kem|xem chi tiet|tai)\W*$"
)


def attachments(page: Page, links: Iterable[HtmlElement]) -> tuple[Attachment, ...]:
    """The files among *links*, one an address, each called by the longest name it is given."""
    titles: dict[str, str] = {}
    for link in links:
        url = page.absolute(link.get("href", ""))
        if url and is_file(url, link):
            titles[url] = max(titles.get(url, ""), _title(link, url), key=len)
    return tuple(Attachment(url, title) for url, title in titles.items())


def is_file(url: str, link: HtmlElement) -> bool:
    """Whether *link* offers a document for download."""
    return bool(_FILE.search(url) or _DOWNLOAD.search(url) or link.get("download") is not None)


def _title(link: HtmlElement, url: str) -> str:
    shown = _PREFIX.sub("", clean(" ".join("".join(link.itertext()).split())))
    if shown and not _BUTTON.match(fold(shown)):
        return shown
    named = clean(link.get("title", "")) or clean(link.get("download", "")) or _row_title(link)
    return named or shown or _file_name(url)


def _row_title(link: HtmlElement) -> str:
    """The longest cell beside a button in a table of files."""
    row = next(link.iterancestors("tr"), None)
    cells = (" ".join("".join(cell.itertext()).split()) for cell in row.iter("td", "th")) if row is not None else ()
    return max((clean(cell) for cell in cells if len(cell) > 8 and not _BUTTON.match(fold(cell))), key=len, default="")


def _file_name(url: str) -> str:
    return clean(unquote(urlsplit(url).path.rpartition("/")[2]))
