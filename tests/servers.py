"""Servers for tests: one whose every answer a test writes down, and the sample network on free ports."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from archiver.sample.server import Network


@dataclass
class Reply:
    """An answer: ``wait`` seconds pass before it; ``stream`` follows in pieces, its length untold."""

    body: bytes | str = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    wait: float = 0.0
    stream: Iterable[bytes] | None = None


Page = Reply | str | bytes | Callable[["Asked"], Reply]


@dataclass(frozen=True)
class Asked:
    """One request as the server saw it; ``time`` is of a clock that only goes forward, in seconds."""

    path: str
    headers: Mapping[str, str]
    time: float
    number: int
    body: str = ""


class Site:
    """A site on loopback whose pages are a dictionary: path to page. ``asked`` holds every request in order."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        self.pages = dict(pages)
        self.asked: list[Asked] = []
        self.under_way = self.most_at_once = 0
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def paths(self) -> list[str]:
        """What was asked, in order."""
        return [asked.path for asked in self.asked]

    def __enter__(self) -> Site:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                reply = site._enter(self)
                try:
                    time.sleep(reply.wait)
                    body = reply.body.encode() if isinstance(reply.body, str) else reply.body
                    headers = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
                    if reply.stream is not None:
                        del headers["Content-Length"]
                        self.close_connection = True
                    self.send_response(reply.status)
                    for name, value in {**headers, **reply.headers}.items():
                        self.send_header(name, value)
                    self.end_headers()
                    if reply.status != 304:
                        self.wfile.write(body)
                        for piece in reply.stream or ():
                            self.wfile.write(piece)
                except OSError:
                    pass
                finally:
                    site._leave()

            def do_POST(self) -> None:
                self.do_GET()

            def log_message(self, *args: Any) -> None:
                pass

        return Handler

    def _enter(self, handler: BaseHTTPRequestHandler) -> Reply:
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0)).decode()
        with self._lock:
            asked = Asked(handler.path, dict(handler.headers.items()), time.monotonic(), len(self.asked), body)
            self.asked.append(asked)
            self.under_way += 1
            self.most_at_once = max(self.most_at_once, self.under_way)
        page = self.pages.get(handler.path, Reply("<h1>không tìm thấy</h1>", 404))
        if callable(page):
            page = page(asked)
        return page if isinstance(page, Reply) else Reply(page)

    def _leave(self) -> None:
        with self._lock:
            self.under_way -= 1


def free_ports(count: int) -> int:
    """The first of some free ports in a row."""
    for base in range(21000 + (time.monotonic_ns() // 1000) % 20000, 64000, count):
        try:
            for port in range(base, base + count):
                with socket.create_server(("127.0.0.1", port)):
                    pass
        except OSError:
            continue
        return base
    raise OSError("no free ports")


@contextmanager
def sample_network(round: int = 1, sizes: Mapping[str, int] | None = None) -> Iterator[Network]:
    """The sample network on a free port; ``network.port`` goes into ``ARCHIVER_SAMPLE_PORT``."""
    with Network(round, base_port=free_ports(1), sizes=sizes or {}) as network:
        yield network


def article(title: str, text: str, *, links: str = "", head: str = "") -> str:
    """A small article page of no known CMS."""
    paragraphs = "".join(f"<p>{part}</p>" for part in text.split("\n"))
    return (
        f"<!doctype html><html lang='vi'><head><meta charset='utf-8'><title>{title}</title>{head}</head><body>"
        f"<header><a href='/'>Trang chủ</a></header><article><h1>{title}</h1><div class='content'>{paragraphs}</div>"
        f"</article><nav>{links}</nav></body></html>"
    )


def listing(*links: tuple[str, str]) -> str:
    """A home page or list: (address, title) pairs."""
    items = "".join(f"<li><a href='{url}'>{title}</a></li>" for url, title in links)
    return (
        "<!doctype html><html lang='vi'><head><meta charset='utf-8'><title>Ban Tổ chức Tỉnh ủy</title></head><body>"
        f"<ul class='list'>{items}</ul></body></html>"
    )
