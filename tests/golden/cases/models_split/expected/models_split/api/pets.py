"""Pets: `Client.pets`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def list_pets(self, *, options: Options | None = None) -> Call[models.Pets]:
        """Call listPets.

        Operation `listPets`: `GET /pets`.

        Args:
            options: Settings for this call.

        Raises `StatusError` with `Problem` in `body` (default).
        """
        return Call(
            operation="listPets",
            method="GET",
            path="/pets",
            returns={"200": models.Pets},
            errors={"default": models.Problem},
            options=options,
        )

    @operation
    def add_pet(
        self, body: models.AnyPet, *, options: Options | None = None
    ) -> Call[models.AnyPet]:
        """Call addPet.

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
            returns={"201": models.AnyPet},
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
