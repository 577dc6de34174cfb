"""`$dynamicRef` read as `$ref` (JSON Schema 2020-12, Core, section 8.2.3.2).

A dynamic reference names the outermost schema on the way to it that has the same dynamic anchor.
Which one that is can be told for each component that has such anchors: what it refers to is
written out for it, where that depends on the anchor. Anywhere else the plain anchor is meant.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from moored import pointer as pointers
from moored.document.contexts import name_of
from moored.document.references import local_pointer
from moored.document.walk import rebuild, reference_in, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import Document, JsonObject

_REF = "$dynamicRef"
_ANCHOR = "$dynamicAnchor"
#: Which schema each dynamic anchor stands for, as pointers by name.
_Scope: TypeAlias = dict[str, str]


def bind(document: Document) -> Document:
    """The document without dynamic references.

    Args:
        document: Its references are local.
    """
    binder = _Binder(document)
    schemas = (document.root.get("components") or {}).get("schemas") or {}
    bound = {}
    for key in sorted(schemas):
        scope = _anchors(schemas[key], pointers.join("components", "schemas", key))
        bound[key] = binder.bound(schemas[key], "schema", scope, key)
    root = binder.bound(_without_schemas(document.root), "openapi", {}, "")
    if bound:
        components = {**(root.get("components") or {}), "schemas": bound | binder.instances}
        root = {**root, "components": components}
    return replace(document, root=root, origins={**document.origins, **binder.origins})


def _without_schemas(root: JsonObject) -> JsonObject:
    if "components" not in root:
        return root
    components = {key: value for key, value in root["components"].items() if key != "schemas"}
    return {**root, "components": components}


def _anchors(value: Any, place: str) -> _Scope:
    found: _Scope = {}
    for visit in walk(value, "schema", place):
        if isinstance(visit.value.get(_ANCHOR), str):
            found.setdefault(visit.value[_ANCHOR], visit.pointer)
    return found


@dataclass(slots=True)
class _Binder:
    document: Document
    instances: JsonObject = field(default_factory=dict)
    origins: dict[str, Any] = field(default_factory=dict)
    _names: dict[tuple[str, tuple[tuple[str, str], ...]], str] = field(default_factory=dict)
    _used: dict[str, frozenset[str]] = field(default_factory=dict)

    def bound(self, value: Any, kind: str, scope: _Scope, owner: str) -> Any:
        """A value whose dynamic references name what `scope` says, or their plain anchor."""

        def change(kind: str, value: JsonObject) -> JsonObject:
            if kind != "schema":
                return value
            if isinstance(value.get(_REF), str):
                target = self._dynamic_target(value[_REF], scope)
                value = {key: item for key, item in value.items() if key != _REF}
                other = {"$ref": pointers.fragment(target)}
                return {"allOf": [other], **value} if "$ref" in value else {**value, **other}
            text = reference_in(value)
            pointer = local_pointer(text) if text is not None else None
            if pointer is None:
                return value
            return {**value, "$ref": self._instance(pointer, scope, owner) or text}

        return rebuild(value, kind, change)

    def _dynamic_target(self, text: str, scope: _Scope) -> str:
        pointer = local_pointer(text) or ""
        return scope.get(self._anchor_at(pointer), pointer)

    def _anchor_at(self, pointer: str) -> str:
        try:
            value = self.document.at(pointer)
        except KeyError:
            return ""
        return str(value.get(_ANCHOR, "")) if isinstance(value, dict) else ""

    def _instance(self, pointer: str, scope: _Scope, owner: str) -> str | None:
        """A reference to what stands at a pointer as this scope sees it, if it differs."""
        used = {name: at for name, at in scope.items() if name in self._uses(pointer)}
        try:
            value = self.document.at(pointer)
        except KeyError:
            return None
        own = _anchors(value, pointer)
        if all(own.get(name) == at for name, at in used.items()):
            return None
        entry = (pointer, tuple(sorted(used.items())))
        if entry not in self._names:
            name = self._names[entry] = self._free(f"{owner}.{name_of(self.document, pointer)}")
            place = pointers.join("components", "schemas", name)
            self.origins[place] = self.document.origin(pointer)
            self.instances[name] = {}
            self.instances[name] = self.bound(value, "schema", own | scope, owner)
        return pointers.fragment(pointers.join("components", "schemas", self._names[entry]))

    def _free(self, base: str) -> str:
        schemas = self.document.root["components"]["schemas"]
        name, count = base, 1
        while name in schemas or name in self.instances:
            count += 1
            name = f"{base}.{count}"
        return name

    def _uses(self, pointer: str) -> frozenset[str]:
        """The dynamic anchors that decide what stands at a pointer, and below its references."""
        if pointer not in self._used:
            seen = {pointer}
            names = set()
            ahead = [pointer]
            while ahead:
                for is_dynamic, target in self._steps(ahead.pop()):
                    if is_dynamic:
                        names.add(self._anchor_at(target))
                    if target not in seen:
                        seen.add(target)
                        ahead.append(target)
            self._used[pointer] = frozenset(names - {""})
        return self._used[pointer]

    def _steps(self, pointer: str) -> Iterator[tuple[bool, str]]:
        try:
            value = self.document.at(pointer)
        except KeyError:
            return
        for visit in walk(value, "schema"):
            for keyword in ("$ref", _REF):
                text = visit.value.get(keyword)
                target = local_pointer(text) if isinstance(text, str) else None
                if target is not None:
                    yield keyword == _REF, target
