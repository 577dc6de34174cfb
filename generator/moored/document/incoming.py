"""What the API sends by itself: webhooks, and the callbacks of operations, all under `webhooks`.

OpenAPI 3.1, OpenAPI Object (`webhooks`) and Callback Object: both hold path items, whose operations
are requests that the user of the API receives.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.entries import OperationEntry, operations, operations_at
from moored.document.grammar import is_extension
from moored.document.methods import operations_of
from moored.document.origins import Origins
from moored.document.references import local_pointer
from moored.document.walk import reference_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import Document, JsonObject


def gathered(document: Document) -> Document:
    """The document with its callbacks among its webhooks, and no references in their place.

    The callback `paid` of `createOrder` is the webhook `createOrder paid`; where a callback has
    several expressions, each is told in the key as well.
    """
    found = {key: (item, at) for key, item, at in _items(document)}
    root = {key: value for key, value in document.root.items() if key != "webhooks"}
    if not found:
        return replace(document, root=root)
    origins = Origins(document)
    for key, (_, at) in found.items():
        if at != pointers.join("webhooks", key):
            origins.move(pointers.join("webhooks", key), at)
    root["webhooks"] = {key: item for key, (item, _) in found.items()}
    return replace(document, root=root, origins=origins.result())


def webhooks(document: Document) -> Iterator[tuple[str, str, JsonObject]]:
    """Each webhook with the pointer and the value of its path item."""
    items = document.root.get("webhooks")
    for key, item in items.items() if isinstance(items, dict) else ():
        if isinstance(item, dict):
            yield key, pointers.join("webhooks", key), item


def incoming_operations(document: Document) -> Iterator[tuple[str, OperationEntry]]:
    """The operations of webhooks and callbacks, each with the name of its webhook, sorted."""
    for key, pointer, item in sorted(webhooks(gathered(document))):
        for entry in operations_at("", pointer, item):
            yield key, entry


def recorded_operations(document: Document) -> Iterator[tuple[str, OperationEntry]]:
    """Every operation as the lock calls it: `METHOD /path`, or `METHOD webhook:name`."""
    for entry in operations(document):
        yield entry.key, entry
    for name, entry in incoming_operations(document):
        yield f"{entry.method} webhook:{name}", entry


def webhook_names(document: Document) -> dict[str, str]:
    """The name of each operation of a webhook by its pointer: its operationId, or its key."""
    return {
        at + place: operation.get("operationId") or key
        for key, at, item in webhooks(document)
        for _, place, operation in operations_of(item)
    }


def _items(document: Document) -> Iterator[tuple[str, JsonObject, str]]:
    for key, at, item in webhooks(document):
        yield key, *_followed(document, item, at)
    for entry in operations(document):
        callbacks = document.at(entry.pointer).get("callbacks")
        for name, value in callbacks.items() if isinstance(callbacks, dict) else ():
            place = pointers.join("callbacks", name)
            callback, at = _followed(document, value, entry.pointer + place)
            shown = [one for one in callback if not is_extension(one)]
            for expression in shown:
                key = f"{entry.name} {name}" + (f" {expression}" if len(shown) > 1 else "")
                inside = at + pointers.join(expression)
                yield key, *_followed(document, callback[expression], inside)


def _followed(document: Document, value: Any, at: str) -> tuple[JsonObject, str]:
    """What a chain of references names in the end, and where that stands."""
    seen: set[str] = set()
    while (text := reference_in(value)) is not None and text not in seen:
        seen.add(text)
        pointer = local_pointer(text)
        try:
            value, at = (value, at) if pointer is None else (document.at(pointer), pointer)
        except KeyError:
            break
    return (value if isinstance(value, dict) else {}), at
