"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call, key, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def put_thing(
        self,
        id: str,
        body: models.Thing,
        *,
        idempotency_key: str | None = None,
        api_key: str | None = None,
        options: Options | None = None,
    ) -> Call[models.Thing]:
        """Call putThing.

        Operation `putThing`: `PUT /things/{id}`.

        Args:
            id: `id`.
            body: What to send.
            idempotency_key: `Idempotency-Key`.
            api_key: `api_key`.
            options: Settings for this call.
        """
        return Call(
            operation="putThing",
            method="PUT",
            path=path("/things/{id}", id=id),
            query=query(("api_key", api_key, True)),
            headers={"Idempotency-Key": key(idempotency_key)},
            body=json_body(body),
            returns={"200": models.Thing},
            repeatable=True,
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
