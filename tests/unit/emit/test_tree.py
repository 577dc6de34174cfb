"""Which files may be in the output."""

from __future__ import annotations

import pytest

from moored import MooredError
from moored.emit.paths import path_fault
from moored.emit.tree import Tree


def test_files_are_sorted_and_frozen() -> None:
    tree = Tree(files={"b.py": "", "a/b.py": "", "_core/x.py": ""})
    assert list(tree.files) == ["_core/x.py", "a/b.py", "b.py"]
    with pytest.raises(TypeError):
        tree.files["c"] = ""  # type: ignore[index]


@pytest.mark.parametrize(
    "path",
    [
        "a.py",
        ".gitattributes",
        "_generated.sha256",
        "api/jobs.py",
        "a" * 100,
        "console.py",
        "com.py",
    ],
)
def test_good_names(path: str) -> None:
    assert path_fault(path) is None
    Tree(files={path: ""})


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../x",
        "a/../b",
        "./a",
        "a//b",
        "a/",
        "a\\b",
        "C:x",
        "é.py",
        "\uff0e\uff0e/x",
        "a\0b",
        "a\nb",
        "a b",
        "%2e%2e/x",
        "con",
        "NUL.py",
        "api/com1.tar.gz",
        "lpt9",
        "a.",
        "a" * 101,
        "/".join("a" * 13),
        "~x",
        "$HOME",
        "a\u202eb",
    ],
)
def test_bad_names(path: str) -> None:
    assert path_fault(path)
    with pytest.raises(MooredError) as caught:
        Tree(files={path: ""})
    assert {problem.code for problem in caught.value.problems} == {"M0801"}


@pytest.mark.parametrize(
    "paths", [("a.py", "A.py"), ("a", "a/b"), ("api/x.py", "Api/y.py"), ("a/b/c", "a/B")]
)
def test_names_that_collide(paths: tuple[str, ...]) -> None:
    with pytest.raises(MooredError, match="cannot lie in one folder"):
        Tree(files=dict.fromkeys(paths, ""))


def test_a_lone_surrogate_is_no_text() -> None:
    with pytest.raises(MooredError, match="lone surrogate in line 2") as caught:
        Tree(files={"a.py": "x\n\ud800"})
    assert caught.value.problems[0].code == "M0802"
