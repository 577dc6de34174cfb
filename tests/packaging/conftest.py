"""Fresh environments, with nothing in them but what a test installs."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from moored.needs import PACKAGES

ROOT = Path(__file__).parents[2]


class Environment:
    """A virtual environment."""

    def __init__(self, folder: Path) -> None:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        self.python = folder / "bin" / "python"

    def install(self, *packages: str) -> None:
        """Install packages, and what they need."""
        quiet = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([self.python, *quiet, *packages], check=True)

    def run(self, *words: str | Path, folder: Path) -> str:
        """Run a command of the environment, from a folder; what it prints."""
        program, *rest = words
        command = [self.python.parent / program, *rest]
        done = subprocess.run(command, cwd=folder, text=True, capture_output=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


def pinned(*names: str) -> list[str]:
    """Requirements for the versions that are installed here."""
    return [f"{name}=={version(name)}" for name in names]


@pytest.fixture(scope="session")
def vendoring(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """What a downstream team has: httpx2 and pydantic."""
    environment = Environment(tmp_path_factory.mktemp("vendoring") / "venv")
    environment.install(*pinned("httpx2", "pydantic"))
    return environment


def least(*names: str) -> list[str]:
    """Requirements for the first versions that generated packages say they work with."""
    return [f"{name}=={PACKAGES[name].partition(',')[0].removeprefix('>=')}" for name in names]


@pytest.fixture(scope="session")
def aged(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """A downstream team that has not updated what it has."""
    environment = Environment(tmp_path_factory.mktemp("aged") / "venv")
    environment.install(*least("httpx2", "pydantic"))
    return environment


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """What a user of moored has: the wheel, built from the source distribution."""
    folder = tmp_path_factory.mktemp("installed")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder / "dist", ROOT]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = (folder / "dist").glob("*.whl")
    environment = Environment(folder / "venv")
    environment.install(str(wheel))
    return environment
