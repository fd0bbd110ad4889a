"""Bắc Lãng: two home-made ASP.NET sites, one of them with a domain of its own, and two on SharePoint."""

from __future__ import annotations

from datetime import timedelta

from archiver.sample.stories import Category, Host, SubSite

BTG, BTC, TCT, BNC = "tuyengiaobaclang", "xaydungdang.baclang.dcs", "truongchinhtri.baclang.gov", "bnc.baclang.dcs"

HOSTS = {
    BTG: Host("webforms"),
    BTC: Host("webforms", crawl_delay=0.05),
    TCT: Host("sharepoint"),
    BNC: Host("sharepoint"),
}

TUYEN_GIAO = SubSite(
    name="bac_lang/ban_tuyen_giao",
    province="Bắc Lãng",
    organ="Ban Tuyên giáo Tỉnh ủy",
    family="webforms",
    layout=1,
    host=BTG,
    slug="ban-tuyen-giao-tinh-uy",
    number=0,
    categories=(
        Category("thoi-su-chinh-tri", "Thời sự - Chính trị", 1),
        Category("bao-ve-nen-tang-tu-tuong", "Bảo vệ nền tảng tư tưởng", 2),
    ),
    size=60,
    topics=("tuyen_giao", "lich_su_van_hoa", "hoc_tap_bac"),
    issuer="BTGTU",
    first_key=700,
    key_step=timedelta(hours=4),
    per_page=14,
    traps=frozenset({"sid"}),
)

TO_CHUC = SubSite(
    name="bac_lang/ban_to_chuc",
    province="Bắc Lãng",
    organ="Ban Tổ chức Tỉnh ủy",
    family="webforms",
    layout=2,
    host=BTC,
    slug="ban-to-chuc-tinh-uy",
    number=125,
    categories=(
        Category("tin-tuc", "Tin tức", 1010098),
        Category("nghien-cuu-trao-doi", "Nghiên cứu - Trao đổi", 1010104),
    ),
    size=62,
    topics=("to_chuc", "kiem_tra", "chuyen_doi_so"),
    issuer="BTCTU",
    first_key=2310,
    key_step=timedelta(hours=6),
    per_page=14,
    traps=frozenset({"internal"}),
)

TRUONG_CHINH_TRI = SubSite(
    name="bac_lang/truong_chinh_tri",
    province="Bắc Lãng",
    organ="Trường Chính trị tỉnh",
    family="sharepoint",
    layout=1,
    host=TCT,
    slug="truong-chinh-tri-tinh",
    number=0,
    categories=(
        Category("tin-hoat-dong", "Tin hoạt động", 4),
        Category("dao-tao-boi-duong", "Đào tạo - Bồi dưỡng", 7),
        Category("nghien-cuu-khoa-hoc", "Nghiên cứu khoa học", 9),
    ),
    size=64,
    topics=("hoc_tap_bac", "tuyen_giao", "chuyen_doi_so", "to_chuc"),
    issuer="TU",
    first_key=14020,
    key_step=timedelta(hours=3),
    per_page=14,
    traps=frozenset({"calendar"}),
)

NOI_CHINH = SubSite(
    name="bac_lang/ban_noi_chinh",
    province="Bắc Lãng",
    organ="Ban Nội chính Tỉnh ủy",
    family="sharepoint",
    layout=2,
    host=BNC,
    slug="ban-noi-chinh-tinh-uy",
    number=0,
    categories=(
        Category("tin-noi-chinh", "Tin nội chính", 3),
        Category("cai-cach-tu-phap", "Cải cách tư pháp", 5),
    ),
    size=58,
    topics=("kiem_tra", "dan_van", "kinh_te"),
    issuer="BNCTU",
    first_key=101,
    key_step=timedelta(hours=20),
    has_sitemap=True,
    charset="utf-16",
    traps=frozenset({"forms"}),
)

SUBSITES = (TUYEN_GIAO, TO_CHUC, TRUONG_CHINH_TRI, NOI_CHINH)
