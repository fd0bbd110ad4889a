"""Rows of ``sites``: made when a crawl or an import first names a site."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from archiver.learned import Learned
from archiver.vietnamese.provinces import province_named


def ensure(
    connection: sqlite3.Connection,
    name: str,
    *,
    now: str,
    organ: str | None = None,
    province: str | None = None,
    family: str | None = None,
    home: str | None = None,
) -> int:
    """The id of a site, made where it is new; what was not known of it before is filled in."""
    fields = (organ, province, _province_id(connection, province), family, home)
    connection.execute(
        "INSERT INTO sites (name, organ, province, province_id, family, home, added) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET organ = coalesce(excluded.organ, organ),"
        " province = coalesce(excluded.province, province),"
        " province_id = coalesce(excluded.province_id, province_id),"
        " family = coalesce(excluded.family, family), home = coalesce(excluded.home, home)",
        (name, *fields, now),
    )
    (site_id,) = connection.execute("SELECT id FROM sites WHERE name = ?", (name,)).fetchone()
    return int(site_id)


def family_and_learned(connection: sqlite3.Connection, site_id: int) -> tuple[str | None, Learned]:
    """The name of a site's family, if it is known, and what crawls have learned of its addresses."""
    family, learned = connection.execute("SELECT family, learned FROM sites WHERE id = ?", (site_id,)).fetchone()
    return family, Learned.of(learned)


def keep_learned(connection: sqlite3.Connection, site_id: int, learned: Learned) -> None:
    """Keep what a crawl has learned of a site's addresses."""
    if learned:
        connection.execute("UPDATE sites SET learned = ? WHERE id = ?", (learned.json(), site_id))


def home_of(connection: sqlite3.Connection, name: str) -> str | None:
    """The home page of a site as it was last found, if it is known."""
    row = connection.execute("SELECT home FROM sites WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def matching(connection: sqlite3.Connection, name: str) -> list[int]:
    """The ids of the sites that a name stands for: the site itself, or every sub-site of a province."""
    rows = connection.execute(
        "SELECT id FROM sites WHERE name = ? OR substr(name, 1, length(?) + 1) = ? || '/' ORDER BY id",
        (name, name, name),
    )
    return [row[0] for row in rows]


def add_categories(connection: sqlite3.Connection, site_id: int, categories: Mapping[str, str]) -> None:
    """Keep the names of a site's categories by the ids that addresses carry."""
    connection.executemany(
        "INSERT INTO categories (site_id, name, key) VALUES (?, ?, ?)"
        " ON CONFLICT (site_id, name) DO UPDATE SET key = coalesce(key, excluded.key)",
        [(site_id, name, key) for key, name in categories.items()],
    )


def categories(connection: sqlite3.Connection, site_id: int) -> dict[str, str]:
    """The names of a site's categories by the ids that addresses carry."""
    return dict(
        connection.execute("SELECT key, name FROM categories WHERE site_id = ? AND key IS NOT NULL", (site_id,))
    )


def names(connection: sqlite3.Connection) -> list[str]:
    """Every site's name, in order."""
    return [row[0] for row in connection.execute("SELECT name FROM sites ORDER BY name")]


def _province_id(connection: sqlite3.Connection, name: str | None) -> int | None:
    province = province_named(name) if name else None
    if province is None:
        return None
    row = connection.execute(
        "SELECT id FROM provinces WHERE code = ? AND name = ? ORDER BY until IS NOT NULL",
        (province.code, province.name),
    ).fetchone()
    return row[0] if row else None
