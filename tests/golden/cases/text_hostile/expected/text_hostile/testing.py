"""A fake of \"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m \\, to test what uses its client."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Unpack

from . import models as _models
from ._core.auth import Auth
from ._core.fake import FakeApi as _FakeApi
from ._core.fake import FakeGroup as _FakeGroup
from ._core.fake import Route
from ._core.fake_answers import Example
from .api import (
    n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m as _n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m,
)
from .api import texts as _texts
from .client import AsyncClient, Client, Options

_ERRORS: list[tuple[Any, Any]] = [
    (
        Literal[
            "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\"
        ],
        "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\",
    ),
]


class FakeNDashU00411RawCXSBXYZEvil31M(_FakeGroup):
    """`Client.n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m`."""

    quote = Route(
        _n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m.NDashU00411RawCXSBXYZEvil31M.quote,
        'GET /quotes/"""/\'/\\/{%',
        Example(204),
    )


class FakeTexts(_FakeGroup):
    """`Client.texts`."""

    post_text = Route(
        _texts.Texts.post_text,
        "POST /texts/{id}",
        Example(
            200,
            {
                "plain": "example",
                "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\": "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\",
                "alias": "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\",
                "one": "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\",
                "pattern": "example",
                "patterns": ['"""a'],
                "quote": "example",
                "slash": "example",
                "some": "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\",
                "text": "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\",
            },
        ),
        body=_models.Text,
    )


class Fake(_FakeApi):
    """The API, in process: every operation answers with an example until it is told otherwise.

    No call of its clients goes over the network, and none waits.
    """

    def __init__(self) -> None:
        super().__init__(_ERRORS)
        self.n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m = (
            FakeNDashU00411RawCXSBXYZEvil31M(self._server)
        )
        self.texts = FakeTexts(self._server)

    def client(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://text.example",
        **options: Unpack[Options],
    ) -> Client:
        """A client whose calls the fake answers."""
        http = self._blocking(base_url)
        made = Client(auth=auth, base_url=base_url, http_client=http, **options)
        return self._timeless(made, http)

    def async_client(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://text.example",
        **options: Unpack[Options],
    ) -> AsyncClient:
        """The same, to be awaited."""
        http = self._awaited(base_url)
        made = AsyncClient(auth=auth, base_url=base_url, http_client=http, **options)
        return self._timeless(made, http)
