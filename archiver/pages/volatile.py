"""Parameters that change from page to page, or from link to link, and say nothing of where an address leads."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from archiver.urls import NAMELESS, host_of, is_nameless, without_parameters

_FEWEST_LINKS = 10
_FEWEST_PLACES = 3
_MOST = 0.8
_DIGIT = re.compile(r"\d")


def volatile_parameters(links: Sequence[tuple[str, str]], hosts: Collection[str]) -> frozenset[str]:
    """The parameters of a page's (address, text) links on its own hosts that are sessions, counters or the like.

    Such a one stands with the same value, which holds a figure, in nearly all links (a session), or with another
    in every link, those included that lead to one place under one text (a counter).
    """
    own = [(url, text) for url, text in links if host_of(url) in hosts]
    if len(own) < _FEWEST_LINKS:
        return frozenset()
    values: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for url, text in own:
        for part in url.partition("?")[2].split("&"):
            name, _, value = part.partition("=")
            if part:
                values[NAMELESS if is_nameless(part) else name].append((value or name, url, text))
    return frozenset(
        name
        for name, there in values.items()
        if len(there) >= _MOST * len(own) and (_is_session(there) or _is_counter(name, there))
    )


def _is_session(there: Sequence[tuple[str, str, str]]) -> bool:
    values = {value for value, _, _ in there}
    return len(values) == 1 and bool(_DIGIT.search(next(iter(values))))


def _is_counter(name: str, there: Sequence[tuple[str, str, str]]) -> bool:
    """Whether links that lead to one place, under one text, carry several values."""
    places: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for value, url, text in there:
        places[without_parameters(url, frozenset({name})), text].append(value)
    twice = [values for values in places.values() if len(values) > 1]
    apart = sum(1 for values in twice if len(set(values)) > 1)
    return apart >= _FEWEST_PLACES and apart >= _MOST * len(twice)
