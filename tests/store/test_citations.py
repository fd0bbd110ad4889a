from __future__ import annotations

import gzip
import itertools
import sqlite3
from collections.abc import Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from archiver.items import RelatedLink
from archiver.store import sites
from archiver.store.archive import Archive
from archiver.vietnamese.documents import find_documents
from tests.store.building import all_of, entry, keep, new_archive, one, text

Telling = tuple[str, str | None, str]  # site, day of publication, text

LAM = "lam_giang/btc"
DOCUMENTS = "SELECT trim(province || ' ' || kind || ' ' || reference || ' ' || date) FROM documents ORDER BY 1"
MET = "SELECT count(DISTINCT document_id) FROM document_references"


@contextmanager
def archive_of(folder: Path, tellings: Sequence[Telling], **provinces: str) -> Any:
    """An archive whose articles tell this."""
    names = dict.fromkeys(site for site, _, _ in tellings)
    with new_archive(folder, *names) as (archive, ids):
        with archive.transaction() as connection:
            for name, province in provinces.items():
                sites.ensure(connection, name, now="2024-05-01T00:00:00Z", province=province)
        for number, (site, day, words) in enumerate(tellings):
            published = date.fromisoformat(day) if day else None
            article = text(
                "Họp",
                words,
                documents=find_documents(words),
                published=published,
                published_precision="day" if published else None,
            )
            keep(archive, entry(ids[site], str(number), host=f"{number}.example.vn"), article)
        yield archive


def met(folder: Path, *tellings: Telling, **provinces: str) -> int:
    """How many documents some articles cite, in whatever order they are kept."""
    found = set()
    for number, order in enumerate(itertools.permutations(tellings)):
        (folder / str(number)).mkdir()
        with archive_of(folder / str(number), order, **provinces) as archive:
            found.add((one(archive, MET), one(archive, "SELECT count(*) FROM documents")))
            assert all_of(archive, "PRAGMA foreign_key_check") == []
    assert len(found) == 1, "the order in which articles come matters"
    cited, kept = found.pop()
    assert cited == kept
    return int(cited)


@pytest.mark.parametrize(
    ("one_text", "other_text"),
    [
        ("Chỉ thị số 13-CT/TU, ngày 05/7/2017", "13 – CT/TU ngày 5 tháng 7 năm 2017"),
        ("Chỉ thị số 13-CT/TU, ngày 05/7/2017", "Chỉ thị số 13-CT/TU"),
        ("Chỉ thị số 13-CT/TU, ngày 05/7/2017", "Chỉ thị 13 của Ban Thường vụ Tỉnh ủy"),
        ("05-NQ/TW", "5-NQ/TW"),
        ("Quy định số 57-QĐi/TW", "Quy định 57 của Bộ Chính trị"),
        ("Quy định số 57-QĐ/TW", "Quy định 57 của Bộ Chính trị"),
        ("57-QĐ/TW", "Quy định số 57-QĐi/TW"),
        ("57-QĐ/TW ngày 08/5/2018", "Quy định 57 của Bộ Chính trị"),
        ("Nghị định 30/2020/NĐ-CP ngày 05/3/2020", "Nghị định số 30/2020/NĐ-CP"),
    ],
)
def test_two_spellings_of_one_document_meet(tmp_path: Path, one_text: str, other_text: str) -> None:
    assert met(tmp_path, (LAM, "2020-05-01", one_text), (LAM, "2021-05-01", other_text)) == 1


@pytest.mark.parametrize(
    ("one_text", "other_text"),
    [
        ("35-CT/TW ngày 30/5/2019", "35-CT/TW ngày 14/6/2024"),
        ("Quy định số 57-QĐ/TW", "Quyết định số 57-QĐ/TW"),
        ("13-CT/TU", "13-CT/TW"),
        ("13-CT/TU ngày 05/7/2017 của Tỉnh ủy Nghệ An", "13-CT/TU ngày 05/7/2017"),
        ("Chỉ thị 45/CT-TTg ngày 31/12/2017", "Chỉ thị 45/CT-TTg"),  # three years later
    ],
)
def test_two_documents_stay_apart(tmp_path: Path, one_text: str, other_text: str) -> None:
    assert met(tmp_path, (LAM, "2020-05-01", one_text), (LAM, "2020-05-01", other_text)) == 2


