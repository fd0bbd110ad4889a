"""Hà Khê, a province of the sample network."""

from archiver.sample.ports import origin
from archiver.sample.subsites import CUSTOM, NUKEVIET
from spiders.base import ProvinceSpider, SubSite


class HaKhe(ProvinceSpider):
    """Two organs, each with a host and a CMS of its own."""

    name = "ha_khe"
    province = "Hà Khê"
    pause = 0.02
    sub_sites = (
        SubSite("ban_tuyen_giao", "Ban Tuyên giáo Tỉnh ủy", f"{origin(NUKEVIET)}/", family="nukeviet"),
        SubSite("uy_ban_kiem_tra", "Ủy ban Kiểm tra Tỉnh ủy", f"{origin(CUSTOM)}/", family="numbered"),
    )
