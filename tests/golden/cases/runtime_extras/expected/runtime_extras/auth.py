"""Credentials for Extras."""

from __future__ import annotations

from ._core import auth


class Token(auth.BearerAuth):
    """The scheme `token`."""

    scheme = "token"
