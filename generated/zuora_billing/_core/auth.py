"""Credentials: which of them a call takes, how they come into a request, and where they may go."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .call import Security, header

if TYPE_CHECKING:
    from .engine import Engine
    from .http import Request


class Auth(ABC):
    """Credentials for a client. Subclass it for a scheme of your own."""

    scheme: str = ""
    """The document's name for the scheme; without one, for calls that nothing else serves."""

    @abstractmethod
    async def apply(self, request: Request, engine: Engine) -> None:
        """Put the credentials into the request."""

    def refused(self, request: Request) -> bool:
        """Note that `request` was answered with 401; `True` if another try may do better."""
        return False

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class BearerAuth(Auth):
    """A bearer token (RFC 6750), or a function, async or not, that is asked on each request."""

    prefix: str = "Bearer"

    def __init__(self, token: str | Callable[[], str | Awaitable[str]]) -> None:
        self._token = token if callable(token) else secret("token", token)

    async def apply(self, request: Request, engine: Engine) -> None:
        """Set `Authorization`."""
        token = self._token() if callable(self._token) else self._token
        text = await token if isinstance(token, Awaitable) else token
        line = f"{self.prefix} {secret('token', text)}"
        request.headers["Authorization"] = header("Authorization", line)


def secret(name: str, value: object) -> str:
    """The value; a `TypeError` if it is no text, such as that of a variable that is not set."""
    if not isinstance(value, str):
        raise TypeError(f"{name} is a text, and not {type(value).__name__}")
    return value


def chosen(
    held: tuple[Auth, ...], needed: Security, operation: str
) -> tuple[Auth, ...]:
    """The credentials of the first way in that they open (OpenAPI, Security Requirement Object).

    A client that holds none at all sends none; a `ValueError` if those that it holds open no way.
    """
    own = tuple(one for one in held if not one.scheme)
    by_name = {one.scheme: one for one in held}
    for names in needed:
        if "*" in names:
            return held
        if by_name.keys() >= set(names):
            return tuple(by_name[name] for name in names) or own
    if needed and held and not own:
        ways = ", or ".join(" and ".join(names) for names in needed)
        has = " and ".join(by_name)
        raise ValueError(f"{operation} needs credentials: {ways}; the client has {has}")
    return own if needed else ()


def origin(url: str, plain: bool) -> tuple[str, str, int]:
    """Scheme, host and port (RFC 6454); a `ValueError` if secrets must not go there.

    `plain` allows http to other machines.
    """
    parts, ports = urlsplit(url), {"http": 80, "https": 443}
    if parts.scheme not in ports or not parts.hostname or "@" in parts.netloc:
        raise ValueError("a URL has to be absolute, http(s), and without a user")
    local = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if parts.scheme == "http" and not local and not plain:
        raise ValueError(f"plain http to {parts.hostname}: see allow_plain_http")
    return parts.scheme, parts.hostname, parts.port or ports[parts.scheme]
