"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.answers import read_answer
from .._core.body import json_body
from .._core.call import Call, limited, path
from .._core.choice import text_body
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def add_note(
        self, body: str | None = None, *, options: Options | None = None
    ) -> Call[str]:
        """Call addNote.

        Operation `addNote`: `POST /notes`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="addNote",
            method="POST",
            path="/notes",
            body=(None if body is None else text_body(body, "text/plain")),
            accept="text/plain",
            returns={"200": str},
            security=(),
            read=read_answer,
            options=options,
        )

    @operation
    def create_order(
        self,
        body: models.Order,
        *,
        x_trace: str | None = None,
        options: Options | None = None,
    ) -> Call[models.Order]:
        """Call createOrder.

        Needs the scope `read` of `Machine`.

        Operation `createOrder`: `POST /orders`.

        Args:
            body: The order.
            x_trace: `X-Trace`.
            options: Settings for this call.

        Headers of the answer (`with_raw_response`): `X-Rate`.

        Raises `StatusError` with `Failure` in `body` (default).
        """
        return Call(
            operation="createOrder",
            method="POST",
            path="/orders",
            headers={"X-Trace": x_trace},
            body=json_body(body),
            returns={"201": models.Order},
            errors={"default": models.Failure},
            options=options,
        )

    @operation
    def get_order(
        self, id: int, *, options: Options | None = None
    ) -> Call[models.Order]:
        """Call getOrder.

        Needs the scope `read` of `Machine`.

        Operation `getOrder`: `GET /orders/{id}`.

        Args:
            id: `id`. At least 1.
            options: Settings for this call.

        Raises `StatusError` with `Failure` in `body` (default).
        """
        return Call(
            operation="getOrder",
            method="GET",
            path=path("/orders/{id}", id=limited("id", id, ge=1)),
            returns={"200": models.Order},
            errors={"default": models.Failure},
            options=options,
        )

    @operation
    def replace_order(
        self, id: int, body: models.Order, *, options: Options | None = None
    ) -> Call[None]:
        """Call replaceOrder.

        Needs the scope `read` of `Machine`.

        Operation `replaceOrder`: `PUT /orders/{id}`.

        Args:
            id: `id`. At least 1.
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="replaceOrder",
            method="PUT",
            path=path("/orders/{id}", id=limited("id", id, ge=1)),
            body=json_body(body),
            returns={"204": None},
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
