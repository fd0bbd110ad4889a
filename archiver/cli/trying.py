"""Verbs for trying archiver out: the sample network, a tour of it, shell completion."""

from __future__ import annotations

import json
import signal
import threading
from pathlib import Path

import click
from click.shell_completion import get_completion_class

from archiver.cli.options import archive_option
from archiver.cli.tour import run_tour
from archiver.sample.plan import LAST_ROUND
from archiver.sample.ports import VARIABLE, base_port

port_option = click.option(
    "--port",
    type=click.IntRange(1024, 65000),
    envvar=VARIABLE,
    show_envvar=True,
    metavar="P",
    help="The port that all its hosts share.  [default: 18600]",
)


@click.command()
@port_option
@click.option(
    "--round",
    "number",
    type=click.IntRange(1, LAST_ROUND),
    default=1,
    show_default=True,
    help="How many days the network has gone on.",
)
@click.option("--truth", is_flag=True, help="Print what there is to find, as JSON, and end.")
@click.option("--verbose", is_flag=True, help="Print every request.")
def sample(port: int | None, number: int, truth: bool, verbose: bool) -> None:
    """Serve the sample provincial network on loopback until Ctrl-C.

    Its hosts are names under .localhost that share one port: http://lamgiang.dcs.localhost:18600.
    """
    from archiver.sample.server import Network
    from archiver.sample.world import build

    port = port or base_port()
    if truth:
        click.echo(json.dumps(build(number, base_port=port).truth(), ensure_ascii=False, indent=2))
        return
    log = (lambda seen: click.echo(" ".join(map(str, seen)))) if verbose else None
    with Network(number, base_port=port, log=log) as network:
        for site in network.world.truth()["sites"]:
            click.echo(f"{site['name']:38} {site['home']}")
        click.echo("Serving. In another terminal: archiver crawl lam_giang ha_khe. Ctrl-C ends it.")
        stop = threading.Event()
        signal.signal(signal.SIGTERM, lambda *_: stop.set())
        stop.wait()


@click.command()
@archive_option
@port_option
def tour(archive_path: Path, port: int | None) -> None:
    """Crawl the sample network into an archive, twice, and show what came of it."""
    run_tour(archive_path, port or base_port())


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print what a shell's start-up file needs for completion."""
    from archiver.cli import main

    cls = get_completion_class(shell)
    assert cls is not None
    click.echo(cls(main, {}, "archiver", "_ARCHIVER_COMPLETE").source())


VERBS: tuple[click.Command, ...] = (sample, tour, completion)
