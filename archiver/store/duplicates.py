"""Duplicates: articles of any site with the same words, each linked to the earliest.

Earliest by publication day; those without one come after, by the day on which they were first seen, then by
their key, which most systems count up. The whole group is settled anew whenever a member comes or goes, so that
the order of fetching does not matter.
"""

from __future__ import annotations

import sqlite3


def regroup(connection: sqlite3.Connection, text_digest: str) -> None:
    """Settle who is the earliest of the articles with this text, and link the others to it."""
    members = [
        row[0]
        for row in connection.execute(
            "SELECT id FROM articles WHERE text_digest = ? ORDER BY published IS NULL,"
            " substr(coalesce(published, first_seen), 1, 10), length(key), key, id",
            (text_digest,),
        )
    ]
    if not members:
        return
    earliest, *others = members
    connection.executemany("DELETE FROM duplicates WHERE article_id = ? AND kind = 'exact'", [(m,) for m in members])
    connection.executemany(
        "INSERT INTO duplicates (article_id, canonical_id, kind, similarity) VALUES (?, ?, 'exact', 1.0)",
        [(other, earliest) for other in others],
    )
