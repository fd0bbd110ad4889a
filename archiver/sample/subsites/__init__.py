"""The sub-sites of the sample world, as data: one module a province, each with its ``HOSTS`` and ``SUBSITES``.

A host is a name: ``lamgiang.dcs`` is served as ``http://lamgiang.dcs.localhost:<port>``. A new sub-site of a
known family is one more entry in its province's module; a new province is one more module, listed here.
"""

from __future__ import annotations

from collections.abc import Mapping

from archiver.sample.ports import origin_at
from archiver.sample.stories import Host, SubSite
from archiver.sample.subsites import (
    bac_lang,
    da_thach,
    ha_khe,
    lam_giang,
    mo_xuyen,
    ngoc_bien,
    phu_dien,
    thuan_bien,
)
from archiver.sample.subsites.ha_khe import CUSTOM, NUKEVIET
from archiver.sample.subsites.lam_giang import PORTAL

__all__ = [
    "CUSTOM",
    "FIRST",
    "HOSTS",
    "INTERNAL",
    "INTERNAL_HOSTS",
    "NUKEVIET",
    "PORTAL",
    "SITES",
    "SUBSITES",
    "host_called",
    "twins_of",
]

_PROVINCES = (lam_giang, ha_khe, thuan_bien, bac_lang, da_thach, mo_xuyen, ngoc_bien, phu_dien)

SUBSITES: tuple[SubSite, ...] = tuple(site for province in _PROVINCES for site in province.SUBSITES)
SITES: dict[str, SubSite] = {site.name: site for site in SUBSITES}

# Internal systems that pages link and no crawl may ask. The first is the one that every page's login leads to.
INTERNAL_HOSTS = (
    "sso.lamgiang.dcs",
    "mail.lamgiang.dcs",
    "qlcv.hakhe.dcs",
    "hopkhonggiay.hakhe.dcs",
    "vpdt.thuanbien.dcs",
)
INTERNAL = INTERNAL_HOSTS[0]

HOSTS: Mapping[str, Host] = {
    **{name: host for province in _PROVINCES for name, host in province.HOSTS.items()},
    **dict.fromkeys(INTERNAL_HOSTS, Host("internal")),
}
# The host that answers where a client names none that is known.
FIRST = PORTAL
_TWINS = {twin: name for name, host in HOSTS.items() for twin in host.twins}


def host_called(name: str) -> str:
    """The host that answers to a name: its own, that name behind ``www.``, or its vendor's name for it.

    >>> host_called("www.lamgiang.dcs"), host_called("127.0.0.1")
    ('lamgiang.dcs', 'lamgiang.dcs')
    """
    known = name.removeprefix("www.")
    return _TWINS.get(known, known if known in HOSTS else FIRST)


def twins_of(host: str, port: int) -> list[str]:
    """The bases at which the same is served as on the host."""
    names = [f"www.{host}", *HOSTS[host].twins]
    bare = [f"http://127.0.0.1:{port}"] if host == FIRST else []
    return [*(origin_at(name, port) for name in names), *bare]
