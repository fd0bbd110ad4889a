"""Reads pages with one peer: ``.venv-peers/bin/python -P peers.py PEER SECONDS``, one line of JSON a page.

It runs where the peers are installed and archiver is not. A line in is ``{"path": …, "url": …}``; a line out the
fields that were read, with the CPU seconds. A page that takes longer than SECONDS ends the process, in C too.
"""

from __future__ import annotations

import json
import os
import re
import signal
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

_BREAKS = re.compile(r"p|div|br|li|tr|td|h[1-6]|blockquote|figure|figcaption|section|article")


def _trafilatura(html: str, url: str) -> dict[str, Any]:
    read = import_module("trafilatura").bare_extraction(html, url=url, with_metadata=True, include_comments=False)
    if read is None:
        return {}
    found = read if isinstance(read, dict) else read.as_dict()
    return _fields(found["title"], found["text"], found["date"], found["author"])


def _readability(html: str, _url: str) -> dict[str, Any]:
    document = import_module("readability").Document(html)
    summary = document.summary(html_partial=True)
    return {"title": document.short_title(), "body": _text(summary) if summary.strip() else ""}


def _resiliparse(html: str, _url: str) -> dict[str, Any]:
    tree = import_module("resiliparse.parse.html").HTMLTree.parse(html)
    extract = import_module("resiliparse.extract.html2text").extract_plain_text
    body = extract(tree, main_content=True, alt_texts=False, links=False, comments=False)
    return {"title": tree.title, "body": body}


def _newsplease(html: str, url: str) -> dict[str, Any]:
    read = import_module("newsplease").NewsPlease.from_html(html, url=url, fetch_images=False)
    return _fields(read.title, read.maintext, read.date_publish, read.authors)


def _lxml(html: str, _url: str) -> dict[str, Any]:
    """The reference for speed: parsing, and the text of everything."""
    return {"body": import_module("lxml.html").document_fromstring(html).text_content()}


READERS: dict[str, Callable[[str, str], dict[str, Any]]] = {
    "trafilatura": _trafilatura,
    "readability": _readability,
    "resiliparse": _resiliparse,
    "news-please": _newsplease,
    "lxml": _lxml,
}


def _fields(title: str | None, body: str | None, day: object, authors: str | list[str] | None) -> dict[str, Any]:
    listed = re.split(r"[;,|]| và ", authors) if isinstance(authors, str) else authors or []
    names = [{"name": name.strip()} for name in listed if name and name.strip()]
    return {"title": title, "body": body, "published": str(day) if day else None, "bylines": names}


def _text(html: str) -> str:
    tree = import_module("lxml.html").fromstring(html)
    for element in tree.iter():
        if isinstance(element.tag, str) and _BREAKS.fullmatch(element.tag):
            element.tail = "\n" + (element.tail or "")
    return str(tree.text_content())


def _answer(name: str, asked: dict[str, str]) -> dict[str, Any]:
    html = Path(asked["path"]).read_text("utf-8")
    begun = time.process_time()
    try:
        read = READERS[name](html, asked["url"])
    except Exception as error:
        read = {"failed": f"{type(error).__name__}: {error}"}
    return {"seconds": time.process_time() - begun, "reading": read}


def main(name: str, limit: float) -> None:
    """Answer every line of standard input. What a peer prints itself goes nowhere."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    for line in sys.stdin:
        signal.setitimer(signal.ITIMER_REAL, limit)
        answer = _answer(name, json.loads(line))
        signal.setitimer(signal.ITIMER_REAL, 0)
        print(json.dumps(answer), file=out, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
