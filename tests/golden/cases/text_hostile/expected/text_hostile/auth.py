"""Credentials for \"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m \\."""

from __future__ import annotations

from ._core import auth_api_key


class Key(auth_api_key.ApiKeyAuth):
    """\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m \\
    """

    scheme = "key"
    name = "\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s <b>--> `x` [y](z) \u202eevil\u2066 \x00 \x07\x1b[31m \u2028 \ufeff \U000e0041 \\"
    place = "query"
