"""Bắc Lãng, a province of the sample network."""

from archiver.sample.ports import origin
from archiver.sample.subsites.bac_lang import BNC, BTC, BTG, TCT
from spiders.base import ProvinceSpider, SubSite


class BacLang(ProvinceSpider):
    """Four organs, each with a host of its own, on ASP.NET and SharePoint."""

    name = "bac_lang"
    province = "Bắc Lãng"
    pause = 0.02
    sub_sites = (
        SubSite("ban_tuyen_giao", "Ban Tuyên giáo Tỉnh ủy", f"{origin(BTG)}/Default.aspx", family="webforms"),
        SubSite("ban_to_chuc", "Ban Tổ chức Tỉnh ủy", f"{origin(BTC)}/Plus.aspx/vi/Home/125", family="webforms"),
        SubSite("truong_chinh_tri", "Trường Chính trị tỉnh", f"{origin(TCT)}/Pages/default.aspx", family="sharepoint"),
        SubSite("ban_noi_chinh", "Ban Nội chính Tỉnh ủy", f"{origin(BNC)}/Trang/default.aspx", family="sharepoint"),
    )
