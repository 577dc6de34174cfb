"""What the values of one file are called other than by pointer: `$self`, `$id`, `$anchor`.

JSON Schema 2020-12, Core, section 8.2: `$id` makes a schema a resource with a URI of its own, from
which the references and the anchors inside are read. OpenAPI 3.2 gives a document `$self`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote, urljoin

from moored import pointer as pointers
from moored.document.editing import edited
from moored.document.grammar import root_kind
from moored.document.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

ANCHORS: Final = ("$anchor", "$dynamicAnchor")
_WORDS: Final = (b"$id", b"$anchor", b"$dynamicAnchor")
_KEYWORDS: Final = frozenset({"$id", *ANCHORS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """The names that a file gives to its values.

    Attributes:
        base: The URI of the whole file, or empty.
        resources: Pointers to schemas with an `$id`, and to the whole file, by URI.
        anchors: Pointers by the pointer of their resource and the name.
    """

    base: str = ""
    resources: dict[str, str] = field(default_factory=dict)
    anchors: dict[tuple[str, str], str] = field(default_factory=dict)

    def anchor(self, resource: str, name: str) -> str | None:
        """The pointer of an anchor in a resource; failing that, the first one of the file."""
        name = unquote(name)
        if (resource, name) in self.anchors:
            return self.anchors[resource, name]
        return next((at for (_, other), at in self.anchors.items() if other == name), None)


def addresses_in(value: Any, data: bytes) -> Addresses:
    """The addresses that a file gives, from its value and its text."""
    base = value.get("$self", value.get("$id")) if isinstance(value, dict) else None
    base = base.partition("#")[0] if isinstance(base, str) else ""
    found = Addresses(base=base, resources={base: ""} if base else {})
    if not any(word in data for word in _WORDS):
        return found
    uris = {"": base}
    for place, schema in _schemas(value):
        resource = _enclosing(place, uris)
        own = schema.get("$id")
        if place and isinstance(own, str) and own.partition("#")[0]:
            resource, uris[place] = place, urljoin(uris[resource], own.partition("#")[0])
            found.resources.setdefault(uris[place], place)
        for keyword in ANCHORS:
            if isinstance(schema.get(keyword), str):
                found.anchors.setdefault((resource, schema[keyword]), place)
    return found


def explicit(value: Any, addresses: Addresses) -> Any:
    """The value of a file with the references inside its `$id`s written as pointers of the file.

    One that names nothing that way stays: it may be meant from the root of the file.
    """
    uris = {place: uri for uri, place in addresses.resources.items() if place}
    for place in uris:
        for visit in walk(pointers.resolve(value, place), "schema", place):
            for keyword in ("$ref", "$dynamicRef"):
                text = visit.value.get(keyword)
                if not isinstance(text, str) or _enclosing(visit.pointer, uris) != place:
                    continue
                target = _inside(value, addresses, place, uris[place], text)
                if target is not None:
                    at = [*pointers.split(visit.pointer), keyword]
                    value = edited(value, at, pointers.fragment(target))
    return value


def _inside(value: Any, addresses: Addresses, place: str, uri: str, text: str) -> str | None:
    path, _, fragment = text.partition("#")
    resource = addresses.resources.get(urljoin(uri, path)) if path else place
    if resource is None:
        return None
    if fragment and not fragment.startswith("/"):
        return addresses.anchors.get((resource, unquote(fragment)))
    pointer = resource + pointers.from_fragment(fragment)
    try:
        pointers.resolve(value, pointer)
    except KeyError:
        return None
    return pointer


def _enclosing(place: str, resources: dict[str, str]) -> str:
    """The innermost resource that a place belongs to; the whole file at the least."""
    while place and place not in resources:
        place = place.rpartition("/")[0]
    return place


def _schemas(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema that may have an address, with its pointer, outer ones first."""
    if isinstance(value, dict) and ("openapi" in value or "swagger" in value):
        for visit in walk(value, root_kind(value)):
            if visit.kind == "schema" and not _KEYWORDS.isdisjoint(visit.value):
                yield visit.pointer, visit.value
        return
    # What stands in a file of parts is not known before a reference says so.
    stack: list[tuple[str, Any]] = [("", value)]
    while stack:
        place, value = stack.pop()
        if isinstance(value, dict):
            yield place, value
        inner = value.items() if isinstance(value, dict) else enumerate(value)
        stack += [
            (place + pointers.join(key), item)
            for key, item in inner
            if isinstance(item, (dict, list))
        ]
