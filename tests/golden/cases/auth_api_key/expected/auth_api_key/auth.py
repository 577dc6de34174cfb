"""Credentials for Keys."""

from __future__ import annotations

from ._core import auth_api_key


class InCookie(auth_api_key.ApiKeyAuth):
    """The scheme `inCookie`."""

    scheme = "inCookie"
    name = "session"
    place = "cookie"


class InHeader(auth_api_key.ApiKeyAuth):
    """A key of the account page."""

    scheme = "inHeader"
    name = "X-Api-Key"
    place = "header"


class InQuery(auth_api_key.ApiKeyAuth):
    """The scheme `inQuery`."""

    scheme = "inQuery"
    name = "api key"
    place = "query"
