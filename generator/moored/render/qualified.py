"""Types with their models spelled as attributes of a module, which loads them when they are used."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import replace

from moored.ir.operation import Group, Operation
from moored.ir.types import TypeRef


def qualified_type(type_: TypeRef, module: str) -> TypeRef:
    """The type with each model as an attribute of `module`."""
    return respelled(type_, {name: f"{module}.{name}" for name in type_.models})


def respelled(type_: TypeRef, names: Mapping[str, str]) -> TypeRef:
    """The type with some of its models spelled otherwise."""
    if names.keys().isdisjoint(type_.models):
        return type_
    tree = ast.parse(type_.expression, mode="eval")
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            node.id = names.get(node.id, node.id)
    return replace(type_, expression=ast.unparse(tree))


def qualified(group: Group, module: str) -> Group:
    """The group with the models of its operations as attributes of `module`."""
    return replace(group, operations=tuple(_operation(one, module) for one in group.operations))


def _operation(operation: Operation, module: str) -> Operation:
    body, pages = operation.body, operation.pagination
    return replace(
        operation,
        pagination=pages and replace(pages, item=qualified_type(pages.item, module)),
        parameters=tuple(
            replace(one, type=qualified_type(one.type, module)) for one in operation.parameters
        ),
        body=body and replace(body, type=qualified_type(body.type, module)),
        responses=tuple(
            replace(
                one,
                type=one.type and qualified_type(one.type, module),
                media=tuple(
                    replace(way, type=qualified_type(way.type, module)) for way in one.media
                ),
            )
            for one in operation.responses
        ),
    )
