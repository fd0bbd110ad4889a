from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.vietnamese.bylines import (
    Byline,
    is_initials,
    is_name,
    is_organisation,
    is_role,
    looks_like_signature,
    read_author,
    read_signature,
)

PAD = "\u00a0" * 53

SIGNATURES: list[tuple[list[str], list[Byline]]] = [
    (
        [PAD + "Lê Thị Thu Nga ", PAD + "Trưởng phòng Tổng hợp,", PAD + "Ban Tổ chức Tỉnh ủy"],
        [Byline("Lê Thị Thu Nga", "Trưởng phòng Tổng hợp", "Ban Tổ chức Tỉnh ủy")],
    ),
    (["Hoàng Minh", "(Cơ quan UBKT Tỉnh uỷ)"], [Byline("Hoàng Minh", organisation="Cơ quan UBKT Tỉnh uỷ")]),
    (["Lê Văn Bằng (Ban Tổ chức Tỉnh ủy)"], [Byline("Lê Văn Bằng", organisation="Ban Tổ chức Tỉnh ủy")]),
    (
        ["Sỹ Tâm (Ban Tuyên giáo Tỉnh ủy) 11/03/2022 17:17"],
        [Byline("Sỹ Tâm", organisation="Ban Tuyên giáo Tỉnh ủy")],
    ),
    (["ThS. Mai Thị Hạnh", "Giảng viên khoa Lý luận"], [Byline("Mai Thị Hạnh", "Giảng viên khoa Lý luận")]),
    (["Tác giả : Vũ Thị An - Phó Trưởng phòng KH-TT"], [Byline("Vũ Thị An", "Phó Trưởng phòng KH-TT")]),
    (
        ["ThS LÊ VĂN BẰNG", "Học viện Chính trị, Bộ Quốc phòng"],
        [Byline("LÊ VĂN BẰNG", organisation="Học viện Chính trị, Bộ Quốc phòng")],
    ),
    (
        ["Vũ Thị An, Trưởng phòng Tổng hợp, Ban Tổ chức Tỉnh ủy"],
        [Byline("Vũ Thị An", "Trưởng phòng Tổng hợp", "Ban Tổ chức Tỉnh ủy")],
    ),
    (["Tin và ảnh: TRUNG TÍN - DƯƠNG TUẤN"], [Byline("TRUNG TÍN"), Byline("DƯƠNG TUẤN")]),
    (["Huỳnh Phú - Hùng Anh"], [Byline("Huỳnh Phú"), Byline("Hùng Anh")]),
    (["Tin, ảnh: Thu Hà và Minh Đức"], [Byline("Thu Hà"), Byline("Minh Đức")]),
    (["Bài: Thu Hà; Ảnh: Minh Đức"], [Byline("Thu Hà")]),
    (["NGUYÊN VINH (thực hiện)"], [Byline("NGUYÊN VINH")]),
    (["Thanh Hoa (t/h)"], [Byline("Thanh Hoa")]),
    (
        ["Thu Hà - Lan Anh", "Ban Dân vận Tỉnh ủy"],
        [
            Byline("Thu Hà", organisation="Ban Dân vận Tỉnh ủy"),
            Byline("Lan Anh", organisation="Ban Dân vận Tỉnh ủy"),
        ],
    ),
    (["TQ"], [Byline("TQ")]),
    (["L.P"], [Byline("L.P")]),
    (["NPV"], [Byline("NPV")]),
    (["Tr.Đức"], [Byline("Tr.Đức")]),
    (["TrS-BĐ"], [Byline("TrS-BĐ")]),
    (["BBT"], [Byline("BBT")]),
    (["Nhóm phóng viên"], [Byline("Nhóm phóng viên")]),
    (["Báo Sơn La"], [Byline(organisation="Báo Sơn La")]),
    (["LTT - Theo BaoHatinh.vn"], [Byline("LTT", source="BaoHatinh.vn")]),
    (["Theo Thái Sơn/Báo QĐND"], [Byline(source="Thái Sơn/Báo QĐND")]),
    (["Huỳnh Phương/VOV.VN"], [Byline(source="Huỳnh Phương/VOV.VN")]),
    (["Nguồn: BĐN"], [Byline(source="BĐN")]),
    (["Thu Hà", "Theo Báo Nghệ An"], [Byline("Thu Hà", source="Báo Nghệ An")]),
    (["Thu Hà (Theo TTXVN)"], [Byline("Thu Hà", source="TTXVN")]),
    (["Thu Hà", "Ảnh: Minh Đức"], [Byline("Thu Hà")]),
    (["Đồng chí Vũ Thị An"], [Byline("Vũ Thị An")]),
    (["GS.TS. Vũ Thị An"], [Byline("Vũ Thị An")]),
    (["Hải (Ban Tổ chức Tỉnh ủy)"], [Byline("Hải", organisation="Ban Tổ chức Tỉnh ủy")]),
]


@pytest.mark.parametrize(("lines", "bylines"), SIGNATURES)
def test_a_signature_is_read(lines: list[str], bylines: list[Byline]) -> None:
    assert list(read_signature(lines)) == bylines


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [""],
        ["Ảnh: N.Đ"],
        ["Ảnh tư liệu: Báo Nghệ An"],
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Vũ Văn An"],
        ["KT. CHỦ TỊCH"],
        ["TRƯỞNG BAN", "(đã ký)", "Vũ Văn An"],
        ["Trưởng phòng"],
        ["Hội nghị đã thành công tốt đẹp."],
        ["Các đại biểu dự lễ", "Thu Hà"],
        ["Theo báo cáo của huyện"],
        ["Nghệ An"],
        ["11/03/2022 17:17"],
    ],
)
def test_what_signs_no_article_gives_nobody(lines: list[str]) -> None:
    assert read_signature(lines) == ()


