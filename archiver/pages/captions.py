"""Captions: which lines tell of the picture that they stand below, rather than of the matter."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

from archiver.pages.blocks import PROSE, Block
from archiver.pages.labels import ends_in_credit, names_author, photo_credit
from archiver.pages.leads import is_paragraph_of_lead

#: A caption is shorter than this.
_LONGEST_CAPTION = 300
#: Characters of a centred caption that ends as a sentence does, at most.
_LONGEST_CENTRED = 130
#: Elements of a box for a picture and its caption, at most.
_MOST_IN_IMAGE_BOX = 20


def is_caption(block: Block) -> bool:
    """Behind a picture, short, and set apart from the text; or nothing but a credit."""
    if block.zone == "caption" or photo_credit(block.text):
        return True
    if ends_in_credit(block.text):
        return not names_author(block.text)  # "Bài, ảnh: Vi Văn Páo"
    if not block.after_image or len(block.text) > _LONGEST_CAPTION or block.level or is_paragraph_of_lead(block):
        return False
    if block.text.endswith((";", ":")):
        return False  # "Thưa các đồng chí đại biểu;"
    size = len(block.text)
    if block.italic * 10 >= size * 8 or _in_image_table(block) or _fills_image_box(block):
        return True
    # Old tables centre all that stands in them: what is as long as a paragraph, and ends as one, is one.
    return block.align == "center" and not (size >= _LONGEST_CENTRED and block.text.endswith((".", "!", "?", ":", "”")))


def _fills_image_box(block: Block) -> bool:
    """Whether a ``div`` holds a picture and this line, and nothing else."""
    if len(block.text) > 2 * PROSE:
        return False
    boxes = (node.element for node in block.node.chain(2) if node.tag == "div")
    return any(_has_picture(box) and _says_only(box, block.text) for box in boxes)


def _has_picture(box: HtmlElement) -> bool:
    """Whether a small box holds a picture."""
    inside = list(islice(box.iter(), _MOST_IN_IMAGE_BOX + 1))
    return len(inside) <= _MOST_IN_IMAGE_BOX and any(element.tag == "img" for element in inside)


def _says_only(box: HtmlElement, said: str) -> bool:
    left = len("".join(said.split()))
    for text in box.itertext():
        left -= len("".join(text.split()))
        if left < 0:
            return False
    return True


def _in_image_table(block: Block) -> bool:
    """A small table with a picture in it and a line under it."""
    table = next((node.element for node in block.node.chain(6) if node.tag == "table"), None)
    if table is None or next(table.iter("img"), None) is None:
        return False
    return len("".join(table.itertext())) < _LONGEST_CAPTION * 2


def is_below_picture(block: Block) -> bool:
    """Whether a picture, and nothing else, stands right above in the same box, or inside: captions do so."""
    if not block.after_image:
        return False
    own = block.element
    above = own.getprevious() if own.tag != "td" else own.getparent().getprevious()
    near = [own] if above is None or "".join(above.itertext()).strip() else [own, above]
    return any(next(element.iter("img"), None) is not None for element in near)
