"""Models that bear the names of a group's own classes: imported under another into its module."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import replace

from moored.ir.operation import Group, Operation
from moored.ir.types import TypeRef
from moored.render import signatures


def models_used(group: Group) -> list[str]:
    """The models that the module of a group names, sorted."""
    return signatures.models_of(
        one for operation in group.operations for one in signatures.types_of(operation)
    )


def local_names(group: Group) -> dict[str, str]:
    """What models are called inside the module, where that is not their name."""
    used = {*models_used(group)}
    renamed: dict[str, str] = {}
    for name in sorted(used & {*group.classes}):
        local = f"{name}Model"
        while local in used:
            local += "_"
        renamed[name] = local
    return renamed


def localised(group: Group, names: Mapping[str, str]) -> Group:
    """The group with its types spelled as inside its module."""
    if not names:
        return group
    return replace(group, operations=tuple(_operation(one, names) for one in group.operations))


def _operation(operation: Operation, names: Mapping[str, str]) -> Operation:
    body, pages = operation.body, operation.pagination
    return replace(
        operation,
        pagination=pages and replace(pages, item=type_localised(pages.item, names)),
        parameters=tuple(
            replace(one, type=type_localised(one.type, names)) for one in operation.parameters
        ),
        body=body and replace(body, type=type_localised(body.type, names)),
        responses=tuple(
            replace(
                one,
                type=one.type and type_localised(one.type, names),
                media=tuple(
                    replace(way, type=type_localised(way.type, names)) for way in one.media
                ),
            )
            for one in operation.responses
        ),
    )


def type_localised(type_: TypeRef, names: Mapping[str, str]) -> TypeRef:
    """The type with models spelled as they are called in a module."""
    tree = ast.parse(type_.expression, mode="eval")
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            node.id = names.get(node.id, node.id)
    return replace(type_, expression=ast.unparse(tree))
