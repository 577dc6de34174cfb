"""Writing: all or nothing, and never over somebody's work."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from moored import MooredError
from moored.emit.manifest import MANIFEST, manifest
from moored.emit.tree import Tree
from moored.emit.write import WriteResult, write

FIRST = {"a.py": "a = 1\n", "api/jobs.py": "b = 1\n", "py.typed": ""}
SECOND = {"a.py": "a = 2\n", "api/pets.py": "c = 1\n", "py.typed": ""}


def tree(files: dict[str, str]) -> Tree:
    return Tree(files=files)


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def expected(files: dict[str, str], **others: str) -> dict[str, str]:
    return dict(sorted({**files, MANIFEST: manifest(files), **others}.items()))


def refused(folder: Path, files: dict[str, str], *codes: str) -> None:
    before = contents(folder)
    with pytest.raises(MooredError) as caught:
        write(tree(files), folder, shown="out")
    assert sorted(problem.code for problem in caught.value.problems) == sorted(codes)
    assert all(problem.location.file.startswith("out") for problem in caught.value.problems)
    assert contents(folder) == before


@pytest.fixture(autouse=True, params=["at once", "one by one"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "one by one":
        monkeypatch.setattr("moored.emit.transaction.exchanged", lambda *_: False)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "generated" / "out"
    write(tree(FIRST), folder)
    return folder


def test_first_and_second_run(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "out"
    assert write(tree(FIRST), folder) == WriteResult(
        written=(MANIFEST, "a.py", "api/jobs.py", "py.typed"), unchanged=(), deleted=(), kept=()
    )
    assert contents(folder) == expected(FIRST)
    assert write(tree(SECOND), folder) == WriteResult(
        written=(MANIFEST, "a.py", "api/pets.py"),
        unchanged=("py.typed",),
        deleted=("api/jobs.py",),
        kept=(),
    )
    assert contents(folder) == expected(SECOND)


def test_nothing_to_do_touches_nothing(out: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in [out, *out.rglob("*")]}
    result = write(tree(FIRST), out)
    assert (result.written, result.deleted, len(result.unchanged)) == ((), (), 4)
    assert {path: path.stat().st_mtime_ns for path in [out, *out.rglob("*")]} == before


def test_an_unchanged_file_is_not_touched(out: Path) -> None:
    os.utime(out / "py.typed", ns=(1, 1))
    write(tree(SECOND), out)
    assert (out / "py.typed").stat().st_mtime_ns == 1


def test_folders_left_empty_go_with_their_byte_code(out: Path) -> None:
    (out / "api/__pycache__").mkdir()
    (out / "api/__pycache__/jobs.pyc").write_text("")
    write(tree({"a.py": ""}), out)
    assert sorted(os.listdir(out)) == [MANIFEST, "a.py"]


def test_files_of_the_user_stay(out: Path) -> None:
    (out / "api/mine.py").write_text("mine")
    (out / "notes.txt").write_text("mine")
    write(tree(SECOND), out)
    assert contents(out) == expected(SECOND, **{"api/mine.py": "mine", "notes.txt": "mine"})


def test_a_folder_that_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text("x")
    refused(tmp_path, FIRST, "M0820")


def test_a_folder_with_only_a_link_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("/etc")
    refused(tmp_path, FIRST, "M0820")


def test_byte_code_does_not_fill_a_folder(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/a.pyc").write_text("")
    write(tree(FIRST), tmp_path)


def test_a_file_that_is_not_owned(out: Path) -> None:
    (out / "api/pets.py").write_text("mine")
    refused(out, SECOND, "M0821")


def test_a_file_that_is_not_owned_but_right(out: Path) -> None:
    (out / "api/pets.py").write_text(SECOND["api/pets.py"])
    assert "api/pets.py" in write(tree(SECOND), out).unchanged


def test_edited_files_are_all_named(out: Path) -> None:
    (out / "a.py").write_text("edited")
    (out / "py.typed").write_text("edited")
    refused(out, {**SECOND, "py.typed": "x"}, "M0822", "M0822")
    result = write(tree(SECOND), out, overwrite_edited=True)
    assert {"a.py", "py.typed"} <= set(result.written)
    assert contents(out) == expected(SECOND)


def test_an_edited_file_that_should_go_is_kept(out: Path) -> None:
    (out / "api/jobs.py").write_text("edited")
    assert write(tree(SECOND), out).kept == ("api/jobs.py",)
    assert (out / "api/jobs.py").read_text() == "edited"


def test_line_ends_are_no_edit(out: Path) -> None:
    for path in ("a.py", "api/jobs.py"):
        (out / path).write_bytes((out / path).read_bytes().replace(b"\n", b"\r\n"))
    assert write(tree(SECOND), out).deleted == ("api/jobs.py",)
    assert contents(out) == expected(SECOND)


def test_a_missing_file_comes_back(out: Path) -> None:
    (out / "a.py").unlink()
    assert write(tree(FIRST), out).written == ("a.py",)


@pytest.mark.parametrize("link", ["a.py", "api", MANIFEST])
def test_nothing_goes_through_a_link(out: Path, tmp_path: Path, link: str) -> None:
    away = tmp_path / "away"
    (out / link).rename(away)
    (out / link).symlink_to(away)
    before = contents(away) if away.is_dir() else away.read_text()
    refused(out, SECOND, "M0823")
    assert (contents(away) if away.is_dir() else away.read_text()) == before


def test_the_folder_itself_is_no_link(out: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(out)
    refused(tmp_path / "link", SECOND, "M0823")


def test_a_dangling_link_is_in_the_way(out: Path, tmp_path: Path) -> None:
    (out / "api/pets.py").symlink_to(tmp_path / "absent")
    refused(out, SECOND, "M0823")
    assert not (tmp_path / "absent").exists()


def test_an_owned_link_is_kept_and_its_target_too(out: Path, tmp_path: Path) -> None:
    away = tmp_path / "away"
    (out / "api/jobs.py").rename(away)
    (out / "api/jobs.py").symlink_to(away)
    write(tree({"a.py": ""}), out)
    assert away.read_text() == FIRST["api/jobs.py"]
    assert (out / "api/jobs.py").is_symlink()


@pytest.mark.parametrize("files", [{"a.py/x.py": ""}, {"api": ""}])
def test_files_and_folders_in_each_others_way(out: Path, files: dict[str, str]) -> None:
    refused(out, files, "M0823")


def test_output_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(MooredError) as caught:
        write(tree(FIRST), tmp_path / "out")
    assert caught.value.problems[0].code == "M0823"
    with pytest.raises(MooredError) as caught:
        write(tree(FIRST), tmp_path / "out" / "below")
    assert caught.value.problems[0].code == "M0824"


@pytest.mark.parametrize(
    "line", ["../../victim", "/victim", "api/../../../victim", "..", "a\0b", "con"]
)
def test_a_hostile_manifest_deletes_nothing(out: Path, line: str) -> None:
    victim = out.parent.parent / "victim"
    victim.write_text("x")
    hostile = manifest({"victim": "x"}).replace("victim\n", f"{line}\n")
    (out / MANIFEST).write_text((out / MANIFEST).read_text() + hostile)
    assert write(tree(FIRST), out).written == (MANIFEST,)
    assert victim.read_text() == "x"


def test_an_unresolved_merge_is_written_anew(out: Path) -> None:
    ours, theirs = manifest(FIRST), manifest(SECOND)
    merged = f"<<<<<<< ours\n{ours}=======\n{theirs}>>>>>>> theirs\n"
    (out / MANIFEST).write_text(merged)
    (out / "a.py").write_text("<<<<<<< ours\na = 1\n=======\na = 2\n>>>>>>> theirs\n")
    third = {"a.py": "a = 3\n"}
    assert write(tree(third), out).deleted == ("api/jobs.py", "py.typed")
    assert contents(out) == expected(third)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_read_only_folder(out: Path) -> None:
    out.chmod(0o500)
    try:
        refused(out, SECOND, "M0824")
    finally:
        out.chmod(0o700)


def test_a_first_run_that_was_killed_is_taken_up(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(FIRST["a.py"])
    write(tree(FIRST), tmp_path)
    assert contents(tmp_path) == expected(FIRST)
