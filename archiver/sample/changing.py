"""What can happen to a story: it is copied, edited, moved, taken down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from archiver.sample.plan import Kind
from archiver.sample.prose import Voice
from archiver.sample.stories import Block, Paragraph, Placement, Signature, Story, SubSite
from archiver.sample.writing import alias

# One word for another, once in a paragraph: what an editor of a neighbouring site does to a text that is not his.
_SWAPS: Mapping[str, str] = {
    " đã ": " đều ",
    " được ": " cũng được ",
    " và ": " cùng ",
    " với ": " kèm ",
    " các ": " những ",
    " của ": " từ ",
    " trong ": " suốt ",
}


def reposted(story: Story, site: SubSite, index: int, posted: datetime) -> Story:
    """The same text on another sub-site, under an address, a signature and a spelling of its own."""
    voice = Voice(f"repost {site.name}:{index}", site.topics[0])
    return replace(
        story,
        key=site.key(posted),
        index=index,
        placements=(Placement(site, site.categories[index % len(site.categories)]),),
        slug=alias(site, index, story.title),
        posted=posted,
        changed=posted,
        signatures=_credit(story, site, voice),
        files=(),
        topic=None,
        spelling=("plain", "nfd", "eth")[index % 3],
    )


def _credit(story: Story, site: SubSite, voice: Voice) -> tuple[Signature, ...]:
    if site.family == "nukeviet":
        return (Signature(None, source=f"{story.site.organ} {story.site.province}"),)
    return (Signature(voice.person(), None if site.family != "portal" else "Chuyên viên", site.organ),)


def retold(story: Story, site: SubSite, index: int, posted: datetime) -> Story:
    """A repost with a few words edited."""
    copy = reposted(story, site, index, posted)
    blocks = tuple(_edited(block) if number % 2 else block for number, block in enumerate(copy.blocks))
    return replace(copy, blocks=blocks, near=(story.site.name, story.index))


def _edited(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    old = next((old for old in _SWAPS if old in block.text), None)
    return Paragraph(block.text.replace(old, _SWAPS[old], 1)) if old else block


def altered(story: Story, kind: Kind, when: datetime) -> Story:
    """The story after a change that leaves it where it is, or moves it."""
    return replace(_CHANGES[kind](story), changed=story.changed if kind == "views" else when)


def _voice(story: Story, kind: Kind) -> Voice:
    return Voice(f"{kind} {story.site.name}:{story.index}", story.site.topics[0])


def _text(story: Story) -> Story:
    voice = _voice(story, "text")
    first, added = Paragraph(voice.paragraph("context work")), Paragraph(voice.paragraph("work voice"))
    return replace(story, blocks=(first, *story.blocks[1:], added))


def _title(story: Story) -> Story:
    return replace(story, title=f"{story.title} (cập nhật)")


def _byline(story: Story) -> Story:
    first, *rest = story.signatures
    return replace(story, signatures=(replace(first, name=_voice(story, "byline").person()), *rest))


def _attachment(story: Story) -> Story:
    return replace(story, files=(*story.files, _voice(story, "attachment").write("Biểu mẫu kèm theo {gathering}")))


def _views(story: Story) -> Story:
    return replace(story, seen=story.seen + 1234)


def _moved(story: Story) -> Story:
    site = story.site
    category = site.categories[(site.categories.index(story.category) + 1) % len(site.categories)]
    slug = story.slug if site.family == "portal" else f"{story.slug}-chuyen-trang"
    return replace(story, placements=(Placement(site, category),), slug=slug, former=(story,))


_CHANGES = {
    "text": _text,
    "title": _title,
    "byline": _byline,
    "attachment": _attachment,
    "views": _views,
    "moved": _moved,
}
