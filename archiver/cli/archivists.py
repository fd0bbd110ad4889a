"""Verbs for archivists: crawl, import, sites, upgrade."""

from __future__ import annotations

import json
from pathlib import Path

import click

from archiver.cli.options import archive_option, json_option
from archiver.cli.tables import print_crawls, print_learned, print_sites
from archiver.errors import ArchiverError
from archiver.pages.families import FAMILIES
from archiver.store.archive import Archive

INTERRUPTED = 130


@click.command()
@click.argument("targets", nargs=-1, required=True, metavar="SITE|URL…")
@archive_option
@click.option("--full", is_flag=True, help="Ask for every known page again, due or not.")
@click.option(
    "--limit",
    type=click.IntRange(1),
    metavar="N",
    help="Stop after N requests a province, robots.txt apart; the next crawl goes on.",
)
@click.option(
    "--delay",
    type=click.FloatRange(0),
    metavar="S",
    help="Seconds between requests to a host; never under what robots.txt asks.",
)
@click.option(
    "--concurrency",
    type=click.IntRange(1, 32),
    metavar="N",
    help="Requests at a time to a host where robots.txt sets no delay.  [default: 1]",
)
@click.option(
    "--family",
    type=click.Choice([family.name for family in FAMILIES]),
    help="What made the site of a URL without a site file; generic goes by its structure alone.  [default: look]",
)
@click.option("--quiet", is_flag=True, help="No progress, no table; errors only.")
@click.option("--log", type=click.Path(path_type=Path), metavar="FILE", help="Write Scrapy's log there.")
@json_option
@click.pass_context
def crawl(
    ctx: click.Context,
    targets: tuple[str, ...],
    archive_path: Path,
    full: bool,
    limit: int | None,
    delay: float | None,
    concurrency: int | None,
    family: str | None,
    quiet: bool,
    log: Path | None,
    as_json: bool,
) -> None:
    """Crawl sites into the archive.

    SITE is a name that `archiver sites` lists: a province (nghe_an) or one of its sub-sites
    (nghe_an/ban_to_chuc). URL is any address of a site, with or without a site file.

    A crawl that was stopped or killed goes on where it was. Exit code 0: done; 1: a site failed; 130: stopped
    by hand.
    """
    from archiver.cli import spiders

    options = {
        "full": "1" if full else "",
        "limit": limit,
        "delay": delay,
        "concurrency": concurrency,
        "told_family": family,
    }
    report = spiders.crawl(targets, archive_path, options, progress=not quiet, log=log)
    if as_json:
        click.echo(json.dumps(report.asdict(), ensure_ascii=False, indent=2))
    elif not quiet:
        print_crawls(report.crawls)
        print_learned(report.crawls)
    for line in report.troubles():
        click.echo(f"archiver: {line}", err=True)
    if report.interrupted:
        click.echo("Stopped. Give the same command again to go on where it was.", err=True)
        ctx.exit(INTERRUPTED)
    ctx.exit(1 if report.failed else 0)


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--site", required=True, metavar="S", help="The site that the pages are from; made where it is unknown.")
@click.option("--url", metavar="U", help="The page's address, where the file does not say (one FILE only).")
@archive_option
@json_option
@click.pass_context
def import_(
    ctx: click.Context, files: tuple[Path, ...], site: str, url: str | None, archive_path: Path, as_json: bool
) -> None:
    """Read saved pages into the archive: HTML, or plain text such as a text-only crawl leaves.

    The address of a page is --url, else its canonical link, else one made from its digest. Files that cannot be
    read as articles are named, and the exit code is 1; the others are kept.
    """
    from archiver.importing import import_files

    with Archive.open(archive_path) as archive:
        results = import_files(archive, files, site=site, url=url)
    if as_json:
        click.echo(json.dumps([result.asdict() for result in results], ensure_ascii=False, indent=2))
    for result in results:
        if result.error:
            click.echo(f"archiver: {result.path}: {result.error}", err=True)
        elif not as_json:
            click.echo(f"{result.path}: {result.change}: {result.title}")
    ctx.exit(1 if any(result.error for result in results) else 0)


@click.command()
@json_option
def sites(as_json: bool) -> None:
    """List the sites that can be crawled by name."""
    from archiver.cli import spiders

    rows = spiders.known_sites()
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        print_sites(rows)


@click.command()
@archive_option
def upgrade(archive_path: Path) -> None:
    """Bring an archive of an earlier version forward."""
    if not archive_path.is_file():
        raise ArchiverError(f"there is no archive at {archive_path}", advice="Name it with --archive.")
    Archive.open(archive_path).close()
    click.echo(f"{archive_path} is of this version.")


VERBS: tuple[click.Command, ...] = (crawl, import_, sites, upgrade)
