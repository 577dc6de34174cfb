"""How operations are answered page by page: what `x-moored-pagination` says."""

from __future__ import annotations

from typing import Any

from moored.ir.pagination import Pagination
from moored.ir.types import TypeRef
from moored.lower.context import Context
from moored.lower.types import type_of
from moored.pointer import split
from moored.trail import answers, item_of, json_of, plain, trail


def lower_pagination(operation: dict[str, Any], context: Context) -> Pagination | None:
    """The pages of an operation; `None` if it has none."""
    said = operation.get("x-moored-pagination")
    if said is None:
        return None
    parameter = _parameter(said, operation)
    last = said.get("next_of_last")
    return Pagination(
        kind=said["kind"],
        item=_item(said, operation, context),
        items=_keys(said, "items"),
        place="body" if "body" in said else parameter["in"] if parameter else "",
        name=(parameter["name"],) if parameter else _keys(said, "body"),
        next=tuple(split(last)) if last is not None else _keys(said, "next") or None,
        next_header=said.get("next_header", ""),
        of_last=last is not None,
        more=_keys(said, "more"),
        first=_first(said, parameter, context),
        pages=_keys(said, "pages"),
        total=_keys(said, "total"),
    )


def _item(said: dict[str, Any], operation: dict[str, Any], context: Context) -> TypeRef:
    answer = json_of(answers(operation)[0], context.schemas)
    items = trail(answer, said["items"], context.schemas).schema
    return type_of(item_of(items, context.schemas), context)


def _parameter(said: dict[str, Any], operation: dict[str, Any]) -> dict[str, Any] | None:
    known = (one for one in operation["parameters"] if one["in"] in ("query", "header"))
    named = said.get("parameter")
    return next((one for one in known if one["name"] == named), None)


def _first(said: dict[str, Any], parameter: dict[str, Any] | None, context: Context) -> int:
    """What is said, else the default of the parameter, else what is usual."""
    schema = plain((parameter or {}).get("schema"), context.schemas)
    default = schema.get("default") if isinstance(schema, dict) else None
    usual = default if type(default) is int else int(said["kind"] != "offset")
    first: int = said.get("first", usual)
    return first


def _keys(said: dict[str, Any], field: str) -> tuple[str, ...]:
    return tuple(split(said.get(field, "")))
