"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call, limited, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def list_animals(
        self, *, limit: int | None = None, options: Options | None = None
    ) -> Call[list[models.Animal]]:
        """Call listAnimals.

        Operation `listAnimals`: `GET /animals`.

        Args:
            limit: `limit`. At most 100.
            options: Settings for this call.

        Raises `StatusError` with `Failure` in `body` (default).
        """
        return Call(
            operation="listAnimals",
            method="GET",
            path="/animals",
            query=query(("limit", limited("limit", limit, le=100), True)),
            returns={"200": list[models.Animal]},
            errors={"default": models.Failure},
            options=options,
        )

    @operation
    def get_animal(
        self, id: models.AnimalId, *, options: Options | None = None
    ) -> Call[models.Animal]:
        """Call getAnimal.

        Operation `getAnimal`: `GET /animals/{id}`.

        Args:
            id: `id`. At least 3 characters.
            options: Settings for this call.
        """
        return Call(
            operation="getAnimal",
            method="GET",
            path=path("/animals/{id}", id=limited("id", id, min_length=3)),
            returns={"200": models.Animal},
            options=options,
        )

    @operation
    def set_label(
        self,
        id: models.AnimalId,
        body: models.LabelShort,
        *,
        options: Options | None = None,
    ) -> Call[None]:
        """Call setLabel.

        Operation `setLabel`: `PUT /animals/{id}`.

        Args:
            id: `id`. At least 3 characters.
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="setLabel",
            method="PUT",
            path=path("/animals/{id}", id=limited("id", id, min_length=3)),
            body=json_body(body),
            returns={"204": None},
            options=options,
        )

    @operation
    def list_keepers(
        self, *, limit: int | None = None, options: Options | None = None
    ) -> Call[list[models.AnimalKeeper]]:
        """Call listKeepers.

        Operation `listKeepers`: `GET /keepers`.

        Args:
            limit: `limit`. At most 100.
            options: Settings for this call.

        Raises `StatusError` with `Failure` in `body` (default).
        """
        return Call(
            operation="listKeepers",
            method="GET",
            path="/keepers",
            query=query(("limit", limited("limit", limit, le=100), True)),
            returns={"200": list[models.AnimalKeeper]},
            errors={"default": models.Failure},
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
