"""Lai Châu: NukeViet without rewritten addresses, and a school under the state portal."""

from spiders.base import ProvinceSpider, SubSite


class LaiChau(ProvinceSpider):
    """The Tỉnh ủy's portal and the Trường Chính trị."""

    name = "lai_chau"
    province = "Lai Châu"
    sub_sites = (
        SubSite("tinh_uy", "Tỉnh ủy Lai Châu", "https://laichau.dcs.vn/", family="nukeviet"),
        SubSite("truong_chinh_tri", "Trường Chính trị tỉnh", "https://truongchinhtri.laichau.gov.vn/"),
    )
