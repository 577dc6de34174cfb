"""Operations that a client has not because what stands for them is none: a substitute is nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.canonical import fingerprint
from moored.document.entries import OperationEntry, operations_at
from moored.document.methods import method_at
from moored.document.selectors import Selector

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from moored.document.model import Document
    from moored.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An operation that is left out whole.

    Attributes:
        key: As the lock calls it: `METHOD /path`, or `METHOD webhook:name`.
        entry: What can be told of it.
        meaning: SHA-256 of what stands in its place, in canonical form.
        problem: Why, as a warning.
    """

    key: str
    entry: OperationEntry
    meaning: str
    problem: Problem


def left_out_whole(
    before: Document, after: Document, taken: Iterable[Problem]
) -> Iterator[LeftOut]:
    """The operations among what has nothing for a substitute.

    Args:
        before: The document in which the problems were found.
        after: The same with the substitutes.
        taken: The problems that have one, as warnings.
    """
    for problem in taken:
        entry = _entry(problem.place or "")
        if entry is None or _stands(after, entry.pointer) or not _stands(before, entry.pointer):
            continue
        value = before.at(entry.pointer)
        entry = _entry(entry.pointer, value) or entry
        is_hook = entry.pointer.startswith("/webhooks/")
        key = f"{entry.method} webhook:{entry.path}" if is_hook else entry.key
        yield LeftOut(key=key, entry=entry, meaning=fingerprint(value), problem=problem)


def chosen(found: Iterable[LeftOut], selectors: Sequence[str]) -> tuple[LeftOut, ...]:
    """Those that selectors would have named; all, if there are none."""
    if not selectors:
        return tuple(found)
    return tuple(one for one in found if any(_names(Selector(text), one) for text in selectors))


def _names(selector: Selector, one: LeftOut) -> bool:
    if one.key == one.entry.key:
        return selector.matches(one.entry)
    return bool(selector.webhooks({one.entry.path: {}}))


def _entry(place: str, value: Any = None) -> OperationEntry | None:
    """The operation at a place, if one belongs there."""
    tokens = pointers.split(place)
    if len(tokens) < 3 or tokens[0] not in ("paths", "webhooks"):
        return None
    method = method_at(tokens[2:])
    if method is None or len(tokens) != 2 + method[1]:
        return None
    operation = value if isinstance(value, dict) else {}
    item = {tokens[2]: operation if method[1] == 1 else {tokens[3]: operation}}
    # A path without its slash gets it where the document is repaired.
    is_bare = tokens[0] == "paths" and not tokens[1].startswith("/")
    path = f"/{tokens[1]}" if is_bare else tokens[1]
    (entry,) = operations_at(path, pointers.join(*tokens[:2]), item)
    return entry


def _stands(document: Document, place: str) -> bool:
    try:
        document.at(place)
    except KeyError:
        return False
    return True
