"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.answers import read_answer
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.form import form_body
from ..client import Options


class _Operations:
    @operation
    def add_person(
        self, body: models.AddPersonRequest, *, options: Options | None = None
    ) -> Call[dict[str, str]]:
        """Call addPerson.

        Operation `addPerson`: `POST /people`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="addPerson",
            method="POST",
            path="/people",
            body=form_body(body),
            returns={"200": dict[str, str]},
            read=read_answer,
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
