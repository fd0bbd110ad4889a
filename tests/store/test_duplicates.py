from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.store.building import entry, keep, new_archive, text


def links(archive: object) -> list[tuple[str, str]]:
    query = (
        "SELECT a.key, b.key FROM duplicates d JOIN articles a ON a.id = d.article_id"
        " JOIN articles b ON b.id = d.canonical_id ORDER BY a.key"
    )
    return archive.connection.execute(query).fetchall()  # type: ignore[attr-defined, no-any-return]


def test_the_same_text_on_another_site_is_kept_and_linked_to_the_earliest(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a", "b") as (archive, ids):
        keep(archive, entry(ids["a"], "9"), text("Uỷ ban họp", published=date(2024, 3, 2)))
        keep(archive, entry(ids["b"], "5", host="b.example.vn"), text("ỦY BAN HỌP", published=date(2024, 3, 1)))
        assert links(archive) == [("9", "5")]
        assert archive.connection.execute("SELECT count(*) FROM articles").fetchone() == (2,)


def test_of_undated_copies_the_lower_key_is_the_earliest(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        for key in ("100", "99"):
            keep(archive, entry(ids["a"], key), text("Họp"))
        assert links(archive) == [("100", "99")]


def test_a_dated_copy_counts_as_earlier_than_an_undated_one(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        keep(archive, entry(ids["a"], "1"), text("Họp"))
        keep(archive, entry(ids["a"], "2"), text("Họp", published=date(2024, 4, 1)))
        assert links(archive) == [("1", "2")]


def test_the_order_of_fetching_does_not_matter(tmp_path: Path) -> None:
    for number, order in enumerate((("1", "2", "3"), ("3", "1", "2"), ("2", "3", "1"))):
        folder = tmp_path / str(number)
        folder.mkdir()
        with new_archive(folder, "a") as (archive, ids):
            for key in order:
                keep(archive, entry(ids["a"], key), text("Họp", published=date(2024, 1, int(key))))
            assert links(archive) == [("2", "1"), ("3", "1")]


def test_an_edited_copy_leaves_its_group(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        for key in ("1", "2", "3"):
            keep(archive, entry(ids["a"], key), text("Họp", published=date(2024, 1, int(key))))
        keep(archive, entry(ids["a"], "1"), text("Họp", "Nội dung đã sửa.", published=date(2024, 1, 1)), day=1)
        assert links(archive) == [("3", "2")]


def test_short_texts_under_different_titles_are_no_duplicates(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        keep(archive, entry(ids["a"], "1"), text("Thông báo số 1", "Xem tệp đính kèm."))
        keep(archive, entry(ids["a"], "2"), text("Thông báo số 2", "Xem tệp đính kèm."))
        assert links(archive) == []
