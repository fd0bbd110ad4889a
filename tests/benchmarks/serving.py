"""Serving a folder of pages on loopback: by nginx where it is installed, else by a small server of our own.

Both are processes of their own, keep connections open and send HTML gzipped at level 1.
``python -m tests.benchmarks.serving FOLDER PORT`` is our own.
"""

from __future__ import annotations

import gzip
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.command import ROOT

_NGINX = """
{user}
worker_processes 1;
daemon off;
pid {scratch}/nginx.pid;
error_log {scratch}/nginx.log;
events {{ worker_connections 512; }}
http {{
    access_log off;
    types {{ text/html html; }}
    charset utf-8;
    keepalive_requests 1000000;
    gzip on;
    {temporary}
    server {{
        listen 127.0.0.1:{port};
        root {pages};
    }}
}}
"""


@dataclass(frozen=True)
class Server:
    """Where the pages are served, and by what."""

    url: str
    name: str


@contextmanager
def serving(pages: Path, scratch: Path, *, nginx: bool = True) -> Iterator[Server]:
    """Serve the files in *pages* for the time of a ``with``; nginx keeps its configuration and log in *scratch*."""
    program = shutil.which("nginx") if nginx else None
    port = _free_port()
    command = _nginx(program, pages, scratch, port) if program else _own(pages, port)
    process = subprocess.Popen(command, cwd=ROOT)
    url = f"http://127.0.0.1:{port}/"
    try:
        _wait_for(url, process)
        yield Server(url, _version(program) if program else "our own server")
    finally:
        process.terminate()
        process.wait()


def _nginx(program: str, pages: Path, scratch: Path, port: int) -> list[str]:
    configuration = scratch / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    built_in = _about(program)
    temporary = "\n    ".join(
        f"{name}_temp_path {scratch}/{name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        if f"--without-http_{name}_module" not in built_in
    )
    configuration.write_text(_NGINX.format(user=user, scratch=scratch, pages=pages, port=port, temporary=temporary))
    return [program, "-e", f"{scratch}/nginx.log", "-p", str(scratch), "-c", str(configuration)]


def _own(pages: Path, port: int) -> list[str]:
    return [sys.executable, "-m", "tests.benchmarks.serving", str(pages), str(port)]


def _about(program: str) -> str:
    return subprocess.run([program, "-V"], capture_output=True, text=True, check=True).stderr


def _version(program: str) -> str:
    return _about(program).partition("\n")[0].rpartition(" ")[2]


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as there:
        port: int = there.getsockname()[1]
        return port


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        try:
            urllib.request.urlopen(url).close()
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.05)
        else:
            return
    raise SystemExit(f"nothing serves {url}: {process.args!r} did not answer")


def run(folder: Path, port: int) -> None:
    """Serve the files of a folder until killed."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            name = self.path.lstrip("/") or "index.html"
            file = folder / name
            found = "/" not in name and file.is_file()
            body = file.read_bytes() if found else b"404"
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            if "gzip" in self.headers.get("Accept-Encoding", ""):
                self.send_header("Content-Encoding", "gzip")
                body = gzip.compress(body, 1)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            pass

    ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()


if __name__ == "__main__":
    run(Path(sys.argv[1]), int(sys.argv[2]))
