"""Who wrote an article: the signature under it, else the author named on the page, else JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile, zip_longest

from lxml.html import HtmlElement

from archiver.items import Byline
from archiver.pages.blocks import Block, Node
from archiver.pages.files import is_file
from archiver.pages.labels import label, names_author, names_source
from archiver.pages.names import Named, names_of
from archiver.pages.published import is_date_line, is_mere_date
from archiver.pages.rules import BYLINE_ABOVE, Found
from archiver.vietnamese.bylines import is_collective, is_name, looks_like_signature, read_author, read_signature
from archiver.vietnamese.names import is_pen_name, without_titles
from archiver.vietnamese.text import clean, fold

#: A signature has a name, a role, an organisation, perhaps a source, each on a line of its own.
_MOST_LINES = 8
#: Lines that sign an essay above its text: two authors, each with a position, an office.
_MOST_ABOVE = 6
#: Syllables of a name that stands for an author by itself.
_FULL_NAME = 3
#: Lines of files and tools that may stand before one.
_MOST_SERVING = 8
_LONGEST_LINE = 120
#: Elements, and texts, in an element that are looked through for each line that it holds.
_MOST_INSIDE, _MOST_NAMED = 40, 1_000
_INLINE = ("span", "a", "b", "strong", "em")

_WRITTEN_BY = re.compile(r"^\W*(?:(?:(?:được )?(?:viết|đăng|gửi)|bài viết) )?bởi:?\s+", re.IGNORECASE)
_WRITTEN_WHEN = re.compile(r"\s+(?:(?:vào|lúc|ngày|on)\s.{0,40})?\d.{0,40}$")
#: "Ngày đăng: 31.05.2024 16:45 Tác giả: Kha Thị Mơ", "Được đăng vào 04/08/2025 bởi Vũ Thị Sen"
_BEFORE_LABEL = re.compile(
    r"^[^\n]{0,100}\d.*?\s(?=(?:tác giả|người viết|bút danh)\s?:)"
    r"|^\W*(?:được )?(?:đăng|gửi|viết|cập nhật)(?: (?:vào|lúc|ngày))*[\s\d/:,.–-]{6,60}(?=bởi\s)",
    re.IGNORECASE,
)
_CONTENT_BY = re.compile(r"^\W*nội dung\s*:\s*(.{4,60})$", re.IGNORECASE)
_CLOSING_WORDS = frozenset(("het", "than ai", "tran trong", "kinh thu", "kinh chao", "con nua", "ky sau"))
_LABEL_NAMES = {
    "tac gia": "Tác giả",
    "nguoi viet": "Tác giả",
    "nguoi thuc hien": "Tác giả",
    "nguon": "Nguồn",
    "nguon tin": "Nguồn",
}
#: With a colon and blanks.
_LONGEST_LABEL = max(map(len, _LABEL_NAMES)) + 5
_BARE_LABELS = frozenset(("nguon", "nguon tin", "theo"))
_AUTHOR_NAMED = Named(r"author|by-?line|tac-?gia|but-?danh|nguoi-?viet|writer")
_AUTHOR_SIDE = Named(r"author-?(?:bio|box|info|desc|avatar|img)|comment")


def signature(blocks: Sequence[Block]) -> tuple[int, tuple[Byline, ...]]:
    """How many blocks at the end of *blocks* sign the article, and whom they name."""
    count = 0
    for block in reversed(blocks[-_MOST_LINES:]):
        if not _may_sign(block):
            break
        count += 1
    # The last paragraph may be short too: take the longest end of the text that reads as a signature.
    for start in range(len(blocks) - count, len(blocks)):
        bylines = read_signature(_with_labels([clean(block.text) for block in blocks[start:]]))
        if bylines and _may_begin(blocks[start]) and not _goes_on(blocks, start):
            return len(blocks) - start, bylines
    if blocks and _is_pen_name(blocks[-1]):
        return 1, (Byline(name=clean(blocks[-1].text)),)
    return 0, ()


def _with_labels(lines: list[str]) -> list[str]:
    """*lines*, a bare label joined to the line that it stands above: "Tác giả", "Vi Thị Hoa"."""
    joined: list[str] = []
    for line in lines:
        above = _bare_label(joined[-1]) if joined else ""
        joined[-1:] = [f"{above}: {line}"] if above else [*joined[-1:], line]
    return joined


def _bare_label(text: str) -> str:
    """What a line that is a label and nothing else stands for; empty for any other."""
    return _LABEL_NAMES.get(fold(text).strip(" :"), "") if len(text) <= _LONGEST_LABEL else ""


def _is_pen_name(block: Block) -> bool:
    """Whether a last line, set to the right and in bold or italics, is the one word by which somebody goes: "Mộc"."""
    # Two words are a place as soon as a name; three that are one are read before.
    word = clean(block.text)
    is_set_off = block.align == "right" and (_is_all_italic(block) or block.bold >= len(word))
    return is_set_off and word.isalpha() and word[0].isupper() and fold(word) not in _CLOSING_WORDS


def signature_above(blocks: Sequence[Block]) -> tuple[int, tuple[Byline, ...]]:
    """How many blocks at the head of *blocks* sign the article, as essays are signed, and whom they name."""
    for count in range(min(_MOST_ABOVE, len(blocks) - 1), 0, -1):
        head = blocks[:count]
        if not all(_may_sign(block) and _is_apart(block) for block in head):
            continue
        bylines = read_signature([clean(block.text) for block in head])
        if any(byline.name and (byline.role or is_name(without_titles(byline.name))) for byline in bylines):
            return count, bylines
    return 0, ()


def signature_below_headline(blocks: Sequence[Block]) -> Found[tuple[Byline, ...]] | None:
    """Who signs an essay in the lines between its headline and its text: a name, and a role or an office."""
    lines = [block for block in blocks if _may_sign(block) and not block.linked and block.zone in ("", "meta")]
    for start in range(len(lines)):
        for end in range(min(len(lines), start + _MOST_LINES), start, -1):
            bylines = read_signature([clean(block.text) for block in lines[start:end]])
            persons = [b for b in bylines if b.name and is_name(without_titles(b.name))]
            if any(b.role or b.organisation or len(b.name.split()) >= _FULL_NAME for b in persons if b.name):
                return Found(bylines, BYLINE_ABOVE, lines[start].element)
    return _signed_beside_date(blocks)


def _signed_beside_date(blocks: Sequence[Block]) -> Found[tuple[Byline, ...]] | None:
    """Who signs in the line of the date or in the next one to it: several names, or one that is set apart."""
    for place, line in enumerate(blocks):
        if not _may_sign(line) or line.linked or line.zone not in ("", "meta") or label(line.text):
            continue
        beside = blocks[max(0, place - 1) : place + 2]
        if not is_date_line(line) and not any(map(is_mere_date, beside)):
            continue
        authors = read_author(clean(line.text))
        # Two words alone are a place or a section as soon as a name.
        if (len(authors) > 1 or _is_apart(line)) and all(map(_is_by_name, authors)):
            return Found(authors, BYLINE_ABOVE, line.element)
    return None


def _is_by_name(author: Byline) -> bool:
    name = without_titles(author.name or "")
    return is_name(name) or is_pen_name(name)


def visible_author(blocks: Sequence[Block]) -> tuple[Byline, ...]:
    """The author that a labelled line or an element named for it gives; blocks in order of trust."""
    label_above = ""
    for position, block in enumerate(blocks):
        labelled_by, label_above = label_above, _bare_label(block.text)
        if len(block.text) <= _LONGEST_LINE:
            is_value = labelled_by == "Tác giả"
            texts = iter([f"{labelled_by}: {block.text}"]) if is_value else _author_texts(block)
            for text in texts:
                if bylines := named(read_author(_as_author(clean(text)))):
                    return _with_lines_below(bylines, text, block, blocks[position + 1 : position + 4])
    return ()


def _as_author(text: str) -> str:
    """*text* as a line that names its author: "Viết bởi …", and "Nội dung: …" where a name follows."""
    label = _BEFORE_LABEL.match(text[:_LONGEST_LINE])
    plain = _WRITTEN_BY.sub("Tác giả: ", text[label.end() :] if label else text)
    if plain != text:
        plain = _WRITTEN_WHEN.sub("", plain)
    content = _CONTENT_BY.match(plain)
    return f"Tác giả: {content[1]}" if content and is_name(without_titles(content[1])) else plain


def _with_lines_below(
    bylines: tuple[Byline, ...], text: str, block: Block, below: Sequence[Block]
) -> tuple[Byline, ...]:
    """*bylines* with what the lines below add in the same element: a role, an organisation, another author."""
    box = next(filter(_is_authors, block.node.chain(3)), None)
    beside = takewhile(lambda line: box is not None and (line.node.within(box) or _is_beside(line, box)), below)
    lines = [text, *(line.text for line in beside)]
    return named(read_signature(list(map(clean, lines)))) or bylines if len(lines) > 1 else bylines


def _is_beside(line: Block, box: Node) -> bool:
    """Whether a line stands in the next box, named for the author like *box*: "news-author", "news-author2"."""
    return line.node.parent is box.parent and _names_author(line.element)


def named(bylines: tuple[Byline, ...]) -> tuple[Byline, ...]:
    """Those that name somebody, not only where the text was taken from."""
    return tuple(byline for byline in bylines if byline.name or byline.organisation)


def signed_behind(blocks: Iterable[Block]) -> tuple[Byline, ...]:
    """Whom the lines behind the text's box name, be it beyond files and tools: ``Vi Văn Páo (Huyện ủy Na Lạng)``."""
    others = (block for block in islice(blocks, _MOST_SERVING) if not _serves(block))
    lines = list(takewhile(lambda block: _may_sign(block) and not block.linked and block.zone in ("", "meta"), others))
    spans = ((start, end) for start in range(min(3, len(lines))) for end in range(len(lines), start, -1))
    for start, end in spans:
        bylines = read_signature([clean(block.text) for block in lines[start:end]])
        if any(b.name and (is_name(without_titles(b.name)) or _is_set_apart(lines[start])) for b in bylines):
            return bylines
        if bylines and any(map(_is_authors, lines[start].node.chain(2))):
            return bylines  # an office, in a box that is named for the author
    return ()


