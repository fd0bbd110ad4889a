"""Ten rounds of the sample network, a day apart: what changes is noted as soon as it could be seen."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from archiver.sample.rounds import LAST_ROUND, moment
from archiver.sample.server import Network
from archiver.sample.world import World
from archiver.urls import canonical
from tests.clock import archiver_at
from tests.servers import sample_network

HANOI = timezone(timedelta(hours=7))
NOTED = {
    "text": ("changed",),
    "title": ("changed",),
    "byline": ("changed",),
    "attachment": ("changed",),
    "gone": ("404", "410", "soft 404"),
    "back": ("back",),
    "moved": ("moved",),
    "new": ("new",),
    "repost": ("new",),
    "near": ("new",),
}


@dataclass
class Diary:
    """What each round changed and what its crawl noted: (round, site, change) and (round, address, observation)."""

    archive: Path
    changes: list[tuple[int, dict[str, Any], dict[str, Any]]] = field(default_factory=list)
    due: dict[int, set[str]] = field(default_factory=dict)
    asked: dict[int, set[str]] = field(default_factory=dict)
    shown: dict[int, dict[str, str]] = field(default_factory=dict)
    noted: dict[int, set[tuple[str, str]]] = field(default_factory=dict)
    outcomes: dict[int, dict[str, str]] = field(default_factory=dict)

    def live_through(self, number: int, network: Network) -> None:
        """Let a round come and crawl what is due."""
        now = moment(number).replace(tzinfo=HANOI)
        world = network.turn_to(number)
        if number > 1:
            self.due[number] = self._values("SELECT canonical FROM frontier WHERE due <= ?", int(now.timestamp()))
        before = len(network.requests)
        names = [site["name"] for site in world.truth()["sites"]]
        env = {"ARCHIVER_SAMPLE_PORT": str(network.port)}
        options = ("--archive", self.archive, "--json", "--delay", "0")
        crawled = archiver_at(now, "crawl", *names, *options, env=env)
        summary = json.loads(crawled.out)["sites"]
        self.outcomes[number] = {row["site"]: row["outcome"] for row in summary}
        asked = network.requests[before:]
        self.asked[number] = {canonical(world.base(host) + target) for host, _, target, _ in asked}
        lists = [(host, target) for host, method, target, status in asked if status == 200 and method == "GET"]
        self.shown[number] = {world.base(h) + t: world.answer(h, t).body.decode("utf-8", "replace") for h, t in lists}
        self.noted[number] = self._observations(now)
        for site in world.truth()["sites"]:
            for change in site["changes"]:
                change["answers_at_old"] = any(_answers(world, address) for address in change.get("from", ()))
                self.changes.append((number, site, change))

    def _observations(self, since: datetime) -> set[tuple[str, str]]:
        with sqlite3.connect(self.archive) as connection:
            found = connection.execute(
                "SELECT d.canonical, o.kind FROM observations o JOIN addresses d ON d.article_id = o.article_id"
                " JOIN crawls k ON k.id = o.crawl_id WHERE k.started >= ?",
                (since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),),
            ).fetchall()
        return set(found)

    def _values(self, query: str, *parameters: object) -> set[str]:
        with sqlite3.connect(self.archive) as connection:
            return {row[0] for row in connection.execute(query, parameters)}

    def first_visible(self, number: int, change: dict[str, Any]) -> int | None:
        """The first round in which a crawl that asks what is due could see a change; None where none could.

        It sees what it asks: the article itself, or a list that shows its address. Where an article that has moved
        answers at its old address as before, only the new one tells.
        """
        forms = {canonical(change["address"])}
        if not change.get("answers_at_old"):
            forms |= {canonical(address) for address in change.get("from", ())}
        if change["kind"] == "back" and not self._was_gone(number, change):
            return None  # it went and came unseen
        for later in range(number, LAST_ROUND + 1):
            if forms & (self.due.get(later, set()) | self.asked[later]) or self._is_shown(later, change):
                return later
        return None

    def _was_gone(self, number: int, change: dict[str, Any]) -> bool:
        return any(self.is_noted(earlier, {**change, "kind": "gone"}) for earlier in range(1, number))

    def _is_shown(self, number: int, change: dict[str, Any]) -> bool:
        """Whether a list that was asked shows an address that was not there before."""
        path = escape(unquote(change["address"].split("/", 3)[3]))
        pages = (unquote(page) for page in self.shown[number].values())
        return change["kind"] in ("new", "repost", "near", "back", "moved") and any(path in page for page in pages)

    def is_noted(self, number: int, change: dict[str, Any]) -> bool:
        """Whether the crawl of a round noted a change."""
        forms = {canonical(address) for address in (change["address"], *change.get("from", ()))}
        return any((form, kind) in self.noted[number] for form in forms for kind in NOTED[change["kind"]])


def _answers(world: World, address: str) -> bool:
    parts = urlsplit(address)
    host = (parts.hostname or "").removesuffix(".localhost")
    return world.answer(host, parts.path + (f"?{parts.query}" if parts.query else "")).status == 200


@pytest.fixture(scope="module")
def diary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Diary]:
    with sample_network() as network:
        diary = Diary(tmp_path_factory.mktemp("rounds") / "archive.db")
        for number in range(1, LAST_ROUND + 1):
            diary.live_through(number, network)
        yield diary


def test_every_change_is_noted_in_the_round_in_which_it_could_first_be_seen(diary: Diary) -> None:
    late = []
    for number, site, change in diary.changes:
        if change["kind"] == "views" or site["state"] != "up":
            continue
        seen = diary.first_visible(number, change)
        if seen is not None and not any(diary.is_noted(n, change) for n in range(number, seen + 1)):
            late.append((number, seen, site["name"], change["kind"], change["address"]))
    assert late == [], "\n".join(map(str, late))


def test_most_changes_are_noted_at_once(diary: Diary) -> None:
    changes = [(n, c) for n, site, c in diary.changes if c["kind"] != "views" and site["state"] == "up"]
    at_once = sum(diary.is_noted(number, change) for number, change in changes)
    assert at_once >= 0.6 * len(changes)


def test_what_did_not_change_gives_no_revision(diary: Diary) -> None:
    real = {canonical(a) for _, _, c in diary.changes for a in (c["address"], *c.get("from", ()))}
    with sqlite3.connect(diary.archive) as connection:
        revised = connection.execute(
            "SELECT d.canonical, c.changed, c.title FROM changes c JOIN addresses d ON d.article_id = c.article_id"
            " GROUP BY c.revision_id HAVING count(*) = sum(d.canonical NOT IN (SELECT value FROM json_each(?)))",
            (json.dumps(sorted(real)),),
        ).fetchall()
    assert revised == []


def test_a_site_that_is_gone_parked_or_behind_a_challenge_is_said_to_be_and_loses_nothing(diary: Diary) -> None:
    bad = {(number, name) for number, found in diary.outcomes.items() for name, o in found.items() if o != "finished"}
    expected = {("ngoc_bien/van_phong", n) for n in (4, 5)} | {("phu_dien/huyen_uy_thach_son", n) for n in (4, 5)}
    expected |= {("bac_lang/ban_noi_chinh", n) for n in range(6, 11)} | {
        ("phu_dien/dang_uy_khoi", n) for n in range(7, 11)
    }
    assert bad == {(number, name) for name, number in expected}
    with sqlite3.connect(diary.archive) as connection:
        gone = connection.execute(
            "SELECT s.name, o.kind, o.time FROM observations o JOIN articles a ON a.id = o.article_id"
            " JOIN sites s ON s.id = a.site_id WHERE s.name IN ('ngoc_bien/van_phong', 'phu_dien/dang_uy_khoi')"
            " AND o.kind IN ('404', '410', 'soft 404')"
            " AND o.time >= iif(s.name = 'ngoc_bien/van_phong', '2025-01-09', '2025-01-12')"
            " AND o.time < iif(s.name = 'ngoc_bien/van_phong', '2025-01-11', '2025-01-16')"
        ).fetchall()
    assert gone == []


SIZES = {"ha_khe/uy_ban_kiem_tra": 400, "da_thach/ban_tuyen_giao": 400, "bac_lang/ban_tuyen_giao": 400}


def test_a_day_on_which_nothing_changed_costs_a_thirtieth_of_the_first_crawl(tmp_path: Path) -> None:
    with sample_network(sizes=SIZES) as network:
        asked = [_asked_at(network, tmp_path / "a.db", moment(1) + timedelta(days=day)) for day in (0, 1, 2)]
    shares = {(site, day): asked[day][site] / asked[0][site] for site in SIZES for day in (1, 2)}
    print("\n".join(f"{site}, day {day}: {share:.1%}" for (site, day), share in shares.items()))
    assert {name: share for name, share in shares.items() if share > 0.03} == {}


def _asked_at(network: Network, archive: Path, now: datetime) -> dict[str, int]:
    """The requests of a crawl, by site."""
    env = {"ARCHIVER_SAMPLE_PORT": str(network.port)}
    options = ("--archive", archive, "--json", "--delay", "0")
    crawled = archiver_at(now.replace(tzinfo=HANOI), "crawl", *SIZES, *options, env=env)
    return {row["site"]: row["requests"] for row in json.loads(crawled.out)["sites"]}
