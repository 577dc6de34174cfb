"""The rule that no schema is a part of itself by `allOf` (JSON Schema Core, section 9.4.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document import codes
from moored.document.references import schema_key
from moored.document.walk import reference_in
from moored.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import Document


def own_parts(document: Document) -> Iterator[Problem]:
    """A schema that is made of itself can never be checked, nor become a class."""
    schemas = (document.root.get("components") or {}).get("schemas") or {}
    parts = {key: _parts(schema) for key, schema in schemas.items()}
    for key in _on_cycles(parts):
        yield document.problem(
            codes.SELF_COMPOSED,
            pointers.join("components", "schemas", key),
            f"the schema {quoted(key)} is made of itself by $ref and allOf",
            "take one of the references out",
        )


def _parts(schema: Any) -> list[str]:
    found, stack = [], [schema]
    while stack:
        value = stack.pop()
        reference = reference_in(value)
        if reference is not None and (key := schema_key(reference)) is not None:
            found.append(key)
        if isinstance(value, dict):
            stack.extend(value.get("allOf") or ())
    return found


def _on_cycles(parts: dict[str, list[str]]) -> list[str]:
    """What is left once everything that ends, seen from either side, is taken away."""
    users: dict[str, list[str]] = {key: [] for key in parts}
    for key, used in parts.items():
        for name in used:
            users.setdefault(name, []).append(key)
    left = _trimmed(set(parts), parts, users)
    return sorted(_trimmed(left, users, parts))


def _trimmed(left: set[str], ahead: dict[str, list[str]], behind: dict[str, list[str]]) -> set[str]:
    """Drop, again and again, what leads to nothing that is left."""
    counts = {key: sum(name in left for name in ahead.get(key, ())) for key in left}
    ready = [key for key, count in counts.items() if count == 0]
    left = set(left)
    while ready:
        key = ready.pop()
        left.discard(key)
        for name in behind.get(key, ()):
            if name in left:
                counts[name] -= 1
                if counts[name] == 0:
                    ready.append(name)
    return left
