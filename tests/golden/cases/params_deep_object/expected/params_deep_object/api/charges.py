"""charges: `Client.charges`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from .._core.styles import joined, styled
from ..client import Options


class _Operations:
    @operation
    def list_charges(
        self,
        *,
        created: models.ListChargesCreatedOption1 | int | None = None,
        expand: list[str] | None = None,
        filter: models.Filter | None = None,
        metadata: dict[str, str] | None = None,
        options: Options | None = None,
    ) -> Call[None]:
        """Call listCharges.

        Operation `listCharges`: `GET /charges`.

        Args:
            created: When the charge was made.
            expand: `expand`.
            filter: `filter`.
            metadata: `metadata`.
            options: Settings for this call.
        """
        return Call(
            operation="listCharges",
            method="GET",
            path="/charges",
            query=joined(
                styled("created", created, "deepObject"),
                styled("expand", expand, "deepObject"),
                styled("filter", filter, "deepObject"),
                styled("metadata", metadata, "deepObject"),
            ),
            returns={"204": None},
            options=options,
        )


class ChargesRaw(_Operations, RawGroup):
    """`Charges`, each method returning the answer as it came."""


class AsyncChargesRaw(_Operations, AsyncRawGroup):
    """`ChargesRaw`, to be awaited."""


class Charges(_Operations, Group[ChargesRaw]):
    """Operations tagged `charges`."""

    _raw_group = ChargesRaw


class AsyncCharges(_Operations, AsyncGroup[AsyncChargesRaw]):
    """`Charges`, to be awaited."""

    _raw_group = AsyncChargesRaw
