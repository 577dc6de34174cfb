"""Parameters of operations, and the headers among them that are settings of the client."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from moored.ir.parameter import ClientOption, Parameter
from moored.ir.types import TypeRef
from moored.lower.context import Context
from moored.lower.samples import Samples
from moored.lower.types import examples_of, limits_of, type_of
from moored.models.expressions import is_class, kinds_of

#: The style of each place by default, which the short forms of the runtime write.
_USUAL = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}

# A path with an empty part is another operation's.
_FILLED = {"minItems": 1, "minProperties": 1}


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


def order(parameter: Parameter, slots: list[str]) -> tuple[int, bool, str, str]:
    """Where a parameter stands: in the order of the path, then required ones, then by name.

    The same name may stand in several places; in which order the document lists them says nothing.
    """
    place = slots.index(parameter.wire) if parameter.place == "path" else len(slots)
    return (place, not parameter.required, parameter.wire, parameter.place)


def is_idempotency_key(parameter: dict[str, Any]) -> bool:
    """Whether the parameter gets a key by itself."""
    named = parameter["in"] == "header" and parameter["name"].lower() == "idempotency-key"
    return bool(parameter.get("x-moored-idempotency-key", named))


def lower_parameter(
    key: str, parameter: dict[str, Any], context: Context, samples: Samples
) -> Parameter:
    """One parameter of the operation `key`."""
    schema, media_type = _schema_of(parameter)
    place = parameter["in"]
    style = parameter.get("style") or _USUAL.get(place, "form")
    explode = bool(parameter.get("explode", style in ("form", "cookie")))
    explode = explode and style != "deepObject" and not media_type  # both know one form only
    reserved = bool(parameter.get("allowReserved", False))
    type_ = _as_text(type_of(schema, context))
    usual = style == _USUAL.get(place) and not media_type and not reserved
    resolved = context.resolved(schema)
    return Parameter(
        wire=parameter["name"],
        name=context.plan("argument", f"{key} {parameter['in']} {parameter['name']}"),
        place=place,
        type=type_,
        required=bool(parameter.get("required", False)),
        limits=limits_of(resolved),
        item_limits=_item_limits(resolved, context),
        explode=explode,
        style=(
            ""
            if usual
            and _is_simple(schema, place if explode or place != "query" else "path", context)
            else media_type or style
        ),
        reserved=reserved,
        default=resolved.get("default") if isinstance(resolved, dict) else None,
        description=context.prose(parameter.get("description")),
        deprecated=bool(parameter.get("deprecated", False)),
        sample=samples.of(
            {**resolved, **_FILLED} if place == "path" and _is_container(resolved) else schema,
            _examples(parameter, place),
        ),
    )


def _schema_of(parameter: dict[str, Any]) -> tuple[Any, str]:
    """The schema, and the media type of a parameter that has content."""
    content = parameter.get("content")
    if content and "schema" not in parameter:
        media_type = min(content)
        found = content[media_type]
        schema = found.get("schema", {}) if isinstance(found, dict) else {}
        return schema, media_type if "/" in media_type else f"text/{media_type}"
    return parameter.get("schema", {}), ""


def _is_container(schema: Any) -> bool:
    kinds = {"array", "object"}
    return isinstance(schema, dict) and bool(kinds & {*kinds_of(schema)}) and not is_class(schema)


def _examples(parameter: dict[str, Any], place: str) -> list[Any]:
    """The examples that can be sent: a header is one line of ASCII text, a path not empty."""
    content = (parameter.get("content") or {}).values()
    said = [parameter, *(one for one in content if isinstance(one, dict))]
    found = [value for one in said for value in examples_of(one)]
    if place in ("header", "cookie"):
        return [one for one in found if not isinstance(one, str) or _is_line(one)]
    return [one for one in found if one not in ("", ".", "..")] if place == "path" else found


def _is_line(value: str) -> bool:
    return value.isascii() and value.isprintable() and value == value.strip()


def _item_limits(schema: Any, context: Context) -> tuple[tuple[str, Any], ...]:
    """The limits of the items of what is a list and nothing else."""
    kinds = schema.get("type") if isinstance(schema, dict) else None
    if kinds not in ("array", ["array"]) or schema.keys() & {"enum", "const", "oneOf", "anyOf"}:
        return ()
    return limits_of(context.resolved(schema.get("items")))


def _as_text(type_: TypeRef) -> TypeRef:
    """A parameter is text on the wire: raw bytes have no form of their own there."""
    return replace(type_, expression=re.sub(r"\bbytes\b", "str", type_.expression))


def _is_simple(schema: Any, place: str, context: Context, in_list: bool = False) -> bool:
    """Whether every value is a scalar, or a list of them where the short form knows lists.

    Only a query with an item a pair and a header do: elsewhere the commas stay unencoded.
    """
    schema = context.resolved(schema)
    if not isinstance(schema, dict):
        return False
    if schema.get("enum") or "const" in schema:
        return True
    kinds = schema.get("type")
    kinds = [kinds] if isinstance(kinds, str) else kinds or []
    parts = [part for name in ("allOf", "anyOf", "oneOf") for part in schema.get(name) or ()]
    if "object" in kinds or "properties" in schema or not (kinds or parts):
        return False
    if "array" in kinds:
        if in_list or place in ("path", "cookie"):
            return False
        if not _is_simple(schema.get("items"), place, context, in_list=True):
            return False
    return all(_is_simple(part, place, context, in_list) for part in parts)
