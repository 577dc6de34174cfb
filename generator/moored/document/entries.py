"""The operations of a document, as its text lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moored import pointer as pointers
from moored.document.grammar import is_extension
from moored.document.methods import operations_of
from moored.document.walk import reference_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import Document, JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationEntry:
    """One operation.

    Attributes:
        method: As it is sent: `GET`.
        path: The path template.
        pointer: Where the operation stands in the document.
        operation_id: Its `operationId`, if it has one.
        tags: Its tags, in the document's order.
        summary: Its summary, or empty.
        deprecated: Whether the document says so.
    """

    method: str
    path: str
    pointer: str
    operation_id: str | None
    tags: tuple[str, ...]
    summary: str
    deprecated: bool

    @property
    def name(self) -> str:
        """The operationId, or `METHOD /path`."""
        return self.operation_id or self.key

    @property
    def key(self) -> str:
        """`METHOD /path`, which every operation has."""
        return f"{self.method} {self.path}"


def operations(document: Document) -> tuple[OperationEntry, ...]:
    """Every operation, sorted by path, then method; references of path items are followed."""
    return document.once(_operations)


def _operations(document: Document) -> tuple[OperationEntry, ...]:
    found = []
    for path, pointer, item in path_items(document):
        seen: set[str] = set()
        while pointer not in seen:
            seen.add(pointer)
            found += operations_at(path, pointer, item)
            pointer = pointers.from_fragment(reference_in(item) or pointer)
            item = _mapping(document, pointer)
    return tuple(sorted(found, key=lambda entry: (entry.path, entry.method)))


def inline_operations(document: Document) -> tuple[OperationEntry, ...]:
    """The operations that are written under `paths` themselves."""
    items = path_items(document)
    return tuple(
        entry for path, pointer, item in items for entry in operations_at(path, pointer, item)
    )


def path_items(document: Document) -> Iterator[tuple[str, str, JsonObject]]:
    """Each path with the pointer and the value of its path item."""
    paths = document.root.get("paths")
    for path, item in paths.items() if isinstance(paths, dict) else ():
        if isinstance(item, dict) and not is_extension(path):
            yield path, pointers.join("paths", path), item


def _mapping(document: Document, pointer: str) -> JsonObject:
    try:
        value = document.at(pointer)
    except KeyError:
        return {}
    return value if isinstance(value, dict) else {}


def operations_at(path: str, pointer: str, item: JsonObject) -> list[OperationEntry]:
    """The operations of a path item."""
    return [
        _entry(method, path, pointer + place, operation)
        for method, place, operation in operations_of(item)
    ]


def _entry(method: str, path: str, pointer: str, value: JsonObject) -> OperationEntry:
    name, summary, tags = value.get("operationId"), value.get("summary"), value.get("tags")
    return OperationEntry(
        method=method,
        path=path,
        pointer=pointer,
        operation_id=name if isinstance(name, str) and name else None,
        tags=tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
        summary=summary if isinstance(summary, str) else "",
        deprecated=value.get("deprecated") is True,
    )
