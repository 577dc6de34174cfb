"""API keys in a header, a query or a cookie."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote, quote_plus

from .auth import Auth, secret
from .call import header

if TYPE_CHECKING:
    from .engine import Engine
    from .http import Request


class _Hide(logging.Filter):
    """Keeps keys out of the log of the HTTP library, which tells whole URLs."""

    names: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, without the keys."""
        names = "|".join(map(re.escape, self.names))
        record.msg = re.sub(rf"([?&](?:{names})=)[^&\s]*", r"\1…", record.getMessage())
        record.args = ()
        return True


_HIDE = _Hide()


class ApiKeyAuth(Auth):
    """A key; the document says under which name and where it is sent."""

    name: str
    place: Literal["header", "query", "cookie"]

    def __init__(self, key: str) -> None:
        self._key = secret("key", key)

    async def apply(self, request: Request, engine: Engine) -> None:
        """Set the header, the query parameter or the cookie."""
        if self.place == "header":
            request.headers[self.name] = header(self.name, self._key)
        elif self.place == "query":
            request.url = request.url.copy_merge_params({self.name: self._key})
            logging.getLogger("httpx2").addFilter(_HIDE)
            _HIDE.names.add(quote_plus(self.name))
        else:
            pair = f"{self.name}={quote(self._key, safe='')}"
            cookies = request.headers.get("Cookie", pair).split("; ")
            request.headers["Cookie"] = "; ".join(dict.fromkeys([*cookies, pair]))
