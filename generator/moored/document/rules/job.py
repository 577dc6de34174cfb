"""The form of `x-moored-job`, which ties an operation that starts a job to the one that polls it."""

from __future__ import annotations

import keyword
import re
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document import codes
from moored.document.nearest import did_you_mean
from moored.document.rules.values import is_pointer, is_scalars
from moored.problems import Problem, quoted
from moored.trail import plain, trail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from moored.document.entries import OperationEntry
    from moored.document.model import Document, JsonObject

_NAME = re.compile(r"[a-z][a-z0-9_]*")


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def _is_some(value: Any) -> bool:
    return is_scalars(value) and bool(value)


def _is_name(value: Any) -> bool:
    return (
        isinstance(value, str)
        and _NAME.fullmatch(value) is not None
        and not keyword.iskeyword(value)
    )


_FIELDS: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "poll": (_is_text, "an operationId"),
    "parameter": (_is_text, "the name of a parameter"),
    "id": (is_pointer, "a JSON Pointer such as /id"),
    "status": (is_pointer, "a JSON Pointer such as /status"),
    "succeeded": (_is_some, "a list of at least one value"),
    "failed": (is_scalars, "a list of values"),
    "name": (_is_name, "a name in snake_case"),
}
_OPTIONAL = frozenset({"name"})


def check(
    document: Document, value: JsonObject, pointer: str, by_id: Mapping[str, OperationEntry]
) -> Iterator[Problem]:
    """What is wrong with one `x-moored-job`."""
    for key in sorted(value.keys() - _FIELDS.keys()):
        message = f"x-moored-job has no field {quoted(key)}"
        hint = did_you_mean(key, _FIELDS, f"use {', '.join(_FIELDS)}")
        yield document.problem(codes.EXTENSION_VALUE, pointer + pointers.join(key), message, hint)
    for key, (is_right, expected) in _FIELDS.items():
        if key not in value and key not in _OPTIONAL:
            message = f"x-moored-job has no {quoted(key)}"
            yield document.problem(codes.EXTENSION_VALUE, pointer, message, f"add {expected}")
        elif key in value and not is_right(value[key]):
            message = f"{quoted(key)} of x-moored-job is not {expected}"
            yield document.problem(
                codes.EXTENSION_VALUE, f"{pointer}/{key}", message, f"write {expected}"
            )
    yield from _poll(document, value, pointer, by_id)
    polled = by_id.get(str(value.get("poll")))
    started = pointer.removesuffix("/x-moored-job")
    for key, operation in (("id", started), ("status", polled.pointer if polled else None)):
        if operation is not None and is_pointer(value.get(key)):
            yield from _target(document, f"{pointer}/{key}", value[key], operation)


def _poll(
    document: Document, value: JsonObject, pointer: str, by_id: Mapping[str, OperationEntry]
) -> Iterator[Problem]:
    poll, parameter = value.get("poll"), value.get("parameter")
    if not _is_text(poll):
        return
    entry = by_id.get(str(poll))
    if entry is None:
        message = f"there is no operation {quoted(poll)} to poll"
        hint = did_you_mean(str(poll), by_id, "name an operationId of the document")
        yield document.problem(codes.EXTENSION_TARGET, f"{pointer}/poll", message, hint)
        return
    operation = document.at(entry.pointer)
    names = [str(found.get("name")) for found in operation.get("parameters") or ()]
    if _is_text(parameter) and parameter not in names:
        message = f"{quoted(poll)} has no parameter {quoted(parameter)}"
        hint = did_you_mean(str(parameter), names, "name the one that takes the job's id")
        yield document.problem(codes.EXTENSION_TARGET, f"{pointer}/parameter", message, hint)


def _target(document: Document, place: str, target: str, operation: str) -> Iterator[Problem]:
    """Whether a pointer leads to a declared field of an operation's success body."""
    schemas = (document.root.get("components") or {}).get("schemas") or {}
    schema = _success(document.at(operation))
    found = trail(schema, target, schemas)
    # A component that is not there is a problem of the reference.
    is_gone = schema is not None and plain(schema, schemas) is None
    if found.lost is not None and not is_gone:
        name = place.rpartition("/")[2]
        message = f"{quoted(name)} of x-moored-job leads to no field of the success body"
        hint = did_you_mean(found.lost, found.known, "name a property that the body declares")
        yield document.problem(codes.EXTENSION_TARGET, place, message, hint)


def _success(operation: JsonObject) -> Any:
    for status, response in sorted((operation.get("responses") or {}).items()):
        for media_type, content in sorted((response.get("content") or {}).items()):
            if status.startswith("2") and "json" in media_type:
                return content.get("schema")
    return None
