"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.answers import read_answer
from .._core.body import json_body
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.decimals import DecimalText
from .._core.form import form_body
from .._core.query import query
from .._core.styles import joined, styled
from ..client import Options


class _Operations:
    @operation
    def put_all(
        self, body: models.All | None = None, *, options: Options | None = None
    ) -> Call[models.All]:
        """Call putAll.

        Operation `putAll`: `PUT /all`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="putAll",
            method="PUT",
            path="/all",
            body=(None if body is None else json_body(body)),
            returns={"200": models.All},
            options=options,
        )

    @operation
    def find_prices(
        self,
        least: DecimalText,
        body: models.FindPricesRequest | None = None,
        *,
        x_limit: DecimalText | None = None,
        by: dict[str, DecimalText] | None = None,
        most: models.Amount | None = None,
        steps: list[DecimalText] | None = None,
        options: Options | None = None,
    ) -> Call[dict[str, DecimalText]]:
        """Call findPrices.

        Operation `findPrices`: `POST /prices/{least}`.

        Args:
            least: `least`.
            body: What to send.
            x_limit: `X-Limit`. Default: "1.50".
            by: `by`.
            most: `most`.
            steps: `steps`.
            options: Settings for this call.
        """
        return Call(
            operation="findPrices",
            method="POST",
            path=path("/prices/{least}", least=least),
            query=joined(
                query(("most", most, True), ("steps", steps, True)),
                styled("by", by, "deepObject"),
            ),
            headers={"X-Limit": x_limit},
            body=(None if body is None else form_body(body)),
            returns={"200": dict[str, DecimalText]},
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
