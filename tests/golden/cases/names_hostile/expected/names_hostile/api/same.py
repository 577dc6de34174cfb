"""same: `Client.same`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def init(self, *, options: Options | None = None) -> Call[None]:
        """Call __init__.

        Operation `__init__`: `GET /dunder`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="__init__",
            method="GET",
            path="/dunder",
            returns={"204": None},
            options=options,
        )

    @operation
    def operation_(self, *, options: Options | None = None) -> Call[list[models.Same]]:
        """Call operation.

        Operation `operation`: `GET /model`.

        Args:
            options: Settings for this call.

        Raises `StatusError` with `Same` in `body` (404).
        """
        return Call(
            operation="operation",
            method="GET",
            path="/model",
            returns={"200": list[models.Same]},
            errors={"404": models.Same},
            options=options,
        )

    @operation
    def engine(self, *, options: Options | None = None) -> Call[None]:
        """Call _engine.

        Operation `_engine`: `GET /private`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="_engine",
            method="GET",
            path="/private",
            returns={"204": None},
            options=options,
        )

    @operation
    def with_raw_response_(self, *, options: Options | None = None) -> Call[None]:
        """Call with_raw_response.

        Operation `with_raw_response`: `GET /raw`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="with_raw_response",
            method="GET",
            path="/raw",
            returns={"204": None},
            options=options,
        )

    @operation
    def get_same(self, *, options: Options | None = None) -> Call[None]:
        """Call getThing.

        Operation `getThing`: `GET /same`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="getThing",
            method="GET",
            path="/same",
            returns={"204": None},
            options=options,
        )

    @operation
    def get_thing(self, *, options: Options | None = None) -> Call[None]:
        """Call get_thing.

        Operation `get_thing`: `GET /same/again`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="get_thing",
            method="GET",
            path="/same/again",
            returns={"204": None},
            options=options,
        )

    @operation
    def get_same_third(self, *, options: Options | None = None) -> Call[None]:
        """Call Get-Thing.

        Operation `Get-Thing`: `GET /same/third`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="Get-Thing",
            method="GET",
            path="/same/third",
            returns={"204": None},
            options=options,
        )


class SameRaw(_Operations, BlockingRaw):
    """`Same`, each method returning the answer as it came."""


class AsyncSameRaw(_Operations, AwaitedRaw):
    """`SameRaw`, to be awaited."""


class Same(_Operations, Blocking):
    """Operations tagged `same`."""

    with_raw_response = view(SameRaw)


class AsyncSame(_Operations, Awaited):
    """`Same`, to be awaited."""

    with_raw_response = view(AsyncSameRaw)
