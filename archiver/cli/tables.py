"""What the verbs print for people."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from archiver.explaining import Explanation
from archiver.health import Doubt, SiteStatus
from archiver.learned import Learned
from archiver.search import Hit
from archiver.snippets import Pieces, marked

_WIDTH_WITHOUT_TERMINAL = 400  # a file or a pipe has none

_CRAWL_COLUMNS = (
    "new",
    "changed",
    "unchanged",
    "moved",
    "gone",
    "duplicates",
    "requests",
    "bytes",
    "failures",
)


def console() -> Console:
    """Standard output; wide enough for the tables where it is no terminal."""
    return Console() if sys.stdout.isatty() else Console(width=_WIDTH_WITHOUT_TERMINAL)


def print_crawls(crawls: Sequence[Mapping[str, Any]]) -> None:
    """A row for each sub-site of a crawl."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column("sub-site")
    for name in _CRAWL_COLUMNS:
        table.add_column(name, justify="right")
    table.add_column("outcome")
    for row in crawls:
        figures = [size(row[name]) if name == "bytes" else str(row[name]) for name in _CRAWL_COLUMNS]
        table.add_row(row["site"], *figures, str(row["outcome"]))
    console().print(table)


def size(count: int) -> str:
    """Bytes in the unit that fits.

    >>> size(999), size(1_234_567)
    ('999 B', '1.2 MB')
    """
    value = float(count)
    for unit in ("B", "kB", "MB"):
        if value < 1000:
            return f"{value:.0f} {unit}" if unit == "B" else f"{value:.1f} {unit}"
        value /= 1000
    return f"{value:.1f} GB"


def print_learned(rows: Sequence[Mapping[str, Any]]) -> None:
    """What crawls have concluded about the addresses of sites that no file describes."""
    for row in rows:
        lines = list(Learned.from_dict(row["learned"]).lines())
        if lines:
            click.echo(f"\n{row['site']} ({row['family']}): what its addresses have shown")
            click.echo("\n".join(f"  {line}" for line in lines))


def print_sites(rows: Sequence[Mapping[str, Any]]) -> None:
    """A row for each sub-site that can be crawled by name."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in ("site", "province", "organ", "family", "home", "verified"):
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(str(row[name] or "–") for name in ("site", "province", "organ", "family", "home", "verified")))
    console().print(table)


def print_hits(hits: Sequence[Hit]) -> None:
    """Title, site and date, highlighted snippet and address of each hit; in a terminal, wrapped at words."""
    for hit in hits:
        copies = f" · also at {len(hit.copies)} other address{'es' * (len(hit.copies) > 1)}" if hit.copies else ""
        _print_pieces(hit.title_pieces, indent=0, style="bold")
        click.echo(f"  {hit.site} · {hit.organ or '–'} · {_day(hit)}{copies}")
        _print_pieces(hit.snippet, indent=2)
        click.secho(f"  {hit.address}", fg="blue")
        click.echo()


def _day(hit: Hit) -> str:
    if hit.published:
        return hit.published[:10]
    return f"undated, speaks of {hit.date}" if hit.date else "undated"


def _print_pieces(pieces: Pieces, *, indent: int, style: str = "") -> None:
    if not sys.stdout.isatty():
        click.echo(" " * indent + marked(pieces, "**", "**"))
        return
    text = Text.assemble(*((part, "bold yellow" if found else style) for part, found in pieces))
    console().print(Padding(text, (0, 0, 0, indent)))


def print_explanation(explanation: Explanation) -> None:
    """What was read, a row for each field; or why nothing was."""
    click.echo(f"{explanation.saved.address or 'no address'} ({explanation.saved.origin})")
    if explanation.refusal is not None:
        why = f": {explanation.refusal.why}" if explanation.refusal.why else ""
        click.echo(f"no article: {explanation.refusal.kind}{why}")
        return
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in ("field", "read", "sure", "by", "element"):
        table.add_column(name, justify="right" if name == "sure" else "left", overflow="fold")
    for field, value, confidence, rule, element in explanation.rows():
        table.add_row(field, Text(value or "–"), f"{confidence:.2f}", Text(rule), Text(element))
    console().print(table)


def print_status(rows: Sequence[SiteStatus]) -> None:
    """A row for each site of an archive."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in ("site", "articles", "gone", "last crawl", "outcome", "in doubt"):
        table.add_column(name, justify="right" if name in ("articles", "gone") else "left", overflow="fold")
    for row in rows:
        doubts = ", ".join(f"{name} {count}" for name, count in row.doubts.items())
        outcome = f"{row.outcome}: {row.why}" if row.why else row.outcome
        table.add_row(row.site, str(row.articles), str(row.gone), row.last_crawl or "–", outcome or "–", doubts or "–")
    console().print(table)


def print_doubts(doubts: Sequence[Doubt]) -> None:
    """A row for each field in doubt, with the article below it."""
    for doubt in doubts:
        click.echo(f"{doubt.confidence:.2f}  {doubt.field:12} {doubt.rule}")
        click.echo(f"      {doubt.title}")
        click.secho(f"      {doubt.address}", fg="blue")
    if not doubts:
        click.echo("Nothing is in doubt.")
