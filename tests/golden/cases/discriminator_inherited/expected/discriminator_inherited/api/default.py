"""default: `Client.default`."""

from __future__ import annotations

from typing import Annotated

from .. import models
from .._core.body import json_body
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.tagged import ByClassTag
from ..client import Options


class _Operations:
    @operation
    def get_owner(self, *, options: Options | None = None) -> Call[models.Owner]:
        """Call getOwner.

        Operation `getOwner`: `GET /owner`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="getOwner",
            method="GET",
            path="/owner",
            returns={"200": models.Owner},
            options=options,
        )

    @operation
    def list_pets(self, *, options: Options | None = None) -> Call[list[models.Pet]]:
        """Call listPets.

        Operation `listPets`: `GET /pets`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="listPets",
            method="GET",
            path="/pets",
            returns={"200": list[Annotated[models.Pet, ByClassTag]]},
            options=options,
        )

    @operation
    def add_pet(
        self, body: models.Pet, *, options: Options | None = None
    ) -> Call[models.Pet]:
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
            returns={"201": Annotated[models.Pet, ByClassTag]},
            options=options,
        )


class DefaultRaw(_Operations, BlockingRaw):
    """`Default`, each method returning the answer as it came."""


class AsyncDefaultRaw(_Operations, AwaitedRaw):
    """`DefaultRaw`, to be awaited."""


class Default(_Operations, Blocking):
    """Operations tagged `default`."""

    with_raw_response = view(DefaultRaw)


class AsyncDefault(_Operations, Awaited):
    """`Default`, to be awaited."""

    with_raw_response = view(AsyncDefaultRaw)
