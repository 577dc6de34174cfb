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
    """A token behind a word in `Authorization` (`type: http`; `openIdConnect`; OAuth 2.0)."""

    prefix: str = "Bearer"


@dataclass(frozen=True, slots=True, kw_only=True)
class BasicAuth(_Scheme):
    """User name and password (`type: http`, `scheme: basic`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKeyAuth(_Scheme):
    """A key under a name in a place (`type: apiKey`)."""

    key: str
    place: Literal["header", "query", "cookie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _OAuth2(_Scheme):
    token_url: str
    token_auth: Literal["client_secret_basic", "client_secret_post"]
    scopes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCredentials(_OAuth2):
    """OAuth 2.0 client credentials (`type: oauth2`, `flows.clientCredentials`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UserToken(_OAuth2):
    """The token of a user, from another flow of OAuth 2.0, which a refresh token renews."""


AuthScheme: TypeAlias = BearerAuth | BasicAuth | ApiKeyAuth | ClientCredentials | UserToken

Security: TypeAlias = tuple[tuple[str, ...], ...]
"""The ways in, each of schemes (as on the wire) that belong together; none: no credentials."""
ANY: Security = (("*",),)
"""Whatever the client holds: the document does not say."""
