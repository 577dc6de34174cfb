"""A fake of Zuora Billing Documents, to test what uses its client."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Unpack

from . import models as _models
from ._core.auth import Auth
from ._core.fake import FakeApi as _FakeApi
from ._core.fake import FakeGroup as _FakeGroup
from ._core.fake import Route
from ._core.fake_answers import Example
from .api import billing_documents as _billing_documents
from .api import oauth as _oauth
from .api import operations as _operations
from .client import AsyncClient, Client, Options

_ERRORS: list[tuple[Any, Any]] = [
    (_models.Failure, {"processId": "example", "reasons": [{}], "success": False}),
]


class FakeBillingDocuments(_FakeGroup):
    """`Client.billing_documents`."""

    create_files_deletion_job = Route(
        _billing_documents.BillingDocuments.create_files_deletion_job,
        "POST /v1/accounts/billing-documents/files/deletion-jobs",
        Example(
            200,
            {
                "id": "2c92c8f83dc4f752013dc72c24ee016c",
                "status": "Pending",
                "success": True,
            },
        ),
        body=_models.FilesDeletionRequest,
    )

    get_files_deletion_job = Route(
        _billing_documents.BillingDocuments.get_files_deletion_job,
        "GET /v1/accounts/billing-documents/files/deletion-jobs/{jobId}",
        Example(
            200,
            {
                "id": "2c92c8f83dc4f752013dc72c24ee016c",
                "status": "Pending",
                "success": True,
            },
            at=("status",),
            states=("Pending", "Completed"),
        ),
    )


class FakeOAuth(_FakeGroup):
    """`Client.oauth`."""

    create_token = Route(
        _oauth.OAuth.create_token,
        "POST /oauth/token",
        Example(
            200,
            {
                "access_token": "c652cbc0ea384b9f81856a93a2a74538",
                "expires_in": 3599,
                "jti": "c652cbc0ea384b9f81856a93a2a74539",
                "scope": "user.7c4d5433dc234c369a01b9719ecd059f entity.1a2b7a37-3e7d-4cb3-b0e2-883de9e766cc entity.c92ed977-510c-4c48-9b51-8d5e848671e9 service.echo.read tenant.19",
                "token_type": "bearer",
            },
        ),
    )


class FakeOperations(_FakeGroup):
    """`Client.operations`."""

    create_bulk_pdf_job = Route(
        _operations.Operations.create_bulk_pdf_job,
        "POST /v1/operations/bulk-pdf",
        Example(
            200,
            {
                "jobId": "402880de8ce7edc3018ce7f18404312a",
                "status": "Completed",
                "createdBy": "2c92c8fb7a2d26b6017a2eaa64c72dea",
                "createdOn": "2024-04-19 05:19:32",
                "jobName": "BulkPDFGenerationJobV1",
                "skippedDocuments": [
                    {
                        "docType": "Invoice",
                        "objectIds": ["8a90a04d8e323748018e327b4a0825a0"],
                    },
                    {
                        "docType": "CreditMemo",
                        "objectIds": ["402880de8ce7edc3018ce7f18404315a"],
                    },
                ],
                "stepStatus": "PostProcessing",
                "success": True,
            },
        ),
        body=_models.BulkPdfRequest,
    )

    get_bulk_pdf_job = Route(
        _operations.Operations.get_bulk_pdf_job,
        "GET /v1/operations/bulk-pdf/{jobId}",
        Example(
            200,
            {
                "jobId": "2c92c8955bd63cc1015bd7c151af02ab",
                "status": "Completed",
                "createdBy": "caf630704a6f4100818601625ecffe0b",
                "createdOn": "2024-01-08 12:52:05",
                "fileUrls": [
                    "https://s3.us-west-2.amazonaws.com/billing-file-repository/bulk-pdf-generation/12345/all-invoices-posted-jan-2024_1.zip?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20231222T075849Z&X-Amz-SignedHeaders=host&X-Amz-Expires=259199&X-Amz-Credential=fakeMyKeyId%2F20231222%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Signature=62368dbec1763101fba328cf83ae7d3efd780fa03f443370d2f353757e79fc99",
                    "https://s3.us-west-2.amazonaws.com/billing-file-repository/bulk-pdf-generation/12345/all-invoices-posted-jan-2024_2.zip?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20231222T075849Z&X-Amz-SignedHeaders=host&X-Amz-Expires=259199&X-Amz-Credential=fakeMyKeyId%2F20231222%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Signature=62368dbec1763101fba328cf83ae7d3efd780fa03f443370d2f353757e79fc99",
                ],
                "jobName": "BulkPDFGenerationJobV1",
                "stepStatus": "PostProcessing",
                "success": True,
            },
            at=("status",),
            states=("Pending", "Completed"),
        ),
    )


class Fake(_FakeApi):
    """The API, in process: every operation answers with an example until it is told otherwise.

    No call of its clients goes over the network, and none waits.
    """

    def __init__(self) -> None:
        super().__init__(_ERRORS)
        self.billing_documents = FakeBillingDocuments(self._server)
        self.oauth = FakeOAuth(self._server)
        self.operations = FakeOperations(self._server)

    def client(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://rest.test.zuora.com",
        **options: Unpack[Options],
    ) -> Client:
        """A client whose calls the fake answers."""
        http = self._blocking(base_url)
        made = Client(auth=auth, base_url=base_url, http_client=http, **options)
        return self._timeless(made, http)

    def async_client(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://rest.test.zuora.com",
        **options: Unpack[Options],
    ) -> AsyncClient:
        """The same, to be awaited."""
        http = self._awaited(base_url)
        made = AsyncClient(auth=auth, base_url=base_url, http_client=http, **options)
        return self._timeless(made, http)
