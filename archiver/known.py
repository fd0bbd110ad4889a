"""What addresses and articles a crawl knows, so that a link that is known already never becomes a request."""

from __future__ import annotations

from collections.abc import Iterable

from archiver.visits import Entry


class Known:
    """Addresses by the hash of their canonical form, articles by host and key."""

    def __init__(self) -> None:
        self._seen: set[int] = set()
        self._links: set[int] = set()
        self._keys: set[tuple[str, str]] = set()
        self._old_keys: set[tuple[str, str]] = set()
        self._aliases: set[int] = set()

    def add_old_keys(self, keys: set[tuple[str, str]]) -> None:
        """Articles from before this crawl."""
        self._old_keys |= keys

    def load(self, rows: Iterable[tuple[str, str, str | None, str]]) -> None:
        """Take the archive's rows: canonical address, host, key, state."""
        for form, host, key, state in rows:
            self._seen.add(hash(form))
            if key is not None:
                self._keys.add((host, key))
            if state == "alias":
                self._aliases.add(hash(form))

    def is_new_link(self, url: str) -> bool:
        """Whether a link, exactly as it stands on a page, is met for the first time."""
        number = hash(url)
        if number in self._links:
            return False
        self._links.add(number)
        return True

    def is_new(self, entry: Entry) -> bool:
        """Whether an address was not known.

        A further address of an article that this crawl has met is an alias. One of an article from before it is
        asked: the article may have moved there.
        """
        number = hash(entry.canonical)
        if number in self._seen:
            return False
        self._seen.add(number)
        if entry.key is not None:
            name = (entry.host, entry.key)
            entry.alias = name in self._keys and name not in self._old_keys
            self._keys.add(name)
            self._old_keys.discard(name)
            if entry.alias:
                self._aliases.add(number)
        return True

    def take_up(self, entry: Entry) -> bool:
        """Whether an address that a redirect leads to is to be asked: a new one, or a further one of an article."""
        number = hash(entry.canonical)
        if not self.is_new(entry) and number not in self._aliases:
            return False
        self._aliases.discard(number)
        entry.alias = False
        return True

    def ask_elsewhere(self, entry: Entry) -> None:
        """An article's address does not give it: the next one to be found is asked."""
        if entry.key is not None:
            self._keys.discard((entry.host, entry.key))

    def ask_alias(self, form: str) -> None:
        """A further address of an article is asked after all."""
        self._aliases.discard(hash(form))
