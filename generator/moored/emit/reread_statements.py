"""Which statements a generated module may have at its top, and which modules it may import."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
_DANGEROUS = frozenset(
    (
        *("code", "codeop", "ctypes", "marshal", "multiprocessing", "pickle", "pty", "runpy"),
        *("shelve", "socket", "subprocess", "webbrowser"),
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


def statement_faults(path: str, tree: ast.Module, nodes: Iterable[ast.AST]) -> Iterator[Fault]:
    """Statements that no template writes at the top of a module, and imports from elsewhere.

    Args:
        path: Of the module in the output.
        tree: The module.
        nodes: All that is in it.
    """
    runtime = path.startswith(RUNTIME)
    for statement in _unfold(tree.body, runtime):
        if not _is_known(statement):
            kind = type(statement).__name__
            yield Fault(line=statement.lineno, message=f"no template writes a top-level {kind}")
    for node in nodes:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from _import_faults(path, node, runtime)


def _unfold(statements: Iterable[ast.stmt], runtime: bool) -> Iterator[ast.stmt]:
    """The statements, with those inside the conditions that a module may have."""
    for statement in statements:
        if isinstance(statement, ast.If) and _is_condition(statement.test, runtime):
            yield from _unfold([*statement.body, *statement.orelse], runtime)
        elif runtime and isinstance(statement, ast.Try) and _catches_import_error(statement):
            handled = [inner for handler in statement.handlers for inner in handler.body]
            yield from _unfold([*statement.body, *handled, *statement.orelse], runtime)
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
        return _is_docstring(statement.value) or _is_rebuild(statement.value)
    if isinstance(statement, ast.AugAssign):
        return isinstance(statement.target, ast.Name) and statement.target.id == "__all__"
    return isinstance(statement, _DECLARATIONS)


def _is_docstring(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and isinstance(value.value, str)


def _is_rebuild(value: ast.expr) -> bool:
    if not isinstance(value, ast.Call) or value.args or value.keywords:
        return False
    called = value.func
    named = isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name)
    return named and isinstance(called, ast.Attribute) and called.attr == "model_rebuild"


def _import_faults(path: str, node: ast.Import | ast.ImportFrom, runtime: bool) -> Iterator[Fault]:
    if any(alias.name == "*" for alias in node.names):
        yield Fault(line=node.lineno, message="no template writes a star import")
    if isinstance(node, ast.ImportFrom) and node.level:
        if node.level > path.count("/") + 1:
            yield Fault(line=node.lineno, message="a relative import leaves the package")
        return
    imported = [node.module or ""] if isinstance(node, ast.ImportFrom) else _names(node)
    if isinstance(node, ast.ImportFrom) and node.module == "builtins":
        yield Fault(line=node.lineno, message="no template takes a name out of `builtins`")
    for module in imported:
        if not _is_allowed(module, runtime):
            message = f"no template imports {quoted(module)} here"
            yield Fault(line=node.lineno, message=message)


def _names(node: ast.Import) -> list[str]:
    return [alias.name for alias in node.names]


def _is_allowed(module: str, runtime: bool) -> bool:
    top = module.partition(".")[0]
    if top in _DANGEROUS and not runtime:
        return False
    return top in _THIRD_PARTY or top in sys.stdlib_module_names
