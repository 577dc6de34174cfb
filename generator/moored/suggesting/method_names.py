"""Methods whose names say again what stands around them: `x-moored-name`.

Each rule is a row of `_RULES`: it takes an operation and says what is left of its operationId.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from moored.document import Document
from moored.names.groups import group_of
from moored.names.history import name as name_all
from moored.names.identifiers import is_safe, method_name
from moored.names.words import snake, words
from moored.problems import quoted
from moored.suggesting.facts import Operation, folded
from moored.suggesting.suggestion import Suggestion

_CONTROLLER = re.compile(r"[A-Za-z0-9]+(?:Controller|Api)[_.](?P<rest>.+)")
_NUMBERED = re.compile(r"(?P<rest>.*[A-Za-z])_[1-9][0-9]?")
_JOINTS = re.compile(r"[/.:_ -]+")
Rule = Callable[[Operation, "_Group"], str | None]


@dataclass(frozen=True, slots=True)
class _Group:
    """A group of operations.

    Attributes:
        name: As it is planned.
        is_prefix: Whether each of several operations in it has an id that begins with its name.
    """

    name: str
    is_prefix: bool


def method_names(document: Document, operations: tuple[Operation, ...]) -> Iterator[Suggestion]:
    """One suggestion for each method that can have a better name, alone in its group."""
    plan = name_all(document.root).plan
    groups = {one.key: group_of(one.value) for one in operations}
    taken = Counter((groups[one.key], plan("method", one.key)) for one in operations)
    named = {key: _group(key, plan("group", key), operations, groups) for key in {*groups.values()}}
    proposed = {}
    for operation in operations:
        found = _proposal(operation, named[groups[operation.key]])
        if found is not None and found[0] != plan("method", operation.key):
            proposed[operation.key] = (operation, *found)
    wanted = Counter((groups[key], found[1]) for key, found in proposed.items())
    for key, (operation, name, reason) in proposed.items():
        place = (groups[key], name)
        if wanted[place] == 1 and place not in taken and is_safe("method", name):
            yield Suggestion(
                kind="names",
                subject=key,
                target=operation.target,
                update={"x-moored-name": name},
                reason=f"{quoted(operation.entry.operation_id)} {reason}",
            )


def _group(
    key: str, name: str, operations: tuple[Operation, ...], groups: Mapping[str, str]
) -> _Group:
    ids = [one.entry.operation_id for one in operations if groups[one.key] == key]
    begin = [_after(words(id_), name) is not None for id_ in ids if id_]
    return _Group(name, len(begin) > 1 and all(begin))


def _after(said: tuple[str, ...], group: str) -> tuple[str, ...] | None:
    """What follows the name of a group at the start of an id, where `order` is `orders` too."""
    for count in range(1, len(said)):
        if _singular(snake(said[:count])) == _singular(group):
            return said[count:]
    return None


def _singular(name: str) -> str:
    return name.removesuffix("s")


def _proposal(operation: Operation, group: _Group) -> tuple[str, str] | None:
    if not operation.entry.operation_id or "x-moored-name" in operation.value:
        return None
    for rule, reason in _RULES:
        rest = rule(operation, group)
        if rest is not None and words(rest):
            name = snake(words(rest))
            # `import_` is no better than what it would stand for.
            return (name, reason) if method_name(name) == name else None
    return None


def _of_the_path(operation: Operation, group: _Group) -> str | None:
    """FastAPI: the function, the path, the method."""
    slug = re.sub(r"\W", "_", operation.entry.path)
    end = f"{slug}_{operation.entry.method.lower()}"
    id_ = operation.entry.operation_id or ""
    return id_.removesuffix(end) if id_.endswith(end) and id_ != end else None


def _of_the_controller(operation: Operation, group: _Group) -> str | None:
    """NestJS and ASP.NET: the class, then the function."""
    match = _CONTROLLER.fullmatch(operation.entry.operation_id or "")
    return match["rest"] if match else None


def _of_the_group(operation: Operation, group: _Group) -> str | None:
    """A namespace that is the group: `repos/list`; `drive.files.list` in `files`."""
    steps = _JOINTS.split(operation.entry.operation_id or "")
    is_dotted = "." in (operation.entry.operation_id or "")
    for index, one in enumerate(steps[:-1]):
        if snake(words(one)) == group.name and (index == 0 or is_dotted):
            return " ".join(steps[index + 1 :])
        if "_".join(map(str.lower, steps[: index + 1])) == group.name:
            return " ".join(steps[index + 1 :])
    # `build` for `builds`, where no step is called like the group itself.
    is_other = len(steps) > 1 and _singular(snake(words(steps[0]))) == _singular(group.name)
    return " ".join(steps[1:]) if is_other else None


def _of_every_one(operation: Operation, group: _Group) -> str | None:
    """What every id of a group begins with: `OrderList`, `OrderCount` in `order`."""
    id_ = operation.entry.operation_id or ""
    # `OrderList` names a thing and what is done to it; of `ordersAll` people think differently.
    rest = _after(words(id_), group.name) if group.is_prefix and id_[:1].isupper() else None
    # `reposIdGet` is made of the path: what is left of it is no name either.
    is_path = folded(id_) == folded(operation.entry.path + operation.entry.method)
    return " ".join(rest) if rest and not is_path else None


def _of_a_count(operation: Operation, group: _Group) -> str | None:
    """springdoc: a number that tells a function from one of another class."""
    match = _NUMBERED.fullmatch(operation.entry.operation_id or "")
    return match["rest"] if match else None


_RULES: tuple[tuple[Rule, str], ...] = (
    (_of_the_path, "repeats its path"),
    (_of_the_controller, "repeats its class"),
    (_of_the_group, "repeats its group"),
    (_of_every_one, "repeats its group, as all of it do"),
    (_of_a_count, "has a number that nothing needs here"),
)
