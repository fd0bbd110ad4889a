"""The fixed phrases of Vietnamese news pages, matched without marks or case."""

from __future__ import annotations

import re
from functools import lru_cache

from archiver.vietnamese.text import fold

#: A page asks about the same lines many times over.
_folded = lru_cache(maxsize=8192)(fold)

_WEB = r"(?:facebook|twitter|zalo|google\+?|tweet|share|like|email|print)"
_SIDE = (
    r"(?:(?:tin|bai|bai viet|tin tuc) moi(?! hon)|"
    r"(?:tin|bai|bai viet|bai dang|tin tuc)?\s*"
    r"(?:moi nhat|moi cap nhat|noi bat|xem nhieu|doc nhieu|tieu diem|pho bien|hot)|"
    r"xem nhieu nhat|doc nhieu nhat|duoc quan tam|lien ket|website lien ket|thong bao|van ban moi|van ban|video|"
    r"thu vien (?:anh|video)|hinh anh|thong ke(?: truy cap)?|luot truy cap|binh luan|y kien(?: ban doc| cua ban)?|"
    r"chuyen muc|danh muc|quang cao|tu khoa|tags?|lich cong tac|thoi tiet|dang nhap|tim kiem|chia se|goc anh|"
    r"am thanh|trang chu)"
)
_BUTTON = (
    rf"(?:thich|chia se|nhung|binh luan|luu bai(?: viet)?|in (?:bai(?: viet)?|trang)|sao chep(?: lien ket)?|theo doi|"
    rf"gui|nghe(?: doc bai)?|tai (?:ve|pdf)(?: pdf)?|doc bai|cop(?:y|ied)(?: link)?(?: thanh cong)?|"
    rf"tro (?:lai|ve) .{{3,20}}|{_WEB})"
)
_SHARING = (
    rf"(?:(?:{_BUTTON}[\s\d|.]*){{2,}}|"
    rf"chia se(?: bai viet)?(?: (?:qua|len|tren) .{{0,20}})?|{_WEB}|(?:in|luu) (?:bai|trang)(?: viet| nay)?|ban in|"
    r"gui (?:bai viet|email|mail|(?:cho )?ban be|bai)(?: .{0,30})?|quay lai|tro lai|(?:len|ve) dau trang|co chu|"
    r"nghe doc bai|(?:gui |viet )?binh luan|y kien ban doc|gui y kien|phan hoi|thich|theo doi .{0,30}google news|"
    r"tong so diem .*|xep hang .*|click de danh gia.*|ban can dang nhap.*|bai viet nay (?:chua|da) .{0,40}binh luan.*|"
    r"tai ve|trang truoc|trang sau|xem tiep|chi tiet)"
)
_RIGHTS = (
    r"(?:©|\(c\)|ban quyen|copyright|co quan chu quan|giay phep (?:so|thiet lap|hoat dong|xuat ban)|"
    r"chiu trach nhiem|(?:de nghi |vui long )?ghi ro nguon|"
    r"thiet ke (?:va|boi)|phat trien boi|designed by|powered by|"
    r"truong ban bien tap|tong bien tap|don vi quan ly)"
)
_FILE = r"(?:cac )?(?:tep(?: tin)?|tap tin|file|tai lieu|van ban|phu luc)"
_WRITERS = (
    r"(?:tac gia|nguoi (?:viet|dang|tao|gui)|dang boi|viet boi|bai(?: viet)?(?: va anh)?|tin(?: va anh)?|"
    r"tin, ?(?:anh|bai)|tin bai|bai,? anh|thuc hien|by|author)"
)

_INVITED = r"(?:kinh )?moi (?:ban doc|quy ban doc|quy vi|dong chi|ban)"
_ARTICLES = r"(?:tin,? bai|tin tuc|bai viet|tin|bai|muc)(?: viet)?"
_OF_SAME = r"(?:trong )?cung (?:chuyen muc|chuyen de|chu de|the loai|loai|danh muc|nhom|muc|su kien)"

