"""Digests of schemas together with all that they reach, in linear time.

Schemas that reach each other have one digest; that of any other group is made of its own texts and
the digests of the groups it uses, so that no schema is read once for each of its users.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moored.circles import groups
from moored.document.canonical import fingerprint
from moored.document.incoming import recorded_operations
from moored.document.references import schema_key, sites, to_references

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moored.document.model import Document
    from moored.document.walk import Leads


def uses(value: Any, kind: str, leads: Leads | None = None) -> list[str]:
    """The component schemas that a value names itself, sorted."""
    keys = {schema_key(site.text) for site in sites(value, kind, leads=leads)}
    return sorted(key for key in keys if key is not None)


def graph(schemas: Mapping[str, Any], leads: Leads | None = None) -> dict[str, list[str]]:
    """For every component schema those that it names itself, sorted."""
    return {
        key: [name for name in uses(schema, "schema", leads) if name in schemas]
        for key, schema in schemas.items()
    }


def schema_uses(document: Document) -> dict[str, list[str]]:
    """`graph` of a document; several stages ask for it, so ask with `Document.once`."""
    schemas = (document.root.get("components") or {}).get("schemas", {})
    return graph(schemas, document.lasting(to_references))


def operation_uses(document: Document) -> dict[str, list[str]]:
    """By the pointer of each operation what it names itself, sorted; ask with `Document.once`."""
    leads = document.lasting(to_references)
    return {
        entry.pointer: uses(document.at(entry.pointer), "operation", leads)
        for _, entry in recorded_operations(document)
    }


def closure_digests(schemas: Mapping[str, Any], used: Mapping[str, list[str]]) -> dict[str, str]:
    """For every component schema a digest of it and of all that it reaches.

    Args:
        schemas: The component schemas.
        used: Their `graph`.
    """
    digests: dict[str, str] = {}
    for group in groups(used):
        own = {key: fingerprint(schemas[key]) for key in group}
        others = {name: digests[name] for key in group for name in used[key] if name in digests}
        together = fingerprint({"own": own, "uses": others})
        digests.update((key, fingerprint([key, together])) for key in group)
    return digests
