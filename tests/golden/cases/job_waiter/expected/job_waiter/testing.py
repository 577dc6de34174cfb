"""A fake of Jobs, to test what uses its client."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from . import models as _models
from ._core.auth import Auth
from ._core.fake import FakeApi as _FakeApi
from ._core.fake import FakeGroup as _FakeGroup
from ._core.fake import Route
from ._core.fake_answers import Example
from .api import exports as _exports
from .client import AsyncClient, Client, Options


class FakeExports(_FakeGroup):
    """`Client.exports`."""

    start_export = Route(
        _exports.Exports.start_export,
        "POST /exports",
        Example(202, {"job": {"id": "example"}}),
        body=_models.StartExportRequest,
    )

    get_export = Route(
        _exports.Exports.get_export,
        "GET /exports/{export-id}",
        Example(
            200,
            {"job": {"id": "example"}},
            at=("job", "state"),
            states=("running", "done"),
        ),
    )


class Fake(_FakeApi):
    """The API, in process: every operation answers with an example until it is told otherwise.

    No call of its clients goes over the network, and none waits.
    """

    def __init__(self) -> None:
        super().__init__(())
        self.exports = FakeExports(self._server)

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
