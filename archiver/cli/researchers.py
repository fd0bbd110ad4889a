"""Verbs for researchers: search."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import click

from archiver.cli.options import archive_option, json_option
from archiver.cli.tables import print_hits
from archiver.errors import ArchiverError
from archiver.search import search as search_archive
from archiver.store import sites
from archiver.store.archive import Archive

_DAYS = {"%Y-%m-%d": "%Y-%m-%d", "%Y-%m": "%Y-%m", "%Y": "%Y", "%d/%m/%Y": "%Y-%m-%d", "%m/%Y": "%Y-%m"}


class Day(click.ParamType[str]):
    """A day, month or year, in ISO 8601 or day first; handed on in ISO 8601."""

    name = "DATE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check it."""
        for form, iso in _DAYS.items():
            with suppress(ValueError):
                return datetime.strptime(str(value), form).strftime(iso)
        return self.fail(f"{value!r} is no date: give 2021-10-26, 26/10/2021, 2021-10 or 2021.", param, ctx)


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, required=True, metavar="QUERY")
@click.option("--site", metavar="S", help="Only this site, or this province's sites.")
@click.option("--organ", metavar="NAME", help="Only organs with this in their name, with or without marks.")
@click.option("--since", type=Day(), help="Only from this day, month or year on.")
@click.option("--until", type=Day(), help="Only up to this day, month or year.")
@click.option(
    "--limit", type=click.IntRange(1, 1_000_000), default=10, show_default=True, metavar="N", help="At most so many."
)
@archive_option
@json_option
@click.pass_context
def search(
    ctx: click.Context,
    words: tuple[str, ...],
    site: str | None,
    organ: str | None,
    since: str | None,
    until: str | None,
    limit: int,
    archive_path: Path,
    as_json: bool,
) -> None:
    """Search the archive, with Vietnamese marks or without.

    Words typed with marks are meant as typed; words without find all. "Words in quotes" follow each other;
    a document is found by its number, 13-CT/TU. Whatever is typed is a query. Exit code 0: found; 1: nothing.
    """
    query = " ".join(words).encode("utf-8", "replace").decode()
    with Archive.read(archive_path) as archive:
        if site is not None and not sites.matching(archive.connection, site):
            known = ", ".join(sites.names(archive.connection)) or "none"
            raise ArchiverError(f"the archive holds no site named {site!r}", advice=f"It holds: {known}.")
        hits = search_archive(archive.connection, query, site=site, organ=organ, since=since, until=until, limit=limit)
    if as_json:
        click.echo(json.dumps([hit.asdict() for hit in hits], ensure_ascii=False, indent=2))
    elif hits:
        print_hits(hits)
    else:
        click.echo("Nothing found.", err=True)
    ctx.exit(0 if hits else 1)


VERBS: tuple[click.Command, ...] = (search,)
