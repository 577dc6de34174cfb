"""Credentials for API."""

from __future__ import annotations

from ._core import auth_api_key


class Key(auth_api_key.ApiKeyAuth):
    """The scheme `key`."""

    scheme = "key"
    name = "X-Key"
    place = "header"
