"""Lam Giang: organs told apart by path and id on one host, the province's portal."""

from __future__ import annotations

from datetime import timedelta

from archiver.sample.stories import Category, Host, SubSite

PORTAL = "lamgiang.dcs"

HOSTS = {PORTAL: Host("portal", crawl_delay=0.05)}

TO_CHUC = SubSite(
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
    traps=frozenset({"bare_ip", "views", "www"}),
)

DAN_VAN = SubSite(
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
    traps=frozenset({"bare_ip", "internal"}),
)

NOI_CHINH = SubSite(
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

SUBSITES = (TO_CHUC, DAN_VAN, NOI_CHINH)
