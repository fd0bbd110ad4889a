"""Saved pages whose names, headings and titles tell nothing: how much of the reading is by structure alone.

Every site names its boxes in its own way, and many set their headline in a ``div`` under a ``<title>`` that is only the
site's. What is read right of a page in disguise is read by where things stand, and so on pages that nobody has seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2s

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from tests.benchmarks.extraction import ours
from tests.benchmarks.extraction.fixtures import Case
from tests.benchmarks.extraction.scoring import scores
from tests.benchmarks.extraction.table import scored

_SITE = "Trang thông tin điện tử"
_SHOWN = ("whole", "title", "day", "names", "related_addresses", "body_f1", "refusals")


def disguised_scores(cases: Sequence[Case]) -> Iterator[str]:
    """A line for the pages as they are, and one for each disguise."""
    pages = [case for case in cases if case.is_html and _is_plain(case.page.read_bytes())]
    yield f"{len(pages)} pages" + "".join(f"{name:>19}" for name in _SHOWN)
    for name, change in DISGUISES.items():
        answers = ours.answers(pages, change)
        shares = scores(page.marks for page in scored(pages, answers))
        yield f"{name:<{len(f'{len(pages)} pages')}}" + "".join(f"{shares.get(shown, 0):19.3f}" for shown in _SHOWN)


def without_names(root: HtmlElement) -> None:
    """Every class and id in *root* becomes a word without meaning, the same for the same; microdata goes."""
    for element in root.iter(etree.Element):
        for attribute in ("class", "id"):
            if names := element.get(attribute):
                element.set(attribute, " ".join(map(_meaningless, names.split())))
        for attribute in ("itemprop", "rel"):
            element.attrib.pop(attribute, None)


def without_titles(root: HtmlElement) -> None:
    """No headline is an ``h1``, and what the head calls the page is but the site's name."""
    for element in root.iter("h1"):
        element.tag = "div"
    for element in root.iter("title"):
        element.text = _SITE
    for meta in root.iter("meta"):
        if "title" in (meta.get("property") or meta.get("name") or ""):
            meta.set("content", _SITE)


def _without_both(root: HtmlElement) -> None:
    without_names(root)
    without_titles(root)


def _changed(change: Callable[[HtmlElement], None]) -> Callable[[bytes], bytes]:
    def changed(page: bytes) -> bytes:
        root = lxml.html.document_fromstring(page, parser=lxml.html.HTMLParser(encoding="utf-8"))
        change(root)
        return bytes(lxml.html.tostring(root, encoding="utf-8"))

    return changed


DISGUISES: dict[str, Callable[[bytes], bytes]] = {
    "as is": bytes,
    "no names": _changed(without_names),
    "no titles": _changed(without_titles),
    "neither": _changed(_without_both),
}


def _meaningless(name: str) -> str:
    return "x" + blake2s(name.encode(), digest_size=4).hexdigest()


def _is_plain(page: bytes) -> bool:
    """In UTF-8, and not written by scripts, which would no longer find their state."""
    try:
        text = page.decode()
    except UnicodeDecodeError:
        return False
    return not any(word in text for word in ("__NUXT", "__NEXT", "ng-state"))
