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
    "article": 3,
    "unknown": 3,
    "more": 4,
    "file": 5,
}


class Queues:
    """Entries by host, in the order of their kind and then of their coming."""

    def __init__(self) -> None:
        self._queues: dict[str, list[tuple[int, int, Entry]]] = {}
        self._pushed = 0

    def push(self, entry: Entry) -> None:
        """Put an entry in its host's queue."""
        self._pushed += 1
        queue = self._queues.setdefault(host_of(entry.address), [])
        heapq.heappush(queue, (_RANK[entry.kind], self._pushed, entry))

    def pop(self, may_ask: Callable[[str, Entry], bool]) -> Entry | None:
        """The first entry of the host that has waited longest and may be asked; None where none may."""
        for host in list(self._queues):
            queue = self._queues[host]
            if queue and may_ask(host, queue[0][2]):
                self._queues[host] = self._queues.pop(host)  # the host goes to the end of the round
                return heapq.heappop(queue)[2]
        return None

    def first(self) -> list[tuple[str, Entry]]:
        """Each host that has something waiting, with what is first there."""
        return [(host, queue[0][2]) for host, queue in self._queues.items() if queue]

    def __len__(self) -> int:
        return sum(len(queue) for queue in self._queues.values())