def _serves(block: Block) -> bool:
    """Whether it offers a file, or tools: what may stand between a text and its signature."""
    links = list(block.element.iter("a")) if block.link_density > 0.6 else []
    offers = links != [] and all(is_file(link.get("href", ""), link) for link in links)
    return offers or block.zone in ("share", "tags") or label(block.text) != ""


def _is_set_apart(block: Block) -> bool:
    return block.align == "right" or _is_all_italic(block)


def _is_all_italic(block: Block) -> bool:
    return block.italic >= len(block.text.replace(" ", ""))


def is_called_author(block: Block) -> bool:
    """Whether an element that holds the block, or all of its text and no more, is named for the author."""
    if _names_author(block.element):
        return True
    if block.inner is not None and _names_author(block.inner):
        return True
    inner = (e for e in islice(block.element.iterdescendants(), _MOST_INSIDE) if e.tag in _INLINE)
    return any(_names_author(e) and _first_texts(e) == block.text for e in inner)


def _first_texts(element: HtmlElement) -> str:
    return " ".join("".join(islice(element.itertext(), _MOST_INSIDE)).split())


def _author_texts(block: Block) -> Iterator[str]:
    """The whole line where it is the author's, else what elements inside it are named for the author."""
    if (
        names_author(block.text)
        or _WRITTEN_BY.match(block.text)
        or _CONTENT_BY.match(block.text)
        or _BEFORE_LABEL.match(block.text)
        or (is_collective(block.text) and not block.linked and block.zone in ("", "meta"))
        or "|" in block.text
        or any(map(_is_authors, block.node.chain(3)))
    ):
        yield block.text
    for element in islice(block.element.iterdescendants(*_INLINE, "address"), _MOST_NAMED):
        if _names_author(element):
            yield "".join(element.itertext())


