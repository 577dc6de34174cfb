"""What would mend an output, as a patch."""

from __future__ import annotations

from pathlib import Path

import pytest

from moored.drift.patches import base_folder, left_out, patch
from moored.drift.states import Change, FileFinding, State


def _finding(path: str, old: bytes | None, new: bytes | None) -> FileFinding:
    return FileFinding(path=path, state="edited", change=Change(old=old, new=new))


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (
            "a.py",
            b"a\n",
            b"b\n",
            b"diff --git a/o/a.py b/o/a.py\n--- a/o/a.py\n+++ b/o/a.py\n@@ -1 +1 @@\n-a\n+b\n",
        ),
        (
            "a.py",
            None,
            b"b\n",
            b"diff --git a/o/a.py b/o/a.py\nnew file mode 100644\n--- /dev/null\n+++ b/o/a.py\n"
            b"@@ -0,0 +1 @@\n+b\n",
        ),
        (
            "a.py",
            b"a\n",
            None,
            b"diff --git a/o/a.py b/o/a.py\ndeleted file mode 100644\n--- a/o/a.py\n+++ /dev/null\n"
            b"@@ -1 +0,0 @@\n-a\n",
        ),
        # An empty file has no lines to tell.
        ("a.py", None, b"", b"diff --git a/o/a.py b/o/a.py\nnew file mode 100644\n"),
        # Bytes that are no text stay what they are.
        (
            "a.py",
            b"\xff\n",
            b"b\n",
            b"diff --git a/o/a.py b/o/a.py\n--- a/o/a.py\n+++ b/o/a.py\n@@ -1 +1 @@\n-\xff\n+b\n",
        ),
        # Names that Git writes otherwise.
        (
            "a b.py",
            b"a\n",
            b"b\n",
            b"diff --git a/o/a b.py b/o/a b.py\n--- a/o/a b.py\t\n+++ b/o/a b.py\t\n"
            b"@@ -1 +1 @@\n-a\n+b\n",
        ),
        (
            'a"\n',
            None,
            b"",
            b'diff --git "a/o/a\\042\\012" "b/o/a\\042\\012"\nnew file mode 100644\n',
        ),
    ],
)
def test_patch(path: str, old: bytes | None, new: bytes | None, expected: bytes) -> None:
    assert patch([_finding(path, old, new)], "o") == expected


def test_what_is_right_is_in_no_patch() -> None:
    right = FileFinding(path="a.py", state="ok")
    one, other = _finding("b.py", b"a\n", b"b\n"), _finding("c.py", None, b"")
    assert patch([right, one, other], "o") == patch([one], "o") + patch([other], "o")


@pytest.mark.parametrize(
    ("state", "change", "expected"),
    [
        ("extra", None, True),
        ("orphan+edited", None, True),
        ("edited", Change(old=b"", new=b"a"), False),
        ("ok", None, False),
        ("eol", None, False),
    ],
)
def test_what_a_patch_leaves(state: State, change: Change | None, expected: bool) -> None:
    finding = FileFinding(path="a.py", state=state, change=change)
    assert list(left_out([finding])) == ([finding] if expected else [])


def test_where_paths_are_counted_from(tmp_path: Path) -> None:
    inside = tmp_path / "top" / "a" / "b"
    inside.mkdir(parents=True)
    assert base_folder(inside) == inside.resolve()
    (tmp_path / "top" / ".git").mkdir()
    assert base_folder(inside) == (tmp_path / "top").resolve()
