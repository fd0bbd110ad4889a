"""What elements are called: their class, id and itemprop, asked over and over with the same answers."""

from __future__ import annotations

import re

from lxml.html import HtmlElement


class Named:
    """A pattern for what elements are called. Sites use few names, so each is looked at once.

    >>> from lxml.html import fromstring
    >>> Named(r"bread-?crumb")(fromstring('<ul class="breadCrumb small">'))
    True
    """

    #: A site has hundreds of names; a hostile page may have a million.
    _MOST = 20_000

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern, re.IGNORECASE)
        self._known: dict[str, bool] = {}

    def __call__(self, element: HtmlElement) -> bool:
        """Whether *element* is called so."""
        return self.matches(names_of(element))

    def matches(self, names: str) -> bool:
        """Whether any of *names* is meant."""
        if not names:
            return False
        known = self._known.get(names)
        if known is None:
            if len(self._known) >= self._MOST:
                self._known.clear()
            # To a pattern "_" is a letter; to those who name things it is a dash.
            known = self._known[names] = self._pattern.search(names[:500].replace("_", "-")) is not None
        return known


def names_of(element: HtmlElement) -> str:
    """Class, id and itemprop of *element* in one string; empty where it has none."""
    get = element.get
    name, identity, prop = get("class"), get("id"), get("itemprop")
    if identity is None and prop is None:
        return name or ""
    return f"{name or ''} {identity or ''} {prop or ''}"
