"""Writes the story with a given number of a given sub-site: the same one every time.

Traps are dealt out by the story's number, so that each is sure to stand on some page of every sub-site.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from archiver.sample.documents import cite, issued
from archiver.sample.legacy_font import has_font_for
from archiver.sample.prose import Voice, capital
from archiver.sample.spelling import newer_tones, portal_slug, slugged
from archiver.sample.stories import (
    Block,
    Document,
    Figure,
    Heading,
    Items,
    Markup,
    Paragraph,
    Placement,
    Signature,
    Spelling,
    Story,
    SubSite,
    Table,
)

_MARKUPS: tuple[Markup, ...] = ("p", "br", "div", "p", "word")
_SPELLINGS: dict[int, Spelling] = {2: "nfd", 5: "eth", 7: "spaced"}
_MIDDLES = ("work work", "voice work", "work lack", "tasks voice", "context work work", "voice", "lack tasks")
_ROLES = (
    "Phó Trưởng phòng Tổng hợp",
    "Chuyên viên Văn phòng",
    "Trưởng phòng Nghiệp vụ",
    "Phó Chánh Văn phòng",
    "Trưởng phòng Thông tin",
)
_TITLES = (
    "{Unit} {act} {how}",
    "{Commune} {act} để {effect}",
    "{Gathering} về {field} tại {district}, năm {now}",
    "{Unit}: {result}",
    "Khi {people} ở {commune} cùng {act}",
    "Đồng chí {person} thăm, làm việc với {unit}",
    "{organ} phát động “{heading}” tại {commune}, {district}",
    "{Field} - nhìn từ {commune}, {district}",
    "{Heading}: chuyện ở {hamlet}, {commune}",
)
_LEADS = (
    "{when}, {organ} {province} tổ chức {gathering} về {field} tại {venue}. Dự có đồng chí {person}, {role}.",
    "{when}, tại {venue}, {unit} phối hợp cùng {bureau} mở {gathering} bàn cách {act}.",
    "{when}, đồng chí {person}, {role}, dẫn đầu đoàn công tác tới {commune} nắm tình hình {field}.",
    "{when}, hơn {count} {people} huyện {district} dự {gathering} với nội dung {act}.",
)
_FILES = (
    "Tài liệu {gathering}",
    "Phụ lục số liệu huyện {district}",
    "Đề cương {field}",
    "Danh sách khen thưởng {district}",
)
# Families some of whose pages show no date.
_UNDATED = ("portal", "homemade")
# The year from which on nobody types in the fonts of old.
_LAST_OLD_FONT = 2021
_TOPICS = ("Về với cơ sở", "Những ngày tháng không quên")


def compose(site: SubSite, index: int, posted: datetime) -> Story:
    """Story number ``index`` of the sub-site, posted at that moment."""
    group = index // len(site.categories)
    voice = Voice(f"{site.name}:{index}", site.topics[group % len(site.topics)])
    event = None if index % 12 == 10 else posted - timedelta(voice.rng.randint(0, 2))
    title, cited = _title(site, index, voice, posted)
    lead = _lead(site, index, voice, event)
    blocks, more = _body(site, index, voice, posted)
    story = Story(
        key=site.key(posted),
        index=index,
        placements=(Placement(site, site.categories[index % len(site.categories)]),),
        slug=alias(site, index, title),
        title=title,
        lead=lead,
        blocks=blocks,
        posted=posted,
        changed=posted,
        event=event and event.date(),
        signatures=_signatures(site, index, voice),
        documents=tuple(dict.fromkeys((*cited, *more))),
        files=tuple(voice.write(_FILES[(index + n) % 4]) for n in range(1 + index % 2)) if index % 16 == 4 else (),
        topic=_TOPICS[index // 8 % 2] if index % 8 == 6 else None,
        markup=_MARKUPS[index % 5],
        spelling=_SPELLINGS.get(index % 9, "plain"),
    )
    return _in_old_font(story) if site.charset == "tcvn3" and posted.year < _LAST_OLD_FONT else story


def _in_old_font(story: Story) -> Story:
    """The story typed in a font of its day, without what that font cannot tell; as it is where that is too much."""
    blocks = tuple(block for block in story.blocks if isinstance(block, Paragraph) and has_font_for(block.text))
    names = [text for one in story.signatures for text in (one.name, one.role, one.organisation, one.source) if text]
    if len(blocks) < 2 or not all(map(has_font_for, (story.title, story.lead, *names))):
        return story
    cited = tuple(d for d in story.documents if _cites(story.title, d) or any(_cites(b.text, d) for b in blocks))
    return replace(story, blocks=blocks, documents=cited, markup="p", spelling="tcvn3")


def _cites(text: str, document: Document) -> bool:
    return bool(re.search(rf"(?<!\d){document.number}\s*[-–]\s*{document.type}/{document.issuer}", text))


def _title(site: SubSite, index: int, voice: Voice, posted: datetime) -> tuple[str, tuple[Document, ...]]:
    documents = _known(site, "TU", posted)
    if index % 10 == 3 and documents:
        document = documents[index % len(documents)]
        words = cite(document, 0 if index % 20 == 3 else 5)
        years = max(1, posted.year - document.date.year)
        return voice.write(f"Sơ kết {years} năm thực hiện {words} ở {{commune}}, {{district}}"), (document,)
    pattern = _TITLES[6 if index % 13 == 6 else index % len(_TITLES)]
    given = pattern.replace("{now}", str(posted.year)).replace("{organ}", site.organ)
    title = capital(voice.write(given))
    return (newer_tones(title) if index % 17 == 9 else title), ()


def _lead(site: SubSite, index: int, voice: Voice, event: datetime | None) -> str:
    if event is None:
        return voice.paragraph("context work")
    pattern = _LEADS[voice.rng.randrange(len(_LEADS))]
    given = pattern.replace("{organ}", site.organ).replace("{province}", site.province)
    return voice.write(given.replace("{when}", _when(site, index, voice, event)))


def _when(site: SubSite, index: int, voice: Voice, event: datetime) -> str:
    """The day of the event. Without a publication date beside it a day needs its year."""
    part = voice.pick("Sáng ngày", "Chiều ngày", "Ngày")
    ways = (
        f"{event:%d/%m/%Y}",
        f"{event:%d.%m.%Y}",
        f"{event:%d} tháng {event.month} năm {event.year}",
        f"{event.day}/{event.month}",
    )
    return f"{part} {ways[0 if site.family in _UNDATED else index % 4]}"


def _known(site: SubSite, issuer: str, posted: datetime) -> list[Document]:
    return [document for document in issued(site.province, issuer) if document.date < posted.date()]


def _body(site: SubSite, index: int, voice: Voice, posted: datetime) -> tuple[tuple[Block, ...], list[Document]]:
    if index % 11 == 4:
        return (Paragraph(voice.paragraph("work voice tasks")),), []
    documents = _cited(site, index, voice, posted)
    texts = _texts(index, voice, [cite(document, index + n) for n, document in enumerate(documents)])
    blocks: list[Block] = [Paragraph(text) for text in texts]
    _furnish(blocks, index, voice)
    return tuple(blocks), documents


def _cited(site: SubSite, index: int, voice: Voice, posted: datetime) -> list[Document]:
    if index % 3 == 1:
        return []
    known = _known(site, site.issuer if index % 2 else "TU", posted)
    return voice.rng.sample(known, min(len(known), 1 + index % 2))


def _texts(index: int, voice: Voice, cited: list[str]) -> list[str]:
    middles = [_MIDDLES[(index + n) % len(_MIDDLES)] for n in range(voice.rng.randint(3, 12))]
    texts = [voice.paragraph(kinds) for kinds in ("context work", *middles, "closing tasks")]
    for number, words in enumerate(cited, 1):
        texts[number] += " " + voice.write("Theo " + words + ", {unit} phải {task}.")
    return [newer_tones(text) if index % 4 == 1 and n % 3 == 1 else text for n, text in enumerate(texts)]


def _furnish(blocks: list[Block], index: int, voice: Voice) -> None:
    """Put figures, sub-headings, a list and a table among the paragraphs, as the story's number says."""
    if index % 8 == 3:
        blocks.insert(4, _table(voice))
    if index % 6 == 1:
        blocks.insert(len(blocks) - 1, _items(voice, nested=index % 12 == 1))
    if index % 5 == 2:
        for number, place in enumerate((4, 2), 1):
            blocks.insert(place, Heading(f"{3 - number}. " + voice.write("{heading}")))
    if index % 3 == 0:
        blocks.insert(1, _figure(index, voice))


