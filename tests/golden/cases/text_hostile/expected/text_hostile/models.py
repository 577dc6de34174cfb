"""The models of \"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m \\."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ._core.model import Model, OmitNone


class Text(Model):
    """\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m \\
    """

    plain: str
    """\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m
    \\.
    """
    n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m: Annotated[
        str | None,
        OmitNone,
        Field(
            alias="\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\"
        ),
    ] = None
    alias: Annotated[Alias | None, OmitNone] = None
    """\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m
    \\.
    """
    one: Annotated[
        Literal[
            "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\"
        ]
        | None,
        OmitNone,
    ] = None
    pattern: Annotated[str | None, OmitNone] = None
    patterns: Annotated[list[str] | None, OmitNone] = None
    quote: Annotated[str | None, OmitNone] = None
    """Ends with a quote"."""
    slash: Annotated[str | None, OmitNone] = None
    """Ends with a backslash \\."""
    some: Literal[
        "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\",
        "b",
    ] = "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\"
    text: str = (
        "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\"
    )


Alias: TypeAlias = Literal[
    "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\"
]
"""\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m \\
"""
