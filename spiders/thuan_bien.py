"""Thuận Biên, a province of the sample network."""

from archiver.sample.ports import origin
from archiver.sample.subsites.thuan_bien import BTG, DAN_VAN, UBKT, VAN_TRI
from spiders.base import ProvinceSpider, SubSite


class ThuanBien(ProvinceSpider):
    """Two organs under the state portal, an organ and a district on the province's own domain."""

    name = "thuan_bien"
    province = "Thuận Biên"
    pause = 0.02
    sub_sites = (
        SubSite("ban_tuyen_giao", "Ban Tuyên giáo Tỉnh ủy", f"{origin(BTG)}/web/btg", family="liferay"),
        SubSite("uy_ban_kiem_tra", "Ủy ban Kiểm tra Tỉnh ủy", f"{origin(UBKT)}/web/guest/trang-chu", family="liferay"),
        SubSite("huyen_uy_van_tri", "Huyện ủy Vân Trì", f"{origin(VAN_TRI)}/trang-chu", family="dotnetnuke"),
        SubSite(
            "ban_dan_van",
            "Ban Dân vận Tỉnh ủy",
            f"{origin(DAN_VAN)}/TrangChu/tabid/56/language/vi-VN/Default.aspx",
            family="dotnetnuke",
        ),
    )
