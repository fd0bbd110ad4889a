"""A generated site of any size, in the sample's custom family, served by a process of its own.

``python -m tests.benchmarks.site ARTICLES PORT``
"""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from archiver.sample.prose import Voice
from archiver.sample.topics import TOPICS
from archiver.sample.vocabulary import SENTENCES
from archiver.sample.world import build

PER_LIST = 20
RELATED = 8
_LIST = re.compile(r"-c7-(\d+)\.html$")
_ARTICLE = re.compile(r"-n(\d+)\.html$")
_KINDS = sorted(SENTENCES)


class Pages:
    """The pages: a home page, lists of twenty, articles of some 50 KB whose text differs."""

    def __init__(self, articles: int) -> None:
        self.articles = articles
        world = build(1)
        home = next(site for site in world.truth()["sites"] if site["family"] == "custom")
        address = home["articles"][0]["addresses"][0]
        body = world.answer(2, "/" + address.split("/", 3)[3]).body
        text = body if isinstance(body, str) else body.decode("utf-8")
        head, _, rest = text.partition("<h1")
        self._head, self._tail = head, "</td></tr><tr><td>" + rest[rest.index('<div class="cuoi"') :]

    def lists(self) -> int:
        return -(-self.articles // PER_LIST)

    def page(self, path: str) -> bytes | None:
        """The body at a path."""
        if path == "/":
            return self._wrapped("", [f"/chuyen-muc-tin-c7-{n}.html" for n in range(1, self.lists() + 1)])
        if match := _LIST.search(path):
            first = (int(match[1]) - 1) * PER_LIST
            return self._wrapped("", [address(n) for n in range(first, min(first + PER_LIST, self.articles))])
        if match := _ARTICLE.search(path):
            return self._article(int(match[1]))
        return None

    def _article(self, number: int) -> bytes:
        paragraphs = "".join(f"<p>{text}</p>" for text in _paragraphs(number))
        body = (
            f'<h1 class="tieude">{_title(number)}</h1>'
            f'<div class="ngaydang">Đăng ngày: {1 + number % 28:02}/0{1 + number % 9}/2022 - 8:28:04 AM</div>'
            f'<div class="noidung">{paragraphs}</div><div class="tinkhac"><h3>Các tin khác</h3>'
        )
        return self._wrapped(body, [address((number + n) % self.articles) for n in range(1, RELATED + 1)])

    def _wrapped(self, body: str, links: list[str]) -> bytes:
        items = "".join(f'<p><a href="{link}">{_text(link)}</a></p>' for link in links)
        return f"{self._head}{body}{items}</div>{self._tail}".encode()


def address(number: int) -> str:
    return f"/bai-so-{number}-n{number}.html"


def _text(link: str) -> str:
    match = _ARTICLE.search(link)
    return _title(int(match[1])) if match else "Xem tiếp"


@lru_cache(maxsize=4096)
def _title(number: int) -> str:
    return f"Tin số {number}: {_voice(f'title {number}').sentence(_KINDS[number % len(_KINDS)])[:80]}"


def _paragraphs(number: int) -> list[str]:
    voice = _voice(str(number))
    return [voice.paragraph(" ".join(_KINDS[n % len(_KINDS)] for n in range(part, part + 4))) for part in range(8)]


def _voice(seed: str) -> Voice:
    topics = sorted(TOPICS)
    return Voice(seed, topics[len(seed) % len(topics)])


def serve(articles: int, port: int) -> None:
    """Serve until killed."""
    pages = Pages(articles)
    bodies: dict[str, bytes | None] = {}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if self.path not in bodies:
                bodies[self.path] = pages.page(self.path)
            body = bodies[self.path]
            self.send_response(200 if body is not None else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *args: Any) -> None:
            pass

    ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()


if __name__ == "__main__":
    serve(int(sys.argv[1]), int(sys.argv[2]))
