"""References into the middle of something: what they name becomes a component of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.contexts import name_of
from moored.document.distinct import distinct
from moored.document.reach import Reached, component_of, reach
from moored.document.references import local_pointer, sites, to_references, with_mapping
from moored.document.walk import rebuild, reference_in

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject


def lift_all(document: Document) -> Document:
    """Lift whatever any reference of the document names that is no component."""
    found = sites(document.root, "openapi", leads=document.lasting(to_references))
    named = {local_pointer(site.text) for site in found}
    if all(pointer is None or component_of(pointer) for pointer in named):
        return document
    return lift(document, document, reach(document, [(document.root, "openapi", "")]))


def lift(document: Document, source: Document, reached: Reached) -> Document:
    """A document whose references name whole components only.

    Args:
        document: A part of `source`.
        source: Where the references lead.
        reached: What they lead to.
    """
    if not reached.inner:
        return document
    names = _names(source, reached)
    references = {
        pointer: pointers.fragment(pointers.join("components", section, name))
        for (section, pointer), name in names.items()
        if component_of(pointer) is None
    }
    root = _renamed(document.root, "openapi", references)
    components: JsonObject = dict(root.get("components") or {})
    origins = dict(document.origins)
    for section in {section: None for section, _ in names}:
        components[section] = {**(components.get(section) or {})}
    for (section, pointer), name in names.items():
        kind = reached.inner[section, pointer]
        components[section][name] = _renamed(source.at(pointer), kind, references)
        origins[pointers.join("components", section, name)] = source.origin(pointer)
    root = {**root, "components": components}
    return replace(document, root=root, origins=origins)


def _names(source: Document, reached: Reached) -> dict[tuple[str, str], str]:
    """A key for each place that is lifted, by its section and pointer."""
    names: dict[tuple[str, str], str] = {}
    for section in sorted({section for section, _ in reached.inner}):
        known = (source.root.get("components") or {}).get(section) or {}
        places = [pointer for one, pointer in reached.inner if one == section]
        called = {pointer: name_of(source, pointer) for pointer in places}
        keys = distinct(called, known.__contains__)
        names |= {(section, pointer): keys[pointer] for pointer in places}
    return names


def _renamed(value: Any, kind: str, references: Mapping[str, str]) -> Any:
    """The value with its references into the middle of something led to the new components."""

    def local(text: str) -> str:
        return references.get(local_pointer(text) or "", text)

    def change(kind: str, value: JsonObject) -> JsonObject:
        text = reference_in(value)
        if text is not None and local(text) != text:
            return {**value, "$ref": local(text)}
        return with_mapping(value, local) if kind == "discriminator" else value

    return rebuild(value, kind, change)
