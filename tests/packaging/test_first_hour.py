"""The first hour of a new user: `docs/first-hour.md`, from the wheel, where nothing else is."""

from __future__ import annotations

import json
import os
import re
import resource
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from tests.docs.blocks import blocks, commands
from tests.docs.running import Reader, alike

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "first-hour.md").read_text("utf-8")
_COMMAND = re.compile(r"^\$ (.*)$", re.M)
_PROGRAM = re.compile(r"```python\n(from [\w.]+ import Fake.*?)```", re.S)
#: Seconds of the machine's time, from the first command to the last.
_MOST = 120.0


class Stranger:
    """An environment with the wheel in it, which sees the pinned libraries and not this checkout."""

    def __init__(self, folder: Path) -> None:
        dist, venv = folder / "dist", folder / "venv"
        build = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", dist, ROOT]
        subprocess.run(build, check=True, capture_output=True)
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        self.bin = venv / "bin"
        here = sysconfig.get_path("purelib", vars={"base": str(venv), "platbase": str(venv)})
        # A path alone: what is installed for editing there is not followed.
        (Path(here) / "pinned.pth").write_text(sysconfig.get_path("purelib") + "\n")
        (wheel,) = dist.glob("*.whl")
        words = [self.bin / "python", "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
        subprocess.run([*words, "--disable-pip-version-check", wheel], check=True)

    def run(self, line: str, folder: Path) -> str:
        """What a line of the shell prints; it has to succeed."""
        program, *words = shlex.split(line)
        done = subprocess.run(
            [self.bin / program, *words],
            cwd=folder,
            env={
                "PATH": f"{self.bin}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}/usr/bin:/bin",
                "HOME": str(folder),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
        return done.stdout


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Stranger:
    return Stranger(tmp_path_factory.mktemp("stranger"))


def program_in(printed: str) -> str:
    """The call that `init` prints."""
    return "\n".join(line[4:] for line in printed.splitlines() if line.startswith("    ")) + "\n"


def seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.slow
def test_with_a_small_document(stranger: Stranger, tmp_path: Path) -> None:
    shutil.copy(ROOT / "specs" / "zuora-billing" / "openapi.yaml", tmp_path / "zuora.yaml")

    assert "5 operations; a client of all: " in stranger.run("moored list zuora.yaml", tmp_path)
    printed = stranger.run("moored init zuora.yaml --name billing", tmp_path)
    (tmp_path / "first_call.py").write_text(program_in(printed))

    assert stranger.run("python first_call.py", tmp_path).strip()
    assert "clean" in stranger.run("moored check", tmp_path)
    code = "import moored; print(moored.__file__)"
    assert str(ROOT) not in stranger.run(f"python -c {shlex.quote(code)}", tmp_path)


@pytest.mark.slow
def test_the_tutorial_with_nothing_else(stranger: Stranger, tmp_path: Path) -> None:
    """From the wheel, in a folder and a home that are empty, with no variable of this process."""
    (tmp_path / "work").mkdir()
    (tmp_path / "home").mkdir()
    reader = Reader(tmp_path / "work", tmp_path / "bin")
    reader.has("specs")
    kept = ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL")
    reader.environment = {name: reader.environment[name] for name in kept} | {
        "PATH": f"{stranger.bin}{os.pathsep}/usr/bin{os.pathsep}/bin",
        "HOME": str(tmp_path / "home"),
    }

    for block in blocks(ROOT / "docs" / "tutorial.md"):
        if not block.first.startswith("$ python -m pip install"):
            reader.follow(block)


def test_the_page_has_few_commands() -> None:
    assert 4 < len(_COMMAND.findall(PAGE)) < 10


@pytest.mark.slow
@pytest.mark.skipif(not os.environ.get("FIRST_HOUR"), reason="make first-hour: needs the corpus")
def test_the_page(stranger: Stranger, tmp_path: Path) -> None:
    from tests.corpus.archive import documents_folder

    folder = Path(os.environ.get("FIRST_HOUR_DOCUMENTS") or documents_folder())
    shutil.copy(folder / "stripe.com.json", tmp_path)
    program = _PROGRAM.search(PAGE)
    assert program is not None
    (tmp_path / "first_call.py").write_text(program[1])
    began = seconds()
    page = [one for one in blocks(ROOT / "docs" / "first-hour.md") if one.language == "console"]
    for line, shown in (pair for block in page for pair in commands(block)):
        if line.startswith("pip "):
            continue  # the wheel is there
        printed = stranger.run(line, tmp_path)
        print(f"$ {line}\n{printed}")
        assert alike(shown, printed), f"the page shows for {line}:\n{shown}"
        if line.startswith("moored init"):
            assert program_in(printed).split("\n") == [*filter(None, program[1].split("\n")), ""]
            called = stranger.run("python first_call.py", tmp_path)
            print(f"$ python first_call.py\n{called}")
            assert called.startswith("amount=")
            used = seconds() - began
            print(f"{used:.1f} s of the machine's time to the first call")
            assert used < _MOST
    assert json.loads(stranger.run("moored plan stripe --format json", tmp_path))
