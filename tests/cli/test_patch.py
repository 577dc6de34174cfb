"""`check --patch`: Git takes it, and the check is clean."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from .conftest import Moored
from .test_states import ROWS, Change, both, edit, remove, write

OUT = "my clients/pets"


def all_crlf(moored: Moored) -> None:
    for path in moored.path(OUT).rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def without_last_line_end(moored: Moored) -> None:
    path = moored.path(f"{OUT}/errors.py")
    path.write_bytes(path.read_bytes().rstrip(b"\n"))


PATCHED: dict[str, Change] = {
    "edited, a new file, a deleted one, none at all": both(
        ROWS["orphan"].change,
        ROWS["edited"].change,
        remove(f"{OUT}/errors.py"),
        remove(f"{OUT}/py.typed"),
    ),
    "no line end at the end": without_last_line_end,
    "nothing left in a file": write(f"{OUT}/errors.py", b""),
    "no text": write(f"{OUT}/errors.py", b"\xff\x00\r\n\x80"),
    "line ends of Windows": both(all_crlf, ROWS["stale+edited"].change),
    "a byte order mark": both(write(f"{OUT}/py.typed", b"\xef\xbb\xbfx\n"), ROWS["stale"].change),
    "an unresolved merge": ROWS["unmerged"].change,
    "a line of the manifest": ROWS["a line of the manifest"].change,
    "settings": ROWS["stale by settings"].change,
    "the layout": ROWS["format-only"].change,
    "a long file": edit(f"{OUT}/models.py", "class Cat", "x = 1\n" * 12_000 + "class Cat"),
}


@pytest.mark.parametrize("name", PATCHED)
def test_git_applies_it_and_the_check_is_clean(pets: Moored, tmp_path: Path, name: str) -> None:
    PATCHED[name](pets)
    patch = tmp_path / "drift.patch"
    assert pets("check", f"--patch={patch}") in (1, 2)

    pets.git("apply", "--check", str(patch))
    pets.git("apply", str(patch))

    assert pets("check", "--full") == 0, pets.out


def test_it_is_what_generate_does(pets: Moored, tmp_path: Path) -> None:
    PATCHED["edited, a new file, a deleted one, none at all"](pets)
    pets("check", f"--patch={tmp_path / 'drift.patch'}")
    other = shutil.copytree(pets.folder, tmp_path / "other")

    pets("generate", "--overwrite-edited")
    subprocess.run(["git", "apply", tmp_path / "drift.patch"], cwd=other, check=True)

    assert files(other / OUT) == files(pets.path(OUT))


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def test_it_applies_at_the_top_of_the_repository(
    pets: Moored, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ROWS["missing"].change(pets)
    monkeypatch.chdir(pets.path(OUT))

    assert pets("check", f"--patch={tmp_path / 'drift.patch'}") == 1

    pets.git("apply", str(tmp_path / "drift.patch"))
    assert pets("check") == 0


def test_without_a_repository_it_applies_where_it_was_made(pets: Moored, tmp_path: Path) -> None:
    shutil.rmtree(pets.path(".git"))
    ROWS["stale"].change(pets)

    assert pets("check", f"--patch={tmp_path / 'drift.patch'}") == 1

    pets.git("apply", str(tmp_path / "drift.patch"))
    assert pets("check") == 0


def test_printed_it_stands_alone(pets: Moored) -> None:
    ROWS["missing"].change(pets)

    assert pets("check", "--patch", "-") == 1

    assert pets.stdout.startswith(f'diff --git "a/{OUT}/'.replace('"', ""))
    assert "drift: 1 of" in pets.out
    assert "drift: 1 of" not in pets.stdout


@pytest.mark.parametrize("name", ["extra", "irregular", "orphan+edited"])
def test_what_its_author_has_to_remove_is_told_and_left_alone(
    pets: Moored, tmp_path: Path, name: str
) -> None:
    row = ROWS[name]
    row.change(pets)
    (left,) = (path for path, state in row.states.items() if state == name)

    assert pets("check", f"--patch={tmp_path / 'drift.patch'}") == 1

    assert f"not in the patch: {OUT}/{left}: {name}\n" in pets.out
    assert f"a/{OUT}/{left} " not in (tmp_path / "drift.patch").read_text()


@pytest.mark.parametrize("name", ["ok", "eol", "a newer epoch", "no lock"])
def test_it_is_empty_where_there_is_nothing_to_mend(
    pets: Moored, tmp_path: Path, name: str
) -> None:
    ROWS[name].change(pets)
    (tmp_path / "drift.patch").write_text("of yesterday")

    assert pets("check", f"--patch={tmp_path / 'drift.patch'}") == ROWS[name].code

    assert (tmp_path / "drift.patch").read_bytes() == b""


def test_an_output_elsewhere_is_refused(pets: Moored, tmp_path: Path) -> None:
    assert pets("generate", "openapi.yaml", "-o", f"{tmp_path}/away") == 0

    code = pets("check", "openapi.yaml", "-o", f"{tmp_path}/away", "--patch", "x.patch")

    assert (code, "M0909" in pets.out, pets.path("x.patch").exists()) == (2, True, False)


def test_a_patch_that_cannot_be_written(pets: Moored) -> None:
    assert pets("check", "--patch", "no/such/folder/x.patch") == 2
    assert "M0824" in pets.out


def test_a_name_that_git_quotes(pets: Moored, tmp_path: Path) -> None:
    folder = 'cli"ents\t\\é/pets'
    pets.git("mv", "my clients", folder.partition("/")[0])
    words = ("openapi.yaml", "-o", folder)
    pets.path(f"{folder}/py.typed").unlink()
    edit(f"{folder}/models.py", "max_length=5", "max_length=7")(pets)

    assert pets("check", *words, f"--patch={tmp_path / 'drift.patch'}") == 1

    pets.git("apply", str(tmp_path / "drift.patch"))
    assert pets("check", *words) == 0
