"""What is one program, however it is laid out."""

from __future__ import annotations

import pytest

from moored.drift import layout
from moored.drift.layout import same_code

ONE, OTHER = b"def f( ): return 1\n", b"def f():\n    return 1  # one\n"


@pytest.mark.parametrize(
    ("path", "one", "other", "same"),
    [
        ("a.py", ONE, OTHER, True),
        ("a.pyi", ONE, OTHER, True),
        ("a.md", ONE, OTHER, False),
        ("a.py", ONE, b"def f(): return 2\n", False),
        ("a.py", ONE, b"def f(:\n", False),
        ("a.py", b"\0", b"\0", False),
    ],
)
def test_same_code(path: str, one: bytes, other: bytes, same: bool) -> None:
    assert same_code(path, one, other) == same


@pytest.mark.parametrize(
    ("longest", "same"), [(len(ONE) + len(OTHER), True), (len(ONE) + len(OTHER) - 1, False)]
)
def test_long_texts_are_not_parsed(
    monkeypatch: pytest.MonkeyPatch, longest: int, same: bool
) -> None:
    monkeypatch.setattr(layout, "_LONGEST", longest)
    assert same_code("a.py", ONE, OTHER) == same
