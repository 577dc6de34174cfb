"""charges: `Client.charges`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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


class ChargesRaw(_Operations, BlockingRaw):
    """`Charges`, each method returning the answer as it came."""


class AsyncChargesRaw(_Operations, AwaitedRaw):
    """`ChargesRaw`, to be awaited."""


class Charges(_Operations, Blocking):
    """Operations tagged `charges`."""

    with_raw_response = view(ChargesRaw)


class AsyncCharges(_Operations, Awaited):
    """`Charges`, to be awaited."""

    with_raw_response = view(AsyncChargesRaw)
