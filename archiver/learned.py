"""What crawls have learned of a site's addresses: kept with the site, and where the next crawl begins."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from archiver.pages.grammar import Grammar


@dataclass(frozen=True, slots=True)
class Learned:
    """``volatile`` are parameters that say nothing of a page (sessions, counters); ``views`` sets of parameters that
    only show known pages otherwise (sorted, printed).
    """

    grammar: Grammar = field(default_factory=Grammar)
    volatile: frozenset[str] = frozenset()
    views: frozenset[frozenset[str]] = frozenset()

    @classmethod
    def of(cls, text: str | None) -> Learned:
        """What :meth:`json` wrote; nothing for nothing."""
        return cls.from_dict(json.loads(text) if text else {})

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Learned:
        """What :meth:`asdict` gave."""
        views = frozenset(frozenset(names) for names in value.get("views", ()))
        return cls(Grammar.of(value.get("grammar", {})), frozenset(value.get("volatile", ())), views)

    def asdict(self) -> dict[str, Any]:
        """Ready for JSON: what there is."""
        views = sorted(sorted(names) for names in self.views)
        value = {"grammar": self.grammar.asdict(), "volatile": sorted(self.volatile), "views": views}
        return {name: there for name, there in value.items() if there}

    def json(self) -> str:
        """Text to be kept."""
        return json.dumps(self.asdict(), ensure_ascii=False)

    def __bool__(self) -> bool:
        return bool(self.grammar or self.volatile or self.views)

    def joined(self, grammar: Grammar, views: Iterable[frozenset[str]]) -> Learned:
        """With what one more crawl has found."""
        both = self.grammar.joined(grammar)
        shapes = {pattern.replace("{key}", "{n}") for pattern in both.articles}
        ignored = tuple(pattern for pattern in both.ignored if pattern not in shapes)
        return replace(self, grammar=replace(both, ignored=ignored), views=self.views | frozenset(views))

    def lines(self) -> Iterator[str]:
        """What was concluded, for people."""
        grammar = self.grammar
        yield from (f"articles    {pattern}" for pattern in grammar.articles)
        yield from (f"pagers      {pattern}" for pattern in grammar.pages)
        yield from (f"left alone  {pattern}" for pattern in grammar.ignored)
        yield from (f"left alone  {'&'.join(f'{name}=…' for name in sorted(names))}" for names in self.views)
        if self.volatile:
            yield f"dropped     {', '.join(sorted(self.volatile))}: it changes from page to page"
