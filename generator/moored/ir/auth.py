"""Security schemes: one closed union."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scheme:
    wire: str
    name: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BearerAuth(_Scheme):
    """A bearer token (`type: http`, `scheme: bearer`; other token schemes are sent the same way)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BasicAuth(_Scheme):
    """User name and password (`type: http`, `scheme: basic`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKeyAuth(_Scheme):
    """A key under a name in a place (`type: apiKey`)."""

    key: str
    place: Literal["header", "query", "cookie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCredentials(_Scheme):
    """OAuth 2.0 client credentials (`type: oauth2`, `flows.clientCredentials`)."""

    token_url: str
    token_auth: Literal["client_secret_basic", "client_secret_post"]
    scopes: tuple[tuple[str, str], ...] = ()


AuthScheme: TypeAlias = BearerAuth | BasicAuth | ApiKeyAuth | ClientCredentials