#: Headings of blocks that list articles of the same category or subject.
_RELATED = re.compile(
    rf"\W*(?:(?:{_INVITED} )?(?:(?:xem|doc|tham khao)(?: them| tiep)? )?(?:cac |nhung |mot so )?{_ARTICLES}"
    rf"(?: (?:{_OF_SAME}|trong (?:chuyen muc|muc)|khac|lien quan|moi hon|cu hon|da dua|da dang|cu))|"
    r"(?:cac )?(?:thong tin|noi dung) (?:khac|lien quan)(?= trong |\W*$)|"
    r"(?:them )?trong (?:cung )?(?:chuyen )?muc(?: nay)?(?=\W*$)|"
    r"(?:(?:tin |bai )?nen (?:doc|xem)|(?:moi|cu) hon)(?=\W*$)|"
    rf"{_OF_SAME}|theo dong su kien|xem them|doc them|co the ban quan tam)\b\W*(?P<rest>.*)$"
)
#: Headings of side matter that looks like a related block and is none.
_SIDEBAR = re.compile(rf"\W*{_SIDE}\b.{{0,30}}$")
_POPULAR = re.compile(
    r"\W*(?:(?:tin|bai|bai viet|tin tuc) moi|(?:tin|bai|bai viet|bai dang|tin tuc)?\s*"
    r"(?:moi nhat|moi cap nhat|noi bat|pho bien|(?:duoc )?(?:xem|doc|quan tam) nhieu(?: nhat)?))\W*"
)
_AUTHOR = re.compile(rf"\W*{_WRITERS}\s*:")
_CHANGED = r"(?:(?:chinh )?sua (?:doi )?lan cuoi|cap nhat (?:lan cuoi|moi nhat|gan nhat)|last (?:modified|updated))\b"
_TELLS_CHANGE = re.compile(_CHANGED)
_SOURCE = re.compile(r"\W*(?:nguon(?: tin)?|theo nguon)\s*:|\W*theo\s+\S")
_DATED = re.compile(
    r"\W*(?:(?:ngay (?:dang|cap nhat|viet|tao|xuat ban|gui)|dang (?:luc|ngay)|posted|published|updated?)\b|"
    r"(?:cap nhat|dang tai|xuat ban|thoi gian(?: (?:dang|cap nhat)|(?=:? ?\d)))(?: (?:luc|vao|ngay|hoi|cuoi|lan cuoi))*"
    r"\s*(?:[:|–-]|\(|thu [2-7hbtns]|chu nhat|\d))"
)
_CREDIT = re.compile(
    r"\W*(?:(?:nguon )?anh(?: minh hoa| tu lieu)?|hinh(?: anh)?|photo|clip|video|minh hoa|do hoa|infographic)"
    r"\s*(?::|;|\.?$|[-–—]\s)"
)
_CREDIT_BEHIND = re.compile(r"[.,;)\s(–-]\s*(?:nguon )?anh\s*:\s*[^:]{1,60}$")
#: "Na Pha, ngày 15 tháng 11 năm 2022", above an office and a name.
_PLACE_AND_DAY = re.compile(r"[^\d,.;]{3,40}, ngày \d{1,2} tháng \d{1,2} năm \d{4}\W*", re.IGNORECASE)
_SIGNED = re.compile(r"\W*da ky(?: ten)?\W*")
_CLOSING = re.compile(r"\W*(?:[Nn]ơi nhận|NƠI NHẬN)\s*:|\W*(?:T/?M|K/?T|T/?L|TUQ)\b\.?\s*[A-ZĐƯƠÂÊÔĂÁÀẢÃẠỦỤ]{2}")
_COMMENTS = re.compile(
    r"\W*(?:\d+ )?(?:binh luan|y kien(?: cua)? (?:ban doc|doc gia|ban)|phan hoi|comments?)(?: bai viet)?\W*(?:\d+)?\W*"
)
_RESERVES = re.compile(
    r"\W*(?:©|\(c\)|copyright|(?:ban quyen|all rights)\b|(?:de nghi |vui long )?ghi ro nguon\b|"
    r"(?:chu y\W+)?(?:viec |khi )?(?:dang|phat hanh) lai (?:bai|tin|thong tin|noi dung)\b)"
)
_FOOTER = re.compile(rf"\W*{_RIGHTS}(?!\w)|\W*(?:dia chi|tru so|dien thoai|dt|tel|fax|hotline|e-?mail|website)\s*:")
_FILES = re.compile(rf"\W*(?:{_FILE} kem theo|(?:{_FILE} )?(?:dinh kem|tai ve|download|tai xuong))\b.{{0,12}}$")
_OFFERS = re.compile(rf"\W*(?:{_FILE} )?(?:kem theo|dinh kem|tai ve|tai xuong|download)\s*:")
_LABELS = (
    ("tags", re.compile(r"\W*(?:tu khoa|tags?|the|keywords?)\s*:|\W*tags?$|\W*tu khoa$")),
    (
        "views",
        re.compile(
            r"\W*(?:(?:so )?luot (?:xem|doc|truy cap)|da xem|da doc|views?|hits|lan xem)\s*:?\s*[\d.,]*\W*$|"
            r"\W*[\d.,]+ (?:luot xem|luot doc|views?)\W*$|\W*(?:duoc |da )?(?:xem|doc) [\d.,]+ (?:lan|luot)\b.{0,80}$"
        ),
    ),
    (
        "audio",
        re.compile(
            r"\W*nghe (?:noi dung )?(?:doc )?(?:bai|tin)(?: viet)?\b[\W\d]*(?:\(.{0,30}|giong .{0,30})?$|"
            r"\W*\d:\d\d ?/ ?\d+:\d\d.{0,60}$"
        ),
    ),
    ("login", re.compile(r"\W*ten (?:dang nhap|nguoi dung|truy cap)\b.{0,12}(?:mat khau\W*)?$|\W*mat khau\W*$")),
    ("counter", re.compile(r"\W*(?:so (?:nguoi|luot)|tong so(?: luot)?) (?:dang )?(?:truy cap|online)\b.{0,30}$")),
    ("comments", re.compile(r"\W*(?:chua|khong) co (?:binh luan|y kien|phan hoi)(?: nao)?\W*$")),
    (
        "rating",  # "4,5/5 (12 đánh giá)", but neither "12/5/2023" nor "1/5 là ngày Quốc tế Lao động"
        re.compile(
            r"\W*[0-5](?:[.,]\d+)? ?/ ?5(?!\d| ?/)(?:\W*|\W+\(?\d+ (?:phieu|luot|danh gia|sao|votes?)\b.{0,12})$"
        ),
    ),
    ("changed", re.compile(rf"\W*{_CHANGED}.{{0,60}}$")),
    ("share", re.compile(rf"\W*{_SHARING}\W*$")),
    ("files", _FILES),
    ("advert", re.compile(r"\W*(?:quang cao|advertisement|sponsored|tai tro)\W*$")),
    (
        "rating",
        re.compile(
            r"\W*(?:trung binh|danh gia|binh chon|xep hang|diem)\b.{0,40}\d+ ?(?:phieu|luot|danh gia|sao|/ ?5).{0,16}$"
        ),
    ),
    (
        "rating",
        re.compile(
            r"\W*(?:danh gia(?: (?:muc|bai viet|bai) nay| bai viet)?(?=\W*$)|trung binh \(.{0,30}\)|thong tin them)\W*$"
        ),
    ),
    ("rating", re.compile(r"\W*(?:your rating|average \(\d+ votes?\)|the average rating is .*)\W*$")),
    ("poll", re.compile(r"\W*ban (?:thay|danh gia|nghi) .{0,40}(?:the nao|khong)\W*$")),
    ("size", re.compile(r"\W*(?:co chu|a ?[+-]|a{1,3}\b)(?:[\s|/]*(?:a(?: ?[+-])?|mac dinh|tang|giam|co chu))*\W*$")),
    ("home", re.compile(r"\W*(?:trang chu|home|homepage|trang nhat)\W*$")),
)


