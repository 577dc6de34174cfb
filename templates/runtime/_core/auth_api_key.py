"""API keys in a header, a query or a cookie."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, Literal
from urllib.parse import quote

from .auth import Auth, with_header
from .engine import Engine
from .http import Request


class ApiKeyAuth(Auth):
    """A key; the document says under which name and where it is sent."""

    name: ClassVar[str]
    place: ClassVar[Literal["header", "query", "cookie"]]

    def __init__(self, key: str) -> None:
        self._key = key

    async def apply(self, request: Request, engine: Engine) -> Request:
        """Set the header, the query parameter or the cookie."""
        if self.place == "header":
            return with_header(request, self.name.lower(), self._key)
        pair = f"{quote(self.name, safe='')}={quote(self._key, safe='')}"
        if self.place == "query":
            mark = "&" if "?" in request.url else "?"
            return replace(request, url=f"{request.url}{mark}{pair}")
        cookies = [request.headers["cookie"]] if "cookie" in request.headers else []
        return with_header(request, "cookie", "; ".join([*cookies, pair]))
