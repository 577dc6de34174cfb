"""Names for what is pulled in as components, from its pointer or its file."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.grammar import COMPONENTS, KINDS, root_kind

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from moored.document.model import Document, JsonObject
    from moored.document.references import Target

# OpenAPI 2.0 keeps these at the top, and what becomes of them must not meet what is pulled in.
_HOMES_2_0 = {"schemas": "definitions", "parameters": "parameters", "responses": "responses"}
_BOOKKEEPING = frozenset(
    [
        "components",
        "schemas",
        "definitions",
        "$defs",
        "properties",
        "items",
        "paths",
        "responses",
        "parameters",
        "content",
        "schema",
        "allOf",
        "anyOf",
        "oneOf",
        "not",
        "additionalProperties",
    ]
)
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


def components_of(root: JsonObject) -> Iterator[tuple[str, str, Any, str]]:
    """The components of a document: section, key, value and kind; 2.0 keeps them at the top."""
    homes = {section: (root.get("components") or {}).get(section) for section in COMPONENTS}
    if root_kind(root) != "openapi":
        homes |= {section: root.get(home) for section, home in _HOMES_2_0.items()}
    for section, values in homes.items():
        for key, value in values.items() if isinstance(values, dict) else ():
            yield section, key, value, COMPONENTS[section]


def outermost(target: Target, imports: Container[tuple[str, Target]]) -> Target | None:
    """The schema among the imports that the schema at a target is a part of, if there is one."""
    tokens = pointers.split(target.pointer)
    for length in range(len(tokens)):
        outer = replace(target, pointer=pointers.join(*tokens[:length]))
        if ("schemas", outer) in imports and _leads_to_schema(tokens[length:]):
            return outer
    return None


def _leads_to_schema(tokens: list[str]) -> bool:
    """Whether keys lead from a schema through keywords to one inside it."""
    ahead = iter(tokens)
    for token in ahead:
        shape = KINDS["schema"].fields.get(token)
        if shape is None or shape.kind != "schema":
            return False
        if shape.container != "one" and next(ahead, None) is None:
            return False
    return True


def names_for(
    imports: Iterable[Import], document: Document, aliases: Mapping[tuple[str, Target], str]
) -> dict[tuple[str, Target], str]:
    """A free component key for every import, by its section and target.

    Where two would be called the same, both get more of their way to tell them apart: no name
    depends on what else is there, as long as it differs.

    Args:
        imports: In their own order, so that names do not depend on where references stand.
        document: Its components keep their names.
        aliases: Imports that stand for a component of the document, with its key.
    """
    taken: dict[str, set[str]] = defaultdict(set)
    for section, key, _, _ in components_of(document.root):
        taken[section].add(key)
    names = {(item.section, item.target): aliases.get((item.section, item.target), "")
             for item in imports}  # fmt: skip
    open_ones, level = [entry for entry, name in names.items() if not name], 0
    while open_ones:
        proposals = {entry: _candidate(entry[1], level) for entry in open_ones}
        wanted = Counter((section, name) for (section, _), name in proposals.items())
        for entry, name in proposals.items():
            if name not in taken[entry[0]] and wanted[entry[0], name] == 1:
                names[entry] = name
        open_ones = [entry for entry in open_ones if not names[entry]]
        for section, name in wanted:
            taken[section].add(name)
        level += 1
    return names


def _candidate(target: Target, level: int) -> str:
    """A name for a target, longer with each level: its last word, its file's, its whole way."""
    path = PurePosixPath(target.file)
    stem = _clean(path.name.split(".")[0]) or "document"
    tokens = [_clean(token) for token in pointers.split(target.pointer)]
    words = [token for token in tokens if token and token not in _BOOKKEEPING]
    last = words[-1:]
    if tokens and last and tokens[-1] != last[0]:
        # `Pet/properties/owner/items` is not the owner.
        last.append(tokens[-1])
    folders = [_clean(part) for part in path.parts[:-1]]
    ways = [last or [stem], [stem, *last], [stem, *words], [*folders, stem, *words]]
    if level < len(ways):
        return ".".join(ways[level])
    whole = [*folders, stem, *tokens]
    return ".".join(whole) + ("" if level == len(ways) else f".{level}")


def _clean(text: str) -> str:
    return _NOT_IN_NAMES.sub("_", text).strip("_")
