"""What the verbs print, and what they leave behind."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.command import archiver, at_once, is_whole, run
from tests.crawling.village import path, story, village
from tests.servers import Site

VERBS = ["crawl", "import", "search", "sites", "sample", "tour", "completion", "upgrade"]


def test_json_is_one_object_and_nothing_else(tmp_path: Path) -> None:
    with Site(village(2)) as site:
        result = archiver("crawl", site.url, "--archive", tmp_path / "a.db", "--delay", "0", "--json")
    summary = json.loads(result.out)
    assert result.err == ""
    assert list(summary) == ["sites", "total"]
    assert summary["total"]["new"] == 2
    assert summary["total"]["requests"] == len(site.asked)


def test_json_stays_one_object_where_a_site_fails(tmp_path: Path) -> None:
    with Site({"/": b""}) as bad, Site(village(1)) as good:
        result = archiver("crawl", bad.url, good.url, "--archive", tmp_path / "a.db", "--delay", "0", "--json")
    assert result.code == 1
    outcomes = {row["site"]: row["outcome"] for row in json.loads(result.out)["sites"]}
    assert outcomes[good.url.removeprefix("http://")] == "finished"
    assert outcomes[bad.url.removeprefix("http://")] != "finished"


def test_quiet_prints_nothing_when_all_is_well(tmp_path: Path) -> None:
    with Site(village(2)) as site:
        result = archiver("crawl", site.url, "--archive", tmp_path / "a.db", "--delay", "0", "--quiet")
    assert (result.code, result.out, result.err) == (0, "", "")


def test_the_table_names_the_site_and_its_counts(tmp_path: Path) -> None:
    with Site(village(2)) as site:
        result = archiver("crawl", site.url, "--archive", tmp_path / "a.db", "--delay", "0")
    assert site.url.removeprefix("http://") in result.out
    assert "finished" in result.out


def test_help_begins_with_what_it_is_for() -> None:
    result = archiver("--help")
    assert result.code == 0
    assert "Archives Vietnamese provincial party-organisation sites" in result.out
    assert all(verb in result.out for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb: str) -> None:
    result = at_once(verb, "--help")
    assert result.code == 0
    assert result.out.startswith("Usage:")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed_for_each_shell(shell: str) -> None:
    result = at_once("completion", shell)
    assert result.code == 0
    assert "_ARCHIVER_COMPLETE" in result.out


def test_a_bash_shell_takes_the_completion() -> None:
    script = f'source <("{sys.executable}" -m archiver completion bash) && complete -p archiver'
    assert run(["bash", "-c", script]).code == 0


@pytest.mark.parametrize(
    "arguments", [["crawl"], ["crawl", "x", "--limit", "0"], ["crawl", "x", "--delay", "-1"], ["nonsense"]]
)
def test_what_is_typed_wrongly_is_a_usage_error(arguments: list[str]) -> None:
    assert at_once(*arguments).code == 2


def test_the_archive_may_be_named_by_the_environment(tmp_path: Path) -> None:
    env = {"ARCHIVER_ARCHIVE": str(tmp_path / "kho.db")}
    with Site(village(1)) as site:
        archiver("crawl", site.url, "--delay", "0", "--quiet", cwd=tmp_path, env=env)
    assert sorted(found.name for found in tmp_path.iterdir()) == ["kho.db"]
    assert archiver("search", "thôn", cwd=tmp_path, env=env).code == 0


def test_every_verb_leaves_the_archive_whole(tmp_path: Path) -> None:
    archive, page = tmp_path / "a.db", tmp_path / "bai.html"
    page.write_text(story(7))
    for arguments in (
        ["import", str(page), "--site", "thon_bay/chi_bo", "--url", f"http://thon-bay.example.vn{path(7)}"],
        ["search", "thôn", "--json"],
        ["upgrade"],
    ):
        result = archiver(*arguments, "--archive", archive)
        assert result.code == 0, result.err
        assert is_whole(archive), arguments
    assert sorted(found.name for found in tmp_path.iterdir()) == ["a.db", "bai.html"]
