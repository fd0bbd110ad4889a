"""One archive file: opened, checked, brought forward, written in transactions, and left whole."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout
from sqlite_utils import Database

from archiver.errors import (
    ArchiveBusy,
    ArchiveError,
    ArchiveFull,
    NewerArchive,
    NotAnArchive,
    ReadOnlyArchive,
)
from archiver.store import schema

BUSY_SECONDS = 30
"""How long a writer waits for another's transaction, which lasts milliseconds."""

_OLDEST_SQLITE = (3, 37, 0)  # STRICT tables


class Archive:
    """An open ``archive.db``. Use :meth:`open` to write and :meth:`read` to read; both are context managers.

    ``synchronous=NORMAL`` in WAL mode: a killed process loses nothing that was committed; a power failure
    may lose the last transactions, never the file.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, writable: bool) -> None:
        self.path = path
        self.connection = connection
        self.writable = writable
        self._lock = FileLock(_lock_path(path), is_singleton=True)  # one process may hold it several times
        self._locked = False

    @classmethod
    def open(cls, path: str | Path) -> Archive:
        """Open an archive for writing, making it where there is none, and bring it to the current version.

        Raises NotAnArchive, NewerArchive, ReadOnlyArchive, ArchiveFull or ArchiveError.
        """
        path = Path(path)
        _check_place(path)
        with _explained(path):
            connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
            try:
                _check_identity(connection, path)
                _bring_forward(connection, path)
            except BaseException:
                connection.close()
                raise
        return cls(path, connection, writable=True)

    @classmethod
    def read(cls, path: str | Path) -> Archive:
        """Open an existing archive for reading only; works on a file that cannot be written."""
        path = Path(path)
        if not path.is_file():
            raise NotAnArchive(f"there is no archive at {path}", advice=_NO_ARCHIVE)
        with _explained(path):
            connection = _connect_for_reading(path)
            try:
                _check_identity(connection, path)
                _check_current(connection, path)
            except BaseException:
                connection.close()
                raise
        return cls(path, connection, writable=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing. Raises ArchiveFull, ReadOnlyArchive, ArchiveBusy or ArchiveError for SQLite's reasons."""
        with _explained(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.rollback()
                raise
            self.connection.execute("COMMIT")

    def lock(self) -> None:
        """Keep other crawls off this archive until :meth:`close`; raises ArchiveBusy where one runs."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            advice = "Wait for it to end, or give this one another archive with --archive."
            raise ArchiveBusy(f"a crawl into {self.path} is running already", advice=advice) from None
        self._locked = True

    def close(self) -> None:
        """Leave the file whole: the write-ahead log emptied into it, so that a copy of the file is a copy of all."""
        try:
            if self.writable:
                with _explained(self.path):
                    # Somebody who reads at this moment keeps the log from being emptied; the last to close does it.
                    self.connection.execute("PRAGMA busy_timeout = 500")
                    self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self.connection.close()
            if self._locked:
                self._unlock()

    def _unlock(self) -> None:
        self._locked = False
        if self._lock.lock_counter == 1:
            _lock_path(self.path).unlink(missing_ok=True)
        self._lock.release()


_NO_ARCHIVE = "Crawl or import something first, or name another file with --archive or ARCHIVER_ARCHIVE."


def _lock_path(path: Path) -> Path:
    return path.absolute().with_name(f"{path.name}.lock")


def _check_place(path: Path) -> None:
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise ArchiveError(
            f"SQLite {sqlite3.sqlite_version} is too old", advice="Use Python with SQLite 3.37 or later."
        )
    if not path.parent.is_dir():
        raise ArchiveError(f"there is no folder {path.parent}", advice="Make it first, or choose another --archive.")
    if path.is_dir():
        raise NotAnArchive(f"{path} is a folder", advice="Name a file with --archive.")


def _connect_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that writes nothing.

    Where the folder can be written the file is opened as a writer would, since only then does SQLite clear its
    helper files away again; a file that cannot be written is opened as unchanging, which it then is.
    """
    uri = path.absolute().as_uri()
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    mode = "mode=rw" if writable else "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "immutable=1"
    connection = sqlite3.connect(f"{uri}?{mode}", uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _check_identity(connection: sqlite3.Connection, path: Path) -> None:
    """Raise NotAnArchive for another program's database, NewerArchive for a later version's archive."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != schema.APPLICATION_ID and (tables or application):
        raise NotAnArchive(f"{path} is a SQLite database, but no archive", advice="Name another file with --archive.")
    if version > schema.VERSION:
        raise NewerArchive(
            f"{path} was written by a later version of archiver (its tables are version {version}, "
            f"this program knows {schema.VERSION})",
            advice="Update archiver, then try again. The archive was not touched.",
        )


def _check_current(connection: sqlite3.Connection, path: Path) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == 0:
        raise NotAnArchive(f"{path} is empty", advice=_NO_ARCHIVE)
    if version < schema.VERSION:
        raise ArchiveError(
            f"{path} is of an earlier version (its tables are version {version}, now {schema.VERSION})",
            advice=f"Bring it forward with `archiver upgrade --archive {path}`; its contents are kept.",
        )


def _bring_forward(connection: sqlite3.Connection, path: Path) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version < schema.VERSION:
        # Write-ahead logging cannot be switched on inside a transaction, nor lost again once it is.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        try:
            schema.migrations.apply(Database(connection, recursive_triggers=False))
            connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {schema.VERSION}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.rollback()
            raise
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    _check_writable(connection, path)


def _check_writable(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.rollback()
    if not path.stat().st_mode & 0o222:
        # Root may write a file marked read-only, but somebody marked it so for a reason.
        raise ReadOnlyArchive(f"{path} is read-only", advice=_MAKE_WRITABLE)


_MAKE_WRITABLE = "Make the file and its folder writable, or work on a copy."


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """SQLite's errors as ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explanation(error, path) from error


def _explanation(error: sqlite3.Error, path: Path) -> ArchiveError:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        kind = "no SQLite database" if name.startswith("SQLITE_NOTADB") else "damaged"
        return NotAnArchive(f"{path} is {kind}", advice="Name another file with --archive, or restore a backup.")
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return ReadOnlyArchive(f"{path} cannot be opened for writing", advice=_MAKE_WRITABLE)
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR_WRITE")):
        advice = "Make room, then give the same command again: it goes on where it stopped."
        return ArchiveFull(f"there is no room left for {path}; everything committed so far stands", advice=advice)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return ArchiveBusy(f"another program holds {path}", advice="Close it, then try again.")
    return ArchiveError(
        f"{path}: {error}", advice="Run `sqlite3 FILE 'PRAGMA integrity_check'` to see whether it is whole."
    )
