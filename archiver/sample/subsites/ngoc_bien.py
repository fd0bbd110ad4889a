"""Ngọc Biên: each organ had its programme made at home, under hosts of every kind."""

from __future__ import annotations

from datetime import timedelta

from archiver.sample.stories import Category, Host, SubSite

VAN_PHONG_HOST, KIEM_TRA_HOST, TO_CHUC_HOST = "ngocbien.dcs", "ubkt.ngocbien.dcs", "bantochucngocbien"
TUYEN_GIAO_HOST, NOI_CHINH_HOST = "tuyengiaodanvanngocbien", "noichinh.ngocbien.dcs"
TRUONG_HOST = "truongchinhtri.ngocbien.gov"

HOSTS = {
    VAN_PHONG_HOST: Host("homemade", crawl_delay=0.02),
    KIEM_TRA_HOST: Host("homemade"),
    TO_CHUC_HOST: Host("homemade"),
    TUYEN_GIAO_HOST: Host("homemade", crawl_delay=0.02),
    NOI_CHINH_HOST: Host("homemade", twins=("noichinh.nhacungcap",)),
    TRUONG_HOST: Host("homemade"),
}

VAN_PHONG = SubSite(
    name="ngoc_bien/van_phong",
    province="Ngọc Biên",
    organ="Văn phòng Tỉnh ủy",
    family="homemade",
    layout=1,
    host=VAN_PHONG_HOST,
    slug="van-phong-tinh-uy",
    number=0,
    categories=(
        Category("tin-trong-tinh", "Tin trong tỉnh", 4),
        Category("xay-dung-dang", "Xây dựng Đảng", 7),
        Category("cong-tac-van-phong", "Công tác văn phòng", 12),
    ),
    size=61,
    topics=("chuyen_doi_so", "to_chuc", "kinh_te", "dan_van"),
    issuer="VPTU",
    first_key=310,
    key_step=timedelta(hours=30),
    per_page=14,
    traps=frozenset({"views", "calendar"}),
    charset="wrong",
)

KIEM_TRA = SubSite(
    name="ngoc_bien/uy_ban_kiem_tra",
    province="Ngọc Biên",
    organ="Ủy ban Kiểm tra Tỉnh ủy",
    family="homemade",
    layout=3,
    host=KIEM_TRA_HOST,
    slug="uy-ban-kiem-tra-tinh-uy",
    number=0,
    categories=(
        Category("hoat-dong-nganh", "Hoạt động ngành", 1),
        Category("kiem-tra-giam-sat", "Kiểm tra - Giám sát", 2),
        Category("guong-can-bo", "Gương cán bộ", 3),
    ),
    size=60,
    topics=("kiem_tra", "hoc_tap_bac", "to_chuc", "lich_su_van_hoa"),
    issuer="UBKTTU",
    first_key=800,
    key_step=timedelta(hours=20),
    has_feed=True,
    traps=frozenset({"tags"}),
    conditional=True,
)

TO_CHUC = SubSite(
    name="ngoc_bien/ban_to_chuc",
    province="Ngọc Biên",
    organ="Ban Tổ chức Tỉnh ủy",
    family="homemade",
    layout=5,
    host=TO_CHUC_HOST,
    slug="ban-to-chuc-tinh-uy",
    number=0,
    categories=(
        Category("tin-tuc-su-kien", "Tin tức - Sự kiện", 1),
        Category("to-chuc-can-bo", "Tổ chức - Cán bộ", 2),
    ),
    size=58,
    topics=("to_chuc", "hoc_tap_bac", "chuyen_doi_so", "kinh_te"),
    issuer="BTCTU",
    first_key=100,
    key_step=timedelta(hours=12),
    has_sitemap=True,
    traps=frozenset({"jsessionid", "www"}),
)

TUYEN_GIAO = SubSite(
    name="ngoc_bien/ban_tuyen_giao_va_dan_van",
    province="Ngọc Biên",
    organ="Ban Tuyên giáo và Dân vận Tỉnh ủy",
    family="homemade",
    layout=7,
    host=TUYEN_GIAO_HOST,
    slug="ban-tuyen-giao-va-dan-van-tinh-uy",
    number=0,
    categories=(
        Category("thoi-su", "Thời sự", 1),
        Category("dan-van-kheo", "Dân vận khéo", 2),
        Category("nen-tang-tu-tuong", "Nền tảng tư tưởng", 3),
    ),
    size=64,
    topics=("tuyen_giao", "dan_van", "lich_su_van_hoa", "chuyen_doi_so"),
    issuer="BTGDVTU",
    first_key=100,
    key_step=timedelta(hours=12),
    per_page=16,
)

NOI_CHINH = SubSite(
    name="ngoc_bien/ban_noi_chinh",
    province="Ngọc Biên",
    organ="Ban Nội chính Tỉnh ủy",
    family="homemade",
    layout=9,
    host=NOI_CHINH_HOST,
    slug="ban-noi-chinh-tinh-uy",
    number=0,
    categories=(
        Category("tin-noi-chinh", "Tin nội chính", 21),
        Category("cai-cach-tu-phap", "Cải cách tư pháp", 24),
    ),
    size=56,
    topics=("kiem_tra", "dan_van", "to_chuc"),
    issuer="BNCTU",
    first_key=7400,
    key_step=timedelta(hours=6),
    per_page=14,
    traps=frozenset({"staging", "forms"}),
    charset="windows-1258",
)

TRUONG = SubSite(
    name="ngoc_bien/truong_chinh_tri",
    province="Ngọc Biên",
    organ="Trường Chính trị tỉnh",
    family="homemade",
    layout=10,
    host=TRUONG_HOST,
    slug="truong-chinh-tri-tinh",
    number=0,
    categories=(
        Category("tin-hoat-dong", "Tin hoạt động", 1),
        Category("nghien-cuu-trao-doi", "Nghiên cứu - Trao đổi", 2),
        Category("van-ban", "Văn bản", 3),
    ),
    size=61,
    topics=("hoc_tap_bac", "tuyen_giao", "lich_su_van_hoa", "kiem_tra"),
    issuer="TU",
    first_key=12000,
    key_step=timedelta(hours=3),
    per_page=14,
    traps=frozenset({"internal"}),
)

SUBSITES = (VAN_PHONG, KIEM_TRA, TO_CHUC, TUYEN_GIAO, NOI_CHINH, TRUONG)
