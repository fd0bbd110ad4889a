"""The style sheets of two Drupal themes."""

from __future__ import annotations

SEVEN = """
body{margin:0;background:#f3f3f3;font:84%/1.5 Georgia,"Times New Roman",serif;color:#3b3b3b}
a{color:#0071b3;text-decoration:none}#page{width:980px;margin:0 auto;background:#fff}
#header{background:linear-gradient(#0779bf,#48a9e4);color:#fff;padding:14px}#header a{color:#fff}
#logo{float:left;margin-right:14px}#site-name{font-size:1.9em}#navigation{background:#055a8e}
#main-menu{list-style:none;margin:0;padding:0}#main-menu li{display:inline-block}
#main-menu a{color:#fff;padding:8px 13px;
display:block}.element-invisible{position:absolute!important;clip:rect(1px,1px,1px,1px)}.element-hidden{display:none}
.clearfix:after{content:"";display:table;clear:both}#breadcrumb{font-size:.9em;padding:6px 15px}
#content{float:left;width:660px;padding:0 15px}#sidebar-second{float:right;width:260px;padding:0 15px}
#page-title{font-size:1.7em;line-height:1.3}.submitted{color:#68696b;font-size:.9em;margin:0 0 1em}
.field-name-field-tom-tat{font-weight:bold}.field-name-body{text-align:justify}.rtecenter{text-align:center}
.field-name-field-image{float:left;margin:0 12px 8px 0}.node-teaser{border-bottom:1px solid #d3d7d9;padding:1em 0}
.block{margin-bottom:1.4em}.block h2{font-size:1.15em;border-bottom:2px solid #0779bf}.views-field-created{color:#888}
ul.links.inline{list-style:none;padding:0}ul.pager{text-align:center;list-style:none}
ul.pager li{display:inline;padding:.5em}
#footer-wrapper{background:#292929;color:#c0c0c0;padding:18px;font-size:.86em}#footer-wrapper a{color:#fcfcfc}
"""

NINE = """
:root{--font-family:Metropolis,sans-serif;--color--primary-50:#0d77b5;--color--gray-10:#f7f9fa;--content-width:75rem}
*{box-sizing:border-box}body{margin:0;font:1rem/1.7 var(--font-family);color:#313637;background:var(--color--gray-10)}
a{color:var(--color--primary-50)}.layout-container{max-width:var(--content-width);margin:0 auto;background:#fff}
.visually-hidden{position:absolute!important;overflow:hidden;clip:rect(1px,1px,1px,1px);width:1px;height:1px}
.site-name a{font-size:1.6rem;font-weight:700;text-decoration:none}.block-system-branding-block{display:flex;gap:1rem;
padding:1.2rem}.navigation .menu{display:flex;flex-wrap:wrap;gap:1.4rem;list-style:none;margin:0;padding:.7rem 1.2rem;
background:#b81414}.navigation .menu a{color:#fff;text-decoration:none}.breadcrumb ol{list-style:none;padding:0 1.2rem}
.breadcrumb li{display:inline}.breadcrumb li+li:before{content:" / "}main{display:grid;grid-template-columns:2fr 1fr;
gap:2rem;padding:0 1.2rem}.page-title{font-size:1.7rem;line-height:1.25}.node__meta{font-size:.85rem;color:#6e7172}
.field--name-field-tom-tat{font-weight:600}.field--name-body{text-align:justify}
.field--label-inline{display:flex;gap:.5rem}
.field--label-inline .field__label:after{content:":"}.field__label{font-weight:600}.align-center{text-align:center}
figcaption{font-size:.85rem;font-style:italic}.node--view-mode-teaser{border-bottom:1px solid #d7dcde;overflow:hidden}
.node--view-mode-teaser .field--name-field-image{float:left;margin:0 1rem .6rem 0}.views-row{padding:.3rem 0}
.pager__items{display:flex;gap:.6rem;list-style:none;justify-content:center}.is-active a{font-weight:700}
footer[role=contentinfo]{background:#1f2324;color:#d7dcde;padding:1.2rem;font-size:.85rem}footer a{color:#fff}
"""
