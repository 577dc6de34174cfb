"""Pets: `Client.pets`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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
