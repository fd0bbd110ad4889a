"""The command line: click verbs, one module for each kind of user, and no logic of its own."""

from __future__ import annotations

import sys

import click

from archiver import __version__
from archiver.cli import archivists, looking, researchers, trying
from archiver.errors import ArchiverError


class Group(click.Group):
    """Turns errors that archiver knows into a sentence, advice and exit code 1."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a verb."""
        try:
            return super().invoke(ctx)
        except ArchiverError as error:
            click.echo(f"archiver: {error}", err=True)
            if error.advice:
                click.echo(f"  {error.advice}", err=True)
            ctx.exit(1)
        except BrokenPipeError:
            sys.stderr.close()  # whoever read our output has had enough
            ctx.exit(0)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="archiver")
def main() -> None:
    """Archives Vietnamese provincial party-organisation sites into one SQLite file.

    \b
    Try it on the sample network:   archiver tour
    Crawl a site or any address:    archiver crawl nghe_an
    Read saved pages:               archiver import page.html --site nghe_an/ban_to_chuc
    Search what was kept:           archiver search "chi bộ"
    See how a page is read, and why: archiver explain page.html
    See how the sites are doing:    archiver status

    The archive is ./archive.db unless --archive or ARCHIVER_ARCHIVE names another file. Completion for your
    shell: `archiver completion bash` (or zsh, fish) prints what to add to its start-up file.
    """


for module in (archivists, looking, researchers, trying):
    for verb in module.VERBS:
        main.add_command(verb)
