"""Pets: `Client.pets`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call, limited, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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
            path=path("/pets/{id}", id=limited("id", id, gt=0)),
            returns={"200": models.Pet},
            options=options,
        )


class PetsRaw(_Operations, BlockingRaw):
    """`Pets`, each method returning the answer as it came."""


class AsyncPetsRaw(_Operations, AwaitedRaw):
    """`PetsRaw`, to be awaited."""


class Pets(_Operations, Blocking):
    """Operations tagged `Pets`."""

    with_raw_response = view(PetsRaw)


class AsyncPets(_Operations, Awaited):
    """`Pets`, to be awaited."""

    with_raw_response = view(AsyncPetsRaw)
