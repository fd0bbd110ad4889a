"""Lam Giang, a province of the sample network."""

from archiver.sample.ports import origin
from archiver.sample.subsites import PORTAL
from spiders.base import ProvinceSpider, SubSite

_HOME = f"{origin(PORTAL)}/vi-vn/trang"


class LamGiang(ProvinceSpider):
    """Two organs on one portal."""

    name = "lam_giang"
    province = "Lam Giang"
    family = "portal"
    pause = 0.02
    sub_sites = (
        SubSite("ban_to_chuc", "Ban Tổ chức Tỉnh ủy", f"{_HOME}/ban-to-chuc-tinh-uy/612340"),
        SubSite("ban_dan_van", "Ban Dân vận Tỉnh ủy", f"{_HOME}/ban-dan-van-tinh-uy/612355"),
    )
