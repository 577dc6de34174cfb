"""`Client` and `AsyncClient` for Forms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Unpack

from ._core.auth import Auth
from ._core.call import CallOptions, Facts
from ._core.client import AnyClient, AwaitedClient, BlockingClient
from ._core.reasons import Usual

if TYPE_CHECKING:
    from ._core.http import AsyncHttpClient, HttpClient
    from .api.default import AsyncDefault, Default
else:
    # Which `typing` finds without loading the library.
    AsyncHttpClient = HttpClient = Any

_Http = TypeVar("_Http")


class Options(CallOptions, total=False):
    """Settings of a client; those of a call win over them."""


class _Api(AnyClient, Generic[_Http]):
    _facts = Facts(
        option_headers={},
        envelope=Usual(),
        request_id_header="x-request-id",
    )

    def __init__(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://forms.example",
        http_client: _Http | None = None,
        http2: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(http_client, http2, base_url, auth, options)


class Client(_Api[HttpClient], BlockingClient):
    """The API; safe to share between threads.

    Args:
        auth: Credentials: `BearerAuth`, `ApiKeyAuth`, `BasicAuth`, whatever the
            server takes.
        base_url: https://forms.example.
        http_client: One of your own, for proxies, TLS or limits; it is not closed.
        http2: Whether to speak HTTP/2 with a server that does; needs `h2`.
        options: See `Options`.
    """

    @cached_property
    def default(self) -> Default:
        """Operations tagged `default`."""
        from .api.default import Default

        return Default(self._engine)


class AsyncClient(_Api[AsyncHttpClient], AwaitedClient):
    """The API, to be awaited on asyncio or trio; see `Client` for the arguments."""

    @cached_property
    def default(self) -> AsyncDefault:
        """`Default`, to be awaited."""
        from .api.default import AsyncDefault

        return AsyncDefault(self._engine)
