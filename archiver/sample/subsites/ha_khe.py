"""Hà Khê: an organ with a domain of its own, and one under the province's."""

from __future__ import annotations

from datetime import timedelta

from archiver.sample.stories import Category, Host, SubSite

NUKEVIET, CUSTOM = "tuyengiaohakhe", "ubkt.hakhe.dcs"

HOSTS = {NUKEVIET: Host("nukeviet", crawl_delay=0.1), CUSTOM: Host("custom")}

TUYEN_GIAO = SubSite(
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
    traps=frozenset({"old_category", "tags", "views", "www"}),
)

KIEM_TRA = SubSite(
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
    traps=frozenset({"calendar", "comments", "forms"}),
)

SUBSITES = (TUYEN_GIAO, KIEM_TRA)
