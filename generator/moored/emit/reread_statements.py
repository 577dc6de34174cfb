"""Which statements a module of the runtime may have at its top, and which modules it may import."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from moored.emit.nodes import ByKind
from moored.problems import quoted

RUNTIME = "_core/"
"""The folder of the runtime, which is copied and holds no text of any document."""

_THIRD_PARTY = frozenset(
    (
        "annotated_types",
        "anyio",
        "httpx",
        "httpx2",
        "pydantic",
        "pydantic_core",
        "typing_extensions",
    )
)
_DECLARATIONS = (
    ast.Import,
    ast.ImportFrom,
    ast.Assign,
    ast.AnnAssign,
    ast.ClassDef,
    ast.FunctionDef,
    ast.AsyncFunctionDef,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is not allowed, and its line."""

    line: int
    message: str


def runtime_faults(path: str, tree: ast.Module, every: ByKind) -> Iterator[Fault]:
    """Statements that no module of the runtime has at its top, and imports from elsewhere.

    Args:
        path: Of the module in the output.
        tree: The module.
        every: All that is in it, by kind.
    """
    for statement in unfold(tree.body, runtime=True):
        if not _is_known(statement):
            kind = type(statement).__name__
            yield Fault(line=statement.lineno, message=f"no template writes a top-level {kind}")
    for node in (*every[ast.Import], *every[ast.ImportFrom]):
        yield from import_faults(path, node, runtime=True)


def unfold(statements: Iterable[ast.stmt], *, runtime: bool) -> Iterator[ast.stmt]:
    """The statements, with those inside the conditions that a module may have."""
    for statement in statements:
        if isinstance(statement, ast.If) and _is_condition(statement.test, runtime):
            yield from unfold([*statement.body, *statement.orelse], runtime=runtime)
        elif runtime and isinstance(statement, ast.Try) and _catches_import_error(statement):
            handled = [inner for handler in statement.handlers for inner in handler.body]
            yield from unfold([*statement.body, *handled, *statement.orelse], runtime=runtime)
        else:
            yield statement


def _is_condition(test: ast.expr, runtime: bool) -> bool:
    if ast.unparse(test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
        return True
    left = test.left if isinstance(test, ast.Compare) else None
    return (
        runtime and left is not None and ast.unparse(left) in ("sys.platform", "sys.version_info")
    )


def _catches_import_error(statement: ast.Try) -> bool:
    caught = [ast.unparse(handler.type) for handler in statement.handlers if handler.type]
    complete = len(caught) == len(statement.handlers) and not statement.finalbody
    return complete and set(caught) <= {"ImportError", "ModuleNotFoundError"}


def _is_known(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, ast.Constant) and isinstance(statement.value.value, str)
    if isinstance(statement, ast.AugAssign):
        return isinstance(statement.target, ast.Name) and statement.target.id == "__all__"
    return isinstance(statement, _DECLARATIONS)


def import_faults(
    path: str, node: ast.Import | ast.ImportFrom, *, runtime: bool
) -> Iterator[Fault]:
    """Imports of all names, from outside of the package, and of a module that is not allowed."""
    if any(alias.name == "*" for alias in node.names):
        yield Fault(line=node.lineno, message="no template writes a star import")
    if isinstance(node, ast.ImportFrom) and node.level:
        if node.level > path.count("/") + 1:
            yield Fault(line=node.lineno, message="a relative import leaves the package")
        return
    imported = [node.module or ""] if isinstance(node, ast.ImportFrom) else _names(node)
    for module in imported if runtime else ():
        if not _is_allowed(module):
            message = f"no template imports {quoted(module)} here"
            yield Fault(line=node.lineno, message=message)


def _names(node: ast.Import) -> list[str]:
    return [alias.name for alias in node.names]


def _is_allowed(module: str) -> bool:
    top = module.partition(".")[0]
    return top in _THIRD_PARTY or top in sys.stdlib_module_names
