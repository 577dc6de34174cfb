"""What a document means to a client, as digests that formatting and order do not change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from moored.document.canonical import fingerprint
from moored.document.entries import operations
from moored.document.grammar import OURS
from moored.document.reach import reach

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moored.document.model import Document

_SHARED = ("info", "servers", "security", "tags")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """Digests, SHA-256 in hexadecimal.

    Attributes:
        shared: Of all that concerns every operation: info, servers, security, tags, `x-moored-*`.
        operations: By `METHOD /path`, of the operation with every schema that it reaches.
    """

    shared: str
    operations: Mapping[str, str]


def meaning(document: Document) -> Meaning:
    """The digests of a normalised document."""
    root = document.root
    components = root.get("components") or {}
    shared: dict[str, Any] = {
        key: value for key, value in root.items() if key in _SHARED or key.startswith(OURS)
    }
    shared["securitySchemes"] = components.get("securitySchemes", {})
    return Meaning(
        shared=fingerprint(shared),
        operations={
            entry.key: _operation(document, entry.pointer) for entry in operations(document)
        },
    )


def _operation(document: Document, pointer: str) -> str:
    operation = document.at(pointer)
    reached = reach(document, [(operation, "operation", pointer)]).components["schemas"]
    schemas = (document.root.get("components") or {}).get("schemas") or {}
    used = {key: schemas[key] for key in reached if key in schemas}
    return fingerprint({"operation": operation, "schemas": used})
