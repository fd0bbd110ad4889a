"""Thuận Biên: two sub-sites of the state portal on Liferay, a district and an organ on DotNetNuke."""

from __future__ import annotations

from datetime import timedelta

from archiver.sample.stories import Category, Host, SubSite

BTG, UBKT, VAN_TRI, DAN_VAN = "btg.thuanbien.gov", "ubkt.thuanbien.gov", "vantri.thuanbien.dcs", "danvan.thuanbien.dcs"

HOSTS = {
    BTG: Host("liferay", crawl_delay=0.05, twins=("btgthuanbien.nhacungcap",)),
    UBKT: Host("liferay"),
    VAN_TRI: Host("dotnetnuke"),
    DAN_VAN: Host("dotnetnuke", crawl_delay=0.1),
}

TUYEN_GIAO = SubSite(
    name="thuan_bien/ban_tuyen_giao",
    province="Thuận Biên",
    organ="Ban Tuyên giáo Tỉnh ủy",
    family="liferay",
    layout=1,
    host=BTG,
    slug="btg",
    number=20182,
    categories=(
        Category("tin-tuc-su-kien", "Tin tức - Sự kiện", 1),
        Category("hoc-tap-va-lam-theo-bac", "Học tập và làm theo Bác", 2),
        Category("lich-su-van-hoa", "Lịch sử - Văn hóa", 3),
    ),
    size=64,
    topics=("tuyen_giao", "hoc_tap_bac", "lich_su_van_hoa", "chuyen_doi_so"),
    issuer="BTGTU",
    first_key=1104310,
    key_step=timedelta(minutes=3),
    has_feed=True,
    traps=frozenset({"staging", "languages"}),
)

KIEM_TRA = SubSite(
    name="thuan_bien/uy_ban_kiem_tra",
    province="Thuận Biên",
    organ="Ủy ban Kiểm tra Tỉnh ủy",
    family="liferay",
    layout=2,
    host=UBKT,
    slug="guest",
    number=35701,
    categories=(
        Category("tin-kiem-tra-giam-sat", "Tin kiểm tra, giám sát", 1),
        Category("nghiep-vu-kiem-tra", "Nghiệp vụ kiểm tra", 2),
    ),
    size=60,
    topics=("kiem_tra", "to_chuc", "kinh_te"),
    issuer="UBKTTU",
    first_key=21870,
    key_step=timedelta(hours=1),
    per_page=14,
    traps=frozenset({"jsessionid"}),
)

HUYEN_UY = SubSite(
    name="thuan_bien/huyen_uy_van_tri",
    province="Thuận Biên",
    organ="Huyện ủy Vân Trì",
    family="dotnetnuke",
    layout=1,
    host=VAN_TRI,
    slug="huyen-uy-van-tri",
    number=14,
    categories=(
        Category("tin-trong-huyen", "Tin trong huyện", 1710),
        Category("xay-dung-dang", "Xây dựng Đảng", 1716),
        Category("dan-van-mat-tran", "Dân vận - Mặt trận", 1729),
    ),
    size=61,
    topics=("to_chuc", "kinh_te", "dan_van", "chuyen_doi_so"),
    issuer="HU",
    first_key=8204,
    key_step=timedelta(hours=2),
    has_sitemap=True,
    per_page=14,
    traps=frozenset({"old_category", "views"}),
    conditional=True,
)

BAN_DAN_VAN = SubSite(
    name="thuan_bien/ban_dan_van",
    province="Thuận Biên",
    organ="Ban Dân vận Tỉnh ủy",
    family="dotnetnuke",
    layout=2,
    host=DAN_VAN,
    slug="ban-dan-van-tinh-uy",
    number=56,
    categories=(
        Category("tin-hoat-dong", "Tin hoạt động", 72),
        Category("dan-van-kheo", "Dân vận khéo", 85),
    ),
    size=58,
    topics=("dan_van", "kinh_te", "hoc_tap_bac"),
    issuer="BDVTU",
    first_key=312,
    key_step=timedelta(hours=12),
    per_page=14,
    charset="windows-1258",
    traps=frozenset({"searches", "sorting"}),
)

SUBSITES = (TUYEN_GIAO, KIEM_TRA, HUYEN_UY, BAN_DAN_VAN)
