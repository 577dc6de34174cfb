"""Credentials for Basic."""

from __future__ import annotations

from ._core import auth, auth_basic


class Login(auth_basic.BasicAuth):
    """The scheme `login`."""

    scheme = "login"


class Token(auth.BearerAuth):
    """The scheme `token`."""

    scheme = "token"
