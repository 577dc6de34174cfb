"""very very very very very very very very very very very very very very very very very very very very very very very very very very very very very very very very very very very very very very very very long tag: `Client.very_very_very_very_very_very_very_very_very_very_very_very_very_very_very_very`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def get_the_very_long_name_of_an_operation_that_says_all_why_and_when_and_for_how_long_and_at_what_cost(
        self,
        *,
        filter_by_filter_by_filter_by_filter_by_filter_by_by_filter_by_filter_by_filter_by_filter_by_name: (
            str | None
        ) = None,
        options: Options | None = None,
    ) -> Call[
        models.LongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLong
    ]:
        """Call
        getTheVeryLongNameOfAnOperationThatSaysAllThatThereIsToSayAboutWhatItDoesAndToWhomAndWhyAndWhenAndForHowLongAndAtWhatCost.

        Operation `getTheVeryLongNameOfAnOperationThatSaysAllThatThereIsToSayAboutWhatItDoesAndToWhomAndWhyAndWhenAndForHowLongAndAtWhatCost`: `GET /long`.

        Args:
            filter_by_filter_by_filter_by_filter_by_filter_by_by_filter_by_filter_by_filter_by_filter_by_name:
                `filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_name`.
            options: Settings for this call.
        """
        return Call(
            operation="getTheVeryLongNameOfAnOperationThatSaysAllThatThereIsToSayAboutWhatItDoesAndToWhomAndWhyAndWhenAndForHowLongAndAtWhatCost",
            method="GET",
            path="/long",
            query=query(
                (
                    "filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_filter_by_name",
                    filter_by_filter_by_filter_by_filter_by_filter_by_by_filter_by_filter_by_filter_by_filter_by_name,
                    True,
                )
            ),
            returns={
                "200": models.LongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLong
            },
            options=options,
        )


class VeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryRaw(
    _Operations, BlockingRaw
):
    """`VeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVery`, each method returning the answer as it came."""


class AsyncVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryRaw(
    _Operations, AwaitedRaw
):
    """`VeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryRaw`, to be awaited."""


class VeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVery(
    _Operations, Blocking
):
    """Operations tagged `very very very very very very very very very very very very very
    very very very very very very very very very very very very very very very very very
    very very very very very very very very very very long tag`.
    """

    with_raw_response = view(
        VeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryRaw
    )


class AsyncVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVery(
    _Operations, Awaited
):
    """`VeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVery`, to be awaited."""

    with_raw_response = view(
        AsyncVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryRaw
    )
