"""Ngọc Biên, a province of the sample network."""

from archiver.pages.grammar import Grammar
from archiver.sample.ports import origin
from archiver.sample.subsites import ngoc_bien as hosts
from spiders.base import ProvinceSpider, SubSite


class NgocBien(ProvinceSpider):
    """Six organs, each with a home-made programme on a host of its own."""

    name = "ngoc_bien"
    province = "Ngọc Biên"
    pause = 0.02
    sub_sites = (
        SubSite(
            "van_phong",
            "Văn phòng Tỉnh ủy",
            f"{origin(hosts.VAN_PHONG_HOST)}/Trang-chu",
            grammar=Grammar(
                articles=("/Trang-chu/post/{key}/{slug}",),
                lists=("/Trang-chu/category/{category}/{word}",),
                pages=("/Trang-chu/category/{category}/{word}?page={page}",),
            ),
        ),
        SubSite(
            "uy_ban_kiem_tra",
            "Ủy ban Kiểm tra Tỉnh ủy",
            f"{origin(hosts.KIEM_TRA_HOST)}/",
            grammar=Grammar(
                articles=("/{word}-{key}",),
                lists=("/hoat-dong-nganh", "/kiem-tra-giam-sat", "/guong-can-bo"),
                pages=("/{word}?page={page}",),
            ),
        ),
        SubSite(
            "ban_to_chuc",
            "Ban Tổ chức Tỉnh ủy",
            f"{origin(hosts.TO_CHUC_HOST)}/",
            grammar=Grammar(
                articles=("/tin-tuc/{slug}",),
                lists=("/tin-tuc-su-kien", "/to-chuc-can-bo"),
                pages=("/{word}?p={page}&d=",),
            ),
        ),
        SubSite(
            "ban_tuyen_giao_va_dan_van",
            "Ban Tuyên giáo và Dân vận Tỉnh ủy",
            f"{origin(hosts.TUYEN_GIAO_HOST)}/",
            grammar=Grammar(
                articles=("/blogs/{key}",),
                lists=("/blogs/category/{category}?categoryId={hash}&page=1&size={n}",),
                pages=("/api/blogs?categoryId={category}&page={page}&size={n}",),
            ),
        ),
        SubSite(
            "ban_noi_chinh",
            "Ban Nội chính Tỉnh ủy",
            f"{origin(hosts.NOI_CHINH_HOST)}/",
            grammar=Grammar(
                articles=("/tin-chi-tiet/id/{key}/{slug}",),
                lists=("/danh-sach/id/{category}",),
                pages=("/danh-sach/id/{category}/page/{page}",),
            ),
        ),
        SubSite(
            "truong_chinh_tri",
            "Trường Chính trị tỉnh",
            f"{origin(hosts.TRUONG_HOST)}/",
            grammar=Grammar(
                articles=("//tin-bai/&id={key}/{slug}",),
                lists=("//tin-hoat-dong/", "//nghien-cuu-trao-doi/", "//van-ban/"),
                pages=("//{word}/&cpage={page}",),
            ),
        ),
    )
