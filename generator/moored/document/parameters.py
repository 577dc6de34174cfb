"""The complete parameters of an operation (OpenAPI 3.1, Path Item and Parameter Object)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from moored.document.model import JsonObject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

#: Headers that the transport writes; OpenAPI itself ignores the first three as parameters.
TRANSPORT_HEADERS = frozenset(
    {
        "accept",
        "authorization",
        "content-type",
        "accept-encoding",
        "connection",
        "content-encoding",
        "content-length",
        "cookie",
        "host",
        "te",
        "transfer-encoding",
        "upgrade",
        "user-agent",
    }
)

#: The styles of each place; where a parameter names none, the first holds.
STYLES: Final = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "tabDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
    "querystring": (),
}
_VARIABLE = re.compile(r"\{([^{}]*)\}")

Found = tuple[JsonObject, str]


def merged(
    operation: Iterable[Any],
    path_item: Iterable[Any],
    operation_place: str,
    path_place: str,
    resolve: Callable[[Any, str], tuple[Any, str]],
) -> list[Found]:
    """The parameters of an operation, then those of its path item that it does not replace.

    Args:
        operation: The operation's own list.
        path_item: The path item's list.
        operation_place: The pointer of the operation.
        path_place: The pointer of the path item.
        resolve: Follows references: value and pointer in, value and pointer out.

    Returns:
        Each parameter with its pointer.
    """
    own = list(_resolved(operation, operation_place, resolve))
    taken = {identity(parameter) for parameter, _ in own}
    inherited = [
        found
        for found in _resolved(path_item, path_place, resolve)
        if identity(found[0]) not in taken
    ]
    return own + inherited


def placeholders(path: str) -> list[str]:
    """The names in a path template; a fragment, which is never sent, has none."""
    return _VARIABLE.findall(path.partition("#")[0])


def is_transport_header(parameter: JsonObject) -> bool:
    """Whether a parameter is a header that only the transport can set rightly."""
    name = parameter.get("name")
    return (
        parameter.get("in") == "header"
        and isinstance(name, str)
        and name.lower() in TRANSPORT_HEADERS
    )


def _resolved(
    values: Iterable[Any], place: str, resolve: Callable[[Any, str], tuple[Any, str]]
) -> Iterator[Found]:
    for index, value in enumerate(values):
        parameter, pointer = resolve(value, f"{place}/parameters/{index}")
        if isinstance(parameter, dict) and "$ref" not in parameter:
            yield parameter, pointer


def identity(parameter: JsonObject) -> tuple[str, str]:
    """What makes a parameter one of its kind: name and place."""
    name, where = str(parameter.get("name")), str(parameter.get("in"))
    # Header names are case-insensitive (RFC 9110 section 5.1).
    return (name.lower() if where == "header" else name), where
