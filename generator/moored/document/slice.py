"""Stage 5: only the chosen operations, and what they reach."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document import codes
from moored.document.entries import OperationEntry, operations, path_items
from moored.document.grammar import OURS
from moored.document.incoming import gathered
from moored.document.left_out import LeftOut
from moored.document.left_out import chosen as named_by
from moored.document.lift import lift
from moored.document.methods import operations_of, with_operations
from moored.document.origins import Origins
from moored.document.path_items import flatten
from moored.document.reach import Reached, reach
from moored.document.selectors import Selector
from moored.document.upgrade.x_webhooks import X_WEBHOOKS, with_x_webhooks
from moored.problems import Location, Problem, counted, quoted, raise_errors

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from moored.document.model import Document, JsonObject
    from moored.document.walk import Place

_KEPT = ("openapi", "info", "servers", "security", "externalDocs")


def slice_operations(document: Document, selectors: Sequence[str]) -> Document:
    """Keep the operations that the selectors name, and only what they reach.

    Args:
        document: Its references are local.
        selectors: `operationId`, `tag:Name` or `METHOD /path`, each may be a glob; none means all.
            `webhook:name` names a webhook, or a callback as `gathered` does.

    Raises:
        MooredError: A selector matches nothing.
    """
    sliced, problems = attempt(document, selectors)
    raise_errors(problems)
    return sliced


def attempt(
    document: Document, selectors: Sequence[str], left_out: Sequence[LeftOut] = ()
) -> tuple[Document, list[Problem]]:
    """Like `slice_operations`, but a selector that matches nothing is reported and passed over.

    What was left out of the document before is no operation of it; a selector that names nothing
    else is told why, as a warning where other selectors match.
    """
    flat = with_x_webhooks(flatten(document))
    entries = operations(flat)
    if not selectors:
        return _kept(flat, entries, {**(flat.root.get("webhooks") or {})}), []
    chosen: dict[str, OperationEntry] = {}
    problems = []
    hooks: JsonObject = {}
    if any(selector.startswith("webhook:") for selector in selectors):
        flat = gathered(flat)
    for selector in map(Selector, selectors):
        found = [entry for entry in entries if selector.matches(entry)]
        hooks |= (named := selector.webhooks(flat.root.get("webhooks") or {}))
        if not found and not named:
            gone = named_by(left_out, [selector.text])
            problems.append(
                _left_out(selector, gone) if gone else _nothing(document, selector, entries)
            )
        chosen.update((entry.pointer, entry) for entry in found)
    if chosen or hooks:
        known = {one.problem.location for one in left_out}
        problems = [
            replace(one, severity="warning") if one.location in known else one for one in problems
        ]
    return _kept(flat, _with_polls(flat, entries, chosen), hooks), problems


def _left_out(selector: Selector, gone: Sequence[LeftOut]) -> Problem:
    first, more = gone[0], len(gone) - 1
    others = f" (and {counted(more, 'other')})" if more else ""
    return Problem(
        code=codes.SELECTOR,
        message=f"the selector {quoted(selector.text)} names only {quoted(first.key)}{others},"
        f" which is left out: {first.problem.message}",
        location=first.problem.location,
        hint="mend it with an overlay, or take the selector away",
    )


def _nothing(document: Document, selector: Selector, entries: Iterable[OperationEntry]) -> Problem:
    place = document.location("/paths")
    return Problem(
        code=codes.SELECTOR,
        message=f"the selector {quoted(selector.text)} matches no operation",
        location=Location(file=place.file, line=place.line, column=place.column, pointer="#/paths"),
        hint=selector.hint(entries),
    )


def _with_polls(
    document: Document, entries: Iterable[OperationEntry], chosen: dict[str, OperationEntry]
) -> list[OperationEntry]:
    """The chosen operations, and those that `x-moored-job` of a chosen one polls."""
    by_id = {entry.operation_id: entry for entry in entries if entry.operation_id}
    found = list(chosen.values())
    for entry in found:
        job = document.at(entry.pointer).get("x-moored-job")
        name = job.get("poll") if isinstance(job, dict) else None
        poll = by_id.get(name) if isinstance(name, str) else None
        if poll is not None and poll.pointer not in chosen:
            chosen[poll.pointer] = poll
            found.append(poll)
    return found


def _kept(document: Document, entries: Iterable[OperationEntry], webhooks: JsonObject) -> Document:
    kept = {entry.pointer for entry in entries}
    paths = _paths(document, kept)
    part: JsonObject = {
        key: value for key, value in document.root.items() if key in _KEPT or key.startswith(OURS)
    }
    part["paths"] = paths
    if webhooks:
        # Before 3.1 an extension holds them; the dialect of the document stays.
        is_3_0 = str(part.get("openapi", "")).startswith("3.0")
        part[X_WEBHOOKS if is_3_0 else "webhooks"] = webhooks
    reached = reach(document, [(part, "openapi", ""), *_security(document, paths)])
    components = _components(document, reached, _scheme_names(document.root, paths))
    if components:
        part["components"] = components
    origins = Origins(document)
    if tags := _tags(document, paths, origins):
        part["tags"] = tags
    smaller = replace(document, root=part, origins=origins.result())
    return lift(smaller, document, reached)


def _paths(document: Document, kept: set[str]) -> JsonObject:
    paths = {}
    for path, pointer, item in path_items(document):

        def chosen(inside: str, operation: JsonObject, at: str = pointer) -> JsonObject | None:
            return operation if at + inside in kept else None

        smaller = with_operations(item, chosen)
        if any(operations_of(smaller)):
            paths[path] = smaller
    return paths


def _operations(paths: JsonObject) -> list[JsonObject]:
    return [operation for item in paths.values() for _, _, operation in operations_of(item)]


def _scheme_names(root: JsonObject, paths: JsonObject) -> set[str]:
    names: set[str] = set()
    for holder in (root, *_operations(paths)):
        for requirement in holder.get("security") or ():
            names.update(requirement)
    return names


def _security(document: Document, paths: JsonObject) -> list[tuple[Any, str, Place]]:
    """The schemes in use: they are named and not referred to, but may be references themselves."""
    schemes = (document.root.get("components") or {}).get("securitySchemes") or {}
    return [
        (schemes[name], "security-scheme", pointers.join("components", "securitySchemes", name))
        for name in sorted(_scheme_names(document.root, paths) & set(schemes))
    ]


def _components(document: Document, reached: Reached, schemes: set[str]) -> JsonObject:
    wanted = {**reached.components}
    wanted["securitySchemes"] = wanted["securitySchemes"] | schemes
    found: JsonObject = {}
    components = document.root.get("components") or {}
    for section in sorted(components.keys() & wanted.keys()):
        values = components[section]
        kept = {key: value for key, value in values.items() if key in wanted[section]}
        if kept:
            found[section] = kept
    return found


def _tags(document: Document, paths: JsonObject, origins: Origins) -> list[Any]:
    used = {tag for operation in _operations(paths) for tag in operation.get("tags") or ()}
    tags: list[Any] = []
    for index, tag in enumerate(document.root.get("tags") or ()):
        if tag.get("name") in used:
            if index != len(tags):
                origins.move(f"/tags/{len(tags)}", f"/tags/{index}")
            tags.append(tag)
    return tags
