"""No text, however long and however made, holds a reader up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from archiver.vietnamese import bylines, dates, documents, legacy, names, organs, provinces, text
from archiver.vietnamese.syllables import syllables, take_apart

LENGTH = 100_000
READERS: list[Callable[[str], object]] = [
    text.clean,
    text.canonical,
    text.fold,
    text.fold_with_offsets,
    text.has_marks,
    text.words,
    text.with_newer_tones,
    syllables,
    take_apart,
    legacy.repair,
    names.is_pen_name,
    names.without_titles,
    dates.read_moment,
    lambda long: dates.read_moment(long, captured_at=datetime(2024, 5, 20)),
    dates.find_moments,
    dates.event_dates,
    documents.find_documents,
    documents.normalise_reference,
    bylines.read_author,
    bylines.looks_like_signature,
    bylines.is_name,
    bylines.is_initials,
    bylines.is_role,
    bylines.is_organisation,
    organs.organ_in,
    provinces.province_named,
]
HOSTILE = [
    "1",
    " ",
    "a",
    "(",
    "\n",
    "\u0301",
    "\u200b",
    "ß",
    "oà",
    "1/",
    "1/1/",
    "12:30 ",
    "ngày 1/1/2020 ",
    "13-CT/TU, ",
]
HOSTILE += [
    "Chỉ thị 1, ",
    "4 giờ ",
    "A.",
    "Nguyễn ",
    "GS.TS ",
    "tỉnh ủy ",
    "HUYỆN ỦY A ",
    "1/1/2020-",
    "của ",
    "Tr",
    "@",
    "hôm nay ",
    "một giờ ",
    "tháng 11 ",
    "8h ",
    "H'",
    "B¸o ",
    "aù",
    "A, ",
    "A - ",
    "(A) ",
    "Trưởng phòng, ",
    "20 thg 11, ",
    "ThS.",
    "đảng ủy xã ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_text_of_one_piece_is_read_to_its_end(piece: str) -> None:
    long = (piece * LENGTH)[:LENGTH]  # where a pattern backtracks, this does not end
    for reader in READERS:
        reader(long)


def test_a_signature_of_many_lines_is_read_to_its_end() -> None:
    bylines.read_signature(["Vũ Văn An"] * 2_000)