def test_the_sites_of_one_province_mean_one_committee(tmp_path: Path) -> None:
    cited = "Chỉ thị số 13-CT/TU, ngày 05/7/2017"
    telling = [(site, "2020-05-01", cited) for site in ("a", "b", "c")]
    assert met(tmp_path, *telling, a="Nghệ An", b="tỉnh Nghệ An", c="Hà Tĩnh") == 2


def test_the_sub_sites_of_one_name_are_of_one_province(tmp_path: Path) -> None:
    cited = "Kế hoạch số 12-KH/BTCTU, ngày 05/7/2017"
    assert met(tmp_path, *[(site, None, cited) for site in ("ha_khe/btc", "ha_khe/ubkt", LAM)]) == 2


def test_a_province_of_2025_has_its_predecessors_documents_by_their_dates(tmp_path: Path) -> None:
    tellings = [
        ("old", "2024-05-01", "13-CT/TU ngày 05/7/2017"),
        ("new", "2026-05-01", "13-CT/TU ngày 05/7/2017"),
        ("old", "2026-05-01", "02-CT/TU ngày 05/8/2025"),
        ("new", "2026-05-01", "02-CT/TU ngày 05/8/2025"),
    ]
    with archive_of(tmp_path, tellings, old="Bắc Giang", new="Bắc Ninh") as archive:
        assert all_of(archive, DOCUMENTS) == [
            "Bắc Giang Chỉ thị 13-CT/TU 2017-07-05",
            "Bắc Ninh Chỉ thị 02-CT/TU 2025-08-05",
            "Bắc Ninh Chỉ thị 13-CT/TU 2017-07-05",
        ]


@pytest.mark.parametrize(
    ("published", "meant"),
    [
        ("2018-01-01", ""),
        ("2020-10-15", "2019-05-30"),
        ("2022-10-15", "2019-05-30"),
        ("2024-09-02", "2024-06-14"),
        (None, "2019-05-30"),  # first seen on 1 May 2024
    ],
)
def test_without_a_date_the_last_term_before_the_article_is_meant(
    tmp_path: Path, published: str | None, meant: str
) -> None:
    tellings = [
        (LAM, published, "Chỉ thị 35-CT/TW"),
        (LAM, "2025-01-01", "Chỉ thị 35-CT/TW ngày 30/5/2019"),
        (LAM, "2025-01-01", "Chỉ thị 35-CT/TW ngày 14/6/2024"),
    ]
    assert met(tmp_path, *tellings) == (2 if meant else 3)
    with archive_of(tmp_path, tellings) as archive:
        date_of = "SELECT d.date FROM documents d JOIN document_references r ON r.document_id = d.id WHERE r.date = ''"
        assert all_of(archive, date_of) == [meant]


def test_two_dates_within_a_term_are_a_doubt_that_nobody_settles(tmp_path: Path) -> None:
    tellings = [
        (LAM, "2025-01-01", "35-CT/TW ngày 30/5/2019"),
        (LAM, "2025-01-01", "35-CT/TW ngày 30/6/2019"),
        (LAM, "2020-01-01", "35-CT/TW"),
    ]
    assert met(tmp_path, *tellings) == 3


def test_a_congress_that_words_name_decides(tmp_path: Path) -> None:
    tellings = [
        (LAM, "2025-01-01", "Chỉ thị 05-CT/TW ngày 15/5/2016; Chỉ thị 05-CT/TW ngày 06/10/2021"),
        (LAM, "2025-01-01", "Chỉ thị 05 của Bộ Chính trị (khóa XII)"),
    ]
    with archive_of(tmp_path, tellings) as archive:
        query = "SELECT d.date FROM documents d JOIN document_references r ON r.document_id = d.id WHERE NOT r.coded"
        assert all_of(archive, query) == ["2016-05-15"]


