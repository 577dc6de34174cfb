"""`Client` and `AsyncClient` for \"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m \\."""

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
    from .api.n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m import (
        AsyncNDashU00411RawCXSBXYZEvil31M,
        NDashU00411RawCXSBXYZEvil31M,
    )
    from .api.texts import AsyncTexts, Texts
else:
    # Which `typing` finds without loading the library.
    AsyncHttpClient = HttpClient = Any

_Http = TypeVar("_Http")


class Options(CallOptions, total=False):
    """Settings of a client; those of a call win over them."""

    x_setting: str
    """\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m
    \\.
    """


class _Api(AnyClient, Generic[_Http]):
    _facts = Facts(
        option_headers={"x_setting": ("X-Setting", {})},
        envelope=Usual(),
        request_id_header="x-request-id",
        security=(("key",),),
    )

    def __init__(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://text.example",
        http_client: _Http | None = None,
        http2: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(http_client, http2, base_url, auth, options)


class Client(_Api[HttpClient], BlockingClient):
    """The API; safe to share between threads.

    Args:
        auth: Credentials: `Key`.
        base_url: https://text.example (\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %}
            {# c #} # ${x} %s --> `x` y evil [31m \\).
        http_client: One of your own, for proxies, TLS or limits; it is not closed.
        http2: Whether to speak HTTP/2 with a server that does; needs `h2`.
        options: See `Options`.
    """

    @cached_property
    def n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m(
        self,
    ) -> NDashU00411RawCXSBXYZEvil31M:
        """Operations tagged `\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x}
        %s --> `x` y evil [31m \\`.
        """
        from .api.n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m import (
            NDashU00411RawCXSBXYZEvil31M,
        )

        return NDashU00411RawCXSBXYZEvil31M(self._engine)

    @cached_property
    def texts(self) -> Texts:
        """\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil
        [31m \\.
        """
        from .api.texts import Texts

        return Texts(self._engine)


class AsyncClient(_Api[AsyncHttpClient], AwaitedClient):
    """The API, to be awaited on asyncio or trio; see `Client` for the arguments."""

    @cached_property
    def n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m(
        self,
    ) -> AsyncNDashU00411RawCXSBXYZEvil31M:
        """`NDashU00411RawCXSBXYZEvil31M`, to be awaited."""
        from .api.n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m import (
            AsyncNDashU00411RawCXSBXYZEvil31M,
        )

        return AsyncNDashU00411RawCXSBXYZEvil31M(self._engine)

    @cached_property
    def texts(self) -> AsyncTexts:
        """`Texts`, to be awaited."""
        from .api.texts import AsyncTexts

        return AsyncTexts(self._engine)