def _is_authors(node: Node) -> bool:
    return _speak_of_author(node.names)


def _names_author(element: HtmlElement) -> bool:
    return element.get("rel") == "author" or _speak_of_author(names_of(element))


def _speak_of_author(names: str) -> bool:
    return _AUTHOR_NAMED.matches(names) and not _AUTHOR_SIDE.matches(names)


def recased(authors: tuple[Byline, ...], lines: Sequence[Block]) -> tuple[Byline, ...]:
    """*authors* whose names are in capitals as one of *lines* has them in small letters."""
    said = " ".join(block.text for block in lines if len(block.text) <= _LONGEST_LINE)
    return tuple(replace(author, name=_in_small_letters(author.name, said)) for author in authors)


def _in_small_letters(name: str | None, said: str) -> str | None:
    if name is None or not name.isupper():
        return name
    found = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", said, re.IGNORECASE)
    return next((one[0] for one in found if one[0].istitle()), name)


def machine_authors(names: Iterable[str], hosts: Iterable[str]) -> tuple[Byline, ...]:
    """JSON-LD's persons, without what is the name of the site, its vendor or an account."""
    refused = {host.casefold() for host in hosts}
    kept = (clean(name) for name in names)
    return tuple(Byline(name=name) for name in kept if _is_person(name) and name.casefold() not in refused)


