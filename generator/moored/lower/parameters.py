"""Parameters of operations, and the headers among them that are settings of the client."""

from __future__ import annotations

from typing import Any

from moored.ir.parameter import ClientOption, Parameter
from moored.lower.context import Context
from moored.lower.types import limits_of, sample_of, type_of


def lower_options(context: Context) -> tuple[ClientOption, ...]:
    """The headers that are settings of the client, by name."""
    found: dict[str, ClientOption] = {}
    for operation in context.operations.values():
        for parameter in operation["parameters"]:
            if parameter.get("x-moored-client-option"):
                wire = parameter["name"]
                option = ClientOption(
                    wire=wire,
                    name=context.plan("argument", f"client header {wire.lower()}"),
                    type=type_of(parameter.get("schema"), context),
                    limits=limits_of(parameter.get("schema")),
                    description=context.prose(parameter.get("description")),
                )
                found.setdefault(option.name, option)
    return tuple(found[name] for name in sorted(found))


def order(parameter: Parameter, slots: list[str]) -> tuple[int, bool, str]:
    """Where a parameter stands: in the order of the path, then required ones, then by name."""
    place = slots.index(parameter.wire) if parameter.place == "path" else len(slots)
    return (place, not parameter.required, parameter.wire)


def is_idempotency_key(parameter: dict[str, Any]) -> bool:
    """Whether the parameter gets a key by itself."""
    named = parameter["in"] == "header" and parameter["name"].lower() == "idempotency-key"
    return bool(parameter.get("x-moored-idempotency-key", named))


def lower_parameter(key: str, parameter: dict[str, Any], context: Context) -> Parameter:
    """One parameter of the operation `key`."""
    schema = parameter.get("schema", {})
    return Parameter(
        wire=parameter["name"],
        name=context.plan("argument", f"{key} {parameter['in']} {parameter['name']}"),
        place=parameter["in"],
        type=type_of(schema, context),
        required=bool(parameter.get("required", False)),
        limits=limits_of(context.resolved(schema)),
        explode=bool(parameter.get("explode", parameter["in"] in ("query", "cookie"))),
        description=context.prose(parameter.get("description")),
        deprecated=bool(parameter.get("deprecated", False)),
        sample=sample_of(schema, parameter),
    )
