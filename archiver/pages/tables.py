"""Tables: which hold figures, row by row, and which only lay out a page."""

from __future__ import annotations

from lxml.html import HtmlElement

#: A cell of figures or names is short; a cell with an article in it is layout.
_LONGEST_CELL = 400

_LAYOUT_TAGS = ("h1", "h2", "form", "iframe", "article", "section")


def row_texts(table: HtmlElement) -> list[str]:
    """The rows of a table of figures, cells joined by " | "; an empty list for a table that lays out.

    >>> from lxml.html import fromstring
    >>> row_texts(fromstring("<table><tr><th>TT</th><th>Chi bộ</th></tr><tr><td>1</td><td>Bản Na</td></tr></table>"))
    ['TT | Chi bộ', '1 | Bản Na']
    >>> row_texts(fromstring("<table><tr><td>Trình đơn</td><td><h1>Tin</h1></td></tr></table>"))
    []
    """
    if _nests(table) or next(table.iter(*_LAYOUT_TAGS), None) is not None:
        return []
    rows = [_cells(row) for row in table.iter("tr")]
    wide = [row for row in rows if len(row) > 1]
    if len(wide) < 2 or len(wide) * 2 < len(rows):
        return []
    if any(len(cell) > _LONGEST_CELL for row in rows for cell in row) or _mostly_links(table, rows):
        return []
    return [" | ".join(row) for row in rows if row]


def _nests(table: HtmlElement) -> bool:
    tables = table.iter("table")
    next(tables)
    return next(tables, None) is not None


def _cells(row: HtmlElement) -> list[str]:
    texts = (" ".join("".join(cell.itertext()).split()) for cell in row.iter("td", "th"))
    return [text for text in texts if text]


def _mostly_links(table: HtmlElement, rows: list[list[str]]) -> bool:
    linked = sum(len("".join(link.itertext()).strip()) for link in table.iter("a"))
    return linked * 2 > sum(len(cell) for row in rows for cell in row)
