"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def add_account(
        self, body: models.AccountInput, *, options: Options | None = None
    ) -> Call[models.Accounts]:
        """Call addAccount.

        Operation `addAccount`: `POST /accounts`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="addAccount",
            method="POST",
            path="/accounts",
            body=json_body(body),
            returns={"201": models.Accounts},
            options=options,
        )

    @operation
    def add_note(
        self, body: models.Note, *, options: Options | None = None
    ) -> Call[models.Note]:
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
            body=json_body(body),
            returns={"201": models.Note},
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
