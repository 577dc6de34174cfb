from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from moored.document.load import load, load_file
from moored.limits import Limits
from moored.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

Problems = Callable[..., list[Problem]]
HEAD = "openapi: 3.1.0\n"
BOMB = (
    HEAD
    + "a: &a [1,1,1,1,1,1,1,1,1,1]\n"
    + "".join(
        f"a{i}: &a{i} [{','.join(['*a' + (str(i - 1) if i else '')] * 10)}]\n" for i in range(9)
    )
)
MERGES = (
    HEAD
    + "a: &a {k: 1}\n"
    + "".join(
        f"a{i}: &a{i} {{x: *a{i - 1 if i else ''}, y: *a{i - 1 if i else ''}, "
        f"<<: *a{i - 1 if i else ''}}}\n"
        for i in range(40)
    )
)


@pytest.mark.parametrize(
    ("name", "text", "code", "place"),
    [
        ("a.yaml", HEAD + "info:\n\ttitle: x\n", "M0105", "3:1"),
        ("a.yaml", HEAD + "info:\n  a: 1\n\tb: 2\n", "M0105", "4:1"),
        ("a.yaml", "[1, 2]\n", "M0108", "1:1"),
        ("a.yaml", "text\n", "M0108", "1:1"),
        ("a.json", "[]", "M0108", "1:1"),
        ("a.yaml", "", "M0107", "1:1"),
        ("a.yaml", " \n \n", "M0107", "1:1"),
        ("a.yaml", "# only a comment\n", "M0108", "1:1"),
        ("a.yaml", "a: 1\n", "M0109", "1:1"),
        ("a.yaml", "a: 1\nswagger: '1.2'\n", "M0109", "2:1"),
        ("a.yaml", "openapi: 4.0.0\n", "M0109", "1:1"),
        ("a.yaml", "openapi: [3]\n", "M0109", "1:1"),
        ("a.yaml", HEAD + "a: 1\na: 2\n", "M0106", "3:1"),
        ("a.json", '{"openapi": "3.1.0",\n "a": 1, "a": 2}', "M0106", "2:10"),
        ("a.json", '{"openapi": "3.1.0",\n "a": 1,}', "M0104", "2:9"),
        ("a.json", '{"openapi": "3.1.0", "a": NaN}', "M0114", "1:27"),
        ("a.json", '{"openapi": "3.1.0", "a": -Infinity}', "M0114", "1:27"),
        ("a.json", '{"openapi": "3.1.0", "a": 1e999}', "M0114", "1:27"),
        ("a.json", '{"openapi": "3.1.0", "a": ' + "9" * 5000 + "}", "M0114", "1:27"),
        ("a.json", '{"openapi": ' + "[" * 201 + "]" * 201 + "}", "M0110", "1:212"),
        ("a.json", '{"openapi": ' + "[" * 90000 + "]" * 90000 + "}", "M0110", "1:212"),
        ("a.yaml", HEAD + "a: .inf\n", "M0114", "2:4"),
        ("a.yaml", HEAD + "a: " + "9" * 5000 + "\n", "M0114", "2:4"),
        ("a.yaml", HEAD + "a: " + "[" * 90000, "M0110", "2:203"),
        ("a.yaml", HEAD + "a: &a [*a]\n", "M0112", "2:8"),
        ("a.yaml", HEAD + "a: *nowhere\n", "M0112", "2:4"),
        ("a.yaml", HEAD + "a: !!python/object:os.system x\n", "M0113", "2:4"),
        ("a.yaml", HEAD + "a: !mine {b: 1}\n", "M0113", "2:4"),
        ("a.yaml", HEAD + "a: \x07\n", "M0104", "2:4"),
        ("a.yaml", HEAD + "---\nb: 1\n", "M0104", "2:1"),
        ("a.yaml", HEAD + "? {a: b}\n: 1\n", "M0115", "2:3"),
        ("a.yaml", HEAD + "a: {<<: 1}\n", "M0115", "2:9"),
        ("a.yaml", HEAD + "a: 'x\n", "M0104", "3:1"),
        ("a.yaml", BOMB, "M0111", "8:22"),
        ("a.yaml", MERGES, "M0111", None),
    ],
)
def test_failures(
    tmp_path: Path, problems: Problems, name: str, text: str, code: str, place: str | None
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    (problem,) = problems(load, path, shown=name)
    assert problem.code == code, problem
    if place is not None:
        assert str(problem.location) == f"{name}:{place}"


def test_an_alias_inside_its_own_value(tmp_path: Path, problems: Problems) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(HEAD + "a: {b: &b {c: *b}}\n")
    assert problems(load, path)[0].code == "M0112"


def test_every_duplicate_is_reported(tmp_path: Path, problems: Problems) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(HEAD + "a: {x: 1, x: 2}\nb: {y: 1, y: 2}\n")
    assert [problem.location.line for problem in problems(load, path)] == [2, 3]


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        ("openapi: 3.1.0".encode("utf-16"), "M0103", "1:1"),
        ("openapi: 3.1.0".encode("utf-16-le"), "M0103", "1:1"),
        (b"openapi: 3.1.0\nb: \xff\n", "M0103", "2:4"),
    ],
)
def test_encodings(tmp_path: Path, problems: Problems, data: bytes, code: str, place: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(data)
    (problem,) = problems(load, path, shown="a.yaml")
    assert (problem.code, str(problem.location)) == (code, f"a.yaml:{place}")


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfopenapi: 3.1.0\n")
    assert load(path).root == {"openapi": "3.1.0"}


def test_what_is_no_file(tmp_path: Path, problems: Problems) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "none.yaml", tmp_path / "pipe", tmp_path / "a\0b"):
        assert problems(load, path)[0].code == "M0101"


def test_a_large_file(tmp_path: Path, problems: Problems) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(HEAD)
    assert problems(load, path, limits=Limits(size=5))[0].code == "M0102"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}", {"a": {"x": 1, "y": 2}, "b": {"x": 1, "y": 3}}),
        ("b: {<<: [{x: 1}, {x: 2, y: 2}]}", {"b": {"x": 1, "y": 2}}),
        ("b: {'<<': 1}", {"b": {"<<": 1}}),
        ("200: a\nnull: b\nyes: c", {"200": "a", "null": "b", "yes": "c"}),
        ("a: '1'\nb: !!str 1\nc: |\n  x\n", {"a": "1", "b": "1", "c": "x\n"}),
        ("&k a: 1\nb: *k", {"a": 1, "b": "a"}),
        ("a: &x [1]\nb: *x", {"a": [1], "b": [1]}),
        ("{a: b}", {"a": "b"}),
        ('{"a": "\\ud83d\\ude00"}', {"a": "\U0001f600"}),
    ],
)
def test_values(tmp_path: Path, text: str, value: Any) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    assert load_file(path)[1] == value


def test_aliases_share_one_object(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: &x [1]\nb: *x")
    value = load_file(path)[1]
    assert value["a"] is value["b"]


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_positions_in_both_formats(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text('{"openapi": "3.1.0",\n "a": {"b": [1,\n  {"c/d": 2}]}}')
    document = load(path, shown=name)
    assert str(document.location("/a/b/1/c~1d")) == f"{name}:3:4"
    assert str(document.location("/a/b/7")) == f"{name}:2:8"


def test_positions_look_through_merge_keys(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("openapi: 3.1.0\na: &a\n  x: 1\nb:\n  <<: *a\n")
    assert load(path, shown="f").location("/b/x").line == 3
