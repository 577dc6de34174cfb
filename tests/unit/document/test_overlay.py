from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from moored.document.merge import Incompatible, merge
from moored.document.model import Document, Origin
from moored.document.overlay import apply
from moored.problems import Problem

Read = Callable[..., Document]
Problems = Callable[..., list[Problem]]
HEAD = "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions:\n"
ORIGIN = Origin(file="o", pointer="/u")
DOCUMENT = "paths: {/a: {get: {tags: [x, y, z], summary: s}}, /b: {get: {tags: [x]}}}\n"


@pytest.mark.parametrize(
    ("target", "update", "merged", "written"),
    [
        ({"a": 1}, {"b": 2}, {"a": 1, "b": 2}, {"/p/b": "/u/b"}),
        ({"a": 1}, {"a": 2}, {"a": 2}, {"/p/a": "/u/a"}),
        ({"a": {"b": 1}}, {"a": {"c": 2}}, {"a": {"b": 1, "c": 2}}, {"/p/a/c": "/u/a/c"}),
        ({"a": [1]}, {"a": [2, 3]}, {"a": [1, 2, 3]}, {"/p/a/1": "/u/a/0", "/p/a/2": "/u/a/1"}),
        ([1], 2, [1, 2], {"/p/1": "/u"}),
        ([1], {"a": 2}, [1, {"a": 2}], {"/p/1": "/u"}),
        ([1], [2], [1, 2], {"/p/1": "/u/0"}),
        ("a", "b", "b", {"/p": "/u"}),
        ({"a": None}, {"a": "x"}, {"a": "x"}, {"/p/a": "/u/a"}),
        ({}, {"x/y": {"z": 1}}, {"x/y": {"z": 1}}, {"/p/x~1y": "/u/x~1y"}),
    ],
)
def test_merge(target: Any, update: Any, merged: Any, written: dict[str, str]) -> None:
    result = merge(target, update, "/p", ORIGIN)
    assert result.value == merged
    assert {place: origin.pointer for place, origin in result.origins} == written


@pytest.mark.parametrize(
    ("target", "update"),
    [({"a": 1}, 2), ({"a": {"b": 1}}, {"a": 1}), ({"a": 1}, {"a": [1]}), ({"a": [1]}, {"a": 1})],
)
def test_merge_refuses(target: Any, update: Any) -> None:
    with pytest.raises(Incompatible):
        merge(target, update, "/p", ORIGIN)


@pytest.fixture
def overlay(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "overlay.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


Overlay = Callable[[str], Path]


def test_update_names_the_overlay_as_origin(read: Read, overlay: Overlay) -> None:
    document = read(DOCUMENT)
    actions = "- target: $.paths.*.get\n  update:\n    x-new: 1\n    tags: [w]\n"
    changed = apply(document, overlay(HEAD + actions), shown="o.yaml")
    assert changed.at("/paths/~1a/get") == {
        "tags": ["x", "y", "z", "w"],
        "summary": "s",
        "x-new": 1,
    }
    assert changed.at("/paths/~1b/get/tags") == ["x", "w"]
    assert str(changed.location("/paths/~1a/get/x-new")) == "o.yaml:6:5"
    assert str(changed.location("/paths/~1a/get/tags/3")) == "o.yaml:7:12"
    assert changed.location("/paths/~1a/get/tags/0").file == "openapi.yaml"
    assert "x-new" not in document.at("/paths/~1a/get")
    assert "overlay.yaml" in changed.files


def test_remove_keeps_what_follows_in_its_place(read: Read, overlay: Overlay) -> None:
    document = read(DOCUMENT)
    before = document.location("/paths/~1a/get/tags/2")
    actions = "- target: $.paths['/a'].get.tags[?@ == 'y' || @ == 'x']\n  remove: true\n"
    changed = apply(document, overlay(HEAD + actions + "- target: $.paths['/b']\n  remove: true\n"))
    assert changed.root["paths"] == {"/a": {"get": {"tags": ["z"], "summary": "s"}}}
    after = changed.location("/paths/~1a/get/tags/0")
    assert (after.line, after.column) == (before.line, before.column)


def test_actions_see_what_those_before_them_did(read: Read, overlay: Overlay) -> None:
    actions = (
        "- target: $\n  update: {tags: [{name: a}]}\n- target: $.tags[0]\n  update: {name: b}\n"
    )
    assert apply(read(DOCUMENT), overlay(HEAD + actions)).root["tags"] == [{"name": "b"}]


def test_copy(read: Read, overlay: Overlay) -> None:
    actions = "- target: $.paths['/b']\n  copy: $.paths['/a'].get\n"
    changed = apply(read(DOCUMENT), overlay(HEAD + actions))
    assert changed.at("/paths/~1b/summary") == "s"


@pytest.mark.parametrize(
    ("text", "code", "lines"),
    [
        (HEAD + "- target: $.nope\n  update: {}\n", "M0303", [4]),
        (HEAD + "- target: $.a\n  update: {}\n- target: $..b\n  remove: true\n", "M0303", [4, 6]),
        (HEAD + "- target: '$['\n  update: {}\n", "M0302", [4]),
        (HEAD + "- target: $\n  remove: true\n", "M0304", [4]),
        (HEAD + "- target: $.info\n  update: text\n", "M0304", [5]),
        (HEAD + "- target: $.info\n  update:\n    title: {a: 1}\n", "M0304", [6]),
        ("actions: x\nbogus: 1\n", "M0301", [1, 1, 1, 2]),
        (HEAD + "- 1\n- {}\n- {target: 1, remove: x, updat: 1}\n", "M0301", [4, 5, 5, 6, 6, 6, 6]),
    ],
)
def test_problems(
    read: Read, overlay: Overlay, problems: Problems, text: str, code: str, lines: list[int]
) -> None:
    found = problems(apply, read(DOCUMENT), overlay(text), shown="o.yaml")
    assert {problem.code for problem in found} == {code}
    assert [problem.location.line for problem in found] == lines
    assert {problem.location.file for problem in found} == {"o.yaml"}
