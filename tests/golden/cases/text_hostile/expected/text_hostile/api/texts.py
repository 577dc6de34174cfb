"""texts: `Client.texts`."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._core.body import json_body
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def post_text(
        self,
        id: str,
        body: models.Text,
        *,
        n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m: str | None = None,
        p: str | None = None,
        q: (
            Literal[
                "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\",
                "plain",
            ]
            | None
        ) = None,
        options: Options | None = None,
    ) -> Call[models.Text]:
        """\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil
        [31m \\.

        One.

        - \"\"\" \\
        - two\\ code

        Last \"\"\"

        Operation `\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` y evil [31m \\`: `POST /texts/{id}`.

        Args:
            id: \"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s -->
                `x` y evil [31m \\.
            body: \"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s -->
                `x` y evil [31m \\.
            n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m: `\"\"\" ''' \\\\ \\N{DASH} \\u0041
                {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m \\`.
            p: `p`.
            q: \"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s -->
                `x` y evil [31m \\.
            options: Settings for this call.

        Raises `StatusError` with `Literal['\"\"\" \\'\\'\\' \\\\\\\\ \\\\N{DASH} \\\\u0041 {{ 1 }} {%
        raw %} {# c #} # ${x} %s <b>--> `x` y \\u202eevil\\u2066 \\x00 \\x07\\x1b[31m \\u2028
        \\ufeff \\U000e0041 \\\\']` in `body` (400).
        """
        return Call(
            operation="\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\",
            method="POST",
            path=path("/texts/{id}", id=id),
            query=query(
                (
                    "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\",
                    n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m,
                    True,
                ),
                ("p", p, True),
                ("q", q, True),
            ),
            client_headers=("X-Setting",),
            body=json_body(body),
            returns={"200": models.Text},
            errors={
                "400": Literal[
                    "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\"
                ]
            },
            options=options,
        )


class TextsRaw(_Operations, BlockingRaw):
    """`Texts`, each method returning the answer as it came."""


class AsyncTextsRaw(_Operations, AwaitedRaw):
    """`TextsRaw`, to be awaited."""


class Texts(_Operations, Blocking):
    """\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m \\
    """

    with_raw_response = view(TextsRaw)


class AsyncTexts(_Operations, Awaited):
    """`Texts`, to be awaited."""

    with_raw_response = view(AsyncTextsRaw)