def related_heading(text: str) -> bool:
    """Whether *text* heads a list of related articles, with or without marks, a colon, a category's name.

    >>> related_heading("TIN CÙNG CHUYÊN MỤC:"), related_heading("Các tin khác: Xây dựng Đảng")
    (True, True)
    >>> related_heading("Xem nhiều nhất"), related_heading("Tin khác thường về mùa lũ năm nay ở các bản vùng cao")
    (False, False)
    """
    return len(text) <= 80 and _heads_related(text)


@lru_cache(maxsize=8192)
def _heads_related(text: str) -> bool:
    found = _RELATED.match(fold(text))
    return found is not None and len(found["rest"]) <= 32 and not found["rest"].endswith((".", "?", "!"))


def side_heading(text: str) -> bool:
    """Whether *text* heads a sidebar: newest, most read, links, statistics."""
    return len(text) <= 50 and _SIDEBAR.match(_folded(text)) is not None


def heads_popular(text: str) -> bool:
    """Whether *text* heads what others read, or what is new: never an article's own section.

    >>> heads_popular("XEM NHIỀU"), heads_popular("Tin mới nhất"), heads_popular("Thông báo")
    (True, True, False)
    """
    return len(text) <= 30 and _POPULAR.fullmatch(_folded(text)) is not None


def label(text: str) -> str:
    """What a line that is not for reading is for: tags, share, views, files, home; else the empty string.

    >>> label("Từ khóa: đại hội, nhiệm kỳ"), label("Lượt xem: 1.204"), label("In bài viết")
    ('tags', 'views', 'share')
    >>> label("Chia sẻ khó khăn với đồng bào vùng lũ là trách nhiệm của mỗi đảng viên.")
    ''
    """
    return _label(text) if len(text) <= 300 else ""


