"""pets: `Client.pets`."""

from __future__ import annotations

from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def pets(self, *, options: Options | None = None) -> Call[None]:
        """Call pets.

        Operation `pets`: `GET /pets`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="pets",
            method="GET",
            path="/pets",
            returns={"204": None},
            options=options,
        )


class PetsRaw(_Operations, BlockingRaw):
    """`Pets`, each method returning the answer as it came."""


class AsyncPetsRaw(_Operations, AwaitedRaw):
    """`PetsRaw`, to be awaited."""


class Pets(_Operations, Blocking):
    """Operations tagged `pets`."""

    with_raw_response = view(PetsRaw)


class AsyncPets(_Operations, Awaited):
    """`Pets`, to be awaited."""

    with_raw_response = view(AsyncPetsRaw)
