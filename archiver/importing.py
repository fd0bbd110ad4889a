"""Reading saved pages into the archive: HTML, or the plain text that is often all that is left of a site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from archiver.errors import ArchiverError, NotAnArticle, UnreadableFile
from archiver.pages.families import Family, detect
from archiver.pages.page import Page
from archiver.store import ledger, sites
from archiver.store.archive import Archive
from archiver.store.captures import iso
from archiver.store.payloads import digest_of
from archiver.store.record import record
from archiver.urls import canonical, host_of, is_fetchable, parse_address
from archiver.visits import Capture, Entry, Visit

LARGEST = 64 * 1024 * 1024
"""Bytes of a file, beyond which it is no saved page."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: ``change`` is new, changed or unchanged; or ``error`` says why it was not taken."""

    path: str
    address: str | None = None
    title: str | None = None
    change: str | None = None
    error: str | None = None

    def asdict(self) -> dict[str, str | None]:
        """Ready for JSON."""
        return {name: getattr(self, name) for name in ("path", "address", "title", "change", "error")}


def import_files(archive: Archive, paths: Sequence[Path], *, site: str, url: str | None = None) -> list[Imported]:
    """Import files, each by itself: one that cannot be read is reported and the others are kept.

    Raises BadAddress for a ``url`` that is none, and ArchiveError where the archive cannot be written.
    """
    address = parse_address(url) if url is not None else None
    name = site.strip()
    if not name:
        raise ArchiverError("the name of the site is empty", advice="Give one with --site.")
    files = [path for given in paths for path in _files(given)]
    if not files:
        raise ArchiverError("there is no file to import", advice="Name files, or folders that hold some.")
    if address is not None and len(files) > 1:
        raise ArchiverError(f"{address} cannot be the address of {len(files)} files", advice="Import them one by one.")
    imported = [_import_one(archive, path, name, address) for path in files]
    with archive.transaction() as connection:
        ledger.checkpoint(connection, time=iso(datetime.now(UTC)))
    return imported


def _files(path: Path) -> Iterator[Path]:
    """The file itself, or every file of a folder."""
    if path.is_dir():
        yield from sorted(p for p in path.rglob("*") if p.is_file())
    else:
        yield path


def _import_one(archive: Archive, path: Path, site: str, url: str | None) -> Imported:
    try:
        body, captured = read_file(path)
        visit = _visit(archive, body, captured, path, site, url)
    except (UnreadableFile, NotAnArticle) as error:
        why = (
            f"no article: {error.kind}" + (f" ({error.why})" if error.why else "")
            if isinstance(error, NotAnArticle)
            else str(error)
        )
        return Imported(str(path), error=why)
    (counts,) = record(archive, [visit], {}, now=datetime.now(UTC)).values()
    change = next(name for name in ("new", "changed", "unchanged") if getattr(counts, name))
    assert visit.article is not None
    return Imported(str(path), visit.entry.address, visit.article.title, change)


def read_file(path: Path) -> tuple[bytes, datetime]:
    """A file and when it was saved. Raises UnreadableFile."""
    try:
        status = path.stat()
        if status.st_size > LARGEST:
            raise UnreadableFile(f"it is larger than {LARGEST >> 20} MiB")
        return path.read_bytes(), datetime.fromtimestamp(status.st_mtime, UTC)
    except OSError as error:
        raise UnreadableFile(error.strerror or str(error)) from error


def _visit(archive: Archive, body: bytes, captured: datetime, path: Path, site: str, url: str | None) -> Visit:
    """Read a saved page. Raises NotAnArticle."""
    page = Page.of(body, url or "", captured_at=captured)
    address = url or own_address(page) or f"urn:sha256:{digest_of(body)}"
    page.url = address
    family = detect(page)  # whatever made the site's other pages: sites are rebuilt, and texts survive
    article = family.read(page)
    entry = _entry(archive, site, address, family)
    capture = Capture(address, captured, body, "article", fidelity="imported", origin=path.name, transferred=len(body))
    return Visit(entry, "article", capture, article)


def own_address(page: Page) -> str | None:
    """The address by which a saved page calls itself: its canonical link, else ``og:url``."""
    metas = [meta.get("content", "") for meta in page.elements("meta") if meta.get("property") == "og:url"]
    addresses = (address.strip() for address in (*page.canonical_links, *metas))
    # Some sites call every page by the address of their front door.
    return next((a for a in addresses if is_fetchable(a) and urlsplit(a).path.strip("/")), None)


def _entry(archive: Archive, site: str, address: str, family: Family) -> Entry:
    now = iso(datetime.now(UTC))
    with archive.transaction() as connection:
        site_id = sites.ensure(connection, site, now=now)
    host = host_of(address).removeprefix("www.") or site
    form = canonical(address) if is_fetchable(address) else address
    return Entry(site_id, address, form, "article", host, family.address(address).key)
