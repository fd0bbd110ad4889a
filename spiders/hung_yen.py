"""Hưng Yên: an organ on a sub-domain, another on a domain of its own."""

from spiders.base import ProvinceSpider, SubSite


class HungYen(ProvinceSpider):
    """Organs of the Tỉnh ủy."""

    name = "hung_yen"
    province = "Hưng Yên"
    sub_sites = (
        SubSite("uy_ban_kiem_tra", "Ủy ban Kiểm tra Tỉnh ủy", "https://ubkt.hungyen.dcs.vn/", family="numbered"),
        SubSite("ban_tuyen_giao", "Ban Tuyên giáo Tỉnh ủy", "https://tuyengiaohungyen.vn/"),
    )
