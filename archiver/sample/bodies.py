"""The body of a story: as the HTML that editors leave, and as the paragraphs that a reader should give."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from archiver.sample.spelling import shown
from archiver.sample.stories import Block, Figure, Heading, Items, Paragraph, Spelling, Story, Table

Picture = Callable[[Figure, Spelling], str]


def paragraphs(blocks: Iterable[Block]) -> list[str]:
    """The body as plain paragraphs: a list item each, a table row each with its cells joined by `` | ``.

    >>> paragraphs([Heading("Kết quả"), Items((("một", ("hai",)),)), Table((("TT", "Xã"),))])
    ['Kết quả', 'một', 'hai', 'TT | Xã']
    """
    return [text for block in blocks for text in _plain(block)]


def _plain(block: Block) -> list[str]:
    if isinstance(block, Paragraph | Heading):
        return [block.text]
    if isinstance(block, Items):
        return [text for item, nested in block.items for text in (item, *nested)]
    if isinstance(block, Table):
        return [" | ".join(row) for row in block.rows]
    return []


def body_html(story: Story, picture: Picture) -> str:
    """The blocks of the story in its kind of markup; ``picture`` is the family's way with captions."""
    pieces = []
    for running, group in groupby(story.blocks, lambda block: isinstance(block, Paragraph)):
        if running and story.markup == "br":
            pieces.append(_broken([shown(text, story.spelling) for text in paragraphs(group)]))
        else:
            pieces.extend(_block(block, story, picture) for block in group)
    return "\n".join(pieces)


def _broken(texts: list[str]) -> str:
    """Paragraphs that an editor parted with line breaks, now two, now one."""
    breaks = ("<br />\n<br />\n", "<br />")
    joined = "".join(text + breaks[number % 2] for number, text in enumerate(texts[:-1]))
    return f'<p style="text-align: justify;">{joined}{texts[-1]}</p>'


def _block(block: Block, story: Story, picture: Picture) -> str:
    if isinstance(block, Paragraph):
        return wrapped(shown(block.text, story.spelling), story)
    if isinstance(block, Heading):
        return _heading(shown(block.text, story.spelling), story)
    if isinstance(block, Items):
        return _list(block, story.spelling)
    if isinstance(block, Table):
        return _table(block, story.spelling)
    return picture(block, story.spelling)


def wrapped(inner: str, story: Story) -> str:
    """One paragraph's HTML around what is already escaped."""
    if story.markup == "div":
        return f'<div style="text-align: justify;">{inner}</div>'
    if story.spelling == "tcvn3":
        return f'<p align="justify"><font face=".VnTime" size="3">{inner}</font></p>'
    if story.markup == "word":
        return (
            '<p class="MsoNormal" style="margin:6pt 0cm;text-align:justify;text-indent:1cm">'
            '<span style="font-size:14pt;font-family:&quot;Times New Roman&quot;,serif">'
            f"{inner}<o:p></o:p></span></p>"
        )
    return f'<p style="text-align: justify;">{inner}</p>'


def _heading(inner: str, story: Story) -> str:
    if story.index % 2:
        return f"<h3>{inner}</h3>"
    return wrapped(f"<strong>{inner}</strong>", story)


def _list(block: Items, spelling: Spelling) -> str:
    tag = "ol" if block.ordered else "ul"
    return f"<{tag}>" + "".join(_item(item, nested, spelling) for item, nested in block.items) + f"</{tag}>"


def _item(item: str, nested: tuple[str, ...], spelling: Spelling) -> str:
    inner = "".join(f"<li>{shown(text, spelling)}</li>" for text in nested)
    return f"<li>{shown(item, spelling)}{f'<ul>{inner}</ul>' if inner else ''}</li>"


def _table(block: Table, spelling: Spelling) -> str:
    head, *rows = block.rows
    lines = [_row(head, "th", spelling), *(_row(row, "td", spelling) for row in rows)]
    return '<table border="1" cellpadding="4" style="width:100%"><tbody>' + "".join(lines) + "</tbody></table>"


def _row(cells: tuple[str, ...], tag: str, spelling: Spelling) -> str:
    return "<tr>" + "".join(f"<{tag}>{shown(cell, spelling)}</{tag}>" for cell in cells) + "</tr>\n"
