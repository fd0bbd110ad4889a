"""Makes the fixture of the current schema version: ``python -m tests.store.make_fixture``, once, when it lands.

A landed fixture is never made again: it stands for the archives that people have.
"""

from __future__ import annotations

import gzip
import tempfile
from pathlib import Path

from archiver.store import schema
from tests.store.building import entry, keep, new_archive, text


def main() -> None:
    target = Path(__file__).parent.parent / "fixtures" / "archives" / f"v{schema.VERSION}.db.gz"
    with tempfile.TemporaryDirectory() as folder:
        with new_archive(Path(folder), "ha_khe/ban_to_chuc") as (archive, ids):
            keep(archive, entry(ids["ha_khe/ban_to_chuc"], "1"), text("Chi bộ thôn Đồng Cả họp thường kỳ"))
        content = (Path(folder) / "archive.db").read_bytes()
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(gzip.compress(content, mtime=0))


if __name__ == "__main__":
    main()
