"""Đà Thạch: four organs with hosts of their own, on WordPress and Joomla."""

from __future__ import annotations

from datetime import timedelta

from archiver.sample.stories import Category, Host, SubSite

TUYEN_GIAO_HOST, KIEM_TRA_HOST = "tuyengiaodathach", "ubkt.dathach.dcs"
DAN_VAN_HOST, NOI_CHINH_HOST = "danvan.dathach.dcs", "bnc.dathach.dcs"

HOSTS = {
    TUYEN_GIAO_HOST: Host("wordpress", crawl_delay=0.02),
    KIEM_TRA_HOST: Host("wordpress"),
    DAN_VAN_HOST: Host("joomla"),
    NOI_CHINH_HOST: Host("joomla", crawl_delay=0.02),
}

TUYEN_GIAO = SubSite(
    name="da_thach/ban_tuyen_giao",
    province="Đà Thạch",
    organ="Ban Tuyên giáo Tỉnh ủy",
    family="wordpress",
    host=TUYEN_GIAO_HOST,
    slug="ban-tuyen-giao-tinh-uy",
    number=0,
    categories=(
        Category("thoi-su", "Thời sự", 4),
        Category("bao-ve-nen-tang-tu-tuong", "Bảo vệ nền tảng tư tưởng", 9),
        Category("van-hoa-xa-hoi", "Văn hóa - Xã hội", 12),
    ),
    size=70,
    topics=("tuyen_giao", "hoc_tap_bac", "lich_su_van_hoa", "chuyen_doi_so"),
    issuer="BTGTU",
    first_key=61,
    key_step=timedelta(hours=5),
    has_feed=True,
    has_sitemap=True,
    per_page=14,
    traps=frozenset({"tags", "calendar", "internal"}),
    conditional=True,
)

KIEM_TRA = SubSite(
    name="da_thach/uy_ban_kiem_tra",
    province="Đà Thạch",
    organ="Ủy ban Kiểm tra Tỉnh ủy",
    family="wordpress",
    layout=2,
    host=KIEM_TRA_HOST,
    slug="uy-ban-kiem-tra-tinh-uy",
    number=0,
    categories=(Category("hoat-dong-nganh", "Hoạt động ngành", 3), Category("nghiep-vu", "Nghiệp vụ kiểm tra", 5)),
    size=58,
    topics=("kiem_tra", "to_chuc", "hoc_tap_bac"),
    issuer="UBKTTU",
    first_key=118,
    key_step=timedelta(hours=11),
    traps=frozenset({"searches", "cyclic_pager"}),
    charset="wrong",
)

DAN_VAN = SubSite(
    name="da_thach/ban_dan_van",
    province="Đà Thạch",
    organ="Ban Dân vận Tỉnh ủy",
    family="joomla",
    host=DAN_VAN_HOST,
    slug="ban-dan-van-tinh-uy",
    number=0,
    categories=(
        Category("tin-hoat-dong", "Tin hoạt động", 8),
        Category("dan-van-kheo", "Dân vận khéo", 9),
        Category("dien-dan", "Diễn đàn", 11),
    ),
    size=61,
    topics=("dan_van", "kinh_te", "lich_su_van_hoa", "hoc_tap_bac"),
    issuer="BDVTU",
    first_key=70,
    key_step=timedelta(hours=40),
    traps=frozenset({"ref", "sorting", "filed_twice", "endless_pager"}),
)

NOI_CHINH = SubSite(
    name="da_thach/ban_noi_chinh",
    province="Đà Thạch",
    organ="Ban Nội chính Tỉnh ủy",
    family="joomla",
    layout=2,
    host=NOI_CHINH_HOST,
    slug="ban-noi-chinh-tinh-uy",
    number=0,
    categories=(Category("tin-tuc", "Tin tức", 78), Category("phong-chong-tham-nhung", "Phòng, chống tham nhũng", 81)),
    size=60,
    topics=("kiem_tra", "chuyen_doi_so", "dan_van", "to_chuc"),
    issuer="BNCTU",
    first_key=204,
    key_step=timedelta(hours=27),
    has_feed=True,
    per_page=15,
    traps=frozenset({"cyclic_pager", "forms", "ref"}),
)

SUBSITES = (TUYEN_GIAO, KIEM_TRA, DAN_VAN, NOI_CHINH)
