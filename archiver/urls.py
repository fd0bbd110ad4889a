"""Addresses: what counts as one, which two are the same, and which are never asked for.

A page is requested at exactly the address that was linked; :func:`canonical` only decides whether two
addresses are one. Its rules, in order (``tests/test_urls.py`` holds a table of each):

1. Scheme and host are lower-cased, a default port and credentials dropped (RFC 3986 §6.2).
2. The fragment is dropped, an empty path becomes ``/``.
3. Session and tracking parameters are dropped (``PHPSESSID``, ``;jsessionid=``, ``utm_*``, ``fbclid`` …).
4. What is left of the query is sorted, blank values kept.
5. Percent-encoding is made uniform: UTF-8, upper-case hexadecimal, nothing encoded that need not be.

``www.``, ``http`` for ``https`` and other twins of a host are a matter of the site: see
:meth:`archiver.sites.SubSite.home_of`.
"""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
from urllib.parse import urljoin, urlsplit, urlunsplit

from w3lib.url import canonicalize_url

from archiver.errors import BadAddress

_SESSION_PARAMETER = re.compile(
    r"(?i)^(?:utm_\w+|fbclid|gclid|zarsrc|phpsessid|jsessionid|aspsessionid\w*|sessionid|session_id|nvsid)$"
)
_SESSION_IN_PATH = re.compile(r"(?i);jsessionid=[^/?#;]*|/\([SsXxFfAa]\([^)/]*\)\)(?=/)")
_BARE_NUMBER = re.compile(r"(?:\d{4,}|(?=\D*\d)[0-9a-f]{12,})=?")
_JSESSIONID = re.compile(r"(?i);jsessionid=[^/?#;]*")
_LONGEST_HOST = 253  # characters, as those of a label: RFC 1035 §2.3.4
_LABEL = re.compile(r"[\w-]{1,63}")
_DEFAULT_PORTS = {"http": 80, "https": 443}

# Systems that public pages of these sites link to and that are for staff: never asked, whoever links them.
_INTERNAL_SYSTEM = re.compile(
    r"^(?:sso|dhtn|hopkhonggiay|qlcv[^.]*|mail|webmail|vpdt|dichvucong|chamcong|login|auth|accounts)\."
)


def parse_address(text: str) -> str:
    """A typed address, checked.

    Raises BadAddress where the text is no http(s) URL.

    >>> parse_address(" https://nghean.dcs.vn ")
    'https://nghean.dcs.vn/'
    """
    text = text.strip()
    if not is_fetchable(text):
        perhaps = f" Perhaps https://{text} is meant." if is_fetchable(f"https://{text}") else ""
        raise BadAddress(
            f"{text!r} is no web address",
            advice=f"Give one that begins with http:// or https:// and names a host.{perhaps}",
        )
    parts = urlsplit(text)
    if "@" in parts.netloc:
        raise BadAddress(
            f"the address of {parts.hostname} holds a user's name", advice="Give it without: what is public needs none."
        )
    return urlunsplit((parts.scheme.lower(), parts.netloc, parts.path or "/", parts.query, ""))


def is_fetchable(url: str) -> bool:
    """Whether an address is http(s) and names a host.

    >>> is_fetchable("mailto:btc@example.vn"), is_fetchable("http://example.vn/a")
    (False, True)
    """
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  (an impossible port raises)
    except ValueError:
        return False
    return parts.scheme.lower() in _DEFAULT_PORTS and _is_host(parts.hostname or "")


def _is_host(name: str) -> bool:
    """Whether a name can be a host's: an IPv6 address, or labels of letters, digits and hyphens."""
    if ":" in name:
        return True  # urlsplit lets only IPv6 addresses through
    labels = name.removesuffix(".").split(".")
    return len(name) <= _LONGEST_HOST and all(_LABEL.fullmatch(label) for label in labels)


def joined(base: str, href: str) -> str:
    """An address relative to another; empty where that makes none.

    >>> joined("http://a.example/tin/", "12.html"), joined("http://a.example/", "http://[x")
    ('http://a.example/tin/12.html', '')
    """
    try:
        return urljoin(base, href)
    except ValueError:
        return ""


