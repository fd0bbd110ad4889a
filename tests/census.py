"""Counting what a crawl of the sample network found and asked, site by site, against the truth that it publishes."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from archiver.urls import canonical, without_parameters


@dataclass
class Row:
    """One site's line: ``missing`` and ``more`` are addresses and titles, ``traps`` the requests into each."""

    site: str
    family: str
    articles: int
    missing: list[str] = field(default_factory=list)
    more: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    requests: float = 0.0
    traps: dict[str, int] = field(default_factory=dict)

    @property
    def found(self) -> int:
        return self.articles - len(self.missing)

    @property
    def per_article(self) -> float:
        return self.requests / self.articles

    def __str__(self) -> str:
        traps = ", ".join(f"{name} {count}" for name, count in self.traps.items() if count) or "-"
        share = f"{self.found}/{self.articles}"
        return f"{self.site:40} {self.family:12} {share:>9} {len(self.more):5} {self.per_article:8.2f}   {traps}"


HEADING = f"{'site':40} {'family':12} {'found':>9} {'more':>5} {'asked':>8}   traps"


def count(archive: Path, truth: dict[str, Any], requests: Iterable[tuple[str, str, str, int]]) -> list[Row]:
    """A row a site. Requests to a host that several sites share are shared out by their articles."""
    connection = sqlite3.connect(archive)
    ids = dict(connection.execute("SELECT d.canonical, d.article_id FROM addresses d"))
    live = {
        row[0]: row[1:] for row in connection.execute("SELECT id, address, title FROM articles WHERE state = 'live'")
    }
    connection.close()
    # Whoever knows nothing of a portal cannot know which of its organs are none of ours.
    neighbours = set(map(canonical, truth["never"]))
    asked: defaultdict[str, list[str]] = defaultdict(list)
    for host, _, target, _ in requests:
        asked[host].append(target)
    rows = [_row(site, ids) for site in truth["sites"] if site["state"] == "up"]
    taken = Counter(i for _, found in rows for i in found)
    host_sizes: Counter[str] = Counter()
    for site in truth["sites"]:
        host_sizes[_host(site["home"])] += len(site["articles"])
    sites = {site["name"]: site for site in truth["sites"]}
    for row, found in rows:
        host = _host(sites[row.site]["home"])
        row.twice = [live[i][1] for i in found if taken[i] > 1 and i in live]
        row.requests = len(asked[host]) * row.articles / host_sizes[host]
        patterns = sites[row.site]["traps"]
        row.traps = {name: sum(1 for t in asked[host] if re.search(p, t)) for name, p in patterns.items()}
        others = [live[i] for i in set(live) - set(taken) if canonical(live[i][0]) not in neighbours]
        row.more = [f"{address} {title}" for address, title in others if _host(address) == host]
    return [row for row, _ in rows]


def _row(site: dict[str, Any], ids: dict[str, int]) -> tuple[Row, list[int]]:
    row = Row(site["name"], f"{site['family']} {site['layout']}", len(site["articles"]))
    found = []
    for article in site["articles"]:
        there = [ids[form] for address in article["addresses"] if (form := _form(address, site)) in ids]
        if there:
            found.append(there[0])
        else:
            row.missing.append(article["canonical_address"])
        if len(set(there)) > 1:
            row.twice.append(article["canonical_address"])
    return row, found


def _form(address: str, site: dict[str, Any]) -> str:
    return canonical(without_parameters(address, frozenset({"sid", "ref"})) if site["traps"] else address)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removesuffix(".localhost")
