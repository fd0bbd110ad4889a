"""Who signs an article, as editors type it: one function a form, each giving the lines of plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from archiver.sample.stories import Signature, Story

SignatureForm = Callable[[Story], list[str]]


def stacked(story: Story) -> list[str]:
    """Name, position, office and source, each on a line of its own."""
    return [line for signature in story.signatures for line in _stack(signature)]


def _stack(signature: Signature) -> Iterator[str]:
    lines = (signature.name, signature.role, signature.organisation)
    yield from (line for line in lines if line)
    if signature.source:
        yield f"Theo {signature.source}"


def labelled(story: Story) -> list[str]:
    """``Tác giả : <name> - <position>``, the source on a line behind."""
    return _under(story, "Tác giả : ", ", ")


def text_and_pictures(story: Story) -> list[str]:
    """``Tin và ảnh: <name> - <name>``."""
    return _under(story, "Tin và ảnh: ", " - ")


def _under(story: Story, label: str, between: str) -> list[str]:
    names = between.join(_titled(signature) for signature in story.signatures if signature.name)
    return [label + names] * bool(names) + [f"Nguồn: {source}" for source in _sources(story)]


def joined(story: Story) -> list[str]:
    """One line, the parts with dashes between: two names, a name and a position, a name and the source."""
    parts = [_titled(signature) for signature in story.signatures if signature.name]
    line = " - ".join([*parts, *(f"Theo {source}" for source in _sources(story))])
    return [line] if line else []


def bracketed(story: Story) -> list[str]:
    """``<name> (<position or office>)``, a line for each."""
    return [_bracketed(signature) for signature in story.signatures]


def _bracketed(signature: Signature) -> str:
    source = f"Theo {signature.source}" if signature.source else None
    behind = ", ".join(part for part in (signature.role, signature.organisation, source) if part)
    if not signature.name:
        return f"({behind})"
    return f"{signature.name} ({behind})" if behind else signature.name


def _titled(signature: Signature) -> str:
    behind = ", ".join(part for part in (signature.role, signature.organisation) if part)
    return " - ".join(part for part in (signature.name, behind) if part)


def _sources(story: Story) -> list[str]:
    return [signature.source for signature in story.signatures if signature.source]
