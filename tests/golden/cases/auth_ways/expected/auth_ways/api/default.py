"""default: `Client.default`."""

from __future__ import annotations

from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def certificate(self, *, options: Options | None = None) -> Call[None]:
        """Call certificate.

        Credentials: `word`.

        Operation `certificate`: `GET /certificate`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="certificate",
            method="GET",
            path="/certificate",
            returns={"204": None},
            security=(("word",),),
            options=options,
        )

    @operation
    def digest(self, *, options: Options | None = None) -> Call[None]:
        """Call digest.

        Operation `digest`: `GET /digest`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="digest",
            method="GET",
            path="/digest",
            returns={"204": None},
            security=(),
            options=options,
        )

    @operation
    def machine(self, *, options: Options | None = None) -> Call[None]:
        """Call machine.

        Credentials: `machine`. Needs the scopes `read`, `write` of `Machine`.

        Operation `machine`: `GET /machine`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="machine",
            method="GET",
            path="/machine",
            returns={"204": None},
            security=(("machine",),),
            options=options,
        )

    @operation
    def none(self, *, options: Options | None = None) -> Call[None]:
        """Call none.

        Operation `none`: `GET /none`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="none",
            method="GET",
            path="/none",
            returns={"204": None},
            security=(),
            options=options,
        )

    @operation
    def perhaps(self, *, options: Options | None = None) -> Call[None]:
        """Call perhaps.

        Credentials: `login`, or none.

        Operation `perhaps`: `GET /perhaps`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="perhaps",
            method="GET",
            path="/perhaps",
            returns={"204": None},
            security=(("login",), ()),
            options=options,
        )

    @operation
    def same(self, *, options: Options | None = None) -> Call[None]:
        """Call same.

        Operation `same`: `GET /same`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="same",
            method="GET",
            path="/same",
            returns={"204": None},
            options=options,
        )

    @operation
    def undeclared(self, *, options: Options | None = None) -> Call[None]:
        """Call undeclared.

        Operation `undeclared`: `GET /undeclared`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="undeclared",
            method="GET",
            path="/undeclared",
            returns={"204": None},
            security=(("*",),),
            options=options,
        )

    @operation
    def usual(self, *, options: Options | None = None) -> Call[None]:
        """Call usual.

        Operation `usual`: `GET /usual`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="usual",
            method="GET",
            path="/usual",
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
