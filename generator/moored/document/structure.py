"""Checks the skeleton of a document against `grammar`, so that later stages can trust its types.

What can only be meant in one way is repaired with a warning (a number where text belongs, `null`
for a field that is absent); anything else of the wrong type is an error.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from moored.document import codes
from moored.document.entries import inline_operations
from moored.document.grammar import (
    KINDS,
    Shape,
    fields_of,
    is_extension,
    is_free,
    keeps_siblings,
    root_kind,
)
from moored.document.limits import DEFAULT, measure
from moored.document.methods import ADDITIONAL, FIXED
from moored.document.nearest import nearest
from moored.document.repeated import repeated_operation_ids
from moored.document.walk import Place, pointer_of
from moored.problems import Problem, Severity, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from moored.document.model import Document, JsonObject

_DROP = object()
# A token of RFC 9110 section 5.6.2.
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
# No call depends on these, so a wrong one is left out and the rest goes on.
_DECORATION = frozenset({"example", "link", "external-docs", "contact", "license", "xml"})
_NAMES = {dict: "an object", list: "a list", str: "text", bool: "a boolean", type(None): "null"}


def check(document: Document) -> Iterator[Problem]:
    """What is wrong with the types, the fields and the operationIds of a document."""
    depth, _ = measure(document.root, DEFAULT)
    if depth > DEFAULT.depth:
        message = f"values are nested more than {DEFAULT.depth} deep"
        yield document.problem(codes.TOO_DEEP, "", message, "nest them less")
        return
    kind = root_kind(document.root)
    conformer = _Conformer(kind != "openapi")
    conformer.conform(document.root, kind, "")
    for finding in conformer.findings:
        yield document.problem(
            finding.code,
            pointer_of(finding.place),
            finding.message,
            finding.hint,
            finding.severity,
        )
    yield from repeated_operation_ids(document, inline_operations(document))


def repair(document: Document) -> Document:
    """The document with everything set right that `check` only warns of."""
    kind = root_kind(document.root)
    root = _Conformer(kind != "openapi").conform(document.root, kind, "")
    return document if root is document.root else replace(document, root=root)


@dataclass(frozen=True, slots=True)
class _Finding:
    code: str
    place: Place
    message: str
    hint: str = ""
    severity: Severity = "error"


@dataclass(slots=True)
class _Conformer:
    """Returns what it is given, repaired; what it could not repair is left as it is."""

    is_2_0: bool = False
    findings: list[_Finding] = field(default_factory=list)

    def conform(self, value: Any, kind: str, place: Place) -> Any:
        if kind == "schema" and isinstance(value, bool):
            return value
        if not isinstance(value, dict):
            return self._mismatch(value, KINDS[kind].title, "an object", place, kind)
        if kind != "schema" and "$ref" in value and KINDS[kind].is_open:
            self._reference(value["$ref"], (place, "$ref"))
            if not keeps_siblings(kind):
                return value
        fields = fields_of(kind, value)
        changed: JsonObject = {}
        for key in value:
            if key in fields:
                new = self._field(value[key], fields[key], key, (place, key))
                if new is not value[key]:
                    changed[key] = new
            elif kind != "schema":
                self._unknown(kind, key, place)
        self._required(value, kind, place)
        if not changed:
            return value
        return {key: new for key, new in {**value, **changed}.items() if new is not _DROP}

    def _reference(self, value: Any, place: Place) -> None:
        if not isinstance(value, str):
            self._mismatch(value, quoted("$ref"), "text", place)

    def _field(self, value: Any, shape: Shape, name: str, place: Place) -> Any:
        if shape.kind == "any" and shape.container == "one":
            return value
        if value is None:
            self._warn(place, f"{quoted(name)} is null where {_expected(shape)} belongs")
            return _DROP
        if shape.kind == "discriminator" and isinstance(value, str):
            return self._discriminator(value, place)
        if shape.container == "one":
            return self._one(value, shape.kind, name, place)
        if shape.container == "list":
            return self._list(value, shape.kind, name, place)
        return self._map(value, shape.kind, name, place)

    def _discriminator(self, value: str, place: Place) -> Any:
        if self.is_2_0:
            return value
        self._warn(place, '"discriminator" is text where an object belongs')
        return {"propertyName": value}

    def _list(self, value: Any, kind: str, name: str, place: Place) -> Any:
        if not isinstance(value, list):
            if name == "required" and isinstance(value, bool):
                self._warn(place, '"required" of a schema is a list of names, not a boolean')
                return _DROP
            return self._mismatch(value, quoted(name), "a list", place)
        items = [self._one(item, kind, name, (place, index)) for index, item in enumerate(value)]
        return value if _same(items, value) else [item for item in items if item is not _DROP]

    def _map(self, value: Any, kind: str, name: str, place: Place) -> Any:
        if not isinstance(value, dict):
            return self._mismatch(value, quoted(name), "an object", place, kind)
        entries = {
            key: item if is_free(kind, key) else self._one(item, kind, key, (place, key))
            for key, item in value.items()
        }
        if place == ("", "paths"):
            self._slashes(value, place)
        if name == ADDITIONAL:
            self._methods(value, place)
        if _same(list(entries.values()), list(value.values())):
            return value
        return {key: item for key, item in entries.items() if item is not _DROP}

    def _slashes(self, paths: JsonObject, place: Place) -> None:
        for path in paths:
            if not path.startswith("/") and not is_extension(path):
                message = f"the path {quoted(path)} does not start with a slash"
                self.findings.append(
                    _Finding(codes.PATH_SLASH, (place, path), message, "write it as /…")
                )

    def _methods(self, operations: JsonObject, place: Place) -> None:
        for method in operations:
            if method.upper() in FIXED:
                message = f"{quoted(method)} has a field of its own in a path item"
                hint = f"write it as {method.lower()}, beside {ADDITIONAL}"
            elif not _TOKEN.fullmatch(method):
                message, hint = f"{quoted(method)} is no HTTP method", "write it as it is sent"
            else:
                continue
            self.findings.append(_Finding(codes.METHOD, (place, method), message, hint))

    def _one(self, value: Any, kind: str, name: str, place: Place) -> Any:
        if kind == "any":
            return value
        if kind in _SCALAR_CHECKS:
            return self._scalar(value, kind, name, place)
        return self.conform(value, kind, place)

    def _scalar(self, value: Any, kind: str, name: str, place: Place) -> Any:
        matches, expected = _SCALAR_CHECKS[kind]
        if matches(value):
            return value
        repaired = _REPAIRS[kind](value) if kind in _REPAIRS else None
        if repaired is None:
            return self._mismatch(value, quoted(name), expected, place)
        self._warn(place, f"{quoted(name)} is {_name(value)} where {expected} belongs")
        return repaired

    def _mismatch(self, value: Any, what: str, expected: str, place: Place, kind: str = "") -> Any:
        message = f"{what} must be {expected}, not {_name(value)}"
        if kind in _DECORATION:
            self._warn(place, message)
            return _DROP
        self.findings.append(_Finding(codes.WRONG_TYPE, place, message, f"write {expected} here"))
        return value

    def _warn(self, place: Place, message: str) -> None:
        self.findings.append(_Finding(codes.REPAIRED, place, message, severity="warning"))

    def _required(self, value: JsonObject, kind: str, place: Place) -> None:
        for name in KINDS[kind].required:
            if value.get(name) is None:
                message = f"{KINDS[kind].title} has no {quoted(name)}"
                self.findings.append(_Finding(codes.MISSING_FIELD, place, message, "add it"))

    def _unknown(self, kind: str, key: str, place: Place) -> None:
        # Only a slip of the pen is worth a word: documents are full of fields of their own.
        similar = [] if is_extension(key) else nearest(key, KINDS[kind].fields, count=1)
        if similar:
            message = f"{KINDS[kind].title} has no field {quoted(key)}"
            hint = f"did you mean {quoted(similar[0])}"
            self.findings.append(
                _Finding(codes.UNKNOWN_FIELD, (place, key), message, hint, "warning")
            )


def _same(new: list[Any], old: list[Any]) -> bool:
    return all(left is right for left, right in zip(new, old, strict=True))


def _name(value: Any) -> str:
    return _NAMES.get(type(value), "a number")


def _expected(shape: Shape) -> str:
    if shape.container != "one":
        return "a list" if shape.container == "list" else "an object"
    return _SCALAR_CHECKS[shape.kind][1] if shape.kind in _SCALAR_CHECKS else "an object"


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_types(value: Any) -> bool:
    return isinstance(value, str) or (
        isinstance(value, list) and all(isinstance(item, str) for item in value)
    )


_SCALAR_CHECKS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "text": (lambda value: isinstance(value, str), "text"),
    "flag": (lambda value: isinstance(value, bool), "true or false"),
    # In OpenAPI 3.0 exclusiveMinimum and exclusiveMaximum are booleans.
    "number": (lambda value: _is_number(value) or isinstance(value, bool), "a number"),
    "types": (_is_types, "a type or a list of types"),
}


def _text(value: Any) -> str | None:
    return json.dumps(value) if isinstance(value, (int, float)) else None


def _flag(value: Any) -> bool | None:
    return {"true": True, "false": False}.get(value) if isinstance(value, str) else None


def _number(value: Any) -> Any:
    try:
        number: Any = json.loads(value) if isinstance(value, str) and len(value) < 100 else None
    except ValueError:
        return None
    return number if _is_number(number) and math.isfinite(number) else None


_REPAIRS: dict[str, Callable[[Any], Any]] = {"text": _text, "flag": _flag, "number": _number}
