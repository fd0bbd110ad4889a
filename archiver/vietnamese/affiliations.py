"""Positions and offices, each told from its first words: what stands beside a name."""

from __future__ import annotations

import re
from functools import lru_cache

from archiver.vietnamese.text import canonical

__all__ = ["is_organisation", "is_role"]

# What positions begin with, perhaps behind "phó"; an underscore stands for a blank.
_HEADS = """
trưởng kế_toán_trưởng chỉ_huy_trưởng thôn_trưởng xã_đội_trưởng viện_trưởng cục_trưởng vụ_trưởng trạm_trưởng
đồn_trưởng hạt_trưởng khoa_trưởng tổ_trưởng đội_trưởng nhóm_trưởng chi_cục_trưởng hiệu_trưởng bí_thư chủ_tịch
giám_đốc chánh chủ_nhiệm tổng_biên_tập tổng_giám_đốc tổng_thư_ký tư_lệnh chính_ủy chỉ_huy quản_đốc
"""
_DEPUTIES = "ban phòng viện tổng cục vụ văn_phòng khoa"  # positions only behind "phó"
_MEMBERS = """
tỉnh_ủy thành_ủy thị_ủy huyện_ủy quận_ủy đảng_ủy chi_ủy ủy giảng chuyên biên_tập cộng_tác kiểm_tra báo_cáo thanh_tra
kiểm_sát điều_tra chính_trị phát_thanh kiểm_toán tuyên_truyền nghiên_cứu thành hội đoàn đảng học sinh giáo nhân
phóng
"""
_OTHER_POSITIONS = """
cán_bộ công_chức viên_chức thẩm_phán thư_ký trợ_lý thường_trực già_làng cựu_chiến_binh nghiên_cứu_sinh văn_thư kỹ_sư
bác_sĩ luật_sư nhà_báo nhà_văn(?!_hóa) nhà_thơ nhà_nghiên_cứu nhà_giáo tổ_phó đội_phó cục_phó
vụ_phó hiệu_phó trạm_phó nhóm_phó đại_tướng thượng_tướng trung_tướng thiếu_tướng đại_tá
thượng_tá trung_tá thiếu_tá đại_úy thượng_úy trung_úy thiếu_úy uvbtv
uvbch uvtv tuv huv đuv
"""
# What the names of offices begin with, more words behind; and offices that have a name of one or two words.
_OFFICES = """
ban ủy_ban văn_phòng tạp_chí học_viện trường(?!_hợp) đảng_bộ chi_bộ sở(?!_hữu) bộ(?!_(?:máy|phận)) cục chi_cục vụ
viện(?!_dẫn) trung_tâm công_an phòng(?!_(?:chống|ngừa)) đài cổng trang(?!_chủ) cơ_quan khoa(?!_học) đoàn(?!_kết)
liên_đoàn công_đoàn mặt_trận thông_tấn_xã tòa_án hội liên_hiệp liên_minh hiệp_hội nông_trường lâm_trường
vườn_quốc_gia tổng_cục đại_học nhà_xuất_bản nhà_văn_hóa nhà_thiếu_nhi nhà_khách bảo_tàng thư_viện bệnh_viện kho_bạc
ngân_hàng bảo_hiểm_xã_hội công_ty tổng_công_ty tập_đoàn hợp_tác_xã câu_lạc_bộ trạm hạt_kiểm_lâm đồn_biên_phòng
đồn_công_an bộ_đội quân_khu quân_đoàn sư_đoàn lữ_đoàn trung_đoàn tiểu_đoàn điện_lực bưu_điện hải_quan thanh_tra
kiểm_toán khu_di_tích khu_du_lịch khu_kinh_tế khu_công_nghiệp tổ(?!_chức) ubnd hđnd ubkt mttq ubmttq btgdv btg btc
bdv bnc vp lđlđ bch bđbp bhxh htx clb thpt thcs vnpt báo(?!_(?:cáo|động|giá|chí))
"""
_LONE_OFFICES = """
tỉnh_ủy thành_ủy thị_ủy huyện_ủy quận_ủy đảng_ủy tỉnh_đoàn thành_đoàn huyện_đoàn thị_đoàn quận_đoàn xã_đoàn
phường_đoàn (?:btgdv|btg|btc|ubkt|bdv|bnc|vp)(?:tu|hu|tw) quốc_hội tòa_soạn ttxvn vov vtv[0-9]*
"""


def _any(words: str) -> str:
    return f"(?:{'|'.join(words.split())})".replace("_", " ")


_ROLE = re.compile(
    rf"(?:nguyên |quyền |q\. ?)?(?:(?:phó )?{_any(_HEADS)}|phó {_any(_DEPUTIES)}"
    rf"|{_any(_MEMBERS)} viên|{_any(_OTHER_POSITIONS)})\b"
)
_ORGANISATION = re.compile(rf"{_any(_OFFICES)}\s\w|{_any(_LONE_OFFICES)}\b")
# A line with one of these is a headline, a heading or a caption.
_NO_OFFICE = re.compile(
    r"\b(?:ban hành|khai mạc|bế mạc|triển khai|phát biểu|chủ trì|tham dự|dự|tổng kết|sơ kết|trao|tặng|thăm"
    r"|gặp mặt|hội nghị|hội thảo|hội thi|hội đàm|hội nhập|kết luận|giao|làm việc|thông báo|công bố|quyết định"
    r"|tổ chức (?:hội|lễ|lớp|gặp|tập)|tập huấn|năm|đã|được|phối hợp|tăng cường|nâng cao|phát huy|kỷ niệm"
    r"|trang chủ)\b"
)
_SENTENCE_MARK = re.compile(r"[!?…:;]|\.(?!\w)")


def is_role(text: str) -> bool:
    """Whether this names a position: Trưởng phòng …, Phó Bí thư …, Giảng viên …

    >>> is_role("Phó Trưởng phòng Tổng hợp"), is_role("Trường Chính trị tỉnh")
    (True, False)
    """
    return _names(_ROLE, text)


def is_organisation(text: str) -> bool:
    """Whether this names an office, a paper or a school: Ban …, Ủy ban …, Báo …, Học viện …

    >>> is_organisation("Báo Sơn La"), is_organisation("Báo cáo kết quả")
    (True, False)
    """
    return _names(_ORGANISATION, text) and not _names(_ROLE, text)


def _names(pattern: re.Pattern[str], text: str) -> bool:
    return len(text) <= 400 and _named(pattern, text)


@lru_cache(maxsize=8192)
def _named(pattern: re.Pattern[str], text: str) -> bool:
    line = canonical(text).rstrip(",. ").casefold()
    found = len(line) <= 110 and "\n" not in line and pattern.match(line)
    return bool(found) and not _SENTENCE_MARK.search(line, 2) and not _NO_OFFICE.search(line)
