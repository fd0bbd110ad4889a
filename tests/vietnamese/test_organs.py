from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.vietnamese.organs import organ_in


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("Banner Ban tổ chức tỉnh ủy sub-site-1", "Ban Tổ chức Tỉnh ủy"),
        ("Banner Ban dân vận tỉnh uỷ sub-site-1", "Ban Dân vận Tỉnh ủy"),
        ("Banner Tỉnh ủy Nghệ An (Home-latest-1)", "Tỉnh ủy Nghệ An"),
        ("BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY KHÁNH HOÀ", "Ban Tuyên giáo và Dân vận Tỉnh ủy Khánh Hòa"),
        ("ban-tuyen-giao-tinh-uy", "Ban Tuyên giáo Tỉnh ủy"),
        ("Trang chủ > Ban Nội chính Tỉnh ủy", "Ban Nội chính Tỉnh ủy"),
        ("UBKT Tỉnh uỷ Hưng Yên", "Ủy ban Kiểm tra Tỉnh ủy Hưng Yên"),
        ("Uỷ ban kiểm tra", "Ủy ban Kiểm tra"),
        ("Văn phòng Tỉnh ủy", "Văn phòng Tỉnh ủy"),
        ("Trường Chính trị tỉnh Lai Châu", "Trường Chính trị tỉnh Lai Châu"),
        ("Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Nghệ An",
         "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Nghệ An"),
        ("Huyện ủy Nam Đàn họp bàn việc mới", "Huyện ủy Nam Đàn"),
        ("HUYỆN ỦY NAM ĐÀN", "Huyện ủy Nam Đàn"),
        ("Thành ủy TP. Hồ Chí Minh", "Thành ủy TP Hồ Chí Minh"),
        ("Ban Tổ chức", "Ban Tổ chức"),
        ("Ban tổ chức hội thi đã họp", None),
        ("Văn phòng phẩm", None),
        ("Trang chủ", None),
        ("Trung ương", None),
        ("Quân ủy Trung ương", None),
        ("", None),
    ],
)  # fmt: skip
def test_the_organ_is_named_in_its_normal_capitals(text: str, organ: str | None) -> None:
    assert organ_in(text) == organ


@given(st.text() | st.lists(st.sampled_from(["ban tổ chức ", "HUYỆN ỦY ", "Nam ", "nghệ an", "-"])).map("".join))
def test_no_text_is_an_error(text: str) -> None:
    organ_in(text)
