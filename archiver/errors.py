"""What can go wrong, one class a condition.

::

    ArchiverError
    ├── NotAnArticle          the page was read and is something else (``kind`` says what)
    ├── BadAddress            a URL that is none, or not http(s)
    ├── UnknownSite           no site file of that name
    ├── SiteTrouble           a site that cannot be served or crawled now
    ├── UnreadableFile        a file to import that cannot be read
    └── ArchiveError          the archive file itself
        ├── NotAnArchive      the file is something else
        ├── NewerArchive      written by a later version of archiver
        ├── ReadOnlyArchive   cannot be written
        ├── ArchiveFull       no room left on the disk
        └── ArchiveBusy       another crawl is writing it

The library raises; the command line turns each into advice and an exit code.
"""

from __future__ import annotations

from typing import Literal

NotAnArticleKind = Literal["empty", "listing", "not found", "challenge", "parked", "login", "not a page"]


class ArchiverError(Exception):
    """Anything that archiver knows how to explain. ``advice`` says what to do about it."""

    def __init__(self, message: str, *, advice: str = "") -> None:
        super().__init__(message)
        self.advice = advice


class NotAnArticle(ArchiverError):
    """The page was read and is no article."""

    def __init__(self, kind: NotAnArticleKind, url: str, why: str = "") -> None:
        super().__init__(f"{url} is no article: {kind}" + (f" ({why})" if why else ""))
        self.kind: NotAnArticleKind = kind
        self.url = url
        self.why = why


class BadAddress(ArchiverError):
    """A URL that is none, or that is not http(s)."""


class UnknownSite(ArchiverError):
    """No site file has that name."""


class SiteTrouble(ArchiverError):
    """A site that cannot be served or crawled now."""


class UnreadableFile(ArchiverError):
    """A file to import that cannot be read."""


class ArchiveError(ArchiverError):
    """The archive file itself is the trouble."""


class NotAnArchive(ArchiveError):
    """The file is no archive of ours."""


class NewerArchive(ArchiveError):
    """The archive was written by a later version of archiver."""


class ReadOnlyArchive(ArchiveError):
    """The archive cannot be written."""


class ArchiveFull(ArchiveError):
    """There is no room left for the archive."""


class ArchiveBusy(ArchiveError):
    """Another crawl is writing the archive."""
