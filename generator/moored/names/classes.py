"""What the classes of a document are called: components, and inline ones by their place.

An inline class has a key such as `createPet.request`, `Pet.owner`, `listPets.response.200.items`
(`moored.document.contexts`). Its names begin with its owner, a component or an operation.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from moored.names.words import pascal, spelled_out, words

_LONG = 40
_CAMEL = re.compile(r"(?:[A-Z][a-z0-9]+){2,}")


def class_proposals(key: str, schema: Any, owners: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Names for the class of a component and their reasons, the best first.

    Args:
        key: The key of the component.
        schema: The component.
        owners: What inline classes can belong to, by name: components, and operations.
    """
    owner = owner_of(key, owners)
    if owner:
        yield from _inline(key, owner, schema, owners[owner])
        return
    for name in _namespaced(key):
        yield name, "the last part of the component's name"
    if re.fullmatch("[A-Z][A-Za-z0-9]*", key):
        yield key, "the component's name"
    yield pascal(words(key)), "the component's name"
    yield f"{pascal(words(key))}Model", "the component's name, as a model"
    yield pascal(spelled_out(key)), "the component's name, with its symbols"


def owner_of(key: str, owners: Collection[str]) -> str:
    """The shortest part in front of a dot that names a component or an operation."""
    dots = [match.start() for match in re.finditer(r"\.", key)]
    return next((key[:end] for end in dots if key[:end] in owners), "")


def _namespaced(key: str) -> Iterator[str]:
    """`Pod`, then `V1Pod`, for `io.k8s.api.core.v1.Pod`."""
    parts = key.split(".")
    if len(parts) > 1 and parts[0].islower() and re.fullmatch("[A-Z][A-Za-z0-9]*", parts[-1]):
        for count in range(1, len(parts)):
            yield "".join([*(pascal(words(part)) for part in parts[-count:-1]), parts[-1]])


def _inline(key: str, owner: str, schema: Any, owned_by: Any) -> Iterator[tuple[str, str]]:
    title = schema.get("title") if isinstance(schema, dict) else None
    if isinstance(title, str) and _CAMEL.fullmatch(title) and len(title) <= _LONG:
        yield title, "the schema's title"
    first = pascal(words(owner))
    rest = key.removeprefix(f"{owner}.").split(".")
    steps = _steps(rest, owned_by)
    whole = first + "".join(steps)
    if len(whole) > _LONG and len(steps) > 2:
        for count in (1, 2):
            yield first + "".join(steps[-count:]), "its owner and the end of its place"
    yield whole, "its place"
    kind = "Body" if rest[0] in ("request", "response") else "Object"
    yield f"{whole}{kind}", "its place, and what it is"
    yield pascal(words(key)), "its whole place"
    yield f"{pascal(words(key))}Model", "its whole place, as a model"


def _steps(parts: list[str], owned_by: Any) -> list[str]:
    """The words of each step from the owner to the class, in good English."""
    steps: list[str] = []
    previous = ""
    for part in parts:
        word = pascal(words(part.removeprefix("application/")))
        if previous == "response":
            word = "" if _is_only_success(part, owned_by) else word
        elif part == "items":
            word = _item(steps)
        elif part == "additionalProperties":
            word = "Value"
        elif part in ("definitions", "$defs", "parameter") or not re.search("[^\\W_]", part):
            word = ""
        elif part.isdecimal() and previous in ("anyOf", "oneOf"):
            steps.pop()
            word = f"Option{int(part) + 1}"
        if word:
            steps.append(word)
        previous = part
    return steps


def _item(steps: list[str]) -> str:
    """The word for an item; that of a list in the plural becomes the singular."""
    if steps and (one := singular(steps[-1])) != steps[-1]:
        steps.pop()
        return one
    return "Item"


def singular(word: str) -> str:
    """`Pet` for `Pets`; a word that is no regular plural stays."""
    if re.search("(?:ss|us|is|news|series|species)$", word.lower()):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if re.search("(?:sses|xes|ches|shes)$", word):
        return word[:-2]
    return word[:-1] if word.endswith("s") and len(word) > 2 else word


def _is_only_success(status: str, operation: Any) -> bool:
    responses = operation.get("responses", {}) if isinstance(operation, dict) else {}
    good = [one for one in responses if one.startswith("2")] or list(responses)[:1]
    return good == [status]
