"""Parameters that change from page to page, or from link to link, and say nothing of where an address leads."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from archiver.urls import NAMELESS, host_of, is_nameless, without_parameters

_FEWEST_LINKS = 10
_FEWEST_PLACES = 3
_MOST = 0.8
_NAMED = re.compile(r"ref|sid|sess\w*|token|rnd|rand\w*|ts|timestamp|nocache|_", re.IGNORECASE)
_LONG = 8  # letters of a value that no page is told by
_DIGIT = re.compile(r"\d")


def volatile_parameters(
    links: Sequence[tuple[str, str]], hosts: Collection[str], before: dict[str, str]
) -> frozenset[str]:
    """The parameters of a page's (address, text) links on its own hosts that are sessions, counters or the like.

    Such a one stands in nearly all links: with the same value, which is long and holds a figure, or differs from
    that on the page before (a session); or with several where one text leads to one place (a counter). ``before``
    is taken, and brought up to date.
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
    frequent = {name: there for name, there in values.items() if len(there) >= _MOST * len(own)}
    constant = {name: there[0][0] for name, there in frequent.items() if len({value for value, _, _ in there}) == 1}
    found = {name for name, value in constant.items() if _is_session(name, value, before)}
    found |= {name for name, there in frequent.items() if name not in constant and _is_counter(name, there)}
    before.update(constant)
    return frozenset(found)


def _is_session(name: str, value: str, before: Mapping[str, str]) -> bool:
    """Whether a parameter that is the same in all links is one of this page alone: a needed one stays as it is."""
    if _NAMED.fullmatch(name) or before.get(name, value) != value:
        return True
    return len(value) >= _LONG and bool(_DIGIT.search(value))


def _is_counter(name: str, there: Sequence[tuple[str, str, str]]) -> bool:
    """Whether links that lead to one place, under one text, carry several values."""
    places: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for value, url, text in there:
        places[without_parameters(url, frozenset({name})), text].append(value)
    twice = [values for values in places.values() if len(values) > 1]
    apart = sum(1 for values in twice if len(set(values)) > 1)
    return apart >= _FEWEST_PLACES and apart >= _MOST * len(twice)
