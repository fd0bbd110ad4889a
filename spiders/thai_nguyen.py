"""Thái Nguyên: NukeViet, an organ to a top category, and an older site on a domain of its own."""

from spiders.base import ProvinceSpider, SubSite


class ThaiNguyen(ProvinceSpider):
    """The Tỉnh ủy's portal and its Ban Tuyên giáo."""

    name = "thai_nguyen"
    province = "Thái Nguyên"
    family = "nukeviet"
    sub_sites = (
        SubSite("tinh_uy", "Tỉnh ủy Thái Nguyên", "https://thainguyen.dcs.vn/"),
        SubSite("ban_tuyen_giao", "Ban Tuyên giáo Tỉnh ủy", "https://tuyengiaothainguyen.org/"),
    )
