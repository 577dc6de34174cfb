"""A copy of the project to run the command line in."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from moored.cli import guarded

ROOT = Path(__file__).parents[2]


class Moored:
    """Runs commands in a folder, as a user would, but in this process."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.out = ""
        self.stdout = ""
        self._capsys = capsys

    def __call__(self, *words: str) -> int:
        """The exit code; what was printed, errors last, is in `out`, without them in `stdout`."""
        code = guarded(list(words))
        printed = self._capsys.readouterr()
        self.stdout = printed.out
        self.out = printed.out + printed.err
        assert "Traceback" not in self.out
        return code

    def path(self, name: str) -> Path:
        """A file of the project."""
        return self.folder / name

    def git(self, *words: str, code: int = 0) -> str:
        """What Git prints; its exit code has to be `code`."""
        person = ["-c", "user.name=A", "-c", "user.email=a@example.com"]
        done = subprocess.run(
            ["git", *person, *words], cwd=self.folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout

    def commit(self, message: str) -> None:
        """Commit everything."""
        self.git("add", "--all")
        self.git("commit", "--quiet", f"--message={message}")

    def snapshot(self) -> dict[str, tuple[int, bytes]]:
        """Every file with its time of modification and its bytes."""
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


@pytest.fixture
def moored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Moored:
    """The project itself, committed output and all, in a folder of its own."""
    for name in ("specs", "generated"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    settings = (ROOT / "pyproject.toml").read_text()
    table = settings[settings.index("[tool.moored.") : settings.index("[tool.black]")]
    (tmp_path / "pyproject.toml").write_text(table)
    monkeypatch.chdir(tmp_path)
    return Moored(tmp_path, capsys)


PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: https://pets.example}]
paths:
  /cats:
    get:
      operationId: listCats
      tags: [cats]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Cat"}}}
components:
  schemas:
    Cat: {type: object, required: [name], properties: {name: {type: string, maxLength: 5}}}
"""
SETTINGS = """\
[tool.moored.clients.pets]
spec = "openapi.yaml"
output = "my clients/pets"
"""


@pytest.fixture(scope="session")
def generated_pets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one small client, generated once for all tests."""
    folder = tmp_path_factory.mktemp("pets")
    (folder / "openapi.yaml").write_text(PETS)
    (folder / "pyproject.toml").write_text(SETTINGS)
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        assert guarded(["generate"]) == 0
    return folder


@pytest.fixture
def pets(
    generated_pets: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Moored:
    """A copy of that project, committed to a repository of its own."""
    folder = shutil.copytree(generated_pets, tmp_path / "project")
    monkeypatch.chdir(folder)
    moored = Moored(folder, capsys)
    moored.git("init", "--quiet", "--initial-branch=main")
    moored.commit("The client")
    return moored
