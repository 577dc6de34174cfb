"""OAuth 2.0: the token of a user, renewed by a refresh token (RFC 6749 section 6)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from .auth import BearerAuth
from .auth_oauth2 import Answer, ClientCredentials

if TYPE_CHECKING:
    from .engine import Engine
    from .http import Request


class UserToken(ClientCredentials):
    """A user's token, as a flow in a browser ends with, and what renews it.

    Args:
        token: The access token, or a function, async or not, that is asked on each request.
        refresh_token: What renews it, before it expires and once when it is refused; where the
            server hands out another one, that is used from then on.
        client_id: The client that the refresh token was given to.
        client_secret: Its secret, if it has one.
        on_renewal: Called with each new access token and the refresh token to keep for the next
            start of the program; may be async.
    """

    def __init__(
        self,
        token: str | Callable[[], str | Awaitable[str]] = "",
        *,
        refresh_token: str = "",
        client_id: str = "",
        client_secret: str = "",
        on_renewal: Callable[[str, str], object] | None = None,
    ) -> None:
        if not token and not refresh_token:
            raise ValueError("neither a token nor a refresh token")
        super().__init__(client_id, client_secret)
        self._given: BearerAuth | None = BearerAuth(token) if token else None
        self._refresh, self._on_renewal = refresh_token, on_renewal

    async def apply(self, request: Request, engine: Engine) -> None:
        """Set `Authorization`: the given token, until it is refused."""
        await (self._given.apply if self._given else super().apply)(request, engine)

    def refused(self, request: Request) -> bool:
        """Let go of the given token if there is a way to another."""
        if self._given and self._refresh:
            self._given = None
        elif not self._given:
            super().refused(request)
        return bool(self._refresh)

    def _grant(self) -> dict[str, str]:
        return {"grant_type": "refresh_token", "refresh_token": self._refresh}

    async def _keep(self, answer: Answer) -> None:
        self._refresh = answer.refresh_token or self._refresh
        if self._on_renewal is not None:
            told = self._on_renewal(answer.access_token, self._refresh)
            if isinstance(told, Awaitable):
                await told