@lru_cache(maxsize=8192)
def _label(text: str) -> str:
    folded = fold(text)
    return next((name for name, pattern in _LABELS if pattern.match(folded)), "")


def heads_files(text: str) -> bool:
    """Whether *text* heads the files that an article offers.

    >>> heads_files("Tệp tin đính kèm:"), heads_files("Tài liệu kèm theo"), heads_files("Đính kèm hồ sơ là bản sao")
    (True, True, False)
    """
    return len(text) <= 48 and _FILES.match(_folded(text)) is not None


def offers_files(text: str) -> bool:
    """Whether a line begins by saying that it offers files: "Tệp đính kèm: Hướng dẫn số 61"."""
    return heads_files(text) or _OFFERS.match(_folded(text[:60])) is not None


def photo_credit(text: str) -> bool:
    """Whether a short line only says who took a picture."""
    return len(text) <= 120 and _CREDIT.match(_folded(text)) is not None


def ends_in_credit(text: str) -> bool:
    """Whether a short line ends by saying who took the picture that it describes.

    >>> ends_in_credit("Quang cảnh hội nghị. Ảnh: Hoàng Phan"), ends_in_credit("Ông nói: mỗi người một việc")
    (True, False)
    """
    return len(text) <= 200 and _CREDIT_BEHIND.search(_folded(text)) is not None


def heads_comments(text: str) -> bool:
    """Whether *text* heads what readers say.

    >>> heads_comments("Ý kiến bạn đọc (4)"), heads_comments("Ý kiến của đồng chí Bí thư")
    (True, False)
    """
    return len(text) <= 40 and _COMMENTS.fullmatch(_folded(text)) is not None


def reserves_rights(text: str) -> bool:
    """Whether a line says whose a text is and how it may be used, as pages do right below one.

    >>> reserves_rights("® Ghi rõ nguồn Báo Na Lạng khi phát hành lại"), reserves_rights("Địa chỉ: số 5 Na Pha")
    (True, False)
    """
    return len(text) <= 300 and _RESERVES.match(_folded(text)) is not None


def closes_document(text: str) -> bool:
    """Whether a line begins the formula that ends an official document: who gets it, who signs it for whom.

    >>> closes_document("Nơi nhận:"), closes_document("TM. BAN THƯỜNG VỤ"), closes_document("Tm đọc sách")
    (True, True, False)
    """
    return len(text) <= 200 and _CLOSING.match(text) is not None


def places_and_dates(text: str) -> bool:
    """Whether a line says where and when a letter or document was signed.

    >>> places_and_dates("Na Pha, ngày 15 tháng 11 năm 2022"), places_and_dates("Sáng nay, ngày 15 tháng 11")
    (True, False)
    """
    return _PLACE_AND_DAY.fullmatch(text) is not None


def says_signed(text: str) -> bool:
    """Whether a line stands for the hand with which a document was signed: "(Đã ký)"."""
    return len(text) <= 20 and _SIGNED.fullmatch(_folded(text)) is not None


def tells_change(text: str) -> bool:
    """Whether a short line says when something was changed, rather than published.

    >>> tells_change("Sửa lần cuối vào Thứ năm, 23 Tháng 3 2023"), tells_change("Cập nhật: 23/3/2023")
    (True, False)
    """
    return len(text) <= 200 and _TELLS_CHANGE.search(_folded(text)) is not None


def names_author(text: str) -> bool:
    """Whether a line begins by saying that it names the author.

    >>> names_author("Tác giả : Vi Văn Páo"), names_author("Bài và ảnh: Vi Văn Páo")
    (True, True)
    """
    return len(text) <= 200 and _AUTHOR.match(_folded(text)) is not None


def names_source(text: str) -> bool:
    """Whether a short line begins by saying where the text was taken from."""
    return len(text) <= 80 and _SOURCE.match(_folded(text)) is not None


def names_date(text: str) -> bool:
    """Whether a line begins by saying when it was published."""
    return len(text) <= 200 and _DATED.match(_folded(text)) is not None


def footer_line(text: str) -> bool:
    """Whether a line stands at the foot of a site: rights, licence, address.

    >>> footer_line("Bản quyền thuộc Tỉnh ủy"), footer_line("Địa chỉ: số 5 đường Bờ Sông")
    (True, True)
    """
    return len(text) <= 300 and _FOOTER.match(_folded(text)) is not None
