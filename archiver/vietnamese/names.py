"""Personal names and initials, each told from a few words alone."""

from __future__ import annotations

import itertools
import re

from archiver.vietnamese.affiliations import is_organisation, is_role
from archiver.vietnamese.provinces import province_named
from archiver.vietnamese.text import canonical, clean, fold

__all__ = ["is_initials", "is_name", "is_pen_name", "without_titles"]

# Of the Kinh first, then of the Thái, Mường, Tày, Nùng, Mông, Dao and the peoples of the highlands.
_FAMILY_NAMES = """
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý
An Âu Bạch Bành Biện Bồ Cái Cam Cao Cấn Chử Chu Châu Cù Cung Danh Diệp Doãn Đàm Đào Đàng Đậu Điền Đinh Đoàn
Đồng Đổng Đới Đường Giang Giáp Hà Hán Hạ Hầu Hoa Hứa Kha Khổng Khuất Khúc Khương Kiên Kiều Kim La Lã Lại Lâm
Lâu Lộc Lỗ Lục Lữ Lưu Lương Mạc Mã Mạnh Mai Mẫn Nghê Nghiêm Ngọc Ngụy Nguyên Nhan Nhâm Nhữ Ninh Ong Ông Phí
Phó Phú Phùng Phương Quách Quản Sái Sơn Tạ Tào Tăng Tề Thạch Thái Thân Thẩm Thang Thi Thiều Thịnh Tiêu Tô Tôn
Tống Trà Trang Triệu Trịnh Trương Từ Tường Tưởng Ung Uông Ứng Văn Vi Viên Vương
Bế Cà Cầm Cháng Chảo Chang Chẩu Cụt Giàng Giằng Hảng Hạng Hờ Kpă Ksor Kỷ Lầu Lò Lô Lù Lùng Ly Ma Moong Mông
Mùa Mùi Ngân Niê Nông Phàn Quan Quàng Rah Sầm Siu Sùng Tẩn Thào Thên Thò Tòng Tông Tráng Vàng Vày Vì Viềng Vừ
Xa Xồng Y
"""
# Words of headings and menus that no name holds; an underscore joins two that only together are none.
_HEADINGS = """
tin tức ảnh xem đọc gửi tỉnh huyện xã phường ủy luật video hết phần mục thứ chủ_nhật trang_chủ liên_hệ
bài_viết bản_in hội_nghị nghị_quyết báo_cáo kế_hoạch thông_báo thông_tin chương_trình phóng_sự nơi_nhận
lời_kêu kết_luận chỉ_thị cơ_quan đề_án quy_chế quy_định tờ_trình nhân_dân chúc_mừng trực_tuyến việt_nam
trung_ương xây_dựng tổ_chức cán_bộ chính_trị tuyên_giáo dân_vận kiểm_tra kính_gửi kính_báo văn_kiện văn_bản
đại_hội đảng_bộ đảng_viên đảng_cộng quyết_định hướng_dẫn công_văn thư_viện kinh_tế xã_hội văn_hóa giáo_dục
thanh_niên đại_biểu
"""
# Short names of offices and words of documents, which have the shape of initials.
_OTHER_SHORT_WORDS = """
TM KT TL TUQ TP TW TU TƯ HU ĐU HĐND UBND UBKT BTG BTC BTV BCH VOV VTV VTC TTX QĐND CAND BCĐ MTTQ TCCS ĐCS LTS
GMT AM PM RSS PDF HTML ND NQ CT KL QĐ HD TB BC KH CV TT VP QH CP XHCN CNXH XDĐ VNPT FPT
"""
_FAMILIES = frozenset(fold(_FAMILY_NAMES).split())
_IN_HEADINGS = frozenset(_HEADINGS.split())
_NO_INITIALS = frozenset(_OTHER_SHORT_WORDS.split())

