"""Which names generated code may use: none by which text becomes code, or an object its class."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from moored.emit.nodes import ByKind
from moored.emit.reread_statements import RUNTIME, Fault
from moored.problems import quoted

_EVERYWHERE = frozenset(("__builtins__", "__import__", "compile", "eval", "exec"))
_OUTSIDE_RUNTIME = frozenset(("__loader__", "__spec__", "breakpoint", "input", "open"))
_BY_NAME = frozenset(("delattr", "getattr", "hasattr", "setattr"))
_HARMLESS = frozenset(("__all__", "__class_getitem__", "__doc__", "__init__", "__name__"))
_DUNDER = re.compile(r"__\w+__")

_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


def name_faults(path: str, tree: ast.Module, every: ByKind) -> Iterator[Fault]:
    """Uses of `eval`, `open` and the like, and of attributes such as `__class__`.

    A document may call a parameter `open`, so a name that an argument of the function around it
    bears is that argument's.

    Args:
        path: Of the module in the output.
        tree: The module.
        every: All that is in it, by kind.
    """
    runtime = path.startswith(RUNTIME)
    forbidden = _EVERYWHERE if runtime else _EVERYWHERE | _OUTSIDE_RUNTIME
    # Worth a look at the arguments around it?
    named = any(node.id in forbidden for node in every[ast.Name])
    special = map(_special_attribute, (*every[ast.Attribute], *every[ast.Call]))
    if not named and not any(special):
        return
    pending: list[tuple[ast.AST, frozenset[str]]] = [(tree, frozenset())]
    while pending:
        node, bound = pending.pop()
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            if node.id in forbidden - bound:
                yield _fault(node, node.id)
        elif not runtime and (attribute := _special_attribute(node)):
            yield _fault(node, attribute)
        pending.extend(_children(node, bound))


def _children(node: ast.AST, bound: frozenset[str]) -> Iterator[tuple[ast.AST, frozenset[str]]]:
    inside: list[ast.AST] = []
    if isinstance(node, _Function):
        inside = [node.body] if isinstance(node, ast.Lambda) else [*node.body]
    own = bound | _arguments(node.args) if isinstance(node, _Function) else bound
    for child in ast.iter_child_nodes(node):
        # Decorators, defaults and annotations are evaluated where the function is defined.
        yield child, own if child in inside else bound


def _arguments(arguments: ast.arguments) -> frozenset[str]:
    starred = [argument for argument in (arguments.vararg, arguments.kwarg) if argument]
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *starred]
    return frozenset(argument.arg for argument in named)


def _special_attribute(node: ast.AST) -> str | None:
    """The dunder attribute that an expression reaches for, directly or through `getattr`."""
    if isinstance(node, ast.Attribute):
        return node.attr if _is_special(node.attr) else None
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _BY_NAME:
        named = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
        return next((str(name) for name in named if _is_special(str(name))), None)
    return None


def _is_special(name: str) -> bool:
    return bool(_DUNDER.fullmatch(name)) and name not in _HARMLESS


def _fault(node: ast.AST, name: str) -> Fault:
    line = node.lineno if isinstance(node, ast.expr) else 0
    return Fault(line=line, message=f"no template uses the name {quoted(name)} here")
