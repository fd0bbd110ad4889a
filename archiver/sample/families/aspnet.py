"""The one form that an ASP.NET page is in, with the hidden fields that it sends back with every event."""

from __future__ import annotations

import zlib
from html import escape

from archiver.sample import chrome

_SCRIPT = """<script type="text/javascript">
//<![CDATA[
var theForm = document.forms['{name}'];
function __doPostBack(eventTarget, eventArgument) {{
    if (theForm.onsubmit && theForm.onsubmit() == false) {{ return; }}
    theForm.__EVENTTARGET.value = eventTarget;
    theForm.__EVENTARGUMENT.value = eventArgument;
    theForm.submit();
}}
//]]>
</script>
"""


def viewstate(seed: str, size: int = 2100) -> str:
    """What ``__VIEWSTATE`` holds: another for another ``seed``, the same for the same."""
    return "/wEPDwUK" + chrome.viewstate(seed, size)


def validation(seed: str) -> str:
    """What ``__EVENTVALIDATION`` holds beside the ``__VIEWSTATE`` of that seed."""
    return "/wEdAAQK" + chrome.viewstate(f"{seed} validated", 96)


def form(action: str, seed: str, content: str, *, name: str = "aspnetForm", attributes: str = "") -> str:
    """The form around a page's ``content``, its state first and its validation behind."""
    fields = (("__EVENTTARGET", ""), ("__EVENTARGUMENT", ""), ("__VIEWSTATE", viewstate(seed)))
    generator = f"{zlib.crc32(name.encode()):08X}"
    behind = (("__VIEWSTATEGENERATOR", generator), ("__EVENTVALIDATION", validation(seed)))
    return (
        f'<form method="post" action="{escape(action)}" id="{name}"{attributes}>\n'
        f"{_hidden(*fields)}{_SCRIPT.format(name=name)}{content}{_hidden(*behind)}</form>\n"
    )


def _hidden(*fields: tuple[str, str]) -> str:
    inputs = "".join(f'<input type="hidden" name="{name}" id="{name}" value="{value}" />\n' for name, value in fields)
    return f'<div class="aspNetHidden">\n{inputs}</div>\n'


def event(target: str, argument: str = "") -> str:
    """The address of a link that posts the form, quoted as ASP.NET quotes it.

    >>> event("ctl00$pager", "Page$2")
    'javascript:__doPostBack(&#39;ctl00$pager&#39;,&#39;Page$2&#39;)'
    """
    return f"javascript:__doPostBack(&#39;{target}&#39;,&#39;{argument}&#39;)"
