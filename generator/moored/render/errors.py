"""`errors.py`: the exception tree, drawn in its docstring."""

from __future__ import annotations

from dataclasses import dataclass

from moored.ir.api import Api
from moored.render.code import Code
from moored.render.docstrings import docstring
from moored.render.literals import literal
from moored.render.pages import has_pages
from moored.render.prose import sentence

# RFC 9110 section 15 and the registry of status codes: the statuses that callers tell apart.
_USUAL = {
    400: "BadRequest",
    401: "Unauthorized",
    403: "Forbidden",
    404: "NotFound",
    429: "TooManyRequests",
    500: "InternalServer",
}
# Those that get a class only where the document declares them.
_DECLARED = {
    402: "PaymentRequired",
    405: "MethodNotAllowed",
    406: "NotAcceptable",
    407: "ProxyAuthenticationRequired",
    408: "RequestTimeout",
    409: "Conflict",
    410: "Gone",
    411: "LengthRequired",
    412: "PreconditionFailed",
    413: "ContentTooLarge",
    414: "UriTooLong",
    415: "UnsupportedMediaType",
    416: "RangeNotSatisfiable",
    417: "ExpectationFailed",
    422: "UnprocessableContent",
    421: "MisdirectedRequest",
    423: "Locked",
    424: "FailedDependency",
    425: "TooEarly",
    426: "UpgradeRequired",
    428: "PreconditionRequired",
    431: "RequestHeaderFieldsTooLarge",
    451: "UnavailableForLegalReasons",
    501: "NotImplemented",
    502: "BadGateway",
    503: "ServiceUnavailable",
    504: "GatewayTimeout",
    505: "HttpVersionNotSupported",
    507: "InsufficientStorage",
    508: "LoopDetected",
    511: "NetworkAuthenticationRequired",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusView:
    """The class of one status."""

    name: Code
    base: Code
    status: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorsView:
    """The module."""

    docstring: Code
    typed: bool
    body_type: Code
    codes: Code
    code_type: Code
    statuses: tuple[StatusView, ...]
    waits: bool
    pages: bool
    names: tuple[Code, ...]


def errors_view(api: Api) -> ErrorsView:
    """The view of `errors.py`."""
    kinds = _kinds(api)
    waits = any(one.job for group in api.groups for one in group.operations)
    pages = has_pages(api)
    bodies = _bodies(api)
    return ErrorsView(
        docstring=docstring(_tree(api, kinds, waits, pages), 0),
        typed=any(body.startswith("models.") for body in bodies),
        body_type=Code(" | ".join([*bodies, "None"])),
        codes=Code(", ".join(literal(code) for code in api.error_codes)),
        code_type=Code("ErrorCode | None" if api.error_codes else "str | int | None"),
        statuses=tuple(_status(status, name) for status, name in kinds.items()),
        waits=waits,
        pages=pages,
        names=tuple(Code(name) for name in _names(kinds, waits, pages)),
    )


def _kinds(api: Api) -> dict[int, str]:
    declared = {
        int(response.status)
        for group in api.groups
        for operation in group.operations
        for response in operation.responses
        if response.status.isdecimal()
    }
    found = _USUAL | {status: _DECLARED[status] for status in declared if status in _DECLARED}
    return {status: f"{found[status]}Error" for status in sorted(found)}


def _bodies(api: Api) -> list[str]:
    found = {
        response.type.plain
        for group in api.groups
        for operation in group.operations
        for response in operation.responses
        if not response.succeeds and response.type is not None
    }
    known = {model.name for model in api.models} | {alias.name for alias in api.aliases}
    return sorted(f"models.{one}" for one in found if one in known) + (
        ["Any"] if found - known or not found else []
    )


def _status(status: int, name: str) -> StatusView:
    return StatusView(
        name=Code(name),
        base=Code("ClientError" if status < 500 else "ServerError"),
        status=Code(str(status)),
    )


def _names(kinds: dict[int, str], waits: bool, pages: bool) -> list[str]:
    return sorted(
        ["ApiError", "TransportError", "ApiConnectionError", "ApiTimeoutError", "StatusError"]
        + ["ClientError", "ServerError", "RejectedError", "DecodeError", *kinds.values()]
        + (["JobError", "JobFailedError", "JobTimeoutError"] if waits else [])
        + (["PaginationError"] if pages else [])
    )


def _tree(api: Api, kinds: dict[int, str], waits: bool, pages: bool) -> list[str]:
    rows: list[tuple[int, str, str]] = [
        (0, "ApiError", ""),
        (1, "TransportError", "no complete answer came"),
        (2, "ApiConnectionError", "also a ConnectionError"),
        (2, "ApiTimeoutError", "also a TimeoutError"),
        (1, "StatusError", "the status of the answer is not 2xx"),
        (2, "ClientError", "4xx"),
        *((3, name, str(status)) for status, name in kinds.items() if status < 500),
        (2, "ServerError", "5xx"),
        *((3, name, str(status)) for status, name in kinds.items() if status >= 500),
        (1, "RejectedError", "2xx, but the body says failure"),
        (1, "DecodeError", "the answer cannot be read"),
    ]
    if waits:
        rows += [
            (1, "JobError", "a job has not succeeded"),
            (2, "JobFailedError", "it failed"),
            (2, "JobTimeoutError", "it was not over in time; also a TimeoutError"),
        ]
    if pages:
        rows += [(1, "PaginationError", "a page cannot be asked for")]
    title = f"What a call of {sentence(api.title).rstrip('.')} raises."
    width = max(4 * depth + len(name) for depth, name, _ in rows) + 2
    lines = [f"{'    ' * depth}{name:<{width - 4 * depth}}{said}" for depth, name, said in rows]
    return [title, "", *lines]
