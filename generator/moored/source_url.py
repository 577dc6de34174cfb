"""Which URLs a document is fetched from, and what of them and of their answers is told and kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

_PLAIN = re.compile(r"[!-~]{1,2000}")
_HOST = re.compile(r"[A-Za-z0-9._:-]+")
_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a document is, in parts.

    Attributes:
        scheme: `https` or `http`.
        host: A name or an IP address, in lower case, without brackets.
        port: The one that the URL names, or the scheme's.
        target: Path and query, as they are sent.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """What the header `Host` holds (RFC 9110, 7.2)."""
        host = bracketed(self.host)
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def address(url: str) -> Address:
    """The parts of a URL that `source_fault` has nothing against."""
    parts = urlsplit(url)
    target = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
    return Address(
        scheme=parts.scheme,
        host=parts.hostname or "",
        port=parts.port or _PORTS[parts.scheme],
        target=target,
    )


def source_fault(url: str) -> str | None:
    """Why a URL is none to fetch a document from, as the end of a sentence."""
    if not _PLAIN.fullmatch(url) or "\\" in url:
        return "is no URL, or holds characters that have to be percent-encoded"
    parts = _split(url)
    if parts is None or parts.scheme not in _PORTS or not _HOST.fullmatch(parts.hostname or ""):
        return "is no URL with https:"
    if "@" in parts.netloc:
        return "holds credentials, which belong neither in a settings file nor in a URL"
    return None


def public_form(url: str) -> str:
    """A URL without user, query and fragment: what may stand in a message and in a lock."""
    parts = _split(url)
    if parts is None or parts.hostname is None:
        return url.partition("?")[0].partition("#")[0].rpartition("@")[2]
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{bracketed(parts.hostname)}{port}{parts.path}"


def validator(text: str) -> str:
    """A validator that may be kept and sent; empty for one that is no header value of moderate length.

    It comes from a server, or from a lock that anyone may have written.
    """
    fits = len(text) <= 200 and text.isascii() and text.isprintable()
    return text.strip() if fits else ""


def bracketed(host: str) -> str:
    """A host as a URL has it: an IPv6 address in brackets."""
    return f"[{host}]" if ":" in host else host


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        return parts if parts.port != 0 else None
    except ValueError:
        return None
