"""Credentials for Files."""

from __future__ import annotations

from ._core import auth


class Login(auth.BearerAuth):
    """The scheme `login`."""

    scheme = "login"
