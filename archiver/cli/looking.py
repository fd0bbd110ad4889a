"""Verbs for looking at what was read, and how surely: explain, status, doubts."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from archiver import health
from archiver.cli.options import archive_option, json_option
from archiver.cli.tables import print_doubts, print_explanation, print_status
from archiver.errors import ArchiverError
from archiver.explaining import Explanation, explain, from_archive, from_file, from_web
from archiver.items import DOUBTFUL
from archiver.store import sites
from archiver.store.archive import Archive
from archiver.urls import parse_address


@click.command("explain")
@click.argument("target", metavar="URL|FILE")
@click.option("--url", metavar="U", help="The page's address, where a FILE does not say.")
@click.option(
    "--html",
    "html_path",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the page there, its parts outlined in colour.",
)
@archive_option
@json_option
@click.pass_context
def explain_(
    ctx: click.Context, target: str, url: str | None, html_path: Path | None, archive_path: Path, as_json: bool
) -> None:
    """Say what is read off a page, by which rule, and how sure that is.

    URL is looked up in the archive (the latest capture); where it is not there, it is asked once, as a crawl would
    ask it, and nothing is kept. Exit code 0: an article; 1: none.
    """
    explanation = explain(from_file(Path(target), url)) if Path(target).is_file() else _of_address(target, archive_path)
    if as_json:
        click.echo(json.dumps(explanation.asdict(), ensure_ascii=False, indent=2))
    else:
        print_explanation(explanation)
    if html_path is not None:
        html_path.write_text(explanation.html(), "utf-8")
    ctx.exit(0 if explanation.refusal is None else 1)


def _of_address(target: str, archive_path: Path) -> Explanation:
    from archiver.cli import spiders

    url = parse_address(target)
    site = spiders.sub_site_at(url)
    if saved := from_archive(archive_path, url, site):
        return explain(saved)
    with TemporaryDirectory() as folder:
        return explain(from_web(url, Path(folder), spiders.fetch, site))


@click.command()
@archive_option
@json_option
def status(archive_path: Path, as_json: bool) -> None:
    """Show what is kept of each site, its last crawl, and how many articles have a field that is read in doubt."""
    with Archive.read(archive_path) as archive:
        rows = health.status(archive.connection)
    if as_json:
        click.echo(json.dumps([row.asdict() for row in rows], ensure_ascii=False, indent=2))
    else:
        print_status(rows)


@click.command()
@click.option("--site", metavar="S", help="Only this site, or this province's sites.")
@click.option("--field", metavar="NAME", help="Only this field: title, body, published, bylines, related, family …")
@click.option(
    "--below",
    type=click.FloatRange(0, 1.01),
    default=DOUBTFUL,
    show_default=True,
    metavar="C",
    help="What is less sure than this.",
)
@click.option(
    "--limit", type=click.IntRange(1, 1_000_000), default=50, show_default=True, metavar="N", help="At most so many."
)
@archive_option
@json_option
def doubts(site: str | None, field: str | None, below: float, limit: int, archive_path: Path, as_json: bool) -> None:
    """List the fields of articles that are read in doubt, the least sure first.

    `archiver explain URL --html page.html` shows such a page with what was taken for what.
    """
    with Archive.read(archive_path) as archive:
        if site is not None and not sites.matching(archive.connection, site):
            known = ", ".join(sites.names(archive.connection)) or "none"
            raise ArchiverError(f"the archive holds no site named {site!r}", advice=f"It holds: {known}.")
        found = health.doubts(archive.connection, site=site, field=field, below=below, limit=limit)
    if as_json:
        click.echo(json.dumps([doubt.asdict() for doubt in found], ensure_ascii=False, indent=2))
    else:
        print_doubts(found)


VERBS: tuple[click.Command, ...] = (explain_, status, doubts)
