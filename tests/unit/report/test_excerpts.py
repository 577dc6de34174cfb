"""The lines that a change is about, and two sides of them."""

from __future__ import annotations

import json
from textwrap import dedent

import pytest

from moored.document.source import SourceFile
from moored.drift.diffs import difference
from moored.problems import Location
from moored.report.page.excerpts import Excerpts
from moored.report.page.rows import Row, compared, of_diff

YAML = """\
paths:
  /pets:
    get:
      tags:
      - one
      - two
      parameters:
        - name: id
          in: path
        - name: other
          in: query
      summary: Pets
"""


def excerpt(text: str, line: int, column: int) -> list[str]:
    files = {"x": SourceFile(shown="x", data=text.encode())}
    at = Location(file="x", line=line, column=column)
    return [content for _, content in Excerpts(files).at(at)]


@pytest.mark.parametrize(
    ("line", "column", "first", "last"),
    [
        (2, 3, 2, 12),
        (3, 5, 3, 12),
        (8, 11, 8, 9),
        (10, 11, 10, 11),
        (9, 11, 9, 9),
        (12, 7, 12, 12),
        (4, 7, 4, 6),
        (5, 9, 5, 5),
    ],
)
def test_yaml(line: int, column: int, first: int, last: int) -> None:
    expected = "\n".join(YAML.split("\n")[first - 1 : last])

    assert "\n".join(excerpt(YAML, line, column)) == dedent(expected)


def test_json_ends_with_its_bracket() -> None:
    text = json.dumps({"a": {"b": [1, 2]}, "c": 3}, indent=2)

    assert excerpt(text, 2, 3) == ['"a": {', '  "b": [', "    1,", "    2", "  ]", "},"]


def test_a_document_without_line_ends_is_laid_out() -> None:
    text = json.dumps({"pad": "x" * 400, "a": {"b": 1}}, separators=(",", ":"))

    assert excerpt(text, 1, text.index('"a"') + 1) == ['"a": {', '  "b": 1', "}"]


def test_no_place_no_lines() -> None:
    assert Excerpts({}).at(None) == ()
    assert Excerpts({}).at(Location(file="x", line=1, column=1)) == ()


def shown(rows: tuple[Row, ...]) -> list[tuple[str, str, str]]:
    sides = [(row.kind, row.old, row.new) for row in rows]
    return [
        (kind, f"{old.number} {old.text}" if old else "", f"{new.number} {new.text}" if new else "")
        for kind, old, new in sides
    ]


def test_rows_leave_out_what_is_alike() -> None:
    old = [(number, f"line {number}") for number in range(1, 12)]
    new = [*old[:5], (6, "<other>"), *old[6:]]

    assert shown(compared(old, new)) == [
        ("same", "1 line 1", "1 line 1"),
        ("gap", "", ""),
        ("same", "4 line 4", "4 line 4"),
        ("same", "5 line 5", "5 line 5"),
        ("changed", "6 line 6", "6 &lt;other&gt;"),
        ("same", "7 line 7", "7 line 7"),
        ("same", "8 line 8", "8 line 8"),
        ("gap", "", ""),
    ]


def test_rows_of_nothing_and_of_one_side() -> None:
    assert compared((), ()) == ()
    assert shown(compared((), [(3, "a")])) == [("changed", "", "3 a")]


def test_long_lines_begin_before_they_differ() -> None:
    alike = "x" * 1_000

    (row,) = shown(compared([(None, f"{alike}old")], [(None, f"{alike}new")]))
    assert row == ("changed", f" …{'x' * 60}old", f" …{'x' * 60}new")


def test_rows_of_a_diff() -> None:
    text = difference("x.py", "a\nb\nc\n", "a\nB\nb2\nc")

    assert shown(of_diff(text, 10)) == [
        ("same", "1 a", "1 a"),
        ("changed", "2 b", "2 B"),
        ("changed", "3 c", "3 b2"),
        ("changed", "", "4 c"),
    ]
    assert [row.kind for row in of_diff(text, 1)] == ["same", "gap"]