def _table(voice: Voice) -> Table:
    head = ("TT", "Đơn vị", "Kế hoạch", "Thực hiện", "Tỷ lệ")
    rows = [
        (str(n), *voice.write("{Commune};{count};{count};{percent}").split(";"))
        for n in range(1, voice.rng.randint(4, 7))
    ]
    return Table((head, *rows))


def _items(voice: Voice, nested: bool) -> Items:
    items = []
    for number in range(voice.rng.randint(3, 5)):
        below = (voice.sentence("work"), voice.sentence("tasks")) if nested and number == 1 else ()
        items.append((voice.write("{Task}, {how};"), below))
    return Items(tuple(items), ordered=nested)


def _figure(index: int, voice: Voice) -> Figure:
    credit = voice.pick("Ảnh: N.Đ", "Ảnh: Trần Hải", "(Ảnh tư liệu)", "")
    return Figure(
        f"anh-{index % 40 + 1}.jpg",
        voice.write("{People} tại {venue}. ").strip() + (f" {credit}" if credit else ""),
    )


def alias(site: SubSite, index: int, title: str) -> str:
    """What the sub-site's system makes of a title for the address."""
    if site.family != "portal":
        return slugged(title)
    # Editors' systems of this kind have left such debris in their addresses for good.
    if index == 31:
        return "-".join([portal_slug(title)] * 12)[:600]
    return portal_slug(title) + ("-%EF%BF%BD" if index == 17 else "")


def _signatures(site: SubSite, index: int, voice: Voice) -> tuple[Signature, ...]:
    name, role = voice.person(), _ROLES[index % len(_ROLES)]
    if index % 9 == 8:
        return ()
    if site.family == "portal":
        place = site.organ if index % 4 else voice.write("Huyện ủy {district}")
        return (Signature(name, role, place),)
    if site.family == "custom":
        return (Signature(name, None, None if index % 5 == 2 else f"Cơ quan UBKT Tỉnh ủy {site.province}"),)
    ways = (
        (Signature(name),),
        (Signature(name, role),),
        (Signature(name, source=f"Báo {site.province}"),),
        (Signature(None, source="Trang tin Huyện ủy " + voice.write("{district}")),),
        (Signature(name), Signature(voice.person())),
    )
    return ways[index % 5]
