"""The rule that a schema is small enough to be a class that somebody can use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moored.document import codes
from moored.document.grammar import root_kind
from moored.document.limits import widest
from moored.document.walk import walk
from moored.limits import raised_by
from moored.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import Document

_WHAT = {"enum": "values", "properties": "properties"}


def schemas(document: Document) -> Iterator[Problem]:
    """No schema has more values in its `enum`, or more properties, than the limits say."""
    limits = {"enum": document.limits.enum, "properties": document.limits.properties}
    if widest(document.root) <= min(limits.values()):
        return
    for visit in walk(document.root, root_kind(document.root)):
        for key, most in limits.items():
            value = visit.value.get(key)
            if visit.kind == "schema" and isinstance(value, (list, dict)) and len(value) > most:
                yield document.problem(
                    codes.TOO_WIDE,
                    f"{visit.pointer}/{key}",
                    f"the schema has {len(value):,} {_WHAT[key]}, which is more than {most:,}",
                    raised_by(key),
                )
