"""Nghệ An: every organ is a number in the paths of one portal."""

from spiders.base import ProvinceSpider, SubSite

_HOME = "https://nghean.dcs.vn/vi-vn/trang"


class NgheAn(ProvinceSpider):
    """The portal of the Tỉnh ủy and its organs."""

    name = "nghe_an"
    province = "Nghệ An"
    family = "portal"
    sub_sites = (
        SubSite("tinh_uy", "Tỉnh ủy Nghệ An", f"{_HOME}/trang-chu/735827"),
        SubSite("ban_to_chuc", "Ban Tổ chức Tỉnh ủy", f"{_HOME}/ban-to-chuc-tinh-uy/783534"),
        SubSite("ban_tuyen_giao", "Ban Tuyên giáo Tỉnh ủy", f"{_HOME}/ban-tuyen-giao-tinh-uy/405534"),
    )
