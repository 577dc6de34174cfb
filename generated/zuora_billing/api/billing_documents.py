"""Billing Documents: `Client.billing_documents`."""

from __future__ import annotations

from collections.abc import Callable

from .. import models
from .._core.body import json_body
from .._core.call import Call, key, path, within
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.jobs import Wait
from ..client import Options


class _Operations:
    @operation
    def create_files_deletion_job(
        self,
        body: models.FilesDeletionRequest,
        *,
        idempotency_key: str | None = None,
        zuora_track_id: str | None = None,
        options: Options | None = None,
    ) -> Call[models.FilesDeletionJobStarted]:
        """Start a job that deletes the billing document files of accounts.

        Starts a background job that removes every PDF file of the billing documents of
        the given accounts. Once the job has completed, all of these files are gone for
        good. `get_files_deletion_job` tells the state of the job.

        Needs the Billing user permission "Hard Delete Billing Document Files".

        Operation `POST_BillingDocumentFilesDeletionJob`: `POST /v1/accounts/billing-documents/files/deletion-jobs`.

        Args:
            body: The accounts, by ID or by key.
            idempotency_key: A key of your own that stands for this one request. At
                most 255 characters.
            zuora_track_id: An identifier of your own by which to trace the call, to
                tie it to a process on your side when something has to be looked into.
                At most 64 characters.
            options: Settings for this call.

        Headers of the answer (`with_raw_response`): `Zuora-Request-Id`,
        `Zuora-Track-Id`.

        Raises `StatusError` with `Failure` in `body` (4XX, 500).
        """
        return Call(
            operation="POST_BillingDocumentFilesDeletionJob",
            method="POST",
            path="/v1/accounts/billing-documents/files/deletion-jobs",
            headers={
                "Idempotency-Key": key(idempotency_key, max_length=255),
                "Zuora-Track-Id": within(zuora_track_id, max_length=64),
            },
            client_headers=("Zuora-Entity-Ids", "Zuora-Org-Ids", "Zuora-Version"),
            body=json_body(body),
            returns={"200": models.FilesDeletionJobStarted},
            errors={"4XX": models.Failure, "500": models.Failure},
            repeatable=True,
            options=options,
        )

    @operation
    def get_files_deletion_job(
        self,
        job_id: str,
        *,
        zuora_track_id: str | None = None,
        options: Options | None = None,
    ) -> Call[models.FilesDeletionJob]:
        """Read the state of a job that deletes billing document files.

        Tells how far a job is that `create_files_deletion_job` started.

        Needs the Billing user permission "Hard Delete Billing Document Files".

        Operation `GET_BillingDocumentFilesDeletionJob`: `GET /v1/accounts/billing-documents/files/deletion-jobs/{jobId}`.

        Args:
            job_id: The ID of the deletion job, from the answer that started it.
            zuora_track_id: An identifier of your own by which to trace the call, to
                tie it to a process on your side when something has to be looked into.
                At most 64 characters.
            options: Settings for this call.

        Headers of the answer (`with_raw_response`): `Zuora-Request-Id`,
        `Zuora-Track-Id`.

        Raises `StatusError` with `Failure` in `body` (4XX, 500).
        """
        return Call(
            operation="GET_BillingDocumentFilesDeletionJob",
            method="GET",
            path=path(
                "/v1/accounts/billing-documents/files/deletion-jobs/{job_id}",
                job_id=job_id,
            ),
            headers={"Zuora-Track-Id": within(zuora_track_id, max_length=64)},
            client_headers=("Zuora-Entity-Ids", "Zuora-Org-Ids", "Zuora-Version"),
            returns={"200": models.FilesDeletionJob},
            errors={"4XX": models.Failure, "500": models.Failure},
            options=options,
        )

    @operation
    def wait_for_files_deletion_job(
        self,
        job_id: str,
        *,
        timeout: float = 3600.0,
        on_progress: Callable[[models.FilesDeletionJob], None] | None = None,
        options: Options | None = None,
    ) -> Wait[models.FilesDeletionJob]:
        """Wait until a job that `create_files_deletion_job` has started is over.

        Repeats `get_files_deletion_job`, at first each second, later every half minute.
        All it needs is `job_id`, so that another process can take up the waiting.

        Args:
            job_id: The ID of the deletion job, from the answer that started it.
            timeout: Seconds; then the job goes on without being waited for.
            on_progress: Called with every answer.
            options: Settings for each call.

        Raises `JobFailedError` or `JobTimeoutError`, its `job` the last answer.
        """
        return Wait(
            call=_Operations.get_files_deletion_job.declare(
                self, job_id, options=options
            ),
            status=lambda job: job.status,
            succeeded=("Completed",),
            failed=("Error",),
            timeout=timeout,
            on_progress=on_progress,
        )


class BillingDocumentsRaw(_Operations, BlockingRaw):
    """`BillingDocuments`, each method returning the answer as it came."""


class AsyncBillingDocumentsRaw(_Operations, AwaitedRaw):
    """`BillingDocumentsRaw`, to be awaited."""


class BillingDocuments(_Operations, Blocking):
    """Invoices, credit memos and debit memos of accounts, and the files made from them."""

    with_raw_response = view(BillingDocumentsRaw)


class AsyncBillingDocuments(_Operations, Awaited):
    """`BillingDocuments`, to be awaited."""

    with_raw_response = view(AsyncBillingDocumentsRaw)
