"""Every place of a normalised document that needs a name, with the names it suggests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from moored.names import identifiers
from moored.names.classes import class_proposals, owner_of
from moored.names.fields import all_fields
from moored.names.groups import group_of, tags_by_group
from moored.names.plan import Candidate, Kind
from moored.names.words import pascal, snake, spelled_out, spelling, words

METHODS = ("delete", "get", "head", "options", "patch", "post", "put", "query", "trace")


def gather(root: dict[str, Any]) -> Iterator[Candidate]:
    """All candidates of a document, as `moored.document.normalise` leaves it."""
    yield from _classes(root)
    yield from _auth(root.get("components", {}).get("securitySchemes", {}))
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
    for key, _, operation in webhook_operations(root):
        yield _webhook(key, operation)


def operations(root: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """`POST /path` and the operation, in the order of path and method."""
    for path, item in sorted(root.get("paths", {}).items()):
        for method, operation in _operations_of(item):
            yield f"{method} {path}", operation


def webhook_operations(root: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """`newPet`, its method and its operation; `newPet POST` where a webhook has several."""
    for key, item in sorted(root.get("webhooks", {}).items()):
        each = _operations_of(item)
        for method, operation in each:
            yield (f"{key} {method}" if len(each) > 1 else key), method, operation


def _operations_of(item: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    found = {method.upper(): item[method] for method in METHODS if method in item}
    return sorted((found | item.get("additionalOperations", {})).items())


def _classes(root: dict[str, Any]) -> Iterator[Candidate]:
    schemas = root.get("components", {}).get("schemas", {})
    owners = schemas | {name_of(key, one): one for key, one in operations(root)}
    owners |= {one.get("operationId") or key: one for key, _, one in webhook_operations(root)}
    for key, schema in schemas.items():
        given = schema.get("x-moored-name") if isinstance(schema, dict) else None
        proposals = class_proposals(key, schema, owners)
        safe = ((identifiers.class_name(name), reason) for name, reason in proposals)
        owner = owner_of(key, owners)
        is_own = bool(owner) and owner not in schemas
        yield _candidate("class", key, "", key, given, *safe, of_operation=is_own)
        yield from _fields(key, schemas)


def name_of(key: str, operation: dict[str, Any]) -> str:
    """The operationId; `POST /path` where there is none."""
    return operation.get("operationId") or key


def _fields(key: str, schemas: dict[str, Any]) -> Iterator[Candidate]:
    for wire, field in all_fields(key, schemas).items():
        given = field.get("x-moored-name") if isinstance(field, dict) else None
        proposals = _spelled(wire, "the property's name", identifiers.field_name)
        yield _candidate("field", f"{key}/{wire}", key, wire, given, *proposals)


# Few words are the names of most fields.
@lru_cache(maxsize=1 << 14)
def _spelled(
    wire: str, reason: str, safe: Callable[[str], str], kind: str = ""
) -> tuple[tuple[str, str], ...]:
    """A name, then what tells it from others that become the same: place, symbols, spelling."""
    return tuple(_spellings(wire, reason, safe, kind))


def _spellings(
    wire: str, reason: str, safe: Callable[[str], str], kind: str
) -> Iterator[tuple[str, str]]:
    name = snake(words(wire))
    # Who is written so in the document has the better right to a name.
    yield (safe(name) if wire and name == wire else "", reason)
    yield safe(name), reason
    if kind:
        yield safe(f"{name}_{kind}".strip("_")), f"{reason}, in the {kind}"
    yield safe(snake(spelled_out(wire))), f"{reason}, with its symbols"
    yield safe(f"{name}_{spelling(wire)}".strip("_")), f"{reason}, and how it is spelled"


def _auth(schemes: dict[str, Any]) -> Iterator[Candidate]:
    for key, scheme in schemes.items():
        spelled = identifiers.auth_name(pascal(words(key)))
        yield _candidate(
            "auth", key, "", key, scheme.get("x-moored-name"), (spelled, "the scheme's name")
        )


def _groups(root: dict[str, Any]) -> Iterator[Candidate]:
    given = {tag["name"]: tag.get("x-moored-name") for tag in root.get("tags", [])}
    for key, tags in tags_by_group(root, (one for _, one in operations(root))).items():
        by_hand = next((given[tag] for tag in tags if given.get(tag)), None)
        proposals = _spelled(tags[0], "the tag", identifiers.module_name)
        yield _candidate("group", key, "", tags[0], by_hand, *proposals)


def _method(key: str, operation: dict[str, Any]) -> Candidate:
    named = operation.get("operationId")
    given = operation.get("x-moored-name")
    proposals = [*_by_id(named)] if named else []
    return _candidate(
        "method", key, group_of(operation), named or key, given, *proposals, *_by_path(key)
    )


def _by_id(named: str) -> Iterator[tuple[str, str]]:
    name = snake(words(named))
    yield (identifiers.method_name(name) if name == named else "", f"the operationId {named}")
    yield identifiers.method_name(name), f"the operationId {named}"


def _by_path(key: str) -> Iterator[tuple[str, str]]:
    """`get_users_posts` for `GET /users/{id}/posts`; then the parameters on the way as well."""
    method, _, path = key.partition(" ")
    steps = [step for step in path.split("/") if step]
    short = [step for step in steps[:-1] if not step.startswith("{")] + steps[-1:]
    for kept in (short, steps):
        name = snake(words(f"{method} {' '.join(kept)}".replace("{", " by {")))
        yield identifiers.method_name(name), "method and path"
    spelled = [word for step in steps for word in spelled_out(step)]
    yield identifiers.method_name(snake((method.lower(), *spelled))), "method and path in full"


def _webhook(key: str, operation: dict[str, Any]) -> Candidate:
    named = operation.get("operationId") or key
    proposals = [
        (identifiers.method_name(snake(("parse", *words(named)))), "the webhook's name"),
        (identifiers.method_name(snake(("parse", *words(key)))), "where the webhook stands"),
        (identifiers.method_name(snake(("parse", *spelled_out(key)))), "its name, with symbols"),
    ]
    given = operation.get("x-moored-name")
    return _candidate("method", f"webhook {key}", "webhooks", named, given, *proposals)


def _waiter(key: str, operation: dict[str, Any]) -> Candidate:
    name = operation["x-moored-job"].get("name") or "_".join(
        words(operation.get("x-moored-name") or operation.get("operationId") or key)[1:]
    )
    return _candidate(
        "method",
        f"{key} wait",
        group_of(operation),
        "x-moored-job",
        None,
        (identifiers.method_name(f"wait_for_{name}"), "x-moored-job"),
    )


def _argument(key: str, parameter: dict[str, Any]) -> Candidate:
    wire, place = parameter["name"], parameter["in"]
    proposals = _spelled(wire, "the parameter's name", identifiers.argument_name, place)
    given = parameter.get("x-moored-name")
    return _candidate("argument", f"{key} {place} {wire}", key, wire, given, *proposals)


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
    of_operation: bool = False,
) -> Candidate:
    by_hand = ((identifiers.safe(kind, given), "x-moored-name"),) if isinstance(given, str) else ()
    return Candidate(
        kind=kind,
        place=place,
        scope=scope,
        wire=wire,
        proposals=by_hand + proposals,
        fixed=bool(by_hand),
        of_operation=of_operation,
    )
