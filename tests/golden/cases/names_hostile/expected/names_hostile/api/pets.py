"""pets: `Client.pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation

if TYPE_CHECKING:
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


class Pets3be1d4Raw(_Operations, RawGroup):
    """`Pets3be1d4`, each method returning the answer as it came."""


class AsyncPets3be1d4Raw(_Operations, AsyncRawGroup):
    """`Pets3be1d4Raw`, to be awaited."""


class Pets3be1d4(_Operations, Group[Pets3be1d4Raw]):
    """Operations tagged `pets`."""

    _raw_group = Pets3be1d4Raw


class AsyncPets3be1d4(_Operations, AsyncGroup[AsyncPets3be1d4Raw]):
    """`Pets3be1d4`, to be awaited."""

    _raw_group = AsyncPets3be1d4Raw
