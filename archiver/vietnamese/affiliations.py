"""Positions and offices, each told from its first words: what stands beside a name."""

from __future__ import annotations

import re

from archiver.vietnamese.text import canonical

__all__ = ["is_organisation", "is_role"]

_ROLE = re.compile(
    r"(?:nguyên |quyền |q\. ?)?(?:"
    r"(?:phó )?(?:trưởng|bí thư|chủ tịch|giám đốc|hiệu trưởng|chánh|chủ nhiệm|viện trưởng|cục trưởng"
    r"|vụ trưởng|tổng biên tập|tổng giám đốc|tổng thư ký|tư lệnh|chỉ huy)"
    r"|phó (?:ban|phòng|viện|tổng|cục|vụ)|giảng viên|chuyên viên|ủy viên|cán bộ|biên tập viên|phóng viên"
    r"|cộng tác viên|kiểm tra viên|báo cáo viên|thanh tra viên|thành viên|thư ký|trợ lý|thường trực"
    r"|học viên|sinh viên|giáo viên|nghiên cứu viên|tổ trưởng|đội trưởng"
    r")\b"
)
_ORGANISATION = re.compile(
    r"(?:(?:ban|ủy ban|văn phòng|tạp chí|học viện|trường|đảng ủy|đảng bộ|chi bộ|sở|bộ|cục|vụ|viện|trung tâm"
    r"|công an|phòng|tỉnh ủy|huyện ủy|thành ủy|thị ủy|quận ủy|đài|cổng|trang|cơ quan|khoa|đoàn|tỉnh đoàn"
    r"|thành đoàn|huyện đoàn|liên đoàn|mặt trận|thông tấn xã|tòa án|hội|tổng cục|đại học|nhà xuất bản"
    r"|bảo tàng|thư viện|ubnd|hđnd|ubkt|mttq|btgdv|btg|btc|bdv|bnc|vp|lđlđ|bch)\s\w"
    r"|báo\s(?!cáo|động|giá|chí)\w|ttxvn\b|vov\b|vtv\d*\b)"
)
# A line with one of these is a headline, a heading or a caption.
_NO_OFFICE = re.compile(
    r"\b(?:ban hành|khai mạc|bế mạc|triển khai|phát biểu|chủ trì|tham dự|dự|tổng kết|sơ kết|trao|tặng|thăm"
    r"|gặp mặt|hội nghị|hội thảo|hội thi|hội đàm|hội nhập|kết luận|giao|làm việc|thông báo|công bố|quyết định"
    r"|tổ chức (?:hội|lễ|lớp|gặp|tập)|tập huấn|năm|đã|được|phối hợp|tăng cường|nâng cao|phát huy|kỷ niệm"
    r"|đoàn kết|phòng chống|phòng ngừa|khoa học và|trường hợp|viện dẫn|bộ máy|sở hữu|bộ phận|trang chủ)\b"
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
    return _names(_ORGANISATION, text)


def _names(pattern: re.Pattern[str], text: str) -> bool:
    if len(text) > 400:
        return False
    line = canonical(text).rstrip(",. ").casefold()
    found = len(line) <= 110 and "\n" not in line and pattern.match(line)
    return bool(found) and not _SENTENCE_MARK.search(line) and not _NO_OFFICE.search(line)
