"""Why a page reads as it does: from a file, from the archive's captures, or fetched once for the purpose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from archiver.errors import ArchiverError, NotAnArticle, UnreadableFile
from archiver.importing import own_address, read_file
from archiver.learned import Learned
from archiver.pages.families import Family, detect, site_family
from archiver.pages.grammar import Grammar
from archiver.pages.outline import outlined, said
from archiver.pages.page import Page
from archiver.pages.reader import Reading
from archiver.sites import SubSite
from archiver.store import captures
from archiver.store.archive import Archive
from archiver.urls import canonical, parse_address

#: Fetches one address into the archive at a path; gives the reason where it was not answered.
Fetch = Callable[[str, Path], str]


@dataclass(frozen=True, slots=True)
class Saved:
    """The bytes of a page, where they are from, and when they were fetched."""

    body: bytes
    address: str
    captured: datetime | None
    origin: str
    content_type: str | None = None
    family: Family | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a page reads as; or the ``refusal``, where it is no article."""

    saved: Saved
    page: Page | None = None
    reading: Reading | None = None
    refusal: NotAnArticle | None = None

    def asdict(self) -> dict[str, Any]:
        """Ready for JSON."""
        head = {"address": self.saved.address, "origin": self.saved.origin}
        if self.reading is None:
            assert self.refusal is not None
            return {**head, "refused": self.refusal.kind, "why": self.refusal.why}
        return {**head, "article": self.reading.article.asdict()}

    def rows(self) -> list[tuple[str, str, float, str, str]]:
        """For each field: its name, what was read, how sure, the rule, the element."""
        if self.reading is None:
            return []
        return [
            (e.field, said(self.reading, e.field), e.confidence, e.rule, e.element or "")
            for e in self.reading.article.evidence
        ]

    def html(self) -> str:
        """The page with its parts outlined. Raises ArchiverError where there are none."""
        if self.page is None or self.reading is None or self.page.text_only:
            raise ArchiverError(
                f"there is nothing to outline in {self.saved.origin}", advice="It is no article in HTML."
            )
        return outlined(self.page, self.reading)


def explain(saved: Saved) -> Explanation:
    """Read a page as a crawl would, and keep what it was read from."""
    try:
        page = Page.of(saved.body, saved.address, content_type=saved.content_type, captured_at=saved.captured)
        page.url = page.url or own_address(page) or ""
        family = saved.family or detect(page)
        return Explanation(saved, page, family.reading(page))
    except NotAnArticle as refusal:
        return Explanation(saved, refusal=refusal)


def from_file(path: Path, url: str | None) -> Saved:
    """A saved page. Raises ArchiverError where it cannot be read, BadAddress for a *url* that is none."""
    address = parse_address(url) if url else ""
    try:
        body, captured = read_file(path)
    except UnreadableFile as error:
        raise ArchiverError(f"{path}: {error}", advice="Name a page saved as a file, or an address.") from error
    return Saved(body, address, captured, str(path))


def from_archive(path: Path, url: str, site: SubSite | None = None) -> Saved | None:
    """The latest capture of an address in an archive, if it holds one, to be read as that of a known *site*."""
    if not path.is_file():
        return None
    with Archive.read(path) as archive:
        row = archive.connection.execute(_LATEST, {"url": url, "canonical": canonical(url)}).fetchone()
        if row is None:
            return None
        body = captures.body_of(archive.connection, row[0])
    origin = f"capture {row[0]} of {row[2]}"
    captured = datetime.fromisoformat(row[2]).astimezone(UTC)
    return Saved(body, row[1], captured, origin, row[3], _family(site, row[4], Learned.of(row[5])))


def _family(site: SubSite | None, name: str | None, learned: Learned) -> Family | None:
    """The family as a crawl of the site has it."""
    if site is None:
        return site_family(name, Grammar(), learned.grammar, explores=True)
    name = site.family or name
    return site_family(name, site.grammar, learned.grammar, explores=site.family is None, layouts=site.layouts)


_LATEST = """
SELECT c.id, c.address, c.time, c.content_type, s.family, s.learned FROM captures c JOIN sites s ON s.id = c.site_id
WHERE (c.status = 200 OR c.status IS NULL) AND (c.address = :url OR c.id = (SELECT capture_id FROM frontier
       WHERE canonical = :canonical)) ORDER BY c.time DESC, c.id DESC LIMIT 1
"""


def from_web(url: str, folder: Path, fetch: Fetch, site: SubSite | None = None) -> Saved:
    """An address, asked once as a crawl would ask it. Raises ArchiverError where it does not answer."""
    path = folder / "explained.db"
    why = fetch(url, path)
    saved = from_archive(path, url, site)
    if saved is None:
        raise ArchiverError(f"{url} was not answered with a page: {why or 'no reason is known'}")
    return saved
