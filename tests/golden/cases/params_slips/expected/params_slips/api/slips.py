"""slips: `Client.slips`."""

from __future__ import annotations

from .._core.call import Call, path
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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
            path=path("/a/", id),
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


class SlipsRaw(_Operations, RawGroup):
    """`Slips`, each method returning the answer as it came."""


class AsyncSlipsRaw(_Operations, AsyncRawGroup):
    """`SlipsRaw`, to be awaited."""


class Slips(_Operations, Group[SlipsRaw]):
    """Operations tagged `slips`."""

    _raw_group = SlipsRaw


class AsyncSlips(_Operations, AsyncGroup[AsyncSlipsRaw]):
    """`Slips`, to be awaited."""

    _raw_group = AsyncSlipsRaw
