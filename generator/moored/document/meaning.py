"""What a document means to a client, as digests that formatting and order do not change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from moored.document.canonical import fingerprint
from moored.document.closures import closure_digests, operation_uses, schema_uses
from moored.document.grammar import OURS
from moored.document.incoming import recorded_operations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from moored.document.model import Document

_SHARED = ("info", "servers", "security", "tags")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """Digests, SHA-256 in hexadecimal.

    Attributes:
        shared: Of all that concerns every operation: info, servers, security, tags, `x-moored-*`.
        operations: By `METHOD /path`, and `METHOD webhook:name`, of the operation with every schema
            that it reaches.
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
    digests = closure_digests(components.get("schemas", {}), document.once(schema_uses))
    used = document.once(operation_uses)
    return Meaning(
        shared=fingerprint(shared),
        operations={
            key: _operation(document.at(entry.pointer), used[entry.pointer], digests)
            for key, entry in recorded_operations(document)
        },
    )


def _operation(operation: Any, used: Iterable[str], digests: Mapping[str, str]) -> str:
    schemas = {key: digests[key] for key in used if key in digests}
    return fingerprint({"operation": operation, "schemas": schemas})
