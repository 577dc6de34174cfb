"""What became of the bodies of requests and of answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from moored.drift.api.payloads import answers, content_of, ordered, result, shape_of
from moored.drift.api.recorder import Recorder, Where
from moored.drift.api.shapes import beyond, same, text
from moored.drift.api.signatures import body
from moored.drift.api.values import PROSE, Change, compare_values
from moored.drift.rules import RULES, Direction
from moored.pointer import escape

_IDS = frozenset(RULES)
_Said = Mapping[str, Any]


def compare_body(before: _Said, after: _Said, where: Where, found: Recorder) -> None:
    """Compare the bodies of two requests, of the operations `before` and `after`."""
    old, new = before.get("requestBody") or {}, after.get("requestBody") or {}
    if old == new:
        return
    at = _below(where, "(body)", "request", "/requestBody")
    texts = (body(before, found.old), body(after, found.new))
    if not content_of(old) or not content_of(new):
        _existence(old, new, at, texts, found)
        return
    if bool(old.get("required")) != bool(new.get("required")):
        rule = "body-became-required" if new.get("required") else "body-became-optional"
        found.add(rule, at, *texts)
    _media("body", content_of(old), content_of(new), at, found)
    _prose(old, new, at, found)


def _existence(old: _Said, new: _Said, at: Where, texts: tuple[str, str], found: Recorder) -> None:
    if content_of(new):
        rule = "body-added-required" if new.get("required") else "body-added"
        found.add(rule, at, *texts)
    elif content_of(old):
        found.add("body-removed", at, *texts)
    else:
        found.add("no-effect", at)


def compare_answers(before: _Said, after: _Said, where: Where, found: Recorder) -> None:
    """Compare what two operations answer with."""
    if before.get("responses") == after.get("responses"):
        return
    _result(before, after, where, found)
    old, new = answers(before), answers(after)
    for status in sorted(old.keys() | new.keys()):
        if old.get(status) != new.get(status):
            at = _below(where, f" -> {status}", "response", f"/responses/{escape(status)}")
            _answer(status, old.get(status), new.get(status), at, found)


def _result(before: _Said, after: _Said, where: Where, found: Recorder) -> None:
    one, other = result(before, found.old.types), result(after, found.new.types)
    if same(one, other):
        return
    gone, come = beyond(one, other), beyond(other, one)
    kind = "changed" if gone and come else "narrowed" if gone else "widened"
    at = _below(where, " -> result", "response", "/responses")
    found.add(f"result-type-{kind}", at, text(one), text(other))


def _answer(status: str, old: _Said | None, new: _Said | None, at: Where, found: Recorder) -> None:
    if old is None or new is None:
        said = found.old.types if new is None else found.new.types
        shown = text(shape_of(content_of(old or new), said))
        rule = "error-removed" if new is None else "error-added"
        if status.startswith("2"):
            rule = "result-status-changed"
        found.add(rule, at, shown if new is None else "", shown if old is None else "")
        return
    count = found.told
    _media(
        "result" if status.startswith("2") else "error", content_of(old), content_of(new), at, found
    )
    if (old.get("headers") or {}) != (new.get("headers") or {}):
        _headers(old.get("headers") or {}, new.get("headers") or {}, at, found)
    _prose(old, new, at, found)
    if found.told == count:
        found.add("no-effect", at)


def _headers(old: _Said, new: _Said, at: Where, found: Recorder) -> None:
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            pointer = f"/headers/{escape(name)}"
            where = _below(at, f"[{name}]", "response", pointer)
            states = ["" if one.get(name) is None else name for one in (old, new)]
            is_prose = all(states) and _only_prose(old[name], new[name])
            found.add("docs-changed" if is_prose else "header-changed", where, *states)


def _media(position: str, old: _Said, new: _Said, at: Where, found: Recorder) -> None:
    """Compare two contents; what a client uses of each is its preferred media type."""
    if old == new:
        return
    was = "".join(ordered(old, found.old.types)[:1])
    now = "".join(ordered(new, found.new.types)[:1])
    for name in sorted(old.keys() ^ new.keys()):
        _listed(position, name, name in old, name in (was, now), at, found)
    if was and now:
        _schemas(position, was, now, old, new, at, found)
    for name in sorted((old.keys() & new.keys()) - {was, now}):
        if old[name] != new[name]:
            found.add(
                "no-effect", _below(at, f"[{name}]", at.direction, f"/content/{escape(name)}")
            )


def _listed(
    position: str, name: str, went: bool, is_used: bool, at: Where, found: Recorder
) -> None:
    where = _below(at, f"[{name}]", at.direction, f"/content/{escape(name)}")
    if position == "body":
        rule = "body-media-removed" if went else "body-media-added"
    else:
        rule = "result-media-changed" if is_used and position == "result" else "no-effect"
    found.add(rule, where, name if went else "", "" if went else name)


def _schemas(
    position: str, was: str, now: str, old: _Said, new: _Said, at: Where, found: Recorder
) -> None:
    one, other = old[was], new[now]
    changes = list(
        compare_values(one.get("schema"), other.get("schema"), found.old.types, found.new.types)
    )
    shapes = (shape_of(old, found.old.types), shape_of(new, found.new.types))
    if position != "body":
        changes = [*_of_answer(position, changes, same(*shapes))]
    below = Where(
        subject=at.subject,
        direction=at.direction,
        old=f"{at.old}/content/{escape(was)}/schema",
        new=f"{at.new}/content/{escape(now)}/schema",
        operations=at.operations,
    )
    found.add_values(position, below, changes, _IDS)
    if {**one, "schema": 0} != {**other, "schema": 0}:
        found.add("docs-changed" if _only_prose(one, other) else "no-effect", at)


def _only_prose(one: _Said, other: _Said) -> bool:
    return all(key in PROSE for key in one.keys() | other.keys() if one.get(key) != other.get(key))


_OF_TYPES = ("type-", "format-", "became-", "enum-", "union-")


def _of_answer(position: str, changes: list[Change], is_same: bool) -> Iterator[Change]:
    """The type of a result was compared as a whole; a failure's is one change."""
    for change in changes:
        if not change.kind.startswith(_OF_TYPES):
            yield change
        elif position == "error" and not is_same:
            yield Change(kind="changed", old=change.old, new=change.new)


def _prose(old: _Said, new: _Said, at: Where, found: Recorder) -> None:
    for key in sorted((old.keys() | new.keys()) - {"content", "headers", "required"}):
        if old.get(key) != new.get(key):
            found.add("docs-changed" if key in PROSE else "other-change", at)


def _below(where: Where, text: str, direction: Direction, pointer: str) -> Where:
    return Where(
        subject=where.subject + text,
        direction=direction,
        old=None if where.old is None else where.old + pointer,
        new=None if where.new is None else where.new + pointer,
        operations=where.operations,
    )
