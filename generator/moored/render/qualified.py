"""Types with their models spelled as attributes of a module, which loads them when they are used."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from moored.ir.operation import Group, Operation
from moored.ir.types import TypeRef

_LIST = "list"


# Few types are those of most parameters and answers.
@lru_cache(maxsize=1 << 12)
def qualified_type(type_: TypeRef, module: str, hides_list: bool = False) -> TypeRef:
    """The type with each model as an attribute of `module`.

    With `hides_list`, the built-in has another name: annotations stand in a class that has a method
    of this one.
    """
    names = {name: f"{module}.{name}" for name in type_.models}
    return respelled(type_, names | ({_LIST: f"_{_LIST}"} if hides_list else {}))


def respelled(type_: TypeRef, names: Mapping[str, str]) -> TypeRef:
    """The type with some of its names spelled otherwise: those of models, and `list`."""
    if names.keys().isdisjoint((*type_.models, _LIST)):
        return type_
    tree = ast.parse(type_.expression, mode="eval")
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            node.id = names.get(node.id, node.id)
    return replace(type_, expression=ast.unparse(tree))


def qualified(group: Group, module: str) -> Group:
    """The group with the models of its operations as attributes of `module`."""
    former = {one.before for one in group.renamed}
    hides_list = _LIST in former | {one.name for one in group.operations}
    found = (_operation(one, module, hides_list) for one in group.operations)
    return replace(group, operations=tuple(found))


def _operation(operation: Operation, module: str, hides_list: bool) -> Operation:
    def spelled(type_: TypeRef) -> TypeRef:
        return qualified_type(type_, module, hides_list)

    body, pages = operation.body, operation.pagination
    return replace(
        operation,
        pagination=pages and replace(pages, item=spelled(pages.item)),
        parameters=tuple(replace(one, type=spelled(one.type)) for one in operation.parameters),
        body=body and replace(body, type=spelled(body.type)),
        responses=tuple(
            replace(
                one,
                type=one.type and spelled(one.type),
                media=tuple(replace(way, type=spelled(way.type)) for way in one.media),
            )
            for one in operation.responses
        ),
    )
