"""Every shape of a byline, filled with names, positions and offices of the whole country: how many are read."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from archiver.vietnamese.bylines import (
    Byline,
    is_initials,
    is_name,
    is_organisation,
    is_role,
    read_author,
    read_signature,
)
from tests.vietnamese.people import COLLECTIVES, INITIALS, NAMES, OFFICE_LIST, PEN_NAMES, ROLE_LIST, listed

# Each shape, its lines parted by " / "; N, M: persons, R: a position, O: an office. Lower case: not to be read.
SHAPES = [
    "N / R, / O",
    "N / R / O",
    "N / (O)",
    "N (O)",
    "N (O) 11/03/2022 17:17",
    "ThS. N / R",
    "ThS N / O",
    "TS. N / R, / O",
    "PGS.TS N / O",
    "PGS, TS. N / R, O",
    "GS.TS.NGND N / O",
    "Thạc sĩ N / R",
    "ThS.BS N / R",
    "BS.CKII N / R / O",
    "Đại tá, TS N / R / O",
    "Đồng chí N, R",
    "Đ/c N - R",
    "Trung tá N / R",
    "CN. N / O",
    "Tác giả : N - R",
    "Tác giả: N (O)",
    "Tác giả bài viết: N",
    "Người viết: N",
    "N - R",
    "N – R, O",
    "N, R",
    "N, R, O",
    "N - O",
    "N, O",
    "N (R)",
    "N (R, O)",
    "(N)",
    "N (thực hiện)",
    "N (tổng hợp)",
    "N (T/h)",
    "N (s.t)",
    "Thực hiện: N",
    "Bài, ảnh: N",
    "Tin, bài: N",
    "Bài và ảnh: N - O",
    "Tin: N",
    "Tin và ảnh: N - M",
    "N - M",
    "N – M (thực hiện)",
    "N, M",
    "N và M",
    "N; M",
    "N - M / O",
    "N / M",
    "N - Theo BaoHatinh.vn",
    "N (Theo Báo Nghệ An)",
    "N / Nguồn: Báo Nghệ An",
]


def filled(shape: str, name: str, other: str, role: str, office: str) -> tuple[list[str], list[Byline]]:
    """The lines of a shape, and what they say."""
    words = {"N": name, "M": other, "R": role, "O": office}
    said = [[words.get(part, part) for part in _parted(line)] for line in shape.split(" / ")]
    letters = set(itertools.chain.from_iterable(_parted(line) for line in shape.split(" / ")))
    source = "BaoHatinh.vn" if "BaoHatinh" in shape else "Báo Nghệ An" if "Báo Nghệ An" in shape else None
    bylines = [
        Byline(words[letter], role if "R" in letters else None, office if "O" in letters else None, source)
        for letter in ("N", "M")
        if letter in letters
    ]
    if shape == "N / M":  # two lines, two authors
        bylines = [Byline(name), Byline(other)]
    return ["".join(parts) for parts in said], bylines


def _parted(line: str) -> list[str]:
    """A line of a shape, its single letters apart."""
    parts, word = [], ""
    for letter, before, behind in zip(line, " " + line, line[1:] + " ", strict=False):
        if letter in "NMRO" and not before.isalpha() and not behind.isalpha() and behind not in "./":
            parts += [word, letter]
            word = ""
        else:
            word += letter
    return [part for part in [*parts, word] if part]


def cases(shape: str) -> Iterator[tuple[list[str], list[Byline]]]:
    roles, offices = itertools.cycle(ROLE_LIST), itertools.cycle(OFFICE_LIST)
    for place, (name, role, office) in enumerate(zip(NAMES, roles, offices, strict=False)):
        other = NAMES[place - 40]
        yield filled(shape, name, other, role, office)
        yield filled(shape, name.upper(), other.upper(), role, office)


@pytest.mark.parametrize("shape", SHAPES)
def test_nearly_every_filling_of_a_shape_is_read(shape: str) -> None:
    names, rest, count = 0, 0, 0
    wrong: list[object] = []
    for lines, expected in cases(shape):
        read = list(read_signature(lines))
        count += 1
        names += [byline.name for byline in read] == [byline.name for byline in expected]
        rest += [(b.role, b.organisation, b.source) for b in read] == [
            (b.role, b.organisation, b.source) for b in expected
        ]
        if read != expected:
            wrong.append((lines, read))
    assert names >= 0.95 * count, (names / count, wrong[:12])
    assert rest >= 0.90 * count, (rest / count, wrong[:12])


def test_nearly_every_name_position_and_office_is_told_from_the_others() -> None:
    names = [name for name in (*NAMES, *map(str.upper, NAMES)) if not is_name(name) or is_role(name)]
    roles = [role for role in ROLE_LIST if not is_role(role) or is_organisation(role) or is_name(role)]
    offices = [office for office in OFFICE_LIST if not is_organisation(office) or is_role(office) or is_name(office)]
    assert len(names) <= 0.05 * 2 * len(NAMES), names
    assert len(roles) <= 0.10 * len(ROLE_LIST), roles
    assert len(offices) <= 0.10 * len(OFFICE_LIST), offices


@pytest.mark.parametrize("text", listed(INITIALS))
def test_initials_sign(text: str) -> None:
    assert is_initials(text)
    assert read_signature([text]) == (Byline(text),)


@pytest.mark.parametrize("text", listed(COLLECTIVES))
def test_several_sign_together(text: str) -> None:
    assert read_signature([text]) == (Byline(text),)


@pytest.mark.parametrize("text", listed(PEN_NAMES))
def test_pen_names_sign(text: str) -> None:
    assert read_signature([text]) == (Byline(text),)
    assert read_author("Tác giả: " + text) == (Byline(text),)
    assert read_author(f"Đăng ngày: 20/01/2020 - 8:28:04 AM | Lượt xem: 1231 | {text}") == (Byline(text),)


@pytest.mark.parametrize(
    ("lines", "bylines"),
    [
        (["Hoàng Huy - Minh Anh (thực hiện)"], [Byline("Hoàng Huy"), Byline("Minh Anh")]),
        (["Tin và ảnh: TRUNG HIẾU - DƯƠNG TUẤN"], [Byline("TRUNG HIẾU"), Byline("DƯƠNG TUẤN")]),
        (["Theo Thái Sơn/Báo QĐND"], [Byline(source="Thái Sơn/Báo QĐND")]),
        (["Theo Thái Sơn/ Báo QĐND"], [Byline(source="Thái Sơn/ Báo QĐND")]),
        (["Huỳnh Phương/VOV.VN"], [Byline(source="Huỳnh Phương/VOV.VN")]),
        (["LTT - Theo BaoHatinh.vn"], [Byline("LTT", source="BaoHatinh.vn")]),
        (["LTT", "Theo BaoHatinh.vn"], [Byline("LTT", source="BaoHatinh.vn")]),
        (["Theo baonghean.vn"], [Byline(source="baonghean.vn")]),
        (["(Theo TTXVN)"], [Byline(source="TTXVN")]),
        (["Theo TTXVN"], [Byline(source="TTXVN")]),
        (["Nguồn: BĐN"], [Byline(source="BĐN")]),
        (["Nguồn: dangcongsan.vn"], [Byline(source="dangcongsan.vn")]),
        (["Báo Sơn La"], [Byline(organisation="Báo Sơn La")]),
        (["Nguyễn Thị Hoài An - Phó Trưởng phòng KH-TT-TL"],
         [Byline("Nguyễn Thị Hoài An", "Phó Trưởng phòng KH-TT-TL")]),
        (["PV Thu Hà"], [Byline("Thu Hà")]),
        (["CTV Lò Văn Pâng"], [Byline("Lò Văn Pâng")]),
        (["Thu Hà (CTV)"], [Byline("Thu Hà", "CTV")]),
        (["Tin: Thu Hà - Ảnh: Minh Đức"], [Byline("Thu Hà")]),
        (["Bài: Thu Hà - Ảnh: N.Đ"], [Byline("Thu Hà")]),
        (["Thu Hà. Ảnh: N.Đ"], [Byline("Thu Hà")]),
        (["Trần Thị Mai", "Phó Chánh Văn phòng UBKT Tỉnh ủy"],
         [Byline("Trần Thị Mai", "Phó Chánh Văn phòng", "UBKT Tỉnh ủy")]),
        (["BAN TỔ CHỨC TỈNH ỦY"], [Byline(organisation="BAN TỔ CHỨC TỈNH ỦY")]),
    ],
)  # fmt: skip
def test_the_shapes_that_stand_for_themselves(lines: list[str], bylines: list[Byline]) -> None:
    assert list(read_signature(lines)) == bylines


NOBODY = [
    ["Ảnh: N.Đ"],
    ["Ảnh tư liệu: Báo Nghệ An"],
    ["Ảnh: Trần Văn Bình"],
    ["(Ảnh: Thu Hà)"],
    ["Ảnh minh họa"],
    ["Ảnh: TTXVN"],
    ["Đồng chí Trần Văn Bình phát biểu tại hội nghị"],
    ["Quang cảnh hội nghị"],
    ["Toàn cảnh buổi lễ", "Trần Văn Bình"],
    ["Các đại biểu chụp ảnh lưu niệm"],
    ["Đồng chí Trần Văn Bình, Phó Bí thư Tỉnh ủy trao quà cho các hộ nghèo"],
    ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Vũ Văn An"],
    ["TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Vũ Văn An"],
    ["T/M ĐẢNG ỦY", "BÍ THƯ", "(Đã ký)", "Vũ Văn An"],
    ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Vũ Văn An"],
    ["TRƯỞNG BAN", "Vũ Văn An"],
    ["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Vũ Văn An"],
    ["Nơi nhận:", "- Ban Tổ chức Tỉnh ủy;", "- Lưu VP."],
    ["Nơi nhận:", "Như trên", "Lưu: VT"],
    ["Mọi người đều vui."],
    ["Ai cũng phấn khởi."],
    ["Bản làng ấm no, hạnh phúc."],
    ["Việc đó rất đáng mừng!"],
    ["Dân biết, dân bàn, dân làm, dân kiểm tra"],
    ["Đoàn kết - Dân chủ - Kỷ cương - Đổi mới"],
    ["ĐOÀN KẾT - DÂN CHỦ - KỶ CƯƠNG - PHÁT TRIỂN"],
    ["Độc lập - Tự do - Hạnh phúc"],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    ["ĐẢNG CỘNG SẢN VIỆT NAM"],
    ["Mừng Đảng - Mừng Xuân"],
    ["Trăm năm bia đá thì mòn", "Ngàn năm bia miệng vẫn còn trơ trơ"],
    ["Sông quê chảy mãi về khơi", "Lời ru của mẹ một đời con mang"],
    ["Nghệ An, ngày 20 tháng 11 năm 2023"],
    ["Hà Nội, tháng 5/2023"],
    ["Nam Đàn, 20/11/2023"],
    ["Hà Giang"],
    ["Tin cùng chuyên mục"],
    ["Xem tiếp"],
    ["Lượt xem: 123"],
    ["Từ khóa: Nghệ An"],
    ["Chia sẻ"],
    ["Trang chủ"],
    ["In bài viết"],
    ["Kính gửi: Ban Tổ chức Tỉnh ủy"],
    ["Điện thoại: 0238.3844.123"],
    ["Địa chỉ: Số 1, đường Lê Lợi"],
    ["Phó Bí thư Tỉnh ủy"],
    ["Xuân Về Trên Bản"],
]  # fmt: skip


@pytest.mark.parametrize("lines", NOBODY, ids=" / ".join)
def test_what_is_no_byline_names_nobody(lines: list[str]) -> None:
    assert all(byline.name is None for byline in read_signature(lines))
    assert not any(byline.role for byline in read_signature(lines))