def _is_person(name: str) -> bool:
    """Whether a name told to machines is a person's, in full or by a pen name, and not an account's ("Quản trị")."""
    return is_name(name) or (is_pen_name(name) and read_author(name) != ())


def sources(lines: Iterable[str]) -> tuple[str, ...]:
    """Where the text was taken from, by the lines that say so ("Nguồn tin: …", "Theo …"), each once."""
    parts = (part.strip() for line in lines for part in line.split("|"))
    said = (byline.source for part in parts if names_source(part) for byline in _read_source(clean(part)))
    return tuple(dict.fromkeys(source for source in said if source))


def labelled(lines: Sequence[Block]) -> Iterator[str]:
    """The texts of *lines*, a bare label joined to the line that it stands above: "Nguồn", "Báo Sơn La"."""
    for line, below in zip_longest(lines, lines[1:]):
        if below is not None and len(line.text) < 20 and fold(line.text).strip(" :") in _BARE_LABELS:
            yield f"{line.text.strip(' :')}: {below.text}"
        else:
            yield line.text


def sourced(authors: tuple[Byline, ...], told: Sequence[str]) -> tuple[Byline, ...]:
    """*authors*, each with the source that it does not name itself; bylines of their own where nobody signs."""
    if not authors:
        return tuple(Byline(source=source) for source in told)
    if not told:
        return authors
    return tuple(author if author.source else replace(author, source=told[0]) for author in authors)


def _read_source(line: str) -> tuple[Byline, ...]:
    return read_signature([line]) or read_author(line)


def _may_sign(block: Block) -> bool:
    return len(block.text) <= _LONGEST_LINE and not block.row and not block.level


def _goes_on(blocks: Sequence[Block], start: int) -> bool:
    """Whether the lines set to the right began before: "TM. ỦY BAN" makes the name below it a document's."""
    before = blocks[start - 1] if start else None
    return before is not None and before.align == blocks[start].align == "right" and _may_sign(before)


def _is_apart(block: Block) -> bool:
    """Set apart by its place or its weight."""
    size = len(block.text)
    return block.align == "right" or block.bold * 2 > size or block.italic * 2 > size


def _may_begin(block: Block) -> bool:
    """Set apart, or worded as a signature."""
    text = block.text
    return _is_apart(block) or names_author(text) or names_source(text) or looks_like_signature(clean(text))
