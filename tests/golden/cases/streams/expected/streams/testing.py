"""A fake of Streams, to test what uses its client."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Unpack

from . import models as _models
from ._core.auth import Auth
from ._core.events import ServerSentEvent
from ._core.fake import FakeApi as _FakeApi
from ._core.fake import FakeGroup as _FakeGroup
from ._core.fake_answers import Example
from ._core.fake_streams import StreamRoute
from .api import default as _default
from .client import AsyncClient, Client, Options

_ERRORS: list[tuple[Any, Any]] = [
    (_models.Failure, {"message": "example"}),
]


class FakeDefault(_FakeGroup):
    """`Client.default`."""

    ask = StreamRoute(
        _default.Default.ask,
        "POST /answers",
        Example(200, {"text": "example"}),
        body=_models.Question,
        item=_models.Piece,
    )

    read_log = StreamRoute(
        _default.Default.read_log,
        "GET /log",
        Example(200, [{"amount": 1.0}], "application/x-ndjson"),
        item=_models.Price,
    )

    watch_news = StreamRoute(
        _default.Default.watch_news,
        "GET /news",
        Example(
            200,
            [{"data": "example", "event": "example", "id": "example"}],
            "text/event-stream",
        ),
        item=_models.NewsEvent,
    )

    watch_noise = StreamRoute(
        _default.Default.watch_noise,
        "GET /noise",
        Example(200, ["example"], "text/event-stream"),
        item=ServerSentEvent,
    )

    watch_prices = StreamRoute(
        _default.Default.watch_prices,
        "GET /prices",
        Example(200, [{"amount": 1.0}], "text/event-stream"),
        item=_models.Price,
    )

    read_records = StreamRoute(
        _default.Default.read_records,
        "GET /records",
        Example(200, [{"amount": 1.0}], "application/json-seq"),
        item=_models.Price,
    )

    watch_updates = StreamRoute(
        _default.Default.watch_updates,
        "GET /updates",
        Example(
            200, [{"data": {"amount": 1.0}, "event": "example"}], "text/event-stream"
        ),
        item=_models.WatchUpdatesResponseItemSchema,
    )

    read_values = StreamRoute(
        _default.Default.read_values,
        "GET /values",
        Example(200, ["example"], "application/jsonl"),
    )

    watch_words = StreamRoute(
        _default.Default.watch_words,
        "GET /words",
        Example(200, ["example"], "text/event-stream"),
        item=str,
    )


class Fake(_FakeApi):
    """The API, in process: every operation answers with an example until it is told otherwise.

    No call of its clients goes over the network, and none waits.
    """

    def __init__(self) -> None:
        super().__init__(_ERRORS)
        self.default = FakeDefault(self._server)

    def client(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://streams.example",
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
        base_url: str = "https://streams.example",
        **options: Unpack[Options],
    ) -> AsyncClient:
        """The same, to be awaited."""
        http = self._awaited(base_url)
        made = AsyncClient(auth=auth, base_url=base_url, http_client=http, **options)
        return self._timeless(made, http)