@pytest.mark.parametrize(
    ("text", "bylines"),
    [
        ("Tác giả: Trần Văn Tư", [Byline("Trần Văn Tư")]),
        ("Tác giả:\nTrần Văn Tư", [Byline("Trần Văn Tư")]),
        ("Tác giả: Hải", [Byline("Hải")]),
        ("| Trần Thị Nga", [Byline("Trần Thị Nga")]),
        ("Đăng ngày: 20/01/2020 - 8:28:04 AM | Lượt xem: 1231 | Trần Thị Nga", [Byline("Trần Thị Nga")]),
        ("Trần Thị Nga", [Byline("Trần Thị Nga")]),
        ("Tác giả: Ban Tổ chức Tỉnh ủy", [Byline(organisation="Ban Tổ chức Tỉnh ủy")]),
        ("Nguồn tin: Báo Nghệ An", [Byline(source="Báo Nghệ An")]),
        ("Báo Sơn La", [Byline(organisation="Báo Sơn La")]),
    ],
)
def test_an_author_is_read_with_or_without_its_label(text: str, bylines: list[Byline]) -> None:
    assert list(read_author(text)) == bylines


@pytest.mark.parametrize(
    "text",
    [
        "", "|", "Tác giả:", "admin", "Tác giả: admin", "Administrator", "quantri", "Ban Quản trị",
        "nghean.dcs.vn", "bantochuc@nghean.dcs.vn", "https://nghean.dcs.vn/", "Tỉnh ủy Nghệ An",
        "Ban Tổ chức Tỉnh ủy Nghệ An",
        "Cổng thông tin điện tử tỉnh", "VNPT Nghệ An", "NukeViet", "Lượt xem: 12",
        "20/01/2020", "Người đăng: Vũ An",
    ],
)  # fmt: skip
def test_accounts_sites_and_vendors_are_no_authors(text: str) -> None:
    assert read_author(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Phạm Thị Hoa",
        "LÊ VĂN BẰNG",
        "Nguyen Van A",
        "Nguyễn Văn Trường",
        "Y Thanh Hà Niê Kđăm",
        "H'Yim Kđoh",
        "Giàng A Páo",
    ],
)
def test_names_are_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nghệ An",
        "Hà Nội",
        "Việt Nam",
        "Đoàn Thanh niên",
        "Hội nghị",
        "HỘI NGHỊ",
        "Sỹ Thành",
        "Phạm",
        "Lê văn An",
        "TQ",
        "",
    ],
)
def test_places_and_headings_are_no_names(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize("text", ["TQ", "L.P", "NPV", "P.V.", "Tr.Đức", "TrS-BĐ", "BĐN", "N.Đ"])
def test_initials_are_initials(text: str) -> None:
    assert is_initials(text)


@pytest.mark.parametrize("text", ["UBND", "TW", "Hội", "tq", "A", "ABCDEF", "13", ""])
def test_offices_and_words_are_no_initials(text: str) -> None:
    assert not is_initials(text)


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("Trưởng phòng Tổng hợp,", True, False),
        ("Phó Bí thư Thường trực", True, False),
        ("Nguyên Trưởng Ban Dân vận", True, False),
        ("Chuyên viên", True, False),
        ("Uỷ viên Ban Thường vụ", True, False),
        ("Trường Chính trị tỉnh", False, True),
        ("BAN TUYÊN GIÁO TỈNH UỶ", False, True),
        ("Tạp chí Cộng sản", False, True),
        ("Báo cáo tổng hợp", False, False),
        ("Ban Tổ chức Tỉnh ủy tổ chức hội nghị", False, False),
        ("Chủ tịch huyện phát biểu", False, False),
        ("Trưởng phòng đã họp. Hết", False, False),
        ("", False, False),
    ],
)
def test_positions_are_told_from_offices(text: str, role: bool, organisation: bool) -> None:
    assert (is_role(text), is_organisation(text)) == (role, organisation)


@pytest.mark.parametrize("line", [line for lines, _ in SIGNATURES for line in lines if "Ảnh: Minh" not in line[:9]])
def test_the_lines_of_signatures_look_like_it(line: str) -> None:
    assert looks_like_signature(line)


@pytest.mark.parametrize(
    "line", ["Hội nghị thành công.", "Ảnh: N.Đ", "KT. CHỦ TỊCH", "Ban Tổ chức mở lớp tập huấn", ""]
)
def test_other_lines_do_not_look_like_signatures(line: str) -> None:
    assert not looks_like_signature(line)


pieces = st.sampled_from(
    [
        "Tác giả: ",
        "Thu Hà",
        " - ",
        "(",
        ")",
        "Theo ",
        "/",
        "VOV.VN",
        "Ban Tổ chức",
        ", ",
        "Trưởng phòng",
        "Ảnh: ",
        "TQ",
        "|",
    ]
)
anything = st.text() | st.lists(pieces, max_size=12).map("".join)


@given(st.lists(anything, max_size=5))
def test_no_text_is_an_error(lines: list[str]) -> None:
    for byline in read_signature(lines):
        assert byline != Byline()
    for line in lines:
        assert all(byline != Byline() for byline in read_author(line))
        looks_like_signature(line)
        is_name(line)
        is_initials(line)
        is_role(line)
        is_organisation(line)
