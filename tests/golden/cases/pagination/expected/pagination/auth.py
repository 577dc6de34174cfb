"""Credentials for Pages."""

from __future__ import annotations

from ._core import auth_api_key


class Key(auth_api_key.ApiKeyAuth):
    """The scheme `key`."""

    scheme = "key"
    name = "api_key"
    place = "query"
