"""What a newcomer sees: the tour behind ``make archive``."""

from __future__ import annotations

from pathlib import Path

from tests.command import archiver, rows
from tests.servers import free_ports


def test_the_tour_crawls_twice_searches_and_may_be_taken_again(tmp_path: Path) -> None:
    port = str(free_ports(1))
    first = archiver("tour", "--archive", tmp_path / "archive.db", "--port", port, timeout=300)
    assert first.code == 0, first.err
    for province in ("lam_giang", "ha_khe", "mo_xuyen", "phu_dien"):
        assert first.out.count(f"{province} ") >= 3
    assert first.out.count("archiver search ") >= 4
    assert "**" in first.out
    assert "What next" in first.out
    known = rows(tmp_path / "archive.db", "SELECT count(*) FROM revisions")
    again = archiver("tour", "--archive", tmp_path / "archive.db", "--port", port, timeout=300)
    assert again.code == 0, again.err
    assert "knows the sample network already" in again.out
    assert rows(tmp_path / "archive.db", "SELECT count(*) FROM revisions") == known


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    from archiver.sample.server import Network

    port = free_ports(1)
    with Network(base_port=port):
        result = archiver("tour", "--archive", tmp_path / "archive.db", "--port", str(port))
    assert result.code == 1
    assert str(port) in result.err
    assert "ARCHIVER_SAMPLE_PORT" in result.err
