"""`Client` and `AsyncClient` for \"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` y evil [31m \\."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Unpack

from ._core.auth import Auth
from ._core.call import CallOptions
from ._core.client import AwaitedClient, BlockingClient
from ._core.http import AsyncHttpClient, HttpClient
from ._core.reasons import Usual
from ._core.response import Facts

if TYPE_CHECKING:
    from .api.n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m import (
        AsyncNDashU00411RawCXSBXYZEvil31M,
        NDashU00411RawCXSBXYZEvil31M,
    )
    from .api.texts import AsyncTexts, Texts

_FACTS = Facts(
    option_headers={"x_setting": ("X-Setting", {})},
    envelope=Usual(),
    request_id_header="x-request-id",
    security=(("key",),),
)


class Options(CallOptions, total=False):
    """Settings of a client; those of a call win over them."""

    x_setting: str
    """\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` y evil
    [31m \\.
    """


class Client(BlockingClient):
    """The API; safe to share between threads.

    Args:
        auth: Credentials: `Key`.
        base_url: https://text.example (\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %}
            {# c #} # ${x} %s <b>--> `x` y evil [31m \\).
        http_client: One of your own, for proxies, TLS, HTTP/2 or limits; it is not
            closed.
        options: See `Options`.
    """

    _facts, _groups = (
        _FACTS,
        {
            "n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m": "NDashU00411RawCXSBXYZEvil31M",
            "texts": "Texts",
        },
    )
    n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m: NDashU00411RawCXSBXYZEvil31M
    """Operations tagged `\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s
    <b>--> `x` y evil [31m \\`.
    """
    texts: Texts
    """\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` y evil
    [31m \\.
    """

    def __init__(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://text.example",
        http_client: HttpClient | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(http_client, base_url, auth, options)


class AsyncClient(AwaitedClient):
    """The API, to be awaited on asyncio or trio; see `Client` for the arguments."""

    _facts, _groups = (
        _FACTS,
        {
            "n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m": "AsyncNDashU00411RawCXSBXYZEvil31M",
            "texts": "AsyncTexts",
        },
    )
    n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m: AsyncNDashU00411RawCXSBXYZEvil31M
    texts: AsyncTexts

    def __init__(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://text.example",
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(http_client, base_url, auth, options)
