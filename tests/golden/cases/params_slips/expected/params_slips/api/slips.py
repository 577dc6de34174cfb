"""slips: `Client.slips`."""

from __future__ import annotations

from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from .._core.styles import joined, styled
from ..client import Options


class _Operations:
    @operation
    def sloppy(
        self,
        id: str,
        *,
        x_twice: str | None = None,
        deep: list[str] | None = None,
        nested: list[list[int]] | None = None,
        piped: str | None = None,
        style: list[str] | None = None,
        twice: str | None = None,
        untyped: str | None = None,
        options: Options | None = None,
    ) -> Call[None]:
        """Call sloppy.

        Operation `sloppy`: `GET /a/{id}`.

        Args:
            id: `id`.
            x_twice: `X-Twice`.
            deep: `deep`.
            nested: `nested`.
            piped: `piped`.
            style: `style`.
            twice: `twice`.
            untyped: `untyped`.
            options: Settings for this call.
        """
        return Call(
            operation="sloppy",
            method="GET",
            path=path("/a/{id}", id=id),
            query=joined(
                query(
                    ("style", style, True),
                    ("twice", twice, True),
                    ("untyped", untyped, True),
                ),
                styled("deep", deep, "deepObject"),
                styled("nested", nested, "form", explode=True),
                styled("piped", piped, "pipeDelimited"),
            ),
            headers={"X-Twice": x_twice},
            returns={"204": None},
            options=options,
        )

    @operation
    def lost(self, *, options: Options | None = None) -> Call[None]:
        """Call lost.

        Operation `lost`: `GET /b#Action=Go`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="lost",
            method="GET",
            path="/b",
            returns={"204": None},
            options=options,
        )


class SlipsRaw(_Operations, BlockingRaw):
    """`Slips`, each method returning the answer as it came."""


class AsyncSlipsRaw(_Operations, AwaitedRaw):
    """`SlipsRaw`, to be awaited."""


class Slips(_Operations, Blocking):
    """Operations tagged `slips`."""

    with_raw_response = view(SlipsRaw)


class AsyncSlips(_Operations, Awaited):
    """`Slips`, to be awaited."""

    with_raw_response = view(AsyncSlipsRaw)
