"""A document that changes, and what becomes of its client."""

from __future__ import annotations

import copy
import difflib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from moored.cache import NO_CACHE, Cache
from moored.document import load_file
from moored.emit.lock import LOCK, NAMES
from moored.names import lock as names_lock
from moored.pipeline import Built, build
from moored.project import ClientSettings

LOCKS = frozenset({LOCK, NAMES})


@dataclass(frozen=True, kw_only=True)
class Edit:
    """What a change does to a file.

    Attributes:
        added: The lines that come.
        removed: The lines that go.
        hunks: How many runs of lines differ.
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    hunks: int


class Client:
    """The client of a document, generated once and, after changes, over itself."""

    def __init__(self, settings: ClientSettings, folder: Path) -> None:
        """Takes the settings; `folder` is for documents that have changed."""
        self.root: dict[str, Any] = load_file(settings.spec)[1]
        self._folder = folder
        self._settings = replace(settings, spec=folder / "openapi.json", root=folder)
        self.before = self._build(self.root)

    def after(
        self, root: Mapping[str, Any], before: Built | None = None, cache: Cache = NO_CACHE
    ) -> Built:
        """The client of another document, generated over an earlier one."""
        return self._build(root, (before or self.before).tree.files[NAMES], cache)

    def copy(self) -> dict[str, Any]:
        """The document, to be changed."""
        return copy.deepcopy(self.root)

    def _build(self, root: Mapping[str, Any], earlier: str = "", cache: Cache = NO_CACHE) -> Built:
        (self._folder / "openapi.json").write_text(json.dumps(root), "utf-8")
        return build(self._settings, earlier=names_lock.parse(earlier, NAMES), cache=cache)


def edits(before: Built, after: Built) -> dict[str, Edit]:
    """What differs, by file."""
    old, new = before.tree.files, after.tree.files
    return {
        path: _edit(old.get(path, ""), new.get(path, ""))
        for path in sorted({*old, *new})
        if old.get(path) != new.get(path)
    }


def _edit(old: str, new: str) -> Edit:
    was, now = old.splitlines(), new.splitlines()
    matcher = difflib.SequenceMatcher(None, was, now, autojunk=False)
    runs = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    return Edit(
        added=tuple(line for _, _, _, low, high in runs for line in now[low:high]),
        removed=tuple(line for _, low, high, _, _ in runs for line in was[low:high]),
        hunks=len(runs),
    )


def names(built: Built) -> set[tuple[str, str, str]]:
    """Every name that a caller can write, with its kind and what it is a name within."""
    plan = built.plan
    return {
        (one.kind, _scope(built, one.kind, one.scope), one.python) for one in plan.names.values()
    }


def _scope(built: Built, kind: str, scope: str) -> str:
    owners = {"argument": "method", "field": "class", "method": "group"}
    found = built.plan.names.get((owners.get(kind, kind), scope))  # type: ignore[arg-type]
    return found.python if found else scope
