"""The table `limits` of a client: each limit can be raised, and none can be taken away."""

from __future__ import annotations

import json
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from moored import MooredError
from moored.examining import examine
from moored.limits import DEFAULT, MOST, Limits
from moored.pipeline import build
from moored.project import ClientSettings, find_project

_CLIENT = '[clients.a]\nspec = "spec.json"\noutput = "a"\noverlays = ["overlay.json"]\n'
_OK = {"200": {"description": "ok"}}


def project(folder: Path, limits: str) -> ClientSettings:
    (folder / "moored.toml").write_text(f"{_CLIENT}{limits}\n")
    return find_project(folder).clients[0]


def said(folder: Path, limits: str) -> list[tuple[str, str, str]]:
    with pytest.raises(MooredError) as caught:
        project(folder, limits)
    return [(one.code, one.message, one.hint) for one in caught.value.problems]


def test_every_limit_has_an_end_above_its_default() -> None:
    names = [field.name for field in fields(Limits)]
    assert list(MOST) == names
    assert all(getattr(DEFAULT, name) < MOST[name] for name in names)


def test_all_at_once(tmp_path: Path) -> None:
    table = "".join(f"{name} = {most}\n" for name, most in MOST.items())
    assert project(tmp_path, f"[clients.a.limits]\n{table}").limits == Limits(**MOST)
    assert project(tmp_path, "limits = { depth = 210 }").limits == Limits(depth=210)
    assert project(tmp_path, "").limits == DEFAULT


@pytest.mark.parametrize("name", MOST)
@pytest.mark.parametrize(
    "value", ["0", "-1", "true", "inf", "nan", "1e9", '"none"', "[]", "{}", "9999999999999999999"]
)
def test_no_limit_can_be_taken_away(tmp_path: Path, name: str, value: str) -> None:
    message = f"limits.{name} is not a whole number from 1 to {MOST[name]}"
    hint = f"write {name} = {getattr(DEFAULT, name)}"
    assert said(tmp_path, f"limits = {{ {name} = {value} }}") == [("M0006", message, hint)]


def test_a_table_that_is_none(tmp_path: Path) -> None:
    assert said(tmp_path, "limits = 3")[0][:2] == ("M0004", "limits is not a table")


def test_a_limit_that_is_none(tmp_path: Path) -> None:
    found = said(tmp_path, "limits = { sise = 3, x = 4 }")
    assert sorted(found) == [
        ("M0003", 'there is no limit "sise"', 'did you mean "size"'),
        ("M0003", 'there is no limit "x"', f"the limits are {', '.join(MOST)}"),
    ]


def _document(**more: Any) -> dict[str, Any]:
    schema = {
        "type": "object",
        "properties": {
            **{f"p{number}": {"type": "string"} for number in range(4)},
            "kind": {"type": "string", "enum": ["a", "b", "c", "d", "e"]},
        },
    }
    answer = {"description": "ok", "content": {"application/json": {"schema": schema}}}
    paths = {"/a": {"get": {"operationId": "getA", "responses": {"200": answer}}}}
    info = {"title": "A", "version": "1", "x-number": 12345}
    return {"openapi": "3.1.0", "info": info, "paths": paths, **more}


def _overlay(update: Any) -> dict[str, Any]:
    action = {"target": "$.info", "update": {"x-more": update}}
    return {"overlay": "1.0.0", "info": {"title": "o", "version": "1"}, "actions": [action]}


_TIGHT = {
    "size": (100, "M0102", "spec.json"),
    "depth": (5, "M0110", "spec.json"),
    "values": (20, "M0111", "spec.json"),
    "digits": (4, "M0114", "spec.json"),
    "references": (20, "M0111", "spec.json"),
    "overlay": (3, "M0111", "overlay.json"),
    "enum": (4, "M0116", "spec.json"),
    "properties": (4, "M0116", "spec.json"),
}


@pytest.mark.parametrize("name", MOST)
def test_what_is_beyond_is_refused_by_the_name_of_the_setting(tmp_path: Path, name: str) -> None:
    (tmp_path / "spec.json").write_text(json.dumps(_document()))
    (tmp_path / "overlay.json").write_text(json.dumps(_overlay([1, 2, 3, 4])))
    value, code, place = _TIGHT[name]
    with pytest.raises(MooredError) as caught:
        examine(project(tmp_path, f"limits = {{ {name} = {value} }}"))
    errors = [one for one in caught.value.problems if one.severity == "error"]
    assert {one.code for one in errors} == {code}
    for one in errors:
        assert (one.location.file or "").endswith(place)
        assert one.hint.endswith(f"raise the client's setting limits.{name} if it is meant")
    examine(project(tmp_path, ""))


def test_what_is_raised_is_taken(tmp_path: Path) -> None:
    deep: Any = 1
    for _ in range(250):
        deep = [deep]
    (tmp_path / "spec.json").write_text(json.dumps(_document(**{"x-deep": deep})))
    (tmp_path / "overlay.json").write_text(json.dumps(_overlay(1)))
    with pytest.raises(MooredError, match="nested more than 200 deep"):
        examine(project(tmp_path, ""))
    examine(project(tmp_path, "limits = { depth = 300 }"))


def test_as_deep_as_can_be(tmp_path: Path) -> None:
    schema: Any = {"type": "string"}
    for level in range(140):
        schema = {"type": "object", "properties": {f"a{level}": schema}}
    answer = {"description": "ok", "content": {"application/json": {"schema": schema}}}
    paths = {"/a": {"get": {"operationId": "getA", "responses": {"200": answer}}}}
    (tmp_path / "spec.json").write_text(json.dumps(_document(paths=paths)))
    (tmp_path / "overlay.json").write_text(json.dumps(_overlay(1)))
    before = sys.getrecursionlimit()
    try:
        built = build(project(tmp_path, "limits = { depth = 300 }"))
    finally:
        sys.setrecursionlimit(before)
    assert "a139:" in built.tree.files["models.py"]
