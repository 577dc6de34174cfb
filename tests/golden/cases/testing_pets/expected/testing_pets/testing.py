"""A fake of Pets, to test what uses its client."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Unpack

from . import models as _models
from ._core.auth import Auth
from ._core.fake import FakeApi as _FakeApi
from ._core.fake import FakeGroup as _FakeGroup
from ._core.fake import Route
from ._core.fake_answers import Example
from .api import client as _client
from .api import files as _files
from .api import pets as _pets
from .client import AsyncClient, Client, Options

_ERRORS: list[tuple[Any, Any]] = [
    (_models.Problem, {"code": 17, "title": "No such pet"}),
]


class FakeClientGroup(_FakeGroup):
    """`Client.client`."""

    get_health = Route(
        _client.ClientGroup.get_health, "GET /health", Example(200, "fine")
    )


class FakeFiles(_FakeGroup):
    """`Client.files`."""

    download_file = Route(
        _files.Files.download_file,
        "GET /files?download=yes",
        Example(200, {"position": 3}),
    )


class FakePets(_FakeGroup):
    """`Client.pets`."""

    list_pets = Route(
        _pets.Pets.list_pets,
        "GET /pets",
        Example(
            200,
            [
                {
                    "id": 1,
                    "kind": "cat",
                    "born": "2030-01-31T12:00:00Z",
                    "name": "example",
                }
            ],
        ),
    )

    create_pet = Route(
        _pets.Pets.create_pet,
        "POST /pets",
        Example(201, {"id": 7, "kind": "cat", "name": "Tom"}),
        body=_models.PetInput,
        operation_id="createPet",
    )

    draft_pet = Route(
        _pets.Pets.draft_pet, "POST /pets#draft", Example(204), operation_id="draftPet"
    )

    get_latest_pet = Route(
        _pets.Pets.get_latest_pet,
        "GET /pets/latest",
        Example(200, {"id": 8, "kind": "dog"}),
    )

    delete_pet = Route(_pets.Pets.delete_pet, "DELETE /pets/{petId}", Example(204))

    get_pet = Route(
        _pets.Pets.get_pet, "GET /pets/{petId}", Example(200, {"id": 1, "kind": "cat"})
    )

    get_pet_table = Route(
        _pets.Pets.get_pet_table,
        "GET /pets/{petId}.csv",
        Example(200, "id,kind\n7,cat\n", "text/csv"),
    )

    get_photo = Route(
        _pets.Pets.get_photo,
        "GET /pets/{petId}/photo",
        Example(200, b"...", "image/png"),
    )

    put_photo = Route(_pets.Pets.put_photo, "PUT /pets/{petId}/photo", Example(204))


class Fake(_FakeApi):
    """The API, in process: every operation answers with an example until it is told otherwise.

    No call of its clients goes over the network, and none waits.
    """

    def __init__(self) -> None:
        super().__init__(_ERRORS)
        self.client_ = FakeClientGroup(self._server)
        self.files = FakeFiles(self._server)
        self.pets = FakePets(self._server)

    def client(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://pets.example/v1",
        **options: Unpack[Options],
    ) -> Client:
        """A client whose calls the fake answers."""
        http = self._blocking(base_url)
        made = Client(auth=auth, base_url=base_url, http_client=http, **options)
        return self._timeless(made, http)

    def async_client(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://pets.example/v1",
        **options: Unpack[Options],
    ) -> AsyncClient:
        """The same, to be awaited."""
        http = self._awaited(base_url)
        made = AsyncClient(auth=auth, base_url=base_url, http_client=http, **options)
        return self._timeless(made, http)
