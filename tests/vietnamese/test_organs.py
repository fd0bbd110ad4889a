from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.vietnamese.organs import organ_in
from archiver.vietnamese.text import fold


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


ORGANS = """
Đảng ủy Khối các cơ quan tỉnh
Đảng ủy Khối các cơ quan tỉnh Nghệ An
Đảng ủy Khối các cơ quan thành phố
Đảng ủy Khối Doanh nghiệp tỉnh
Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh
Đảng ủy Khối Doanh nghiệp tỉnh Bình Phước
Đảng ủy các cơ quan Đảng tỉnh
Đảng ủy các cơ quan Đảng tỉnh Nghệ An
Đảng ủy Ủy ban nhân dân tỉnh
Đảng ủy Công an tỉnh
Đảng ủy Quân sự tỉnh
Đảng ủy Bộ đội Biên phòng tỉnh
Ban Tuyên giáo và Dân vận Tỉnh ủy
Ban Tuyên giáo Tỉnh ủy
Ban Dân vận Tỉnh ủy
Ban Tổ chức Tỉnh ủy
Ban Nội chính Tỉnh ủy
Ủy ban Kiểm tra Tỉnh ủy
Ủy ban Kiểm tra Huyện ủy
Văn phòng Tỉnh ủy
Văn phòng Thành ủy
Trường Chính trị tỉnh
Trường Chính trị tỉnh Lai Châu
Trường Chính trị
Trung tâm Chính trị huyện
Tỉnh ủy
Thành ủy
Thị ủy
Quận ủy
Huyện ủy
Tỉnh ủy Lâm Đồng
Thành ủy TP Hồ Chí Minh
Thành ủy Đà Nẵng
Ban Tuyên giáo Thành ủy Cần Thơ
Ban Bảo vệ, chăm sóc sức khỏe cán bộ tỉnh
Ban Bảo vệ, chăm sóc sức khỏe cán bộ tỉnh Nghệ An
Ban Bảo vệ, chăm sóc sức khỏe cán bộ
Hội đồng Lý luận Tỉnh ủy
""".strip().splitlines()

OF_A_PLACE = """
Huyện ủy Nam Đàn
Huyện ủy Cư M'gar
Huyện ủy Kỳ Sơn
Thị ủy Cai Lậy
Thị ủy Hoàng Mai
Thành ủy Vinh
Quận ủy Ninh Kiều
Đảng ủy xã Kim Liên
Đảng ủy phường Hưng Dũng
Đảng ủy thị trấn Nam Đàn
Đảng ủy đặc khu Phú Quốc
Ban Tổ chức Huyện ủy Nam Đàn
Ban Dân vận Huyện ủy Kỳ Sơn
Văn phòng Huyện ủy Yên Thành
Trung tâm Chính trị huyện Nam Đàn
""".strip().splitlines()


@pytest.mark.parametrize("organ", ORGANS + OF_A_PLACE)
def test_an_organ_is_known_in_every_dress(organ: str) -> None:
    for text in (organ, organ.upper(), f"Banner {organ} sub-site-1", f"Trang chủ » {organ}", organ.replace("ủy", "uỷ")):
        assert organ_in(text) == organ, text


@pytest.mark.parametrize("organ", ORGANS)
def test_an_organ_is_known_without_marks(organ: str) -> None:
    folded = fold(organ)
    for text in (folded, folded.upper(), re.sub(r"\W+", "-", folded)):
        assert organ_in(text) == organ, text


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("ĐẢNG BỘ TỈNH NGHỆ AN - ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH", "Đảng ủy Khối các cơ quan tỉnh"),
        ("Đảng ủy Khối các cơ quan tỉnh tổ chức hội nghị", "Đảng ủy Khối các cơ quan tỉnh"),
        ("Đảng uỷ xã Kim Liên họp bàn việc mới", "Đảng ủy xã Kim Liên"),
        ("Trang thông tin điện tử Thị ủy Hoàng Mai - Nghệ An", "Thị ủy Hoàng Mai"),
        ("TRANG THÔNG TIN ĐIỆN TỬ ĐẢNG ỦY XÃ KIM LIÊN", "Đảng ủy xã Kim Liên"),
        ("Ban Tuyên giáo & Dân vận Tỉnh ủy Lâm Đồng", "Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng"),
        ("BTGDV Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
        ("Đảng ủy", None),
        ("Công an tỉnh", None),
        ("cấp ủy, chi ủy cơ sở", None),
        ("Quân ủy Trung ương và Bộ Quốc phòng", None),
    ],
)
def test_an_organ_among_other_words(text: str, organ: str | None) -> None:
    assert organ_in(text) == organ


@given(st.text() | st.lists(st.sampled_from(["ban tổ chức ", "HUYỆN ỦY ", "Nam ", "nghệ an", "-"])).map("".join))
def test_no_text_is_an_error(text: str) -> None:
    organ_in(text)
