"""pets: `Client.pets`."""

from __future__ import annotations

from .. import models
from .._core.answers import read_answer
from .._core.body import json_body
from .._core.call import Call, key, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.multipart import multipart_body
from .._core.query import query
from .._core.streamed import AsyncStreamedGroup, StreamedGroup, streamed
from ..client import Options


class _Operations:
    @operation
    def list_pets(
        self, *, tag: list[str] | None = None, options: Options | None = None
    ) -> Call[list[models.Pet]]:
        """Call listPets.

        Operation `listPets`: `GET /pets`.

        Args:
            tag: `tag`.
            options: Settings for this call.

        Raises `StatusError` with `Problem` in `body` (default).
        """
        return Call(
            operation="listPets",
            method="GET",
            path="/pets",
            query=query(("tag", tag, True)),
            returns={"200": list[models.Pet]},
            errors={"default": models.Problem},
            options=options,
        )

    @operation
    def create_pet(
        self,
        body: models.PetInput,
        *,
        idempotency_key: str | None = None,
        options: Options | None = None,
    ) -> Call[models.Pet | models.Queued]:
        """Call createPet.

        Operation `createPet`: `POST /pets`.

        Args:
            body: What to send.
            idempotency_key: `Idempotency-Key`.
            options: Settings for this call.

        Raises `StatusError` with `Problem` in `body` (409).
        """
        return Call(
            operation="createPet",
            method="POST",
            path="/pets",
            headers={"Idempotency-Key": key(idempotency_key)},
            body=json_body(body),
            returns={"201": models.Pet, "202": models.Queued},
            errors={"409": models.Problem},
            repeatable=True,
            options=options,
        )

    @operation
    def draft_pet(
        self, body: dict[str, str] | None = None, *, options: Options | None = None
    ) -> Call[None]:
        """Call draftPet.

        Operation `draftPet`: `POST /pets#draft`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="draftPet",
            method="POST",
            path="/pets",
            body=(None if body is None else json_body(body)),
            returns={"204": None},
            options=options,
        )

    @operation
    def get_latest_pet(self, *, options: Options | None = None) -> Call[models.Pet]:
        """Call getLatestPet.

        Operation `getLatestPet`: `GET /pets/latest`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="getLatestPet",
            method="GET",
            path="/pets/latest",
            returns={"200": models.Pet},
            options=options,
        )

    @operation
    def delete_pet(self, pet_id: int, *, options: Options | None = None) -> Call[None]:
        """Call deletePet.

        Operation `deletePet`: `DELETE /pets/{petId}`.

        Args:
            pet_id: `petId`.
            options: Settings for this call.
        """
        return Call(
            operation="deletePet",
            method="DELETE",
            path=path("/pets/{pet_id}", pet_id=pet_id),
            returns={"204": None},
            options=options,
        )

    @operation
    def get_pet(
        self, pet_id: int, *, options: Options | None = None
    ) -> Call[models.Pet]:
        """Call getPet.

        Operation `getPet`: `GET /pets/{petId}`.

        Args:
            pet_id: `petId`.
            options: Settings for this call.

        Raises `StatusError` with `Problem` in `body` (404).
        """
        return Call(
            operation="getPet",
            method="GET",
            path=path("/pets/{pet_id}", pet_id=pet_id),
            returns={"200": models.Pet},
            errors={"404": models.Problem},
            options=options,
        )

    @operation
    def get_pet_table(
        self, pet_id: int, *, options: Options | None = None
    ) -> Call[str]:
        """Call getPetTable.

        Operation `getPetTable`: `GET /pets/{petId}.csv`.

        Args:
            pet_id: `petId`.
            options: Settings for this call.

        Raises `StatusError` with `str` in `body` (406).
        """
        return Call(
            operation="getPetTable",
            method="GET",
            path=path("/pets/{pet_id}.csv", pet_id=pet_id),
            accept="text/csv, text/plain",
            returns={"200": str},
            errors={"406": str},
            read=read_answer,
            options=options,
        )

    @operation
    def get_photo(self, pet_id: int, *, options: Options | None = None) -> Call[bytes]:
        """Call getPhoto.

        Operation `getPhoto`: `GET /pets/{petId}/photo`.

        Args:
            pet_id: `petId`.
            options: Settings for this call.
        """
        return Call(
            operation="getPhoto",
            method="GET",
            path=path("/pets/{pet_id}/photo", pet_id=pet_id),
            accept="image/png",
            returns={"200": bytes},
            options=options,
        )

    @operation
    def put_photo(
        self,
        pet_id: int,
        body: models.PutPhotoRequest,
        *,
        options: Options | None = None,
    ) -> Call[None]:
        """Call putPhoto.

        Operation `putPhoto`: `PUT /pets/{petId}/photo`.

        Args:
            pet_id: `petId`.
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="putPhoto",
            method="PUT",
            path=path("/pets/{pet_id}/photo", pet_id=pet_id),
            body=multipart_body(body),
            returns={"204": None},
            options=options,
        )


class PetsRaw(_Operations, BlockingRaw):
    """`Pets`, each method returning the answer as it came."""


class AsyncPetsRaw(_Operations, AwaitedRaw):
    """`PetsRaw`, to be awaited."""


class _Streamed:
    get_photo = streamed(_Operations.get_photo)


class PetsStreamed(_Streamed, StreamedGroup):
    """`Pets`, each answer read as it comes."""


class AsyncPetsStreamed(_Streamed, AsyncStreamedGroup):
    """`PetsStreamed`, to be awaited."""


class Pets(_Operations, Blocking):
    """Operations tagged `pets`."""

    with_raw_response = view(PetsRaw)
    with_streaming_response = view(PetsStreamed)


class AsyncPets(_Operations, Awaited):
    """`Pets`, to be awaited."""

    with_raw_response = view(AsyncPetsRaw)
    with_streaming_response = view(AsyncPetsStreamed)
