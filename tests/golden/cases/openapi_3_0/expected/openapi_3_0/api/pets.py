"""Pets: `Client.pets`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call, limited, path
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def add_pet(
        self, body: models.Pet, *, options: Options | None = None
    ) -> Call[None]:
        """Call addPet.

        Deprecated.

        Operation `addPet`: `POST /pets`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="addPet",
            method="POST",
            path="/pets",
            body=json_body(body),
            returns={"201": None},
            options=options,
        )

    @operation
    def get_pet(self, id: int, *, options: Options | None = None) -> Call[models.Pet]:
        """Call getPet.

        Operation `getPet`: `GET /pets/{id}`.

        Args:
            id: `id`. More than 0.
            options: Settings for this call.
        """
        return Call(
            operation="getPet",
            method="GET",
            path=path("/pets/", limited("id", id, gt=0)),
            returns={"200": models.Pet},
            options=options,
        )


class PetsRaw(_Operations, RawGroup):
    """`Pets`, each method returning the answer as it came."""


class AsyncPetsRaw(_Operations, AsyncRawGroup):
    """`PetsRaw`, to be awaited."""


class Pets(_Operations, Group[PetsRaw]):
    """Operations tagged `Pets`."""

    _raw_group = PetsRaw


class AsyncPets(_Operations, AsyncGroup[AsyncPetsRaw]):
    """`Pets`, to be awaited."""

    _raw_group = AsyncPetsRaw
