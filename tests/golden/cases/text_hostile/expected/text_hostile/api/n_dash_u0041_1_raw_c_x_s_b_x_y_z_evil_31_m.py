"""\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m \\: `Client.n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m`."""

from __future__ import annotations

from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def quote(self, *, options: Options | None = None) -> Call[None]:
        """Ends with a quote".

        Ends with a backslash\\

        Operation `quote"`: `GET /quotes/\"\"\"/'/\\/{%`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation='quote"',
            method="GET",
            path='/quotes/"""/\'/\\/{%',
            returns={"204": None},
            options=options,
        )


class NDashU00411RawCXSBXYZEvil31MRaw(_Operations, BlockingRaw):
    """`NDashU00411RawCXSBXYZEvil31M`, each method returning the answer as it came."""


class AsyncNDashU00411RawCXSBXYZEvil31MRaw(_Operations, AwaitedRaw):
    """`NDashU00411RawCXSBXYZEvil31MRaw`, to be awaited."""


class NDashU00411RawCXSBXYZEvil31M(_Operations, Blocking):
    """Operations tagged `\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s
    --> `x` y evil [31m \\`.
    """

    with_raw_response = view(NDashU00411RawCXSBXYZEvil31MRaw)


class AsyncNDashU00411RawCXSBXYZEvil31M(_Operations, Awaited):
    """`NDashU00411RawCXSBXYZEvil31M`, to be awaited."""

    with_raw_response = view(AsyncNDashU00411RawCXSBXYZEvil31MRaw)
