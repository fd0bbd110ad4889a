"""Options that several verbs share."""

from __future__ import annotations

from pathlib import Path

import click

archive_option = click.option(
    "--archive",
    "archive_path",
    type=click.Path(path_type=Path),
    default=Path("archive.db"),
    envvar="ARCHIVER_ARCHIVE",
    show_default=True,
    show_envvar=True,
    help="The archive file.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON on standard output.")
