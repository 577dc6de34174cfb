"""Rules on parameters (OpenAPI 3.1, Parameter Object and Path Templating)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from moored.document import codes
from moored.document.entries import OperationEntry, operations
from moored.document.nearest import did_you_mean
from moored.document.parameters import STYLES, identity, is_transport_header, placeholders
from moored.document.references import schema_key
from moored.document.walk import reference_in
from moored.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import Document, JsonObject


#: What a style of a query is for; `form` writes everything.
_WRITES: Final = {
    "deepObject": {"object"},
    "spaceDelimited": {"array", "object"},
    "pipeDelimited": {"array", "object"},
    "tabDelimited": {"array", "object"},
}


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
        for variable in dict.fromkeys(placeholders(entry.path)):
            if variable not in known:
                yield _undeclared(document, entry, variable, known)


def _undeclared(
    document: Document, entry: OperationEntry, variable: str, known: list[str]
) -> Problem:
    """A variable that no parameter fills; in a query that a path ends with, it is a text."""
    problem = document.problem(
        codes.PATH_PARAMETER_MISSING,
        entry.pointer,
        f"{quoted(entry.name)} has no path parameter {quoted(variable)}, "
        f"which its path {quoted(entry.path)} needs",
        did_you_mean(variable, known, "add it to the parameters, in: path"),
    )
    if variable in placeholders(entry.path.partition("?")[0]):
        return problem
    message = f"{problem.message}: it is a text parameter"
    return replace(problem, message=message, severity="warning")


def path_parameters(document: Document) -> Iterator[Problem]:
    """Every path parameter is in the template, and required."""
    for found in _all(document):
        if found.where != "path":
            continue
        variables = placeholders(found.entry.path)
        if found.name not in variables:
            yield document.problem(
                codes.PATH_PARAMETER_UNUSED,
                found.pointer,
                f"{found.shown} is not in its path {quoted(found.entry.path)}",
                did_you_mean(found.name, variables, "remove it, or add it to the path"),
                "warning",
            )
        if found.value.get("required") is not True:
            message = f"{found.shown} is not required"
            yield document.problem(
                codes.PATH_PARAMETER_OPTIONAL,
                found.pointer,
                message,
                "write required: true",
                "warning",
            )


def locations(document: Document) -> Iterator[Problem]:
    """`in` is path, query, header or cookie."""
    for found in _all(document):
        if found.where not in STYLES:
            hint = did_you_mean(found.where, STYLES, f"use one of {', '.join(STYLES)}")
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
            hint = "add a schema; it is sent as text"
            yield document.problem(codes.PARAMETER_SCHEMA, found.pointer, message, hint, "warning")


def styles(document: Document) -> Iterator[Problem]:
    """The style is one of those that the place has."""
    for found in _all(document):
        known = STYLES.get(found.where, ())
        style = found.value.get("style")
        if known and style is not None and style not in known:
            message = f"{found.shown} has the style {quoted(style)}, which its place does not have"
            hint = did_you_mean(str(style), known, f"it is sent as {known[0]}")
            yield document.problem(
                codes.PARAMETER_STYLE, f"{found.pointer}/style", message, hint, "warning"
            )


def misfits(document: Document) -> Iterator[Problem]:
    """A style for lists or objects has one to write (Parameter Object, Style Values)."""
    for found in _all(document):
        style = str(found.value.get("style"))
        kinds = _kinds(document, found.value.get("schema"))
        if found.where == "query" and kinds and not kinds & _WRITES.get(style, kinds):
            what = "a list" if "array" in kinds else "a single value"
            sent = f"{found.name}[]=" if "array" in kinds else f"{found.name}="
            message = f"{found.shown} has the style {quoted(style)}, which does not say how {what}"
            yield document.problem(
                codes.PARAMETER_STYLE,
                f"{found.pointer}/style",
                f"{message} is written",
                f"it is sent as {quoted(sent)}; write style: form, if it is not read so",
                "warning",
            )


def ignored(document: Document) -> Iterator[Problem]:
    """Headers that the transport writes are no arguments (Parameter Object, `name`)."""
    for entry in operations(document):
        for found in _declared(document, entry):
            if is_transport_header(found.value):
                yield document.problem(
                    codes.PARAMETER_IGNORED,
                    found.pointer,
                    # Without the operation's name: a shared parameter is told once.
                    f"the header {quoted(found.name)} is no argument: the transport writes it",
                    "give it in options, headers, where it has to be another",
                    "note",
                )


def fragments(document: Document) -> Iterator[Problem]:
    """A fragment is never sent (RFC 9110 section 7.1): what it says has to be a parameter as well."""
    for entry in operations(document):
        fragment = entry.path.partition("#")[2]
        required = {found.name for found in _of(document, entry) if found.value.get("required")}
        lost = [part for part in fragment.split("&") if part.partition("=")[0] not in required]
        if fragment and lost:
            yield document.problem(
                codes.PATH_FRAGMENT,
                entry.pointer,
                f"{quoted('#' + fragment)} in the path of {quoted(entry.name)} is never sent",
                "declare a parameter for what the server has to know",
                "warning",
            )


def shapes(document: Document) -> Iterator[Problem]:
    """A value is no deeper than its style can say."""
    for found in _all(document):
        if "schema" not in found.value or found.value.get("style") == "deepObject":
            continue
        if not _is_flat(document, found.value["schema"]):
            message = f"{found.shown} is deeper than its style can say: what is nested goes as JSON"
            hint = "use the style deepObject in a query, or content"
            yield document.problem(
                codes.PARAMETER_SHAPE, f"{found.pointer}/schema", message, hint, "warning"
            )


def twice(document: Document) -> Iterator[Problem]:
    """Name and place together are unique in an operation."""
    for entry in operations(document):
        seen: set[tuple[str, str]] = set()
        for found in _of(document, entry):
            if identity(found.value) in seen:
                message = f"{found.shown} stands there twice"
                yield document.problem(
                    codes.PARAMETER_TWICE,
                    found.pointer,
                    message,
                    "remove one of the two; the first holds",
                    "warning",
                )
            seen.add(identity(found.value))


def _all(document: Document) -> Iterator[_Found]:
    for entry in operations(document):
        yield from _of(document, entry)


def _of(document: Document, entry: OperationEntry) -> Iterator[_Found]:
    return (one for one in _declared(document, entry) if not is_transport_header(one.value))


def _declared(document: Document, entry: OperationEntry) -> Iterator[_Found]:
    for index, value in enumerate(document.at(entry.pointer).get("parameters") or ()):
        if isinstance(value, dict):
            yield _Found(entry, f"{entry.pointer}/parameters/{index}", value)


def _is_flat(document: Document, schema: Any) -> bool:
    known = (document.root.get("components") or {}).get("schemas") or {}
    stack, seen = [(schema, False)], set[tuple[str, bool]]()
    while stack:
        value, inside = stack.pop()
        reference = reference_in(value)
        if reference is not None:
            step = (schema_key(reference) or "", inside)
            if step not in seen:
                seen.add(step)
                stack.append((known.get(step[0]), inside))
            continue
        if not isinstance(value, dict):
            continue
        if inside and (_is_object(value) or _is_list(value)):
            return False
        if _is_list(value):
            stack.append((value.get("items"), True))
        if _is_object(value):
            stack += [(one, True) for one in (value.get("properties") or {}).values()]
            stack.append((value.get("additionalProperties"), True))
        for keyword in ("allOf", "anyOf", "oneOf"):
            stack.extend((member, inside) for member in value.get(keyword) or ())
    return True


def _kinds(document: Document, schema: Any) -> set[str]:
    """The types that a schema names, also in its parts; none if one of them may be anything."""
    known = (document.root.get("components") or {}).get("schemas") or {}
    stack, seen, found = [schema], set[str](), set[str]()
    while stack:
        value = stack.pop()
        if (reference := reference_in(value)) is not None:
            key = schema_key(reference) or ""
            if key not in seen:
                seen.add(key)
                stack.append(known.get(key))
            continue
        if not isinstance(value, dict):
            return set()
        kinds = value.get("type") or (["object"] if _is_object(value) else [])
        parts = [one for name in ("allOf", "anyOf", "oneOf") for one in value.get(name) or ()]
        if not (kinds or parts):
            return set()
        found.update([kinds] if isinstance(kinds, str) else kinds)
        stack += parts
    return found


def _is_object(schema: JsonObject) -> bool:
    return _has_type(schema, "object") or bool(schema.get("properties"))


def _is_list(schema: JsonObject) -> bool:
    return _has_type(schema, "array") or "items" in schema


def _has_type(schema: JsonObject, name: str) -> bool:
    kind = schema.get("type")
    return kind == name or (isinstance(kind, list) and name in kind)
