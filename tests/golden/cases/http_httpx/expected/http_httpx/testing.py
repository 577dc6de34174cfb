"""A fake of Older, to test what uses its client."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from ._core.auth import Auth
from ._core.fake import FakeApi as _FakeApi
from ._core.fake import FakeGroup as _FakeGroup
from ._core.fake import Route
from ._core.fake_answers import Example
from .api import default as _default
from .client import AsyncClient, Client, Options


class FakeDefault(_FakeGroup):
    """`Client.default`."""

    ping = Route(_default.Default.ping, "GET /ping", Example(200, "example"))


class Fake(_FakeApi):
    """The API, in process: every operation answers with an example until it is told otherwise.

    No call of its clients goes over the network, and none waits.
    """

    def __init__(self) -> None:
        super().__init__(())
        self.default = FakeDefault(self._server)

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
