"""Rules on `x-moored-*`, which get no more trust than any other text of a document."""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document import codes
from moored.document.entries import operations
from moored.document.grammar import KINDS, OURS
from moored.document.nearest import did_you_mean
from moored.document.rules import job, pagination
from moored.document.rules.values import is_pointer, is_scalar
from moored.document.walk import Leads, Visit, walk
from moored.problems import Problem, quoted

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject

_SNAKE = re.compile(r"[a-z][a-z0-9_]*")
_CLASS = re.compile(r"[A-Z][A-Za-z0-9_]*")
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_EXTRAS = ("pace", "prepare", "start_and_wait", "telemetry")
_TOKEN_AUTH = ("client_secret_post", "client_secret_basic")

Check = Callable[[Any, Visit], str | None]


def known(document: Document) -> Iterator[Problem]:
    """Every `x-moored-*` key is one that means something where it stands."""
    everywhere = {key for table in _TABLE.values() for key in table}
    for visit, key in document.once(_found):
        here = _TABLE.get(visit.kind, {})
        if key in here:
            continue
        what = KINDS[visit.kind].title
        message = f"{quoted(key)} means nothing on {what}"
        hint = f"remove it: {key} belongs elsewhere" if key in everywhere else ""
        hint = hint or did_you_mean(key, here or everywhere, "remove it")
        yield document.problem(codes.EXTENSION_UNKNOWN, _place(visit, key), message, hint)


def values(document: Document) -> Iterator[Problem]:
    """The value of every `x-moored-*` key has the form that the key asks for."""
    for visit, key in document.once(_found):
        check = _TABLE.get(visit.kind, {}).get(key)
        expected = check(visit.value[key], visit) if check is not None else None
        if expected is not None:
            message = f"{quoted(key)} is not {expected}"
            yield document.problem(
                codes.EXTENSION_VALUE, _place(visit, key), message, f"write {expected}"
            )


def jobs(document: Document) -> Iterator[Problem]:
    """`x-moored-job` has every field and polls an operation that takes the job's id."""
    by_id = {entry.operation_id: entry for entry in operations(document) if entry.operation_id}
    for entry in operations(document):
        value = document.at(entry.pointer).get("x-moored-job")
        if isinstance(value, dict):
            yield from job.check(document, value, f"{entry.pointer}/x-moored-job", by_id)


def paginations(document: Document) -> Iterator[Problem]:
    """`x-moored-pagination` has what its kind asks for, and names what is there."""
    for entry in operations(document):
        value = document.at(entry.pointer).get("x-moored-pagination")
        if isinstance(value, dict):
            yield from pagination.check(document, value, entry)


def _found(document: Document) -> list[tuple[Visit, str]]:
    return [
        (visit, key)
        for visit in walk(document.root, "openapi", leads=document.lasting(_to_ours))
        for key in visit.value
        if key.startswith(OURS)
    ]


def _to_ours() -> Leads:
    return Leads(lambda _, value: any(key.startswith(OURS) for key in value))


def _place(visit: Visit, key: str) -> str:
    return visit.pointer + pointers.join(key)


def _snake(value: Any, visit: Visit) -> str | None:
    if isinstance(value, str) and _SNAKE.fullmatch(value) and not keyword.iskeyword(value):
        return None
    return "a name in snake_case that is no keyword"


def _class(value: Any) -> str | None:
    if isinstance(value, str) and _CLASS.fullmatch(value) and not keyword.iskeyword(value):
        return None
    return "a class name in CapWords that is no keyword"


def _schema_name(value: Any, visit: Visit) -> str | None:
    place = visit.pointer
    if place.startswith("/components/schemas/") and place.count("/") == 3:
        return _class(value)
    return _snake(value, visit)


def _flag(value: Any, visit: Visit) -> str | None:
    return None if isinstance(value, bool) else "true or false"


def _header_flag(value: Any, visit: Visit) -> str | None:
    if visit.value.get("in") != "header":
        return "for parameters other than headers"
    return _flag(value, visit)


def _one_or_many(value: Any, visit: Visit) -> str | None:
    kind = visit.value.get("type")
    if kind != "array" and not (isinstance(kind, list) and "array" in kind):
        return "for schemas other than arrays"
    return _flag(value, visit)


def _object(value: Any, visit: Visit) -> str | None:
    return None if isinstance(value, dict) else "an object"


def _failure(value: Any, visit: Visit) -> str | None:
    if not isinstance(value, dict) or not _is_failure(value):
        return "an object with when, equals and perhaps errors, code, message"
    return None


def _is_failure(value: JsonObject) -> bool:
    texts = {"when", "errors", "code", "message"}
    if not {"when", "equals"} <= set(value) <= texts | {"equals"}:
        return False
    inside = {"code", "message"} & set(value)
    return (
        all(is_pointer(value[key]) for key in texts & set(value))
        and is_scalar(value["equals"])
        and (not inside or "errors" in value)
    )


def _request_id(value: Any, visit: Visit) -> str | None:
    return None if isinstance(value, str) and _HEADER.fullmatch(value) else "the name of a header"


def _extras(value: Any, visit: Visit) -> str | None:
    known = isinstance(value, list) and all(one in _EXTRAS for one in value)
    return None if known else f"a list of {', '.join(_EXTRAS)}"


def _token_auth(value: Any, visit: Visit) -> str | None:
    if visit.value.get("type") != "oauth2":
        return "for security schemes other than oauth2"
    return None if value in _TOKEN_AUTH else f"one of {', '.join(_TOKEN_AUTH)}"


_TABLE: Mapping[str, Mapping[str, Check]] = {
    "openapi": {
        "x-moored-extras": _extras,
        "x-moored-failure": _failure,
        "x-moored-request-id": _request_id,
    },
    "tag": {"x-moored-name": _snake},
    "operation": {
        "x-moored-name": _snake,
        "x-moored-job": _object,
        "x-moored-pagination": _object,
    },
    "parameter": {
        "x-moored-name": _snake,
        "x-moored-client-option": _header_flag,
        "x-moored-idempotency-key": _header_flag,
    },
    "schema": {"x-moored-name": _schema_name, "x-moored-one-or-many": _one_or_many},
    "security-scheme": {"x-moored-token-auth": _token_auth},
}
