"""Answers that come item by item (OpenAPI 3.2, section "Sequential Media Types")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from moored.ir.types import TypeRef
from moored.lower.context import Context
from moored.lower.types import ANY, type_of
from moored.media import essence, is_events, is_sequence
from moored.models.expressions import kinds_of

_EVENT = TypeRef(expression="ServerSentEvent")
_FIELDS = frozenset({"data", "event", "id", "retry"})
_VARIANTS = ("allOf", "anyOf", "oneOf")


def is_stream(media_type: str, said: Any) -> bool:
    """Whether a successful answer is read item by item."""
    named = isinstance(said, dict) and "itemSchema" in said
    parts = essence(media_type).startswith("multipart/")
    return is_sequence(media_type) or (named and not parts)


def stream_of(media_type: str, said: Any, context: Context) -> tuple[TypeRef, str]:
    """The type of the stream, and how events are read where items are whole ones.

    The items are what `itemSchema` says; before OpenAPI 3.2, what `schema` says of an item, or
    of an array of them. A string there says nothing of what is in it.
    """
    schema, declared = _item(said, context)
    whole = _whole_events(schema, context, declared) if is_events(media_type) else ""
    item = type_of(schema, context) if schema is not None else ANY
    if item == ANY and is_events(media_type):
        item = _EVENT
    return TypeRef(expression=f"Stream[{item.expression}]", models=item.models), whole


def item_schema(media_type: str, said: Any, context: Context) -> Any:
    """The schema of an item; `None` where the items are whole events that nothing is said of."""
    schema, _ = _item(said, context)
    untold = schema is None or type_of(schema, context) == ANY
    return None if untold and is_events(media_type) else schema


def _item(said: Any, context: Context) -> tuple[Any, bool]:
    """The schema of an item, and whether it is an `itemSchema`."""
    said = said if isinstance(said, dict) else {}
    if "itemSchema" in said:
        return said["itemSchema"], True
    return _from_whole(said.get("schema"), context), False


def _from_whole(schema: Any, context: Context) -> Any:
    resolved = context.resolved(schema)
    if not isinstance(resolved, dict):
        return None
    if "items" in resolved:
        return resolved["items"]
    return None if "string" in kinds_of(resolved) else schema


def _whole_events(schema: Any, context: Context, declared: bool) -> str:
    """`text` or `json` where a schema describes the fields of an event; else empty.

    One that is not an `itemSchema` does so only where `data` is a string beside others.
    """
    found = list(_properties(schema, context, 0))
    names = {name for one in found for name in one}
    if "data" not in names or not names <= _FIELDS:
        return ""
    if _texts(found, context):
        return "text" if declared or len(names) > 1 else ""
    return "json" if declared else ""


def _texts(found: list[dict[str, Any]], context: Context) -> bool:
    data = [context.resolved(one["data"]) for one in found if "data" in one]
    return all(not isinstance(one, dict) or "string" in kinds_of(one) for one in data)


def _properties(schema: Any, context: Context, depth: int) -> Iterator[dict[str, Any]]:
    """The properties of a schema and of those that it is made of."""
    resolved = context.resolved(schema)
    if not isinstance(resolved, dict) or depth > 8:
        return
    if resolved.get("properties"):
        yield resolved["properties"]
    for keyword in _VARIANTS:
        for part in resolved.get(keyword) or ():
            yield from _properties(part, context, depth + 1)
