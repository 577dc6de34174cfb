"""HTTP Basic authentication (RFC 7617)."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from .auth import Auth, secret

if TYPE_CHECKING:
    from .engine import Engine
    from .http import Request


class BasicAuth(Auth):
    """A user name and a password."""

    def __init__(self, username: str, password: str) -> None:
        pair = f"{secret('username', username)}:{secret('password', password)}"
        self._pair = b64encode(pair.encode()).decode()

    async def apply(self, request: Request, engine: Engine) -> None:
        """Set `Authorization`."""
        request.headers["Authorization"] = f"Basic {self._pair}"
