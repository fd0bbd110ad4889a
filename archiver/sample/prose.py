"""A voice that writes Vietnamese sentences out of fragments, the same ones for the same seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping

from archiver.sample.topics import TOPICS
from archiver.sample.vocabulary import SENTENCES, WORDS

_SLOT = re.compile(r"\{(\w+)\}")


class Voice:
    """Writes about one topic. A fragment comes back only when all of its kind have been used."""

    def __init__(self, seed: str, topic: str) -> None:
        self.rng = random.Random(seed)
        self._lists: dict[str, tuple[str, ...]] = {**WORDS, **SENTENCES, **TOPICS[topic]}
        self._lists["lack_sentence"] = SENTENCES["lack"]
        self._lists["lack"] = TOPICS[topic]["lack"]
        self._bags: dict[str, list[str]] = {}

    def write(self, pattern: str) -> str:
        """Fill every slot of ``pattern``; ``{Unit}`` is ``{unit}`` with a capital first letter."""
        return _SLOT.sub(lambda slot: self._fill(slot[1]), pattern)

    def sentence(self, kind: str) -> str:
        """One sentence of a kind of :data:`~archiver.sample.vocabulary.SENTENCES`."""
        return capital(self.write(self._draw("lack_sentence" if kind == "lack" else kind)))

    def paragraph(self, kinds: str) -> str:
        """One paragraph, a sentence for each of the kinds parted by spaces."""
        return " ".join(self.sentence(kind) for kind in kinds.split())

    def pick(self, *choices: str) -> str:
        """One of the choices."""
        return self.rng.choice(choices)

    def _fill(self, slot: str) -> str:
        number = _NUMBERS.get(slot)
        if number:
            return number(self.rng)
        if slot == "person":
            return self.person()
        text = self.write(self._draw(slot.lower()))
        return capital(text) if slot[0].isupper() else text

    def person(self) -> str:
        """A full name, as ``Lê Thị Thu An``."""
        return self.write("{family} {middle} {given}")

    def _draw(self, kind: str) -> str:
        bag = self._bags.get(kind)
        if not bag:
            bag = self._bags[kind] = list(self._lists[kind])
            self.rng.shuffle(bag)
        return bag.pop()


def capital(text: str) -> str:
    """The text with a capital first letter, the rest untouched.

    >>> capital("đảng ủy xã Tân Quế")
    'Đảng ủy xã Tân Quế'
    """
    return text[:1].upper() + text[1:]


_NUMBERS: Mapping[str, Callable[[random.Random], str]] = {
    "few": lambda rng: f"{rng.randint(2, 19):02d}",
    "count": lambda rng: str(rng.randint(20, 980)),
    "money": lambda rng: f"{rng.randint(1, 9)}.{rng.randint(100, 999)}",
    "percent": lambda rng: f"{rng.randint(51, 99)},{rng.randint(1, 9)}%",
    "age": lambda rng: f"{rng.randint(36, 48)},{rng.randint(1, 9)}",
}
