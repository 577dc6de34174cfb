"""What is asked for, within which bounds, and what comes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from moored.limits import DEFAULT

Resolve: TypeAlias = Callable[[str, int], Sequence[str]]
"""The IP addresses of a host for a port, the best one first; raises `OSError` if there are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How much a server may take.

    Attributes:
        size: Bytes of the document, before and after decompression.
        seconds: From the first look-up of a name to the last byte, redirects included.
        redirects: How many are followed.
    """

    size: int = DEFAULT.size
    seconds: float = 120.0
    redirects: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One document on a server.

    Attributes:
        url: Without credentials (`source_fault`).
        allow_private: Whether the URL's own host may have a private or loopback address; no other
            host that a redirect leads to may.
        etag: The validator of what is there already; empty if nothing is (RFC 9110, 8.8.3).
        last_modified: The other validator (RFC 9110, 8.8.2).
    """

    url: str
    allow_private: bool = False
    etag: str = ""
    last_modified: str = ""

    @property
    def is_conditional(self) -> bool:
        """Whether the server may answer that nothing has changed."""
        return bool(self.etag or self.last_modified)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A document as it came.

    Attributes:
        data: Its bytes, decompressed and otherwise untouched.
        etag: The server's validator for it; empty if it gives none.
        last_modified: The other validator.
    """

    data: bytes
    etag: str = ""
    last_modified: str = ""
