"""Chains of components that are nothing but references, made short."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from moored.document.references import local_pointer

if TYPE_CHECKING:
    from moored.document.model import Document

_LONG = 8
_SCHEMAS = "/components/schemas/"


def shortened(document: Document) -> Document:
    """Let each link of a long chain name its end.

    Nobody writes such a chain by hand, and who follows it from each of its links takes as many
    steps as the square of its length.
    """
    components = document.root.get("components") or {}
    schemas = components.get("schemas") or {}
    ends = _Ends(schemas)
    changed = {
        key: {"$ref": f"#{_SCHEMAS}{end}"} for key in schemas if (end := ends.of(key)) is not None
    }
    if not changed:
        return document
    components = {**components, "schemas": {**schemas, **changed}}
    return replace(document, root={**document.root, "components": components})


class _Ends:
    """The ends of chains, each with its distance; a circle has none."""

    def __init__(self, schemas: dict[str, Any]) -> None:
        self._next = {key: token for key, schema in schemas.items() if (token := _named(schema))}
        self._known: dict[str, tuple[str, int]] = {}

    def of(self, key: str) -> str | None:
        """The token of the end, if it is far away."""
        path: dict[str, None] = {}
        while key in self._next and key not in self._known and key not in path:
            path[key] = None
            key = self._next[key]
        end, distance = self._known.get(key, (key, 0))
        for link in reversed(path):
            distance = 0 if key in path else distance + 1
            self._known[link] = end, distance
        return end if distance > _LONG else None


def _named(schema: Any) -> str | None:
    """The component that a schema is another name of; only if its name needs no escapes."""
    if not isinstance(schema, dict) or [*schema] != ["$ref"]:
        return None
    pointer = local_pointer(schema["$ref"])
    if pointer is None or not pointer.startswith(_SCHEMAS):
        return None
    token = pointer.removeprefix(_SCHEMAS)
    return token if token.replace("_", "").replace(".", "").replace("-", "").isalnum() else None
