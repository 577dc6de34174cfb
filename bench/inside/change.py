"""Change one operation of a document: `change.py SPEC parameter|field`, in place.

`parameter` adds an optional query parameter; `field` adds a property to what the operation answers.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

Json = dict[str, Any]


def main(spec: str, what: str) -> None:
    """Change the operation in the middle, of those that answer a JSON object."""
    path = Path(spec)
    document: Json = json.loads(path.read_bytes())
    found = [
        (operation, schema)
        for item in document["paths"].values()
        for operation in item.values()
        if isinstance(operation, dict)
        for schema in [_answer(document, operation)]
        if schema is not None
    ]
    operation, schema = found[len(found) // 2]
    if what == "parameter":
        added = {"name": "addedByBench", "in": "query", "schema": {"type": "string"}}
        operation["parameters"] = [*operation.get("parameters", ()), added]
    else:
        schema["properties"]["addedByBench"] = {"type": "string"}
    path.write_text(json.dumps(document), "utf-8")


def _answer(document: Json, operation: Json) -> Json | None:
    """The schema of the answer 200, if it is an object with properties."""
    answer = _followed(document, operation.get("responses", {}).get("200", {}))
    schema = answer.get("content", {}).get("application/json", {}).get("schema", {})
    schema = _followed(document, schema)
    return schema if schema.get("properties") else None


def _followed(document: Json, node: Any) -> Json:
    """What a reference names, through others."""
    while isinstance(node, dict) and isinstance(node.get("$ref"), str):
        target: Any = document
        for token in node["$ref"].removeprefix("#/").split("/"):
            target = target.get(token.replace("~1", "/").replace("~0", "~"), {})
        node = target
    return node if isinstance(node, dict) else {}


if __name__ == "__main__":
    main(*sys.argv[1:])
