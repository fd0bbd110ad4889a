"""Đồng Tháp: a sub-site of the state portal."""

from spiders.base import ProvinceSpider, SubSite


class DongThap(ProvinceSpider):
    """The Ban Tuyên giáo."""

    name = "dong_thap"
    province = "Đồng Tháp"
    sub_sites = (SubSite("ban_tuyen_giao", "Ban Tuyên giáo Tỉnh ủy", "https://btg.dongthap.gov.vn/web/btg"),)
