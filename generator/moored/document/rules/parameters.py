"""Rules on parameters (OpenAPI 3.1, Parameter Object and Path Templating)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from moored.document import codes
from moored.document.entries import OperationEntry, operations
from moored.document.nearest import did_you_mean
from moored.document.references import schema_key
from moored.document.walk import reference_in
from moored.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import Document, JsonObject

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}


class _Found(NamedTuple):
    entry: OperationEntry
    pointer: str
    value: JsonObject

    @property
    def name(self) -> str:
        return str(self.value.get("name"))

    @property
    def where(self) -> str:
        return str(self.value.get("in"))

    @property
    def shown(self) -> str:
        return f"the {self.where} parameter {quoted(self.name)} of {quoted(self.entry.name)}"


def template_variables(document: Document) -> Iterator[Problem]:
    """Every variable of a path template is a path parameter."""
    for entry in operations(document):
        known = [found.name for found in _of(document, entry) if found.where == "path"]
        for variable in dict.fromkeys(_VARIABLE.findall(entry.path)):
            if variable not in known:
                yield document.problem(
                    codes.PATH_PARAMETER_MISSING,
                    entry.pointer,
                    f"{quoted(entry.name)} has no path parameter {quoted(variable)}, "
                    f"which its path {quoted(entry.path)} needs",
                    did_you_mean(variable, known, "add it to the parameters, in: path"),
                )


def path_parameters(document: Document) -> Iterator[Problem]:
    """Every path parameter is in the template, and required."""
    for found in _all(document):
        if found.where != "path":
            continue
        variables = _VARIABLE.findall(found.entry.path)
        if found.name not in variables:
            yield document.problem(
                codes.PATH_PARAMETER_UNUSED,
                found.pointer,
                f"{found.shown} is not in its path {quoted(found.entry.path)}",
                did_you_mean(found.name, variables, "remove it, or add it to the path"),
            )
        if found.value.get("required") is not True:
            message = f"{found.shown} is not required"
            yield document.problem(
                codes.PATH_PARAMETER_OPTIONAL, found.pointer, message, "write required: true"
            )


def locations(document: Document) -> Iterator[Problem]:
    """`in` is path, query, header or cookie."""
    for found in _all(document):
        if found.where not in _STYLES:
            hint = did_you_mean(found.where, _STYLES, f"use one of {', '.join(_STYLES)}")
            message = (
                f"the parameter {quoted(found.name)} of {quoted(found.entry.name)} is in "
                f"{quoted(found.where)}, which is no place for one"
            )
            yield document.problem(codes.PARAMETER_IN, f"{found.pointer}/in", message, hint)


def schemas(document: Document) -> Iterator[Problem]:
    """A parameter says what it holds."""
    for found in _all(document):
        if "schema" not in found.value and not found.value.get("content"):
            message = f"{found.shown} has neither a schema nor content"
            yield document.problem(codes.PARAMETER_SCHEMA, found.pointer, message, "add a schema")


def styles(document: Document) -> Iterator[Problem]:
    """The style is the one that its place has by default."""
    for found in _all(document):
        supported = _STYLES.get(found.where)
        style = found.value.get("style", supported)
        if supported is not None and style != supported:
            message = f"{found.shown} has the style {quoted(style)}, which is not supported"
            yield document.problem(
                codes.PARAMETER_STYLE, f"{found.pointer}/style", message, f"use {supported}"
            )


def shapes(document: Document) -> Iterator[Problem]:
    """The schema of a parameter is a scalar or a list of scalars."""
    for found in _all(document):
        if "schema" in found.value and not _is_flat(document, found.value["schema"]):
            message = f"{found.shown} is neither a scalar nor a list of scalars"
            hint = "send it in the body, or as text"
            yield document.problem(codes.PARAMETER_SHAPE, f"{found.pointer}/schema", message, hint)


def twice(document: Document) -> Iterator[Problem]:
    """Name and place together are unique in an operation."""
    for entry in operations(document):
        seen: set[tuple[str, str]] = set()
        for found in _of(document, entry):
            name = found.name.lower() if found.where == "header" else found.name
            if (name, found.where) in seen:
                message = f"{found.shown} stands there twice"
                yield document.problem(
                    codes.PARAMETER_TWICE, found.pointer, message, "remove one of the two"
                )
            seen.add((name, found.where))


def _all(document: Document) -> Iterator[_Found]:
    for entry in operations(document):
        yield from _of(document, entry)


def _of(document: Document, entry: OperationEntry) -> Iterator[_Found]:
    for index, value in enumerate(document.at(entry.pointer).get("parameters") or ()):
        if isinstance(value, dict):
            yield _Found(entry, f"{entry.pointer}/parameters/{index}", value)


def _is_flat(document: Document, schema: Any) -> bool:
    known = (document.root.get("components") or {}).get("schemas") or {}
    stack, seen = [(schema, False)], set[tuple[str, bool]]()
    while stack:
        value, in_list = stack.pop()
        reference = reference_in(value)
        if reference is not None:
            step = (schema_key(reference) or "", in_list)
            if step not in seen:
                seen.add(step)
                stack.append((known.get(step[0]), in_list))
            continue
        if not isinstance(value, dict):
            continue
        if _is_object(value) or (in_list and _is_list(value)):
            return False
        if _is_list(value):
            stack.append((value.get("items"), True))
        for keyword in ("allOf", "anyOf", "oneOf"):
            stack.extend((member, in_list) for member in value.get(keyword) or ())
    return True


def _is_object(schema: JsonObject) -> bool:
    return _has_type(schema, "object") or bool(schema.get("properties"))


def _is_list(schema: JsonObject) -> bool:
    return _has_type(schema, "array") or "items" in schema


def _has_type(schema: JsonObject, name: str) -> bool:
    kind = schema.get("type")
    return kind == name or (isinstance(kind, list) and name in kind)