def without_credentials(url: str) -> str:
    """An address without the user's name and password that it may hold.

    >>> without_credentials("http://u:p@btc.example.vn/tin?x=@")
    'http://btc.example.vn/tin?x=@'
    >>> without_credentials("http://btc.example.vn?x=@elsewhere.example")
    'http://btc.example.vn?x=@elsewhere.example'
    """
    scheme, mark, rest = url.partition("://")
    end = next((place for place, letter in enumerate(rest) if letter in "/?#"), len(rest))
    return f"{scheme}{mark}{rest[:end].rpartition('@')[2]}{rest[end:]}" if "@" in rest[:end] else url


NAMELESS = "#"
"""Stands, among names of parameters, for a bare number in their place."""


def is_nameless(part: str) -> bool:
    """Whether a part of a query is a bare number, as some systems put one behind every address.

    >>> is_nameless("20250106081502"), is_nameless("id=4"), is_nameless("print")
    (True, False, False)
    """
    return bool(_BARE_NUMBER.fullmatch(part))


def without_parameters(url: str, names: frozenset[str]) -> str:
    """An address without the parameters of these names; all else stays as it is.

    >>> without_parameters("http://a.example/tin?id=4&sid=9f&&x", frozenset({"sid"}))
    'http://a.example/tin?id=4&&x'
    """
    path, mark, query = url.partition("?")
    nameless = NAMELESS in names
    kept = [p for p in query.split("&") if p.partition("=")[0] not in names and not (nameless and is_nameless(p))]
    return f"{path}{mark if kept else ''}{'&'.join(kept)}"


@lru_cache(maxsize=4096)
def canonical(url: str) -> str:
    """The one form of an address by which two are compared: see the rules above.

    >>> canonical("HTTP://Example.VN:80/tin?b=2&a=1&utm_source=x#top")
    'http://example.vn/tin?a=1&b=2'
    >>> canonical("http://example.vn/tin/%e1%bb%a7y;jsessionid=1F?PHPSESSID=9")
    'http://example.vn/tin/%E1%BB%A7y'
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = "&".join(p for p in parts.query.split("&") if p and not _is_session(p))
    path = _SESSION_IN_PATH.sub("", parts.path) or "/"
    return canonicalize_url(urlunsplit((parts.scheme.lower(), host_of(url), path, query, "")))


def without_session(url: str) -> str:
    """An address without the session that the server gave to whoever asked for the page before.

    >>> without_session("http://a.example/web/tin;jsessionid=9F?id=4")
    'http://a.example/web/tin?id=4'
    """
    path, mark, query = url.partition("?")
    return _JSESSIONID.sub("", path) + mark + query


def _is_session(parameter: str) -> bool:
    return bool(_SESSION_PARAMETER.match(parameter.partition("=")[0]))


def host_of(url: str) -> str:
    """Host and, where it is not the scheme's own, port: what one server answers to; empty where there is none.

    >>> host_of("https://u:p@NgheAn.dcs.vn:443/a"), host_of("http://127.0.0.1:8080/"), host_of("urn:sha256:1")
    ('nghean.dcs.vn', '127.0.0.1:8080', '')
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        host = f"[{host}]"
    return host if port is None or _DEFAULT_PORTS.get(parts.scheme) == port else f"{host}:{port}"


def is_internal_system(host: str) -> bool:
    """Whether a host is one of the internal systems that are never asked.

    >>> is_internal_system("sso.tinhuy.example"), is_internal_system("btc.tinhuy.example")
    (True, False)
    """
    return bool(_INTERNAL_SYSTEM.match(host))


def is_private(host: str) -> bool:
    """Whether a host is written as a loopback, link-local, private or otherwise not public IP address, or is localhost.

    >>> is_private("127.0.0.1"), is_private("[::1]:80"), is_private("localhost:81"), is_private("203.119.8.1")
    (True, True, True, False)
    """
    name = urlsplit(f"//{host}").hostname or ""
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return not is_public_ip(name)
    except ValueError:
        return False


def is_public_ip(text: str) -> bool:
    """Whether an IP address may be asked without anybody having named it; raises ValueError where it is none.

    An IPv4 address inside an IPv6 one (mapped, 6to4, Teredo, NAT64) is judged as itself.

    >>> is_public_ip("8.8.8.8"), is_public_ip("169.254.169.254"), is_public_ip("::ffff:10.0.0.1")
    (True, False, False)
    """
    address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1] or _nat64(address)
        if inner is not None and not inner.is_global:
            return False
    return address.is_global and not address.is_multicast


def _nat64(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if address in ipaddress.IPv6Network("64:ff9b::/96"):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None
