"""Exports: `Client.exports`."""

from __future__ import annotations

from collections.abc import Callable

from .. import models
from .._core.body import json_body
from .._core.call import Call, key, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.jobs import Wait
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def start_export(
        self,
        body: models.StartExportRequest,
        *,
        idempotency_key: str | None = None,
        options: Options | None = None,
    ) -> Call[models.Answer]:
        """Call startExport.

        Operation `startExport`: `POST /exports`.

        Args:
            body: What to send.
            idempotency_key: `Idempotency-Key`. At most 36 characters.
            options: Settings for this call.
        """
        return Call(
            operation="startExport",
            method="POST",
            path="/exports",
            headers={"Idempotency-Key": key(idempotency_key, max_length=36)},
            body=json_body(body),
            returns={"202": models.Answer},
            repeatable=True,
            options=options,
        )

    @operation
    def get_export(
        self,
        export_id: str,
        *,
        tenant: str,
        verbose: bool | None = None,
        options: Options | None = None,
    ) -> Call[models.Answer]:
        """Call getExport.

        Operation `getExport`: `GET /exports/{export-id}`.

        Args:
            export_id: The job.
            tenant: `tenant`.
            verbose: `verbose`.
            options: Settings for this call.
        """
        return Call(
            operation="getExport",
            method="GET",
            path=path("/exports/{export_id}", export_id=export_id),
            query=query(("tenant", tenant, True), ("verbose", verbose, True)),
            returns={"200": models.Answer},
            options=options,
        )

    @operation
    def wait_for_export(
        self,
        export_id: str,
        *,
        tenant: str,
        timeout: float = 3600.0,
        on_progress: Callable[[models.Answer], None] | None = None,
        options: Options | None = None,
    ) -> Wait[models.Answer]:
        """Wait until a job that `start_export` has started is over.

        Repeats `get_export`, at first each second, later every half minute. All it
        needs is `export_id`, so that another process can take up the waiting.

        Args:
            export_id: The job.
            tenant: `tenant`.
            timeout: Seconds; then the job goes on without being waited for.
            on_progress: Called with every answer.
            options: Settings for each call.

        Raises `JobFailedError` or `JobTimeoutError`, its `job` the last answer.
        """
        return Wait(
            call=_Operations.get_export.declare(
                self, export_id, tenant=tenant, options=options
            ),
            status=lambda job: job.job.state,
            succeeded=("done", "done; partly"),
            failed=("failed",),
            timeout=timeout,
            on_progress=on_progress,
        )


class ExportsRaw(_Operations, BlockingRaw):
    """`Exports`, each method returning the answer as it came."""


class AsyncExportsRaw(_Operations, AwaitedRaw):
    """`ExportsRaw`, to be awaited."""


class Exports(_Operations, Blocking):
    """Operations tagged `Exports`."""

    with_raw_response = view(ExportsRaw)


class AsyncExports(_Operations, Awaited):
    """`Exports`, to be awaited."""

    with_raw_response = view(AsyncExportsRaw)
