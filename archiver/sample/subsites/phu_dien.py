"""Phú Diễn: home-made programmes, a numbered site below the province's name, a district with a portal of its own."""

from __future__ import annotations

from datetime import timedelta

from archiver.sample.stories import Category, Host, SubSite

TUYEN_GIAO_HOST, KHOI_HOST, TO_CHUC_HOST = "tuyengiao.phudien.dcs", "danguykhoi.phudien.dcs", "xaydungdangphudien"
DAN_VAN_HOST, KIEM_TRA_HOST, THACH_SON_HOST = "danvan.phudien.gov", "ubkt.phudien.dcs", "thachson.phudien.dcs"

HOSTS = {
    TUYEN_GIAO_HOST: Host("homemade"),
    KHOI_HOST: Host("homemade"),
    TO_CHUC_HOST: Host("homemade", crawl_delay=0.02),
    DAN_VAN_HOST: Host("homemade"),
    KIEM_TRA_HOST: Host("custom"),
    THACH_SON_HOST: Host("portal", crawl_delay=0.02),
}

TUYEN_GIAO = SubSite(
    name="phu_dien/ban_tuyen_giao",
    province="Phú Diễn",
    organ="Ban Tuyên giáo Tỉnh ủy",
    family="homemade",
    layout=2,
    host=TUYEN_GIAO_HOST,
    slug="ban-tuyen-giao-tinh-uy",
    number=0,
    categories=(
        Category("tuyen-truyen", "Tuyên truyền", 5),
        Category("khoa-giao", "Khoa giáo", 9),
        Category("lich-su-dang", "Lịch sử Đảng", 14),
    ),
    size=68,
    topics=("tuyen_giao", "kinh_te", "lich_su_van_hoa", "hoc_tap_bac"),
    issuer="BTGTU",
    first_key=5200,
    key_step=timedelta(hours=5),
    per_page=14,
    has_feed=True,
    has_sitemap=True,
    traps=frozenset({"endless_pager", "sorting"}),
)

DANG_UY_KHOI = SubSite(
    name="phu_dien/dang_uy_khoi",
    province="Phú Diễn",
    organ="Đảng ủy Khối các cơ quan tỉnh",
    family="homemade",
    layout=4,
    host=KHOI_HOST,
    slug="dang-uy-khoi-cac-co-quan-tinh",
    number=0,
    categories=(
        Category("tin-hoat-dong", "Tin hoạt động", 1),
        Category("doan-the", "Đoàn thể", 2),
    ),
    size=58,
    topics=("to_chuc", "chuyen_doi_so", "hoc_tap_bac"),
    issuer="ĐU",
    # The second of the posting: 1 January 2018 in Hanoi is this many seconds after the beginning of 1970.
    first_key=1514739600,
    key_step=timedelta(seconds=1),
    traps=frozenset({"cyclic_pager"}),
)

TO_CHUC = SubSite(
    name="phu_dien/ban_to_chuc",
    province="Phú Diễn",
    organ="Ban Tổ chức Tỉnh ủy",
    family="homemade",
    layout=6,
    host=TO_CHUC_HOST,
    slug="ban-to-chuc-tinh-uy",
    number=0,
    categories=(
        Category("xay-dung-dang", "Xây dựng Đảng", 1),
        Category("nguoi-tot-viec-tot", "Người tốt, việc tốt", 2),
        Category("hoi-dap-nghiep-vu", "Hỏi - đáp nghiệp vụ", 3),
    ),
    size=62,
    topics=("to_chuc", "kiem_tra", "dan_van", "kinh_te"),
    issuer="BTCTU",
    first_key=100,
    key_step=timedelta(hours=12),
    has_feed=True,
    traps=frozenset({"searches"}),
    charset="utf-16",
)

DAN_VAN = SubSite(
    name="phu_dien/ban_dan_van",
    province="Phú Diễn",
    organ="Ban Dân vận Tỉnh ủy",
    family="homemade",
    layout=8,
    host=DAN_VAN_HOST,
    slug="ban-dan-van-tinh-uy",
    number=0,
    categories=(
        Category("cong-tac-dan-van", "Công tác dân vận", 1),
        Category("dan-toc-ton-giao", "Dân tộc - Tôn giáo", 2),
        Category("mat-tran-doan-the", "Mặt trận - Đoàn thể", 3),
    ),
    size=61,
    topics=("lich_su_van_hoa", "dan_van", "kinh_te", "tuyen_giao"),
    issuer="BDVTU",
    first_key=100,
    key_step=timedelta(hours=12),
    has_feed=True,
    has_sitemap=True,
    traps=frozenset({"comments"}),
    conditional=True,
)

KIEM_TRA = SubSite(
    name="phu_dien/uy_ban_kiem_tra",
    province="Phú Diễn",
    organ="Ủy ban Kiểm tra Tỉnh ủy",
    family="custom",
    layout=2,
    host=KIEM_TRA_HOST,
    slug="uy-ban-kiem-tra-tinh-uy",
    number=0,
    categories=(
        Category("tin-kiem-tra", "Tin kiểm tra", 3105),
        Category("phong-chong-tham-nhung", "Phòng, chống tham nhũng", 3111),
        Category("van-ban-moi", "Văn bản mới", 3124),
    ),
    size=62,
    topics=("kiem_tra", "to_chuc", "hoc_tap_bac", "chuyen_doi_so"),
    issuer="UBKTTU",
    first_key=2400,
    key_step=timedelta(hours=7),
    has_sitemap=True,
    traps=frozenset({"old_category", "sorting"}),
    charset="tcvn3",
)

THACH_SON = SubSite(
    name="phu_dien/huyen_uy_thach_son",
    province="Phú Diễn",
    organ="Huyện ủy Thạch Sơn",
    family="portal",
    layout=2,
    host=THACH_SON_HOST,
    slug="huyen-uy-thach-son",
    number=702110,
    categories=(
        Category("tin-trong-huyen", "Tin trong huyện", 50310),
        Category("nong-thon-moi", "Nông thôn mới", 50318),
        Category("van-hoa-xa-hoi", "Văn hóa - Xã hội", 50327),
    ),
    size=60,
    topics=("kinh_te", "dan_van", "lich_su_van_hoa", "to_chuc"),
    issuer="HU",
    first_key=705000,
    key_step=timedelta(minutes=10),
    traps=frozenset({"calendar"}),
)

SUBSITES = (TUYEN_GIAO, DANG_UY_KHOI, TO_CHUC, DAN_VAN, KIEM_TRA, THACH_SON)
