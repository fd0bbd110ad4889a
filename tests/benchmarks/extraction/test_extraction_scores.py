"""The measures of extraction, the floor under them, and the peers' process."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.extraction import beside
from tests.benchmarks.extraction.__main__ import main
from tests.benchmarks.extraction.beside import PEERS, Worker, working
from tests.benchmarks.extraction.confidence import Claim, calibration, claims
from tests.benchmarks.extraction.disguise import DISGUISES
from tests.benchmarks.extraction.fixtures import Case
from tests.benchmarks.extraction.floor import Floor, load, written
from tests.benchmarks.extraction.misread import listed
from tests.benchmarks.extraction.ours import Answer
from tests.benchmarks.extraction.scoring import marks, scores
from tests.benchmarks.extraction.table import Scored, scored, table

BODY = "Sáng nay xã họp bàn việc làm đường vào bản."
TRUTH: dict[str, Any] = {
    "title": "Xã họp bàn",
    "lead": "",
    "body": BODY,
    "published": "2023-05-09T08:30:00+07:00",
    "bylines": [{"name": "Lò Thị Mẩy", "role": "Phó Trưởng ban", "organisation": None, "source": None}],
    "related": [{"title": "Làm đường", "url": "https://a.example/1"}],
    "documents": [{"reference": "27-KH/ĐU", "date": "2023-01-11"}, {"reference": "Nghị quyết 19"}],
    "attachments": [],
}


def without(**changed: Any) -> dict[str, Any]:
    return TRUTH | changed


def page(folder: Path, label: str, truth: dict[str, Any], reading: dict[str, Any]) -> Scored:
    case = folder / label
    case.mkdir(parents=True)
    (case / "page.html").write_text("<p>" + BODY, "utf-8")
    (case / "meta.json").write_text(
        json.dumps({"url": "https://a.example/", "captured_at": "2023-11-20T02:15:00+00:00", "family": "portal"})
    )
    (case / "expected.json").write_text(json.dumps(truth))
    return scored([Case(case / "page.html")], [Answer(reading, 0.5)])[0]


def test_a_right_reading_has_every_mark() -> None:
    given = marks(TRUTH, TRUTH)
    assert set(scores([given]).values()) == {1.0}
    assert given["whole"] == (1.0,)


@pytest.mark.parametrize(
    ("changed", "measure"),
    [
        ({"title": "Xã họp"}, "title"),
        ({"published": "2023-05-08"}, "day"),
        ({"published": None}, "day"),
        ({"bylines": []}, "names"),
        ({"bylines": [{"name": "Lò Thị Mẩy"}]}, "roles"),
        ({"related": [{"title": "Làm đường", "url": "https://a.example/2"}]}, "related_addresses"),
        ({"related": [{"title": "Làm", "url": "https://a.example/1"}]}, "related_titles"),
        ({"documents": []}, "documents_recall"),
        ({"documents": [{"reference": "27-KH/ĐU"}, {"reference": "1-KH/ĐU"}]}, "documents_precision"),
        ({"attachments": [{"url": "https://a.example/a.pdf", "title": "A"}]}, "attachments"),
        ({"body": ""}, "body_recall"),
        ({"body": BODY + " Ảnh: trụ sở xã."}, "body_precision"),
    ],
)
def test_a_wrong_value_costs_its_measure_alone(changed: dict[str, Any], measure: str) -> None:
    below = {name for name, score in scores([marks(TRUTH, without(**changed))]).items() if score < 1}
    assert measure in below
    assert below <= {measure, "whole", "roles", "body_f1"}


def test_what_is_not_stated_is_not_asked() -> None:
    assert set(marks({"title": "Xã họp bàn"}, TRUTH)) == {"title"}


def test_the_lead_is_part_of_the_body_wherever_it_stands() -> None:
    words = BODY.split()
    got = without(lead=" ".join(words[:5]), body=" ".join(words[5:]))
    assert marks(TRUTH, got)["body_precision"] == marks(TRUTH, got)["body_recall"] == (1.0,)


def test_what_an_extractor_cannot_give_counts_only_for_the_whole_article() -> None:
    given = marks(TRUTH, {"title": "Xã họp bàn", "body": BODY}, frozenset({"title", "body"}))
    assert set(given) == {"title", "body_precision", "body_recall", "whole"}
    assert given["whole"] == (0.0,)


@pytest.mark.parametrize(("text", "refused"), [("x" * 199, 1.0), ("x" * 200, 0.0), (None, 1.0)])
def test_a_peer_refuses_by_giving_little_text(text: str | None, refused: float) -> None:
    assert marks({"refused": "listing"}, {"body": text}, PEERS["readability"]) == {"refusals": (refused,)}


def test_an_article_in_place_of_a_refusal_is_no_refusal_however_short() -> None:
    assert marks({"refused": "listing"}, {"title": "A", "body": "B"}) == {"refusals": (0.0,)}


def test_the_table_has_a_row_for_each_extractor_in_each_family(tmp_path: Path) -> None:
    pages = [page(tmp_path, "a/b", TRUTH, TRUTH)]
    lines = list(table({"archiver": pages, "readability": pages}))
    assert [line.split()[0] for line in lines if line.startswith("  ") and "whole" not in line] == [
        "archiver",
        "readability",
    ] * 2
    assert any(line.strip() == "portal: 1 article, 0 other pages" for line in lines)


def test_misread_values_are_listed_with_what_was_expected(tmp_path: Path) -> None:
    lines = list(listed([page(tmp_path, "a/b", TRUTH, without(title="Xã họp"))]))
    assert lines[0] == "a/b  title\n    expected  Xã họp bàn\n    got       Xã họp"
    assert lines[1] == "1 values misread on 1 of 1 pages: title 1"


def test_a_claim_is_right_where_its_field_is(tmp_path: Path) -> None:
    evidence = [{"field": name, "rule": "told", "confidence": 0.9} for name in ("title", "body", "organ")]
    pages = [page(tmp_path, "a/b", TRUTH, without(title="B", evidence=evidence))]
    made = list(claims(pages))
    assert made == [Claim("title", "told", 0.9, right=False), Claim("body", "told", 0.9, right=True)]
    assert any(line.split()[-3:] == ["2", ".900", ".500"] for line in calibration(made))


def test_a_fallen_measure_is_named_with_the_pages_that_got_worse(tmp_path: Path) -> None:
    before = [page(tmp_path, f"a/{n}", TRUTH, TRUTH if n else without(title="?")) for n in range(3)]
    pinned = Floor().raised(before)
    now = [*before[:2], page(tmp_path, "b/2", TRUTH, without(title="?"))]
    title = next(sentence for sentence in pinned.fallen(now) if sentence.startswith("title"))
    assert title == "title is 0.3333, below its floor of 0.666. Worse: b/2"
    assert not pinned.fallen(before)


def test_taking_pages_away_breaks_the_floor(tmp_path: Path) -> None:
    before = [page(tmp_path, f"a/{n}", TRUTH, TRUTH) for n in range(2)]
    assert Floor().raised(before).fallen(before[:1])[0].startswith("pages is 1, below its floor of 2")


def test_a_floor_is_lowered_only_for_a_reason_which_stays_beside_it(tmp_path: Path) -> None:
    right = Floor().raised([page(tmp_path, "a/b", TRUTH, TRUTH)])
    worse = [page(tmp_path, "a/c", TRUTH, without(title="?"))]
    with pytest.raises(ValueError, match="title"):
        right.raised(worse)
    (tmp_path / "floor.toml").write_text(written(right.raised(worse, "a harder page")), "utf-8")
    again = load(tmp_path / "floor.toml").raised(worse)
    assert again.measures["title"] == 0.0
    assert "title = 0  # from 1: a harder page" in written(again)


def test_a_raised_floor_loses_its_reason(tmp_path: Path) -> None:
    low = Floor({"title": 0.5}, {}, {"title": "from 1.0: a harder page"})
    assert not low.raised([page(tmp_path, "a/b", TRUTH, TRUTH)]).reasons


def test_the_command_reads_our_own_pages_without_the_peers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "archiver", "--family", "portal"]) == 0
    assert "portal:" in capsys.readouterr().out


def test_the_command_says_where_nothing_is_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--site", "no_such_site"]) == 2
    assert "no saved page" in capsys.readouterr().err


def test_a_page_that_hangs_a_peer_ends_and_the_next_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "PYTHON", Path(sys.executable))
    path = tmp_path / "page.html"
    path.write_text("<p>Xã họp</p>", "utf-8")
    with working("lxml", limit=10) as worker:
        assert worker.ask(path, "https://a.example/").reading == {"body": "Xã họp"}
    hung = Worker("lxml", limit=0.000001)
    assert "no answer" in hung.ask(path, "https://a.example/").reading["failed"]
    hung.limit = 10
    assert hung.ask(path, "https://a.example/").reading == {"body": "Xã họp"}
    hung.stop()


def test_a_disguise_takes_what_names_and_titles_tell_and_leaves_the_text() -> None:
    headed = "<h1 class='title big'>Làm đường</h1><p class='big'>Sáng nay"
    page = f"<html><head><title>Làm đường</title></head><body>{headed}".encode()
    for disguise in ("no names", "neither"):
        changed = DISGUISES[disguise](page).decode()
        assert "big" not in changed
        assert "Làm đường" in changed
    assert "<h1" not in DISGUISES["no titles"](page).decode()
    assert DISGUISES["as is"](page) == page
