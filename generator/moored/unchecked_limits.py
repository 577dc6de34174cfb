"""Limits of a schema that no type holds values to, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from moored.models.expressions import FORMATS, kinds_of
from moored.models.limits import KEYWORDS, left_out
from moored.problems import quoted


def ignored_limits(schema: Mapping[str, Any]) -> Iterator[str]:
    """A sentence for each reason why limits of a schema are not checked.

    What is merely no limit (`minLength: 0`) needs no word, nor does a limit beside listed values.

    Args:
        schema: In normal form.
    """
    said = {word for words in KEYWORDS.values() for word in words if word in schema}
    if not said or schema.keys() & {"$ref", "enum", "const", "anyOf", "oneOf"}:
        return
    reasons: dict[str, list[str]] = {}
    for keyword, reason in _reasons(dict(schema), said):
        reasons.setdefault(reason, []).append(keyword)
    for reason, keywords in sorted(reasons.items()):
        yield f"{', '.join(sorted(keywords))}: not checked, as {reason}"


def _reasons(schema: dict[str, Any], said: set[str]) -> Iterator[tuple[str, str]]:
    kinds = [kind for kind in kinds_of(schema) if kind != "null"]
    foreign = set(said)
    for kind in kinds:
        own = KEYWORDS.get(kind, {}).keys()
        foreign -= own
        if kind == "string" and schema.get("format") in FORMATS:
            reason = f"the format {quoted(schema['format'])} is a type of its own"
            yield from ((keyword, reason) for keyword in said & own)
        else:
            yield from left_out(schema, kind)
    of = " or ".join(map(quoted, kinds))
    reason = f"it says nothing of the type {of}" if kinds else "the schema has no type"
    yield from ((keyword, reason) for keyword in foreign)
