"""Credentials for an API whose document names no scheme."""

from __future__ import annotations

from typing import Literal

from . import auth_api_key


class ApiKeyAuth(auth_api_key.ApiKeyAuth):
    """A key, under a name in a header, in the query or in a cookie."""

    def __init__(
        self,
        key: str,
        *,
        name: str = "X-API-Key",
        place: Literal["header", "query", "cookie"] = "header",
    ) -> None:
        super().__init__(key)
        self.name, self.place = name, place
