"""The models of Zuora Billing Documents."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ._core.model import Model, OmitNone, OneOrMany


class BulkPdfJob(Model):
    """An export job."""

    job_id: Annotated[str, Field(alias="jobId")]
    """The ID of the job, by which to ask for its state."""
    status: str
    """The state of the job, such as `Completed`."""
    created_by: Annotated[str | None, Field(alias="createdBy")] = None
    """The ID of the user who created the job."""
    created_on: Annotated[str | None, Field(alias="createdOn")] = None
    """When the job was created, such as `2024-04-19 05:19:32`: date and time with a space
    between them and without a time zone, hence no `date-time` of RFC 3339.
    """
    file_urls: Annotated[list[str] | None, OneOrMany, Field(alias="fileUrls")] = None
    """Where the ZIP files can be downloaded: presigned URLs of a storage on another host.
    """
    job_name: Annotated[str | None, Field(alias="jobName")] = None
    """The name that the request gave the job."""
    skipped_documents: Annotated[
        list[DocumentList] | None, Field(alias="skippedDocuments")
    ] = None
    """The documents that were not packed, such as those marked as invalid."""
    step_status: Annotated[str | None, Field(alias="stepStatus")] = None
    """The step that the job has come to, such as `PostProcessing`."""
    success: bool | None = None
    """Whether the request was processed; it does not tell how the job fares."""


class BulkPdfRequest(Model):
    """What to export, and how."""

    documents: list[DocumentList]
    """The documents to export, as a list of IDs for each type of document."""
    file_name: Annotated[str, Field(alias="fileName", max_length=32)]
    """What the names of the ZIP files begin with; an underscore and a number follow. With
    `all-invoices-posted-jan-2024` the files are `all-invoices-posted-jan-2024_1.zip`,
    `all-invoices-posted-jan-2024_2.zip`, and so on.

    One ZIP file holds at most 1000 document IDs, so that the number of invoice IDs
    decides how many files there are; the answer has a URL for each. At most 32
    characters.
    """
    index_file_format: Annotated[Literal["JSON", "CSV"], Field(alias="indexFileFormat")]
    """The format of the index file, which describes the files and what they hold."""
    generate_missing_pdf: Annotated[bool, Field(alias="generateMissingPDF")] = False
    """What becomes of documents in the list that have no PDF yet. `true`: all of their
    PDFs are generated at once before the packing begins. `false`: they are marked as
    invalid and not packed, and the answer lists their IDs.
    """
    ignore_archived_files: Annotated[
        bool | None, OmitNone, Field(alias="ignoreArchivedFiles")
    ] = None
    """`true` passes over PDF files that have been archived, so that they do not make the
    request for the whole job fail.
    """
    name: Annotated[str | None, OmitNone, Field(max_length=32)] = None
    """A name for the job. At most 32 characters."""
    persist_index_file: Annotated[bool, Field(alias="persistIndexFile")] = True
    """Whether an index file is generated and packed into the ZIP file; `false` does
    neither. Helps to handle many requests efficiently.
    """


class DocumentList(Model):
    """Billing documents of one type."""

    doc_type: Annotated[
        Literal["Invoice", "CreditMemo", "DebitMemo"] | None,
        OmitNone,
        Field(alias="docType"),
    ] = None
    """The type of the documents."""
    object_ids: Annotated[list[str] | None, OmitNone, Field(alias="objectIds")] = None
    """The IDs of the documents."""


class Failure(Model):
    """Why a call failed."""

    process_id: Annotated[str | None, Field(alias="processId")] = None
    """Identifies the process that failed."""
    reasons: list[FailureReason] | None = None
    """What went wrong."""
    success: bool | None = None
    """False, as the call failed."""


class FailureReason(Model):
    """One thing that went wrong."""

    code: int | None = None
    """Zuora's number for what went wrong."""
    message: str | None = None
    """What went wrong, in words."""


class FilesDeletionJob(Model):
    """A deletion job."""

    id: str
    """The ID of the job."""
    status: Literal["Pending", "Processing", "Completed", "Error"]
    """The state of the job; it has ended once this is `Completed` or `Error`."""
    success: bool | None = None
    """Whether the request was processed; it does not tell how the job fares."""


class FilesDeletionJobStarted(Model):
    """A deletion job that has just been created."""

    id: str
    """The ID of the job, by which to ask for its state."""
    status: Literal["Pending"]
    """The state of the job, which has not started yet."""
    success: bool | None = None
    """Whether the request was processed."""


class FilesDeletionRequest(Model):
    """The accounts whose billing document files are to be deleted: specify either
    `accountIds` or `accountKeys`.
    """

    account_ids: Annotated[list[str] | None, OmitNone, Field(alias="accountIds")] = None
    """The accounts by their IDs. A request must specify either `accountIds` or
    `accountKeys`.
    """
    account_keys: Annotated[list[str] | None, OmitNone, Field(alias="accountKeys")] = (
        None
    )
    """The accounts by their IDs, their numbers, or both mixed. A request must specify
    either `accountIds` or `accountKeys`.
    """


class Token(Model):
    """A token, to be used until it expires."""

    access_token: Annotated[str | None, Field(repr=False)] = None
    """The token, which the `Authorization` header of other calls takes."""
    expires_in: int | None = None
    """The seconds until the token expires."""
    jti: str | None = None
    """The ID of the token."""
    scope: str | None = None
    """What the token gives access to, separated by spaces."""
    token_type: str | None = None
    """The kind of token, `bearer`."""


class TokenRequest(Model):
    """The credentials of an OAuth client."""

    client_id: Annotated[str, Field(min_length=36, max_length=36)]
    """The ID of the OAuth client. Exactly 36 characters."""
    client_secret: Annotated[str, Field(repr=False, max_length=42)]
    """The secret of the OAuth client. At most 42 characters."""
    grant_type: Literal["client_credentials"]
    """The kind of grant; there is only this one."""
