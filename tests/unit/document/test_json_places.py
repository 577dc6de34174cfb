"""A position in a JSON text is where the key or the item stands, in whatever order they are asked for."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moored.document import json_places
from moored.document.source import SourceFile
from moored.pointer import join, resolve, split

KEYS = st.text(st.sampled_from('ab/~"\\{}[]:, 0é'), max_size=3)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | KEYS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=2),
    max_leaves=8,
)


@given(st.dictionaries(KEYS, VALUES, max_size=4), st.sampled_from([None, 2]), st.randoms())
def test_all(value: dict[str, Any], indent: int | None, luck: random.Random) -> None:
    text = "\n " + json.dumps(value, indent=indent)
    source = SourceFile(shown="x.json", data=text.encode())
    wanted = list(_pointers(value, ""))
    luck.shuffle(wanted)

    for pointer in wanted:
        rest = text[_offset(text, *source.position(pointer)) :]
        if pointer and isinstance(resolve(value, pointer.rpartition("/")[0]), dict):
            key, end = json.JSONDecoder().raw_decode(rest)
            assert key == split(pointer)[-1]
            rest = rest[end:].lstrip().removeprefix(":").lstrip()
        assert json.JSONDecoder().raw_decode(rest)[0] == resolve(value, pointer)
        assert source.position(f"{pointer}/no such key/0") == source.position(pointer)


def _pointers(value: Any, at: str) -> Iterator[str]:
    yield at
    inside = value.items() if isinstance(value, dict) else ()
    inside = enumerate(value) if isinstance(value, list) else inside
    for token, item in inside:
        yield from _pointers(item, at + join(token))


def _offset(text: str, line: int, column: int) -> int:
    return sum(len(one) + 1 for one in text.split("\n")[: line - 1]) + column - 1


@pytest.mark.parametrize(
    "text",
    ["a:\n  - b: 1\n", "{a: [{b: 1}]}", '{"a": [{b: 1}]}', '{1: 2,\n "a": [{"b": 1}]}', "{'a': 1}"],
)
def test_yaml(text: str) -> None:
    source = SourceFile(shown="x.yaml", data=text.encode())

    line, column = source.position("/a")
    assert text.split("\n")[line - 1][column - 1 :].lstrip("\"'").startswith("a")


@pytest.mark.parametrize("text", ['{"a": [{"b": 1}', "{", '{"a', '{"a": 1 "b"}'])
def test_damaged(text: str) -> None:
    assert SourceFile(shown="x", data=text.encode()).position("/a/0/b/c")[0] == 1


def test_duplicates() -> None:
    text = '{"a": {"a": [":", {"b": "b", "c": 1}]}, "x\\"": "a", "x\\u0022": {}, "d": 1, "d": 2}'

    assert list(json_places.duplicates(text)) == [
        (text.index('"x\\u0022"'), 'x"'),
        (text.rindex('"d"'), "d"),
    ]
