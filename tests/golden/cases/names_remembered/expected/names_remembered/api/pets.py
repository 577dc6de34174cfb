"""Animals: `Client.pets`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from .._core.renamed import renamed
from .._core.streamed import AsyncStreamedGroup, StreamedGroup, streamed
from ..client import Options


class _Operations:
    @operation
    def get_birds(self, *, options: Options | None = None) -> Call[models.CollarModel]:
        """Call listCats.

        Operation `listCats`: `GET /birds`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="listCats",
            method="GET",
            path="/birds",
            returns={"200": models.CollarModel},
            options=options,
        )

    @operation
    def list_pets(
        self, *, most: int | None = None, options: Options | None = None
    ) -> Call[list[models.Animal]]:
        """Call searchAnimals.

        Operation `searchAnimals`: `GET /pets`.

        Args:
            most: `limit`.
            options: Settings for this call.
        """
        return Call(
            operation="searchAnimals",
            method="GET",
            path="/pets",
            query=query(("limit", most, True)),
            returns={"200": list[models.Animal]},
            options=options,
        )

    @operation
    def create_pet(
        self,
        body: models.CreatePetRequest | None = None,
        *,
        options: Options | None = None,
    ) -> Call[models.Animal]:
        """Call addAnimal.

        Operation `addAnimal`: `POST /pets`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="addAnimal",
            method="POST",
            path="/pets",
            body=(None if body is None else json_body(body)),
            returns={"200": models.Animal},
            options=options,
        )

    @operation
    def get_pet(
        self, id: str, *, options: Options | None = None
    ) -> Call[models.Animal]:
        """Call getAnimal.

        Operation `getAnimal`: `GET /pets/{animalId}`.

        Args:
            id: `animalId`.
            options: Settings for this call.
        """
        return Call(
            operation="getAnimal",
            method="GET",
            path=path("/pets/{id}", id=id),
            returns={"200": models.Animal},
            options=options,
        )

    @operation
    def get_picture(self, id: str, *, options: Options | None = None) -> Call[bytes]:
        """Call getPicture.

        Operation `getPicture`: `GET /pets/{animalId}/picture`.

        Args:
            id: `animalId`.
            options: Settings for this call.
        """
        return Call(
            operation="getPicture",
            method="GET",
            path=path("/pets/{id}/picture", id=id),
            accept="image/png",
            returns={"200": bytes},
            options=options,
        )

    picture = renamed(get_picture, "get_picture")
    """Deprecated: it is called `get_picture` now."""


class PetsRaw(_Operations, BlockingRaw):
    """`Pets`, each method returning the answer as it came."""


class AsyncPetsRaw(_Operations, AwaitedRaw):
    """`PetsRaw`, to be awaited."""


class _Streamed:
    get_picture = streamed(_Operations.get_picture)
    picture = streamed(_Operations.picture)


class PetsStreamed(_Streamed, StreamedGroup):
    """`Pets`, each answer read as it comes."""


class AsyncPetsStreamed(_Streamed, AsyncStreamedGroup):
    """`PetsStreamed`, to be awaited."""


class Pets(_Operations, Blocking):
    """Operations tagged `Animals`."""

    with_raw_response = view(PetsRaw)
    with_streaming_response = view(PetsStreamed)


class AsyncPets(_Operations, Awaited):
    """`Pets`, to be awaited."""

    with_raw_response = view(AsyncPetsRaw)
    with_streaming_response = view(AsyncPetsStreamed)
