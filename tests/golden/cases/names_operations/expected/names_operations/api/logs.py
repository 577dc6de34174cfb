"""logs: `Client.logs`."""

from __future__ import annotations

from builtins import list as _list
from typing import Annotated

from pydantic import Field

from .. import models
from .._core.answers import read_answer
from .._core.call import Call, limited
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.items import limited_items
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def delete_logs(
        self,
        *,
        ids: _list[Annotated[str, Field(max_length=5)]] | None = None,
        options: Options | None = None,
    ) -> Call[_list[str]]:
        """Call deleteLogs.

        Operation `deleteLogs`: `DELETE /logs`.

        Args:
            ids: `ids`. At most 9 items. Each item: at most 5 characters.
            options: Settings for this call.
        """
        return Call(
            operation="deleteLogs",
            method="DELETE",
            path="/logs",
            query=query(
                (
                    "ids",
                    limited(
                        "ids", limited_items("ids", ids, max_length=5), max_length=9
                    ),
                    True,
                )
            ),
            returns={"200": _list[str]},
            read=read_answer,
            options=options,
        )

    @operation
    def list(
        self,
        *,
        ids: _list[Annotated[str, Field(max_length=5)]] | None = None,
        options: Options | None = None,
    ) -> Call[_list[models.Log]]:
        """Call logs.

        Operation `logs`: `GET /logs`.

        Args:
            ids: `ids`. At most 9 items. Each item: at most 5 characters.
            options: Settings for this call.
        """
        return Call(
            operation="logs",
            method="GET",
            path="/logs",
            query=query(
                (
                    "ids",
                    limited(
                        "ids", limited_items("ids", ids, max_length=5), max_length=9
                    ),
                    True,
                )
            ),
            returns={"200": _list[models.Log]},
            options=options,
        )


class LogsRaw(_Operations, BlockingRaw):
    """`Logs`, each method returning the answer as it came."""


class AsyncLogsRaw(_Operations, AwaitedRaw):
    """`LogsRaw`, to be awaited."""


class Logs(_Operations, Blocking):
    """Operations tagged `logs`."""

    with_raw_response = view(LogsRaw)


class AsyncLogs(_Operations, Awaited):
    """`Logs`, to be awaited."""

    with_raw_response = view(AsyncLogsRaw)
