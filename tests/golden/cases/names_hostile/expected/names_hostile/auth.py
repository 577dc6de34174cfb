"""Credentials for Names."""

from __future__ import annotations

from ._core import auth, auth_basic


class ApiErrorAuth(auth_basic.BasicAuth):
    """The scheme `api error`."""

    scheme = "api error"


class Auth1(auth.BearerAuth):
    """The scheme `1`."""

    scheme = "1"


class ClientAuth(auth.BearerAuth):
    """The scheme `client`."""

    scheme = "client"
