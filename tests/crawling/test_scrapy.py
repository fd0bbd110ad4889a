"""Scrapy's own commands, and projects that hold nothing but their sites."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.command import ROOT, archiver, is_whole, rows, run
from tests.crawling.village import village
from tests.servers import Site, sample_network

SCRAPY = [sys.executable, "-m", "scrapy"]

MY_SITE = '''
from spiders.base import ProvinceSpider, SubSite


class MySite(ProvinceSpider):
    """Thôn Đồng Cả."""

    name = "my_site"
    province = "Đồng Cả"
    pause = 0
    sub_sites = (SubSite("chi_bo", "Chi bộ thôn", "{url}/"),)
'''


def project(folder: Path, url: str) -> Path:
    """A project of one site, without any other file."""
    (folder / "spiders").mkdir()
    (folder / "scrapy.cfg").write_text("[settings]\ndefault = archiver.settings\n")
    (folder / "spiders" / "my_site.py").write_text(MY_SITE.replace("{url}", url))
    return folder


def test_scrapy_lists_the_provinces() -> None:
    result = run([*SCRAPY, "list"])
    assert result.code == 0, result.err
    assert {"nghe_an", "lam_giang", "ha_khe"} <= set(result.out.split())


def test_scrapy_check_is_content_and_makes_no_archive(tmp_path: Path) -> None:
    result = run([*SCRAPY, "check"], env={"SCRAPY_SETTINGS_MODULE": "archiver.settings"}, cwd=tmp_path)
    assert result.code == 0, result.err
    assert list(tmp_path.iterdir()) == []
    assert run([*SCRAPY, "check"]).code == 0


def test_scrapy_crawl_fills_the_archive_it_is_given(tmp_path: Path) -> None:
    with sample_network() as network:
        arguments = ["-a", f"archive={tmp_path / 'a.db'}", "-a", "limit=5"]
        env = {"ARCHIVER_SAMPLE_PORT": str(network.port)}
        result = run([*SCRAPY, "crawl", "lam_giang", *arguments], env=env)
        assert result.code == 0, result.err
        assert len([seen for seen in network.requests if seen[2] != "/robots.txt"]) == 5
    assert rows(tmp_path / "a.db", "SELECT DISTINCT outcome FROM crawls") == [("limited",)]
    assert is_whole(tmp_path / "a.db")


def test_scrapys_log_of_a_crawl_holds_no_error(tmp_path: Path) -> None:
    with sample_network() as network:
        env = {"ARCHIVER_SAMPLE_PORT": str(network.port)}
        result = run([*SCRAPY, "crawl", "ha_khe", "-a", f"archive={tmp_path / 'a.db'}", "-a", "limit=20"], env=env)
    assert "Traceback" not in result.err
    assert " ERROR" not in result.err
    assert "DeprecationWarning" not in result.err


def test_the_nearest_project_is_the_one_whose_spiders_count(tmp_path: Path) -> None:
    with Site(village(2)) as site:
        folder = project(tmp_path, site.url)
        below = folder / "ghi-chep" / "sau"
        below.mkdir(parents=True)
        assert run([*SCRAPY, "list"], cwd=folder).out.split() == ["my_site"]
        assert run([*SCRAPY, "list"], cwd=below).out.split() == ["my_site"]
        listed = json.loads(archiver("sites", "--json", cwd=below).out)
        assert [row["site"] for row in listed] == ["my_site/chi_bo"]
        result = archiver("crawl", "my_site", "--json", cwd=folder)
    assert result.code == 0, result.err
    assert result.json["total"]["new"] == 2
    assert rows(folder / "archive.db", "SELECT name, province FROM sites") == [("my_site/chi_bo", "Đồng Cả")]


def test_other_projects_sites_are_unknown_to_a_project(tmp_path: Path) -> None:
    folder = project(tmp_path, "http://127.0.0.1:9")
    result = archiver("crawl", "nghe_an", cwd=folder)
    assert result.code == 1
    assert "no site is named 'nghe_an'" in result.err


def test_scrapy_crawl_works_in_a_project_of_sites_alone(tmp_path: Path) -> None:
    with Site(village(2)) as site:
        result = run([*SCRAPY, "crawl", "my_site", "-a", "delay=0"], cwd=project(tmp_path, site.url))
    assert result.code == 0, result.err
    assert rows(tmp_path / "archive.db", "SELECT count(*) FROM articles") == [(2,)]


def test_a_project_may_bring_its_own_package_of_spiders(tmp_path: Path) -> None:
    with Site(village(2)) as site:
        folder = project(tmp_path, site.url)
        (folder / "spiders" / "__init__.py").touch()
        result = archiver("crawl", "my_site", "--json", cwd=folder)
    assert result.code == 0, result.err
    assert result.json["total"]["new"] == 2


def test_an_address_is_crawled_from_a_folder_that_is_no_project(tmp_path: Path) -> None:
    with Site(village(2)) as site:
        result = archiver("crawl", site.url, "--delay", "0", "--json", cwd=tmp_path)
    assert result.code == 0, result.err
    assert sorted(found.name for found in tmp_path.iterdir()) == ["archive.db"]


def test_the_shipped_sites_are_known_outside_any_project(tmp_path: Path) -> None:
    listed = json.loads(archiver("sites", "--json", cwd=tmp_path).out)
    assert {"nghe_an/ban_to_chuc", "lam_giang/ban_dan_van"} <= {row["site"] for row in listed}


def test_every_shipped_spider_is_a_short_file_of_attributes() -> None:
    for file in (ROOT / "spiders").glob("*.py"):
        if file.name not in ("__init__.py", "base.py"):
            lines = file.read_text().splitlines()
            assert len(lines) < 25 + 11 * sum("SubSite(" in line for line in lines)
            assert not any(line.lstrip().startswith("def ") for line in lines)
