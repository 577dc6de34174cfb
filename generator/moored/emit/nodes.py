"""The nodes of parsed Python."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

ByKind: TypeAlias = Mapping[type[ast.AST], Sequence[Any]]
"""The nodes of a tree by their class; a class that is not there has none."""

# Texts, numbers, and the contexts of names.
_LEAVES = frozenset(
    {
        *("arg", "asname", "attr", "conversion", "ctx", "id", "kind", "level", "module", "name"),
        *("simple", "tag", "type_comment"),
    }
)


def by_kind(tree: ast.AST) -> ByKind:
    """All nodes of a tree but the contexts of names: in a fraction of the time of `ast.walk`."""
    found: dict[type[ast.AST], list[Any]] = defaultdict(list)
    inner: dict[type[ast.AST], tuple[str, ...]] = {ast.Constant: ()}
    pending = [tree]
    while pending:
        node = pending.pop()
        kind = node.__class__
        found[kind].append(node)
        if kind not in inner:
            inner[kind] = tuple(name for name in kind._fields if name not in _LEAVES)
        for name in inner[kind]:
            value = getattr(node, name, None)
            if value.__class__ is list:
                pending += [item for item in value if isinstance(item, ast.AST)]
            elif isinstance(value, ast.AST):
                pending.append(value)
    return found