_SYLLABLE = re.compile(r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?")
_TITLE = re.compile(
    r"(?:(?:PGS|GS|TS|ThS|Th\.S|CN|KS|BS|CKI|CKII)(?:\s?\.\s?|,\s?|\s)"
    r"|(?:Phó\s)?Giáo sư,?\s|(?:Tiến|Thạc) (?:sĩ|sỹ),?\s|Cử nhân,?\s|Kỹ sư,?\s|Bác (?:sĩ|sỹ),?\s"
    r"|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy),?\s|(?:các\s)?đồng chí:?\s|đ/c:?\s){1,6}(?=\w)",
    re.IGNORECASE,
)
_UNIT = r"(?:Tr|Th|Ng|Nh|Kh|Ph|Ch|Gi|Qu|[A-ZĐĂÂÊÔƠƯ])"
_SIGNED = rf"(?:{_UNIT}{{2,4}}|{_UNIT}(?:\.\s?{_UNIT}){{1,3}}\.?)"
_INITIALS = re.compile(rf"{_SIGNED}(?:\s?[-–]\s?{_SIGNED})?|{_UNIT}\.\s?[A-ZĐĂÂÊÔƠƯ][^\W\d_]{{1,6}}")


def without_titles(text: str) -> str:
    """The name without academic titles, ranks and "đồng chí".

    >>> without_titles("GS.TS. Trần Văn Bình")
    'Trần Văn Bình'
    """
    title = _TITLE.match(text)
    return text[title.end() :] if title else text


def is_name(text: str) -> bool:
    """Whether this is a Vietnamese personal name in full: 2–5 capitalised syllables, a family name first.

    >>> is_name("Phạm Thị Hoa"), is_name("LÊ VĂN CƯỜNG"), is_name("Nghệ An"), is_name("Ban Tổ chức")
    (True, True, False, False)
    """
    syllables = _syllables(text)
    if not syllables:
        return False
    # Women of several highland peoples bear H' where others have a family name.
    return fold(syllables[0]) in _FAMILIES or syllables[0].startswith(("H'", "H’"))


def is_pen_name(text: str) -> bool:
    """Whether this may be a name without its family name, such as "Sỹ Thành": two or three syllables.

    Much else is capitalised so: believe it only where a byline is sure to stand.
    """
    syllables = _syllables(text)
    return len(syllables) in (2, 3) and all(_SYLLABLE.fullmatch(fold(syllable)) for syllable in syllables)


def is_initials(text: str) -> bool:
    """Whether an author signs by initials: TQ, L.P, NPV, Tr.Đức, TrS-BĐ; offices' short names are none.

    >>> [is_initials(word) for word in ("L.P", "TrS-BĐ", "Tr.Đức", "UBND", "Hội")]
    [True, True, True, False, False]
    """
    written = clean(text)
    return len(written) <= 14 and written not in _NO_INITIALS and _INITIALS.fullmatch(written) is not None


def _syllables(text: str) -> list[str]:
    """The syllables of what has the shape of a name, else none."""
    name = clean(text) if len(text) <= 200 else ""
    syllables = name.split(" ")
    if len(name) > 40 or not 2 <= len(syllables) <= 5 or not all(map(_is_capitalised, syllables)):
        return []
    if _is_heading(name) or _is_province(name) or _is_office(syllables) or is_role(name):
        return []
    return syllables


def _is_office(syllables: list[str]) -> bool:
    # Two words that begin offices are family names as well: "Đoàn Vũ Lâm".
    own = syllables[1:] if syllables[0].casefold() in ("đoàn", "trang") else syllables
    return is_organisation(" ".join(own))


def _is_heading(name: str) -> bool:
    lowered = canonical(name).casefold().split(" ")
    pairs = map("_".join, itertools.pairwise(lowered))
    return not _IN_HEADINGS.isdisjoint((*lowered, *pairs))


def _is_province(name: str) -> bool:
    # Marks count here: Thanh Hoa is a person, Thanh Hóa a province.
    province = province_named(name)
    return province is not None and canonical(province.name).casefold() == canonical(name).casefold()


def _is_capitalised(syllable: str) -> bool:
    # An apostrophe parts the syllables of highland names (H'Yim).
    letters = syllable.replace("’", "'").split("'")
    return all(part.isalpha() and part[0].isupper() and (part.isupper() or part[1:].islower()) for part in letters)
