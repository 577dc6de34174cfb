"""What the rules ask of an operation: its parameters, and the fields of what goes out and comes in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from moored import pointer as pointers
from moored.document import Document, OperationEntry, operations
from moored.suggesting import paths
from moored.trail import answers, json_of, kinds, plain, properties

SCALARS = frozenset({"string", "integer", "number"})
NUMBERS = frozenset({"integer", "number"})
_DEEP = 3


def folded(name: str) -> str:
    """A name without its spelling: `nextPageToken`, `next_page_token` and `NextPageToken` are one."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a body.

    Attributes:
        pointer: The JSON Pointer to it, in the body.
        name: Its name, folded.
        schema: What describes it.
        types: The types that it may have, but for null.
    """

    pointer: str
    name: str
    schema: Mapping[str, Any]
    types: frozenset[str]

    @property
    def parents(self) -> tuple[str, ...]:
        """The folded names of what it stands in."""
        return tuple(folded(name) for name in pointers.split(self.pointer)[:-1])

    @property
    def said(self) -> str:
        """What the document says of it, in lower case."""
        return str(self.schema.get("description") or "").lower()


@dataclass(frozen=True)
class Operation:
    """An operation of a document in normal form."""

    document: Document
    entry: OperationEntry

    @property
    def key(self) -> str:
        """`GET /charges`."""
        return self.entry.key

    @property
    def target(self) -> str:
        """Its JSONPath."""
        return paths.operation(self.entry.path, self.entry.method)

    @cached_property
    def value(self) -> Mapping[str, Any]:
        """What the document says of it."""
        found: Mapping[str, Any] = self.document.at(self.entry.pointer)
        return found

    @cached_property
    def schemas(self) -> Mapping[str, Any]:
        """The component schemas of the document."""
        found: Mapping[str, Any] = (self.document.root.get("components") or {}).get("schemas") or {}
        return found

    @cached_property
    def said(self) -> str:
        """Its summary and description, in lower case."""
        return f"{self.value.get('summary') or ''} {self.value.get('description') or ''}".lower()

    def parameters(self, *places: str) -> list[Mapping[str, Any]]:
        """Its parameters in the query, in a header, …, that have a schema."""
        found = self.value.get("parameters") or ()
        return [one for one in found if one.get("in") in places and "schema" in one]

    def types(self, schema: Any) -> frozenset[str]:
        """The types that a schema allows, but for null."""
        return kinds(schema, self.schemas)

    @cached_property
    def answer(self) -> Any:
        """The schema of what a success answers, where that is JSON."""
        found = answers(self.value)
        return json_of(found[0], self.schemas) if found else None

    @cached_property
    def sent(self) -> Any:
        """The schema of the JSON body that it sends."""
        content = (self.value.get("requestBody") or {}).get("content") or {}
        return json_of(content, self.schemas)

    @cached_property
    def answered(self) -> tuple[Field, ...]:
        """The fields of its answer, those of objects in it too, but not those of items of lists."""
        return tuple(self.fields(self.answer))

    @cached_property
    def sends(self) -> tuple[Field, ...]:
        """The fields of what it sends that are not read-only."""
        found = self.fields(self.sent)
        return tuple(one for one in found if one.schema.get("readOnly") is not True)

    @cached_property
    def answer_headers(self) -> dict[str, Mapping[str, Any]]:
        """The headers of its successful answers."""
        found: dict[str, Mapping[str, Any]] = {}
        for status, response in (self.value.get("responses") or {}).items():
            if status.startswith("2"):
                found |= response.get("headers") or {}
        return found

    def fields(self, schema: Any, at: str = "", depth: int = _DEEP) -> Iterator[Field]:
        """The fields of an object, then those of the objects in it."""
        if not depth:
            return
        known = properties(schema, self.schemas)
        for name, inside in known.items():
            described = plain(inside, self.schemas)
            described = described if isinstance(described, dict) else {}
            beside = inside if isinstance(inside, dict) else {}
            yield Field(
                pointer=at + pointers.join(name),
                name=folded(name),
                schema={**described, **{k: v for k, v in beside.items() if k != "$ref"}},
                types=self.types(inside),
            )
        for name, inside in known.items():
            if self.types(inside) == {"object"}:
                yield from self.fields(inside, at + pointers.join(name), depth - 1)


def all_operations(document: Document) -> tuple[Operation, ...]:
    """The operations of a document in normal form."""
    return tuple(Operation(document, entry) for entry in operations(document))
