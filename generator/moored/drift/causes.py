"""Why an output differs: what two locks say differently, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from moored.drift.states import Cause
from moored.emit.lock import Lock, OperationRecord
from moored.problems import quoted

_MOST_NAMES = 10


def epoch_cause(recorded: Lock, epoch: int) -> Cause:
    """The output was made by a moored that writes other bytes."""
    made = f"the output is of epoch {recorded.epoch} (moored {recorded.minimum} or later)"
    detail = f"{made}, and this moored writes epoch {epoch}"
    if recorded.epoch > epoch:
        return Cause(kind="newer-epoch", detail=f"{detail}: update moored")
    return Cause(kind="epoch", detail=detail)


def causes(recorded: Lock, now: Lock) -> tuple[Cause, ...]:
    """What differs between the lock on the disk and the one that would be written.

    Args:
        recorded: What the output was generated from.
        now: What it would be generated from now.
    """
    found = (
        *_document(recorded, now),
        *_settings(recorded.settings, now.settings),
        *_source(recorded, now),
        *_templates(recorded, now),
        *_tools(recorded.tools, now.tools),
    )
    return found or tuple(_lock(recorded, now))


def effectless(cause: Cause) -> str:
    """What to say of a cause that changes no byte of the code."""
    return f"{cause.detail}; the output is the same, `moored generate` updates the lock"


def same_meaning(recorded: Lock, now: Lock) -> bool:
    """Whether two locks describe one output.

    The digests of inputs, templates and tools may differ: the files tell whether that matters.
    So may notes on operations that are whole, where the document differs: two forms of one
    meaning may lack something else.
    """
    if recorded.inputs != now.inputs:
        recorded, now = _without_notes(recorded), _without_notes(now)
    return _meaning(recorded) == _meaning(now)


def _without_notes(lock: Lock) -> Lock:
    return replace(lock, operations=_essence(lock.operations))


def _essence(operations: Mapping[str, OperationRecord]) -> dict[str, OperationRecord]:
    """What is recorded of operations, but for notes on those that are whole."""
    return {
        key: replace(one, notes=()) if one.outcome == "generated" else one
        for key, one in operations.items()
    }


def _meaning(lock: Lock) -> tuple[object, ...]:
    settings = {key: _plain(value) for key, value in lock.settings.items()}
    operations = dict(lock.operations)
    return (lock.epoch, lock.minimum, settings, lock.shared, operations, _url(lock))


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _url(lock: Lock) -> str | None:
    return (lock.source or {}).get("url")


def _document(recorded: Lock, now: Lock) -> Iterator[Cause]:
    files = _listed(_changes(recorded.inputs, now.inputs))
    if not files:
        return
    elements = [*_changes(_essence(recorded.operations), _essence(now.operations))]
    if recorded.shared != now.shared:
        elements.append("what operations share changed")
    if elements:
        yield Cause(kind="document", detail=f"{files}: {_listed(elements)}")
    else:
        yield Cause(kind="document-form", detail=f"{files}, without a change of meaning")


def _settings(recorded: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Cause]:
    for key in sorted(recorded.keys() | now.keys()):
        old, new = _plain(recorded.get(key)), _plain(now.get(key))
        if old != new:
            detail = f"{quoted(key)} was {_value(old)} and is {_value(new)}"
            yield Cause(kind="settings", detail=detail)


def _source(recorded: Lock, now: Lock) -> Iterator[Cause]:
    old, new = _url(recorded), _url(now)
    if old != new:
        yield Cause(kind="settings", detail=f'"source" was {_value(old)} and is {_value(new)}')


def _value(value: object) -> str:
    if value is None or isinstance(value, bool):
        return {None: "not set", True: "true", False: "false"}[value]
    if isinstance(value, list):
        return f"[{', '.join(quoted(item) for item in value[:_MOST_NAMES])}]"
    return quoted(value)


def _templates(recorded: Lock, now: Lock) -> Iterator[Cause]:
    if recorded.templates != now.templates:
        detail = "the templates of moored are not those that the output was made with"
        yield Cause(kind="templates", detail=detail)


def _tools(recorded: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Cause]:
    for tool in sorted(recorded.keys() | now.keys()):
        old, new = recorded.get(tool), now.get(tool)
        if old != new:
            detail = f"{quoted(tool)} {_value(old)} -> {_value(new)}"
            yield Cause(kind="tools", detail=detail)


def _lock(recorded: Lock, now: Lock) -> Iterator[Cause]:
    if not same_meaning(recorded, now):
        changes = _listed(_changes(recorded.operations, now.operations)) or "what operations share"
        detail = f"it records something else though no input differs: {changes}"
        yield Cause(kind="lock", detail=detail)


def _changes(recorded: Mapping[str, object], now: Mapping[str, object]) -> Iterator[str]:
    for key in sorted(recorded.keys() | now.keys()):
        if key not in now:
            yield f"{quoted(key)} went"
        elif key not in recorded:
            yield f"{quoted(key)} came"
        elif recorded[key] != now[key]:
            yield f"{quoted(key)} changed"


def _listed(sentences: Iterable[str]) -> str:
    every = list(sentences)
    more = len(every) - _MOST_NAMES
    tail = [f"{more} more"] if more > 0 else []
    return ", ".join([*every[:_MOST_NAMES], *tail])