def test_words_alone_never_spell_a_document_that_is_cited_by_its_code(tmp_path: Path) -> None:
    tellings = [(LAM, "2022-01-01", "Chỉ thị 5 của Bộ Chính trị"), (LAM, "2022-01-01", "Chỉ thị 05-CT/TW")]
    with archive_of(tmp_path, tellings) as archive:
        assert all_of(archive, "SELECT reference FROM documents") == ["05-CT/TW"]
        assert all_of(archive, "SELECT coded FROM document_references ORDER BY article_id") == [0, 1]


def test_what_nothing_cites_any_more_is_forgotten(tmp_path: Path) -> None:
    with new_archive(tmp_path, LAM) as (archive, ids):
        dated, bare = entry(ids[LAM], "1"), entry(ids[LAM], "2")
        words = "13-CT/TU ngày 05/7/2017; 21-CT/TU"
        keep(archive, dated, text("Họp", words, documents=find_documents(words)))
        keep(archive, bare, text("Họp", "13-CT/TU", documents=find_documents("13-CT/TU")))
        keep(archive, dated, text("Họp", "Không có gì."), day=1)
        assert all_of(archive, "SELECT reference || ' ' || date FROM documents") == ["13-CT/TU 2017-07-05"]


def test_a_doubt_is_settled_where_one_of_two_dates_was_a_slip(tmp_path: Path) -> None:
    tellings = [(LAM, "2020-01-01", "35-CT/TW"), (LAM, "2020-01-02", "35-CT/TW ngày 30/5/2019")]
    with archive_of(tmp_path, tellings) as archive:
        slip, site_id = "35-CT/TW ngày 03/5/2019", one(archive, "SELECT id FROM sites")
        keep(archive, entry(site_id, "x"), text("Họp", slip, documents=find_documents(slip)))
        assert one(archive, "SELECT count(*) FROM documents") == 3
        keep(archive, entry(site_id, "x"), text("Họp", "Đã sửa."), day=1)
        assert all_of(archive, "SELECT date FROM documents") == ["2019-05-30"]


def test_a_related_title_cites_too(tmp_path: Path) -> None:
    title = "Sơ kết Nghị quyết 18-NQ/TW và Quy định 57 của Bộ Chính trị"
    with new_archive(tmp_path, LAM) as (archive, ids):
        related = RelatedLink(1, title, None, find_documents(title))
        keep(archive, entry(ids[LAM], "1"), text("Họp", related=(related,)))
        assert all_of(archive, "SELECT place FROM document_references") == ["related", "related"]


def test_documents_of_an_older_archive_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    fixture = Path(__file__).parent.parent / "fixtures" / "archives" / "v3.db.gz"
    path.write_bytes(gzip.decompress(fixture.read_bytes()))
    with closing(sqlite3.connect(path)) as db:
        rows = [("05-CT/TU", "CT", "05", "TU"), ("5-CT/TU", "CT", "5", "TU"), ("57-QĐi/TW", "QĐi", "57", "TW")]
        for row in rows:
            db.execute("INSERT INTO documents (reference, type, number, issuer) VALUES (?, ?, ?, ?)", row)
        db.execute(
            "INSERT INTO document_references (article_id, document_id, place) SELECT 1, id, 'text' FROM documents"
        )
        db.commit()
    with Archive.open(path) as archive:
        assert all_of(archive, "SELECT key || ' ' || province FROM documents ORDER BY 1") == [
            "5 CT TU ha_khe",
            "57 QĐ TW ",
        ]
        assert one(archive, "SELECT count(*) FROM document_references") == 2
        assert all_of(archive, "PRAGMA foreign_key_check") == []
