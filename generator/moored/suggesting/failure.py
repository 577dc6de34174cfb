"""A 2xx whose body says failure: `x-moored-failure`, for the whole document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from moored import pointer as pointers
from moored.document import Document
from moored.problems import quoted
from moored.suggesting.facts import Field, Operation
from moored.suggesting.suggestion import Suggestion
from moored.trail import item_of

_FLAGS = frozenset({"success", "ok", "succeeded", "issuccess", "issuccessful", "successful"})
_ERRORS = ("reasons", "errors", "error")
_CODES = ("code", "errorcode", "reasoncode", "type")
_MESSAGES = ("message", "errormessage", "detail", "description", "msg", "title")
_SHARE = 0.5


def failure(document: Document, operations: tuple[Operation, ...]) -> Iterator[Suggestion]:
    """At most one suggestion: of the flag that most answers have."""
    if "x-moored-failure" in document.root:
        return
    answered = [one for one in operations if one.answer is not None]
    flags = Counter(field.pointer for one in answered for field in one.answered if _is_flag(field))
    for flag, count in flags.most_common(1):
        carried = _errors(flag, operations)
        if count < 3 or count < _SHARE * len(answered) or carried is None:
            return
        yield Suggestion(
            kind="failure",
            subject="the document",
            target="$",
            update={"x-moored-failure": {"when": flag, "equals": False, **carried}},
            reason=(
                f"{count:,} of {len(answered):,} successful answers have the flag {quoted(flag)},"
                f" and {quoted(carried['errors'] or '/')} says why it is false"
            ),
        )


def _is_flag(field: Field) -> bool:
    """A flag of the whole body that may be false."""
    values = field.schema.get("enum", [field.schema.get("const", False)])
    return (
        field.name in _FLAGS
        and not field.parents
        and field.types == {"boolean"}
        and False in values
    )


def _errors(flag: str, operations: tuple[Operation, ...]) -> dict[str, str] | None:
    """Where errors stand beside the flag, in an answer of any status."""
    found: Counter[tuple[tuple[str, str], ...]] = Counter()
    for operation in operations:
        for schema in _bodies(operation):
            fields = list(operation.fields(schema, depth=1))
            if any(one.pointer == flag for one in fields):
                found.update([tuple(one.items()) for one in _carriers(operation, fields)])
    best = max(found.items(), key=lambda one: (len(one[0]), one[1]), default=None)
    return dict(best[0]) if best is not None else None


def _bodies(operation: Operation) -> Iterator[Any]:
    for _, response in sorted((operation.value.get("responses") or {}).items()):
        for _, said in sorted((response.get("content") or {}).items()):
            yield (said or {}).get("schema")


def _carriers(operation: Operation, fields: list[Field]) -> Iterator[dict[str, str]]:
    for field in fields:
        if field.name not in _ERRORS or not field.types <= {"array", "object"} or not field.types:
            continue
        inside = field.schema
        if field.types == {"array"}:
            inside = item_of(field.schema, operation.schemas) or {}
        told = {"errors": field.pointer}
        known = {one.name: one.pointer for one in operation.fields(inside, depth=1)}
        for key, wanted in (("code", _CODES), ("message", _MESSAGES)):
            pointer = next((known[name] for name in wanted if name in known), None)
            if pointer is not None:
                told[key] = pointer
        yield told


def pointer_name(pointer: str) -> str:
    """The last name of a pointer."""
    return pointers.split(pointer)[-1]
