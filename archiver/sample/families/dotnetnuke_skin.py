"""What both layouts of the DotNetNuke family share: the head's metas, the styles, the form, the foot."""

from __future__ import annotations

from archiver.sample.families import aspnet
from archiver.sample.families.templated import Sheet
from archiver.sample.spelling import shown
from archiver.sample.stories import SubSite

CSS = """
body{margin:0;background:#f5e9d3;font:14px/1.5 Tahoma,Arial}a{color:#1a3f8b;text-decoration:none}
#wrap,.skinmaster{width:1080px;margin:0 auto;background:#fff}.header{background:#c8102e;color:#ffe27a;padding:14px}
#menu ul{list-style:none;margin:0;padding:0;display:flex;background:#9a0c22}
#menu a{color:#fff;padding:9px;display:block}
#main{display:flex}.contentPane{width:760px;padding:12px}.rightPane,.rightpane{width:300px;padding:12px;font-size:13px}
h1.news-title{font-size:21px;color:#9a0c22}.news-date{color:#888;font-size:12px}.news-sapo{font-weight:bold}
.news-item{overflow:hidden;border-bottom:1px dotted #aaa;padding:8px 0}
.news-item img{float:left;width:140px;margin:0 10px}
.Head,.NewsHead{font-size:18px;font-weight:bold;color:#9a0c22}.Normal{font-size:13px}.SubHead{font-weight:bold}
.paging a,.PagingTable a{border:1px solid #ccc;padding:2px 8px;margin:2px}.footer{background:#9a0c22;color:#fff}
"""


def metas(generator: str) -> str:
    """The metas that every page begins with."""
    return (
        '<meta content="text/html; charset=UTF-8" http-equiv="Content-Type" />\n'
        f'<meta id="MetaGenerator" name="GENERATOR" content="{generator}" />'
        '<meta id="MetaRobots" name="ROBOTS" content="INDEX, FOLLOW" /><meta name="RESOURCE-TYPE" content="DOCUMENT" />'
        '<meta name="RATING" content="GENERAL" /><meta name="REVISIT-AFTER" content="1 DAYS" />\n'
    )


def whole_form(site: SubSite, sheet: Sheet, content: str) -> str:
    """The form that all of a page is in."""
    seed = f"{site.name} {sheet.path}"
    return aspnet.form(sheet.path, seed, content, name="Form", attributes=' enctype="multipart/form-data"')


def footer(site: SubSite) -> str:
    """The lines at the foot."""
    return (
        f'<div class="footer"><span id="dnn_dnnCOPYRIGHT_lblCopyright">Bản quyền thuộc {shown(site.organ)}, '
        f"tỉnh {site.province}</span><br />Địa chỉ: số 21 đường Cầu Ván, {site.province}. Email: vanthu@coquan.example"
        '<br /><a href="/noi-bo/ho-so">Hồ sơ công việc</a></div>'
    )
