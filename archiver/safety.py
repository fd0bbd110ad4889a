"""Which machines may be connected to: public ones, and those that a person named by a private address.

The check stands where a host's name turns into the IP address that the connection then uses, so neither a
redirect nor a name that suddenly points inwards (DNS rebinding) gets past it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy.resolver import CachingHostnameResolver
from twisted.internet.interfaces import IAddress, IHostnameResolver, IHostResolution, IResolutionReceiver
from zope.interface import implementer

from archiver.urls import is_private, is_public_ip

LOOPBACK = "127.0.0.1"

_named: set[str] = set()


def allow(host: str) -> None:
    """Let a host be connected to whose private address a person wrote down as a seed; other hosts are unaffected."""
    if is_private(host):
        _named.add(_name(host))


def is_named(host: str) -> bool:
    """Whether a person wrote down this private host."""
    return _name(host) in _named


def is_allowed(name: str, ip: str) -> bool:
    """Whether a connection to ``ip``, to which ``name`` resolved, may be made."""
    return name in _named or name in _proxies() or is_public_ip(ip)


def is_loopback_name(name: str) -> bool:
    """Whether a name is loopback by definition (RFC 6761 §6.3), which not every machine's resolver knows.

    >>> is_loopback_name("tinhuy.localhost"), is_loopback_name("localhost.vn")
    (True, False)
    """
    return name.rstrip(".").lower().endswith(".localhost")


def _name(host: str) -> str:
    return urlsplit(f"//{host}").hostname or ""


def _proxies() -> set[str]:
    """The proxies that the environment names: they are connected to in place of a site."""
    return {urlsplit(url).hostname or "" for url in getproxies().values()}


@implementer(IHostnameResolver)
class PublicResolver(CachingHostnameResolver):
    """Scrapy's resolver, for IPv4 and IPv6, less every address that may not be connected to."""

    def resolveHostName(  # noqa: N802  (Twisted's name)
        self,
        resolutionReceiver: IResolutionReceiver,  # noqa: N803
        hostName: str,  # noqa: N803
        portNumber: int = 0,  # noqa: N803
        addressTypes: Sequence[type[IAddress]] | None = None,  # noqa: N803
        transportSemantics: str = "TCP",  # noqa: N803
    ) -> IHostResolution:
        """Resolve a name, as `IHostnameResolver` says."""
        receiver = _PublicReceiver(resolutionReceiver, hostName)
        name = LOOPBACK if is_loopback_name(hostName) else hostName
        return super().resolveHostName(receiver, name, portNumber, addressTypes, transportSemantics)  # type: ignore[arg-type]


@implementer(IResolutionReceiver)
class _PublicReceiver:
    """Passes on the addresses that may be connected to."""

    def __init__(self, receiver: Any, name: str) -> None:  # noqa: ANN401  (a zope interface)
        self._receiver, self._name = receiver, name

    def resolutionBegan(self, resolution: IHostResolution) -> None:  # noqa: N802
        self._receiver.resolutionBegan(resolution)

    def addressResolved(self, address: Any) -> None:  # noqa: ANN401, N802
        if is_allowed(self._name, address.host):
            self._receiver.addressResolved(address)

    def resolutionComplete(self) -> None:  # noqa: N802
        self._receiver.resolutionComplete()
