"""The places of keys in TOML."""

from __future__ import annotations

import pytest

from moored.project.places import places

TEXT = '''\
# comment with = and [brackets]
top = 1
[a.b]
"key one" = """
[not.a.table]
x = 1
"""
'lit' = [ "x", # comment ]
   'y', { z = 3 } ]
dotted . deep = 1979-05-27 07:32:00
[[list]]
n = 1
[[list]]
n = 2
[list.sub]
m = "a \\\\" # end
'''


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("top",), (2, 1)),
        (("a",), (3, 2)),
        (("a", "b"), (3, 4)),
        (("a", "b", "key one"), (4, 1)),
        (("a", "b", "lit"), (8, 1)),
        (("a", "b", "lit", 0), (8, 11)),
        (("a", "b", "lit", 1), (9, 4)),
        (("a", "b", "lit", 2, "z"), (9, 11)),
        (("a", "b", "dotted", "deep"), (10, 10)),
        (("list", 0, "n"), (12, 1)),
        (("list", 1, "n"), (14, 1)),
        (("list", 1, "sub", "m"), (16, 1)),
    ],
)
def test_place(path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    assert places(TEXT)[path] == place
    assert places(TEXT.replace("\n", "\r\n"))[path] == place


@pytest.mark.parametrize("text", ["a", "a = ", "a = [", "[a", "= 1", 'a = "', "a = {b", "[" * 9000])
def test_what_is_not_toml_is_no_crash(text: str) -> None:
    assert isinstance(places(text), dict)


def test_text_in_a_multi_line_string_is_no_key() -> None:
    assert ("not",) not in places(TEXT)
    assert ("a", "b", "x") not in places(TEXT)
