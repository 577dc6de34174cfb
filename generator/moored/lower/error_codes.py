"""The codes of errors that a document enumerates, where a client looks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from moored.lower.context import Context

#: As `templates/runtime/_core/reasons.py` reads bodies for which no envelope is declared.
_CODES: Final = ("code", "error_code", "errorCode", "type")
_INSIDE: Final = ("error", "errors")
_BRANCHES: Final = ("allOf", "anyOf", "oneOf")


def error_codes(
    context: Context, errors: tuple[str, ...], code: tuple[str, ...]
) -> tuple[str | int, ...]:
    """The codes of all error bodies, sorted.

    Args:
        context: A normalised document.
        errors: The keys that lead to the errors of a body, as the failure envelope tells them.
        code: The keys that lead to the code in one of them; with none, the usual places count.
    """
    found: set[str | int] = set()
    for schema in _bodies(context):
        places = _at(context, schema, (*errors, *code)) if code else _usual(context, schema, ())
        for place in places:
            found.update(_values(context, place, ()))
    return tuple(sorted(found, key=lambda value: (isinstance(value, str), value)))


def _bodies(context: Context) -> Iterator[Any]:
    """The schemas of JSON answers that are no success."""
    for operation in context.operations.values():
        for status, response in operation.get("responses", {}).items():
            if not str(status).startswith("2"):
                for media in response.get("content", {}).values():
                    yield media.get("schema", {})


def _parts(context: Context, schema: Any, seen: tuple[int, ...]) -> Iterator[dict[str, Any]]:
    """A schema, the items of a list, and what it is composed of."""
    schema = context.resolved(schema)
    if not isinstance(schema, dict) or id(schema) in seen:
        return
    yield schema
    inner: Iterable[Any] = [one for key in _BRANCHES for one in schema.get(key, ())]
    for one in [*inner, schema.get("items")]:
        yield from _parts(context, one, (*seen, id(schema)))


def _at(context: Context, schema: Any, keys: tuple[str, ...]) -> Iterator[Any]:
    if not keys:
        yield schema
        return
    for part in _parts(context, schema, ()):
        if keys[0] in part.get("properties", {}):
            yield from _at(context, part["properties"][keys[0]], keys[1:])


def _usual(context: Context, schema: Any, seen: tuple[int, ...]) -> Iterator[Any]:
    for part in _parts(context, schema, seen):
        properties = part.get("properties", {})
        yield from (properties[name] for name in _CODES if name in properties)
        for name in _INSIDE:
            if name in properties:
                yield from _usual(context, properties[name], (*seen, id(part)))


def _values(context: Context, schema: Any, seen: tuple[int, ...]) -> Iterator[str | int]:
    for part in _parts(context, schema, seen):
        for value in (*part.get("enum", ()), *([part["const"]] if "const" in part else [])):
            if isinstance(value, str | int) and not isinstance(value, bool):
                yield value
