"""The sub-sites of the sample world, as data. A new one of a known family is one more entry here."""

from __future__ import annotations

from datetime import timedelta

from archiver.sample.stories import Category, SubSite

PORTAL, NUKEVIET, CUSTOM, INTERNAL = range(4)

LAM_GIANG_TO_CHUC = SubSite(
    name="lam_giang/ban_to_chuc",
    province="Lam Giang",
    organ="Ban Tổ chức Tỉnh ủy",
    family="portal",
    host=PORTAL,
    slug="ban-to-chuc-tinh-uy",
    number=612340,
    categories=(
        Category("tin-hoat-dong", "Tin hoạt động", 41210),
        Category("xay-dung-to-chuc-dang", "Xây dựng tổ chức Đảng", 41216),
        Category("hoc-va-lam-theo-bac", "Học và làm theo Bác", 41233),
    ),
    size=60,
    topics=("to_chuc", "chuyen_doi_so", "hoc_tap_bac", "kinh_te"),
    issuer="BTCTU",
    first_key=305200,
    key_step=timedelta(minutes=10),
)
LAM_GIANG_DAN_VAN = SubSite(
    name="lam_giang/ban_dan_van",
    province="Lam Giang",
    organ="Ban Dân vận Tỉnh ủy",
    family="portal",
    host=PORTAL,
    slug="ban-dan-van-tinh-uy",
    number=612355,
    categories=(
        Category("tin-tuc-su-kien", "Tin tức - Sự kiện", 41302),
        Category("dan-van-kheo", "Dân vận khéo", 41307),
        Category("dan-toc-ton-giao", "Dân tộc - Tôn giáo", 41319),
    ),
    size=56,
    topics=("dan_van", "kinh_te", "lich_su_van_hoa", "hoc_tap_bac"),
    issuer="BDVTU",
    first_key=305200,
    key_step=timedelta(minutes=10),
)
LAM_GIANG_NOI_CHINH = SubSite(
    name="lam_giang/ban_noi_chinh",
    province="Lam Giang",
    organ="Ban Nội chính Tỉnh ủy",
    family="portal",
    host=PORTAL,
    slug="ban-noi-chinh-tinh-uy",
    number=612371,
    categories=(Category("tin-noi-chinh", "Tin nội chính", 41401),),
    size=4,
    topics=("kiem_tra",),
    issuer="BNCTU",
    first_key=305200,
    key_step=timedelta(minutes=10),
    in_truth=False,
)
HA_KHE_TUYEN_GIAO = SubSite(
    name="ha_khe/ban_tuyen_giao",
    province="Hà Khê",
    organ="Ban Tuyên giáo Tỉnh ủy",
    family="nukeviet",
    host=NUKEVIET,
    slug="ban-tuyen-giao-tinh-uy",
    number=0,
    categories=(
        Category("tin-tuc", "Tin tức", 3),
        Category("ly-luan-chinh-tri", "Lý luận chính trị", 5),
        Category("lich-su-dang", "Lịch sử Đảng", 8),
        Category("khoa-giao", "Khoa giáo", 11),
    ),
    size=64,
    topics=("tuyen_giao", "lich_su_van_hoa", "chuyen_doi_so", "hoc_tap_bac"),
    issuer="BTGTU",
    first_key=210,
    key_step=timedelta(hours=9),
    has_feed=True,
    has_sitemap=True,
)
HA_KHE_KIEM_TRA = SubSite(
    name="ha_khe/uy_ban_kiem_tra",
    province="Hà Khê",
    organ="Ủy ban Kiểm tra Tỉnh ủy",
    family="custom",
    host=CUSTOM,
    slug="uy-ban-kiem-tra-tinh-uy",
    number=0,
    categories=(
        Category("tin-hoat-dong", "Tin hoạt động", 2101),
        Category("kiem-tra-giam-sat", "Kiểm tra - Giám sát", 2108),
        Category("nghien-cuu-trao-doi", "Nghiên cứu - Trao đổi", 2121),
    ),
    size=56,
    topics=("kiem_tra", "to_chuc", "kinh_te", "dan_van"),
    issuer="UBKTTU",
    first_key=1040,
    key_step=timedelta(hours=6),
)

SUBSITES: tuple[SubSite, ...] = (
    LAM_GIANG_TO_CHUC,
    LAM_GIANG_DAN_VAN,
    LAM_GIANG_NOI_CHINH,
    HA_KHE_TUYEN_GIAO,
    HA_KHE_KIEM_TRA,
)
SITES: dict[str, SubSite] = {site.name: site for site in SUBSITES}

# Host by host: its robots.txt wait in seconds (None: it names none) and who runs the programme.
CRAWL_DELAYS: dict[int, float | None] = {PORTAL: 0.05, NUKEVIET: 0.1, CUSTOM: None, INTERNAL: None}
HOST_FAMILIES: tuple[str, ...] = ("portal", "nukeviet", "custom", "internal")
