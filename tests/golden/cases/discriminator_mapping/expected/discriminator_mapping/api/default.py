"""default: `Client.default`."""

from __future__ import annotations

from typing import Annotated

from .. import models
from .._core.body import json_body
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.tagged import ByTag
from ..client import Options


class _Operations:
    @operation
    def get_ledger(self, *, options: Options | None = None) -> Call[models.Ledger]:
        """Call getLedger.

        Operation `getLedger`: `GET /ledger`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="getLedger",
            method="GET",
            path="/ledger",
            returns={"200": models.Ledger},
            options=options,
        )

    @operation
    def list_payments(
        self, *, options: Options | None = None
    ) -> Call[list[models.Payment]]:
        """Call listPayments.

        Operation `listPayments`: `GET /payments`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="listPayments",
            method="GET",
            path="/payments",
            returns={"200": list[models.Payment]},
            options=options,
        )

    @operation
    def pay(
        self, body: models.Payment, *, options: Options | None = None
    ) -> Call[models.Receipt | models.Refusal]:
        """Call pay.

        Operation `pay`: `POST /payments`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="pay",
            method="POST",
            path="/payments",
            body=json_body(body),
            returns={
                "200": Annotated[
                    models.Receipt | models.Refusal,
                    ByTag("@type", {"ok": "Receipt", "refused": "Refusal"}),
                ]
            },
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
