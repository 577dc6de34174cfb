"""OAuth 2.0 client credentials (RFC 6749 section 4.4)."""

from __future__ import annotations

import time
from base64 import b64encode
from typing import ClassVar, Literal, NamedTuple
from urllib.parse import quote_plus, urlencode, urljoin

from pydantic import BaseModel, Field, ValidationError

from ..errors import DecodeError
from .auth import Auth
from .call import Body, Call
from .engine import Engine
from .http import Request


class _Answer(BaseModel):
    access_token: str = Field(pattern="^[!-~]+$")
    expires_in: float = 300.0


class _Token(NamedTuple):
    text: str
    renew_at: float


class ClientCredentials(Auth):
    """A client's id and secret, traded for a token that serves all threads and tasks.

    It is renewed a little before it expires, and once when the server refuses it.
    """

    token_url: ClassVar[str]
    token_auth: ClassVar[Literal["client_secret_basic", "client_secret_post"]]

    def __init__(self, client_id: str, client_secret: str, *, scope: str = "") -> None:
        self._id, self._secret, self._scope = client_id, client_secret, scope
        self._tokens: dict[str, _Token] = {}

    async def apply(self, request: Request, engine: Engine) -> None:
        """Set `Authorization`, once there is a token to use."""
        url = urljoin(engine.base_url, self.token_url)
        if (token := self._usable(url)) is None:
            async with engine.http.lock(engine.options.get("timeout", 60.0)):
                token = self._usable(url) or await self._renew(url, engine)
        request.headers["Authorization"] = f"Bearer {token.text}"

    def refused(self, request: Request) -> bool:
        """Forget the token of the request, unless another call has renewed it by now."""
        for url, token in list(self._tokens.items()):
            if request.headers["Authorization"] == f"Bearer {token.text}":
                self._tokens.pop(url, None)
        return True

    def _usable(self, url: str) -> _Token | None:
        token = self._tokens.get(url)
        return token if token and time.monotonic() < token.renew_at else None

    async def _renew(self, url: str, engine: Engine) -> _Token:
        response = await engine.respond(self._call(url))
        try:
            answer = _Answer.model_validate_json(response.parse())
        except ValidationError:
            raise DecodeError(f"no token in the answer of {url}") from None
        lasts = answer.expires_in - min(60.0, answer.expires_in / 10)
        token = _Token(answer.access_token, time.monotonic() + lasts)
        self._tokens[url] = token
        return token

    def _call(self, url: str) -> Call[bytes]:
        form, headers = {"grant_type": "client_credentials"}, dict[str, object]()
        if self._scope:
            form["scope"] = self._scope
        if self.token_auth == "client_secret_post":
            form |= {"client_id": self._id, "client_secret": self._secret}
        else:
            pair = f"{quote_plus(self._id)}:{quote_plus(self._secret)}".encode()
            headers["Authorization"] = f"Basic {b64encode(pair).decode()}"
        return Call(
            operation="token",
            method="POST",
            path=url,
            headers=headers,
            body=Body(urlencode(form).encode(), "application/x-www-form-urlencoded"),
            returns={"2XX": bytes},
            secured=False,
            repeatable=True,
            options={"compress_requests": False},
        )
