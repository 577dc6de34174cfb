"""OAuth 2.0: tokens that are asked for, kept and renewed (RFC 6749 section 4.4)."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote_plus, urlencode, urljoin

from ..errors import DecodeError
from .auth import Auth, secret
from .call import Body, Call, limited

if TYPE_CHECKING:
    from .engine import Engine
    from .http import Deadline, Request


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a token endpoint (RFC 6749 section 5.1)."""

    access_token: str
    expires_in: float | None = None
    refresh_token: str | None = None


class ClientCredentials(Auth):
    """A client's id and secret, traded for a token that serves all threads and tasks.

    It is renewed a little before it expires, and once when the server refuses it.
    """

    token_url: str
    token_auth: Literal["client_secret_basic", "client_secret_post"]

    def __init__(self, client_id: str, client_secret: str, *, scope: str = "") -> None:
        self._id, self._scope = secret("client_id", client_id), scope
        self._secret = secret("client_secret", client_secret)
        # By address: a token, and when it is to be renewed, by the monotonic clock.
        self._tokens: dict[str, tuple[str, float]] = {}

    def _grant(self) -> dict[str, str]:
        scope = {"scope": self._scope} if self._scope else {}
        return {"grant_type": "client_credentials", **scope}

    async def apply(self, request: Request, engine: Engine) -> None:
        """Set `Authorization`, once there is a token to use."""
        url = urljoin(engine.base_url, self.token_url)
        if (token := self._usable(url, engine)) is None:
            end: Deadline = request.extensions["deadline"]
            async with engine.http.lock(end):
                token = self._usable(url, engine) or await self._renew(url, engine, end)
        request.headers["Authorization"] = f"Bearer {token}"

    def refused(self, request: Request) -> bool:
        """Forget the token of the request, unless another call has renewed it by now."""
        for url, (token, _) in list(self._tokens.items()):
            if request.headers["Authorization"] == f"Bearer {token}":
                self._tokens.pop(url, None)
        return True

    def _usable(self, url: str, engine: Engine) -> str | None:
        token, renew_at = self._tokens.get(url, ("", 0.0))
        return token if token and engine.http.now() < renew_at else None

    async def _renew(self, url: str, engine: Engine, end: Deadline) -> str:
        from .decoding import adapter

        response = await engine.respond(self._call(url, end.left()))
        try:
            answer: Answer = adapter(Answer).validate_json(response.parse())
            token = limited("token", answer.access_token, pattern="^[!-~]+$")
        except ValueError:
            raise DecodeError(f"no token in the answer of {url}") from None
        await self._keep(answer)
        lasts = 300.0 if answer.expires_in is None else answer.expires_in
        until = engine.http.now() + lasts - min(60.0, lasts / 10)
        self._tokens[url] = token, until
        return token

    async def _keep(self, answer: Answer) -> None:
        """Note what came with a token."""

    def _call(self, url: str, timeout: float) -> Call[bytes]:
        form, headers = self._grant(), dict[str, object]()
        if self._secret and self.token_auth == "client_secret_basic":
            pair = f"{quote_plus(self._id)}:{quote_plus(self._secret)}".encode()
            headers["Authorization"] = f"Basic {b64encode(pair).decode()}"
        else:
            named = {"client_id": self._id, "client_secret": self._secret}
            form |= {name: value for name, value in named.items() if value}
        return Call(
            operation="token",
            method="POST",
            path=url,
            headers=headers,
            body=Body(urlencode(form).encode(), "application/x-www-form-urlencoded"),
            returns={"2XX": bytes},
            security=(),
            repeatable=True,
            options={"compress_requests": False, "timeout": timeout},
        )
