"""pets: `Client.pets`."""

from __future__ import annotations

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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


class PetsRaw(_Operations, RawGroup):
    """`Pets`, each method returning the answer as it came."""


class AsyncPetsRaw(_Operations, AsyncRawGroup):
    """`PetsRaw`, to be awaited."""


class Pets(_Operations, Group[PetsRaw]):
    """Operations tagged `pets`."""

    _raw_group = PetsRaw


class AsyncPets(_Operations, AsyncGroup[AsyncPetsRaw]):
    """`Pets`, to be awaited."""

    _raw_group = AsyncPetsRaw
