"""What a call of Zuora Billing Documents raises.

ApiError
    TransportError                no complete answer came
        ApiConnectionError        also a ConnectionError
        ApiTimeoutError           also a TimeoutError
    StatusError                   the status of the answer is not 2xx
        ClientError               4xx
            BadRequestError       400
            UnauthorizedError     401
            ForbiddenError        403
            NotFoundError         404
            TooManyRequestsError  429
        ServerError               5xx
            InternalServerError   500
    RejectedError                 2xx, but the body says failure
    DecodeError                   the answer cannot be read
    JobError                      a job has not succeeded
        JobFailedError            it failed
        JobTimeoutError           it was not over in time; also a TimeoutError
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeAlias

if TYPE_CHECKING:
    from . import models

ErrorBody: TypeAlias = "models.Failure | None"
"""What the document declares for failures; `None` where something else, or nothing, came."""


class ApiError(Exception):
    """The base of every error that a call raises."""

    operation: str = ""
    """The operationId."""
    request_id: str | None = None
    """The server's name for the call, to quote in a support request."""
    attempts: int = 0
    """How often the request was sent."""
    seconds: float = 0.0
    """What the call took, with all attempts and pauses."""

    def of(self, *about: Any) -> Self:
        """Note which call this is about: operation, request id, attempts, seconds."""
        self.operation, self.request_id, self.attempts, self.seconds = about
        return self

    def __str__(self) -> str:
        request = f" (request {self.request_id})" if self.request_id else ""
        tries = f" after {self.attempts} attempts" if self.attempts > 1 else ""
        return f"{self.operation or 'call'}: {', '.join(map(str, self.args))}{tries}{request}"


class TransportError(ApiError):
    """No complete answer came."""

    sent: bool = True
    """Whether the request may have reached the server."""


class ApiConnectionError(TransportError, ConnectionError):
    """The connection could not be made, or broke."""


class ApiTimeoutError(TransportError, TimeoutError):
    """There was no complete answer in time."""


class StatusError(ApiError):
    """The status of the answer is not 2xx."""

    status: int = 0
    body: ErrorBody = None
    """The body, as the document declares it."""
    content: bytes = b""
    """The body, as it came."""
    headers: Mapping[str, str] = {}
    code: str | int | None = None
    """The code of the first error in the body."""
    reasons: tuple[tuple[Any, str], ...] = ()
    """Code and message of each error."""
    retry_after: float | None = None
    """Seconds that the server asks to wait."""


class ClientError(StatusError):
    """4xx."""


class ServerError(StatusError):
    """5xx."""


class BadRequestError(ClientError):
    status = 400


class UnauthorizedError(ClientError):
    status = 401


class ForbiddenError(ClientError):
    status = 403


class NotFoundError(ClientError):
    status = 404


class TooManyRequestsError(ClientError):
    status = 429


class InternalServerError(ServerError):
    status = 500


class RejectedError(ApiError):
    """The status is 2xx, but the body says failure."""

    body: ErrorBody = None
    """The body, as the document declares failures."""
    code: str | int | None = None
    """The code of the first error in the body."""
    reasons: tuple[tuple[Any, str], ...] = ()
    """Code and message of each error."""


class DecodeError(ApiError):
    """The answer cannot be read."""


class JobError(ApiError):
    """A job that was waited for has not succeeded."""

    job: Any = None
    """The last answer."""


class JobFailedError(JobError):
    """The job failed."""


class JobTimeoutError(JobError, TimeoutError):
    """The job was not over in time; it goes on."""
