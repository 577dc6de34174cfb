"""What is written is what is read back."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moored.document import as_json, as_yaml
from moored.document.load import load_file

TEXT = st.text(st.characters(codec="utf-8"), max_size=40)
TRICKY = st.sampled_from(
    ["no", "1e3", "0o14", "012", "0x1F", "1_000", "2024-01-01", "~", "", "=", "<<", "null", ".5"]
)
LINES = st.sampled_from(
    ["a\nb", " a\nb", "a\n", "\na", "a \nb", "- a", "a: b", "#", "a\tb\n\tc", "1:30", "+1", "."]
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | TEXT | TRICKY | LINES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT | TRICKY, inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(("write", "end"), [(as_yaml, "yaml"), (as_json, "json")])
@given(value=st.dictionaries(TEXT | TRICKY, VALUES, min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
def test_round_trip(write: Any, end: str, value: dict[str, Any]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"document.{end}"
        path.write_text(write(value), "utf-8", newline="\n")

        _, read = load_file(path)

    assert json.dumps(read) == json.dumps(value)


def test_plain_where_it_can_be() -> None:
    value = {"openapi": "3.1.0", "info": {"title": "A b", "description": "One\ntwo"}, "x": ["1e3"]}

    assert as_yaml(value) == (
        "openapi: 3.1.0\ninfo:\n  title: A b\n  description: |-\n    One\n    two\nx:\n- '1e3'\n"
    )
