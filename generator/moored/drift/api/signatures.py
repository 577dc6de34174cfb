"""Methods and arguments as Python text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from moored.drift.api.payloads import content_of, result, shape_of
from moored.drift.api.shapes import NONE, text
from moored.drift.api.side import Side

_SLOT = re.compile(r"\{([^{}]*)\}")
OPTION = "x-moored-client-option"


def arguments(key: str, side: Side) -> dict[tuple[str, str], dict[str, Any]]:
    """The parameters of an operation that are arguments, by place and name on the wire.

    Names of headers are small letters (RFC 9110 section 5.1). Those of the path come first, in
    the order of the path, as they stand in the signature.
    """
    parameters = side.operations[key].get("parameters", [])
    named = {identity(one): one for one in parameters if isinstance(one.get("name"), str)}
    slots = [("path", slot) for slot in _SLOT.findall(key) if ("path", slot) in named]
    return {place: named[place] for place in [*slots, *(one for one in named if one not in slots)]}


def identity(parameter: Mapping[str, Any]) -> tuple[str, str]:
    """What tells a parameter from the others of its operation."""
    where, name = str(parameter.get("in")), str(parameter.get("name"))
    return where, name.lower() if where == "header" else name


def argument(key: str, parameter: Mapping[str, Any], side: Side) -> str:
    """The name of an argument."""
    if parameter.get(OPTION):
        return side.names("argument", f"client header {parameter['name'].lower()}")
    return side.names("argument", f"{key} {parameter['in']} {parameter['name']}")


def declared(key: str, parameter: Mapping[str, Any], side: Side) -> str:
    """`limit: int | None = None`."""
    name = argument(key, parameter, side)
    kind = side.types.shape(parameter.get("schema"))
    if parameter.get("required"):
        return f"{name}: {text(kind)}"
    return f"{name}: {text(kind | {NONE})} = None"


def body(operation: Mapping[str, Any], side: Side) -> str:
    """`body: Pet`; empty where there is none."""
    said = operation.get("requestBody")
    if not content_of(said):
        return ""
    shape = shape_of(content_of(said), side.types)
    if (said or {}).get("required"):
        return f"body: {text(shape)}"
    return f"body: {text(shape | {NONE})} = None"


def signature(key: str, side: Side) -> str:
    """`pets.list(*, limit: int | None = None) -> Pets`."""
    parameters = arguments(key, side)
    first = [declared(key, one, side) for (where, _), one in parameters.items() if where == "path"]
    rest = sorted(
        declared(key, one, side)
        for (where, _), one in parameters.items()
        if where != "path" and not one.get(OPTION)
    )
    said = body(side.operations[key], side)
    every = [*first, *([said] if said else []), *(["*", *rest] if rest else [])]
    returned = text(result(side.operations[key], side.types))
    return f"{side.method(key)}({', '.join(every)}) -> {returned}"
