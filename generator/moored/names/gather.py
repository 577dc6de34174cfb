"""Every place of a normalised document that needs a name, with the names it suggests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from moored.names import identifiers
from moored.names.fields import all_fields
from moored.names.plan import Candidate, Kind
from moored.names.words import pascal, snake, words

METHODS = ("delete", "get", "head", "options", "patch", "post", "put", "query", "trace")
UNTAGGED = "default"


def gather(root: dict[str, Any]) -> Iterator[Candidate]:
    """All candidates of a document, as `moored.document.normalise` leaves it."""
    components = root.get("components", {})
    yield from _classes(components.get("schemas", {}))
    yield from _auth(components.get("securitySchemes", {}))
    yield from _groups(root)
    options: dict[str, Candidate] = {}
    for key, operation in operations(root):
        yield _method(key, operation)
        if "x-moored-job" in operation:
            yield _waiter(key, operation)
        for parameter in operation["parameters"]:
            yield _argument(key, parameter)
            if parameter.get("x-moored-client-option"):
                option = _option(parameter)
                options.setdefault(option.place, option)
    yield from options.values()


def operations(root: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """`POST /path` and the operation, in the order of path and method."""
    for path, item in sorted(root.get("paths", {}).items()):
        found = {method.upper(): item[method] for method in METHODS if method in item}
        found |= item.get("additionalOperations", {})
        for method, operation in sorted(found.items()):
            yield f"{method} {path}", operation


def tag_of(operation: dict[str, Any]) -> str:
    """The tag that decides the group of an operation: its first."""
    return str((operation.get("tags") or [UNTAGGED])[0])


def _classes(schemas: dict[str, Any]) -> Iterator[Candidate]:
    for key, schema in schemas.items():
        upper = key if key.isidentifier() and key.isascii() and key[0].isupper() else None
        spelled = pascal(words(key))
        given = schema.get("x-moored-name") if isinstance(schema, dict) else None
        yield _candidate(
            "class",
            key,
            "",
            key,
            given,
            (identifiers.class_name(upper or spelled), "the component's name"),
            (identifiers.class_name(f"{spelled}Model"), "the component's name, as a model"),
        )
        yield from _fields(key, schemas)


def _fields(key: str, schemas: dict[str, Any]) -> Iterator[Candidate]:
    for wire, field in all_fields(key, schemas).items():
        given = field.get("x-moored-name") if isinstance(field, dict) else None
        name = identifiers.field_name(snake(words(wire)))
        yield _candidate("field", f"{key}/{wire}", key, wire, given, (name, "the property's name"))


def _auth(schemes: dict[str, Any]) -> Iterator[Candidate]:
    for key, scheme in schemes.items():
        spelled = identifiers.auth_name(pascal(words(key)))
        yield _candidate(
            "auth", key, "", key, scheme.get("x-moored-name"), (spelled, "the scheme's name")
        )


def _groups(root: dict[str, Any]) -> Iterator[Candidate]:
    given = {tag["name"]: tag.get("x-moored-name") for tag in root.get("tags", [])}
    for tag in sorted({tag_of(operation) for _, operation in operations(root)}):
        name = identifiers.module_name(snake(words(tag)))
        yield _candidate("group", tag, "", tag, given.get(tag), (name, "the tag"))


def _method(key: str, operation: dict[str, Any]) -> Candidate:
    by_path = identifiers.method_name(snake(words(key.replace("{", "by {"))))
    named = operation.get("operationId")
    proposals = [(by_path, "method and path")]
    if named:
        by_id = identifiers.method_name(snake(words(named)))
        proposals.insert(0, (by_id, f"the operationId {named}"))
    given = operation.get("x-moored-name")
    return _candidate("method", key, tag_of(operation), named or key, given, *proposals)


def _waiter(key: str, operation: dict[str, Any]) -> Candidate:
    name = operation["x-moored-job"].get("name") or "_".join(
        words(operation.get("x-moored-name") or operation.get("operationId") or key)[1:]
    )
    return _candidate(
        "method",
        f"{key} wait",
        tag_of(operation),
        "x-moored-job",
        None,
        (identifiers.method_name(f"wait_for_{name}"), "x-moored-job"),
    )


def _argument(key: str, parameter: dict[str, Any]) -> Candidate:
    wire, place = parameter["name"], parameter["in"]
    name = snake(words(wire))
    return _candidate(
        "argument",
        f"{key} {place} {wire}",
        key,
        wire,
        parameter.get("x-moored-name"),
        (identifiers.argument_name(name), "the parameter's name"),
        (
            identifiers.argument_name(f"{name}_{place}".strip("_")),
            f"the parameter's name, in the {place}",
        ),
    )


def _option(parameter: dict[str, Any]) -> Candidate:
    wire = parameter["name"]
    name = identifiers.option_name(snake(words(wire)))
    return _candidate(
        "argument",
        f"client header {wire.lower()}",
        "client",
        wire,
        parameter.get("x-moored-name"),
        (name, "the header's name"),
        (f"{name}_header", "the header's name, as a header"),
    )


def _candidate(
    kind: Kind,
    place: str,
    scope: str,
    wire: str,
    given: object,
    *proposals: tuple[str, str],
) -> Candidate:
    by_hand = ((identifiers.safe(kind, given), "x-moored-name"),) if isinstance(given, str) else ()
    return Candidate(
        kind=kind,
        place=place,
        scope=scope,
        wire=wire,
        proposals=by_hand + proposals,
        fixed=bool(by_hand),
    )
