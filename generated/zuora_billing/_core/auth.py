"""Credentials: how they come into a request, and where they may go."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .call import header
from .http import Request

if TYPE_CHECKING:
    from .engine import Engine


class Auth(ABC):
    """Credentials for a client. Subclass it for a scheme of your own."""

    @abstractmethod
    async def apply(self, request: Request, engine: Engine) -> None:
        """Put the credentials into the request."""

    def refused(self, request: Request) -> bool:
        """Note that `request` was answered with 401; `True` if another try may do better."""
        return False

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class BearerAuth(Auth):
    """A bearer token (RFC 6750), or a function that is asked for one on each request."""

    def __init__(self, token: str | Callable[[], str]) -> None:
        self._token = token

    async def apply(self, request: Request, engine: Engine) -> None:
        """Set `Authorization`."""
        token = self._token if isinstance(self._token, str) else self._token()
        request.headers["Authorization"] = header("Authorization", f"Bearer {token}")


def origin(url: str, plain: bool) -> tuple[str, str, int]:
    """Scheme, host and port (RFC 6454); a `ValueError` if secrets must not go there.

    `plain` allows http to other machines.
    """
    parts, ports = urlsplit(url), {"http": 80, "https": 443}
    if parts.scheme not in ports or not parts.hostname or "@" in parts.netloc:
        raise ValueError("not an absolute http(s) URL without user information")
    local = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if parts.scheme == "http" and not local and not plain:
        raise ValueError(f"plain http to {parts.hostname}: see allow_plain_http")
    return parts.scheme, parts.hostname, parts.port or ports[parts.scheme]
