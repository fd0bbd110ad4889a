"""Scores of a reading: what share of what is stated of the pages it got right.

A page's marks are, by measure, one number for each thing that was asked of it: one for its title, one for every
byline that has a position. A measure is their mean over all pages; nothing is asked of what is not stated.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.benchmarks.extraction.comparing import differences
from tests.benchmarks.extraction.shingles import f1, precision_and_recall

Reading = Mapping[str, Any]
Marks = Mapping[str, tuple[float, ...]]


@dataclass(frozen=True)
class Measure:
    """``field`` is what an extractor must give at all to be asked; None where everyone is."""

    name: str
    heading: str
    field: str | None


MEASURES = (
    Measure("whole", "whole", None),
    Measure("body_precision", "body P", "body"),
    Measure("body_recall", "body R", "body"),
    Measure("body_f1", "F1", "body"),
    Measure("title", "title", "title"),
    Measure("day", "day", "published"),
    Measure("names", "names", "bylines"),
    Measure("roles", "roles", "roles"),
    Measure("organisations", "organ.", "roles"),
    Measure("related_addresses", "links", "related"),
    Measure("related_titles", "titles", "related"),
    Measure("refusals", "refused", None),
    Measure("documents_precision", "doc. P", "documents"),
    Measure("documents_recall", "doc. R", "documents"),
    Measure("attachments", "files", "attachments"),
)
EVERYTHING = frozenset(measure.field for measure in MEASURES if measure.field) | {"refused"}
#: What makes an article whole, with the least mark of each.
_WHOLE = dict.fromkeys(("title", "day", "names", "related_addresses", "related_titles"), 1.0) | dict.fromkeys(
    ("body_precision", "body_recall"), 0.98
)
#: Who gives less text than this has refused the page, for those who do not say so.
_LEAST_TEXT = 200


def marks(truth: Reading, got: Reading, gives: frozenset[str] = EVERYTHING) -> Marks:
    """The marks of one page for an extractor that *gives* those fields.

    A field that it does not give is asked of it only for the whole article.

    >>> marks({"title": "A", "bylines": []}, {"title": "A"}, frozenset({"title"}))
    {'title': (1.0,)}
    >>> marks({"refused": "listing"}, {"refused": "empty"})
    {'refusals': (1.0,)}
    """
    if "refused" in truth:
        return {"refusals": (float(_is_refusal(got, gives)),)}
    every = dict(_marks(truth, got))
    whole = {"whole": (float(_is_whole(every)),)} if {"title", "body"} <= truth.keys() else {}
    fields = {measure.name: measure.field for measure in MEASURES}
    return whole | {name: given for name, given in every.items() if given and fields[name] in gives}


def scores(pages: Iterable[Marks]) -> dict[str, float]:
    """The mean of each measure over *pages*; those that nothing was asked of are left out.

    >>> scores([{"title": (1.0,)}, {"title": (0.0,), "roles": (1.0, 0.0)}])
    {'title': 0.5, 'roles': 0.5}
    """
    pooled: dict[str, list[float]] = {}
    for page in pages:
        for name, given in page.items():
            pooled.setdefault(name, []).extend(given)
    means = {name: mean(given) for name, given in pooled.items()}
    if "body_recall" in means:
        means["body_f1"] = f1(means.get("body_precision", 0.0), means["body_recall"])
    return {measure.name: means[measure.name] for measure in MEASURES if measure.name in means}


def mean(given: Sequence[float]) -> float:
    """The mean of some marks; there is at least one."""
    return sum(given) / len(given)


def rounded_down(value: float) -> float:
    """To three places.

    >>> rounded_down(0.98765), rounded_down(1.0), rounded_down(0.57)
    (0.987, 1.0, 0.57)
    """
    return int(round(value * 1000, 6)) / 1000


def _is_refusal(got: Reading, gives: frozenset[str]) -> bool:
    return "refused" in got if "refused" in gives else len(got.get("body") or "") < _LEAST_TEXT


def _is_whole(every: Marks) -> bool:
    return all(mark >= least for name, least in _WHOLE.items() for mark in every.get(name, ()))


def _marks(truth: Reading, got: Reading) -> Iterator[tuple[str, tuple[float, ...]]]:
    if "body" in truth:
        precision, recall = precision_and_recall(_text(truth), _text(got))
        yield "body_precision", () if precision is None else (precision,)
        yield "body_recall", () if recall is None else (recall,)
    if "title" in truth:
        yield "title", (float(_plain(truth["title"]) == _plain(got.get("title"))),)
    if "published" in truth:
        yield "day", (float(_day(truth) == _day(got)),)
    if "bylines" in truth:
        yield from _of_bylines(truth["bylines"], got.get("bylines") or [])
    if "related" in truth:
        yield from _of_related(truth["related"], got.get("related") or [])
    if "documents" in truth:
        yield from _of_documents(truth["documents"], got.get("documents") or [])
    if "attachments" in truth:
        yield "attachments", (float(_agrees(truth["attachments"], got.get("attachments") or [])),)


def _of_bylines(truth: Sequence[Reading], got: Sequence[Reading]) -> Iterator[tuple[str, tuple[float, ...]]]:
    yield "names", (float(_names(truth) == _names(got)),)
    for measure, key in (("roles", "role"), ("organisations", "organisation")):
        asked = [(byline, _same_person(byline, place, got)) for place, byline in enumerate(truth) if byline.get(key)]
        yield measure, tuple(float(_plain(byline[key]) == _plain(other.get(key))) for byline, other in asked)


def _same_person(byline: Reading, place: int, got: Sequence[Reading]) -> Reading:
    """The byline of that name, or for want of a name the one in the same place."""
    named = (other for other in got if byline.get("name") and _plain(other.get("name")) == _plain(byline["name"]))
    in_place = got[place] if not byline.get("name") and place < len(got) else {}
    return next(named, in_place)


def _of_related(truth: Sequence[Reading], got: Sequence[Reading]) -> Iterator[tuple[str, tuple[float, ...]]]:
    for measure, key in (("related_addresses", "url"), ("related_titles", "title")):
        if all(key in link for link in truth):
            yield measure, (float(_column(truth, key) == _column(got, key)),)


def _of_documents(truth: Sequence[Reading], got: Sequence[Reading]) -> Iterator[tuple[str, tuple[float, ...]]]:
    true, found = _references(truth), _references(got)
    same = (true & found).total()
    yield "documents_precision", _part(same, found.total())
    yield "documents_recall", _part(same, true.total())


def _part(right: int, asked: int) -> tuple[float, ...]:
    return (1.0,) * right + (0.0,) * (asked - right)


def _references(documents: Sequence[Reading]) -> Counter[str]:
    """Only those with a code: "Nghị quyết 19" of a truth written by hand names no document for sure."""
    named = (_plain(document.get("reference")) for document in documents)
    return Counter(reference for reference in named if "/" in reference)


def _text(reading: Reading) -> str:
    return "\n".join(part for part in (reading.get("lead"), reading.get("body")) if part)


def _day(reading: Reading) -> str | None:
    """In the date's own offset; year and month alone stand as their first day."""
    return str(reading["published"])[:10] if reading.get("published") else None


def _names(bylines: Sequence[Reading]) -> list[str]:
    return [_plain(byline["name"]) for byline in bylines if byline.get("name")]


def _column(entries: Sequence[Reading], key: str) -> list[str]:
    return [_plain(entry.get(key)) for entry in entries]


def _agrees(truth: Any, got: Any) -> bool:
    return next(differences(truth, got), None) is None


def _plain(text: str | None) -> str:
    return " ".join(unicodedata.normalize("NFC", text or "").split())
