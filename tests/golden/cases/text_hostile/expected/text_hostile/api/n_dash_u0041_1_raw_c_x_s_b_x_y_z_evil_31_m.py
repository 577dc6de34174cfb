"""\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s --> `x` y evil [31m \\: `Client.n_dash_u0041_1_raw_c_x_s_b_x_y_z_evil_31_m`."""

from __future__ import annotations

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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


class NDashU00411RawCXSBXYZEvil31MRaw(_Operations, RawGroup):
    """`NDashU00411RawCXSBXYZEvil31M`, each method returning the answer as it came."""


class AsyncNDashU00411RawCXSBXYZEvil31MRaw(_Operations, AsyncRawGroup):
    """`NDashU00411RawCXSBXYZEvil31MRaw`, to be awaited."""


class NDashU00411RawCXSBXYZEvil31M(_Operations, Group[NDashU00411RawCXSBXYZEvil31MRaw]):
    """Operations tagged `\"\"\" ''' \\\\ \\N{DASH} \\u0041 {{ 1 }} {% raw %} {# c #} # ${x} %s
    --> `x` y evil [31m \\`.
    """

    _raw_group = NDashU00411RawCXSBXYZEvil31MRaw


class AsyncNDashU00411RawCXSBXYZEvil31M(
    _Operations, AsyncGroup[AsyncNDashU00411RawCXSBXYZEvil31MRaw]
):
    """`NDashU00411RawCXSBXYZEvil31M`, to be awaited."""

    _raw_group = AsyncNDashU00411RawCXSBXYZEvil31MRaw
