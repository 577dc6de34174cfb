"""References into the middle of something: what they name becomes a component of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.contexts import name_of
from moored.document.reach import Reached, component_of, reach
from moored.document.references import local_pointer, with_mapping
from moored.document.walk import rebuild, reference_in

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject


def lift_all(document: Document) -> Document:
    """Lift whatever any reference of the document names that is no component."""
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
    names = _names(document, source, reached)
    root = _renamed(document.root, "openapi", names)
    components: JsonObject = dict(root.get("components") or {})
    origins = dict(document.origins)
    for (section, pointer), name in names.items():
        kind = reached.inner[section, pointer]
        value = _renamed(source.at(pointer), kind, names)
        components[section] = {**(components.get(section) or {}), name: value}
        origins[pointers.join("components", section, name)] = source.origin(pointer)
    root = {**root, "components": components}
    return replace(document, root=root, origins=origins)


_Names = Mapping[tuple[str, str], str]


def _names(document: Document, source: Document, reached: Reached) -> dict[tuple[str, str], str]:
    names: dict[tuple[str, str], str] = {}
    taken: set[tuple[str, str]] = set()
    for section, pointer in sorted(reached.inner):
        base = name = name_of(source, pointer)
        count = 1
        while (section, name) in taken or _exists(source, section, name):
            count += 1
            name = f"{base}.{count}"
        taken.add((section, name))
        names[section, pointer] = name
    return names


def _exists(source: Document, section: str, name: str) -> bool:
    components = source.root.get("components") or {}
    return name in (components.get(section) or {})


def _renamed(value: Any, kind: str, names: _Names) -> Any:
    by_pointer = {pointer: (section, name) for (section, pointer), name in names.items()}

    def local(text: str) -> str:
        pointer = local_pointer(text)
        if pointer is None or pointer not in by_pointer or component_of(pointer):
            return text
        section, name = by_pointer[pointer]
        return pointers.fragment(pointers.join("components", section, name))

    def change(kind: str, value: JsonObject) -> JsonObject:
        text = reference_in(value)
        if text is not None and local(text) != text:
            return {**value, "$ref": local(text)}
        return with_mapping(value, local) if kind == "discriminator" else value

    return rebuild(value, kind, change)
