"""Former names, of which the plan tells where they lead."""

from __future__ import annotations

from moored.ir.types import Renamed
from moored.lower.context import Context
from moored.names.plan import Kind


def lower_renamed(context: Context, kind: Kind, scope: str = "") -> tuple[Renamed, ...]:
    """The former names of one scope: of classes, or of the methods of a group."""
    return tuple(
        Renamed(before=one.python, now=context.plan(kind, one.place))
        for one in context.plan.aliases
        if one.kind == kind and one.scope == scope
    )
