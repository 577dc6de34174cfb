"""`Client` and `AsyncClient` for \"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m \\."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Unpack

from ._core.auth import Auth
from ._core.call import CallOptions, Facts
from ._core.client import AwaitedClient, BlockingClient
from ._core.reasons import Usual

if TYPE_CHECKING:
    from ._core.http import AsyncHttpClient, HttpClient
    from .api.n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m import (
        AsyncNDashU00411RawCXSBXYZEvil31M,
        NDashU00411RawCXSBXYZEvil31M,
    )
    from .api.texts import AsyncTexts, Texts
else:
    AsyncHttpClient = HttpClient = (
        Any  # which `typing` finds without loading the library
    )

_FACTS = Facts(
    groups={
        "n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m": "NDashU00411RawCXSBXYZEvil31M",
        "texts": "Texts",
    },
    option_headers={"x_setting": ("X-Setting", {})},
    envelope=Usual(),
    request_id_header="x-request-id",
    security=(("key",),),
)


class Options(CallOptions, total=False):
    """Settings of a client; those of a call win over them."""

    x_setting: str
    """\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m
    \\.
    """


class Client(BlockingClient):
    """The API; safe to share between threads.

    Args:
        auth: Credentials: `Key`.
        base_url: https://text.example (\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %}
            {# c #} # ${x} %s --> `x` y evil [31m \\).
        http_client: One of your own, for proxies, TLS or limits; it is not closed.
        http2: Whether to speak HTTP/2 with a server that does; needs `h2`.
        options: See `Options`.
    """

    _facts = _FACTS
    n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m: NDashU00411RawCXSBXYZEvil31M
    """Operations tagged `\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s
    --> `x` y evil [31m \\`.
    """
    texts: Texts
    """\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m
    \\.
    """

    def __init__(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://text.example",
        http_client: HttpClient | None = None,
        http2: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(http_client, http2, base_url, auth, options)


class AsyncClient(AwaitedClient):
    """The API, to be awaited on asyncio or trio; see `Client` for the arguments."""

    _facts = _FACTS
    n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m: AsyncNDashU00411RawCXSBXYZEvil31M
    texts: AsyncTexts

    def __init__(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://text.example",
        http_client: AsyncHttpClient | None = None,
        http2: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(http_client, http2, base_url, auth, options)
