"""What all pages of the Liferay family share: the portal's script, its banner and foot, the boxes of portlets."""

from __future__ import annotations

import random
import string
from functools import lru_cache
from typing import TYPE_CHECKING

from archiver.sample import chrome
from archiver.sample.answers import SHORT_CLOCK
from archiver.sample.spelling import quoted, shown
from archiver.sample.stories import SubSite

if TYPE_CHECKING:
    from archiver.sample.world import World

CSS = """
body{margin:0;background:#eef1f4;font:14px/1.5 "Helvetica Neue",Arial,sans-serif}a{color:#0b5394}
#wrapper{width:1140px;margin:0 auto;background:#fff;padding:0 16px}#banner{background:#a61c00;color:#ffe599}
#navigation ul{list-style:none;display:flex;background:#cc0000;margin:0;padding:0}#navigation a{color:#fff;padding:9px}
.portlet-topper{border-bottom:2px solid #cc0000}.portlet-title{font-size:15px;color:#cc0000;text-transform:uppercase}
.header-title{font-size:22px;line-height:1.3}.asset-metadata{color:#888;font-size:12px}.asset-abstract{overflow:hidden}
.asset-abstract img{float:left;width:140px;margin-right:12px}.breadcrumb{list-style:none;display:flex;padding:6px 0}
.pager li{display:inline-block;border:1px solid #ddd;border-radius:12px;padding:3px 12px}.helper-hidden-accessible,
.hide-accessible{position:absolute;left:-9999px}.detail .date{color:#777}.sapo{font-weight:bold}
"""


@lru_cache
def instance(seed: str) -> str:
    """The twelve letters by which the portal knows one portlet on one page."""
    return "".join(random.Random(f"portlet {seed}").choices(string.ascii_letters + string.digits, k=12))


def portlet(name: str, kind: str, content: str) -> str:
    """A portlet in the boxes that the portal puts around it."""
    return (
        f'<div class="portlet-boundary portlet-static-end {kind}" id="p_p_id_{name}_"><span id="p_{name}"></span>'
        f'<section class="portlet" id="portlet_{name}"><div class="portlet-content"><div class="portlet-body">\n'
        f"{content}</div></div></section></div>\n"
    )


def liferay_script(site: SubSite) -> str:
    """The script that tells the portal's own scripts where they run."""
    return (
        '<script type="text/javascript">// <![CDATA[\nvar Liferay = Liferay || {};\nLiferay.ThemeDisplay = {'
        f'getCompanyId: function() {{return "10155";}}, getScopeGroupId: function() {{return "{site.number}";}}, '
        'getLanguageId: function() {return "vi_VN";}, isSignedIn: function() {return false;}, '
        f'getPathMain: function() {{return "/c";}}, getSiteName: function() {{return "{site.slug}";}}}};\n'
        f'Liferay.authToken = "{random.Random(site.name).getrandbits(32):08x}";\n// ]]></script>{chrome.script()}'
    )


def banner(world: World, site: SubSite) -> str:
    """The banner: logo, name, clock, sign-in."""
    return (
        f'<header id="banner" role="banner"><div id="heading"><a class="logo" href="/web/{site.slug}">'
        f'<img alt="{quoted(site.organ)}" src="/image/layout_set_logo.png" height="90"></a>'
        f'<span class="site-name">{shown(site.organ)}</span></div><span class="clock">{SHORT_CLOCK}</span> '
        f'<a href="{world.internal}/sso/" id="sign-in" rel="nofollow">Đăng nhập</a> '
        '<a href="/noi-bo/lich-cong-tac">Lịch công tác</a></header>\n'
    )


def footer(site: SubSite) -> str:
    """The lines at the foot."""
    return (
        f'<footer id="footer" role="contentinfo"><p><b>{shown(site.organ)} tỉnh {site.province}</b></p>'
        f"<p>Địa chỉ: số 4 đường Ao Sen, thành phố {site.province}. Điện thoại: 0290 377 {site.number % 1000}</p>"
        "<p>Ghi rõ nguồn khi sử dụng lại thông tin từ trang này</p></footer>"
    )
