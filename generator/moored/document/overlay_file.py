"""The structure of an overlay (Overlay 1.1, sections Overlay Object and Action Object)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from moored.document import codes
from moored.document.grammar import is_extension
from moored.document.nearest import did_you_mean
from moored.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import Document, JsonObject

_VERSIONS = ("1.0", "1.1")
_ROOT = ("overlay", "info", "extends", "actions")
_INFO = ("title", "version", "description")
_ACTION = ("target", "description", "update", "remove", "copy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One action: `copy` and `target` are JSONPath expressions, `pointer` is its place."""

    pointer: str
    target: str
    update: Any
    copy: str | None
    remove: bool


def read_actions(overlay: Document) -> list[Action]:
    """The actions of an overlay that `check` found in order."""
    return [
        Action(
            pointer=f"/actions/{index}",
            target=action["target"],
            update=action.get("update"),
            copy=action.get("copy"),
            remove=action.get("remove", False),
        )
        for index, action in enumerate(overlay.root["actions"])
    ]


def check(overlay: Document) -> Iterator[Problem]:
    """What is wrong with the structure of an overlay."""
    checker = _Checker(overlay)
    yield from checker.unknown(overlay.root, _ROOT, "", "an overlay")
    yield from _version(checker)
    yield from _info(checker)
    actions = overlay.root.get("actions")
    if not isinstance(actions, list) or not actions:
        yield checker.problem("/actions", "an overlay has a list of actions", "add an action")
        return
    for index, action in enumerate(actions):
        yield from _action(checker, action, f"/actions/{index}")


@dataclass(frozen=True, slots=True)
class _Checker:
    overlay: Document

    def problem(self, pointer: str, message: str, hint: str) -> Problem:
        return self.overlay.problem(codes.OVERLAY_STRUCTURE, pointer, message, hint)

    def unknown(
        self, value: JsonObject, known: tuple[str, ...], pointer: str, what: str
    ) -> Iterator[Problem]:
        for key in value:
            if key not in known and not is_extension(key):
                hint = did_you_mean(key, known, f"use one of {', '.join(known)}")
                place = f"{pointer}/{key}" if "/" not in key and "~" not in key else pointer
                yield self.problem(place, f"{what} has no field {quoted(key)}", hint)


def _version(checker: _Checker) -> Iterator[Problem]:
    version = str(checker.overlay.root.get("overlay", ""))
    if ".".join(version.split(".")[:2]) not in _VERSIONS:
        message = "this is no overlay: it has no key overlay"
        if version:
            message = f"version {quoted(version)} of overlays is not supported"
        yield checker.problem("/overlay", message, "write overlay: 1.0.0")


def _info(checker: _Checker) -> Iterator[Problem]:
    info = checker.overlay.root.get("info")
    if not isinstance(info, dict):
        yield checker.problem("/info", "an overlay has an info object", "add title and version")
        return
    yield from checker.unknown(info, _INFO, "/info", "the info of an overlay")
    for name in ("title", "version"):
        if name not in info:
            yield checker.problem("/info", f"the info of an overlay has no {name}", "add it")


def _action(checker: _Checker, action: Any, pointer: str) -> Iterator[Problem]:
    if not isinstance(action, dict):
        yield checker.problem(pointer, "an action must be an object", "write target and update")
        return
    yield from checker.unknown(action, _ACTION, pointer, "an action")
    if not isinstance(action.get("target"), str):
        yield checker.problem(
            f"{pointer}/target", "an action has a target", "write a JSONPath such as $.info"
        )
    for name, wanted, what in (("remove", bool, "true or false"), ("copy", str, "a JSONPath")):
        if name in action and not isinstance(action[name], wanted):
            yield checker.problem(f"{pointer}/{name}", f"{name} must be {what}", f"write {what}")
    if action.get("remove") is not True and not {"update", "copy"} & set(action):
        yield checker.problem(
            pointer, "an action has an update, a copy or remove: true", "say what it does"
        )
