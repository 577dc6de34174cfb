"""Whether a module of a client has the shape that its template gives it."""

from __future__ import annotations

import ast
import builtins
import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from moored.emit.nodes import ByKind
from moored.emit.reread_shapes import IMPORTS, Kinds, Shape, shape_of
from moored.emit.reread_statements import Fault, import_faults, unfold
from moored.problems import quoted

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_COMPOUND = (ast.ClassDef, ast.For, ast.If, *_FUNCTIONS)  # the others have no place anywhere
_INSIDE: Mapping[type[ast.AST], str] = {
    ast.ClassDef: "class",
    **dict.fromkeys(_FUNCTIONS, "function"),
}
_BODIES = ("body", "orelse")
_BUILTINS = frozenset(dir(builtins)) - {"float", "super"}
_CALLABLE = re.compile(r"\w+|self\.\w+|super\(\)\.__init__|_Operations\.\w+\.declare")
_Test: TypeAlias = Callable[[ast.expr], bool]
_HARMLESS = frozenset(
    {
        *(ast.Module, ast.arguments, ast.arg, ast.keyword, ast.alias),
        *(ast.Load, ast.Store),
    }
)


def client_faults(path: str, tree: ast.Module, every: ByKind) -> Iterator[Fault]:
    """Statements, expressions, imports and calls that the template of this file does not write.

    Args:
        path: Of the module in the output.
        tree: The module.
        every: All that is in it, by kind.
    """
    shape = shape_of(path)
    if shape is None:
        yield Fault(line=1, message="no template writes a file of this name")
        return
    yield from _statements(tree, shape)
    is_late = _bodies(every)
    yield from _expressions(every, shape, is_late)
    yield from _imports(path, every, shape)
    yield from _calls(every, shape, is_late)
    yield from _decorators(every, shape)


def _statements(tree: ast.Module, shape: Shape) -> Iterator[Fault]:
    yield from _body(unfold(tree.body, runtime=False), shape.module, "module")
    bodies: list[tuple[ast.stmt, str]] = [(one, "") for one in tree.body]
    while bodies:
        statement, where = bodies.pop()
        where = _INSIDE.get(type(statement), where)
        inner = [one for name in _BODIES for one in getattr(statement, name, ())]
        if where and inner:
            allowed = shape.classes if where == "class" else shape.functions
            yield from _body(inner, allowed, where)
        bodies += [(one, where) for one in inner if isinstance(one, _COMPOUND)]


def _body(statements: Iterable[ast.stmt], allowed: Kinds, where: str) -> Iterator[Fault]:
    for statement in statements:
        if statement.__class__ not in allowed:
            kind = type(statement).__name__
            yield _fault(statement, f"no template writes a {kind} in a {where} here")
        elif isinstance(statement, ast.Expr) and not _is_docstring(statement.value, where):
            yield _fault(statement, "no template writes an expression here")


def _is_docstring(value: ast.expr, where: str) -> bool:
    """A text; in a function also what `__init__` of a class does first."""
    if isinstance(value, ast.Constant):
        return isinstance(value.value, str)
    return where == "function" and _called(value) == "super().__init__"


def _expressions(every: ByKind, shape: Shape, is_late: _Test) -> Iterator[Fault]:
    for kind in every.keys() - shape.values - _HARMLESS:
        if issubclass(kind, ast.stmt):
            continue
        for node in every[kind]:
            # An operator has no place of its own; what it stands in has.
            late = is_late(node) if isinstance(node, ast.expr) else True
            if kind not in shape.expressions or not late:
                yield _fault(node, f"no template writes a {kind.__name__} here")


def _imports(path: str, every: ByKind, shape: Shape) -> Iterator[Fault]:
    for node in every[ast.ImportFrom]:
        yield from import_faults(path, node, runtime=False)
        module = node.module or ""
        known = IMPORTS.get(module) or shape.imports.get(module, frozenset())
        for alias in () if node.level else node.names:
            if alias.name not in known:
                name = quoted(f"{module}.{alias.name}")
                yield _fault(node, f"no template imports {name} here")


def _calls(every: ByKind, shape: Shape, is_late: _Test) -> Iterator[Fault]:
    calls = [(node, _called(node)) for node in every[ast.Call]]
    unusual = [(node, name) for node, name in calls if name not in shape.calls]
    own = _imported(every) if unusual else frozenset()
    for node, name in unusual:
        if not is_late(node):
            yield _fault(node, "no template calls this while the module is imported")
        elif not shape.is_fixed and (name in _BUILTINS - own or not _CALLABLE.fullmatch(name)):
            yield _fault(node, f"no template calls {quoted(name or ast.unparse(node.func))} here")


def _bodies(every: ByKind) -> _Test:
    """Tells what stands in the body of a function: it is not evaluated when a module is imported.

    Annotations, defaults and decorators are no part of the body.
    """
    functions = [node for kind in _FUNCTIONS for node in every[kind]]
    ranges = sorted((_start(node.body[0]), _end(node.body[-1])) for node in functions)
    starts = [start for start, _ in ranges]

    def is_inside(node: ast.expr) -> bool:
        index = bisect(starts, _start(node)) - 1
        return index >= 0 and _start(node) < ranges[index][1]

    return is_inside


def _start(node: ast.stmt | ast.expr) -> tuple[int, int]:
    return node.lineno, node.col_offset


def _end(node: ast.stmt) -> tuple[int, int]:
    return node.end_lineno or 0, node.end_col_offset or 0


def _decorators(every: ByKind, shape: Shape) -> Iterator[Fault]:
    for node in (*every[ast.FunctionDef], *every[ast.ClassDef]):
        for decorator in node.decorator_list:
            if _spelled(decorator) not in shape.decorators:
                yield _fault(decorator, "no template writes this decorator")


def _imported(every: ByKind) -> frozenset[str]:
    imports = [alias for node in every[ast.ImportFrom] for alias in node.names]
    return frozenset(one.asname or one.name for one in imports)


def _called(node: ast.AST) -> str:
    """What is called, as it is spelled; empty if that is neither a name nor an attribute of one."""
    return _spelled(node.func) if isinstance(node, ast.Call) else ""


def _spelled(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if not isinstance(node, ast.Attribute):
        return ""
    if isinstance(node.value, ast.Call):
        return f"super().{node.attr}" if _spelled(node.value.func) == "super" else ""
    before = _spelled(node.value)
    return f"{before}.{node.attr}" if before else ""


def _fault(node: ast.AST, message: str) -> Fault:
    return Fault(line=getattr(node, "lineno", 1), message=message)
