"""Positions of a few values are those that a place for every value gives."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from moored.document.load import load_file
from moored.document.positions import positions
from moored.document.source import SourceFile

VALUE = {"a": [{"b": 1}, ["x", {}], []], "c/d": {"e~f": None, "": {"g": '}\\"'}}, "h": True}
POINTERS = ["", "/a", "/a/0", "/a/0/b", "/a/1/1", "/a/9/b", "/c~1d/e~0f", "/c~1d//g", "/h/i", "/j"]


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("start", ["", "\n \t", "\N{BYTE ORDER MARK}"])
def test_json(tmp_path: Path, indent: int | None, start: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(start + json.dumps(VALUE, indent=indent), "utf-8")
    source, _ = load_file(path)

    assert positions(source, POINTERS) == {one: source.position(one) for one in POINTERS}


def test_yaml_and_damaged_text() -> None:
    for text in (b"a:\n  - b: 1\n", b"{a: [{b: 1}]}", b'{"a": [{"b": 1}'):
        source = SourceFile(shown="x", data=text)
        assert positions(source, POINTERS) == {one: source.position(one) for one in POINTERS}
