"""Names for what is pulled in as components, from its pointer or its file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.grammar import COMPONENTS, KINDS, root_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from moored.document.model import Document
    from moored.document.references import Target

# OpenAPI 2.0 keeps these at the top, and what becomes of them must not meet what is pulled in.
_HOMES_2_0 = {"schemas": "definitions", "parameters": "parameters", "responses": "responses"}
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Import:
    """A value that becomes a component: its kind, where it stands, and the value itself."""

    kind: str
    target: Target
    value: Any

    @property
    def section(self) -> str:
        """The section of `components` that it goes to."""
        return KINDS[self.kind].component

    @property
    def sort_key(self) -> tuple[str, Target]:
        """Orders imports by section, file and pointer."""
        return (self.section, self.target)


def names_for(imports: Iterable[Import], document: Document) -> dict[tuple[str, Target], str]:
    """A free component key for every import, by its section and target.

    Args:
        imports: In their own order, so that names do not depend on where references stand.
        document: Its components keep their names.
    """
    components = document.root.get("components") or {}
    taken = {section: set(components.get(section) or ()) for section in COMPONENTS}
    if root_kind(document.root) != "openapi":
        for section, home in _HOMES_2_0.items():
            taken[section].update(document.root.get(home) or ())
    names = {}
    for item in imports:
        free = (name for name in _candidates(item.target) if name not in taken[item.section])
        names[item.section, item.target] = name = next(free)
        taken[item.section].add(name)
    return names


def _candidates(target: Target) -> Iterator[str]:
    stem = _clean(PurePosixPath(target.file).name.split(".")[0]) or "document"
    tokens = pointers.split(target.pointer)
    base = (_clean(tokens[-1]) if tokens else "") or stem
    yield base
    yield f"{stem}.{base}"
    count = 2
    while True:
        yield f"{stem}.{base}.{count}"
        count += 1


def _clean(text: str) -> str:
    return _NOT_IN_NAMES.sub("_", text).strip("_")
