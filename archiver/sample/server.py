"""Serves the sample world on loopback: one plain HTTP/1.1 server a host, every request kept in a list."""

from __future__ import annotations

import gzip
import socket
import socketserver
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import ClassVar, Self

from archiver.errors import SiteTrouble
from archiver.sample.answers import Answer, wire
from archiver.sample.rounds import moment
from archiver.sample.subsites import HOST_FAMILIES
from archiver.sample.world import World, build

Seen = tuple[int, str, str, int]
# What socketserver calls a request: a connection, or for datagrams a pair.
_Request = socket.socket | tuple[bytes, socket.socket]
_HANOI = timedelta(hours=7)
_SMALL = 400


class Network:
    """The sample network as a context manager: serves while the block runs.

    ``requests`` holds (host, method, target, status) of all that was asked, in order; ``log`` is called
    with the same. With ``base_port=0`` the system chooses free ports. Raises SiteTrouble where one is taken.
    """

    def __init__(self, round: int = 1, base_port: int = 18600, log: Callable[[Seen], None] | None = None) -> None:
        self.requests: list[Seen] = []
        self._log = log
        self._lock = threading.Lock()
        self._ticks = [0] * len(HOST_FAMILIES)
        self._hosts = _hosts(self, base_port)
        self.ports = tuple(host.server_address[1] for host in self._hosts)
        self.world = build(round, ports=self.ports)

    def turn_to(self, round: int) -> World:
        """Let the world go on to another round, while serving."""
        self.world = build(round, ports=self.ports)
        return self.world

    def note(self, seen: Seen) -> None:
        """Keep a request; called by the servers' threads."""
        with self._lock:
            self.requests.append(seen)
        if self._log:
            self._log(seen)

    def tick(self, host: int) -> int:
        """How often the host has been asked, this time included."""
        with self._lock:
            self._ticks[host] += 1
            return self._ticks[host]

    def __enter__(self) -> Self:
        for host in self._hosts:
            threading.Thread(target=host.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for host in self._hosts:
            host.shutdown()
        self.close()

    def close(self) -> None:
        """Give the ports back and drop what connections are still open."""
        for host in self._hosts:
            host.server_close()
            host.drop_connections()


class _Host(ThreadingHTTPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, network: Network, number: int, port: int) -> None:
        self.network = network
        self.number = number
        self._open: set[_Request] = set()
        super().__init__(("127.0.0.1", port), _Handler)

    def server_bind(self) -> None:
        # HTTPServer would look up its own name, which takes seconds on a machine without DNS.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    def process_request(self, request: _Request, client_address: object) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: _Request) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def drop_connections(self) -> None:
        for request in tuple(self._open):
            self.shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up are no news."""


def _hosts(network: Network, base_port: int) -> list[_Host]:
    hosts: list[_Host] = []
    for number in range(len(HOST_FAMILIES)):
        port = base_port + number if base_port else 0
        try:
            hosts.append(_Host(network, number, port))
        except OSError as trouble:
            for host in hosts:
                host.server_close()
            raise _taken(port, trouble) from trouble
    return hosts


def _taken(port: int, trouble: OSError) -> SiteTrouble:
    advice = (
        f"Stop what listens on port {port}, or choose other ports with --port or ARCHIVER_SAMPLE_PORT: "
        f"the sample network takes {len(HOST_FAMILIES)} in a row from there."
    )
    return SiteTrouble(f"the sample network cannot listen on port {port}: {trouble.strerror}", advice=advice)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "Sample"
    sys_version = ""
    wbufsize = 1 << 16
    disable_nagle_algorithm = True
    timeout = 60
    server: _Host
    _silent: ClassVar[tuple[str, ...]] = ("HEAD",)

    def do_GET(self) -> None:
        network, host = self.server.network, self.server.number
        world, tick = network.world, network.tick(host)
        target = wire(self.path.encode("latin-1").decode("utf-8", "replace"))
        answer = world.answer(host, target)
        headers = _headers(world, host, target, answer)
        if answer.conditional and _fresh(self.headers, headers):
            self._send(target, 304, headers, b"")
        else:
            self._send_body(target, answer, headers, answer.shown(world.now, tick))

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_POST(self) -> None:
        self.close_connection = True
        self._send(self.path, 405, [("Allow", "GET, HEAD"), ("Connection", "close")], b"")

    def _send_body(self, target: str, answer: Answer, headers: list[tuple[str, str]], body: bytes) -> None:
        headers.append(("Content-Type", answer.content_type))
        if len(body) > _SMALL and _packs(answer.content_type):
            headers.append(("Vary", "Accept-Encoding"))
            if "gzip" in self.headers.get("Accept-Encoding", ""):
                headers.append(("Content-Encoding", "gzip"))
                body = gzip.compress(body, 1, mtime=0) if answer.live else _packed(body)
        self._send(target, answer.status, headers, body)

    def _send(self, target: str, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        # Noted before the bytes leave, so that whoever has the answer also finds it in the list.
        self.server.network.note((self.server.number, self.command, target, status))
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command not in self._silent:
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent: the network's list says all."""


def _headers(world: World, host: int, target: str, answer: Answer) -> list[tuple[str, str]]:
    headers: list[tuple[str, str]] = []
    if answer.location:
        headers.append(("Location", answer.location))
    if answer.filename:
        headers.append(("Content-Disposition", f'attachment; filename="{answer.filename}"'))
    if answer.conditional:
        since = (moment(world.changed_since(host, target)) - _HANOI).replace(tzinfo=UTC)
        headers += [("ETag", answer.etag), ("Last-Modified", format_datetime(since, usegmt=True))]
    return headers


def _fresh(asked: object, headers: Sequence[tuple[str, str]]) -> bool:
    """Whether the client has these very bytes; an ETag, where it sends one, goes before a date."""
    ours = dict(headers)
    get = asked.get  # type: ignore[attr-defined]
    tags = get("If-None-Match")
    if tags is not None:
        return any(tag.strip().removeprefix("W/") in (ours["ETag"], "*") for tag in tags.split(","))
    since = _date(get("If-Modified-Since"))
    modified = _date(ours["Last-Modified"])
    return since is not None and modified is not None and modified <= since


def _date(text: str | None) -> datetime | None:
    """A date of a header; what is none counts as not sent, as RFC 9110 asks."""
    try:
        moment_ = parsedate_to_datetime(text) if text else None
    except ValueError:
        return None
    return moment_.replace(tzinfo=UTC) if moment_ and moment_.tzinfo is None else moment_


def _packs(content_type: str) -> bool:
    return content_type.startswith(("text/", "application/rss", "application/xml"))


@lru_cache(maxsize=2048)
def _packed(body: bytes) -> bytes:
    return gzip.compress(body, 6, mtime=0)
