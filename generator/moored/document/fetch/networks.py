"""What lies behind an IP address: the internet, or something that a stranger must not reach.

A vendor's URL, or a redirect of it, could name a host whose address is that of a service in our own
network: the metadata of a cloud machine, a router, a database. So the addresses are judged, not the
names, and the connection goes to the address that was judged.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["public", "private", "loopback", "special"]

#: RFC 6052: an IPv4 address in the last 32 bits.
_NAT64 = IPv6Network("64:ff9b::/96")
#: 6to4 (RFC 3056) and Teredo (RFC 4380) wrap IPv4 addresses, and are no longer in use.
_TUNNELS = (IPv6Network("2002::/16"), IPv6Network("2001::/32"))


def kind(text: str) -> Kind:
    """What an address is; `special` for link-local, multicast, reserved and tunnelled ones.

    Args:
        text: IPv4 or IPv6; a zone (`%eth0`) is passed over.
    """
    try:
        return _kind(ip_address(text.partition("%")[0]))
    except ValueError:
        return "special"


def _kind(ip: IPv4Address | IPv6Address) -> Kind:
    if isinstance(ip, IPv6Address):
        inner = _embedded(ip)
        if inner is not None:
            return _kind(inner)
        if ip.is_site_local or any(ip in tunnel for tunnel in _TUNNELS):
            return "special"
    if ip.is_loopback:
        return "loopback"
    if ip.is_link_local or ip.is_multicast or ip.is_unspecified or ip.is_reserved:
        return "special"
    return "public" if ip.is_global else "private"


def _embedded(ip: IPv6Address) -> IPv4Address | None:
    if ip.ipv4_mapped is not None:
        return ip.ipv4_mapped
    return IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None
