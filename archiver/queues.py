"""The addresses waiting to be asked: a queue for each host, the hosts taking turns."""

from __future__ import annotations

import heapq
from collections.abc import Callable

from archiver.urls import host_of
from archiver.visits import Entry, Kind

# What is new first: lists before articles, a list's further pages when its articles are in.
_RANK: dict[Kind, int] = {
    "robots": 0,
    "home": 1,
    "feed": 2,
    "sitemap": 2,
    "list": 2,
    "perhaps list": 2,
    "article": 4,
    "perhaps article": 4,
    "more": 5,
    "file": 6,
    "unknown": 7,
}
_LAST = 7
_FIRST = 3
"""The rank of what goes before other articles: what a list shows to have changed or moved."""


def _rank(entry: Entry) -> int:
    rank = _RANK[entry.kind]
    return {"first": min(rank, _FIRST), "in turn": rank, "last": _LAST}[entry.turn]


class Queues:
    """Entries by host, in the order of their kind and then of their coming."""

    def __init__(self) -> None:
        self._queues: dict[str, list[tuple[int, int, Entry]]] = {}
        self._pushed = 0

    def push(self, entry: Entry) -> None:
        """Put an entry in its host's queue."""
        self._pushed += 1
        queue = self._queues.setdefault(host_of(entry.address), [])
        heapq.heappush(queue, (_rank(entry), self._pushed, entry))

    def pop(self, may_ask: Callable[[str, Entry], bool]) -> Entry | None:
        """The first entry of the host that has waited longest and may be asked; None where none may."""
        for host in list(self._queues):
            queue = self._queues[host]
            if queue and may_ask(host, queue[0][2]):
                self._queues[host] = self._queues.pop(host)  # the host goes to the end of the round
                return heapq.heappop(queue)[2]
        return None

    def take(self, site_id: int) -> list[Entry]:
        """Take out everything of a site that waits."""
        taken = []
        for host, queue in self._queues.items():
            taken += [item[2] for item in queue if item[2].site_id == site_id]
            self._queues[host] = [item for item in queue if item[2].site_id != site_id]
            heapq.heapify(self._queues[host])
        return taken

    def first(self) -> list[tuple[str, Entry]]:
        """Each host that has something waiting, with what is first there."""
        return [(host, queue[0][2]) for host, queue in self._queues.items() if queue]

    def __len__(self) -> int:
        return sum(len(queue) for queue in self._queues.values())
