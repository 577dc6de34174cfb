"""What became of each operation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from moored.drift.api.align import Aligned
from moored.drift.api.arguments import compare_arguments
from moored.drift.api.bodies import compare_answers, compare_body
from moored.drift.api.recorder import Recorder, Where
from moored.drift.api.side import operation_pointer
from moored.drift.api.signatures import signature
from moored.drift.api.values import PROSE
from moored.drift.api.whole import requirements

_COMPARED = frozenset(
    {"operationId", "tags", "parameters", "requestBody", "responses", "deprecated", "security"}
)
#: `v2`, `v1.1`; `20150814`, `2015-08-14`; whole, or between signs.
_VERSION = re.compile(
    r"(?<![A-Za-z0-9])v[0-9]+(?:\.[0-9]+)*(?![A-Za-z0-9])|(?<![0-9])(?:19|20)[0-9]{2}-?[01][0-9]-?[0-3][0-9](?![0-9])"
)
_STYLES = ("x-moored-job", "x-moored-pagination")


def compare_operations(aligned: Aligned, found: Recorder) -> None:
    """Operations that went, came, moved or changed."""
    for key in aligned.removed:
        where = Where(
            subject=found.old.method(key),
            old=operation_pointer(key),
            operations=(found.old.method(key),),
        )
        found.add("op-removed", where, signature(key, found.old))
    for key in aligned.added:
        where = Where(
            subject=found.new.method(key),
            new=operation_pointer(key),
            operations=(found.new.method(key),),
        )
        found.add("op-added", where, "", signature(key, found.new))
    for old, new in aligned.moved.items():
        _moved(old, new, found)
        _compare(old, new, found)
    for old, new in aligned.pairs.items():
        _compare(old, new, found)


def _where(old: str, new: str, found: Recorder) -> Where:
    name = found.old.method(old)
    return Where(
        subject=name,
        old=operation_pointer(old),
        new=operation_pointer(new),
        operations=(name,),
    )


def _moved(old: str, new: str, found: Recorder) -> None:
    """The same call of the same thing elsewhere; or another operation under the old one's name.

    What the vendor calls a version is no other thing, whatever else has changed: that is told by itself.
    """
    same = _call(signature(old, found.old)) == _call(signature(new, found.new))
    moved = (same and _thing(old) == _thing(new)) or _timeless(old) == _timeless(new)
    found.add("op-moved" if moved else "op-rebound", _where(old, new, found), old, new)


def _call(text: str) -> str:
    """A signature without the name of the method."""
    return text[text.index("(") :]


def _timeless(key: str) -> list[str]:
    """The verb, and the path without versions and days: `POST`, `pets`, `{}` of `POST /v2/pets/{id}`."""
    method, _, path = key.partition(" ")
    parts = (_VERSION.sub("", part) for part in path.split("/"))
    return [method, *("{}" if part.startswith("{") else part for part in parts if part)]


def _thing(key: str) -> tuple[str, str]:
    """The verb, and the path from its last fixed part on: `GET`, `pets/{}`."""
    method, _, path = key.partition(" ")
    parts = ["{}" if part.startswith("{") else part for part in path.strip("/").split("/")]
    fixed = [index for index, part in enumerate(parts) if part != "{}"]
    return method, "/".join(parts[fixed[-1] if fixed else 0 :])


def _compare(old: str, new: str, found: Recorder) -> None:
    before, after = found.old.operations[old], found.new.operations[new]
    where = _where(old, new, found)
    if before == after and old == new:
        _inherited(where, found)
        return
    _names(old, new, where, found)
    compare_arguments(old, new, where, found)
    compare_body(before, after, where, found)
    compare_answers(before, after, where, found)
    _flags(before, after, where, found)
    _rest(before, after, where, found)
    _inherited(where, found)


def _names(old: str, new: str, where: Where, found: Recorder) -> None:
    before, after = found.old.operations[old], found.new.operations[new]
    was, now = found.old.method(old), found.new.method(new)
    ids = (str(before.get("operationId", "")), str(after.get("operationId", "")))
    tags = (str(before.get("tags", "")), str(after.get("tags", "")))
    if was.rpartition(".")[0] != now.rpartition(".")[0]:
        found.add("op-regrouped", where, was, now)
    if was.rpartition(".")[2] != now.rpartition(".")[2]:
        found.add("op-renamed", where, was, now)
    elif ids[0] != ids[1]:
        found.add("op-id-changed", where, *ids)
    if was == now and tags[0] != tags[1]:
        found.add("no-effect", where, *(f"tags: {one}" for one in tags))


def _flags(
    before: Mapping[str, Any], after: Mapping[str, Any], where: Where, found: Recorder
) -> None:
    was, now = bool(before.get("deprecated")), bool(after.get("deprecated"))
    if was != now:
        found.add("op-deprecated" if now else "op-undeprecated", where)


def _rest(
    before: Mapping[str, Any], after: Mapping[str, Any], where: Where, found: Recorder
) -> None:
    for key in sorted((before.keys() | after.keys()) - _COMPARED):
        was, now = before.get(key), after.get(key)
        if was == now:
            continue
        if key in PROSE:
            found.add("docs-changed", where)
        elif key in _STYLES and _is_taken_otherwise(key, was, now):
            # A waiter stands beside the call; pages are what the call itself returns.
            added = was is None and key == "x-moored-job"
            rule = "op-style-added" if added else "op-style-changed"
            found.add(rule, where, *(f"{key}: {one}" if one else "" for one in (was, now)))
        elif key == "servers":
            found.add("server-changed", where, str(was or ""), str(now or ""))
        elif key.startswith("x-moored-"):
            found.add("option-changed", where, str(was or ""), str(now or ""))
        else:
            found.add("other-change", where, f"{key}: {was}"[:99], f"{key}: {now}"[:99])


def _is_taken_otherwise(key: str, was: Any, now: Any) -> bool:
    """How one page leads to the next is no matter of who takes their items."""
    lists = [one.get("items") for one in (was, now) if isinstance(one, dict)]
    return key != "x-moored-pagination" or len(lists) < 2 or lists[0] != lists[1]


def _inherited(where: Where, found: Recorder) -> None:
    """What an operation needs of credentials: its own word, or that of the whole document."""
    assert where.old is not None and where.new is not None  # noqa: S101
    before = requirements(found.old.document.at(where.old), found.old.root)
    after = requirements(found.new.document.at(where.new), found.new.root)
    if before == after:
        return
    texts = (_said(before), _said(after))
    if before is None or after is None:
        found.add("no-effect", where, *texts)
    elif () in before and () not in after:
        found.add("auth-required", where, *texts)
    elif () not in before and () in after:
        found.add("auth-no-longer-required", where, *texts)
    elif before <= after:
        found.add("no-effect", where, *texts)
    else:
        found.add("auth-changed", where, *texts)


def _said(ways: frozenset[tuple[str, ...]] | None) -> str:
    if ways is None:
        return "security: not told"
    return "security: " + " or ".join(sorted(" and ".join(way) or "none" for way in ways))
