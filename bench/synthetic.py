"""An OpenAPI document of any number of operations, the same for the same number and seed.

What real documents have, in their proportions: groups of a dozen operations on one kind of thing,
schemas of their own and shared ones, inline objects (some alike everywhere, some not), enums,
parameters declared once or in place, errors. A thing refers to others of its domain, which are ten
groups; one in twenty refers to any earlier one. So what an operation reaches stays bounded however
long the document is, as in GitHub's or Kubernetes'; documents where everything reaches everything are
among the headline ones.
"""

from __future__ import annotations

import json
import sys
from itertools import islice
from pathlib import Path
from random import Random

from .synthetic_schemas import (
    Json,
    list_of,
    map_of,
    object_of,
    ref,
    scalar,
    schemas_of,
    shared,
    words,
)
from .synthetic_words import AREAS, FIELDS, NOUNS

GROUP = 12


def document(operations: int, seed: int = 1) -> Json:
    """An OpenAPI 3.0 document.

    Args:
        operations: How many; at most 12 for each of 1,600 groups.
        seed: Of everything that is drawn.
    """
    random, schemas, paths, tags = Random(seed), shared(), {}, []
    groups = -(-operations // GROUP)
    names = [f"{AREAS[number % len(AREAS)]}{NOUNS[_shuffled(number)]}" for number in range(groups)]
    left = operations
    for number, name in enumerate(names):
        schemas |= schemas_of(random, names, number)
        for path, item in _at_most(_paths(random, name), left):
            paths[path] = item
            left -= len(item)
        tags.append({"name": name, "description": f"Everything about one {words(name)}."})
    return {
        "openapi": "3.0.3",
        "info": {"title": f"Synthetic {operations}", "version": "1.0.0"},
        "servers": [{"url": "https://api.example.com"}],
        "security": [{"token": []}],
        "tags": tags,
        "paths": paths,
        "components": {
            "schemas": schemas,
            "parameters": _parameters(),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _at_most(paths: Json, most: int) -> list[tuple[str, Json]]:
    """Path items with that many operations at most."""
    taken = []
    for path, item in paths.items():
        item = dict(islice(item.items(), most))
        most -= len(item)
        if item:
            taken.append((path, item))
    return taken


def _paths(random: Random, name: str) -> Json:
    """Twelve operations on one kind of thing."""
    root, one = f"/{_slug(name)}", f"/{_slug(name)}/{{id}}"
    key = [{"name": "id", "in": "path", "required": True, "schema": scalar("string")}]
    filters = [_query(random, wire) for wire in random.sample(FIELDS, 4)]
    paged = [{"$ref": "#/components/parameters/limit"}, {"$ref": "#/components/parameters/cursor"}]
    counted = object_of({"count": scalar("integer"), "byState": map_of("integer")}, 1)
    thing, page, part = ref(name), ref(f"{name}Page"), list_of(ref(f"{name}Part"))
    reason = object_of({"reason": scalar("string"), "notify": scalar("boolean")}, 1)
    create, change = ref(f"{name}Create"), ref(f"{name}Change")
    return {
        root: {
            "get": _operation(name, "List", page, [*paged, *filters]),
            "post": _operation(name, "Create", thing, [_key_header()], create, "201"),
        },
        one: {
            "get": _operation(name, "Get", thing, key),
            "put": _operation(name, "Replace", thing, key, create),
            "patch": _operation(name, "Change", thing, key, change),
            "delete": _operation(name, "Delete", None, key),
        },
        f"{one}/parts": {
            "get": _operation(name, "ListPartsOf", part, [*key, *paged]),
            "post": _operation(name, "AddPartTo", thing, key, ref(f"{name}Part"), "201"),
        },
        f"{one}/archive": {"post": _operation(name, "Archive", thing, key, reason)},
        f"{one}/restore": {"post": _operation(name, "Restore", thing, key)},
        f"{root}/count": {"get": _operation(name, "Count", counted, filters)},
        f"{root}/search": {"post": _operation(name, "Search", page, paged, change)},
    }


def _operation(
    name: str,
    verb: str,
    answer: Json | None,
    parameters: list[Json],
    body: Json | None = None,
    status: str = "200",
) -> Json:
    said = (
        f"{verb} one {words(name)} or several, as the parameters say. Nothing else changes, and no "
        "message is sent to anybody. Who calls it needs the permission of the same name."
    )
    made: Json = {
        "operationId": f"{verb}{name}",
        "tags": [name],
        "summary": f"{verb} {words(name)}.",
        "description": said,
        "parameters": parameters,
        "responses": {"default": {"description": "It failed.", "content": _json(ref("Failure"))}},
    }
    if body:
        made["requestBody"] = {"required": True, "content": _json(body)}
    if answer:
        made["responses"][status] = {"description": "Done.", "content": _json(answer)}
    else:
        made["responses"]["204"] = {"description": "Done."}
    return made


def _query(random: Random, wire: str) -> Json:
    schemas = (
        scalar("string"),
        scalar("integer"),
        scalar("string", enum=["asc", "desc"]),
        list_of(scalar("string")),
    )
    said = f"Only those with this {words(wire)}."
    return {"name": wire, "in": "query", "description": said, "schema": random.choice(schemas)}


def _key_header() -> Json:
    return {"name": "Idempotency-Key", "in": "header", "schema": scalar("string", maxLength=255)}


def _parameters() -> Json:
    limit = {
        "name": "limit",
        "in": "query",
        "schema": scalar("integer", minimum=1, maximum=100, default=20),
    }
    return {"limit": limit, "cursor": {"name": "cursor", "in": "query", "schema": scalar("string")}}


def _json(schema: Json) -> Json:
    return {"application/json": {"schema": schema}}


def _slug(name: str) -> str:
    return words(name).replace(" ", "-")


def _shuffled(number: int) -> int:
    """The noun of a group: another one whenever the areas begin anew."""
    return (number + number // len(AREAS)) % len(NOUNS)


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(json.dumps(document(int(sys.argv[1]))), "utf-8")
