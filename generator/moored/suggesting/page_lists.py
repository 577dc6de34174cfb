"""Which list of an answer is that of the items."""

from __future__ import annotations

from moored import pointer as pointers
from moored.suggesting.facts import Field, Operation, folded

#: What items are called where nothing says what they are.
_USUAL = ("data", "items", "results", "values", "entries", "records", "value", "list", "objects")
#: Lists that come along with the items.
_ASIDE = frozenset(
    {
        *(
            "errors",
            "warnings",
            "warningmessages",
            "links",
            "messages",
            "reasons",
            "order",
            "orders",
        ),
        *("sort", "expand", "includes", "included", "facets", "columns", "fields"),
    }
)
_WRAPPERS = frozenset(
    {"data", "result", "results", "response", "embedded", "list", "page", "items"}
)


def items_of(operation: Operation) -> str | None:
    """The JSON Pointer to the items; `None` where there is no list, or none of several is theirs."""
    if operation.types(operation.answer) == {"array"}:
        return ""
    lists = [one for one in operation.answered if one.types == {"array"}]
    top = [one for one in lists if not one.parents]
    inner = [one for one in lists if len(one.parents) == 1 and one.parents[0] in _WRAPPERS]
    for found in (top, inner):
        if chosen := _chosen(operation, found):
            return chosen.pointer
        if len([one for one in found if one.name not in _ASIDE]) > 1:
            return None
    return None


def _chosen(operation: Operation, found: list[Field]) -> Field | None:
    """The one that is called like the path; else the only one; else one that is called as usual."""
    steps = [one for one in operation.entry.path.split("/") if not one.startswith("{")]
    # `/order.list.json` is of orders, as `/orders` is.
    last = {folded(part) for one in steps[-2:] for part in (one, *one.split(".")[:-1])}
    named = [one for one in found if one.name and one.name in last]
    if len(named) == 1:
        return named[0]
    serious = [one for one in found if one.name not in _ASIDE]
    if len(serious) == 1:
        return serious[0]
    usual = [one for one in serious if one.name in _USUAL]
    return usual[0] if len(usual) == 1 else None


def item_field(operation: Operation, items: str, name: str) -> bool:
    """Whether each item has a scalar field of that name."""
    from moored.suggesting.facts import SCALARS
    from moored.trail import item_of, trail

    found = trail(operation.answer, items, operation.schemas).schema
    item = item_of(found, operation.schemas)
    inside = trail(item, pointers.join(name), operation.schemas)
    types = operation.types(inside.schema) if inside.lost is None else frozenset()
    return bool(types) and types <= SCALARS
