"""A saved page with what was read off it outlined in colour, for a person to look at in a browser.

Nothing of the page is executed or fetched: scripts, frames, style sheets from elsewhere and handlers are taken out, and
a content security policy forbids the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree, html
from lxml.html import HtmlElement, builder

from archiver.items import Evidence
from archiver.pages.page import Page
from archiver.pages.reader import Reading

_COLOURS = {
    "title": "#c62828",
    "lead": "#ef6c00",
    "body": "#2e7d32",
    "published": "#1565c0",
    "bylines": "#6a1b9a",
    "related": "#00838f",
    "category": "#795548",
    "attachments": "#ad1457",
}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_ACTIVE = ("script", "iframe", "frame", "object", "embed", "applet", "link", "base", "noscript", "audio", "video")
_SENDING = ("action", "formaction", "srcset", "background", "ping")
_STYLE = """
[data-part]{outline:2px solid var(--part);outline-offset:1px;
 background:color-mix(in srgb,var(--part) 8%,white)!important}
[data-part]::before{content:attr(data-part);font:11px/1.4 sans-serif;color:#fff;background:var(--part);padding:0 4px;
 margin-right:4px;float:left}
#archiver-legend{font:13px/1.5 sans-serif;color:#222;background:#fafafa;border-bottom:2px solid #888;padding:8px 12px;
 text-align:left}
#archiver-legend td,#archiver-legend th{padding:1px 10px 1px 0;vertical-align:top;border:0;
 text-align:left;white-space:pre-line}
#archiver-legend b{color:#fff;background:var(--part,#555);padding:0 5px}
"""


def outlined(page: Page, reading: Reading) -> str:
    """*page* as HTML, its parts outlined, a legend above it. The tree of *page* is changed."""
    root = page.root
    for part, element in list(_parts(page, reading)):
        parts = element.get("data-part", "").split()
        if part not in parts:
            element.set("data-part", " ".join((*parts, part)))
    _disarm(root)
    _frame(root, reading)
    return "<!DOCTYPE html>\n" + str(html.tostring(root, encoding="unicode"))


def _parts(page: Page, reading: Reading) -> Iterator[tuple[str, HtmlElement]]:
    """The elements of each part."""
    yield from (("lead", block.element) for block in reading.lead)
    yield from (("body", block.element) for block in reading.body)
    for evidence in reading.article.evidence:
        if evidence.element and evidence.field in _COLOURS and evidence.field not in ("lead", "body", "related"):
            yield from ((evidence.field, element) for element in page.root.xpath(evidence.element))
    related = {link.url for link in reading.article.related}
    files = {attachment.url for attachment in reading.article.attachments}
    for link in page.links():
        if link.url in related:
            yield "related", link.element
        if link.url in files:
            yield "attachments", link.element


def _disarm(root: HtmlElement) -> None:
    for element in list(root.iter(*_ACTIVE)):
        element.drop_tree()
    for meta in list(root.iter("meta")):
        meta.drop_tree()
    for element in root.iter(etree.Element):
        for name in [name for name, value in element.items() if _acts(name, value)]:
            del element.attrib[name]


def _acts(name: str, value: str) -> bool:
    """Whether an attribute runs something, sends something, or leads to a script."""
    return name.startswith("on") or name in _SENDING or (name in ("href", "src") and "script:" in value.lower())


def _frame(root: HtmlElement, reading: Reading) -> None:
    """The head that makes it safe and coloured, and the legend at the top."""
    head = root.find("head")
    if head is None:
        head = builder.HEAD()
        root.insert(0, head)
    colours = "".join(f'[data-part~="{part}"]{{--part:{colour}}}\n' for part, colour in _COLOURS.items())
    head.insert(0, builder.STYLE(_STYLE + colours))
    head.insert(0, builder.META({"http-equiv": "Content-Security-Policy", "content": _POLICY}))
    head.insert(0, builder.META(charset="utf-8"))
    body = root.find("body")
    (root if body is None else body).insert(0, _legend(reading))


def _legend(reading: Reading) -> HtmlElement:
    heads = builder.TR(*(builder.TH(name) for name in ("", "read", "sure", "by")))
    rows = [_row(evidence, said(reading, evidence.field)) for evidence in reading.article.evidence]
    return builder.DIV(builder.TABLE(heads, *rows), id="archiver-legend")


def _row(evidence: Evidence, value: str) -> HtmlElement:
    colour = _COLOURS.get(evidence.field, "#555")
    name = builder.B(evidence.field, style=f"--part:{colour}")
    return builder.TR(
        builder.TD(name), builder.TD(value), builder.TD(f"{evidence.confidence:.2f}"), builder.TD(evidence.rule)
    )


def said(reading: Reading, field: str) -> str:
    """What was read of a *field*: a line for each author, link, file and document."""
    article = reading.article
    lines = {
        "title": article.title,
        "lead": _shortened(article.lead),
        "body": f"{len(reading.body)} paragraphs: {_shortened(article.body)}" if article.body else "",
        "published": f"{article.published} ({article.published_precision})" if article.published else "",
        "bylines": "\n".join(
            " / ".join(filter(None, (b.name, b.role, b.organisation, b.source))) for b in article.bylines
        ),
        "organ": article.organ or "",
        "category": article.category or "",
        "related": "\n".join(link.title for link in article.related),
        "attachments": "\n".join(attachment.title for attachment in article.attachments),
        "documents": "\n".join(map(str, article.documents)),
    }
    return lines.get(field, "")


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 100 else f"{text[:60]} … {text[-36:]}"
