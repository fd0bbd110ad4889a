"""Where the sample network listens: ports in a row from ``ARCHIVER_SAMPLE_PORT`` on, 18600 by default."""

from __future__ import annotations

import os

VARIABLE = "ARCHIVER_SAMPLE_PORT"
DEFAULT = 18600


def base_port() -> int:
    """The first port."""
    return int(os.environ.get(VARIABLE) or DEFAULT)


def origin(host: int) -> str:
    """The scheme, address and port of a host by its number in ``subsites.HOST_FAMILIES``."""
    return f"http://127.0.0.1:{base_port() + host}"
