"""The saved pages under ``tests/fixtures`` and what is true of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).parents[2] / "fixtures"
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Case:
    """One saved page: a folder ``<site>/<case>`` with the page, ``meta.json`` and ``expected.json``."""

    page: Path

    @property
    def site(self) -> str:
        return self.page.parent.parent.name

    @property
    def label(self) -> str:
        return f"{self.site}/{self.page.parent.name}"

    @cached_property
    def meta(self) -> dict[str, Any]:
        return _json(self.page.with_name("meta.json"))

    @cached_property
    def truth(self) -> dict[str, Any]:
        """Any part of `Article.asdict()`, or the kind of refusal. Only what is stated is asked."""
        return _json(self.page.with_name("expected.json"))

    @property
    def is_stated(self) -> bool:
        return self.page.with_name("expected.json").exists()

    @property
    def url(self) -> str:
        return str(self.meta["url"])

    @property
    def captured_at(self) -> datetime:
        return datetime.fromisoformat(self.meta["captured_at"])

    @property
    def family(self) -> str:
        return str(self.meta.get("family", "unnamed"))

    @property
    def misread(self) -> frozenset[str]:
        """The fields that are known to be read wrongly."""
        return frozenset(self.meta.get("misread", ()))

    @property
    def is_html(self) -> bool:
        return self.page.suffix == ".html"

    @property
    def is_article(self) -> bool:
        return "refused" not in self.truth


def every_case(folder: Path = FIXTURES) -> tuple[Case, ...]:
    """Every page of *folder*, also those of which nothing is stated yet, by site and case."""
    found = [path for name in ("page.html", "page.txt") for path in folder.glob(f"*/*/{name}")]
    return tuple(Case(path) for path in sorted(found))


def chosen(cases: Iterable[Case], family: str | None = None, site: str | None = None) -> tuple[Case, ...]:
    """The cases of which something is stated, of that family and site where they are named."""
    return tuple(
        case for case in cases if case.is_stated and family in (None, case.family) and site in (None, case.site)
    )


def decoded(page: bytes) -> str:
    """A page as text for those who do not read bytes: UTF-8, else the charset that it names.

    >>> decoded("Đảng ủy".encode()), decoded("<meta charset=windows-1258>Đ".encode("windows-1258"))[-1]
    ('Đảng ủy', 'Đ')
    """
    named = _CHARSET.search(page[:4096])
    for charset in ("utf-8", named.group(1).decode("ascii") if named else "utf-8"):
        try:
            return page.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    return page.decode("cp1252", "replace")


def _json(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return read
