"""Where the references of a document stand, and what each of them names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.grammar import KINDS
from moored.document.walk import Leads, Place, Visit, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:|//|\\\\")
_FILE_NAME = re.compile(r".*\.(?:json|ya?ml)", re.IGNORECASE | re.DOTALL)
SCHEMAS = "#/components/schemas/"
_DEFAULT = "defaultMapping"


@dataclass(frozen=True, slots=True)
class Site:
    """One reference: the kind of object that belongs there, its text and its place.

    Attributes:
        kind: What must be named, by its name in `grammar.KINDS`.
        text: The reference itself.
        place: Where the text stands.
        is_mapping: Whether it is an entry of a discriminator's `mapping`, and no `$ref`.
    """

    kind: str
    text: str
    place: Place
    is_mapping: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """What a reference names: a file, empty for the main document, and a pointer into it."""

    file: str
    pointer: str


def sites(value: Any, kind: str, place: Place = "", leads: Leads | None = None) -> Iterator[Site]:
    """Every reference at and below `value`; `leads` may know where there is none (`to_references`)."""
    for visit in walk(value, kind, place, leads):
        if may_refer(visit.kind, visit.value):
            yield from sites_of(visit)


def to_references() -> Leads:
    """Knows of no object yet whether it leads to a reference; ask with `Document.lasting`."""
    return Leads(may_refer)


def may_refer(kind: str, value: Mapping[str, Any]) -> bool:
    """Whether to ask for the references of an object: most have none."""
    return kind == "discriminator" or "$ref" in value or "$dynamicRef" in value


def sites_of(visit: Visit) -> Iterator[Site]:
    """The references of one object itself."""
    reference = visit.reference
    if reference is not None and KINDS[visit.kind].is_open:
        yield Site(visit.kind, reference, (visit.place, "$ref"))
    dynamic = visit.value.get("$dynamicRef") if visit.kind == "schema" else None
    if isinstance(dynamic, str):
        yield Site("schema", dynamic, (visit.place, "$dynamicRef"))
    if visit.kind == "discriminator":
        for name, text in mapping_of(visit.value).items():
            entry = ((visit.place, "mapping"), name)
            yield Site("schema", mapping_reference(text), entry, is_mapping=True)
        default = visit.value.get(_DEFAULT)
        if isinstance(default, str):
            yield Site(
                "schema", mapping_reference(default), (visit.place, _DEFAULT), is_mapping=True
            )


def mapping_of(discriminator: Mapping[str, Any]) -> dict[str, str]:
    """The `mapping` of a discriminator, as far as it is one."""
    mapping = discriminator.get("mapping")
    entries = mapping.items() if isinstance(mapping, dict) else ()
    return {name: text for name, text in entries if isinstance(text, str)}


def with_mapping(discriminator: Mapping[str, Any], local: Callable[[str], str]) -> dict[str, Any]:
    """A discriminator whose references, as `mapping_reference` reads them, went through `local`.

    They are those of `mapping` and, since OpenAPI 3.2, `defaultMapping`.
    """
    changed = dict(discriminator)
    if "mapping" in changed:
        changed["mapping"] = {
            name: local(mapping_reference(text)) for name, text in mapping_of(changed).items()
        }
    if isinstance(changed.get(_DEFAULT), str):
        changed[_DEFAULT] = local(mapping_reference(changed[_DEFAULT]))
    return changed


def mapping_reference(text: str) -> str:
    """A value of a discriminator's `mapping` as a reference: it may be a component's bare name.

    OpenAPI 3.1, Discriminator Object: a value that is a valid component name is taken as one.
    """
    if "/" in text or "#" in text or _FILE_NAME.fullmatch(text):
        return text
    return SCHEMAS + pointers.fragment("/" + pointers.escape(text))[2:]


def is_remote(text: str) -> bool:
    """Whether a reference has a scheme or a host, `https:`, `file:`, `//…`."""
    return _SCHEME.match(text) is not None


# A component is named in many places: these two are asked of each.
@lru_cache(maxsize=1 << 14)
def local_pointer(text: str) -> str | None:
    """The pointer that a reference such as `#/components/…` names; `None` for any other."""
    if text == "#" or text.startswith("#/"):
        return pointers.from_fragment(text)
    return None


# A document refers to few components, and to each of them many times.
@lru_cache(maxsize=1 << 14)
def schema_key(text: str) -> str | None:
    """The component that `#/components/schemas/Key` names; `None` for any other reference."""
    if not text.startswith(SCHEMAS):
        return None
    rest = text[len(SCHEMAS) :]
    return None if "/" in rest else pointers.split(pointers.from_fragment("#/" + rest))[0]


@lru_cache(maxsize=1 << 14)
def to_schema(key: str) -> str:
    """The reference to a component schema."""
    return pointers.fragment(pointers.join("components", "schemas", key))
