"""Differences as `git apply` reads them."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moored.drift import diffs

LINES = st.lists(st.sampled_from(["a\n", "b\n", "c\n", "\n"]), max_size=12).map("".join)


@pytest.mark.parametrize("most", [10_000, 0])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a\nb\nc\n", "a\nx\nc\n"),
        ("a\n", "a"),
        ("a", "a\n"),
        ("a\n" * 20, "a\n" * 10 + "b\n" + "a\n" * 10),
        (None, "a\nb\n"),
        ("a\nb\n", None),
        ("a\x0cb\u2028c\r\n", "x\n"),
        ("", "a\n"),
    ],
)
def test_git_applies_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, old: str | None, new: str | None
) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    monkeypatch.setattr(diffs, "_MOST_LINES", most)
    target = tmp_path / "a.py"
    if old is not None:
        target.write_bytes(old.encode())
    patch = diffs.difference("a.py", old, new).encode()
    command = ["git", "apply", "--whitespace=nowarn", "-"]
    subprocess.run(command, input=patch, cwd=tmp_path, check=True)
    assert (target.read_bytes().decode() if target.exists() else None) == new


@given(LINES, LINES)
def test_equal_texts_alone_have_none(old: str, new: str) -> None:
    assert (diffs.difference("a", old, new) == "") == (old == new)


def test_a_long_text_with_one_change_is_shown_by_its_change() -> None:
    lines = [f"{number}\n" for number in range(12_000)]
    found = diffs.hunks("".join(lines), "".join([*lines[:6_000], "x\n", *lines[6_001:]]))
    assert found == ("@@ -5998,7 +5998,7 @@\n 5997\n 5998\n 5999\n-6000\n+x\n 6001\n 6002\n 6003\n")


def test_it_is_bounded_in_time() -> None:
    old = "".join(f"{number % 7}\n" for number in range(60_000))
    new = "".join(f"{number % 11}\n" for number in range(60_000))
    start = time.perf_counter()
    assert diffs.difference("a", old, new)
    assert time.perf_counter() - start < 5
