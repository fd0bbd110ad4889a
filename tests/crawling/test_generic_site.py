"""A site without a file: crawled from its address alone."""

from __future__ import annotations

from pathlib import Path

from tests.command import archiver, rows
from tests.servers import Site, article, listing

TEXT = (
    "Ngày 12/3/2024, chi bộ thôn Đồng Cả họp thường kỳ, bàn việc sửa lại nhà văn hóa trước mùa mưa.\n"
    "Các đảng viên thống nhất góp ngày công vào cuối tuần và giao ban quản lý lo phần vật liệu.\n"
    "Bí thư chi bộ đề nghị công khai các khoản thu chi tại bảng tin của thôn."
)


def small_site() -> Site:
    return Site(
        {
            "/": listing(
                ("/tin/hop-chi-bo", "Chi bộ thôn Đồng Cả họp thường kỳ tháng ba"),
                ("/tin/sua-duong", "Sửa đường vào xóm Bãi"),
            ),
            "/tin/hop-chi-bo": article("Chi bộ thôn Đồng Cả họp thường kỳ tháng ba", TEXT),
            "/tin/sua-duong": article(
                "Sửa đường vào xóm Bãi", TEXT.replace("sửa lại nhà văn hóa", "đổ bê tông con đường")
            ),
        }
    )


def test_its_articles_are_kept(tmp_path: Path) -> None:
    with small_site() as site:
        result = archiver("crawl", f"{site.url}/", "--archive", tmp_path / "a.db", "--delay", "0", "--json")
    assert result.code == 0, result.err
    assert result.json["total"]["new"] == 2
    titles = {row[0] for row in rows(tmp_path / "a.db", "SELECT title FROM articles")}
    assert titles == {"Chi bộ thôn Đồng Cả họp thường kỳ tháng ba", "Sửa đường vào xóm Bãi"}


def test_robots_txt_is_asked_first(tmp_path: Path) -> None:
    with small_site() as site:
        archiver("crawl", f"{site.url}/", "--archive", tmp_path / "a.db", "--delay", "0", "--quiet")
        assert site.paths()[0] == "/robots.txt"
