"""Credentials for Orders."""

from __future__ import annotations

from ._core import auth_oauth2


class Machine(auth_oauth2.ClientCredentials):
    """The scheme `machine`."""

    scheme = "machine"
    token_url = "https://orders.example/token"
    token_auth = "client_secret_basic"
