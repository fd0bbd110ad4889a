"""Ways of looking at the sample world without a network: pages, their links, and a walk over its lists."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.html

from archiver.sample.answers import Answer, wire
from archiver.sample.charsets import decoded
from archiver.sample.world import World

_ZERO_WIDTH = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_POST_BACK = re.compile(r"__doPostBack\('([^']*)','([^']*)'\)")
# Pages after which a walk that finds an endless pager turns back.
_ENOUGH = 110
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)"[^>]* value="([^"]*)"')


@lru_cache(maxsize=32)
def sites(world: World) -> dict[str, Any]:
    """The truth's sites by name; not to be changed."""
    return {site["name"]: site for site in world.truth()["sites"]}


def articles(world: World) -> list[dict[str, Any]]:
    """All articles that are served."""
    return [a for site in sites(world).values() if site["state"] == "up" for a in site["articles"]]


def place(url: str) -> tuple[str, str]:
    """The host's name and the target that an address asks for."""
    parts = urlsplit(url)
    return (parts.hostname or "").removesuffix(".localhost"), wire(
        parts.path + (f"?{parts.query}" if parts.query else "")
    )


def answer(world: World, url: str) -> Answer:
    """What the world answers at an address."""
    return world.answer(*place(url))


def text_of(answer: Answer) -> str:
    """The letters of a page, whatever it is encoded in."""
    return decoded(answer.body, answer.charset)


def served(world: World, url: str) -> str:
    """The page at an address, which is there."""
    found = answer(world, url)
    assert found.status == 200, (found.status, url)
    return text_of(found)


def tree(page: str) -> Any:
    """The elements of a page."""
    return lxml.html.fromstring(page)


def parsed(world: World, url: str) -> Any:
    """The elements of the page at an address."""
    return tree(served(world, url))


def cleaned(text: str) -> str:
    """Text as a reader gives it: NFC, no invisible letters, single spaces."""
    text = _ZERO_WIDTH.sub("", unicodedata.normalize("NFC", text)).replace("\u00d0", "Đ")
    return " ".join(text.split())


def links_of(page: str, url: str) -> list[str]:
    """Where the links of a page lead, as a client asks."""
    hrefs = tree(page).xpath("//a/@href")
    found = [urljoin(url, wire(href.strip())) for href in hrefs if not href.startswith(("javascript", "#", "mailto"))]
    return [link.partition("#")[0] for link in found]


def hrefs(world: World, url: str) -> list[str]:
    """Where the links of the page at an address lead."""
    return links_of(served(world, url), url)


def walk(world: World, site: dict[str, Any]) -> tuple[set[str], int]:
    """The article addresses that home page, lists and their pagers lead to, and how many pages that took."""
    known = {url for article in site["articles"] for url in article["addresses"]}
    trapped = re.compile("|".join(site["traps"].values()) or "(?!)")
    seen: set[str] = set()
    found: set[str] = set()
    todo = [site["home"]]
    while todo and len(seen) < _ENOUGH:
        url = todo.pop(0)
        if url in seen or url in known or trapped.search(place(url)[1]):
            continue
        seen.add(url)
        for page in _views(world, url, site["home"]):
            links = _links_and_state(page, url)
            found |= known.intersection(links)
            todo += [link for link in links if link not in seen and _is_list(site, link)]
    return found, len(seen)


def _links_and_state(page: str, url: str) -> list[str]:
    if page.startswith("{"):
        return [urljoin(url, wire(item["url"])) for item in json.loads(page)["data"]["items"]]
    more = re.findall(r'data-url="([^"]+)"', page)
    return [*links_of(page, url), *(urljoin(url, wire(link.replace("&amp;", "&"))) for link in more)]


def _is_list(site: dict[str, Any], url: str) -> bool:
    """Whether an address is on the site's own host and neither a file nor an internal folder."""
    return (
        url.startswith(f"{site['host']}/")
        and "/noi-bo/" not in url
        and not url.endswith((".pdf", ".xml", "/rss/", "/feed", "/feed/"))
    )


def _views(world: World, url: str, home: str) -> Iterator[str]:
    """The page at an address, and all that posting its form back gives."""
    found = answer(world, url)
    if found.status != 200 or not found.content_type.startswith(("text/html", "application/json")):
        return
    pages, sent = [text_of(found)], set[tuple[str, ...]]()
    for page in pages:
        yield page
        hidden = dict(_HIDDEN.findall(page))
        for event in () if url == home else _POST_BACK.findall(page.replace("&#39;", "'")):
            if (*event, hidden["__VIEWSTATE"]) not in sent:
                sent.add((*event, hidden["__VIEWSTATE"]))
                form = {**hidden, "__EVENTTARGET": event[0], "__EVENTARGUMENT": event[1]}
                turned = world.posted(*place(url), form)
                pages += [text_of(turned)] if turned and turned.status == 200 else []
