"""Digests of schemas together with all that they reach, in linear time.

Schemas that reach each other have one digest; that of any other group is made of its own texts and
the digests of the groups it uses, so that no schema is read once for each of its users.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moored.document.canonical import fingerprint
from moored.document.incoming import recorded_operations
from moored.document.references import schema_key, sites, to_references

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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


def groups(used: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """The strongly connected groups of a graph, what is used before its users (Tarjan, 1972)."""
    search = _Search(used)
    for key in sorted(used):
        if key not in search.index:
            search.run(key)
    return search.found


class _Search:
    def __init__(self, used: Mapping[str, Iterable[str]]) -> None:
        self.found: list[list[str]] = []
        self.index: dict[str, int] = {}
        self._low: dict[str, int] = {}
        self._open: list[str] = []
        self._is_open: set[str] = set()
        self._used = used

    def run(self, start: str) -> None:
        """Search from one key, with a stack of its own in place of recursion."""
        stack = [(start, iter(self._used[start]))]
        self._enter(start)
        while stack:
            key, ahead = stack[-1]
            following = next((name for name in ahead if self._is_new(key, name)), None)
            if following is not None:
                self._enter(following)
                stack.append((following, iter(self._used[following])))
                continue
            stack.pop()
            self._leave(key)
            if stack:
                parent = stack[-1][0]
                self._low[parent] = min(self._low[parent], self._low[key])

    def _enter(self, key: str) -> None:
        self.index[key] = self._low[key] = len(self.index)
        self._open.append(key)
        self._is_open.add(key)

    def _is_new(self, key: str, name: str) -> bool:
        if name not in self.index:
            return True
        if name in self._is_open:
            self._low[key] = min(self._low[key], self.index[name])
        return False

    def _leave(self, key: str) -> None:
        if self._low[key] != self.index[key]:
            return
        group: list[str] = []
        while not group or group[-1] != key:
            group.append(self._open.pop())
            self._is_open.discard(group[-1])
        self.found.append(sorted(group))
