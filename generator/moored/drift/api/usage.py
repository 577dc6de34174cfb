"""Which changes a caller's source meets: its syntax trees tell what it names, and where.

A method counts where it stands behind its group (`client.pets.list`), or behind a name that was
given to the group; a field where its name is read or given and its class, or an operation that
returns it, is used in the same file. This errs on the side of telling too much.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from moored.drift.api.finding import Finding
from moored.drift.api.report import Use
from moored.drift.codes import CONSUMER
from moored.problems import Location, MooredError, Problem

_SUBJECT = re.compile(r"(?P<owner>[\w.]+)(?:\((?P<argument>[\w=]+)\))?")
_MOST_USES = 20
# What every call of an operation meets, whatever it passes.
_EVERY_CALL = frozenset({"param-added-required", "param-became-required", "param-reordered"})

_WAYS = ("with_raw_response", "with_streaming_response")


@dataclass(slots=True)
class _Source:
    """What one file names, with the lines."""

    names: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    attributes: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    methods: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    keywords: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    texts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))


def uses(findings: Iterable[Finding], source: Path) -> dict[str, tuple[Use, ...]]:
    """Where a caller's file or folder uses what each finding is about, by fingerprint.

    Raises:
        MooredError: The source cannot be read (M0904).
    """
    files = {path: _read(path) for path in _files(source)}
    found: dict[str, tuple[Use, ...]] = {}
    for finding in findings:
        lines = [
            Use(file=path.as_posix(), line=line)
            for path, tree in files.items()
            for line in sorted(set(_lines(finding, tree)))
        ]
        if lines:
            found[finding.fingerprint] = tuple(lines[:_MOST_USES])
    return found


def methods_called(source: Path) -> frozenset[str]:
    """The methods that a caller's file or folder may call: `pets.list`, of a client or of anything.

    Raises:
        MooredError: The source cannot be read (M0904).
    """
    return frozenset(name for path in _files(source) for name in _read(path).methods)


def _files(source: Path) -> list[Path]:
    if not source.is_dir():
        return [source]
    found = sorted(path for path in source.rglob("*.py") if path.is_file())
    return [path for path in found if not _is_generated(path, source)]


def _is_generated(path: Path, source: Path) -> bool:
    """Whether a file is part of a client, which is no caller."""
    folders = [path.parent, *path.parent.parents]
    return any((folder / "_generated.sha256").exists() for folder in folders if folder != source)


def _read(path: Path) -> _Source:
    try:
        tree = ast.parse(path.read_bytes(), str(path))
    except (OSError, SyntaxError, ValueError, RecursionError) as error:
        problem = Problem(
            code=CONSUMER,
            message=f"the caller's source cannot be read: {type(error).__name__}",
            location=Location(file=str(path), line=getattr(error, "lineno", None)),
            hint="name Python source that the interpreter takes",
        )
        raise MooredError([problem]) from None
    reader = _Reader()
    reader.visit(tree)
    return reader.source


class _Reader(ast.NodeVisitor):
    def __init__(self) -> None:
        self.source = _Source()
        self._groups: dict[str, str] = {}

    def visit_Assign(self, node: ast.Assign) -> None:
        """`pets = client.pets`: the name stands for the group from here on."""
        group = _last(node.value)
        for target in node.targets:
            if isinstance(target, ast.Name) and group:
                self._groups[target.id] = group
        self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        self.source.names[node.id].append(node.lineno)

    def visit_alias(self, node: ast.alias) -> None:
        self.source.names[node.name.rpartition(".")[2]].append(node.lineno)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str | int):
            self.source.texts[repr(node.value)].append(node.lineno)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self.source.attributes[node.attr].append(node.lineno)
        self.source.names[node.attr].append(node.lineno)
        if method := self._method(node):
            self.source.methods[method].append(node.lineno)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        method = self._method(node.func) if isinstance(node.func, ast.Attribute) else None
        owner = method or _last(node.func)
        for keyword in node.keywords:
            self.source.keywords[owner, keyword.arg or "**"].append(keyword.value.lineno)
        if node.args:
            self.source.keywords[owner, "*"].append(node.lineno)
        self.generic_visit(node)

    def _method(self, node: ast.Attribute) -> str | None:
        """`pets.list` for `client.pets.with_raw_response.list` and its like."""
        owner = node.value
        if isinstance(owner, ast.Attribute) and owner.attr in _WAYS:
            owner = owner.value
        group = (
            self._groups.get(owner.id, owner.id) if isinstance(owner, ast.Name) else _last(owner)
        )
        return f"{group}.{node.attr}" if group else None


def _last(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _lines(finding: Finding, source: _Source) -> Iterator[int]:
    if finding.level == "none":
        return
    match = _SUBJECT.match(finding.subject)
    owner = match["owner"] if match else finding.subject
    argument = match["argument"] if match else None
    if owner == "Client":
        yield from source.names.get("Client", ())
        yield from source.names.get("AsyncClient", ())
    elif owner.partition(".")[0] in {one.partition(".")[0] for one in finding.operations} and (
        owner in finding.operations
    ):
        yield from _call(finding, owner, argument, source)
    else:
        yield from _model(finding, owner, source)


def _call(finding: Finding, owner: str, argument: str | None, source: _Source) -> Iterator[int]:
    calls = source.methods.get(owner, [])
    if argument in (None, "body") or finding.rule in _EVERY_CALL:
        yield from calls
        return
    given: Mapping[tuple[str, str], list[int]] = source.keywords
    for name in (argument or "", "**", "*"):
        yield from given.get((owner, name), ())


def _model(finding: Finding, owner: str, source: _Source) -> Iterator[int]:
    name, _, attribute = owner.partition(".")
    if not attribute:
        yield from source.names.get(name, ())
        return
    if finding.rule == "field-added-required":
        yield from source.keywords.get((name, "**"), ())
        yield from source.names.get(name, ()) if finding.direction != "response" else ()
        return
    if name in source.names or any(one in source.methods for one in finding.operations):
        yield from source.attributes.get(attribute, ())
        yield from source.keywords.get((name, attribute), ())
