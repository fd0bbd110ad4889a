from __future__ import annotations

from datetime import date
from pathlib import Path

from archiver.items import Attachment, Byline, RelatedLink
from archiver.vietnamese.documents import DocumentReference
from tests.store.building import all_of, entry, keep, new_archive, one, text


def test_an_article_points_at_the_capture_that_it_came_from(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        keep(archive, entry(ids["a"], "1"), text("Họp chi bộ"), body=b"<html>1</html>")
        digest = one(
            archive,
            "SELECT c.digest FROM articles a JOIN revisions r ON r.id = a.revision_id"
            " JOIN captures c ON c.id = r.capture_id",
        )
        assert one(archive, "SELECT size FROM payloads WHERE digest = ?", digest) == len(b"<html>1</html>")


def test_an_unchanged_article_gets_no_revision_but_an_observation(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        where = entry(ids["a"], "1")
        keep(archive, where, text("Họp chi bộ"))
        counts = keep(archive, where, text("Họp  chi bộ "), day=1, body=b"<html>another clock")
        assert (counts.new, counts.unchanged) == (0, 1)
        assert one(archive, "SELECT count(*) FROM revisions") == 1
        assert all_of(archive, "SELECT kind FROM observations ORDER BY id") == ["new", "unchanged"]


def test_another_tone_style_is_no_change(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        where = entry(ids["a"], "1")
        keep(archive, where, text("Uỷ ban hoà giải"))
        assert keep(archive, where, text("Ủy ban hòa giải"), day=1).unchanged == 1


def test_a_changed_article_keeps_both_revisions_and_says_what_changed(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        where = entry(ids["a"], "1")
        keep(archive, where, text("Họp chi bộ"))
        keep(archive, where, text("Họp chi bộ tháng năm"), day=1)
        assert all_of(archive, "SELECT title FROM revisions ORDER BY id") == ["Họp chi bộ", "Họp chi bộ tháng năm"]
        assert all_of(archive, "SELECT changed FROM changes") == ['["title"]']
        assert one(archive, "SELECT title FROM articles") == "Họp chi bộ tháng năm"


def test_the_index_follows_a_change(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        where = entry(ids["a"], "1")
        keep(archive, where, text("Bàn về thuế"))
        keep(archive, where, text("Bàn về đất"), day=1)
        found = "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?"
        assert (one(archive, found, "thuế"), one(archive, found, "thue"), one(archive, found, "dat")) == (0, 0, 1)
        archive.connection.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")


def test_an_older_capture_takes_its_place_in_the_past(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        where = entry(ids["a"], "1")
        keep(archive, where, text("Bản mới"), day=10)
        keep(archive, where, text("Bản cũ"), day=0)
        assert one(archive, "SELECT title FROM articles") == "Bản mới"
        assert one(archive, "SELECT count(*) FROM revisions") == 2
        assert one(archive, "SELECT first_seen FROM articles") == "2024-05-01T08:00:00Z"


def test_the_original_spelling_stays_in_the_revision(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        keep(archive, entry(ids["a"], "1"), text("Uỷ ban hoà giải"))
        assert one(archive, "SELECT title FROM revisions") == "Uỷ ban hoà giải"
        assert one(archive, "SELECT title FROM articles") == "Ủy ban hòa giải"
        assert one(archive, "SELECT title_folded FROM articles") == "uy ban hoa giai"


def test_bylines_attachments_and_documents_are_kept(tmp_path: Path) -> None:
    article = text(
        "Họp chi bộ",
        bylines=(Byline("Lê Văn Tám", "Chuyên viên", "Ban Tổ chức Tỉnh ủy"),),
        attachments=(Attachment("https://btc.example.vn/a.pdf", "Đề cương"),),
        documents=(DocumentReference("CT", "21", "TU", date(2019, 3, 14)),),
    )
    with new_archive(tmp_path, "a") as (archive, ids):
        keep(archive, entry(ids["a"], "1"), article)
        byline = archive.connection.execute("SELECT name, role, organisation FROM bylines").fetchall()
        assert byline == [("Lê Văn Tám", "Chuyên viên", "Ban Tổ chức Tỉnh ủy")]
        assert all_of(archive, "SELECT address FROM attachments") == ["https://btc.example.vn/a.pdf"]
        assert all_of(archive, "SELECT reference || ' ' || date FROM documents") == ["21-CT/TU 2019-03-14"]


def test_a_related_link_finds_its_article_whichever_comes_first(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        first, second = entry(ids["a"], "1"), entry(ids["a"], "2")
        keep(archive, first, text("Một", related=(RelatedLink(1, "Hai", second.address),)))
        assert one(archive, "SELECT related_id FROM related_links") is None
        keep(archive, second, text("Hai", body="Khác.", related=(RelatedLink(1, "Một", first.address),)))
        assert all_of(archive, "SELECT related_id FROM related_links ORDER BY id") == [2, 1]


def test_a_vanished_article_is_gone_until_it_is_back(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        where = entry(ids["a"], "1")
        keep(archive, where, text("Họp chi bộ"))
        assert keep(archive, where, None, day=1, outcome="gone", evidence="404").gone == 1
        assert keep(archive, where, None, day=2, outcome="gone", evidence="404").gone == 0
        assert all_of(archive, "SELECT kind FROM gone") == ["404"]
        keep(archive, where, text("Họp chi bộ"), day=3)
        assert all_of(archive, "SELECT kind FROM gone") == []
        assert one(archive, "SELECT kind FROM observations ORDER BY id DESC LIMIT 1") == "back"


def test_every_address_leads_to_the_article(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        where, other = entry(ids["a"], "1"), entry(ids["a"], "1", slug="chuyen-muc-khac")
        other.alias = True
        keep(archive, where, text("Họp chi bộ"), found=[other])
        later = entry(ids["a"], "1", slug="sau-nay")
        later.alias = True
        keep(archive, entry(ids["a"], "2"), text("Khác", body="Khác."), day=1, found=[later])
        addresses = all_of(archive, "SELECT address FROM addresses WHERE article_id = 1 ORDER BY id")
        assert addresses == [where.address, other.address, later.address]


def test_an_old_copy_does_not_bring_a_vanished_article_back(tmp_path: Path) -> None:
    with new_archive(tmp_path, "a") as (archive, ids):
        where = entry(ids["a"], "1")
        keep(archive, where, text("Họp chi bộ"), day=5)
        keep(archive, where, None, day=9, outcome="gone", evidence="404")
        keep(archive, where, text("Bản cũ hơn"), day=0)
        keep(archive, where, text("Bản giữa"), day=7)
        assert all_of(archive, "SELECT kind FROM gone") == ["404"]
        assert one(archive, "SELECT state FROM articles") == "gone"
        assert all_of(archive, "SELECT title FROM changes ORDER BY captured") == ["Họp chi bộ", "Bản giữa"]
