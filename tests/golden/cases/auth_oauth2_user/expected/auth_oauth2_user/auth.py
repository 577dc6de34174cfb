"""Credentials for Users."""

from __future__ import annotations

from ._core import auth_user


class User(auth_user.UserToken):
    """A user who has agreed in a browser."""

    scheme = "user"
    token_url = "/oauth/refresh"
    token_auth = "client_secret_basic"
