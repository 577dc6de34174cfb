"""Slips in how a body may be written: media types that differ in their parameters alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moored.document.slip import Slip
from moored.media import essence
from moored.problems import quoted

if TYPE_CHECKING:
    from moored.document.model import JsonObject

_SAYS = frozenset({"$ref", "itemSchema", "schema"})


def twin(value: JsonObject, root: JsonObject) -> Slip | None:
    """A media type that stands twice, once without a schema: an example beside what it is one of."""
    content = value["content"]
    if not isinstance(content, dict) or len(content) < 2:
        return None
    found = {}
    for bare, said in content.items():
        if isinstance(said, dict) and not _SAYS & said.keys():
            same = [one for one in content if one != bare and essence(one) == essence(bare)]
            schemas = [content[one]["schema"] for one in same if _has_schema(content[one])]
            if schemas and all(one == schemas[0] for one in schemas):
                found[bare] = {**said, "schema": schemas[0]}
    if not found:
        return None
    names = ", ".join(quoted(name) for name in found)
    message = f"{names} has no schema, and the same media type beside it has: they are one"
    return Slip("content", message, {**value, "content": {**content, **found}})


def _has_schema(said: Any) -> bool:
    return isinstance(said, dict) and "schema" in said
