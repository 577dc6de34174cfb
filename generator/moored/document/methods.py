"""The operations of one path item: under the fixed methods, and under `additionalOperations`.

OpenAPI 3.2, Path Item Object: `additionalOperations` maps any other HTTP method, spelled as it is
sent, to its operation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moored import pointer as pointers
from moored.document.grammar import METHODS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from moored.document.model import JsonObject

ADDITIONAL: Final = "additionalOperations"
FIXED: Final = frozenset(method.upper() for method in METHODS)


def operations_of(item: JsonObject) -> Iterator[tuple[str, str, JsonObject]]:
    """Each operation of a path item: the method as it is sent, its pointer in the item, itself."""
    for method in METHODS:
        if isinstance(item.get(method), dict):
            yield method.upper(), f"/{method}", item[method]
    more = item.get(ADDITIONAL)
    for method, operation in more.items() if isinstance(more, dict) else ():
        if isinstance(operation, dict):
            yield method, pointers.join(ADDITIONAL, method), operation


def with_operations(
    item: JsonObject, change: Callable[[str, JsonObject], JsonObject | None]
) -> JsonObject:
    """A path item with its operations replaced; all else in it stays.

    Args:
        item: The path item.
        change: From the pointer in the item and the operation to what stands there afterwards;
            `None` leaves the operation out.
    """
    kept = {key: value for key, value in item.items() if key not in (*METHODS, ADDITIONAL)}
    more: JsonObject = {}
    for method, pointer, operation in operations_of(item):
        new = change(pointer, operation)
        if new is not None and method in FIXED:
            kept[method.lower()] = new
        elif new is not None:
            more[method] = new
    return {**kept, ADDITIONAL: more} if more else kept


def method_at(tokens: list[str]) -> tuple[str, int] | None:
    """The method that the keys below a path item name, and how many keys it takes."""
    if tokens and tokens[0] in METHODS:
        return tokens[0].upper(), 1
    if len(tokens) > 1 and tokens[0] == ADDITIONAL:
        return tokens[1], 2
    return None
