"""Serves the sample world on loopback: all hosts by one plain HTTP/1.1 server, every request kept in a list."""

from __future__ import annotations

import gzip
import socket
import socketserver
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import ClassVar, Self
from urllib.parse import parse_qsl

from archiver.errors import SiteTrouble
from archiver.sample.answers import Answer, wire
from archiver.sample.rounds import moment
from archiver.sample.world import World, build

Seen = tuple[str, str, str, int]
# What socketserver calls a request: a connection, or for datagrams a pair.
_Request = socket.socket | tuple[bytes, socket.socket]
_HANOI = timedelta(hours=7)
_SMALL = 400
_LONGEST_FORM = 1 << 20


class Network:
    """The sample network as a context manager: serves while the block runs, all hosts on one ``port``.

    ``requests`` holds (host, method, target, status) of all that was asked, in order, the host by the name by which
    it was called and the status 0 where it hung up; ``log`` is called with the same. ``sizes`` gives some
    sub-sites other numbers of articles. With ``base_port=0`` the system chooses a free port. Raises SiteTrouble
    where it is taken.
    """

    def __init__(
        self,
        round: int = 1,
        base_port: int = 18600,
        sizes: Mapping[str, int] | None = None,
        log: Callable[[Seen], None] | None = None,
    ) -> None:
        self.sizes = sizes
        self._asked: set[tuple[str, str]] = set()
        self.requests: list[Seen] = []
        self._log = log
        self._lock = threading.Lock()
        self._ticks: Counter[str] = Counter()
        self._server = _listening(self, base_port)
        self.port: int = self._server.server_address[1]
        self.world = build(round, self.port, self.sizes)

    def turn_to(self, round: int) -> World:
        """Let the world go on to another round, while serving."""
        self.world = build(round, self.port, self.sizes)
        return self.world

    def note(self, seen: Seen) -> None:
        """Keep a request; called by the servers' threads."""
        with self._lock:
            self.requests.append(seen)
        if self._log:
            self._log(seen)

    def tick(self, host: str) -> int:
        """How often the host has been asked, this time included."""
        with self._lock:
            self._ticks[host] += 1
            return self._ticks[host]

    def is_first(self, host: str, target: str) -> bool:
        """Whether this is the first time that the host is asked for ``target``."""
        with self._lock:
            before = len(self._asked)
            self._asked.add((host, target))
            return len(self._asked) > before

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self.close()

    def close(self) -> None:
        """Give the port back and drop what connections are still open."""
        self._server.server_close()
        self._server.drop_connections()


class _Server(ThreadingHTTPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, network: Network, port: int) -> None:
        self.network = network
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


def _listening(network: Network, port: int) -> _Server:
    try:
        return _Server(network, port)
    except OSError as trouble:
        advice = f"Stop what listens on port {port}, or choose another with --port or ARCHIVER_SAMPLE_PORT."
        raise SiteTrouble(
            f"the sample network cannot listen on port {port}: {trouble.strerror}", advice=advice
        ) from trouble


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "Sample"
    sys_version = ""
    wbufsize = 1 << 16
    disable_nagle_algorithm = True
    timeout = 60
    server: _Server
    _silent: ClassVar[tuple[str, ...]] = ("HEAD",)

    def do_GET(self) -> None:
        network, host, target = self.server.network, self._host(), self._target()
        world, tick = network.world, network.tick(host)
        answer = world.answer(host, target)
        if answer.hangs_up:
            self._hang_up(target)
        elif answer.flaps and network.is_first(host, target):
            self._send(target, 503, [("Retry-After", "1")], b"")
        else:
            time.sleep(answer.wait)
            self._answer(target, answer, _headers(world, host, target, answer), answer.shown(world.now, tick))

    def _hang_up(self, target: str) -> None:
        """Close the connection without a word."""
        self.server.network.note((self._host(), self.command, target, 0))
        self.close_connection = True

    def _answer(self, target: str, answer: Answer, headers: list[tuple[str, str]], body: bytes) -> None:
        if answer.conditional and _fresh(self.headers, headers):
            self._send(target, 304, headers, b"")
        else:
            self._send_body(target, answer, headers, body)

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_POST(self) -> None:
        network, host, target = self.server.network, self._host(), self._target()
        world, tick = network.world, network.tick(host)
        length = self.headers.get("Content-Length") or "0"
        if not length.isdecimal() or int(length) > _LONGEST_FORM:
            self.close_connection = True
            self._send(target, 413 if length.isdecimal() else 400, [("Connection", "close")], b"")
            return
        form = _form(self.rfile.read(int(length)))
        answer = world.posted(host, target, form)
        if answer is None:
            self._send(target, 405, [("Allow", "GET, HEAD")], b"")
        else:
            self._send_body(target, answer, _headers(world, host, target, answer), answer.shown(world.now, tick))

    def _host(self) -> str:
        """The name by which the client calls the host: ``lamgiang.dcs`` of ``lamgiang.dcs.localhost:18600``."""
        name = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        return name.lower().removesuffix(".localhost")

    def _target(self) -> str:
        return wire(self.path.encode("latin-1").decode("utf-8", "replace"))

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
        self.server.network.note((self._host(), self.command, target, status))
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


def _form(body: bytes) -> dict[str, str]:
    """The fields of a form as browsers send it; of a name sent twice, the last value."""
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def _headers(world: World, host: str, target: str, answer: Answer) -> list[tuple[str, str]]:
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
