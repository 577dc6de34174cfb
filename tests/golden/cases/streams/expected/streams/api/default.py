"""default: `Client.default`."""

from __future__ import annotations

from typing import Any, Literal

from .. import models
from .._core.answers import read_answer
from .._core.body import json_body
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.events import ServerSentEvent
from .._core.query import query
from .._core.streams import Stream, Streaming
from ..client import Options


class _Operations:
    @operation
    def ask(
        self,
        body: models.Question,
        *,
        accept: Literal["application/json", "text/event-stream"] = "application/json",
        options: Options | None = None,
    ) -> Streaming[models.Answer | Stream[models.Piece]]:
        """Call ask.

        Operation `ask`: `POST /answers`.

        Args:
            body: What to send.
            accept: What to ask for; the type of the answer goes by what comes.
            options: Settings for this call.
        """
        return Streaming(
            operation="ask",
            method="POST",
            path="/answers",
            body=json_body(body),
            accept=accept,
            returns={
                "200": {
                    "application/json": models.Answer,
                    "text/event-stream": Stream[models.Piece],
                }
            },
            read=read_answer,
            options=options,
        )

    @operation
    def read_log(
        self, *, options: Options | None = None
    ) -> Streaming[Stream[models.Price]]:
        """A schema of the whole is one of items in an array.

        Operation `readLog`: `GET /log`.

        Args:
            options: Settings for this call.
        """
        return Streaming(
            operation="readLog",
            method="GET",
            path="/log",
            accept="application/x-ndjson",
            returns={"200": Stream[models.Price]},
            options=options,
        )

    @operation
    def watch_news(
        self, *, options: Options | None = None
    ) -> Streaming[Stream[models.NewsEvent]]:
        """The items are the events, as OpenAPI 3.2 has it.

        Operation `watchNews`: `GET /news`.

        Args:
            options: Settings for this call.
        """
        return Streaming(
            operation="watchNews",
            method="GET",
            path="/news",
            accept="text/event-stream",
            returns={"200": Stream[models.NewsEvent]},
            whole_events="text",
            options=options,
        )

    @operation
    def watch_noise(
        self, *, options: Options | None = None
    ) -> Streaming[Stream[ServerSentEvent]]:
        """Call watchNoise.

        Operation `watchNoise`: `GET /noise`.

        Args:
            options: Settings for this call.
        """
        return Streaming(
            operation="watchNoise",
            method="GET",
            path="/noise",
            accept="text/event-stream",
            returns={"200": Stream[ServerSentEvent]},
            options=options,
        )

    @operation
    def watch_prices(
        self, *, symbol: str | None = None, options: Options | None = None
    ) -> Streaming[Stream[models.Price]]:
        """Watch prices.

        Operation `watchPrices`: `GET /prices`.

        Args:
            symbol: `symbol`.
            options: Settings for this call.

        Raises `StatusError` with `Failure` in `body` (4XX).
        """
        return Streaming(
            operation="watchPrices",
            method="GET",
            path="/prices",
            query=query(("symbol", symbol, True)),
            accept="text/event-stream, application/json",
            returns={"200": Stream[models.Price]},
            errors={"4XX": models.Failure},
            options=options,
        )

    @operation
    def read_records(
        self, *, options: Options | None = None
    ) -> Streaming[Stream[models.Price]]:
        """Call readRecords.

        Operation `readRecords`: `GET /records`.

        Args:
            options: Settings for this call.
        """
        return Streaming(
            operation="readRecords",
            method="GET",
            path="/records",
            accept="application/json-seq",
            returns={"200": Stream[models.Price]},
            options=options,
        )

    @operation
    def watch_updates(
        self, *, options: Options | None = None
    ) -> Streaming[Stream[models.WatchUpdatesResponseItemSchema]]:
        """As the events, but their data is no string.

        Operation `watchUpdates`: `GET /updates`.

        Args:
            options: Settings for this call.
        """
        return Streaming(
            operation="watchUpdates",
            method="GET",
            path="/updates",
            accept="text/event-stream",
            returns={"200": Stream[models.WatchUpdatesResponseItemSchema]},
            whole_events="json",
            options=options,
        )

    @operation
    def read_values(self, *, options: Options | None = None) -> Streaming[Stream[Any]]:
        """Call readValues.

        Operation `readValues`: `GET /values`.

        Args:
            options: Settings for this call.
        """
        return Streaming(
            operation="readValues",
            method="GET",
            path="/values",
            accept="application/jsonl",
            returns={"200": Stream[Any]},
            options=options,
        )

    @operation
    def watch_words(self, *, options: Options | None = None) -> Streaming[Stream[str]]:
        """Call watchWords.

        Operation `watchWords`: `GET /words`.

        Args:
            options: Settings for this call.
        """
        return Streaming(
            operation="watchWords",
            method="GET",
            path="/words",
            accept="text/event-stream",
            returns={"200": Stream[str]},
            read=read_answer,
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
