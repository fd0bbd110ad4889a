"""Where the sample network listens: on the port ``ARCHIVER_SAMPLE_PORT``, 18600 by default."""

from __future__ import annotations

import os

VARIABLE = "ARCHIVER_SAMPLE_PORT"
DEFAULT = 18600


def base_port() -> int:
    """The port."""
    return int(os.environ.get(VARIABLE) or DEFAULT)


def origin(host: str) -> str:
    """The scheme, address and port of a host by its name in ``subsites.HOSTS``.

    >>> origin("lamgiang.dcs").startswith("http://lamgiang.dcs.localhost:")
    True
    """
    return origin_at(host, base_port())


def origin_at(host: str, port: int) -> str:
    """The same where the network listens on ``port``."""
    return f"http://{host}.localhost:{port}"
