"""What a part of a document refers to, directly and through other references."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.grammar import COMPONENTS, KINDS
from moored.document.heirs import heirs_of
from moored.document.references import (
    Site,
    local_pointer,
    may_refer,
    schema_key,
    sites_of,
    to_references,
    to_schema,
)
from moored.document.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from moored.document.heirs import Heirs
    from moored.document.model import Document
    from moored.document.walk import Place, Visit


@dataclass(frozen=True, slots=True)
class Reached:
    """The outcome.

    Attributes:
        components: The keys reached in every section of `components`.
        inner: Pointers to anything else, each with the kind of object that stands there.
    """

    components: dict[str, set[str]] = field(
        default_factory=lambda: {section: set() for section in COMPONENTS}
    )
    inner: dict[tuple[str, str], str] = field(default_factory=dict)


def reach(document: Document, starts: Iterable[tuple[Any, str, Place]]) -> Reached:
    """Everything that references lead to from the given values.

    To what has a discriminator, every schema belongs that extends it: the tag may name it.

    Args:
        document: Its references are local; one that dangles is passed over.
        starts: Values with their kind and place.
    """
    reached = Reached()
    stack = [list(starts)]
    heirs = heirs_of((document.root.get("components") or {}).get("schemas"))
    leads = document.lasting(to_references)
    while stack:
        for value, kind, place in stack.pop():
            found = [
                target
                for visit in walk(value, kind, place, leads)
                if may_refer(visit.kind, visit.value) or "allOf" in visit.value
                for site in _sites(visit, heirs)
                if (target := _enter(document, reached, site)) is not None
            ]
            stack.append(found)
    return reached


def _sites(visit: Visit, heirs: Heirs) -> Iterator[Site]:
    """The references of an object, and to the heirs of what it refers to."""
    heirs.see(visit)
    if heirs.are_told_by(visit):
        return
    for site in sites_of(visit):
        yield site
        key = schema_key(site.text)
        for heir in heirs.of(visit, key) if key is not None else ():
            yield Site("schema", to_schema(heir), site.place)


@lru_cache(maxsize=1 << 14)
def component_of(pointer: str) -> tuple[str, str] | None:
    """Section and key, if a pointer names a whole component."""
    tokens = pointers.split(pointer)
    if len(tokens) == 3 and tokens[0] == "components" and tokens[1] in COMPONENTS:
        return tokens[1], tokens[2]
    return None


def _enter(document: Document, reached: Reached, site: Site) -> tuple[Any, str, Place] | None:
    """The value that a reference names, if it is new."""
    pointer = local_pointer(site.text)
    if pointer is None:
        return None
    component = component_of(pointer)
    if component is not None and component[1] in reached.components[component[0]]:
        return None
    try:
        value = document.at(pointer)
    except KeyError:
        return None
    if component is not None:
        section, key = component
        reached.components[section].add(key)
        return value, COMPONENTS[section], pointer
    entry = (KINDS[site.kind].component, pointer)
    if entry in reached.inner:
        return None
    reached.inner[entry] = site.kind
    return value, site.kind, pointer
