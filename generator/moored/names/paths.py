"""How a user writes what is named in a client: `Pet`, `Pet.owner`, `pets`, `pets.list`, `pets.list.limit`."""

from __future__ import annotations

from moored.names.plan import Former, Kind, NamePlan, PlannedName

_CLIENT, WEBHOOKS = "client", "webhooks"


def path_of(plan: NamePlan, kind: Kind, place: str) -> str:
    """The path of what stands at a place."""
    return _path(plan, plan.names[kind, place])


def places_by_path(plan: NamePlan) -> dict[str, PlannedName]:
    """All that is named, by path."""
    return {_path(plan, one): one for one in reversed([*plan.names.values()])}


def formers_by_path(plan: NamePlan) -> dict[str, Former]:
    """What had a name before, by the path under which it had it."""
    return {_path(plan, one): one for one in (*plan.gone, *plan.aliases)}


def _path(plan: NamePlan, one: PlannedName | Former) -> str:
    match one.kind:
        case "auth":
            return f"auth.{one.python}"
        case "field":
            return f"{_name(plan, 'class', one.scope)}.{one.python}"
        case "method":
            return f"{_name(plan, 'group', one.scope)}.{one.python}"
        case "argument" if ("method", one.scope) in plan.names:
            return f"{path_of(plan, 'method', one.scope)}.{one.python}"
        case "argument":
            return f"{_CLIENT}.{one.python}"
    return one.python


def _name(plan: NamePlan, kind: Kind, place: str) -> str:
    found = plan.names.get((kind, place))
    return found.python if found else place
