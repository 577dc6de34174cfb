"""Parameter lists, argument lists and types of methods."""

from __future__ import annotations

from collections.abc import Sequence

from moored.ir.operation import Operation
from moored.ir.parameter import Parameter
from moored.ir.types import TypeRef
from moored.render.bodies import accept, content_type
from moored.render.code import Code
from moored.render.width import LINE_LENGTH, text_width

OPTIONS = "options: Options | None = None"


def positional(operation: Operation) -> list[Parameter]:
    """The parameters that stand before the `*`: those of the path."""
    return [one for one in operation.parameters if one.place == "path"]


def keyword_only(operation: Operation) -> list[Parameter]:
    """The parameters behind the `*`."""
    return [one for one in operation.parameters if one.place != "path"]


def declared(parameter: Parameter) -> str:
    """`name: type`, with `| None = None` where it may be left out."""
    return _annotated(parameter.name, parameter.type.untagged, parameter.required)


def _annotated(name: str, type_: TypeRef, required: bool) -> str:
    kind, default = type_.expression, "" if required else " = None"
    if not required and not kind.endswith("| None"):
        kind = f"{kind} | None"
    if " | " in kind and text_width(f"        {name}: {kind}{default},") > LINE_LENGTH:
        # The two formatters break a long union alike only inside brackets.
        kind = f"({kind})"
    return f"{name}: {kind}{default}"


def signature(operation: Operation, further: Sequence[str] = ()) -> Code:
    """The parameters of a method, `self` included; `further` ones stand before `options`."""
    first = [declared(one) for one in positional(operation)]
    if operation.body is not None:
        first.append(_body(operation))
    rest = [declared(one) for one in keyword_only(operation)]
    rest += [*content_type(operation), *accept(operation)]
    return Code(", ".join(["self", *first, "*", *rest, *further, OPTIONS]))


def _body(operation: Operation) -> str:
    assert operation.body is not None  # noqa: S101 - both callers have asked
    return _annotated("body", operation.body.type.untagged, operation.body.required)


def returned(operation: Operation) -> Code:
    """The type that a method returns."""
    found = [one.plain for one in operation.returns]
    empty = any(one.succeeds and one.type is None for one in operation.responses)
    if empty and not any(one == "Any" or one.endswith("None") for one in found):
        found.append("None")
    return Code(" | ".join(found or ["None"]))
