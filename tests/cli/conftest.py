"""A copy of the project to run the command line in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from moored.cli import guarded

ROOT = Path(__file__).parents[2]


class Moored:
    """Runs commands in a folder, as a user would, but in this process."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.out = ""
        self._capsys = capsys

    def __call__(self, *words: str) -> int:
        """The exit code; what was printed, errors last, is in `out`."""
        code = guarded(list(words))
        printed = self._capsys.readouterr()
        self.out = printed.out + printed.err
        assert "Traceback" not in self.out
        return code

    def path(self, name: str) -> Path:
        """A file of the project."""
        return self.folder / name

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
