"""What has to hold of each small change: which files it may touch, and that no name moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from moored.emit.lock import LOCK, NAMES
from moored.pipeline import Built

from . import small_changes as changes
from .quiet_client import Client, Edit, edits, names

Faults = Iterator[str]

_ABOUT_ALL = frozenset(
    {LOCK, NAMES, "README.md", "errors.py", "models.py", "testing.py", "webhooks.py"}
)
_IMPORTED = ("from ", "import ", "    ", ")")


def faults(client: Client, change: str, seed: int) -> list[str]:
    """What does not hold of a change, drawn by a seed; nothing where there is nothing to change."""
    root = client.copy()
    if not changes.drawn(getattr(changes, change), root, seed):
        return []
    return [f"{change} {seed}: {fault}" for fault in _PROPERTIES[change](client, root)]


def _same(client: Client, root: Any) -> Faults:
    """Nothing changes but the digest of the input."""
    yield from _only(edits(client.before, client.after(root)), {LOCK})


def _added_operation(client: Client, root: Any) -> Faults:
    """It changes its group, the index and the locks; all else only gets longer."""
    after = client.after(root)
    told = edits(client.before, after)
    yield from _in_one_group(told, client.before, after)
    yield from _longer(told)
    yield from _kept(client.before, after)
    yield from _steady(client, root, after)


def _removed_operation(client: Client, root: Any) -> Faults:
    """The same backwards; and when it comes back, all is as it was."""
    after = client.after(root)
    yield from _in_one_group(edits(client.before, after), client.before, after)
    yield from _kept(after, client.before)
    yield from _back(client, after)


def _renamed_operation(client: Client, root: Any) -> Faults:
    """Its docstring and the names on the wire change; no name in Python does."""
    after = client.after(root)
    told = edits(client.before, after)
    yield from _in_one_group(told, client.before, after)
    yield from _kept(client.before, after)
    yield from _kept(after, client.before)
    yield from _steady(client, root, after)


def _added_field(client: Client, root: Any) -> Faults:
    """It is a line for each class that has it, in one file, or two with the fake."""
    after = client.after(root)
    told = edits(client.before, after)
    having = sum(one.wire == changes.NEW for one in after.plan.names.values())
    yield from _kept(client.before, after)
    models = {path: one for path, one in told.items() if path.startswith("models")}
    yield from _only(told, {LOCK, NAMES, "README.md", "testing.py", *models})
    if sum(one.hunks for one in models.values()) > having + 1:
        yield f"the models have more hunks than the {having} classes"
    yield from _longer(models)


def _removed_field(client: Client, root: Any) -> Faults:
    """It goes; when it comes back, all is as it was."""
    after = client.after(root)
    yield from _kept(after, client.before)
    yield from _back(client, after)


def _renamed_schema(client: Client, root: Any) -> Faults:
    """Every class that has another name has the old one, too; all others keep theirs."""
    after = client.after(root)
    former = {one.python for one in after.plan.aliases}
    for kind, within, name in sorted(names(client.before) - names(after)):
        if name not in former and within not in former:
            yield f"the {kind} {name} of {within or 'the client'} is gone"
    yield from _steady(client, root, after)
    again = client.after(client.root, after)
    lost = names(client.before) - names(again)
    if lost:
        yield f"renamed and renamed back, the client loses {sorted(lost)}"


_PROPERTIES: Mapping[str, Callable[[Client, Any], Faults]] = {
    "add_field": _added_field,
    "add_operation": _added_operation,
    "add_schema": _same,
    "remove_field": _removed_field,
    "remove_operation": _removed_operation,
    "rename_operation": _renamed_operation,
    "rename_schema": _renamed_schema,
    "reorder": _same,
}
CHANGES = tuple(_PROPERTIES)


def _only(told: Mapping[str, Edit], allowed: set[str]) -> Faults:
    yield from (f"{path} changes" for path in sorted(told.keys() - allowed))


def _in_one_group(told: Mapping[str, Edit], before: Built, after: Built) -> Faults:
    """Nothing of the API changes but one group; and what all share, if a group or a scheme goes."""
    rest = {path for path in told.keys() - _ABOUT_ALL if not _of_all(path)}
    groups = {path for path in rest if path.startswith("api/")}
    rest -= {path for path in rest if f"api/{_home(path)}.py" in groups}
    if len(groups) > 1:
        yield f"several groups change: {', '.join(sorted(groups))}"
    if _shared(before) == _shared(after):
        yield from (f"{path} changes" for path in sorted(rest - groups))


def _home(path: str) -> str:
    """What a module of the models belongs to: a group, or what groups share."""
    return path.removeprefix("models/").removesuffix(".py").partition("_from_")[0]


def _of_all(path: str) -> bool:
    return path.startswith("models/") and _home(path) in {"__init__", "bases", "others", "shared"}


def _shared(built: Built) -> tuple[object, ...]:
    """What the client as a whole is made of: groups, schemes, parts of the runtime."""
    runtime = sorted(path for path in built.tree.files if path.startswith("_core/"))
    named = (one.place for one in built.plan.names.values() if one.kind in ("auth", "group"))
    return (built.api.auth, *named, *runtime)


def _longer(told: Mapping[str, Edit]) -> Faults:
    """No line goes but of imports, and uses for which others are written down."""
    for path, edit in told.items():
        if path not in (LOCK, "README.md", "testing.py"):
            kept = ("use ",) if path == NAMES else _IMPORTED
            for line in edit.removed:
                if line and not line.startswith(kept):
                    yield f"{path} loses {line!r}"


def _kept(before: Built, after: Built) -> Faults:
    for kind, within, name in sorted(names(before) - names(after)):
        yield f"the {kind} {name} of {within or 'the client'} is gone"


def _steady(client: Client, root: Any, after: Built) -> Faults:
    """Generated once more, nothing changes."""
    yield from _only(edits(after, client.after(root, after)), set())


def _back(client: Client, after: Built) -> Faults:
    """The old document again gives the old client, byte for byte."""
    for path in edits(client.before, client.after(client.root, after)):
        yield f"when it comes back, {path} is not what it was"
