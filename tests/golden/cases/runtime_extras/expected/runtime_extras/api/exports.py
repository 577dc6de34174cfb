"""exports: `Client.exports`."""

from __future__ import annotations

from collections.abc import Callable

from .. import models
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.jobs import Wait
from .._core.start import started
from ..client import Options


class _Operations:
    @operation
    def start_export(self, *, options: Options | None = None) -> Call[models.Export]:
        """Call startExport.

        Operation `startExport`: `POST /exports`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="startExport",
            method="POST",
            path="/exports",
            returns={"200": models.Export},
            options=options,
        )

    @operation
    def get_export(
        self, id: str, *, options: Options | None = None
    ) -> Call[models.Export]:
        """Call getExport.

        Operation `getExport`: `GET /exports/{id}`.

        Args:
            id: `id`.
            options: Settings for this call.
        """
        return Call(
            operation="getExport",
            method="GET",
            path=path("/exports/{id}", id=id),
            returns={"200": models.Export},
            options=options,
        )

    @operation
    def wait_for_export(
        self,
        id: str,
        *,
        timeout: float = 3600.0,
        on_progress: Callable[[models.Export], None] | None = None,
        options: Options | None = None,
    ) -> Wait[models.Export]:
        """Wait until a job that `start_export` has started is over.

        Repeats `get_export`, at first each second, later every half minute. All it
        needs is `id`, so that another process can take up the waiting.

        Args:
            id: `id`.
            timeout: Seconds; then the job goes on without being waited for.
            on_progress: Called with every answer.
            options: Settings for each call.

        Raises `JobFailedError` or `JobTimeoutError`, its `job` the last answer.
        """
        return Wait(
            call=_Operations.get_export.declare(self, id, options=options),
            status=lambda job: job.state,
            succeeded=("done",),
            failed=("broken",),
            timeout=timeout,
            on_progress=on_progress,
        )

    start_export_and_wait = started(start_export, wait_for_export, lambda job: job.id)
    """`start_export`, then `wait_for_export`."""


class ExportsRaw(_Operations, BlockingRaw):
    """`Exports`, each method returning the answer as it came."""


class AsyncExportsRaw(_Operations, AwaitedRaw):
    """`ExportsRaw`, to be awaited."""


class Exports(_Operations, Blocking):
    """Operations tagged `exports`."""

    with_raw_response = view(ExportsRaw)


class AsyncExports(_Operations, Awaited):
    """`Exports`, to be awaited."""

    with_raw_response = view(AsyncExportsRaw)
