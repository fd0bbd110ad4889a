"""Phú Diễn, a province of the sample network."""

from archiver.pages.grammar import Grammar
from archiver.sample.ports import origin
from archiver.sample.subsites import phu_dien as hosts
from spiders.base import ProvinceSpider, SubSite

_DISTRICT = f"{origin(hosts.THACH_SON_HOST)}/vi-vn/trang/huyen-uy-thach-son/702110"


class PhuDien(ProvinceSpider):
    """Five organs with home-made programmes, and a district on a portal of its own."""

    name = "phu_dien"
    province = "Phú Diễn"
    pause = 0.02
    sub_sites = (
        SubSite(
            "ban_tuyen_giao",
            "Ban Tuyên giáo Tỉnh ủy",
            f"{origin(hosts.TUYEN_GIAO_HOST)}/",
            grammar=Grammar(
                articles=("/tin-bai/{key}/{slug}.html",),
                lists=("/danh-muc/{category}/{word}",),
                pages=("/danh-muc/{category}/{word}/trang-{page}.html",),
            ),
        ),
        SubSite(
            "dang_uy_khoi",
            "Đảng ủy Khối các cơ quan tỉnh",
            f"{origin(hosts.KHOI_HOST)}/",
            grammar=Grammar(
                articles=("/tin-tuc/{slug}-{key}",),
                lists=("/tin-tuc/{word}",),
                pages=("/tin-tuc/{word}/trang-{page}",),
            ),
        ),
        SubSite(
            "ban_to_chuc",
            "Ban Tổ chức Tỉnh ủy",
            f"{origin(hosts.TO_CHUC_HOST)}/",
            grammar=Grammar(
                articles=("/bai-viet/{slug}.html",),
                lists=("/xay-dung-dang.html", "/nguoi-tot-viec-tot.html", "/hoi-dap-nghiep-vu.html"),
                pages=("/{word}/page/{page}.html",),
            ),
        ),
        SubSite(
            "ban_dan_van",
            "Ban Dân vận Tỉnh ủy",
            f"{origin(hosts.DAN_VAN_HOST)}/",
            grammar=Grammar(
                articles=("/noi-dung/{key}/{slug}",),
                lists=("/chuyen-muc/{word}",),
                pages=("/chuyen-muc/{word}?page={page}",),
            ),
        ),
        SubSite("uy_ban_kiem_tra", "Ủy ban Kiểm tra Tỉnh ủy", f"{origin(hosts.KIEM_TRA_HOST)}/", family="numbered"),
        SubSite("huyen_uy_thach_son", "Huyện ủy Thạch Sơn", _DISTRICT, family="portal"),
    )
