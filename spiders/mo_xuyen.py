"""Mỏ Xuyên, a province of the sample network."""

from archiver.sample.ports import origin
from archiver.sample.subsites.mo_xuyen import (
    KIEM_TRA_HOST,
    NOI_CHINH_HOST,
    SHARED_HOST,
    TUYEN_GIAO_HOST,
    VAN_PHONG_HOST,
)
from spiders.base import ProvinceSpider, SubSite


class MoXuyen(ProvinceSpider):
    """Two organs are top categories of one host, four have hosts of their own."""

    name = "mo_xuyen"
    province = "Mỏ Xuyên"
    family = "nukeviet"
    pause = 0.02
    sub_sites = (
        SubSite("ban_to_chuc", "Ban Tổ chức Tỉnh ủy", f"{origin(SHARED_HOST)}/ban-to-chuc/"),
        SubSite("ban_dan_van", "Ban Dân vận Tỉnh ủy", f"{origin(SHARED_HOST)}/ban-dan-van/"),
        SubSite("ban_tuyen_giao", "Ban Tuyên giáo Tỉnh ủy", f"{origin(TUYEN_GIAO_HOST)}/"),
        SubSite("uy_ban_kiem_tra", "Ủy ban Kiểm tra Tỉnh ủy", f"{origin(KIEM_TRA_HOST)}/"),
        SubSite("ban_noi_chinh", "Ban Nội chính Tỉnh ủy", f"{origin(NOI_CHINH_HOST)}/", family="drupal"),
        SubSite("van_phong", "Văn phòng Tỉnh ủy", f"{origin(VAN_PHONG_HOST)}/", family="drupal"),
    )
