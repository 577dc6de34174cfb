"""A fake of Names, to test what uses its client."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Unpack

from . import models as _models_
from ._core.auth import Auth
from ._core.fake import FakeApi as _FakeApi
from ._core.fake import FakeGroup as _FakeGroup
from ._core.fake import Route
from ._core.fake_answers import Example
from .api import async_pets as _async_pets
from .api import auth as _auth
from .api import billing_documents as _billing_documents
from .api import client as _client
from .api import close_ as _close_
from .api import grinning_face as _grinning_face
from .api import group_2024_q1 as _group_2024_q1
from .api import import_ as _import_
from .api import models as _models
from .api import pets as _pets
from .api import same as _same
from .client import AsyncClient, Client, Options

_ERRORS: list[tuple[Any, Any]] = [
    (_models_.Same, {"x": "example"}),
]


class FakeAsyncPetsGroup(_FakeGroup):
    """`Client.async_pets`."""

    pets2 = Route(_async_pets.AsyncPetsGroup.pets2, "GET /async", Example(204))


class FakeAuthGroup(_FakeGroup):
    """`Client.auth`."""

    path = Route(_auth.AuthGroup.path, "GET /auth", Example(204))


class FakeBillingDocuments(_FakeGroup):
    """`Client.billing_documents`."""

    list = Route(_billing_documents.BillingDocuments.list, "GET /groups", Example(204))

    put = Route(_billing_documents.BillingDocuments.put, "PUT /groups", Example(204))


class FakeClientGroup(_FakeGroup):
    """`Client.client`."""

    client = Route(_client.ClientGroup.client, "GET /client", Example(204))


class FakeClose(_FakeGroup):
    """`Client.close_`."""

    post_accounts_by_account_id = Route(
        _close_.Close.post_accounts_by_account_id,
        "POST /accounts/{account_id}/{accountId}",
        Example(204),
    )


class FakeGrinningFace(_FakeGroup):
    """`Client.grinning_face`."""

    delete_accounts_by_account_id = Route(
        _grinning_face.GrinningFace.delete_accounts_by_account_id,
        "DELETE /accounts/{account-id}",
        Example(204),
    )


class FakeGroup2024Q1(_FakeGroup):
    """`Client.group_2024_q1`."""

    call_123 = Route(_group_2024_q1.Group2024Q1.call_123, "GET /123", Example(204))


class FakeImport(_FakeGroup):
    """`Client.import_`."""

    get_accounts_by_account_id = Route(
        _import_.Import.get_accounts_by_account_id,
        "GET /accounts/{account_id}/{accountId}",
        Example(
            200,
            {
                "None": "example",
                "class": "example",
                "": "example",
                "1st": "example",
                "2": "example",
                "@odata.type": "example",
                "Any": {},
                "Field": "exa",
                "IDsOfPDFs": ["example"],
                "List": {},
                "Literal": "a",
                "Model": {},
                "__dunder__": "example",
                "_private": "example",
                "account id": "example",
                "accountId": "example",
                "account_id": "example",
                "again": "2030-01-31",
                "by hand": "example",
                "copy": "example",
                "date": "2030-01-31",
                "datetime": "2030-01-31T12:00:00Z",
                "dict": {},
                "digits": {},
                "exception": {},
                "field": {},
                "hyphens": {},
                "int": 1,
                "json": "example",
                "list": ["example"],
                "lower": {},
                "model_config": "example",
                "model_x": "example",
                "schema": "example",
                "self": "example",
                "str": "example",
                "upper": {},
                "😀": "example",
            },
        ),
    )

    class_ = Route(_import_.Import.class_, "GET /class", Example(204))


class FakeModels(_FakeGroup):
    """`Client.models`."""

    print = Route(_models.Models.print, "GET /print", Example(204))


class FakePets(_FakeGroup):
    """`Client.pets`."""

    pets = Route(_pets.Pets.pets, "GET /pets", Example(204))


class FakeSame(_FakeGroup):
    """`Client.same`."""

    init = Route(_same.Same.init, "GET /dunder", Example(204))

    operation_ = Route(
        _same.Same.operation_, "GET /model", Example(200, [{"x": "example"}])
    )

    engine = Route(_same.Same.engine, "GET /private", Example(204))

    with_raw_response_ = Route(_same.Same.with_raw_response_, "GET /raw", Example(204))

    get_same = Route(_same.Same.get_same, "GET /same", Example(204))

    get_thing = Route(_same.Same.get_thing, "GET /same/again", Example(204))

    get_same_third = Route(_same.Same.get_same_third, "GET /same/third", Example(204))


class Fake(_FakeApi):
    """The API, in process: every operation answers with an example until it is told otherwise.

    No call of its clients goes over the network, and none waits.
    """

    def __init__(self) -> None:
        super().__init__(_ERRORS)
        self.async_pets = FakeAsyncPetsGroup(self._server)
        self.auth = FakeAuthGroup(self._server)
        self.billing_documents = FakeBillingDocuments(self._server)
        self.client_ = FakeClientGroup(self._server)
        self.close_ = FakeClose(self._server)
        self.grinning_face = FakeGrinningFace(self._server)
        self.group_2024_q1 = FakeGroup2024Q1(self._server)
        self.import_ = FakeImport(self._server)
        self.models = FakeModels(self._server)
        self.pets = FakePets(self._server)
        self.same = FakeSame(self._server)

    def client(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://fake.example",
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
        base_url: str = "https://fake.example",
        **options: Unpack[Options],
    ) -> AsyncClient:
        """The same, to be awaited."""
        http = self._awaited(base_url)
        made = AsyncClient(auth=auth, base_url=base_url, http_client=http, **options)
        return self._timeless(made, http)
