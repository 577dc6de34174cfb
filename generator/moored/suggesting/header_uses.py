"""The header parameters of a document: how many operations take each, and where it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from moored.document import Document
from moored.suggesting import paths
from moored.suggesting.facts import Operation

_IN_OPERATIONS = "$.paths.*.*.parameters"
_IN_PATHS = "$.paths.*.parameters"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderUse:
    """A header parameter, in one spelling.

    Attributes:
        name: As the document spells it.
        parameters: Where operations take it, as the normal form has it.
        of: How many operations there are.
        targets: JSONPaths that together name every place where it is written.
    """

    name: str
    parameters: tuple[Mapping[str, Any], ...]
    of: int
    targets: tuple[str, ...]

    @property
    def share(self) -> float:
        """The part of the operations that take it."""
        return len(self.parameters) / self.of

    @property
    def told(self) -> str:
        """`it stands in 3 of 4 operations`."""
        return f"it stands in {len(self.parameters):,} of {self.of:,} operations"

    @property
    def said(self) -> str:
        """What the document says of it first."""
        said = (str(one.get("description") or "") for one in self.parameters)
        return next((one for one in said if one), "")


def header_uses(written: Document, operations: tuple[Operation, ...]) -> tuple[HeaderUse, ...]:
    """The header parameters, by name.

    Args:
        written: The document as it was written.
        operations: Those of its normal form.
    """
    uses: dict[str, list[Mapping[str, Any]]] = {}
    for operation in operations:
        for parameter in operation.parameters("header"):
            uses.setdefault(str(parameter["name"]), []).append(parameter)
    targets = _targets(written)
    return tuple(
        HeaderUse(
            name=name,
            parameters=tuple(found),
            of=len(operations),
            targets=tuple(targets.get(name, ())),
        )
        for name, found in sorted(uses.items())
    )


def _targets(written: Document) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {}
    components = (written.root.get("components") or {}).get("parameters") or {}
    old = written.root.get("parameters") or {}
    for base, section in (("$.components.parameters", components), ("$.parameters", old)):
        for key, value in section.items() if isinstance(section, dict) else ():
            if (name := _header(value)) is not None:
                found.setdefault(name, {})[base + paths.step(key)] = None
    items = written.root.get("paths")
    for item in items.values() if isinstance(items, dict) else ():
        if not isinstance(item, dict):
            continue
        holders = [(_IN_PATHS, item), *((_IN_OPERATIONS, one) for one in item.values())]
        for base, holder in holders:
            for name in _headers(holder):
                query = f"{base}[?@.name == {paths.text(name)} && @.in == 'header']"
                found.setdefault(name, {})[query] = None
    return {name: list(targets) for name, targets in found.items()}


def _headers(holder: Any) -> list[str]:
    listed = holder.get("parameters") if isinstance(holder, dict) else None
    names = [_header(one) for one in listed] if isinstance(listed, list) else []
    return [name for name in names if name is not None]


def _header(parameter: Any) -> str | None:
    if not isinstance(parameter, dict) or parameter.get("in") != "header":
        return None
    name = parameter.get("name")
    return name if isinstance(name, str) else None
