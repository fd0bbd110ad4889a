"""Đà Thạch, a province of the sample network."""

from archiver.sample.ports import origin
from archiver.sample.subsites.da_thach import DAN_VAN_HOST, KIEM_TRA_HOST, NOI_CHINH_HOST, TUYEN_GIAO_HOST
from spiders.base import ProvinceSpider, SubSite


class DaThach(ProvinceSpider):
    """Four organs, each with a host of its own."""

    name = "da_thach"
    province = "Đà Thạch"
    pause = 0.02
    sub_sites = (
        SubSite("ban_tuyen_giao", "Ban Tuyên giáo Tỉnh ủy", f"{origin(TUYEN_GIAO_HOST)}/", family="wordpress"),
        SubSite("uy_ban_kiem_tra", "Ủy ban Kiểm tra Tỉnh ủy", f"{origin(KIEM_TRA_HOST)}/", family="wordpress"),
        SubSite("ban_dan_van", "Ban Dân vận Tỉnh ủy", f"{origin(DAN_VAN_HOST)}/", family="joomla"),
        SubSite("ban_noi_chinh", "Ban Nội chính Tỉnh ủy", f"{origin(NOI_CHINH_HOST)}/", family="joomla"),
    )
