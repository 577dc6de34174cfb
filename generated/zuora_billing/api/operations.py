"""Operations: `Client.operations`."""

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
    def create_bulk_pdf_job(
        self,
        body: models.BulkPdfRequest,
        *,
        idempotency_key: str | None = None,
        zuora_track_id: str | None = None,
        options: Options | None = None,
    ) -> Call[models.BulkPdfJob]:
        """Start a job that exports PDF files in bulk.

        Starts a background job that packs the PDF files of many billing documents into
        ZIP files. `get_bulk_pdf_job` tells the state of the job and where the ZIP files
        are.

        One request must not name several documents whose PDF files have the same name.

        Zuora answers further questions in its [FAQs about exporting PDF files in
        bulk][faqs].

        [faqs]:
        https://docs.zuora.com/en/zuora-billing/bill-your-customer/export-bulk-pdf-files/faqs

        Operation `Create_BulkPDFToZIPGeneration`: `POST /v1/operations/bulk-pdf`.

        Args:
            body: The documents to export, and how.
            idempotency_key: A key of your own that stands for this one request. At
                most 255 characters.
            zuora_track_id: An identifier of your own by which to trace the call, to
                tie it to a process on your side when something has to be looked into.
                At most 64 characters.
            options: Settings for this call.

        Headers of the answer (`with_raw_response`): `Zuora-Request-Id`,
        `Zuora-Track-Id`.

        Raises `StatusError` with `Failure` in `body` (400, 4XX, 500).
        """
        return Call(
            operation="Create_BulkPDFToZIPGeneration",
            method="POST",
            path="/v1/operations/bulk-pdf",
            headers={
                "Idempotency-Key": key(idempotency_key, max_length=255),
                "Zuora-Track-Id": within(zuora_track_id, max_length=64),
            },
            client_headers=("Zuora-Entity-Ids", "Zuora-Version"),
            body=json_body(body),
            returns={"200": models.BulkPdfJob},
            errors={"4XX": models.Failure, "500": models.Failure},
            repeatable=True,
            options=options,
        )

    @operation
    def get_bulk_pdf_job(
        self,
        job_id: str,
        *,
        zuora_track_id: str | None = None,
        options: Options | None = None,
    ) -> Call[models.BulkPdfJob]:
        """Read the state of a job that exports PDF files in bulk.

        Tells how far a job is that `create_bulk_pdf_job` started, with the links from
        which its ZIP files can be downloaded.

        Operation `Get_BulkPDFToZIPGeneration`: `GET /v1/operations/bulk-pdf/{jobId}`.

        Args:
            job_id: The ID of the export job, from the answer that started it.
            zuora_track_id: An identifier of your own by which to trace the call, to
                tie it to a process on your side when something has to be looked into.
                At most 64 characters.
            options: Settings for this call.

        Headers of the answer (`with_raw_response`): `Zuora-Request-Id`,
        `Zuora-Track-Id`.

        Raises `StatusError` with `Failure` in `body` (4XX, 500).
        """
        return Call(
            operation="Get_BulkPDFToZIPGeneration",
            method="GET",
            path=path("/v1/operations/bulk-pdf/{job_id}", job_id=job_id),
            headers={"Zuora-Track-Id": within(zuora_track_id, max_length=64)},
            client_headers=("Zuora-Entity-Ids", "Zuora-Version"),
            returns={"200": models.BulkPdfJob},
            errors={"4XX": models.Failure, "500": models.Failure},
            options=options,
        )

    @operation
    def wait_for_bulk_pdf_job(
        self,
        job_id: str,
        *,
        timeout: float = 3600.0,
        on_progress: Callable[[models.BulkPdfJob], None] | None = None,
        options: Options | None = None,
    ) -> Wait[models.BulkPdfJob]:
        """Wait until a job that `create_bulk_pdf_job` has started is over.

        Repeats `get_bulk_pdf_job`, at first each second, later every half minute. All
        it needs is `job_id`, so that another process can take up the waiting.

        Args:
            job_id: The ID of the export job, from the answer that started it.
            timeout: Seconds; then the job goes on without being waited for.
            on_progress: Called with every answer.
            options: Settings for each call.

        Raises `JobFailedError` or `JobTimeoutError`, its `job` the last answer.
        """
        return Wait(
            call=_Operations.get_bulk_pdf_job.declare(self, job_id, options=options),
            status=lambda job: job.status,
            succeeded=("Completed",),
            failed=("Error", "Aborted", "Cancelled", "PartialComplete"),
            timeout=timeout,
            on_progress=on_progress,
        )


class OperationsRaw(_Operations, BlockingRaw):
    """`Operations`, each method returning the answer as it came."""


class AsyncOperationsRaw(_Operations, AwaitedRaw):
    """`OperationsRaw`, to be awaited."""


class Operations(_Operations, Blocking):
    """Work on many objects at once, carried out in the background."""

    with_raw_response = view(OperationsRaw)


class AsyncOperations(_Operations, Awaited):
    """`Operations`, to be awaited."""

    with_raw_response = view(AsyncOperationsRaw)
