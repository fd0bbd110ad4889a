"""Lâm Đồng: organs and districts on sub-domains of their own."""

from spiders.base import ProvinceSpider, SubSite


class LamDong(ProvinceSpider):
    """The Ban Tuyên giáo và Dân vận, and the city committee of Đà Lạt."""

    name = "lam_dong"
    province = "Lâm Đồng"
    sub_sites = (
        SubSite(
            "ban_tuyen_giao_va_dan_van",
            "Ban Tuyên giáo và Dân vận Tỉnh ủy",
            "https://btgdvtu.lamdong.dcs.vn/",
        ),
        SubSite("thanh_uy_da_lat", "Thành ủy Đà Lạt", "https://dalat.lamdong.dcs.vn/"),
    )
