"""Mỏ Xuyên: two organs are top categories of one NukeViet site, four have hosts of their own."""

from __future__ import annotations

from datetime import timedelta

from archiver.sample.stories import Category, Host, SubSite

SHARED_HOST, TUYEN_GIAO_HOST, KIEM_TRA_HOST = "moxuyen.dcs", "tuyengiaomoxuyen", "ubkt.moxuyen.dcs"
NOI_CHINH_HOST, VAN_PHONG_HOST = "bnctu.moxuyen.dcs", "vptu.moxuyen.gov"

HOSTS = {
    SHARED_HOST: Host("nukeviet", crawl_delay=0.02, twins=("moxuyen.thunghiem",)),
    TUYEN_GIAO_HOST: Host("nukeviet"),
    KIEM_TRA_HOST: Host("nukeviet"),
    NOI_CHINH_HOST: Host("drupal"),
    VAN_PHONG_HOST: Host("drupal", crawl_delay=0.02),
}

TO_CHUC = SubSite(
    name="mo_xuyen/ban_to_chuc",
    province="Mỏ Xuyên",
    organ="Ban Tổ chức Tỉnh ủy",
    family="nukeviet",
    layout=3,
    host=SHARED_HOST,
    prefix="/ban-to-chuc/",
    slug="ban-to-chuc-tinh-uy",
    number=0,
    categories=(
        Category("tin-tuc-su-kien", "Tin tức - Sự kiện", 21),
        Category("cong-tac-can-bo", "Công tác cán bộ", 22),
        Category("dang-vien", "Đảng viên", 23),
    ),
    size=60,
    topics=("to_chuc", "hoc_tap_bac", "chuyen_doi_so", "kinh_te"),
    issuer="BTCTU",
    first_key=110,
    key_step=timedelta(hours=24),
    traps=frozenset({"views", "filed_twice"}),
)

DAN_VAN = SubSite(
    name="mo_xuyen/ban_dan_van",
    province="Mỏ Xuyên",
    organ="Ban Dân vận Tỉnh ủy",
    family="nukeviet",
    layout=3,
    host=SHARED_HOST,
    prefix="/ban-dan-van/",
    slug="ban-dan-van-tinh-uy",
    number=0,
    categories=(
        Category("hoat-dong-dan-van", "Hoạt động dân vận", 31),
        Category("mo-hinh-hay", "Mô hình hay", 32),
        Category("dan-toc-ton-giao", "Dân tộc - Tôn giáo", 33),
    ),
    size=58,
    topics=("dan_van", "lich_su_van_hoa", "kinh_te"),
    issuer="BDVTU",
    # One count of articles for the whole host: these stand above those of the other organ.
    first_key=4110,
    key_step=timedelta(hours=24),
    traps=frozenset({"views", "staging"}),
)

TUYEN_GIAO = SubSite(
    name="mo_xuyen/ban_tuyen_giao",
    province="Mỏ Xuyên",
    organ="Ban Tuyên giáo Tỉnh ủy",
    family="nukeviet",
    layout=2,
    host=TUYEN_GIAO_HOST,
    slug="ban-tuyen-giao-tinh-uy",
    number=0,
    categories=(
        Category("tin-tuc", "Tin tức", 2),
        Category("khoa-giao", "Khoa giáo", 4),
        Category("van-nghe", "Văn nghệ", 7),
    ),
    size=63,
    topics=("tuyen_giao", "lich_su_van_hoa", "hoc_tap_bac"),
    issuer="BTGTU",
    first_key=35,
    key_step=timedelta(hours=13),
    has_feed=True,
    has_sitemap=True,
    per_page=14,
    traps=frozenset({"views"}),
)

KIEM_TRA = SubSite(
    name="mo_xuyen/uy_ban_kiem_tra",
    province="Mỏ Xuyên",
    organ="Ủy ban Kiểm tra Tỉnh ủy",
    family="nukeviet",
    layout=4,
    host=KIEM_TRA_HOST,
    slug="uy-ban-kiem-tra-tinh-uy",
    number=0,
    categories=(Category("hoat-dong-kiem-tra", "Hoạt động kiểm tra", 1), Category("hoi-dap", "Hỏi đáp nghiệp vụ", 2)),
    size=58,
    topics=("kiem_tra", "to_chuc", "kinh_te"),
    issuer="UBKTTU",
    first_key=12,
    key_step=timedelta(hours=30),
    traps=frozenset({"sid"}),
    charset="tcvn3",
)

NOI_CHINH = SubSite(
    name="mo_xuyen/ban_noi_chinh",
    province="Mỏ Xuyên",
    organ="Ban Nội chính Tỉnh ủy",
    family="drupal",
    host=NOI_CHINH_HOST,
    slug="ban-noi-chinh-tinh-uy",
    number=0,
    categories=(
        Category("tin-tuc", "Tin tức", 5),
        Category("cai-cach-tu-phap", "Cải cách tư pháp", 6),
        Category("tiep-dan", "Tiếp dân", 14),
    ),
    size=61,
    topics=("kiem_tra", "dan_van", "chuyen_doi_so", "hoc_tap_bac"),
    issuer="BNCTU",
    first_key=90210,
    key_step=timedelta(minutes=35),
    has_feed=True,
    traps=frozenset({"ref", "comments", "www"}),
)

VAN_PHONG = SubSite(
    name="mo_xuyen/van_phong",
    province="Mỏ Xuyên",
    organ="Văn phòng Tỉnh ủy",
    family="drupal",
    layout=2,
    host=VAN_PHONG_HOST,
    slug="van-phong-tinh-uy",
    number=0,
    categories=(Category("tin-tuc", "Tin tức", 11), Category("tham-muu-tong-hop", "Tham mưu - Tổng hợp", 13)),
    size=60,
    topics=("chuyen_doi_so", "kinh_te", "to_chuc"),
    issuer="VPTU",
    first_key=340,
    key_step=timedelta(hours=7),
    has_sitemap=True,
    conditional=True,
    traps=frozenset({"languages", "endless_pager"}),
)

SUBSITES = (TO_CHUC, DAN_VAN, TUYEN_GIAO, KIEM_TRA, NOI_CHINH, VAN_PHONG)
