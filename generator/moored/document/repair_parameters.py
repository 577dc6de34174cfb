"""Parameters that a client can be made of, where the document's own err.

Runs after `rules.parameters` has told of every slip. What is clear from the document stays or is
repaired (a path parameter is required, a parameter without a type is text); what cannot be sent
is left out; a placeholder that nothing declares becomes a text.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from moored import pointer as pointers
from moored.document.entries import operations
from moored.document.origins import Origins
from moored.document.parameters import STYLES, identity, is_transport_header, placeholders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.entries import OperationEntry
    from moored.document.model import Document, JsonObject


def repair_parameters(document: Document) -> Document:
    """A normalised document whose parameters fit its paths.

    Args:
        document: Its operations are complete (`inline`).
    """
    origins = Origins(document)
    paths = {path: dict(item) for path, item in (document.root.get("paths") or {}).items()}
    changed = False
    for entry in operations(document):
        operation = document.at(entry.pointer)
        kept = list(_kept(entry, operation))
        new = [_repaired(value) for _, value in kept]
        new += _undeclared(entry, new)
        if new == operation.get("parameters", []):
            continue
        changed = True
        for index, (old, _) in enumerate(kept):
            start = f"{entry.pointer}/parameters/"
            if index != old:
                origins.move(f"{start}{index}", f"{start}{old}")
        tokens = pointers.split(entry.pointer)[2:]
        paths[entry.path] = _put(paths[entry.path], tokens, {**operation, "parameters": new})
    if not changed:
        return document
    return replace(document, root={**document.root, "paths": paths}, origins=origins.result())


def _kept(entry: OperationEntry, operation: JsonObject) -> Iterator[tuple[int, JsonObject]]:
    """The parameters that can be sent, each once, with their places in the list."""
    seen: set[tuple[str, str]] = set()
    for index, value in enumerate(operation.get("parameters") or ()):
        place, name = value.get("in"), value.get("name")
        if place not in STYLES or not isinstance(name, str) or is_transport_header(value):
            continue
        lost = place == "path" and name not in placeholders(entry.path)
        if not lost and identity(value) not in seen:
            seen.add(identity(value))
            yield index, value


def _repaired(value: JsonObject) -> JsonObject:
    styles = STYLES[value["in"]]
    found = dict(value)
    if value["in"] == "path":
        found["required"] = True
    if "style" in found and found["style"] not in styles:
        del found["style"]
    if "schema" not in found and not found.get("content"):
        found["schema"] = {"type": "string"}
    return found


def _undeclared(entry: OperationEntry, known: list[JsonObject]) -> list[JsonObject]:
    declared = {value["name"] for value in known if value["in"] == "path"}
    return [
        {"in": "path", "name": name, "required": True, "schema": {"type": "string"}}
        for name in dict.fromkeys(placeholders(entry.path))
        if name not in declared
    ]


def _put(value: JsonObject, tokens: list[str], operation: JsonObject) -> JsonObject:
    key, *rest = tokens
    return {**value, key: _put(value[key], rest, operation) if rest else operation}
