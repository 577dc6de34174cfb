"""`moored slice`: a part of a document as a document of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from moored import document as documents
from moored.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A part of a document.

    Attributes:
        text: YAML or JSON.
        operations: How many it has.
        declared: How many the whole document has.
        warnings: Problems that did not stop the work.
    """

    text: str
    operations: int
    declared: int
    warnings: tuple[Problem, ...]


def cut(
    spec: Path,
    selectors: Sequence[str],
    overlays: Sequence[Path],
    *,
    as_json: bool,
    allow_degraded: bool = False,
) -> Fragment:
    """The operations that the selectors choose (all, if there are none), and what they reach.

    Raises:
        MooredError: The document or an overlay has problems, or a selector matches nothing.
    """
    found = documents.fragment(spec, overlays, selectors, allow_degraded=allow_degraded)
    write = documents.as_json if as_json else documents.as_yaml
    return Fragment(
        text=write(found.document.root),
        operations=len(documents.operations(found.document)),
        declared=found.declared,
        warnings=(*found.warnings, *found.substituted),
    )


def save(text: str, path: Path) -> None:
    """Write a file whole, or not at all."""
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, "utf-8", newline="\n")
    part.replace(path)
