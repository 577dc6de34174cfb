"""What every part of `moored.lower` looks things up in."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from moored.models.expressions import Writer
from moored.models.families import TagReader
from moored.models.types import ModelSet
from moored.names.fields import component
from moored.names.gather import operations
from moored.names.plan import NamePlan

_CODE_SPAN = re.compile(r"`([^`\n]+)`")


@dataclass(frozen=True, kw_only=True)
class Context:
    """A normalised document with its names and its models."""

    root: dict[str, Any]
    plan: NamePlan
    models: ModelSet

    @cached_property
    def schemas(self) -> dict[str, Any]:
        """Component schemas by key."""
        found: dict[str, Any] = self.root.get("components", {}).get("schemas", {})
        return found

    @cached_property
    def writer(self) -> Writer:
        """Writes types of schemas."""
        return Writer(self.schemas, lambda key: self.plan("class", key))

    @property
    def tags(self) -> TagReader:
        """Reads which tag stands for which class."""
        return self.writer.tags

    @cached_property
    def operations(self) -> dict[str, dict[str, Any]]:
        """Operations by `POST /path`, in the order of path and method."""
        return dict(operations(self.root))

    @cached_property
    def methods(self) -> dict[str, str]:
        """The names of methods by operationId."""
        return {
            operation["operationId"]: self.plan("method", key)
            for key, operation in self.operations.items()
            if "operationId" in operation
        }

    @cached_property
    def starts(self) -> dict[str, str]:
        """The operation that starts a job, by the operationId of the one that polls it."""
        found: dict[str, str] = {}
        for key, operation in self.operations.items():
            if said := operation.get("x-moored-job"):
                found.setdefault(said["poll"], key)
        return found

    @cached_property
    def _in_expressions(self) -> dict[str, frozenset[str]]:
        return {}

    def models_in(self, expression: str) -> frozenset[str]:
        """The names of classes and aliases in a type; most types stand in many fields."""
        if expression not in self._in_expressions:
            nodes = ast.walk(ast.parse(expression))
            names = frozenset(node.id for node in nodes if isinstance(node, ast.Name))
            known = names & self.models.classes.keys() | names & self.models.aliases.keys()
            self._in_expressions[expression] = frozenset(known)
        return self._in_expressions[expression]

    def prose(self, said: object) -> str:
        """A description; an operationId in a code span becomes the name of the method."""
        return _CODE_SPAN.sub(
            lambda span: f"`{self.methods.get(span[1], span[1])}`", str(said or "")
        )

    def resolved(self, schema: Any) -> Any:
        """The schema at the end of a chain of references."""
        seen: set[str] = set()
        while isinstance(schema, dict) and "$ref" in schema and schema["$ref"] not in seen:
            seen.add(schema["$ref"])
            schema = self.schemas.get(component(schema["$ref"]), {})
        return schema
