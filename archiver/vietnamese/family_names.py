"""Family names, and the words that come before a name: what tells a person from any other capitalised words."""

from __future__ import annotations

from archiver.vietnamese.text import canonical, fold, has_marks

__all__ = ["TITLE", "is_family_name", "is_middle_name"]

# Of the Kinh and the Hoa, of the peoples of the northern mountains, of the highlands and the coast below them,
# and of the Khmer and the Chăm. Peoples without family names have a word of their own there: Y, A, H, K, Ka, Thị.
_FAMILY_NAMES = """
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý An Âu Bạch Bành Biện Bồ Cái Cam Cao Cấn Chế
Chử Chu Chung Châu Cù Cung Danh Diệp Doãn Dư Đàm Đào Đàng Đậu Đầu Điền Đinh Đoàn Đồng Đổng Đống Đới Đường Giang Giáp
Hà Hán Hàn Hạ Hầu Hình Hoa Hứa Kha Khiếu Khổng Khuất Khúc Khương Khâu Khưu Kiên Kiều Kim La Lã Lại Lâm Lâu Lều Liêu
Lộc Lỗ Lục Lữ Lưu Lương Mạc Mã Mạnh Mai Mẫn Nghê Nghiêm Ngọc Ngụy Nguyên Nhan Nhâm Nhữ Ngọ Ninh Ong Ông Phí Phó Phú
Phùng Phương Quách Quản Quyền Sái Sơn Sử Tạ Tào Tăng Tất Tề Thạch Thái Thân Thẩm Thang Thi Thiều Thịnh Tiêu Tiết Tô
Tôn Tống Trà Trang Triệu Trịnh Trương Từ Tường Tưởng Ung Uông Ứng Văn Vạn Vi Viên Vương Vưu Chíu Chìu Lỷ Sằn Tằng
Voòng Vòng Vy

Bàn Bạc Bế Cà Cầm Chá Cháng Chang Chảo Chẩu Chẻo Cụt Cứ Cư Dình Đèo Điêu Già Giàng Giằng Hảng Hạng Hờ Khang Kháng
Khoàng Kỷ Lầu Lầy Leo Lèo Lò Lô Lù Lừ Lùng Lường Ly Lỳ Ma Má Mào Mè Moong Mông Mùa Mùi Ngân Ngần Nông Phàn Phàng Pản
Pịt Pờ Pừ Quan Quàng Sầm Sần Sề Sìn Sình Siu Sùng Sừng Tao Tẩn Tếnh Thào Tháo Thên Thò Tòng Tông Toán Tráng Và Vàng
Vày Ven Vì Viềng Vù Vừ Xa Xeo Xồng

A Abing Alăng Arất Arâl Ating Avô Bhling Bling Bnướch Bloong Briu Bríu Clâu Cơlâu Coor Hiên Hôih Kring Pơloong Rapát
Riah Tơngôl Xiêng Zơrâm Ađrơng Adrơng Alê Arul Ayun Byă Êban Ênuôl Êya H Hiao Hơ Hwing Kbrông Kbuôr Kđoh Knul Kpă
Kpuih Ksor Ksơr Mlô Mjâo Nay Niê Puih Ra Rah Rahlan Ralan Rcom Rmah Rơ Siu Y Bdap Bon Cil Cill Dagout Điểu K Ka Kơ
Kon Kra Krajăn Kră Liêng Lơ Đa Ndu Ntơr Pang Sơ Touneh Touprong Ya Bo Chamaléa Kadá Katơr Kator Mang Mấu Pi Pinăng
Patâu Pupur Tà Tro

Chau Nàng Néang Neáng Neang Thị Bá Dụng Lộ Não Miên Quảng Thập Thiên Trượng Vạn
"""
_MIDDLE_NAMES = "văn thị đức công xuân hữu đình quang minh ngọc bá duy sỹ sĩ trọng thế viết khắc đăng hồng thanh"

_FAMILIES = frozenset(_FAMILY_NAMES.casefold().split())
_FOLDED_FAMILIES = frozenset(fold(_FAMILY_NAMES).split())
_MIDDLES = frozenset(_MIDDLE_NAMES.split())
_SEX = frozenset(("văn", "thị"))

_LEARNED = (
    "PGS|GS|TSKH|TS|ThS|Th\\.S|CN|KS|KTS|DS|LS|NCS|GVCC|GVC|BS(?:CK)?(?:I{1,2}|[12])?|CK(?:I{1,2}|[12])"
    "|NGND|NGƯT|TTND|TTƯT|NSND|NSƯT|NNND|NNƯT|PV|BTV|CTV"
)
#: Degrees, ranks, professions and "đồng chí", as a regular expression.
TITLE = (
    rf"(?:(?:{_LEARNED})(?:\s?\.\s?|,\s?|\s)"
    r"|(?:Phó\s)?Giáo sư,?\s|(?:Tiến|Thạc) (?:sĩ|sỹ),?\s|Cử nhân,?\s|Kỹ sư,?\s|Bác (?:sĩ|sỹ),?\s|Dược (?:sĩ|sỹ),?\s"
    r"|Luật sư,?\s|Nhà (?:báo|văn|thơ|giáo)\s|Nghệ (?:sĩ|nhân)\s|Phóng viên:?\s|Cộng tác viên:?\s"
    r"|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy),?\s|(?:các\s)?đồng chí:?\s|đ/c:?\s){1,6}(?=\w)"
)


def is_family_name(syllable: str) -> bool:
    """Whether a word may begin a person's full name. Marks count, unless there are none.

    >>> is_family_name("Lường"), is_family_name("Nguyen"), is_family_name("Bản")
    (True, True, False)
    """
    if has_marks(syllable):
        return canonical(syllable).casefold() in _FAMILIES
    return fold(syllable) in _FOLDED_FAMILIES


def is_middle_name(syllable: str, *, tells_sex: bool = False) -> bool:
    """Whether a word often stands second in a name, or is "Văn" or "Thị", which hardly stand elsewhere.

    >>> is_middle_name("Đức"), is_middle_name("Đức", tells_sex=True)
    (True, False)
    """
    return canonical(syllable).casefold() in (_SEX if tells_sex else _MIDDLES)
