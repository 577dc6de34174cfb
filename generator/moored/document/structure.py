"""Checks the skeleton of a document against `grammar`, so that later stages can trust its types.

What can only be meant in one way is repaired with a warning (a number where text belongs, `null`
for a field that is absent); anything else of the wrong type is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from moored.document import codes
from moored.document.entries import inline_operations
from moored.document.grammar import (
    KINDS,
    Shape,
    fields_of,
    is_entry,
    is_extension,
    keeps_siblings,
    root_kind,
)
from moored.document.limits import measure
from moored.document.methods import ADDITIONAL, FIXED
from moored.document.origins import Origins
from moored.document.repeated import repeated_operation_ids
from moored.document.scalars import CHECKS, REPAIRS, name_of
from moored.document.schema_slips import numbered
from moored.document.slips import STAND_INS, as_object, mended
from moored.document.sound import Sound, similar_field
from moored.document.walk import Place, pointer_of
from moored.limits import raised_by
from moored.problems import Problem, Severity, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import Document, JsonObject

_DROP = object()
# A token of RFC 9110 section 5.6.2.
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
# No call depends on these, so a wrong one is left out and the rest goes on.
_DECORATION = frozenset({"example", "link", "external-docs", "contact", "license", "xml"})
_WORDS = frozenset(
    {"title", "summary", "description", "operationId", "termsOfService", "deprecated", "format",
     "pattern", "tags", "$comment", "contentEncoding", "contentMediaType", "uniqueItems"}
)  # fmt: skip
_LEFT_OUT = frozenset({"tag", "server"})


def check(document: Document) -> Iterator[Problem]:
    """What is wrong with the types, the fields and the operationIds of a document."""
    return iter(conformed(document)[1])


def repair(document: Document) -> Document:
    """The document with everything set right that `check` only warns of."""
    return document if _is_too_deep(document) else _conformed(document)[0]


def conformed(document: Document) -> tuple[Document, list[Problem]]:
    """What `repair` returns and what `check` finds, in one go."""
    if _is_too_deep(document):
        message = f"values are nested more than {document.limits.depth} deep"
        hint = f"nest them less, or {raised_by('depth')}"
        return document, [document.problem(codes.TOO_DEEP, "", message, hint)]
    repaired, findings = _conformed(document)
    problems = [
        document.problem(
            finding.code,
            pointer_of(finding.place),
            finding.message,
            finding.hint,
            finding.severity,
        )
        for finding in findings
    ]
    return repaired, [*problems, *repeated_operation_ids(document, inline_operations(document))]


def _is_too_deep(document: Document) -> bool:
    limits = document.limits
    return measure(document.root, limits.depth, limits.values)[0] > limits.depth


def _conformed(document: Document) -> tuple[Document, list[_Finding]]:
    conformer = _Conformer(document.root, Sound(document.root))
    root = conformer.conform(document.root, root_kind(document.root), "")
    if root is document.root:
        return document, conformer.findings
    origins = Origins(document)
    for new, old in conformer.moves:
        origins.move(new, old)
    return replace(document, root=root, origins=origins.result()), conformer.findings


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

    root: JsonObject
    sound: Sound
    #: The new and the old pointers of what was renamed.
    moves: list[tuple[str, str]] = field(default_factory=list)
    findings: list[_Finding] = field(default_factory=list)

    def conform(self, value: Any, kind: str, place: Place) -> Any:
        if self.sound(value, kind):
            return value
        if kind == "schema" and isinstance(value, bool):
            return value
        if not isinstance(value, dict):
            meant = as_object(kind, value)
            if meant is None:
                return self._mismatch(value, KINDS[kind].title, "an object", place, kind)
            self._warn(place, f"{KINDS[kind].title} is {name_of(value)} where an object belongs")
            return self.conform(meant, kind, place)
        for slip, after in mended(kind, value, self.root):
            self._warn((place, slip.key) if slip.key else place, slip.message)
            value = after
        if kind != "schema" and "$ref" in value and KINDS[kind].is_open:
            self._reference(value["$ref"], (place, "$ref"))
            if not keeps_siblings(kind):
                return value
        if self._is_left_out(value, kind, place):
            return _DROP
        value = self._stand_ins(value, kind, place)
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
        kept = {key: new for key, new in {**value, **changed}.items() if new is not _DROP}
        return self._stand_ins(kept, kind, place)

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
        return self._map(value, shape, name, place)

    def _discriminator(self, value: str, place: Place) -> Any:
        if "openapi" not in self.root:
            return value
        self._warn(place, '"discriminator" is text where an object belongs')
        return {"propertyName": value}

    def _list(self, value: Any, kind: str, name: str, place: Place) -> Any:
        if not isinstance(value, list):
            meant = _as_list(value, kind, name)
            if meant is None:
                return self._mismatch(value, quoted(name), "a list", place)
            self._warn(place, f"{quoted(name)} is {name_of(value)} where a list belongs")
            return _DROP if meant is _DROP else self._list(meant, kind, name, place)
        items = [self._item(item, kind, name, (place, index)) for index, item in enumerate(value)]
        return value if _same(items, value) else [item for item in items if item is not _DROP]

    def _item(self, value: Any, kind: str, name: str, place: Place) -> Any:
        if value is None and kind != "any":
            self._warn(place, f"an entry of {quoted(name)} is null")
            return _DROP
        return self._one(value, kind, name, place)

    def _map(self, value: Any, shape: Shape, name: str, place: Place) -> Any:
        kind = shape.kind
        if not isinstance(value, dict):
            if value == []:
                # PHP writes an empty object as an empty list.
                self._warn(place, f"{quoted(name)} is a list where an object belongs")
                return {}
            return self._mismatch(value, quoted(name), "an object", place, kind)
        entries = {
            key: self._one(item, kind, key, (place, key)) if is_entry(shape, key) else item
            for key, item in value.items()
        }
        if place == ("", "paths"):
            entries = self._slashes(entries, place)
        if name == ADDITIONAL:
            self._methods(value, place)
        if entries.keys() == value.keys() and _same([*entries.values()], [*value.values()]):
            return value
        return {key: item for key, item in entries.items() if item is not _DROP}

    def _slashes(self, paths: JsonObject, place: Place) -> JsonObject:
        """The paths, each with a slash at its start."""
        names: dict[str, str] = {}
        for path in paths:
            if path.startswith("/") or is_extension(path):
                continue
            is_plain = "://" not in path and f"/{path}" not in paths
            message = f"the path {quoted(path)} does not start with a slash"
            severity: Severity = "warning" if is_plain else "error"
            self.findings.append(
                _Finding(codes.PATH_SLASH, (place, path), message, "write it as /…", severity)
            )
            if is_plain:
                names[path] = f"/{path}"
                self.moves.append((pointer_of((place, names[path])), pointer_of((place, path))))
        return {names.get(path, path): item for path, item in paths.items()} if names else paths

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
        if kind in CHECKS:
            return self._scalar(value, kind, name, place)
        return self.conform(value, kind, place)

    def _scalar(self, value: Any, kind: str, name: str, place: Place) -> Any:
        matches, expected = CHECKS[kind]
        if matches(value):
            return value
        repaired = REPAIRS[kind](value) if kind in REPAIRS else None
        if repaired is None and (kind == "number" or name in _WORDS):
            self._warn(place, f"{quoted(name)} is {name_of(value)} where {expected} belongs")
            return _DROP
        if repaired is None:
            return self._mismatch(value, quoted(name), expected, place)
        self._warn(place, f"{quoted(name)} is {name_of(value)} where {expected} belongs")
        return repaired

    def _mismatch(self, value: Any, what: str, expected: str, place: Place, kind: str = "") -> Any:
        message = f"{what} must be {expected}, not {name_of(value)}"
        if kind in _DECORATION:
            self._warn(place, message)
            return _DROP
        self.findings.append(_Finding(codes.WRONG_TYPE, place, message, f"write {expected} here"))
        return value

    def _warn(self, place: Place, message: str) -> None:
        self.findings.append(_Finding(codes.REPAIRED, place, message, severity="warning"))

    def _is_left_out(self, value: JsonObject, kind: str, place: Place) -> bool:
        """Whether an object that lacks a field is left out: no call depends on it."""
        missing = [name for name in KINDS[kind].required if value.get(name) is None]
        if kind not in _LEFT_OUT or not missing:
            return False
        message = f"{KINDS[kind].title} has no {quoted(missing[0])}; it is left out"
        self.findings.append(_Finding(codes.MISSING_FIELD, place, message, "add it", "warning"))
        return True

    def _stand_ins(self, value: JsonObject, kind: str, place: Place) -> JsonObject:
        found = {
            name: STAND_INS[kind, name]
            for name in KINDS[kind].required
            if value.get(name) is None and (kind, name) in STAND_INS
        }
        for name in found:
            message = f"{KINDS[kind].title} has no {quoted(name)}"
            self.findings.append(_Finding(codes.MISSING_FIELD, place, message, "add it", "warning"))
        return {**value, **found} if found else value

    def _required(self, value: JsonObject, kind: str, place: Place) -> None:
        for name in KINDS[kind].required:
            if value.get(name) is None:
                message = f"{KINDS[kind].title} has no {quoted(name)}"
                self.findings.append(_Finding(codes.MISSING_FIELD, place, message, "add it"))

    def _unknown(self, kind: str, key: str, place: Place) -> None:
        # Only a slip of the pen is worth a word: documents are full of fields of their own.
        similar = similar_field(kind, key)
        if similar:
            message = f"{KINDS[kind].title} has no field {quoted(key)}"
            hint = f"did you mean {quoted(similar)}"
            self.findings.append(
                _Finding(codes.UNKNOWN_FIELD, (place, key), message, hint, "warning")
            )


def _as_list(value: Any, kind: str, name: str) -> Any:
    """The list that something else in its place stands for; `None` if that is not plain."""
    if isinstance(value, dict):
        alone = [value] if kind == "security-requirement" else None
        return numbered(value) if numbered(value) is not None else alone
    if name == "required" and (isinstance(value, bool) or value in ("true", "false")):
        # The third draft of JSON Schema: a property says itself that it is required.
        return _DROP
    return [value] if kind == "text" and isinstance(value, str) else None


def _same(new: list[Any], old: list[Any]) -> bool:
    return all(left is right for left, right in zip(new, old, strict=True))


def _expected(shape: Shape) -> str:
    if shape.container != "one":
        return "a list" if shape.container == "list" else "an object"
    return CHECKS[shape.kind][1] if shape.kind in CHECKS else "an object"
